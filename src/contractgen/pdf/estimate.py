"""Estimates: how tall blocks can become at most, so that nothing is held together that no page can hold.

The engine would let an unbreakable block run off the page. Word breaks it, and so do we: an estimate that may be
too tall but never too low decides.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from contractgen.pdf.grid import row_height
from contractgen.pdf.rules import height_of
from contractgen.pdf.scripts import by_script
from contractgen.word.capitals import as_shown
from contractgen.word.model import (
    LineRule,
    WordBlock,
    WordCell,
    WordField,
    WordImage,
    WordParagraph,
    WordRow,
    WordTab,
    WordTable,
    WordText,
)

_NARROW = re.compile(r"[a-ln-vx-z0-9 .,:;/()'-]")
NARROWEST = 0.68  # per em; the widest of these in any packaged or built-in face is 0.663
_OTHER_WIDTH = 1.2
_CJK_WIDTH = 1.0
_SEAM = 0.25  # what the engine puts between Chinese and Latin letters


def widest(text: str, size: float, spacing: float = 0) -> float:
    """Return what a text takes on one line at most, in points; `spacing` is added to every character."""
    width = 0.0
    for cjk, words in by_script(text, chinese=False):
        if cjk:
            width += len(words) * _CJK_WIDTH + 2 * _SEAM
        else:
            narrow = len(_NARROW.findall(words))
            width += narrow * NARROWEST + (len(words) - narrow) * _OTHER_WIDTH
    return width * size + len(text) * max(spacing, 0)


@dataclass(frozen=True, slots=True)
class Heights:
    """Estimates of heights; `natural` is the height per em of the tallest declared face."""

    natural: float

    def blocks(self, blocks: tuple[WordBlock, ...], width: float) -> float:
        """Return how tall blocks become at most in a column of this width."""
        heights = (
            sum(self.row(row, block.grid) for row in block.rows)
            if isinstance(block, WordTable)
            else self.paragraph(block, width)
            for block in blocks
        )
        return sum(heights)

    def row(self, row: WordRow, grid: tuple[float, ...]) -> float:
        """Return how tall a table's row becomes at most."""
        return max([row.height, *(self._cell(cell, grid) for cell in row.cells)])

    def paragraph(self, paragraph: WordParagraph, width: float) -> float:
        """Return how tall a paragraph becomes at most, with the space around it."""
        layout = paragraph.format
        room = max(width - layout.left - layout.right - max(layout.first_line, 0), 1.0)
        taken, size, breaks = _extent(paragraph, room)
        pictures = [inline for inline in paragraph.inlines if isinstance(inline, WordImage)]
        taken += sum(image.width for image in pictures)
        # Two lines in succession hold more than one line's width: else the second had begun on the first.
        lines = 1 if taken <= room else math.ceil(2 * taken / room) + 1
        # A line takes its picture and what its font has below the baseline: at most both one above the other.
        tall = sum(image.height for image in pictures)
        around = tall + layout.before + layout.after + height_of(layout.rules)
        return (lines + breaks) * self._line(paragraph, size) + around

    def _line(self, paragraph: WordParagraph, size: float) -> float:
        """Return how tall a line becomes at most."""
        layout = paragraph.format
        if layout.line_rule is LineRule.EXACT:
            return layout.line
        if layout.line_rule is LineRule.AT_LEAST:
            return max(size * self.natural, layout.line)
        natural = size * self.natural
        if layout.pitch:
            natural = row_height(natural, layout.pitch, chinese=True)
        return natural * layout.line

    def _cell(self, cell: WordCell, grid: tuple[float, ...]) -> float:
        """Return how tall a cell becomes at most; one that spans rows counts in full in its first."""
        top, right, bottom, left = cell.margins
        width = sum(grid[cell.column : cell.column + cell.column_span]) - left - right
        return self.blocks(cell.blocks, width) + top + bottom + cell.borders[0].width + cell.borders[2].width


def _extent(paragraph: WordParagraph, room: float) -> tuple[float, float, int]:
    """Return what a paragraph's words take at most, its largest size, and how many line breaks it has."""
    taken, size, breaks = 0.0, paragraph.mark.size, 0
    pieces = [(paragraph.label.text, paragraph.label.format)] if paragraph.label else []
    for inline in paragraph.inlines:
        if isinstance(inline, WordText):
            pieces.append((inline.text, inline.format))
            breaks += inline.text.count("\n")
        elif isinstance(inline, WordField):
            pieces.append(("00000", inline.format))
        elif isinstance(inline, WordTab):
            taken += room / 2
    for text, look in pieces:
        taken += widest(as_shown(text, look), look.size, look.spacing)
        size = max(size, look.size + abs(look.raised))
    return taken, size, breaks
