"""Constructs: what in a text is passed over, what only wraps it, and how everything else is refused by name."""

from __future__ import annotations

from contractgen.word.notes import Notes, Problem
from contractgen.word.xml import MARKUP, MATH, Element, child, shown, value, w

# Marks of editing and proofing, and properties that are read where they belong.
IGNORED = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr", "proofErr", "lastRenderedPageBreak",
        "bookmarkEnd", "permStart", "permEnd", "smartTagPr", "customXmlPr", "sdtPr", "sdtEndPr",
        "moveFromRangeEnd", "moveToRangeEnd", "customXmlInsRangeEnd", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeEnd", "customXmlMoveToRangeEnd", "commentRangeEnd",
    )
)  # fmt: skip

# What wraps content without changing how it looks; tracked insertions too, which are noted.
CONTAINERS = frozenset(w(name) for name in ("sdt", "smartTag", "customXml", "ins", "moveTo", "dir", "bdo"))

_TRACKED = frozenset(
    w(name)
    for name in (
        "ins", "del", "moveFrom", "moveTo", "delText", "delInstrText", "moveFromRangeStart", "moveToRangeStart",
        "customXmlInsRangeStart", "customXmlDelRangeStart", "customXmlMoveFromRangeStart",
        "customXmlMoveToRangeStart", "cellIns", "cellDel", "cellMerge", "tblPrChange", "tblPrExChange",
        "tblGridChange", "trPrChange", "tcPrChange", "sectPrChange",
    )
)  # fmt: skip
_COMMENTS = frozenset(w(name) for name in ("commentReference", "commentRangeStart", "annotationRef"))
_NOTES = frozenset(
    w(name)
    for name in (
        "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
    )
)  # fmt: skip
_DRAWINGS = frozenset(w(name) for name in ("drawing", "pict", "object", "contentPart", "control", "movie"))
_CONTROL = w("sdt")
_CONTENT = w("sdtContent")
_OF_CONTROL = frozenset((w("sdtPr"), w("sdtEndPr"), _CONTENT))
_DIRECTIONS = frozenset((w("dir"), w("bdo")))
_OLD_FIELDS = frozenset(
    w(name) for name in ("pgNum", "dayShort", "monthShort", "yearShort", "dayLong", "monthLong", "yearLong")
)


def inside(element: Element, notes: Notes) -> Element | None:
    """Return what a container wraps, None for nothing.

    Noted are tracked insertions, words from right to left (17.3.2.3, 17.3.2.8), and controls bound to data kept
    elsewhere: they may show other words than they hold.
    """
    if element.tag == _CONTROL:
        properties = child(element, "sdtPr")
        if any(item.tag.endswith("}dataBinding") for item in (() if properties is None else properties)):
            notes.add("DOCX-633")
        contents = 0
        for item in element:
            contents += item.tag == _CONTENT
            if item.tag not in _OF_CONTROL or contents > 1:
                notes.report(refusal(item))
        return child(element, "sdtContent")
    if element.tag in _TRACKED:
        notes.add("DOCX-619", construct=shown(element.tag))
    if element.tag in _DIRECTIONS and value(element) != "ltr":
        notes.add("DOCX-628", construct=shown(element.tag))
    return element


def refusal(element: Element) -> tuple[Problem, ...]:
    """Name why an element is not read."""
    tag, name = element.tag, shown(element.tag)
    if tag == w("sym"):
        character, font = value(element, "char") or "?", value(element, "font") or "?"
        return (Problem.of("DOCX-626", character=character[:8], font=font[:40]),)
    if tag in _OLD_FIELDS:
        return (Problem.of("DOCX-623", name=name),)
    kinds = ((_TRACKED, "DOCX-619"), (_COMMENTS, "DOCX-620"), (_NOTES, "DOCX-621"), (_DRAWINGS, "DOCX-622"))
    for tags, code in kinds:
        if tag in tags:
            return (Problem.of(code, construct=name),)
    of_namespace = {MATH: "DOCX-625", MARKUP: "DOCX-627"}
    return (Problem.of(of_namespace.get(tag[1:].partition("}")[0], "DOCX-628"), construct=name),)
