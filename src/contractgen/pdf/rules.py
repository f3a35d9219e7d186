"""Rules: the lines that borders of tables and paragraphs are drawn as."""

from __future__ import annotations

from contractgen.pdf.nodes import Node
from contractgen.word.model import Border, ParagraphRule, ParagraphRules

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


# Around paragraphs also the ones of several lines are drawn; `w:sz` is how thick each of them is.
_LINES = {"double": 2, "triple": 3}
PARAGRAPH_BORDERS = BORDERS | dict.fromkeys(_LINES, "solid")


def line_of(border: Border) -> Node:
    """Return a border, or one of its lines, as the program reads it."""
    return {"width": round(border.width, 3), "color": border.color, "dash": PARAGRAPH_BORDERS[border.style]}


def height_of(rules: ParagraphRules) -> float:
    """Return what the borders of a paragraph add to its height at most."""
    return sum(rule.space * 2 + thickness(rule) for rule in (rules.top, rules.bottom, rules.between) if rule)


def thickness(rule: ParagraphRule) -> float:
    """Return how thick a border is altogether: its lines, and as much between them as each of them is thick."""
    return rule.border.width * (2 * lines_in(rule) - 1)


def lines_in(rule: ParagraphRule) -> int:
    """Return how many lines a border of a paragraph has."""
    return _LINES.get(rule.border.style, 1)
