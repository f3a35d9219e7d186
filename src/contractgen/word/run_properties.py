"""Run properties (17.3.2): what one `w:rPr` says, before any cascade."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypedDict

from contractgen.word.borders import read_border
from contractgen.word.extensions import extension_problems
from contractgen.word.model import ParagraphRule
from contractgen.word.notes import Problem
from contractgen.word.xml import VAL, Element, color, integer, is_on, on_off, points, shown, value, w


class RunValues(TypedDict, total=False):
    """The values of a run that inner levels replace. A font that is a theme's is written `@minorEastAsia`."""

    style: str
    ascii: str
    h_ansi: str
    east_asia: str
    hint: str
    size: float
    color: str
    underline: str
    shading: str
    highlight: str
    vertical: str
    emphasis_mark: str
    language: str
    east_asian_language: str
    spacing: float
    raised: float
    double_strike: bool
    underline_color: str
    border: ParagraphRule | None
    kern: float


@dataclass(frozen=True, slots=True)
class RunProperties:
    """One level's properties of a run.

    `toggles` are the properties of 17.7.3, by element name. `effects` say of properties that are not drawn
    whether they would have shown.
    """

    values: RunValues = field(default_factory=RunValues)
    toggles: dict[str, bool] = field(default_factory=dict)
    effects: dict[str, bool] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


NO_RUN_PROPERTIES = RunProperties()

