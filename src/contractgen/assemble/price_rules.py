"""What a price table must declare so that it can be computed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from contractgen.findings import Finding, Location, finding
from contractgen.model.parameter import NUMBERS, ParameterType
from contractgen.model.pricing import TAXED, TIERED, Column, Computation, PriceTable, TotalKind

HIGHEST_RATE = Decimal(100)
_GROUPS = frozenset({ParameterType.TEXT, ParameterType.CHOICE})


def operands_in(column: Column) -> tuple[str, ...]:
    """Return the operands of a computed column that are columns of its own table."""
    return column.operands[:1] if column.computation in TIERED else column.operands


def tier_tables(table: PriceTable) -> tuple[str, ...]:
    """Return the tables of tiers that a table's columns are priced by."""
    named = (column.operands[1] for column in table.columns if column.computation in TIERED)
    return tuple(dict.fromkeys(name.partition(".")[0] for name in named))


def rate_parameters(table: PriceTable) -> tuple[str, ...]:
    """Return the parameters that say how much the discounts of a table take off."""
    named = (name for total in table.totals for name in (total.rate, total.off))
    return tuple(dict.fromkeys(name for name in named if isinstance(name, str)))


def ill_declared(table: PriceTable) -> tuple[Finding, ...]:
    """Return what makes a table impossible to compute; findings stand in the clause."""
    return (
        *_computed_columns(table),
        *_tax_rule(table),
        *_group(table),
        *_totals(table),
    )


def _computed_columns(table: PriceTable) -> Iterator[Finding]:
    """Check that computed columns are numbers and follow from columns of numbers before them."""
    numbers: set[str] = set()
    for column in table.columns:
        if column.computation is not None and column.computation is not Computation.FROM:
            unfit = [operand for operand in operands_in(column) if operand not in numbers]
            unfit += [column.id] if not _shape_fits(column) else []
            yield from (_not_computable(table, column.id, operand, column.where) for operand in unfit)
            if column.computation in TAXED and table.tax is None:
                yield finding("DEAL-448", column.where, table=table.name, name=column.id)
        if column.type in NUMBERS:
            numbers.add(column.id)


def _shape_fits(column: Column) -> bool:
    """Say whether a computation gives what its column holds, from as many operands as it takes."""
    if column.computation is Computation.PLACE:
        return column.type is ParameterType.INTEGER and not column.operands
    if column.computation in TAXED:
        return column.type is ParameterType.MONEY and len(column.operands) == 1
    if column.computation in TIERED:
        return column.type is ParameterType.MONEY
    return column.type in NUMBERS and bool(column.operands)


def _tax_rule(table: PriceTable) -> Iterator[Finding]:
    """Check that a tax rate is from 0 to 100 percent, or the name of a given column of percents."""
    if table.tax is None:
        return
    rate = table.tax.rate
    if isinstance(rate, str):
        fits = any(
            column.id == rate and column.type is ParameterType.PERCENT and column.computation is None
            for column in table.columns
        )
    else:
        fits = Decimal(0).compare(rate) <= 0 <= HIGHEST_RATE.compare(rate)
    if not fits:
        yield _not_computable(table, "tax", rate if isinstance(rate, str) else f"{rate:f}%", table.where)


def _group(table: PriceTable) -> Iterator[Finding]:
    """Check that a table is grouped by a text that the deal gives."""
    if table.group and not any(column.id == table.group and column.type in _GROUPS for column in table.columns):
        yield finding("DEAL-449", table.where, table=table.name, name=table.group)


def _totals(table: PriceTable) -> Iterator[Finding]:
    """Check that totals are drawn from columns that have sums, words from amounts of money."""
    summed = {column.id for column in table.columns if column.is_summed}
    money = {column.id for column in table.columns if column.type is ParameterType.MONEY}
    last = max((place for place, total in enumerate(table.totals) if total.kind is TotalKind.DISCOUNT), default=-1)
    if table.totals and last == len(table.totals) - 1:
        yield finding("DEAL-436", table.totals[last].where, table=table.name, name=table.totals[last].label)
    for total in table.totals:
        in_money = total.kind in (TotalKind.WORDS, TotalKind.DISCOUNT)
        fitting: Collection[str] = money if in_money else summed
        unfit = [name for name in total.columns if name not in fitting]
        yield from (_not_computable(table, total.label, name, total.where) for name in unfit)


def _not_computable(table: PriceTable, name: str, operand: str, where: Location) -> Finding:
    """Make the finding of an operand that does not fit."""
    return finding("DEAL-447", where, table=table.name, name=name, operand=operand)
