"""XML of Word parts: safe parsing, names of elements, and the simple types of attributes."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element as Element

from contractgen.findings import Finding, Location, finding

__all__ = ["Element"]  # what this module hands on from lxml under a public name

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
STRICT_NAMESPACES = {
    STRICT_WORD.encode(): WORD.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONSHIPS.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": MATH.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": DRAWING.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WORD_DRAWING.encode(),
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_PREFIXES = {
    WORD: "w",
    STRICT_WORD: "w",
    RELATIONSHIPS: "r",
    MARKUP: "mc",
    DRAWING: "a",
    MATH: "m",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.microsoft.com/office/drawing/2010/main": "a14",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid": "w16cid",
    WORD_DRAWING: "wp",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}
_ENCODING = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_UNIVERSAL = re.compile(r"([+-]?[0-9]{1,6}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)")
_POINTS_PER_UNIT = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_FARTHEST = 1584  # points: 22 inches, the longest measure that Word takes
_COLOR = re.compile(r"[0-9A-Fa-f]{6}")


def w(name: str) -> str:
    """Return the tag or attribute name `w:name` in Clark notation."""
    return f"{{{WORD}}}{name}"


VAL = w("val")
REFERENCE = f"{{{RELATIONSHIPS}}}id"


def parse(data: bytes, part: str) -> tuple[Element | None, Finding | None]:
    """Parse one part without DTD, entities or network; what is wrong comes back as a finding.

    Only UTF-8 is read: an encoding that hides a DOCTYPE from the search for it is refused with the rest.
    """
    where = Location(part)
    if b"<!DOCTYPE" in data:
        return None, finding("DOCX-609", where, part=part)
    declared = _ENCODING.match(data)
    name = declared.group(1).decode("ascii", "replace") if declared else "UTF-8"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:64]:
        name = "UTF-16"
    if name.lower() not in ("utf-8", "us-ascii"):
        return None, finding("DOCX-610", where, part=part, encoding=name[:40])
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser), None
    except etree.XMLSyntaxError as error:
        return None, finding("DOCX-608", where, part=part, line=error.lineno or 0)


def shown(tag: str) -> str:
    """Return a Clark name as people write it: `w:drawing`."""
    namespace, _, name = tag.rpartition("}")
    prefix = _PREFIXES.get(namespace[1:], "") if namespace else ""
    return (f"{prefix}:{name}" if prefix else name)[:60]


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child `w:name`, None where there is none."""
    return None if element is None else next(element.iterchildren(f"{{{WORD}}}{name}"), None)


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute `w:name` of an element that may be missing."""
    return None if element is None else element.get(w(name))


def on_off(text: str | None) -> bool | None:
    """Read ST_OnOff (22.9.2.7): a missing value is on, None is no such value."""
    if text is None or text in ("1", "true", "on"):
        return True
    return False if text in ("0", "false", "off") else None


def is_on(element: Element | None) -> bool:
    """Say whether an on-off element is there and on; a value that cannot be read is on."""
    return element is not None and on_off(element.get(VAL)) is not False


def integer(text: str | None) -> int | None:
    """Read ST_DecimalNumber; None where it is missing or none."""
    if text is None or not _NUMBER.fullmatch(text):
        return None
    return int(float(text))


def points(text: str | None, per_point: float = 20) -> float | None:
    """Read a measure (22.9.2.14) in points: a plain number counts `per_point` to the point, or it has a unit.

    None where it is missing, none, or a length beyond 22 inches; with one to the point it may be no length.
    """
    if text is None:
        return None
    if _NUMBER.fullmatch(text):
        length = float(text) / per_point
        return length if per_point == 1 or abs(length) <= _FARTHEST else None
    universal = _UNIVERSAL.fullmatch(text)
    length = float(universal.group(1)) * _POINTS_PER_UNIT[universal.group(2)] if universal else _FARTHEST + 1
    return length if abs(length) <= _FARTHEST else None


def color(text: str | None) -> str | None:
    """Read ST_HexColor (22.9.2.5) as RRGGBB, empty for automatic; None where it is missing or none."""
    if text == "auto":
        return ""
    return text.upper() if text is not None and _COLOR.fullmatch(text) else None
