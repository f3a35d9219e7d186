"""Building WordprocessingML: elements, their text, and the order of children.

Child elements of properties have a fixed order in the schema (ECMA-376 Part 1, 17.3.1.26 and following); `put`
keeps it, so that callers need not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from contractgen.word.xml import WORD, XML_SPACE, Element, child, w

_ORDER: dict[str, tuple[str, ...]] = {
    "pPr": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct",
        "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
        "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ),
    "rPr": (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
        "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
        "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
        "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ),
    "tblPr": (
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW",
        "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
        "tblDescription",
    ),
    "tcPr": (
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
        "tcFitText", "vAlign", "hideMark",
    ),
    "trPr": (
        "cnfStyle", "divId", "gridBefore", "gridAfter", "wBefore", "wAfter", "cantSplit", "trHeight", "tblHeader",
        "jc",
    ),
}  # fmt: skip

_WHOLE = re.compile("[0-9]{1,6}", re.ASCII)
_UNWRITABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def make(name: str, /, *children: Element, **attributes: str) -> Element:
    """Make an element `w:name`; attributes are in its namespace too."""
    made = etree.Element(w(name), {w(key): value for key, value in attributes.items()}, nsmap={"w": WORD})
    made.extend(children)
    return made


def root_element(namespace: str, name: str) -> Element:
    """Make the root of a part whose only namespace is the default one."""
    return etree.fromstring(f'<{name} xmlns="{namespace}"/>')


def text_element(text: str) -> Element:
    """Make a `w:t` that keeps every space (17.3.3.31)."""
    return _spaced("t", text)


def instruction_element(text: str) -> Element:
    """Make a `w:instrText` (17.16.23): the instruction of a field."""
    return _spaced("instrText", text)


def local(element: Element) -> str:
    """Return an element's local name, empty for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def val(parent: Element | None, name: str) -> str:
    """Return `w:val` of the child `w:name`, empty when there is none."""
    found = None if parent is None else child(parent, name)
    return "" if found is None else found.get(w("val"), "")


def twips(element: Element, name: str) -> int:
    """Return an attribute that is a whole number of twips, 0 when it is missing or something else."""
    value = element.get(w(name), "0")
    return int(value) if _WHOLE.fullmatch(value) else 0


def put(properties: Element, made: Element) -> None:
    """Set a child of a properties element at its place in the schema, replacing one of the same name.

    Children that the schema does not name stay behind those that it does: the extensions of later Words
    (`w14:ligatures`) end the properties, also where one has the local name of an older property (`w14:shadow`).
    """
    order = _ORDER[local(properties)]
    present = properties.find(made.tag)
    if present is not None:
        properties.replace(present, made)
        return
    rank = order.index(local(made))
    ranks = {w(name): index for index, name in enumerate(order)}
    following = (other for other in properties if ranks.get(other.tag, len(order)) > rank)
    successor = next(following, None)
    if successor is None:
        properties.append(made)
    else:
        successor.addprevious(made)


def remove(element: Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def drop(parent: Element, *names: str) -> None:
    """Remove the children `w:name`."""
    for name in names:
        for found in parent.findall(w(name)):
            parent.remove(found)


def paragraph_text(paragraph: Element) -> str:
    r"""Return the characters of a paragraph's own runs: tabs as `\t`, line breaks as `\n`."""
    return "".join(_characters(paragraph))


def _spaced(name: str, text: str) -> Element:
    made = etree.Element(w(name), {XML_SPACE: "preserve"}, nsmap={"w": WORD})
    made.text = text
    return made


def _characters(element: Element) -> Iterator[str]:
    for part in element:
        name = local(part)
        if name == "t":
            yield part.text or ""
        elif name == "tab" and local(element) == "r":
            yield "\t"
        elif name in {"br", "cr"}:
            yield "\n"
        elif name not in {"p", "pPr", "rPr", "txbxContent", "instrText", "delText"}:
            yield from _characters(part)


def parse(data: bytes) -> Element:
    """Parse a part of our own, or of a look that was let in: no entity is resolved, nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(data, parser)


def serialise(root: Element) -> bytes:
    """Return the bytes of a part, with the declaration that Word writes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def unwritable(text: str) -> tuple[int, str] | None:
    """Return the 1-based place and the code point of the first character that Word text cannot hold."""
    found = _UNWRITABLE.search(text)
    return (found.start() + 1, f"U+{ord(found[0]):04X}") if found else None
