"""Kinds: whether a template is made for companies, individuals, or both, in the role of a party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from contractgen.assemble.conditions import holds
from contractgen.assemble.uses import NOWHERE, answer_marks, party_of_line
from contractgen.model.clause import Clause, FieldsBlock, Provision, SignaturesBlock, all_in
from contractgen.model.deal import FACTS_OF_KIND, PartyKind
from contractgen.model.parameter import Condition, equals_in
from contractgen.model.selection import Value
from contractgen.model.template import PartyLine, Template
from contractgen.model.text import MarkedText

Guards = tuple[Condition, ...]
_IN_TURN = "party"


def kinds_of(party: PartyLine, template: Template, clauses: Mapping[str, Clause]) -> tuple[str, ...]:
    """Return the kinds that a party may be of, a company first; none where nothing asks what it is.

    Where something asks, both are possible, but for a kind in whose every agreement something is printed that only
    the other has.
    """
    if not any(_asks(party.role, condition) for condition in _conditions(template, clauses)) and not any(
        _distinguishes(party.role, provision) for clause in clauses.values() for provision in all_in(clause.provisions)
    ):
        return ()
    printed = tuple(_kind_facts(party.role, template, clauses))
    possible = tuple(kind.value for kind in PartyKind if not any(_contradicts(party, kind, *one) for one in printed))
    return possible or (PartyKind.COMPANY.value,)


def _conditions(template: Template, clauses: Mapping[str, Clause]) -> Iterator[Condition | None]:
    for instrument in template.instruments:
        yield from (instrument.when, *(line.when for line in instrument.lines))
    for clause in clauses.values():
        yield from (provision.when for provision in all_in(clause.provisions))


def _asks(role: str, condition: Condition | None) -> bool:
    names = (f"{role}.kind", f"{_IN_TURN}.kind")
    return condition is not None and any(one.name in names for one in equals_in(condition))


def _distinguishes(role: str, provision: Provision) -> bool:
    """Say whether a provision has lines for parties of one kind, this one's or every party's."""
    block = provision.block
    if isinstance(block, SignaturesBlock):
        return block.signs(role) and bool(block.individual_caption or any(field.kind for field in block.fields))
    if isinstance(block, FieldsBlock):
        return any(line.kind and party_of_line(line.value, NOWHERE) in (role, _IN_TURN) for line in block.fields)
    return False


def _contradicts(party: PartyLine, kind: PartyKind, fact_kind: PartyKind, guards: Guards) -> bool:
    """Say whether a fact of one kind is printed wherever a party is of another."""
    values: dict[str, Value] = {f"{party.role}.kind": kind.value, f"{_IN_TURN}.kind": kind.value}
    if party.optional:
        values[party.role] = True
    return fact_kind is not kind and all(holds(guard, values) for guard in guards)


def _kind_facts(role: str, template: Template, clauses: Mapping[str, Clause]) -> Iterator[tuple[PartyKind, Guards]]:
    """Yield the facts of one kind of party that are printed of a role, each as its kind and the conditions around."""
    for instrument in template.instruments:
        for line in instrument.lines:
            guards = tuple(when for when in (instrument.when, line.when) if when)
            if line.clause in clauses:
                yield from _in_provisions(role, clauses[line.clause].provisions, guards)


def _in_provisions(role: str, provisions: Iterable[Provision], outer: Guards) -> Iterator[tuple[PartyKind, Guards]]:
    for provision in provisions:
        if provision.rows_of:
            continue
        guards = (*outer, provision.when) if provision.when else outer
        texts: list[MarkedText] = [provision.heading, provision.text, provision.closing]
        block = provision.block
        if isinstance(block, FieldsBlock):
            texts += [line.value for line in block.fields if not line.kind]
        elif isinstance(block, SignaturesBlock) and block.signs(role):
            texts += [] if block.individual_caption else [block.caption]
            texts += [line.value for line in block.fields if not line.kind]
        for mark in (mark for text in texts for mark in answer_marks(text)):
            head, _, fact = mark.name.partition(".")
            if head in (role, _IN_TURN) and fact in FACTS_OF_KIND:
                yield FACTS_OF_KIND[fact], guards
        yield from _in_provisions(role, provision.items, guards)
