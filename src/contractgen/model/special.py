"""Special terms (特别约定): what one deal adds to its standard agreement, or replaces in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from contractgen.findings import Location
from contractgen.model.text import MarkedText

if TYPE_CHECKING:
    # A clause names the kinds of a deal's parties, and a deal's special terms have provisions like a clause's.
    from contractgen.model.clause import Provision

# The flag that conditions may ask: whether a deal has special terms. Nobody declares it, and no text prints it.
SPECIAL_TERMS = "special_terms"


class Place(StrEnum):
    """Where a special term goes: in the place of a provision, after one (or after a clause), at a clause's end."""

    REPLACE = "replace"
    AFTER = "after"
    IN = "in"


@dataclass(frozen=True, slots=True)
class SpecialTerm:
    """One special term as a deal says it.

    `target` is the clause or the provision (`liability`, `liability.cap`) that says where it goes; `instrument` says
    in which agreement or annex, where the clause stands in several, `template` in which agreement of a package. `id` is
    what references call it, or a mark that no id can be. A term with a `heading` is a whole clause, with its
    `provisions`; any other is one provision.
    """

    id: str
    place: Place
    target: str
    where: Location
    provisions: tuple[Provision, ...]
    heading: MarkedText = ()
    instrument: str = ""
    template: str = ""

    @property
    def is_clause(self) -> bool:
        """Whether it is a clause of its own."""
        return self.place is Place.AFTER and "." not in self.target
