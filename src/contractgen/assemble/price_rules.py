"""What a price table must declare so that it can be computed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from contractgen.findings import Finding, Location, finding
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import Column, Computation, PriceTable, TotalKind

NUMBERS = frozenset({ParameterType.INTEGER, ParameterType.DECIMAL, ParameterType.PERCENT, ParameterType.MONEY})
TAXED = frozenset({Computation.TAX, Computation.NET, Computation.GROSS})
HIGHEST_RATE = Decimal(100)
_GROUPS = frozenset({ParameterType.TEXT, ParameterType.CHOICE})


def is_summed(column: Column) -> bool:
    """Say whether a column has a sum: amounts, whole numbers and decimals have, row numbers and percents not."""
    summed = column.type in NUMBERS and column.type is not ParameterType.PERCENT
    return summed and column.computation is not Computation.PLACE


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
        if column.computation is not None:
            unfit = [operand for operand in column.operands if operand not in numbers]
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
    summed = {column.id for column in table.columns if is_summed(column)}
    money = {column.id for column in table.columns if column.type is ParameterType.MONEY}
    for total in table.totals:
        fitting: Collection[str] = money if total.kind is TotalKind.WORDS else summed
        unfit = [name for name in total.columns if name not in fitting]
        yield from (_not_computable(table, total.label, name, total.where) for name in unfit)


def _not_computable(table: PriceTable, name: str, operand: str, where: Location) -> Finding:
    """Make the finding of an operand that does not fit."""
    return finding("DEAL-447", where, table=table.name, name=name, operand=operand)
