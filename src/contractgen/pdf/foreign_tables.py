"""The dialect of tables: what a Word table has that the embedded engine does not draw."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, finding
from contractgen.pdf.places import Place
from contractgen.pdf.rules import BORDERS
from contractgen.pdf.tree import text_area
from contractgen.word.model import WordBlock, WordCell, WordParagraph, WordSection, WordTable

_TOLERANCE = 0.5  # points by which a table may stick out of the page: borders and rounding


def foreign_tables(section: WordSection) -> Iterator[Finding]:
    """Yield what is not drawn in the tables of a section: body, headers and footers."""
    width, _ = text_area(section.page)
    room = section.page.width - section.page.left
    yield from _in_blocks(section.blocks, "body", width, room)
    for part, kinds in (("header", section.headers), ("footer", section.footers)):
        for kind in sorted(kinds):
            yield from _in_blocks(kinds[kind], part, width, room)


def _in_blocks(blocks: tuple[WordBlock, ...], part: str, width: float, room: float) -> Iterator[Finding]:
    """Yield what is not drawn in tables; `room` is what is right of the left margin, down to the page's edge."""
    for block in blocks:
        if isinstance(block, WordTable):
            if _right_edge(block, width) > room + _TOLERANCE:
                yield _off_page(block, part)
            for row in block.rows:
                for cell in row.cells:
                    yield from _borders(cell, part)
                    inner = sum(block.grid[cell.column : cell.column + cell.column_span])
                    yield from _in_blocks(cell.blocks, part, inner, inner)


def _right_edge(table: WordTable, width: float) -> float:
    """Return how far right of the left margin a table reaches."""
    total = sum(table.grid)
    if table.alignment == "center":
        return (width + total) / 2
    return width if table.alignment in {"right", "end"} else table.indent + total


def _borders(cell: WordCell, part: str) -> Iterator[Finding]:
    """Yield the borders of a cell that are not drawn."""
    for style in dict.fromkeys(border.style for border in cell.borders):
        if style not in BORDERS:
            yield _in_cell(cell, part, "w:tcBorders", style)


def _in_cell(cell: WordCell, part: str, element: str, value: str) -> Finding:
    """Make the finding about formatting of a cell that is not drawn."""
    first = next((block for block in cell.blocks if isinstance(block, WordParagraph)), None)
    if first is None:
        return finding("PDF-709", field=part, style="", element=element, value=value)
    return Place(part, first).finding("PDF-709", element=element, value=value)


def _off_page(table: WordTable, part: str) -> Finding:
    """Make the finding about a table that runs off the page, at its first paragraph."""
    blocks = (block for row in table.rows for cell in row.cells for block in cell.blocks)
    first = next((block for block in blocks if isinstance(block, WordParagraph)), None)
    return Place(part, first).finding("PDF-714") if first else finding("PDF-714", field=part)