UNDRAWN_TOGGLES = ("outline", "shadow", "emboss", "imprint")
_LARGEST_SIZE = 1638  # points, as Word takes it
_TOGGLES = {w(name): name for name in ("b", "i", "strike", "vanish", "caps", "smallCaps", *UNDRAWN_TOGGLES)}
_TRACKED = frozenset(w(name) for name in ("rPrChange", "ins", "del", "moveFrom", "moveTo"))
_IGNORED = frozenset(
    w(name) for name in ("bCs", "iCs", "szCs", "noProof", "webHidden", "snapToGrid", "effect", "specVanish")
)
_HIGHLIGHTS = {
    "none": "", "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF",
    "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
    "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
# How much of a pattern of dots is dots, in per cent (17.18.78 ST_Shd).
_DOTS = {f"pct{share}": float(share) for share in (5, *range(10, 100, 5))} | {
    "pct12": 12.5, "pct37": 37.5, "pct62": 62.5, "pct87": 87.5,
}  # fmt: skip


def read_run_properties(element: Element | None) -> RunProperties:
    """Read a `w:rPr`; values that cannot be read and elements that are not known are its problems."""
    if element is None or len(element) == 0:
        return NO_RUN_PROPERTIES
    read = RunProperties()
    problems: list[Problem] = []
    for item in element:
        tag = item.tag
        if tag in _TOGGLES:
            state = on_off(item.get(VAL))
            if state is None:
                problems.append(bad_value(item))
            else:
                read.toggles[_TOGGLES[tag]] = state
        elif tag in _VALUES:
            values = _VALUES[tag](item)
            if values is None:
                problems.append(bad_value(item))
            else:
                read.values.update(values)
        elif tag in _EFFECTS:
            read.effects[shown(tag)] = _EFFECTS[tag](item)
        elif tag in _TRACKED:
            problems.append(Problem.of("DOCX-619", construct=shown(tag)))
        elif tag not in _IGNORED:
            problems += extension_problems(item)
    return RunProperties(read.values, read.toggles, read.effects, tuple(problems))


def over(below: RunProperties, above: RunProperties) -> RunProperties:
    """Return two levels of direct formatting as one, the second over the first."""
    if above is NO_RUN_PROPERTIES:
        return below
    values: RunValues = {**below.values, **above.values}
    return RunProperties(
        values,
        {**below.toggles, **above.toggles},
        {**below.effects, **above.effects},
        (*below.problems, *above.problems),
    )


def bad_value(item: Element) -> Problem:
    """Say that the value of an element cannot be read."""
    return Problem.of("DOCX-638", construct=shown(item.tag))


def shade(item: Element) -> str | None:
    """Read `w:shd` (17.3.5) as the colour it fills with, empty for none; None where it is a pattern of lines.

    A pattern of dots (pct10) is the colour that it makes from afar: so much of its colour over its ground.
    """
    kind = value(item) or ""
    if kind in ("nil", "none"):
        return ""
    ground = color(value(item, "fill") or "auto")
    if kind == "clear":
        return ground
    share = 100.0 if kind == "solid" else _DOTS.get(kind)
    dots = color(value(item, "color") or "auto")
    if share is None or ground is None or dots is None:
        return None
    pairs = zip(bytes.fromhex(dots or "000000"), bytes.fromhex(ground or "FFFFFF"), strict=True)
    return "".join(f"{round((front * share + back * (100 - share)) / 100):02X}" for front, back in pairs)


def _fonts(item: Element) -> RunValues:
    """Read `w:rFonts` (17.3.2.26): a theme's font beats a named one of the same level."""
    values: RunValues = {}
    if ascii_font := _font(item, "asciiTheme", "ascii"):
        values["ascii"] = ascii_font
    if high := _font(item, "hAnsiTheme", "hAnsi"):
        values["h_ansi"] = high
    if east := _font(item, "eastAsiaTheme", "eastAsia"):
        values["east_asia"] = east
    if hint := value(item, "hint"):
        values["hint"] = hint
    return values


def _font(item: Element, theme: str, name: str) -> str | None:
    """Return the font of one slot, a theme's with its `@`."""
    of_theme = value(item, theme)
    return f"@{of_theme}" if of_theme else value(item, name)


def _language(item: Element) -> RunValues:
    """Read `w:lang` (17.3.2.20)."""
    values: RunValues = {}
    if latin := value(item):
        values["language"] = latin
    if east := value(item, "eastAsia"):
        values["east_asian_language"] = east
    return values


def _size(item: Element) -> RunValues | None:
    """Read `w:sz` (17.3.2.38), half-points."""
    size = points(value(item), 2)
    return {"size": size} if size is not None and 0 < size <= _LARGEST_SIZE else None


def _color(item: Element) -> RunValues | None:
    read = color(value(item))
    return None if read is None else {"color": read}


def _shading(item: Element) -> RunValues | None:
    read = shade(item)
    return None if read is None else {"shading": read}


def _highlight(item: Element) -> RunValues | None:
    read = _HIGHLIGHTS.get(value(item) or "")
    return None if read is None else {"highlight": read}


def _underline(item: Element) -> RunValues:
    """Read `w:u` (17.3.2.40); without a colour the line has that of the words."""
    kind = value(item)
    return {"underline": kind, "underline_color": color(value(item, "color")) or ""} if kind else {}


def _spacing(item: Element) -> RunValues | None:
    """Read `w:spacing` of a run (17.3.2.35), twentieths of a point."""
    added = points(value(item))
    return None if added is None else {"spacing": added}


def _position(item: Element) -> RunValues | None:
    """Read `w:position` (17.3.2.24), half-points."""
    raised = points(value(item), 2)
    return None if raised is None else {"raised": raised}


def _border(item: Element) -> RunValues | None:
    """Read `w:bdr` (17.3.2.4): one line for all sides, its distance in points; a shadow is not drawn."""
    space = points(value(item, "space") or "0", 1)
    if space is None or on_off(value(item, "shadow") or "0") is not False:
        return None
    border = read_border(item)
    return {"border": None if border.style == "none" else ParagraphRule(border, space)}


def _kern(item: Element) -> RunValues | None:
    """Read `w:kern` (17.3.2.19), half-points: the least size at which letters are kerned, 0 for never."""
    least = points(value(item), 2)
    return None if least is None else {"kern": least}


def _double_strike(item: Element) -> RunValues | None:
    state = on_off(item.get(VAL))
    return None if state is None else {"double_strike": state}


def _vertical(item: Element) -> RunValues | None:
    kind = value(item)
    return {"vertical": kind} if kind in ("baseline", "superscript", "subscript") else None


def _emphasis(item: Element) -> RunValues | None:
    kind = value(item)
    return {"emphasis_mark": kind} if kind in ("none", "dot", "comma", "circle", "underDot") else None


def _style(item: Element) -> RunValues | None:
    name = value(item)
    return None if name is None else {"style": name}


_VALUES: dict[str, Callable[[Element], RunValues | None]] = {
    w("rStyle"): _style,
    w("rFonts"): _fonts,
    w("sz"): _size,
    w("color"): _color,
    w("u"): _underline,
    w("shd"): _shading,
    w("highlight"): _highlight,
    w("vertAlign"): _vertical,
    w("em"): _emphasis,
    w("lang"): _language,
    w("spacing"): _spacing,
    w("position"): _position,
    w("dstrike"): _double_strike,
    w("bdr"): _border,
    w("kern"): _kern,
}


def _shows_unless(harmless: int, item: Element) -> bool:
    text = item.get(VAL)
    return text is not None and integer(text.removesuffix("%")) != harmless


def _shows(_item: Element) -> bool:
    return True


_EFFECTS: dict[str, Callable[[Element], bool]] = {
    w("rtl"): is_on,
    w("cs"): is_on,
    w("oMath"): is_on,
    w("w"): partial(_shows_unless, 100),
    w("eastAsianLayout"): _shows,
    w("fitText"): _shows,
}
