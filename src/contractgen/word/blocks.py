"""Blocks: the paragraphs and tables of a body, a cell, a header or a footer, in their order."""

from __future__ import annotations

from collections.abc import Callable

from contractgen.word.cascade import NO_TABLE, TableLayer
from contractgen.word.constructs import CONTAINERS, IGNORED, inside, refusal
from contractgen.word.model import WordBlock
from contractgen.word.paragraphs import read_paragraph
from contractgen.word.story import Story
from contractgen.word.tables import read_table
from contractgen.word.xml import Element, value, w

_PARAGRAPH, _TABLE, _BOOKMARK = w("p"), w("tbl"), w("bookmarkStart")

AfterParagraph = Callable[[Element, int], None]


def read_blocks(
    element: Element, story: Story, table: TableLayer = NO_TABLE, after: AfterParagraph | None = None
) -> list[WordBlock]:
    """Read the blocks of a container, content controls read through.

    `after` is called with the XML of every paragraph that is no table's, and the number of blocks so far.
    """
    blocks: list[WordBlock] = []
    _read_into(blocks, element, story, table, after)
    return blocks


def _read_into(
    blocks: list[WordBlock], element: Element, story: Story, table: TableLayer, after: AfterParagraph | None
) -> None:
    for item in element:
        tag = item.tag
        if tag == _PARAGRAPH:
            blocks.append(read_paragraph(item, story, table))
            if after:
                after(item, len(blocks))
        elif tag == _TABLE:
            blocks.append(read_table(item, story, read_blocks))
        elif tag == _BOOKMARK:
            if name := value(item, "name"):
                story.bookmarks.append(name)
        elif tag in CONTAINERS:
            content = inside(item, story.notes)
            if content is not None:
                _read_into(blocks, content, story, table, after)
        elif tag not in IGNORED:
            story.notes.report(refusal(item))
