"""Needs: which answers, facts of parties and price tables every deal of a template has to give.

Only what no condition can drop is counted; for the rest, only assembling a deal can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contractgen.model.clause import Clause, FieldsBlock, OptionsBlock, Provision, SignaturesBlock, TableBlock
from contractgen.model.parameter import All, Condition, Equals, Not
from contractgen.model.pricing import PriceTable
from contractgen.model.template import ClauseLine, Template
from contractgen.model.text import MarkedText
from contractgen.source.uses import marks_in


@dataclass(frozen=True, slots=True)
class Needs:
    """Names of parameters, `role.fact` of parties, and names of price tables."""

    names: frozenset[str]
    facts: frozenset[str]
    tables: frozenset[str]


def needs_of(template: Template, clauses: Sequence[Clause]) -> Needs:
    """Return what every deal of a template needs, its clauses being these."""
    by_id = {clause.id: clause for clause in clauses}
    used = frozenset(_of_template(template, by_id))
    facts = (*template.derivations, *(fact for clause in clauses for fact in clause.derivations))
    declared = [table for clause in clauses for table in clause.tables]
    operands = {fact.name: fact.operands for fact in facts}
    sources = {table.name: tuple(_sources(table)) for table in declared}
    waiting, found = sorted(used), set(used)
    while waiting:
        name = waiting.pop()
        fresh = {*operands.get(name, ()), *sources.get(name.partition(".")[0], ())} - found
        found |= fresh
        waiting += sorted(fresh)
    tables = set(sources)
    return Needs(
        names=frozenset(name for name in found if "." not in name),
        facts=frozenset(name for name in found if "." in name and name.partition(".")[0] not in tables),
        tables=frozenset(name.partition(".")[0] for name in found) & tables,
    )


def _sources(table: PriceTable) -> Iterator[str]:
    """Yield what a price table is computed with: prices of tiers, and what its discounts take off."""
    yield from (operand for column in table.columns for operand in column.operands if "." in operand)
    yield from (name for total in table.totals for name in (total.rate, total.off) if isinstance(name, str))


def _of_template(template: Template, clauses: dict[str, Clause]) -> Iterator[str]:
    for instrument in template.instruments:
        yield from _asked(instrument.when)
        if instrument.when:
            continue
        yield from _marked(instrument.title)
        for line in instrument.lines:
            yield from _of_line(template, line, clauses.get(line.clause))


def _of_line(template: Template, line: ClauseLine, clause: Clause | None) -> Iterator[str]:
    yield from _asked(line.when)
    if line.when or clause is None:
        return
    yield from _marked(clause.heading)
    for provision in clause.provisions:
        yield from _of_provision(template, provision)


def _of_provision(template: Template, provision: Provision) -> Iterator[str]:
    """Yield what a provision needs; a repeated one needs its table alone, since there may be no row."""
    yield from _asked(provision.when)
    if provision.when:
        return
    if provision.rows_of:
        yield provision.rows_of
        return
    if provision.is_per_party:
        for name in _of_repeated(template, provision):
            yield from _of_every_party([party.role for party in template.parties], name)
        return
    yield from _of_repeated(template, provision)


def _of_repeated(template: Template, provision: Provision) -> Iterator[str]:
    """Yield what the words, the block and the items of a provision need."""
    for text in (provision.heading, provision.text, provision.closing):
        yield from _marked(text)
    yield from _of_block(template, provision)
    for item in provision.items:
        yield from _of_provision(template, item)


def _of_block(template: Template, provision: Provision) -> Iterator[str]:
    match provision.block:
        case TableBlock(table, _):
            yield table
        case OptionsBlock(parameter, _):
            yield parameter
        case FieldsBlock(fields):
            for field in fields:
                # A line for one kind of party is needed from parties of that kind alone.
                yield from () if field.kind else _marked(field.value)
        case SignaturesBlock(caption, fields, _, individual) as block:
            captions = () if individual else (caption,)
            roles = [party.role for party in template.parties if block.signs(party.role)]
            for text in (*captions, *(field.value for field in fields if field.kind is None)):
                for name in _marked(text):
                    yield from _of_every_party(roles, name)


def _of_every_party(roles: Iterable[str], name: str) -> Iterator[str]:
    """Yield what a mark of a signature block means: `party.name` is the name of every party that signs."""
    head, _, fact = name.partition(".")
    if head != "party":
        yield name
    elif fact != "label":
        yield from (f"{role}.{fact}" for role in roles)


def _marked(text: MarkedText) -> Iterator[str]:
    yield from (use.name for use in marks_in(text))


def _asked(condition: Condition | None) -> Iterator[str]:
    """Yield the names that a condition needs in any case; of alternatives, one may be enough."""
    if isinstance(condition, Equals):
        yield condition.name
    elif isinstance(condition, Not):
        yield from _asked(condition.part)
    elif isinstance(condition, All):
        for part in condition.parts:
            yield from _asked(part)
