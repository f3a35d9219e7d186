"""Paragraph properties (17.3.1): what one `w:pPr` says, before any cascade."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from contractgen.word.model import TabStop
from contractgen.word.notes import Problem
from contractgen.word.paragraph_values import VALUES, ParagraphValues
from contractgen.word.run_properties import bad_value
from contractgen.word.xml import Element, integer, is_on, on_off, points, shown, value, w


@dataclass(frozen=True, slots=True)
class NumberReference:
    """A `w:numPr` (17.3.1.19): numId and level are inherited apart from each other; None is not said."""

    num: int | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """One level's properties of a paragraph.

    A tab stop that is cleared is None. `effects` say of properties that are not drawn whether they would have shown.
    """

    values: ParagraphValues = field(default_factory=ParagraphValues)
    tabs: dict[float, TabStop | None] = field(default_factory=dict)
    effects: dict[str, bool] = field(default_factory=dict)
    numbering: NumberReference = field(default_factory=NumberReference)
    problems: tuple[Problem, ...] = ()


NO_PARAGRAPH_PROPERTIES = ParagraphProperties()

DEEPEST = 8  # the last of the nine levels of a list
_TAB_KINDS = {
    "left": "left", "start": "left", "num": "left", "center": "center", "right": "right", "end": "right",
    "decimal": "decimal",
}  # fmt: skip
# What changes no line, or only where lines break and how punctuation takes its space.
_IGNORED = frozenset(
    w(name)
    for name in (
        "rPr", "sectPr", "suppressLineNumbers", "suppressAutoHyphens", "suppressOverlap", "kinsoku", "wordWrap",
        "topLinePunct", "adjustRightInd",
        "textboxTightWrap", "divId", "cnfStyle",
    )
)  # fmt: skip
_EXTENSIONS = "{http://schemas.microsoft.com/office/word/"


def read_paragraph_properties(element: Element | None) -> ParagraphProperties:
    """Read a `w:pPr`; its `w:rPr` (the mark) and `w:sectPr` are read elsewhere."""
    if element is None or len(element) == 0:
        return NO_PARAGRAPH_PROPERTIES
    values: ParagraphValues = {}
    tabs: dict[float, TabStop | None] = {}
    effects: dict[str, bool] = {}
    numbering = NumberReference()
    problems: list[Problem] = []
    for item in element:
        tag = item.tag
        if tag in VALUES:
            read = VALUES[tag](item)
            if read is None:
                problems.append(bad_value(item))
            else:
                values.update(read)
                effects.update(_BESIDES[tag](item) if tag in _BESIDES else {})
        elif tag == w("tabs"):
            problems += _tabs(item, tabs)
        elif tag == w("numPr"):
            numbering, more = _numbering(item)
            problems += more
        elif tag in _EFFECTS:
            effects[shown(tag)] = _EFFECTS[tag](item)
        elif tag == w("pPrChange"):
            problems.append(Problem.of("DOCX-619", construct=shown(tag)))
        elif tag not in _IGNORED and not tag.startswith(_EXTENSIONS):
            problems.append(Problem.of("DOCX-628", construct=shown(tag)))
    return ParagraphProperties(values, tabs, effects, numbering, tuple(problems))


def _numbering(item: Element) -> tuple[NumberReference, list[Problem]]:
    """Read `w:numPr`."""
    num: int | None = None
    level: int | None = None
    problems: list[Problem] = []
    for part in item:
        number = integer(value(part))
        if part.tag == w("numId"):
            num = number
        elif part.tag == w("ilvl"):
            level = number
        else:
            problems.append(Problem.of("DOCX-619", construct=shown(part.tag)))
            continue
        if number is None or number < 0 or (part.tag == w("ilvl") and number > DEEPEST):
            problems.append(bad_value(part))
            num, level = (0, level) if part.tag == w("numId") else (num, None)
    return NumberReference(num, level), problems


def _tabs(item: Element, tabs: dict[float, TabStop | None]) -> list[Problem]:
    """Read `w:tabs` (17.3.1.38) into `tabs`; a bar is a drawn line and no stop."""
    problems = []
    for part in item:
        position = points(value(part, "pos"))
        kind = value(part) or ""
        if position is None or (kind != "clear" and kind not in _TAB_KINDS):
            undrawn = Problem.of("DOCX-630", property="w:tab bar")
            problems.append(undrawn if kind == "bar" else bad_value(part))
        elif kind == "clear":
            tabs[position] = None
        else:
            leader = value(part, "leader") or "none"
            tabs[position] = TabStop(position, _TAB_KINDS[kind], leader)
    return problems


def _automatic_spacing(item: Element) -> dict[str, bool]:
    """Return whether a `w:spacing` leaves before or after to the reader."""
    names = ("beforeAutospacing", "afterAutospacing")
    return {f"w:{name}": on_off(text) is not False for name in names if (text := value(item, name)) is not None}


def _other_borders(item: Element) -> dict[str, bool]:
    """Return what of a `w:pBdr` is not drawn: a bar beside the paragraph, and shadows."""
    drawn = [edge for edge in item if value(edge) not in (None, "nil", "none")]
    return {
        "w:pBdr w:bar": any(edge.tag == w("bar") for edge in drawn),
        "w:pBdr w:shadow": any(on_off(value(edge, "shadow") or "0") is not False for edge in drawn),
    }


def _shows_direction(item: Element) -> bool:
    return value(item) not in ("lrTb", "lr")


def _shows_off_the_baseline(item: Element) -> bool:
    """Say whether the characters of a line stand on no common baseline (17.3.1.39)."""
    return value(item) not in (None, "auto", "baseline")


def _shows(_item: Element) -> bool:
    return True


_EFFECTS: dict[str, Callable[[Element], bool]] = {
    w("framePr"): _shows,
    w("bidi"): is_on,
    w("mirrorIndents"): is_on,
    w("textDirection"): _shows_direction,
    w("textAlignment"): _shows_off_the_baseline,
}
# What an element says besides its values.
_BESIDES: dict[str, Callable[[Element], dict[str, bool]]] = {
    w("spacing"): _automatic_spacing,
    w("pBdr"): _other_borders,
}
