"""Tables, and blocks: a paragraph or a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from contractgen.word.model.borders import Border
from contractgen.word.model.paragraphs import WordParagraph


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell as drawn: after merges, with resolved borders (top, right, bottom, left) and margins (same order)."""

    blocks: tuple[WordBlock, ...]
    column: int
    column_span: int
    row_span: int
    borders: tuple[Border, Border, Border, Border]
    margins: tuple[float, float, float, float]
    shading: str = ""
    vertical_alignment: str = "top"


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row: its cells (none where a cell from above covers it), and its page rules."""

    cells: tuple[WordCell, ...]
    header: bool = False
    cant_split: bool = False
    height: float = 0
    height_rule: str = "auto"


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: its grid, rows, alignment on the page and indent; `caption` is the title of its alternative text."""

    style: str
    grid: tuple[float, ...]
    rows: tuple[WordRow, ...]
    alignment: str = "left"
    indent: float = 0
    caption: str = ""


WordBlock = WordParagraph | WordTable


def paragraphs_in(blocks: Iterable[WordBlock]) -> Iterator[WordParagraph]:
    """Yield paragraphs, those in the cells of tables row by row."""
    for block in blocks:
        if isinstance(block, WordTable):
            yield from paragraphs_in(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
        else:
            yield block
