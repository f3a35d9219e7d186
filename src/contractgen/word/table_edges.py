"""Edges of a table's cells: what each cell claims of its borders, settled once for the whole grid (17.4.38)."""

from __future__ import annotations

from collections.abc import Sequence

from contractgen.word.borders import EDGES, NO_BORDER, NO_CLAIM, Claim, settle
from contractgen.word.model import Border
from contractgen.word.table_parts import Cell, Frame, Row
from contractgen.word.table_styles import WHOLE, Region, border_of


def settled_edges(rows: Sequence[Row], frame: Frame) -> dict[tuple[str, int, int], Border]:
    """Settle every edge of the grid once: `h` above row r at column c, `v` before column c in row r."""
    at = [{column: cell for cell in row.cells for column in range(cell.column, cell.end)} for row in rows]
    edges: dict[tuple[str, int, int], Border] = {}
    claims: dict[tuple[int, int, str], Claim] = {}
    table = Region(WHOLE, 0, frame.rows - 1, 0, frame.columns - 1)
    for index, row in enumerate(rows):
        around = (row.exceptions.borders, frame.own.borders, frame.style.parts[WHOLE].table.borders)
        for cell in row.cells:
            for edge in EDGES:
                claims[index, cell.column, edge] = _claim(cell, edge, frame, table, around)

    def claim(place: int, column: int, edge: str) -> Claim:
        cell = at[place].get(column) if 0 <= place < len(rows) else None
        return claims[place, cell.column, edge] if cell else NO_CLAIM

    for index in range(len(rows) + 1):
        for column in range(frame.columns):
            edges["h", index, column] = settle(claim(index - 1, column, "bottom"), claim(index, column, "top"))
    for index in range(len(rows)):
        for column in range(frame.columns + 1):
            edges["v", index, column] = settle(claim(index, column - 1, "right"), claim(index, column, "left"))
    return edges


def _claim(cell: Cell, edge: str, frame: Frame, table: Region, around: tuple[dict[str, Border], ...]) -> Claim:
    """Say what a cell claims of one of its edges (MS-OI29500, 2.1.169).

    The cell itself decides, then the regions of its style, then what is `around` it: its row, its table, its style;
    one that says none leaves it to the next.
    """
    own = cell.own.borders.get(edge, NO_BORDER)
    if own != NO_BORDER or edge in cell.own.nil:
        return Claim(own, nil=edge in cell.own.nil)
    place = Region("", cell.row, cell.row, cell.column, cell.end - 1)
    for region in reversed(cell.regions):
        part = frame.style.parts.get(region.name)
        found = border_of(part.cell.borders, region, place, edge) if part else None
        if found is not None:
            return Claim(found)
    for borders in around:
        found = border_of(borders, table, place, edge)
        if found is not None:
            return Claim(found)
    return NO_CLAIM
