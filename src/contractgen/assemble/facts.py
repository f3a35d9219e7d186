"""Facts: all that the text of an agreement may mention, gathered from a deal and typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from contractgen.assemble.answers import default_value, type_answer
from contractgen.assemble.declarations import Declarations, declarations_of
from contractgen.assemble.derive import derive
from contractgen.assemble.gaps import gaps, tolerated, with_gap_rows
from contractgen.assemble.names import asked_in, nearest, party_names
from contractgen.assemble.partial_sums import partial_facts
from contractgen.assemble.parties import gather_parties
from contractgen.assemble.parts import matches_in, parts_of
from contractgen.assemble.price_rows import column_parameter
from contractgen.assemble.price_tables import compute_tables
from contractgen.assemble.price_totals import amount_value
from contractgen.assemble.pricing import Around
from contractgen.findings import Finding, finding
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal
from contractgen.model.library import Library
from contractgen.model.parameter import NonePolicy, Parameter, ParameterType
from contractgen.model.pricing import Charges, PriceTable, TotalKind
from contractgen.model.selection import MISSING, Answer, ComputedTable, ComputedTotal, Facts, NoValue, Value
from contractgen.model.special import SPECIAL_TERMS
from contractgen.model.template import Template


def gather_facts(
    template: Template,
    clauses: Sequence[Clause],
    deal: Deal,
    as_of: date | None,
    library: Library | None = None,
    *,
    draft: bool = False,
) -> tuple[Facts, tuple[Finding, ...]]:
    """Gather the facts of a deal: contract, parties, answers, price tables, computed facts.

    `clauses` are all that the template may select, `as_of` is the day that `${contract.date}` prints, if any;
    `library` knows what other clauses ask for. What the deal does not give and nothing declares a default for is
    left out, without a finding; what it gives wrongly, or though nobody asks for it, is a finding and left out too.
    In a `draft`, what is not given is there as a gap.
    """
    declared, conflicts = declarations_of(template, clauses)
    findings = [*conflicts, *_taken_names(declared, template), *_unknown_names(declared, deal, template, library)]
    values: dict[str, Answer] = {}
    for gathered, wrong in (
        _contract(template, deal, as_of),
        gather_parties(template, deal),
        _answers(declared, deal),
    ):
        values |= gathered
        findings += wrong
    whole = with_gap_rows(declared, deal) if draft else deal
    tables, wrong = compute_tables(declared, whole, values, draft=draft)
    findings += wrong
    for table in tables.values():
        values |= table_facts(table)
    if draft:
        values |= gaps(template, declared, deal, values)
        findings = list(tolerated(findings))
    names = {*values, *declared.parameters, *declared.tables, *_possible_names(declared, template)}
    derived, wrong = derive(tuple(declared.derivations.values()), values, tables, names)
    parts = _parts(clauses, Around(tables, values), whole)
    cut = {part.table.name: part for its in parts.values() for part in its.values()}
    for part in cut.values():
        values |= table_facts(part)
    called = {place: {value: part.table.name for value, part in its.items()} for place, its in parts.items()}
    partial = partial_facts(tables.values(), declared.derivations.values())
    return Facts(values | derived, tables | cut, called, partial), (*findings, *wrong)


def table_facts(computed: ComputedTable) -> dict[str, Answer]:
    """Return the facts of a price table: `tariff.amount` for every sum, `tariff.count`, and `tariff.total`.

    `total` is the amount of the last total row that shows one, unless a column is called so; discounts are taken
    off it. A total row with an id gives facts of its own: `tariff.payable`, its last amount of money, and every one
    of them as `tariff.payable.net`; those of a discount are positive.
    """
    table = computed.table
    where = computed.rows[0].where if computed.rows else table.where
    count = Parameter(f"{table.name}.count", ParameterType.INTEGER, table.label, table.where)
    facts = {count.name: Answer(count, MISSING if computed.is_gap else len(computed.rows), where)}
    named = {name: (name, computed.amount(name)) for name in table.summed_columns}
    for row in computed.totals:
        if row.total.id:
            named |= dict(_named_amounts(table, row))
    total = _total_of(computed)
    if total:
        named.setdefault("total", total)
    columns = {column.id: column for column in table.columns}
    for name, (source, amount) in named.items():
        parameter = replace(
            column_parameter(table, columns[source]), name=f"{table.name}.{name}", where=columns[source].where
        )
        facts[parameter.name] = Answer(_of_sums(parameter), amount_value(amount, parameter), where)
    return facts


def _of_sums(parameter: Parameter) -> Parameter:
    """Return the parameter of a column as that of its sum, which has no bounds, options or default."""
    return Parameter(
        parameter.name,
        parameter.type,
        parameter.label,
        parameter.where,
        places=parameter.places,
        currency=parameter.currency,
    )


def _named_amounts(table: PriceTable, row: ComputedTotal) -> Iterator[tuple[str, tuple[str, Decimal | NoValue]]]:
    """Yield the facts of a total row with an id: their names, the columns they come from, their amounts."""
    sign = -1 if row.total.kind is TotalKind.DISCOUNT else 1
    money = [column.id for column in table.columns if column.type is ParameterType.MONEY]
    main = ([name for name in row.total.columns if name in money] or list(row.total.columns))[-1]
    for name in row.total.columns:
        amount = row.amount(name)
        amount = amount if isinstance(amount, NoValue) else sign * amount
        yield f"{row.total.id}.{name}", (name, amount)
        if name == main:
            yield row.total.id, (name, amount)


def _total_of(computed: ComputedTable) -> tuple[str, Decimal | NoValue] | None:
    """Return the table's total and its column: the last amount of money that a row below all discounts names."""
    money = {column.id for column in computed.table.columns if column.type is ParameterType.MONEY}
    rows = [row for row in computed.totals if row.total.of is Charges.ALL]
    last = max((place for place, row in enumerate(rows) if row.total.kind is TotalKind.DISCOUNT), default=-1)

    def amounts(rows: Iterable[ComputedTotal]) -> list[tuple[str, Decimal | NoValue]]:
        return [(name, row.amount(name)) for row in rows for name in row.total.columns if name in money]

    shown = amounts(row for row in rows[last + 1 :] if row.total.kind is not TotalKind.SUMS)
    return next(reversed(shown or amounts(rows[last + 1 :])), None)


