"""Values of a paragraph (17.3.1): indents, spacing, alignment and the like, as one element says them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

from contractgen.word.borders import NO_BORDER, read_border
from contractgen.word.model import LineRule, ParagraphRule
from contractgen.word.run_properties import shade
from contractgen.word.xml import VAL, Element, integer, on_off, points, value, w

BODY_TEXT = 9  # the outline level of what is no heading


class ParagraphValues(TypedDict, total=False):
    """The values of a paragraph that inner levels replace.

    Lengths are points. `first` is negative when it hangs; the `_chars` and `_lines` are hundredths of a character
    and of a line, and beat the lengths where they are not 0 (17.3.1.12, 17.3.1.33).
    """

    style: str
    alignment: str
    left: float
    right: float
    first: float
    left_chars: float
    right_chars: float
    first_chars: float
    before: float
    after: float
    before_lines: float
    after_lines: float
    line: float
    line_rule: LineRule
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    widow_control: bool
    contextual_spacing: bool
    snap_to_grid: bool
    hanging: bool
    letters_apart: bool
    digits_apart: bool
    outline_level: int
    shading: str
    rules: dict[str, ParagraphRule | None]


_ALIGNMENTS = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "both",
    "distribute": "distribute",
}  # fmt: skip
_INDENTS = {
    w("left"): ("left", 20), w("start"): ("left", 20), w("right"): ("right", 20), w("end"): ("right", 20),
    w("hanging"): ("hanging", 20), w("firstLine"): ("first", 20), w("leftChars"): ("left_chars", 1),
    w("startChars"): ("left_chars", 1), w("rightChars"): ("right_chars", 1), w("endChars"): ("right_chars", 1),
    w("hangingChars"): ("hanging_chars", 1), w("firstLineChars"): ("first_chars", 1),
}  # fmt: skip
_FLAGS = {
    w("keepNext"): "keep_next",
    w("keepLines"): "keep_lines",
    w("pageBreakBefore"): "page_break_before",
    w("widowControl"): "widow_control",
    w("contextualSpacing"): "contextual_spacing",
    w("snapToGrid"): "snap_to_grid",
    w("overflowPunct"): "hanging",
    w("autoSpaceDE"): "letters_apart",
    w("autoSpaceDN"): "digits_apart",
}

_FARTHEST, _WIDEST = 31, 12  # points that a border may be away from the words, and thick (17.18.68, 17.18.21)
_SIDES = {w(name): name for name in ("top", "left", "bottom", "right", "between")}


def _indent(item: Element) -> ParagraphValues | None:
    """Read `w:ind` (17.3.1.12); a hanging indent beats a first line of the same element."""
    read: dict[str, float] = {}
    for name, (key, per_point) in _INDENTS.items():
        text = item.get(name)
        length = points(text, per_point)
        if length is not None:
            read[key] = length
        elif text is not None:
            return None
    values: ParagraphValues = {}
    if "left" in read:
        values["left"] = read["left"]
    if "right" in read:
        values["right"] = read["right"]
    if "left_chars" in read:
        values["left_chars"] = read["left_chars"]
    if "right_chars" in read:
        values["right_chars"] = read["right_chars"]
    if (first := _first(read.get("hanging"), read.get("first"))) is not None:
        values["first"] = first
    if (chars := _first(read.get("hanging_chars"), read.get("first_chars"))) is not None:
        values["first_chars"] = chars
    return values


def _first(hanging: float | None, first: float | None) -> float | None:
    """Return the indent of the first line: negative for hanging."""
    return -hanging if hanging else first if first is not None else hanging


def _spacing(item: Element) -> ParagraphValues | None:
    """Read `w:spacing` (17.3.1.33); `line` without a rule is a multiple."""
    values: ParagraphValues = {}
    for name in ("before", "after", "beforeLines", "afterLines", "line"):
        text = value(item, name)
        read = points(text, 1 if name.endswith("Lines") else 20)
        if text is not None and (read is None or (read < 0 and name != "line")):
            return None
    if (before := points(value(item, "before"))) is not None:
        values["before"] = before
    if (after := points(value(item, "after"))) is not None:
        values["after"] = after
    if (before_lines := points(value(item, "beforeLines"), 1)) is not None:
        values["before_lines"] = before_lines
    if (after_lines := points(value(item, "afterLines"), 1)) is not None:
        values["after_lines"] = after_lines
    rule = value(item, "lineRule")
    if rule not in (None, "auto", "exact", "atLeast"):
        return None
    line = points(value(item, "line"))
    if line is not None:
        values["line_rule"] = LineRule(rule or "auto")
        # 240ths of a line under `auto`, twentieths of a point otherwise; a negative one is exact
        values["line"] = line / 12 if values["line_rule"] is LineRule.MULTIPLE else abs(line)
    return values


def _alignment(item: Element) -> ParagraphValues | None:
    kind = _ALIGNMENTS.get(value(item) or "")
    return None if kind is None else {"alignment": kind}


def _style(item: Element) -> ParagraphValues | None:
    name = value(item)
    return None if name is None else {"style": name}


def _outline(item: Element) -> ParagraphValues | None:
    level = integer(value(item))
    return {"outline_level": level} if level is not None and 0 <= level <= BODY_TEXT else None


def _shading(item: Element) -> ParagraphValues | None:
    read = shade(item)
    return None if read is None else {"shading": read}


def _rules(item: Element) -> ParagraphValues | None:
    """Read `w:pBdr` (17.3.1.24) edge by edge; one that is none takes back what a style says."""
    rules: dict[str, ParagraphRule | None] = {}
    for edge in item:
        if edge.tag not in _SIDES:
            continue
        border = read_border(edge)
        space = points(value(edge, "space") or "0", 1)
        if space is None or not 0 <= space <= _FARTHEST or not 0 <= border.width <= _WIDEST:
            return None
        rules[_SIDES[edge.tag]] = None if border == NO_BORDER else ParagraphRule(border, space)
    return {"rules": rules}


def _flag(item: Element) -> ParagraphValues | None:
    state = on_off(item.get(VAL))
    values: ParagraphValues = {}
    if state is None:
        return None
    match _FLAGS[item.tag]:
        case "keep_next":
            values["keep_next"] = state
        case "keep_lines":
            values["keep_lines"] = state
        case "page_break_before":
            values["page_break_before"] = state
        case "widow_control":
            values["widow_control"] = state
        case "snap_to_grid":
            values["snap_to_grid"] = state
        case "hanging":
            values["hanging"] = state
        case "letters_apart":
            values["letters_apart"] = state
        case "digits_apart":
            values["digits_apart"] = state
        case _:
            values["contextual_spacing"] = state
    return values


# How each element is read; None is a value that cannot be.
VALUES: dict[str, Callable[[Element], ParagraphValues | None]] = {
    w("pStyle"): _style,
    w("jc"): _alignment,
    w("ind"): _indent,
    w("spacing"): _spacing,
    w("outlineLvl"): _outline,
    w("shd"): _shading,
    w("pBdr"): _rules,
    **dict.fromkeys(_FLAGS, _flag),
}
