"""The grid of a table (17.4.48): how wide its columns are."""

from __future__ import annotations

from collections.abc import Sequence

from contractgen.word.table_properties import CellProperties, TableProperties
from contractgen.word.xml import Element, points, value, w

_CLOSE = 0.005  # widths this near to each other (as a share) are one


def read_grid(
    element: Element | None, rows: Sequence[Sequence[CellProperties]], table: TableProperties, available: float
) -> tuple[float, ...]:
    """Return the widths of a table's columns in points.

    Widths that the cells of one row all have beat those of `w:tblGrid`, which Word only keeps as its last result;
    the whole is stretched to the table's own width where that is a share of what is `available`, or a length that
    the layout may fit columns to.
    """
    grid = [] if element is None else [points(value(item, "w")) or 0.0 for item in element.iterchildren(w("gridCol"))]
    by_cells = _by_cells(rows)
    if by_cells and len(by_cells) >= len(grid):
        grid = by_cells
    total = sum(grid)
    wanted = total
    if table.width and table.width.kind == "pct" and available > 0:
        wanted = table.width.amount * available
    elif table.width and table.width.kind == "dxa" and not table.fixed:
        wanted = table.width.amount
    if total <= 0 or wanted <= 0 or abs(wanted - total) <= _CLOSE * total:
        return tuple(grid)
    return tuple(width * wanted / total for width in grid)


def _by_cells(rows: Sequence[Sequence[CellProperties]]) -> list[float]:
    """Return the widths that the cells of the first row with as many cells as columns have, if all have one."""
    columns = max((sum(cell.span for cell in row) for row in rows), default=0)
    for row in rows:
        widths = [cell.width.amount for cell in row if cell.span == 1 and cell.width and cell.width.kind == "dxa"]
        if len(widths) == len(row) == columns and all(width > 0 for width in widths):
            return widths
    return []
