"""Price tables: the deal's rows, computed, rounded line by line, taxed and added up.

Every sum is the sum of what is printed above it, and in every line net and tax make up gross exactly. A cell that is
to be agreed (面议) makes everything that is computed from it to be agreed; sums leave it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import prod

from contractgen.assemble.lacking import gravest, is_open
from contractgen.assemble.price_rows import Line, cell_name, column_parameter, typed_rows
from contractgen.assemble.price_rules import ill_declared, operands_in
from contractgen.assemble.price_tiers import beginning, first_wrong_bound, tiered, tiers_of
from contractgen.assemble.price_totals import groups_of, lacking_in, sums_of, total_rows
from contractgen.findings import Finding, finding
from contractgen.lang.exact import exactly, rounded
from contractgen.model.deal import Row
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import TAXED, TIERED, Column, Computation, PriceTable, TaxMode
from contractgen.model.selection import ONE_OFF, Answer, ComputedRow, ComputedTable, NoValue, Value

__all__ = ["ALONE", "LIMIT", "Around", "column_parameter", "compute_table"]

LIMIT = Decimal(10**15)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Around:
    """What a table is computed with besides its own rows: tables of tiers, the answers that discounts name."""

    tables: Mapping[str, ComputedTable] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)


ALONE = Around()


def compute_table(
    table: PriceTable, rows: tuple[Row, ...], around: Around = ALONE
) -> tuple[ComputedTable | None, tuple[Finding, ...]]:
    """Compute a price table from the rows that a deal gives.

    Rows keep their order, but those of one group stand together, groups in the order of their first rows.
    Money that is computed is rounded to the currency's decimals as the table says; money that is given is
    never rounded. All other arithmetic is exact, and a float raises TypeError. The table is None when there
    are findings. KeyError where `around` lacks what the table is computed with.
    """
    findings = ill_declared(table)
    if findings:
        return None, findings
    lines, before, findings = typed_rows(table, rows)
    if findings:
        return None, findings
    with exactly():
        lines = _in_groups(table, lines)
        findings = (*_bounds(table, lines), *_computed(table, lines, around))
        if findings:
            return None, findings
        cells = [line.cells for line in lines]
        sums = sums_of(table, cells)
        groups = groups_of(table, cells)
        totals, findings = total_rows(table, cells, around.answers)
        if findings:
            return None, findings
        findings = tuple(
            _too_large(f"{table.name} {column.id}", column, table, None)
            for column in table.columns
            if column.id in sums and _is_too_large(sums[column.id])
        )
    if findings:
        return None, findings
    order = [column.id for column in table.columns]
    computed = tuple(
        ComputedRow({name: line.cells[name] for name in order}, line.row.where, line.number) for line in lines
    )
    notes = [(0, note) for note in before]
    notes += [(place, note) for place, line in enumerate(lines, 1) for note in line.notes]
    return ComputedTable(table, computed, sums, totals, tuple(notes), lacking_in(table, cells, sums), groups), ()


def _in_groups(table: PriceTable, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines with those of one group together; without groups, as they are."""
    if not table.group:
        return lines
    groups: dict[Value, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.cells[table.group], []).append(line)
    return tuple(line for group in groups.values() for line in group)


def _bounds(table: PriceTable, lines: Sequence[Line]) -> Iterable[Finding]:
    """Check that the bounds of tiers rise."""
    place = first_wrong_bound([line.cells[table.tiers] for line in lines]) if table.tiers else None
    if place is None:
        return ()
    path = f"prices.{table.name}[{lines[place].number - 1}].{table.tiers}"
    return (finding("DEAL-431", lines[place].row.where, field=path, table=table.name, row=lines[place].number),)


