"""Unmet uses: answers and prices that an agreement needs and a deal does not give, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from contractgen.assemble.choose import drops
from contractgen.assemble.declarations import Declarations
from contractgen.assemble.gap_warnings import answer_gap, day_gap, has_gaps, party_gap, rows_gap
from contractgen.assemble.lacking import is_missing, is_open
from contractgen.assemble.measure import Measure
from contractgen.assemble.names import nearest
from contractgen.assemble.price_rules import rate_parameters, tier_tables
from contractgen.assemble.uses import PARTY, ROW, Kind, Use, row_mark, table_of
from contractgen.findings import Finding, finding
from contractgen.model.deal import FACTS_FROM_OTHERS, FACTS_OF_KIND, Party, PartyKind
from contractgen.model.parameter import Parameter, ParameterType
from contractgen.model.pricing import PriceTable
from contractgen.model.template import PartyLine


def unmet_uses(uses: Sequence[Use], measure: Measure) -> Iterator[Finding]:
    """Report what is used but has no value, every name once, where it is used first.

    Marks and options that mean nothing where they stand are reported too.
    """
    lacking: dict[tuple[_Lack, str], list[Use]] = {}
    for use in uses:
        if _is_misplaced(use, measure.declared):
            yield finding("ASM-515", use.where, name=use.name)
        elif use.kind is Kind.MARK and drops(measure.facts, use.fact):
            yield finding("ASM-516", use.where, name=use.name)
        elif use.kind is Kind.OPTIONS and _is_optionless(measure.declared.parameters.get(use.fact)):
            yield finding("ASM-512", use.where, name=use.name)
        else:
            for missing in _lacks(use, measure):
                lacking.setdefault(missing, []).append(use)
    for (kind, name), users in lacking.items():
        asking = [use for use in users if use.kind is Kind.CONDITION]
        if asking and _is_blank(name, measure):
            yield finding("DEAL-475", measure.facts.values[name].where, field=f"answers.{name}", name=name)
        elif measure.draft and not asking and kind in _GAPS and _can_be_open(kind, name, measure):
            yield from _GAPS[kind](name, users, measure)
        else:
            yield from _REPORTS[kind](name, asking or users, measure)


def unused_answers(uses: Iterable[Use], measure: Measure) -> Iterator[Finding]:
    """Report answers and price rows of a deal, and notes among them, that nothing in its agreement makes use of.

    An answer that is none and drops what mentions it has done so: nothing left can use it.
    """
    uses = tuple(uses)
    used = {root for use in uses for root in _roots(use.fact, measure.declared)}
    for name, given in measure.deal.answers.items():
        if name in measure.declared.parameters and name not in used and not drops(measure.facts, name):
            yield finding("ASM-507", given.where, field=f"answers.{name}", name=name)
    for name, rows in measure.deal.rows.items():
        if rows and name in measure.declared.tables and name not in used:
            key = measure.declared.tables[name].deal_key
            yield finding("ASM-508", rows[0].where, field=f"{key}.{name}", table=name)
    drawn = {use.fact for use in uses if use.kind is Kind.TABLE}
    for name in measure.declared.tables:
        computed = measure.facts.tables.get(name)
        if computed is not None and name in used - drawn:
            yield from (
                finding("ASM-537", note.where, field=f"prices.{name}", table=name) for _, note in computed.notes
            )


_OF_ROWS = (Kind.TABLE, Kind.ROWS)


class _Lack(Enum):
    """What kind of thing is lacking."""

    ANSWER = auto()
    PARTY_FACT = auto()
    ROWS = auto()
    DAY = auto()
    NAME = auto()


def _is_misplaced(use: Use, declared: Declarations) -> bool:
    """Say whether `${row.…}` or `${party.…}` stands where there is no row, no such column, or no party."""
    if use.name.startswith(ROW):
        named, column = row_mark(use.name)
        scope = use.scope.row_of(named)
        table = declared.tables.get(table_of(scope.table)) if scope else None
        return table is None or all(column != known.id for known in table.columns)
    return use.name.startswith(PARTY) and use.scope.party is None


def _is_optionless(parameter: Parameter | None) -> bool:
    return parameter is not None and parameter.type not in (ParameterType.CHOICE, ParameterType.ANY_OF)


def _lacks(use: Use, measure: Measure) -> Iterator[tuple[_Lack, str]]:
    """Yield everything that a use lacks; a derived fact may lack several answers."""
    if not use.needed or use.name.startswith(ROW):
        return
    if use.kind in _OF_ROWS:
        if measure.draft and use.fact in measure.facts.tables and use.fact in measure.declared.tables:
            yield from ((_Lack.ROWS, use.fact),) if has_gaps(use.fact, measure) else ()
        elif use.fact not in measure.declared.tables:
            yield _Lack.NAME, use.fact
            return
        sources = _roots(use.fact, measure.declared)
        yield from ((lack, root) for root in sources if (lack := _lack_of(root, measure, asked=False)))
    elif not _has(use.fact, measure, asked=use.kind is Kind.CONDITION):
        known = use.fact in measure.known
        roots = _roots(use.fact, measure.declared) if known else ()
        asked = use.kind is Kind.CONDITION
        lacking = [(lack, root) for root in roots if (lack := _lack_of(root, measure, asked=asked))]
        # A table that is there but has no such fact (no total, say) is a matter of the name.
        yield from lacking or ([] if known and measure.told else [(_Lack.NAME, use.fact)])


def _has(name: str, measure: Measure, *, asked: bool) -> bool:
    """Say whether a fact has a value, and not a gap; for a condition that asks, not a blank either."""
    answer = measure.facts.values.get(name)
    return answer is not None and not (is_open(answer.value) if asked else is_missing(answer.value))


def _can_be_open(kind: _Lack, name: str, measure: Measure) -> bool:
    """Say whether a draft has a gap for what is lacking: not for a fact that a party of its kind never has."""
    return kind is not _Lack.PARTY_FACT or name in measure.facts.values


def _is_blank(name: str, measure: Measure) -> bool:
    """Say whether an answer is there, to be filled in by hand."""
    answer = measure.facts.values.get(name)
    return answer is not None and is_open(answer.value) and not is_missing(answer.value)


def _lack_of(root: str, measure: Measure, *, asked: bool) -> _Lack | None:
    """Return what is lacking when a root is not there; None when it is."""
    if root in measure.declared.tables:
        given = root in measure.facts.tables or (root in measure.deal.rows and _waits(root, measure))
        return None if given and not (measure.draft and has_gaps(root, measure)) else _Lack.ROWS
    if _has(root, measure, asked=asked):
        return None
    if root in measure.declared.parameters:
        return _Lack.ANSWER
    return _Lack.DAY if root == "contract.date" else _Lack.PARTY_FACT


def _waits(table: str, measure: Measure) -> bool:
    """Say whether a table is not computed for want of something else: tiers, or what a discount takes off."""
    return any(_lack_of(name, measure, asked=False) for name in _sources(measure.declared.tables[table]))


def _sources(table: PriceTable) -> tuple[str, ...]:
    """Return what a price table is computed with besides its rows."""
    return (*tier_tables(table), *rate_parameters(table))


def _roots(fact: str, declared: Declarations) -> Iterator[str]:
    """Yield what a fact comes from: answers, tables, parties' facts; a derived fact has several."""
    pending, seen = [fact], set[str]()
    while pending:
        name = pending.pop(0)
        if name in seen:
            continue
        seen.add(name)
        if name in declared.derivations:
            pending += declared.derivations[name].operands
        else:
            table = name.partition("[")[0].partition(".")[0]
            if table in declared.tables:
                pending += _sources(declared.tables[table])
                seen.add(table)
            yield table if table in declared.tables else name


