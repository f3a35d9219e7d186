"""Tables: from a Word table to the node that draws it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contractgen.pdf.nodes import Node
from contractgen.pdf.rules import BORDERS, line_of
from contractgen.pdf.sheet import Column, Sheet
from contractgen.word.model import Border, WordBlock, WordCell, WordParagraph, WordRow, WordTable, paragraphs_in

Flow = Callable[[tuple[WordBlock, ...], Sheet, Column], list[Node]]

_SIDES = ("top", "right", "bottom", "left")
_ALIGNMENTS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
_VERTICAL = {"top": "top", "both": "top", "center": "center", "bottom": "bottom"}
_PLAIN = {"k", "f", "above", "r"}
_HEADER_SHARE = 0.5  # a header that takes more of the page is not repeated: little would be left for its rows


def table_node(table: WordTable, above: float, sheet: Sheet, column: Column, flow: Flow) -> Node:
    """Return the node of a table; `flow` lays out what is in its cells.

    Rows that keep with the next (17.3.1.15 in their paragraphs) and minimum heights are unknown to the engine:
    for either there is a column of no width, in which an unbreakable cell spans the rows, or a strut stands.
    """
    rows = _Rows(table, [sheet.heights.row(row, table.grid) for row in table.rows], column.height)
    header = rows.header()
    whole, groups = rows.kept(header)
    shift = bool(groups) + any(_is_least(row) for row in table.rows)

    def cell_node(index: int, cell: WordCell) -> Node:
        inside = column.narrowed(_inner(cell, table), cell, repeated=index < header)
        bounds = {"whole": rows.held(index, cell)} | rows.limit(index, header, cell, column.part)
        last = index + cell.row_span == len(table.rows)
        drawn = _cell_node(cell, sheet, inside, flow, bounds, above=rows.above(index), last=last)
        return {"x": cell.column + shift, "y": index} | drawn

    node: Node = {
        "k": "t",
        "above": round(above, 3),
        "left": round(table.indent if _ALIGNMENTS[table.alignment] == "left" else 0, 3),
        "align": _ALIGNMENTS[table.alignment],
        "columns": [0] * shift + [round(width, 3) for width in table.grid],
        "header": header,
        "rows": [
            {
                "struts": list(_struts(index, row, groups, shift)),
                "cells": [cell_node(index, cell) for cell in row.cells],
            }
            for index, row in enumerate(table.rows)
        ],
    }
    if any(_is_exact(row) for row in table.rows):
        node["exact"] = [round(row.height, 3) if _is_exact(row) else 0 for row in table.rows]
    if marks := sheet.marks(_bookmarks(table.rows[:header]), column):
        node["marks"] = marks
    if whole:
        node["whole"] = True
        node["keep"] = kept_with_next(table.rows[-1])
    return node


def kept_with_next(row: WordRow) -> bool:
    """Say whether a row stays on the page of the next: Word asks the paragraphs in it."""
    return any(
        isinstance(block, WordParagraph) and block.format.keep_next for cell in row.cells for block in cell.blocks
    )


def first_paragraph(cell: WordCell) -> WordParagraph | None:
    """Return the first paragraph of a cell itself, None if it has only tables."""
    return next((block for block in cell.blocks if isinstance(block, WordParagraph)), None)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table on a page: how tall each may become, how tall the page is (0: there is none)."""

    table: WordTable
    heights: list[float]
    page: float

    def above(self, index: int) -> float:
        """Return the room that borders take above a row: all of its cells begin below the broadest."""
        return max((_width(cell.borders[0]) for cell in self.table.rows[index].cells), default=0)

    def header(self) -> int:
        """Return how many rows are repeated at the top of every page."""
        rows = self.table.rows
        count = next((index for index, row in enumerate(rows) if not row.header), 0)
        crossing = any(index + cell.row_span > count for index in range(count) for cell in rows[index].cells)
        return 0 if crossing or sum(self.heights[:count]) > _HEADER_SHARE * self.page else count

    def kept(self, header: int) -> tuple[bool, list[tuple[int, int]]]:
        """Return whether the whole table is held together, and else the groups of rows that are (first, last)."""
        groups = list(_groups([kept_with_next(row) for row in self.table.rows]))
        if groups and groups[0] == (0, len(self.heights) - 1) and sum(self.heights) <= self.page:
            return True, []
        room = self.page - sum(self.heights[:header])
        below = [(max(first, header), last) for first, last in groups]
        return False, [
            (first, last) for first, last in below if first < last and sum(self.heights[first : last + 1]) <= room
        ]

    def held(self, index: int, cell: WordCell) -> bool:
        """Say whether a row's cell is never divided: one that spans rows is, where no page is known to hold it."""
        row = self.table.rows[index]
        if _is_exact(row) and self.page:
            return True
        return row.cant_split and bool(self.page) and (cell.row_span == 1 or self.heights[index] <= self.page)

    def limit(self, index: int, header: int, cell: WordCell, part: str) -> Node:
        """Return how tall a cell may become, for the engine to measure; nothing where it is known to fit.

        Word divides a row that no page holds, whatever it says of itself; such a row is refused. Of a row of exact
        height it cuts off what does not fit.
        """
        below = self.table.rows[index : index + cell.row_span]
        if all(_is_exact(row) for row in below):
            return self._limit(cell, sum(row.height for row in below) - self.above(index), part, "clip")
        room = self.page - (sum(self.heights[:header]) if index >= header else 0)
        first = first_paragraph(cell)
        fits = not self.page or cell.row_span > 1 or self.heights[index] <= room
        if fits or first is None or not self.table.rows[index].cant_split:
            return {}
        return self._limit(cell, room - cell.margins[2] - self.above(index), part, "row")

    def _limit(self, cell: WordCell, room: float, part: str, fault: str) -> Node:
        """Return the limit of a cell's blocks, `room` high with its margin above."""
        first = first_paragraph(cell)
        height = max(room - cell.margins[0], 0)
        place = {"part": part, "place": first.index + 1 if first else 0, "fault": fault}
        return {"limit": {"width": round(_inner(cell, self.table), 3), "height": round(height, 3)} | place}


