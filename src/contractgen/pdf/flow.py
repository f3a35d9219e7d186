"""The flow: from Word blocks to nodes, with the space between them as Word computes it."""

from __future__ import annotations

from contractgen.pdf.nodes import Node
from contractgen.pdf.paragraphs import mark_nodes, paragraph_node, split_at_page_breaks, visible
from contractgen.pdf.rules import joined
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
    nodes: list[Node] = []
    before: WordBlock | None = None
    for block in joined(blocks):
        if isinstance(block, WordTable):
            nodes.append(table_node(block, _after(before), sheet, column, flow))
            before = block
            continue
        shown = visible(block)
        if shown is None:
            nodes += mark_nodes(block, sheet, column)
            continue
        if shown.format.page_break_before and column.height and nodes:
            nodes.append(BREAK)
            before = None
        nodes += _paragraph_nodes(shown, before, sheet, column)
        before = shown
    if not column.height and isinstance(before, WordParagraph) and before.format.after:
        nodes.append(_space(before.format.after))
    return nodes


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


def _after(block: WordBlock | None) -> float:
    """Return the space that a block asks for after itself; tables ask for none."""
    return block.format.after if isinstance(block, WordParagraph) else 0


def _space(height: float) -> Node:
    """Return space that stays at the top of a page."""
    return {"k": "v", "height": round(height, 3)}


def _paragraph_nodes(paragraph: WordParagraph, before: WordBlock | None, sheet: Sheet, column: Column) -> list[Node]:
    """Return the nodes of a paragraph: its own, its space, and those of the page breaks inside it."""
    nodes: list[Node] = []
    parts = split_at_page_breaks(paragraph)
    for index, part in enumerate(parts):
        if index:
            nodes.append(BREAK)
        if part is None:
            if index == 0:
                nodes += mark_nodes(paragraph, sheet, column)
            continue
        if index == 0 and before is not None:
            nodes.append(paragraph_node(part, gap(before, part, adds=sheet.spacing_adds), sheet, column))
        else:
            if part.format.before:
                nodes.append(_space(part.format.before))
            nodes.append(paragraph_node(part, 0, sheet, column))
    return nodes
