"""Tables: a price table as drawn: header, rows, group subtotals, totals and notes, with holes for the values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from contractgen.assemble.choose import notes_of
from contractgen.assemble.desk import Desk, Spot, merged
from contractgen.assemble.price_rows import NOTE
from contractgen.assemble.uses import NOWHERE
from contractgen.assemble.values import group_sizes, kind_of
from contractgen.model.assembly import Alignment, Cell, Hole, Inline, Origin, Table, Text
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import Charges, Column, Computation, Note, PriceTable, TotalKind
from contractgen.model.selection import NEGOTIABLE, ComputedTable, ComputedTotal
from contractgen.model.text import Literal

_FIGURES = (ParameterType.MONEY, ParameterType.DECIMAL, ParameterType.PERCENT, ParameterType.INTEGER)
_LABEL_SHARE = 3  # the label of a total takes the columns of about a third of the table's width


def draw_table(desk: Desk, computed: ComputedTable, spot: Spot, origin: Origin) -> Table:
    """Draw a price table. Its keys are `tariff[0].amount`, `tariff.groups[0].amount`, `tariff.amount`.

    A table with a group column gets a row of subtotals after every run of rows that share the group. Notes span the
    table: those of the deal among the rows, those of the declaration below the totals.
    """
    table = computed.table
    added = _grouped_columns(table)
    rows = list(_notes_after(computed, 0))
    added_up: list[int] = []
    start = 0
    for number, size in enumerate(group_sizes(computed)):
        for index in range(start, start + size):
            rows += [_row(computed, index), *_notes_after(computed, index + 1)]
        start += size
        if added:
            added_up.append(len(rows))
            rows.append(_subtotal(desk, computed, number, start - size, added))
    return Table(
        f"{spot.place.provision}#table",
        tuple(column.width for column in table.columns),
        tuple(Cell((Text(column.label),), Alignment.CENTER) for column in table.columns),
        tuple(rows),
        tuple(_total(desk, computed, place) for place in range(len(computed.totals))),
        origin,
        subtotals=tuple(added_up),
        notes=tuple(_note(desk, table, note, spot) for note in notes_of([table], desk.selection.facts)[table.name]),
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


def _notes_after(computed: ComputedTable, rows: int) -> Iterator[tuple[Cell, ...]]:
    """Yield the notes that the deal gives after so many rows, each a cell as wide as the table."""
    table = computed.table
    for number, (place, _) in enumerate(computed.notes):
        if place == rows:
            yield (Cell((Hole(f"{table.name}.notes[{number}].{NOTE}"),), span=len(table.columns)),)


def _note(desk: Desk, table: PriceTable, note: Note, spot: Spot) -> tuple[Cell, ...]:
    """Draw a note below the totals: label and text in one cell as wide as the table."""
    text = (Literal(note.label + desk.wording.colon), *note.text)
    return (Cell(desk.content(text, replace(spot, scope=NOWHERE)), span=len(table.columns)),)


def _alignment(column: Column) -> Alignment:
    if column.computation is Computation.PLACE:
        return Alignment.CENTER
    return Alignment.RIGHT if column.type in _FIGURES else Alignment.LEFT


def _subtotal(desk: Desk, computed: ComputedTable, number: int, start: int, added: tuple[str, ...]) -> tuple[Cell, ...]:
    """Draw the sums of a group, whose rows begin at `start`, under their columns."""
    table, group = computed.table, computed.groups[number]
    lines = [row.cells for row in computed.rows[start : start + group.size]]
    partial = bool(group.sums) and any(line[name] == NEGOTIABLE for line in lines for name in added)
    label = desk.wording.subtotal + desk.wording.left_out * partial
    values = {name: Hole(f"{table.name}.groups[{number}].{name}", kind_of(group.amount(name))) for name in added}
    return _under_columns(table, (Text(label),), values)


def _total(desk: Desk, computed: ComputedTable, place: int) -> tuple[Cell, ...]:
    """Draw a row under the table."""
    table, row = computed.table, computed.totals[place]
    total, label = row.total, _label(desk, row)
    form = "|words" if total.kind is TotalKind.WORDS else ""
    owner = table.name if _is_plain(computed, place) else f"{table.name}.totals[{place}]"
    values = {name: Hole(f"{owner}.{name}{form}", kind_of(row.amount(name))) for name in total.columns}
    if total.kind in (TotalKind.SUMS, TotalKind.DISCOUNT):
        return _under_columns(table, label, values)
    value = values[total.columns[0]]
    if len(table.columns) == 1:
        return (Cell(merged((*label, Text(desk.wording.colon), value))),)
    span = _label_span(table)
    alignment = Alignment.LEFT if form else Alignment.RIGHT
    return (Cell(label, span=span), Cell((value,), alignment, len(table.columns) - span))


def _is_plain(computed: ComputedTable, place: int) -> bool:
    """Say whether a total row shows sums of whole columns, which are facts: no discount has changed them."""
    kinds = [row.total.kind for row in computed.totals[: place + 1]]
    return computed.totals[place].total.of is Charges.ALL and TotalKind.DISCOUNT not in kinds


def _label(desk: Desk, row: ComputedTotal) -> tuple[Inline, ...]:
    """Return a total's label, with the rate of a discount, and with what is left out of its sums."""
    total = row.total
    words: list[Inline] = [Text(total.label)]
    if total.rate is not None and (row.rate is not None or isinstance(total.rate, str)):
        before, _, after = desk.wording.rate.partition("{rate}")
        kind = "given" if row.rate is not None else "missing"
        rate = Hole(total.rate, kind) if isinstance(total.rate, str) else Text(f"{row.rate:f}%")
        words += [Text(before), rate, Text(after)]
    if row.partial and row.amounts:
        words.append(Text(desk.wording.left_out))
    return merged(words)


def _under_columns(table: PriceTable, label: tuple[Inline, ...], values: Mapping[str, Inline]) -> tuple[Cell, ...]:
    """Draw values under their columns; the label spans the columns before the first of them."""
    names = [column.id for column in table.columns]
    first = min((names.index(name) for name in values), default=len(names))
    cells = [Cell(label, span=first)] if first else []
    for column in table.columns[first:]:
        content: tuple[Inline, ...] = (values[column.id],) if column.id in values else ()
        if content and not cells:
            # No column is left of the first sum, so that it shares its cell with the label.
            content = merged((*label, Text(" "), *content))
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