def _groups(kept: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and last row of every stretch in which each row is kept with the next."""
    start = None
    for index, keeps in enumerate(kept):
        if start is None and keeps:
            start = index
        if start is not None and (not keeps or index + 1 == len(kept)):
            yield start, index
            start = None


def _struts(index: int, row: WordRow, groups: list[tuple[int, int]], shift: int) -> Iterator[Node]:
    """Yield the cells without width that a row begins with: what holds rows together, what makes it as tall."""
    for first, last in groups:
        if first == index:
            yield {"x": 0, "y": index, "rows": last - first + 1, "height": 0}
    if _is_least(row):
        yield {"x": shift - 1, "y": index, "rows": 1, "height": round(row.height, 3)}


def _is_exact(row: WordRow) -> bool:
    return bool(row.height) and row.height_rule == "exact"


def _is_least(row: WordRow) -> bool:
    """Say whether a row has a height that it may exceed."""
    return bool(row.height) and not _is_exact(row)


def _inner(cell: WordCell, table: WordTable) -> float:
    """Return the width of a cell between its margins."""
    width = sum(table.grid[cell.column : cell.column + cell.column_span])
    return width - cell.margins[1] - cell.margins[3]


def _cell_node(
    cell: WordCell, sheet: Sheet, column: Column, flow: Flow, bounds: Node, *, above: float, last: bool
) -> Node:
    """Return the node of a cell but for its place. The broadest border `above` its row takes room, as in Word.

    That below the `last` row does too.
    `bounds` say whether the cell is never divided, and how tall it may become where the engine is to measure that.
    Of other cells the space at top and bottom goes into the frame, and words that need no paragraph stand alone.
    """
    top, right, bottom, left = cell.margins
    bottom += _width(cell.borders[2]) if last else 0
    blocks = flow(_shown(cell.blocks), sheet, column)
    fixed = bounds["whole"] and "limit" not in bounds
    space = blocks.pop(0)["height"] if fixed and blocks[1:] and blocks[0]["k"] == "v" else 0
    below = blocks.pop()["height"] if fixed and blocks[1:] and blocks[-1]["k"] == "v" else 0
    inset = (top + above + space, right, bottom + below, left)
    looks = (inset, cell.borders, cell.shading, cell.vertical_alignment)
    frame = sheet.frame(looks, lambda: _frame_node(cell, inset))
    inside = {"line": _line(blocks[0])} if fixed and _is_plain(blocks, sheet) else {"blocks": blocks}
    return {"columns": cell.column_span, "rows": cell.row_span, "f": frame} | inside | bounds


def _frame_node(cell: WordCell, inset: tuple[float, ...]) -> Node:
    """Return what is around and behind the blocks of a cell."""
    borders = zip(_SIDES, cell.borders, strict=True)
    return {
        "inset": [round(side, 3) for side in inset],
        "stroke": {side: line_of(border) for side, border in borders if _width(border)},
        "fill": cell.shading,
        "align": _VERTICAL.get(cell.vertical_alignment, "top"),
    }


def _shown(blocks: tuple[WordBlock, ...]) -> tuple[WordBlock, ...]:
    """Return the blocks of a cell without the empty paragraph that must end it behind a table: it has no height."""
    last = blocks[-1] if len(blocks) > 1 and isinstance(blocks[-2], WordTable) else None
    empty = isinstance(last, WordParagraph) and not (last.inlines or last.label or last.bookmarks)
    return blocks[:-1] if empty else blocks


def _is_plain(blocks: list[Node], sheet: Sheet) -> bool:
    """Say whether blocks are one paragraph of words that needs no block of its own: no indent."""
    if len(blocks) != 1 or blocks[0].keys() != _PLAIN or blocks[0]["k"] != "p" or blocks[0]["above"]:
        return False
    layout = sheet.formats[blocks[0]["f"]]
    return not any(layout[key] for key in ("left", "right", "first", "hanging"))


def _line(paragraph: Node) -> Node:
    return {"f": paragraph["f"], "r": paragraph["r"]}


def _bookmarks(rows: tuple[WordRow, ...]) -> Iterator[str]:
    """Yield the bookmarks in rows, those of tables in their cells too."""
    for paragraph in paragraphs_in(inner for row in rows for cell in row.cells for inner in cell.blocks):
        yield from paragraph.bookmarks


def _width(border: Border) -> float:
    """Return the width of a border, 0 where none is drawn."""
    return border.width if BORDERS.get(border.style) else 0
