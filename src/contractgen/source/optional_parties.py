"""Optional parties: text that mentions one and stands under no condition that asks whether it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contractgen.findings import Finding, finding
from contractgen.model.clause import Clause, FieldsBlock, Provision
from contractgen.model.parameter import Condition, equals_in
from contractgen.model.template import ClauseLine, Template
from contractgen.source.uses import AnswerUse, answer_uses, marks_in


def unguarded_parties(template: Template, chosen: dict[str, Clause]) -> Iterator[Finding]:
    """Warn of marks of optional parties that every deal prints, be the party there or not.

    A condition on the way that asks for the party at all is taken for the right one; assembling a deal knows.
    `chosen` are the clauses of the template's lines, by id.
    """
    optional = {party.role: party for party in template.parties if party.optional}
    if not optional:
        return
    for role, use in _mentions(template, chosen, frozenset(optional)):
        yield finding("TPL-340", use.where, name=role, title=optional[role].label, template=template.id)


def _mentions(template: Template, chosen: dict[str, Clause], roles: frozenset[str]) -> Iterator[tuple[str, AnswerUse]]:
    for instrument in template.instruments:
        around = roles - _asked(instrument.when)
        yield from ((use.name.partition(".")[0], use) for use in marks_in(instrument.title) if _head(use) in around)
        for line in instrument.lines:
            clause = chosen.get(line.clause)
            if clause is not None:
                yield from _in_clause(clause, line, around)


def _in_clause(clause: Clause, line: ClauseLine, roles: frozenset[str]) -> Iterator[tuple[str, AnswerUse]]:
    around = roles - _asked(line.when)
    yield from ((_head(use), use) for use in marks_in(clause.heading) if _head(use) in around)
    for provision in clause.provisions:
        yield from _in_provision(clause, provision, around)


def _in_provision(clause: Clause, provision: Provision, roles: frozenset[str]) -> Iterator[tuple[str, AnswerUse]]:
    around = roles - _asked(provision.when)
    block = provision.block
    if isinstance(block, FieldsBlock):
        # A line for one kind of party is not printed where there is none.
        block = FieldsBlock(tuple(line for line in block.fields if line.kind is None))
    alone = replace(clause, heading=(), provisions=(replace(provision, items=(), block=block),))
    yield from ((_head(use), use) for use in answer_uses(alone) if _head(use) in around)
    for item in provision.items:
        yield from _in_provision(clause, item, around)


def _head(use: AnswerUse) -> str:
    head, dot, _ = use.name.partition(".")
    return head if dot else ""


def _asked(condition: Condition | None) -> frozenset[str]:
    """Return what a condition asks for: the roles among it, be it for their presence or for their kinds."""
    questions = equals_in(condition) if condition else ()
    return frozenset(question.name.partition(".")[0] for question in questions)
