"""The flow: from Word blocks to nodes, with the space between them as Word computes it."""

from __future__ import annotations

from contractgen.pdf.boxes import Boxes
from contractgen.pdf.nodes import Node
from contractgen.pdf.paragraphs import mark_nodes, paragraph_node, split_at_page_breaks, visible
from contractgen.pdf.sheet import Column, Sheet
from contractgen.pdf.tables import table_node
from contractgen.word.model import WordBlock, WordParagraph, WordTable

BREAK: Node = {"k": "b"}


def flow(blocks: tuple[WordBlock, ...], sheet: Sheet, column: Column) -> list[Node]:
    """Return the nodes of blocks that follow each other in a column.

    Between two blocks the engine keeps the space `above` of the second, and drops it at the top of a page, as
    Word does where a page is simply full. At the beginning of a section, a cell or a header, and after a page
    break that somebody asked for, Word keeps it: there it is a node of its own.
    """
    boxes = Boxes(sheet, column)
    before: WordBlock | None = None
    for block in blocks:
        if isinstance(block, WordTable):
            boxes.add(table_node(block, _after(before), sheet, column, flow))
            before = block
            continue
        shown = visible(block)
        if shown is None:
            boxes.nodes += mark_nodes(block, sheet, column)
            continue
        if shown.format.page_break_before and column.height and boxes.nodes:
            boxes.add(BREAK)
            before = None
        _add_paragraph(shown, before, boxes)
        before = shown
    if not column.height and isinstance(before, WordParagraph) and before.format.after:
        boxes.add(space(before.format.after))
    return boxes.nodes


def gap(before: WordBlock | None, paragraph: WordParagraph, *, adds: bool) -> float:
    """Return the space between a paragraph and the block before it.

    It is the larger of what the one asks for after and the other before itself, or their sum in a document
    that says so (17.15.3.19). Contextual spacing (17.3.1.9) drops what a paragraph asks for towards another of
    its style.
    """
    above = paragraph.format.before
    below = _after(before)
    if isinstance(before, WordParagraph) and before.style == paragraph.style:
        if paragraph.format.contextual_spacing:
            above = 0
        if before.format.contextual_spacing:
            below = 0
    return above + below if adds else max(above, below)


def space(height: float) -> Node:
    """Return space that stays at the top of a page."""
    return {"k": "v", "height": round(height, 3)}


def _after(block: WordBlock | None) -> float:
    """Return the space that a block asks for after itself; tables ask for none."""
    return block.format.after if isinstance(block, WordParagraph) else 0


def _add_paragraph(paragraph: WordParagraph, before: WordBlock | None, boxes: Boxes) -> None:
    """Add the nodes of a paragraph: its own, its space, and those of the page breaks inside it."""
    sheet, column = boxes.sheet, boxes.column
    for index, part in enumerate(split_at_page_breaks(paragraph)):
        if index:
            boxes.add(BREAK)
        if part is None:
            if index == 0:
                boxes.nodes += mark_nodes(paragraph, sheet, column)
            continue
        above = 0.0
        if index == 0 and before is not None:
            above = gap(before, part, adds=sheet.spacing_adds)
        elif part.format.before:
            boxes.add(space(part.format.before))
        boxes.paragraph(paragraph_node(part, above, sheet, column), part)
