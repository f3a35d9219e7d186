"""Watermarks: the one kind of shape that is read, words across the page as Word puts them into a header (VML).

VML is described in ECMA-376 Part 4, 14.1 (`v:shape`, `v:textpath`). A shape that says anything beside what is drawn of
it is no watermark, and is refused like any other drawing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.word.model import Watermark
from contractgen.word.xml import Element

VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
SHAPE_TYPE = "_x0000_t136"

_POINTS = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,3})?)pt")
_TURN = re.compile(r"[0-9]{1,3}")
_FONT = re.compile('"([^"]{1,80})"|([^";,]{1,80})')
_COLOR = re.compile("#([0-9A-Fa-f]{6})")
# What puts a shape in the middle between the margins, behind the text.
_PLACE = {
    "position": "absolute",
    "margin-left": "0",
    "margin-top": "0",
    "mso-position-horizontal": "center",
    "mso-position-horizontal-relative": "margin",
    "mso-position-vertical": "center",
    "mso-position-vertical-relative": "margin",
}
_STYLE = frozenset({*_PLACE, "width", "height", "rotation", "z-index"})
_TEXT_STYLE = frozenset({"font-family", "font-size"})
_SHAPE = frozenset({"id", f"{{{OFFICE}}}spid", "type", "style", f"{{{OFFICE}}}allowincell", "fillcolor", "stroked"})
_MOST_CHARACTERS = 40


def v(name: str) -> str:
    """Return the name `v:name` in Clark notation."""
    return f"{{{VML}}}{name}"


def watermark_in(picture: Element) -> Watermark | None:
    """Return the watermark that a `w:pict` holds; None for anything else, or anything more."""
    shapes = [item for item in picture if item.tag != v("shapetype")]
    if len(shapes) != 1 or shapes[0].tag != v("shape") or not set(shapes[0].keys()) <= _SHAPE:
        return None
    [shape] = shapes
    path = next(iter(shape), None)
    if len(shape) != 1 or path is None or path.tag != v("textpath") or not set(path.keys()) <= {"style", "string"}:
        return None
    if shape.get("type") != f"#{SHAPE_TYPE}" or shape.get("stroked") != "f":
        return None
    return _measured(shape, path)


def _measured(shape: Element, path: Element) -> Watermark | None:
    """Return a watermark whose place and size can be read."""
    style, of_text = dict(_declarations(shape)), dict(_declarations(path))
    if set(style) != _STYLE or not set(of_text) <= _TEXT_STYLE:
        return None
    if any(style[name] != wanted for name, wanted in _PLACE.items()) or not style["z-index"].startswith("-"):
        return None
    width, height = _POINTS.fullmatch(style["width"]), _POINTS.fullmatch(style["height"])
    turn, color = _TURN.fullmatch(style["rotation"]), _COLOR.fullmatch(shape.get("fillcolor", ""))
    font, text = _FONT.fullmatch(of_text.get("font-family", "")), path.get("string", "")
    if not (width and height and turn and color and font) or not 0 < len(text.strip()) <= _MOST_CHARACTERS:
        return None
    family = (font[1] or font[2]).strip()
    return Watermark(text, family, color[1].upper(), float(width[1]), float(height[1]), float(turn[0]))


def _declarations(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the declarations of a style attribute; one that stands twice, or is none, makes the style unknown."""
    seen: set[str] = set()
    for declaration in element.get("style", "").split(";"):
        name, colon, text = declaration.partition(":")
        if not declaration.strip():
            continue
        name = name.strip() if colon and name.strip() not in seen else f"? {name}"
        seen.add(name)
        yield name, text.strip()
