"""Tables: a price table as drawn: header, rows, group subtotals and totals, with holes for the values."""

from __future__ import annotations

from contractgen.assemble.values import group_sizes, kind_of
from contractgen.assemble.wording import Wording
from contractgen.model.assembly import Alignment, Cell, Hole, Inline, Origin, Table, Text
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import Column, Computation, PriceTable, Total, TotalKind
from contractgen.model.selection import ComputedTable

_FIGURES = (ParameterType.MONEY, ParameterType.DECIMAL, ParameterType.PERCENT, ParameterType.INTEGER)
_LABEL_SHARE = 3  # the label of a total takes the columns of about a third of the table's width


def draw_table(computed: ComputedTable, anchor: str, origin: Origin, wording: Wording) -> Table:
    """Draw a price table. Its keys are `tariff[0].amount`, `tariff.groups[0].amount`, `tariff.amount`.

    A table with a group column gets a row of subtotals after every run of rows that share the group.
    """
    table = computed.table
    added = _grouped_columns(table)
    rows: list[tuple[Cell, ...]] = []
    start = 0
    for number, size in enumerate(group_sizes(computed)):
        rows += [_row(computed, index) for index in range(start, start + size)]
        start += size
        if added:
            rows.append(_sums(table, wording.subtotal, added, f"{table.name}.groups[{number}]"))
    return Table(
        anchor,
        tuple(column.width for column in table.columns),
        tuple(Cell((Text(column.label),), Alignment.CENTER) for column in table.columns),
        tuple(rows),
        tuple(_total(table, total, wording) for total in table.totals),
        origin,
    )


def _grouped_columns(table: PriceTable) -> tuple[str, ...]:
    """Return the columns that are added up for every group: those of the totals; none in a framework's table."""
    totalled = {column for total in table.totals for column in total.columns}
    return tuple(column.id for column in table.columns if column.id in totalled) if table.group else ()


def _row(computed: ComputedTable, index: int) -> tuple[Cell, ...]:
    """Draw a row of values."""
    table, cells = computed.table, computed.rows[index].cells
    return tuple(
        Cell((Hole(f"{table.name}[{index}].{column.id}", kind_of(cells[column.id])),), _alignment(column))
        for column in table.columns
    )


def _alignment(column: Column) -> Alignment:
    if column.computation is Computation.PLACE:
        return Alignment.CENTER
    return Alignment.RIGHT if column.type in _FIGURES else Alignment.LEFT


def _total(table: PriceTable, total: Total, wording: Wording) -> tuple[Cell, ...]:
    """Draw a row under the table."""
    if total.kind is TotalKind.SUMS:
        return _sums(table, total.label, total.columns, table.name)
    form = "|words" if total.kind is TotalKind.WORDS else ""
    value = Hole(f"{table.name}.{total.columns[0]}{form}")
    if len(table.columns) == 1:
        return (Cell((Text(total.label + wording.colon), value)),)
    span = _label_span(table)
    alignment = Alignment.LEFT if form else Alignment.RIGHT
    return (Cell((Text(total.label),), span=span), Cell((value,), alignment, len(table.columns) - span))


def _sums(table: PriceTable, label: str, columns: tuple[str, ...], owner: str) -> tuple[Cell, ...]:
    """Draw a row of sums under their columns; its label spans the columns before the first of them."""
    names = [column.id for column in table.columns]
    first = min((names.index(name) for name in columns), default=len(names))
    cells = [Cell((Text(label),), span=first)] if first else []
    for column in table.columns[first:]:
        content: tuple[Inline, ...] = (Hole(f"{owner}.{column.id}"),) if column.id in columns else ()
        if content and not cells:
            # No column is left of the first sum, so that it shares its cell with the label.
            content = (Text(f"{label} "), *content)
        cells.append(Cell(content, _alignment(column)))
    return tuple(cells)


def _label_span(table: PriceTable) -> int:
    """Return how many columns the label of a total spans: about a third of the width, and never all."""
    whole, width = sum(column.width for column in table.columns), 0
    for index, column in enumerate(table.columns[:-1]):
        width += column.width
        if width * _LABEL_SHARE >= whole:
            return index + 1
    return len(table.columns) - 1
