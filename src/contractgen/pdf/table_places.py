"""Places in tables: how a finding names the row and the column that a paragraph stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.findings import Finding
from contractgen.pdf.places import Place, excerpt_of
from contractgen.word.model import WordBlock, WordCell, WordDocument, WordParagraph, WordTable


@dataclass(frozen=True, slots=True)
class PlacedInTable:
    """A paragraph in a cell: the part of the DOCX, the row counted from 1, the head of its column."""

    part: str
    paragraph: WordParagraph
    row: int
    column: str

    def finding(self, code: str) -> Finding:
        """Make a finding about this paragraph; its sentences may name `{row}`, `{column}` and `{style}`."""
        return Place(self.part, self.paragraph).finding(code, row=self.row, column=self.column)


def placed_in_tables(document: WordDocument) -> Iterator[PlacedInTable]:
    """Yield the paragraphs of all cells, each with the innermost table that it stands in."""
    for section in document.sections:
        yield from _in_blocks(section.blocks, "body")
        for part, kinds in (("header", section.headers), ("footer", section.footers)):
            for kind in sorted(kinds):
                yield from _in_blocks(kinds[kind], part)


def _in_blocks(blocks: tuple[WordBlock, ...], part: str) -> Iterator[PlacedInTable]:
    """Yield the paragraphs in the tables among blocks."""
    for table in blocks:
        if not isinstance(table, WordTable):
            continue
        for index, row in enumerate(table.rows):
            for cell in row.cells:
                head = _head(table, cell)
                for block in cell.blocks:
                    if isinstance(block, WordParagraph):
                        yield PlacedInTable(part, block, index + 1, head)
                yield from _in_blocks(cell.blocks, part)


def _head(table: WordTable, cell: WordCell) -> str:
    """Return what stands over a cell's column in the last header row; without any, the column's number.

    What a deal filled in is masked.
    """
    heads = (
        other
        for row in reversed(table.rows)
        if row.header
        for other in row.cells
        if other.column <= cell.column < other.column + other.column_span
    )
    paragraphs = (block for other in heads for block in other.blocks if isinstance(block, WordParagraph))
    return next((words for words in map(excerpt_of, paragraphs) if words), str(cell.column + 1))
