"""Boxes: the lines and the ground around paragraphs, drawn once around neighbours that have the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.pdf.nodes import Node
from contractgen.pdf.rules import line_of, lines_in, thickness
from contractgen.pdf.sheet import Column, Sheet
from contractgen.word.model import (
    NO_RULES,
    LineRule,
    ParagraphFormat,
    ParagraphRule,
    ParagraphRules,
    WordPageBreak,
    WordParagraph,
)

_TOLERANCE = 0.5  # points by which a line may reach into the border of its cell


@dataclass(frozen=True, slots=True)
class _Frame:
    """What neighbours must have in common to share a box (17.3.1.24): lines, and how far it reaches sideways."""

    rules: ParagraphRules
    left: float
    right: float
    shading: str


@dataclass(slots=True)
class Boxes:
    """The nodes of a column while they are laid out; `open` is the box that a next paragraph may still join."""

    sheet: Sheet
    column: Column
    nodes: list[Node] = field(default_factory=list)
    _frame: _Frame | None = None
    _box: Node = field(default_factory=dict)

    def add(self, node: Node) -> None:
        """Add what is no paragraph: it ends a box."""
        self._frame = None
        self.nodes.append(node)

    def paragraph(self, node: Node, paragraph: WordParagraph) -> None:
        """Add a paragraph: into the box of the one before it, into one of its own, or into none."""
        frame = _frame_of(paragraph.format)
        if frame and frame.rules != NO_RULES:
            self._check(frame, paragraph)
        if frame is None:
            self.add(node)
        elif self._joins(frame, paragraph):
            self._extend(node, frame)
        else:
            self._frame = frame
            self._box = _box_node(node, frame)
            self.nodes.append(self._box)

    def _check(self, frame: _Frame, paragraph: WordParagraph) -> None:
        """Refuse lines that would run through words: of the next cell, or of the paragraph itself."""
        place = self.sheet.place(paragraph, self.column)
        layout, rules = paragraph.format, frame.rules
        if self.column.sides:
            reached = (_outermost(rules.left) - frame.left, _outermost(rules.right) - frame.right)
            if any(out > room + _TOLERANCE for out, room in zip(reached, self.column.sides, strict=True)):
                self.sheet.report(place.finding("PDF-761"))
        sizes = [inline.format.size for inline in paragraph.inlines if not isinstance(inline, WordPageBreak)]
        if layout.line_rule is LineRule.EXACT and layout.line < max(sizes, default=0):
            self.sheet.report(place.finding("PDF-762"))

    def _joins(self, frame: _Frame, paragraph: WordParagraph) -> bool:
        """Say whether a paragraph stands in the box of the one before it; it must have the same ground."""
        last = self._frame
        if last is None or (last.rules, last.left, last.right) != (frame.rules, frame.left, frame.right):
            return False
        if last.shading != frame.shading and frame.rules != NO_RULES:
            self.sheet.report(self.sheet.place(paragraph, self.column).finding("PDF-760"))
        return last.shading == frame.shading

    def _extend(self, node: Node, frame: _Frame) -> None:
        """Put a paragraph into the box, below the line between neighbours."""
        blocks = self._box["blocks"]
        if frame.rules.between:
            blocks.append(_line_between(frame.rules.between, node["above"], self._box))
            node["above"] = 0
        blocks.append(node)
        self._box.pop("whole", None)
        self._box.pop("keep", None)
        self._box.update({"keep": True} if node.get("keep") else {})


def _frame_of(layout: ParagraphFormat) -> _Frame | None:
    """Return what a paragraph shares with its neighbours; None where it has neither lines nor ground."""
    if layout.rules == NO_RULES and not layout.shading:
        return None
    return _Frame(layout.rules, layout.left + min(layout.first_line, 0), layout.right, layout.shading)


def _box_node(node: Node, frame: _Frame) -> Node:
    """Return the box around a first paragraph, which hands over to it the space above."""
    rules = frame.rules
    sides = (rules.top, rules.right, rules.bottom, rules.left)
    count = max((lines_in(rule) for rule in sides if rule), default=1)
    box: Node = {
        "k": "g",
        "above": node["above"],
        "fill": frame.shading,
        "room": [round(rule.space + thickness(rule) if rule else 0, 3) for rule in (rules.top, rules.bottom)],
        "rings": [_ring(frame, index) for index in range(count)],
        "blocks": [node],
    }
    node["above"] = 0
    return box | {key: node[key] for key in ("keep", "whole") if key in node}


def _ring(frame: _Frame, index: int) -> Node:
    """Return the outermost lines of a box, or the next ones inside: how far out of the column each runs."""
    rules = frame.rules
    sides = {"top": rules.top, "right": rules.right, "bottom": rules.bottom, "left": rules.left}
    return {
        "lines": {side: line_of(rule.border) for side, rule in sides.items() if rule and index < lines_in(rule)},
        "at": [
            round(_inward(rules.top, index), 3),
            round(_outward(rules.right, index) - frame.right, 3),
            round(_inward(rules.bottom, index), 3),
            round(_outward(rules.left, index) - frame.left, 3),
        ],
    }


def _inward(rule: ParagraphRule | None, index: int) -> float:
    """Return where the middle of a line above or below runs: its room is part of the paragraph's height."""
    if rule is None:
        return 0
    return -(2 * min(index, lines_in(rule) - 1) + 0.5) * rule.border.width


def _outermost(rule: ParagraphRule | None) -> float:
    """Return how far out of the indent a line at a side reaches."""
    return rule.space + thickness(rule) if rule else 0


def _outward(rule: ParagraphRule | None, index: int) -> float:
    """Return how far out of the indent the middle of a line at a side runs."""
    return _outermost(rule) + _inward(rule, index)


def _line_between(rule: ParagraphRule, above: float, box: Node) -> Node:
    """Return the line between two paragraphs of a box, from its one side to the other."""
    _, right, _, left = box["rings"][-1]["at"]
    line, width = line_of(rule.border), rule.border.width
    lines = [{"y": round(rule.space + (2 * index + 0.5) * width, 3), "line": line} for index in range(lines_in(rule))]
    height = round(2 * rule.space + thickness(rule), 3)
    return {"k": "l", "above": above, "height": height, "lines": lines, "at": [left, right]}
