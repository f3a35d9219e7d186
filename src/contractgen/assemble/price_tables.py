"""The price tables of a deal, computed one after another: tables of tiers first, then what is priced by them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contractgen.assemble.declarations import Declarations
from contractgen.assemble.price_rows import file_columns
from contractgen.assemble.price_rules import rate_parameters, tier_tables
from contractgen.assemble.pricing import Around, compute_table
from contractgen.findings import Finding, finding
from contractgen.model.deal import Deal
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import TIERED, Column, PriceTable
from contractgen.model.selection import MISSING, Answer, ComputedTable


def compute_tables(
    declared: Declarations, deal: Deal, answers: Mapping[str, Answer], *, draft: bool = False
) -> tuple[dict[str, ComputedTable], tuple[Finding, ...]]:
    """Compute the price tables and lists that the deal gives, and those that may be empty.

    A table that is priced by tiers which the deal does not give, or discounted by an answer that it does not give,
    is left out without a finding; in a `draft`, what that discount leaves is a gap.
    """
    tables: dict[str, ComputedTable] = {}
    findings: list[Finding] = []
    known = {**(_unknown_discounts(declared) if draft else {}), **answers}
    for table in sorted(declared.tables.values(), key=lambda table: not table.tiers):
        misfits = tuple(_misfits(table, declared))
        findings += misfits
        lacking = any(name not in tables for name in tier_tables(table))
        lacking = lacking or any(name not in known for name in rate_parameters(table))
        misplaced = tuple(_misplaced_rows(table, deal))
        findings += misplaced
        if misfits or misplaced or lacking or not (table.name in deal.rows or table.minimum_rows == 0):
            continue
        computed, wrong = compute_table(table, deal.rows.get(table.name, ()), Around(tables, known))
        findings += wrong
        if computed is not None:
            tables[table.name] = computed
    order = [name for name in declared.tables if name in tables]
    return {name: tables[name] for name in order}, tuple(findings)


def _unknown_discounts(declared: Declarations) -> dict[str, Answer]:
    """Return for every parameter of a discount that it is missing."""
    named = {name for table in declared.tables.values() for name in rate_parameters(table)}
    parameters = [parameter for name, parameter in declared.parameters.items() if name in named]
    return {item.name: Answer(item, MISSING, item.where) for item in parameters}


def _misfits(table: PriceTable, declared: Declarations) -> Iterator[Finding]:
    """Report prices that are no column of a table of tiers, and discounts by what is no parameter."""
    for column in table.columns:
        if column.computation in TIERED and not _prices(column, declared, table.currency):
            yield finding("DEAL-435", column.where, table=table.name, name=column.id, operand=column.operands[1])
    for name in rate_parameters(table):
        if name not in declared.parameters:
            total = next(total for total in table.totals if name in (total.rate, total.off))
            yield finding("DEAL-435", total.where, table=table.name, name=total.label, operand=name)


def _prices(column: Column, declared: Declarations, currency: str) -> bool:
    """Say whether a column is priced by a column of money, of its own currency, in a table of tiers."""
    name, _, price = column.operands[1].partition(".")
    steps = declared.tables.get(name)
    return (
        steps is not None
        and bool(steps.tiers)
        and steps.currency == currency
        and any(other.id == price and other.type is ParameterType.MONEY for other in steps.columns)
    )


def _misplaced_rows(table: PriceTable, deal: Deal) -> Iterator[Finding]:
    """Report rows under the wrong key of the deal, and columns of a CSV file that are not those of the list."""
    name, rows = table.name, deal.rows.get(table.name, ())
    if rows and table.is_list is not (name in deal.lists):
        given, key = "lists" if name in deal.lists else "prices", table.deal_key
        yield finding("DEAL-526", rows[0].where, field=f"{given}.{name}", table=name, title=table.label, key=key)
    elif name in deal.files:
        yield from file_columns(table, deal.files[name])