def _contract(template: Template, deal: Deal, as_of: date | None) -> tuple[dict[str, Answer], tuple[Finding, ...]]:
    """Gather the facts of the contract itself."""
    number = Parameter("contract.number", ParameterType.ID, "number", deal.where, none=NonePolicy.SLASH, blank=True)
    title = Parameter("contract.title", ParameterType.TEXT, "title", template.where)
    day = Parameter("contract.date", ParameterType.DATE, "date", template.where)
    special = Parameter(SPECIAL_TERMS, ParameterType.FLAG, "special terms", template.where)
    facts = {
        title.name: Answer(title, template.title, template.where),
        special.name: Answer(special, bool(deal.special_terms), deal.where),
    }
    if as_of is not None:
        facts[day.name] = Answer(day, as_of, deal.where)
    value, findings = type_answer(number, deal.number, field="number")
    if value is not None:
        facts[number.name] = Answer(number, value, deal.number.where)
    return facts, findings


def _answers(declared: Declarations, deal: Deal) -> tuple[dict[str, Answer], tuple[Finding, ...]]:
    """Type the answers to all declared parameters, and the defaults of those that the deal does not answer."""
    answers: dict[str, Answer] = {}
    findings: list[Finding] = []
    for name, parameter in declared.parameters.items():
        given = deal.answers.get(name)
        value, wrong = default_value(parameter) if given is None else type_answer(parameter, given)
        findings += wrong
        if value is not None:
            where = parameter.where if given is None else given.where
            answers[name] = Answer(parameter, value, where, defaulted=given is None)
    return answers, tuple(findings)


def _parts(clauses: Sequence[Clause], around: Around, deal: Deal) -> dict[tuple[str, str], dict[Value, ComputedTable]]:
    """Cut the tables into the parts that repetitions ask for."""
    asked = dict.fromkeys((match.table, match.column) for clause in clauses for match in matches_in(clause.provisions))
    return {
        (name, column): parts_of(around.tables[name], deal.rows.get(name, ()), column, around)
        for name, column in asked
        if name in around.tables
    }


def _taken_names(declared: Declarations, template: Template) -> Iterator[Finding]:
    """Yield a finding for every parameter that is called as an optional party, whose flag it would hide."""
    for line in template.parties:
        parameter = declared.parameters.get(line.role)
        if line.optional and parameter is not None:
            yield finding("DEAL-406", parameter.where, name=line.role, other=line.where)


def _unknown_names(
    declared: Declarations, deal: Deal, template: Template, library: Library | None
) -> Iterator[Finding]:
    """Yield a finding for every answer that nobody asks for, and for every price table that nobody declares."""
    asked = asked_in(library)
    for name, given in deal.answers.items():
        if name in declared.parameters:
            continue
        if name in asked:
            yield finding("DEAL-407", given.where, field=f"answers.{name}", name=name, clause=asked[name])
        else:
            known = nearest(name, declared.parameters)
            yield finding(
                "DEAL-404", given.where, field=f"answers.{name}", name=name, template=template.id, known=known
            )
    for name, rows in deal.rows.items():
        if name not in declared.tables:
            where, key = rows[0].where if rows else deal.where, "lists" if name in deal.lists else "prices"
            yield finding("DEAL-405", where, field=f"{key}.{name}", name=name, known=nearest(name, declared.tables))


def _possible_names(declared: Declarations, template: Template) -> Iterator[str]:
    """Yield the facts that a deal may lack although they are declared."""
    yield from party_names(template)
    for table in declared.tables.values():
        yield from (f"{table.name}.{name}" for name in table.fact_names)
    yield "contract.number"
