"""Declarations: what a template and its clauses declare by name, and where two of them disagree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass

from contractgen.findings import Finding, Location, finding
from contractgen.model.clause import Clause
from contractgen.model.parameter import Derivation, Parameter
from contractgen.model.pricing import PriceTable
from contractgen.model.template import Template

Named = Parameter | Derivation | PriceTable
_FOR_PEOPLE = frozenset({"note", "example"})


@dataclass(frozen=True, slots=True)
class Declarations:
    """What one agreement's names mean; the first declaration of a name counts."""

    parameters: dict[str, Parameter]
    derivations: dict[str, Derivation]
    tables: dict[str, PriceTable]

    def all(self) -> tuple[Named, ...]:
        """Return everything that is declared."""
        return (*self.parameters.values(), *self.derivations.values(), *self.tables.values())


def declarations_of(template: Template, clauses: Sequence[Clause]) -> tuple[Declarations, tuple[Finding, ...]]:
    """Gather what a template and its clauses declare; a name that is declared in two ways is a finding."""
    first: dict[str, Named] = {}
    findings = []
    sources: tuple[Template | Clause, ...] = (template, *clauses)
    for source in sources:
        tables = source.tables if isinstance(source, Clause) else ()
        items: tuple[Named, ...] = (*source.parameters, *source.derivations, *tables)
        for item in items:
            earlier = first.setdefault(item.name, item)
            if not are_alike(earlier, item):
                findings.append(finding("DEAL-406", item.where, name=item.name, other=earlier.where))
    declared = Declarations(
        {name: item for name, item in first.items() if isinstance(item, Parameter)},
        {name: item for name, item in first.items() if isinstance(item, Derivation)},
        {name: item for name, item in first.items() if isinstance(item, PriceTable)},
    )
    return declared, tuple(findings)


def are_alike(one: Named, other: Named) -> bool:
    """Say whether two declarations differ at most in their places, notes, examples and, for parameters, labels."""
    return one is other or _meaning(one) == _meaning(other)


def _meaning(value: object) -> object:
    """Return what a declaration says, without where it says it and what it tells people."""
    if isinstance(value, tuple):
        return tuple(_meaning(part) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    skipped = _FOR_PEOPLE | {"label"} if isinstance(value, Parameter) else _FOR_PEOPLE
    kept = [
        getattr(value, field.name)
        for field in fields(value)
        if field.name not in skipped and not isinstance(getattr(value, field.name), Location)
    ]
    return type(value).__name__, tuple(_meaning(part) for part in kept)
