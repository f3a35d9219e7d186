"""Measure: what the uses of an agreement's text are held against."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.assemble.declarations import Declarations
from contractgen.assemble.names import fact_names
from contractgen.model.deal import Deal
from contractgen.model.selection import Facts
from contractgen.model.template import Template


@dataclass(frozen=True, slots=True)
class Measure:
    """What uses are held against: what is declared, what the deal gives, what came of it.

    `told` says that something in the deal has been reported already: then what the deal gives but is not
    among the facts is not reported again. In a `draft` gaps are told of, where they are printed, as warnings.
    """

    template: Template
    declared: Declarations
    deal: Deal
    facts: Facts
    told: bool
    draft: bool = False
    known: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the names of all facts that can be had."""
        object.__setattr__(self, "known", frozenset(fact_names(self.declared, self.template)))