def _computed(table: PriceTable, lines: Sequence[Line], around: Around) -> Iterable[Finding]:
    """Compute all lines, from the top."""
    below: Value | None = None
    for place, line in enumerate(lines, 1):
        yield from _compute(table, line, _Place(place, below, around))
        below = line.cells[table.tiers] if table.tiers else None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: its number in print order, the bound of the tier below it, and what is around."""

    number: int
    below: Value | None
    around: Around


def _compute(table: PriceTable, line: Line, place: _Place) -> Iterable[Finding]:
    """Compute the cells of a line, from left to right, until one does not come out."""
    for column in table.columns:
        if column.computation is None:
            continue
        outcome = _missing(table, column, line, place.around) or _outcome(table, column, line, place)
        if isinstance(outcome, Finding):
            return [outcome]
        line.cells[column.id] = outcome
    return []


def _outcome(table: PriceTable, column: Column, line: Line, place: _Place) -> Value | Finding:
    """Compute one cell from cells that all have values."""
    name = cell_name(table, column, line.number)
    if column.computation is Computation.FROM:
        return beginning(place.below, whole=column.type is ParameterType.INTEGER)
    if column.computation in TIERED:
        price = _tiered(table, column, line, place.around)
        if isinstance(price, NoValue):
            return price
        if price is None:
            path = f"prices.{table.name}[{line.number - 1}].{column.operands[0]}"
            return finding("DEAL-432", line.row.where, field=path, name=name, title=column.label)
        exact = price
    elif column.computation in TAXED:
        exact = _taxed(table, column, line)
    else:
        exact = _combined(table, column, line, place.number)
    value = _fitted(table, column, exact)
    if value is None:
        return finding("DEAL-446", line.row.where, name=name, title=column.label)
    if _is_too_large(value):
        return _too_large(name, column, table, line)
    return int(value) if column.type is ParameterType.INTEGER else value


def _missing(table: PriceTable, column: Column, line: Line, around: Around) -> NoValue | None:
    """Return what a computed cell is without a value for: an operand that has none; one-off ones count as 1."""
    operands = [] if column.computation is Computation.FROM else [*operands_in(column)]
    if column.computation in TAXED and table.tax is not None and isinstance(table.tax.rate, str):
        operands.append(table.tax.rate)
    values = [line.cells[name] for name in operands if line.cells[name] != ONE_OFF]
    if column.computation in TIERED:
        prices = around.tables[column.operands[1].partition(".")[0]]
        values += [value for row in prices.rows for value in row.cells.values() if is_open(value)]
    return gravest(values)


def _tiered(table: PriceTable, column: Column, line: Line, around: Around) -> Decimal | NoValue | None:
    """Return what a quantity costs by the tiers that a column names."""
    quantity, prices = column.operands
    name, _, price = prices.partition(".")
    kind = column.computation or Computation.VOLUME
    return tiered(kind, _decimal(table, quantity, line.cells), tiers_of(around.tables[name], price))


def _combined(table: PriceTable, column: Column, line: Line, place: int) -> Decimal:
    """Return the product, sum or difference of a column's operands, or the place of the line."""
    operands = [_number(table, name, line) for name in column.operands]
    match column.computation:
        case Computation.PRODUCT:
            return prod(operands, start=Decimal(1))
        case Computation.SUM:
            return sum(operands, Decimal(0))
        case Computation.DIFFERENCE:
            return operands[0] - sum(operands[1:], Decimal(0))
        case _:
            return Decimal(place)


def _taxed(table: PriceTable, column: Column, line: Line) -> Decimal:
    """Return the tax, net or gross amount that belongs to a column's operand.

    Of tax and net, the one is rounded and the other is what remains, so that they always make up gross.
    """
    if table.tax is None:
        message = "a table that computes tax has a tax rule"
        raise ValueError(message)
    rate = _number(table, table.tax.rate, line) * _HUNDRED if isinstance(table.tax.rate, str) else table.tax.rate
    mode, minor = table.rounding.value, table.minor
    amount = rounded(_number(table, column.operands[0], line), minor, mode)
    if table.tax.mode is TaxMode.INCLUSIVE:
        gross, net = amount, rounded(amount * _HUNDRED, minor, mode, divisor=_HUNDRED + rate)
    else:
        gross, net = amount + rounded(amount * rate, minor, mode, divisor=_HUNDRED), amount
    return {Computation.GROSS: gross, Computation.NET: net}.get(column.computation or Computation.TAX, gross - net)


def _number(table: PriceTable, name: str, line: Line) -> Decimal:
    """Return a cell as a number to compute with; a percent counts as a fraction."""
    if line.cells[name] == ONE_OFF:
        return Decimal(1)
    value = _decimal(table, name, line.cells)
    column = next(column for column in table.columns if column.id == name)
    return value / _HUNDRED if column.type is ParameterType.PERCENT else value


def _decimal(table: PriceTable, name: str, cells: Mapping[str, Value]) -> Decimal:
    """Return a cell of a column of numbers; anything else in it, a float above all, raises TypeError."""
    value = cells[name]
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, int):
        message = f"{table.name}.{name} holds {type(value).__name__}, not a number"
        raise TypeError(message)
    return Decimal(value)


def _fitted(table: PriceTable, column: Column, exact: Decimal) -> Decimal | None:
    """Return a computed number as its column holds it: rounded, or None if it ought to be whole and is not."""
    match column.type:
        case ParameterType.INTEGER:
            return exact if exact == exact.to_integral_value() else None
        case ParameterType.MONEY:
            return rounded(exact, table.minor, table.rounding.value)
        case ParameterType.PERCENT:
            return rounded(exact * _HUNDRED, column.places, table.rounding.value)
        case _:
            return rounded(exact, column.places, table.rounding.value)


def _is_too_large(value: Decimal) -> bool:
    """Say whether a number has more than fifteen digits before the point."""
    return abs(value) >= LIMIT


def _too_large(name: str, column: Column, table: PriceTable, line: Line | None) -> Finding:
    """Make the finding of a computed number, or of a sum (no line), that is too large."""
    where = line.row.where if line else table.where
    return finding("DEAL-445", where, field=f"{table.deal_key}.{table.name}", name=name, title=column.label)
