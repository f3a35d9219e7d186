"""Vector pictures (SVG): an allow-list of shapes. Nothing in one may run, fetch, move, or be words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.word.xml import Element, parse

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DRAWN = frozenset(
    {"svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use", "symbol"}
    | {"linearGradient", "radialGradient", "stop", "clipPath", "style"}
)
_SILENT = frozenset({"title", "desc", "metadata"})
# Properties that the engine would draw by making points of the shapes, or that ask for more than shapes.
_UNDRAWN = re.compile(r"(?:^|[;{\s])\s*(filter|mask|marker(?:-\w+)?|mix-blend-mode|animation[\w-]*|font[\w-]*)\s*:")
_ATTRIBUTES = frozenset({"filter", "mask", "marker", "marker-start", "marker-mid", "marker-end", "mix-blend-mode"})
_ADDRESS = re.compile(r"url\(\s*['\"]?\s*([^)]*)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)(?:px|pt|mm|cm|in|pc)?\s*")
_MOST_ELEMENTS = 20_000
_MOST_COPIES = 200


def vector_defect(data: bytes) -> str:
    """Return the name of the first thing in an SVG that is not drawn, empty where all of it is."""
    root, wrong = parse(data, "")
    if root is None:
        return "DOCTYPE" if wrong is not None and wrong.code == "DOCX-609" else "XML"
    if root.tag != f"{{{_SVG}}}svg":
        return "svg"
    if not _has_size(root):
        return "svg width/height/viewBox"
    shapes = list(_shapes(root))
    if len(shapes) > _MOST_ELEMENTS:
        return f"> {_MOST_ELEMENTS}"
    return next((defect for shape in shapes if (defect := _defect(shape))), "") or _copies_defect(shapes)


def _has_size(root: Element) -> bool:
    """Say whether the size of a picture is known: as a view box, or as width and height."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    if len(box) == 4:  # noqa: PLR2004 - left, top, width, height
        return all(re.fullmatch(r"-?[0-9]*\.?[0-9]+", side) for side in box) and float(box[2]) * float(box[3]) > 0
    sides = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    return all(side is not None and float(side[1]) > 0 for side in sides)


def _shapes(element: Element) -> Iterator[Element]:
    """Yield an element and what is in it, without what only describes."""
    yield element
    for item in element:
        if item.tag not in {f"{{{_SVG}}}{name}" for name in _SILENT} and _foreign_to_all(item) is False:
            yield from _shapes(item)


def _foreign_to_all(element: Element) -> bool:
    """Say whether an element is of a drawing program's own (sodipodi, inkscape), which no other program draws."""
    return str(element.tag).startswith(("{http://www.inkscape.org/", "{http://sodipodi.sourceforge.net/"))


def _defect(shape: Element) -> str:
    namespace, _, name = str(shape.tag).rpartition("}")
    if namespace != f"{{{_SVG}" or name not in _DRAWN:
        return name[:40] or "?"
    if name == "style" and "@" in (shape.text or ""):
        return "style @"
    style = f"{shape.get('style', '')};{shape.text or '' if name == 'style' else ''}"
    if undrawn := _UNDRAWN.search(style):
        return undrawn[1]
    values = {str(key): str(value) for key, value in shape.items()}
    for attribute, value in values.items():
        if attribute.rpartition("}")[2].lower().startswith("on") or attribute in _ATTRIBUTES:
            return f"{name} {attribute}"[:40]
        if attribute in ("href", _XLINK) and not value.startswith("#"):
            return f"{name} href"
    addresses = [address for text in (style, *values.values()) for address in _ADDRESS.findall(text)]
    return next((f"{name} url()" for address in addresses if not address.startswith("#")), "")


def _copies_defect(shapes: list[Element]) -> str:
    """Refuse copies of copies: a few of them, one in the other, make billions of shapes."""
    copies = [shape for shape in shapes if shape.tag == f"{{{_SVG}}}use"]
    holding = {above.get("id") for copy in copies for above in (copy, *copy.iterancestors())}
    nested = any(copy.get("href", copy.get(_XLINK, ""))[1:] in holding for copy in copies)
    return "use" if nested or len(copies) > _MOST_COPIES else ""
