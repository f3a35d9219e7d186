"""Rules: the lines that borders of tables and paragraphs are drawn as."""

from __future__ import annotations

from dataclasses import replace

from contractgen.pdf.nodes import Node
from contractgen.word.model import Border, ParagraphFormat, ParagraphRule, WordBlock, WordParagraph

# The border styles that are drawn (17.18.2 ST_Border), with the dash pattern of each; the first two draw nothing.
BORDERS = {
    "none": "",
    "nil": "",
    "single": "solid",
    "thick": "solid",
    "dotted": "dotted",
    "dashed": "dashed",
    "dashSmallGap": "densely-dashed",
    "dotDash": "dash-dotted",
}


def line_of(border: Border) -> Node:
    """Return a border as the program reads it."""
    return {"width": round(border.width, 3), "color": border.color, "dash": BORDERS[border.style]}


def rules_of(layout: ParagraphFormat) -> dict[str, Node]:
    """Return the rules of a paragraph by side, each with its distance from the words."""
    sides = {"top": layout.rule_above, "bottom": layout.rule_below}
    return {side: {"line": line_of(rule.border), "space": round(rule.space, 3)} for side, rule in sides.items() if rule}


def height_of(rule: ParagraphRule | None) -> float:
    """Return what a rule adds to the height of its paragraph."""
    return rule.space + rule.border.width if rule else 0


def joined(blocks: tuple[WordBlock, ...]) -> tuple[WordBlock, ...]:
    """Take out the rules between paragraphs that share one frame.

    Word draws equal borders around equally indented neighbours once, around all of them (17.3.1.24).
    """
    around = zip((None, *blocks), blocks, (*blocks[1:], None), strict=False)
    return tuple(_between(above, block, below) for above, block, below in around)


def _between(above: WordBlock | None, block: WordBlock, below: WordBlock | None) -> WordBlock:
    """Return a block without the rules that it shares with its neighbours."""
    if not isinstance(block, WordParagraph):
        return block
    layout = block.format
    if isinstance(above, WordParagraph) and _one_frame(above, block):
        layout = replace(layout, rule_above=None)
    if isinstance(below, WordParagraph) and _one_frame(block, below):
        layout = replace(layout, rule_below=None)
    return block if layout == block.format else replace(block, format=layout)


def _one_frame(upper: WordParagraph, lower: WordParagraph) -> bool:
    one, other = _frame(upper.format), _frame(lower.format)
    return one == other and one[:2] != (None, None)


def _frame(layout: ParagraphFormat) -> tuple[ParagraphRule | None, ParagraphRule | None, float, float]:
    return (layout.rule_above, layout.rule_below, layout.left + min(layout.first_line, 0), layout.right)
