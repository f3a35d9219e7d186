"""Provenance: where the values of an agreement come from, by name and without the values themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from contractgen.findings import Location


@dataclass(frozen=True, slots=True)
class Source:
    """Where a named fact comes from.

    A given one has the `field` of the deal that gives it (`answers.months`); a `default` says that its declaration,
    at `where`, answers for a deal that does not. A computed one says `how`, and from which named facts (`operands`).
    Rows have no numbers in names: `goods[].amount` is a cell of any row.
    """

    name: str
    field: str = ""
    how: str = ""
    operands: tuple[str, ...] = ()
    where: Location | None = None
    default: bool = False


@dataclass(frozen=True, slots=True)
class Provenance:
    """The sources of all facts that an agreement prints or that its conditions ask for, sorted by name.

    `asked` are the names that decide whether a provision is in, and those whose options it prints; by the instrument
    and the clause and path of its origin.
    """

    sources: tuple[Source, ...] = ()
    asked: Mapping[tuple[str, str, str], tuple[str, ...]] = field(default_factory=dict)