def _answer(name: str, users: list[Use], measure: Measure) -> Iterator[Finding]:
    """Report an answer that the deal does not give."""
    parameter = measure.declared.parameters[name]
    if measure.told and (name in measure.deal.answers or parameter.default is not None):
        return
    yield finding(
        "ASM-501",
        users[0].where,
        field=f"answers.{name}",
        name=name,
        title=parameter.label or name,
        type=" | ".join(parameter.options) or parameter.type.value,
        deal=measure.deal.where.file,
        declared=parameter.where,
        uses=len(users),
    )


def _party_fact(name: str, users: list[Use], measure: Measure) -> Iterator[Finding]:
    """Report a fact of a party that the deal does not give, or that is not there to have any.

    A party that must be there and is not, or has no name, has been reported; so has a fact that another was to stand
    for and that is wrong.
    """
    role, _, fact = name.partition(".")
    line = next((line for line in measure.template.parties if line.role == role), None)
    given = next((party for party in measure.deal.parties if party.role == role), None)
    if given is None and line is not None and line.optional:
        yield finding("DEAL-496", users[0].where, field=f"parties.{role}", name=role, title=line.label)
        return
    told = {"name", *(given.facts if given else ())}
    if measure.told and (given is None or not told.isdisjoint((fact, *FACTS_FROM_OTHERS.get(fact, ())))):
        return
    if given is not None and line is not None and FACTS_OF_KIND.get(fact, given.kind) is not given.kind:
        yield _of_other_kind(name, users[0], given, line)
        return
    yield finding(
        "ASM-502",
        users[0].where,
        field=f"parties.{name}",
        role=role,
        title=line.label if line else role,
        fact=fact,
        deal=measure.deal.where.file,
        uses=len(users),
    )


def _of_other_kind(name: str, use: Use, given: Party, line: PartyLine) -> Finding:
    """Report that the text prints what a party of this kind has not."""
    code = "DEAL-497" if given.kind is PartyKind.INDIVIDUAL else "DEAL-498"
    return finding(code, use.where, field=f"parties.{name}", name=name, title=line.label)


def _rows(name: str, users: list[Use], measure: Measure) -> Iterator[Finding]:
    """Report a price table that the deal gives no rows for."""
    if measure.told and name in measure.deal.rows:
        return
    table = measure.declared.tables[name]
    yield finding(
        "ASM-503",
        users[0].where,
        field=f"{table.deal_key}.{name}",
        key=table.deal_key,
        table=name,
        title=table.label or name,
        deal=measure.deal.where.file,
        declared=table.where,
    )


def _day(name: str, users: list[Use], _measure: Measure) -> Iterator[Finding]:
    """Report that the day is printed that counts as the contract's, and is not given."""
    yield finding("ASM-518", users[0].where, name=name)


def _name(name: str, users: list[Use], measure: Measure) -> Iterator[Finding]:
    """Report a name that nothing declares."""
    known = measure.declared.tables if users[0].kind in _OF_ROWS else measure.known
    yield finding("ASM-504", users[0].where, name=name, nearest=nearest(name, known))


_GAPS = {_Lack.ANSWER: answer_gap, _Lack.PARTY_FACT: party_gap, _Lack.DAY: day_gap, _Lack.ROWS: rows_gap}
_REPORTS = {
    _Lack.ANSWER: _answer,
    _Lack.PARTY_FACT: _party_fact,
    _Lack.ROWS: _rows,
    _Lack.DAY: _day,
    _Lack.NAME: _name,
}
