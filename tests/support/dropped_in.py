"""Dropping an element into a DOCX at any place, beside a twin without it, so that it can be told whether it shows."""

from __future__ import annotations

import random

from lxml import etree
from word_cases import NAMESPACES, archive, unpacked
from word_elements import MARKED, Dropped, Effect, Place, paragraph_xml, run_xml

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONG = f"{MARKED} ，以及一段足够长、会占据不止一行的文字，用来看出段落格式是否真的画了出来，and some more words."
_IN_A_TABLE = (Place.TABLE, Place.ROW, Place.CELL)


def drop_in(base: bytes, dropped: Dropped, chance: random.Random) -> tuple[bytes, bytes]:
    """Return a DOCX with an element dropped in at a random place, and its twin without it."""
    parts = unpacked(base)
    part = chance.choice([name for name in sorted(parts) if _may_hold(name, dropped)])
    seed = chance.random()
    made = []
    for content in _contents(dropped):
        root = etree.fromstring(parts[part])
        _put(root, dropped, content, random.Random(seed))
        made.append(archive({**parts, part: etree.tostring(root)}))
    return made[0], made[1]


def _may_hold(name: str, dropped: Dropped) -> bool:
    """Say whether a part is one to drop an element into."""
    is_margin = dropped.place in (Place.INLINE, Place.RUN) and name.startswith(("word/header", "word/footer"))
    return name == "word/document.xml" or is_margin


def _contents(dropped: Dropped) -> tuple[str, str]:
    """Return what to put in, with the element and without it."""
    xml = dropped.xml
    if dropped.place is Place.RUN:
        return run_xml(properties=xml), run_xml()
    if dropped.place is Place.PARAGRAPH:
        return tuple(f"<w:p><w:pPr>{one}</w:pPr>{run_xml(_LONG)}</w:p>" for one in (xml, ""))  # type: ignore[return-value]
    if dropped.place in _IN_A_TABLE:
        return _small_table(dropped.place, xml), _small_table(dropped.place, "")
    if dropped.place is Place.INLINE and dropped.effect is not Effect.WORDS:
        return f"{xml}{run_xml()}", run_xml()
    return xml, ""


def _small_table(place: Place, xml: str) -> str:
    """Return a table of two rows and columns with properties for itself, its first row or its first cell."""
    of = {one: xml if one is place else "" for one in _IN_A_TABLE}
    cell = f"<w:tc><w:tcPr>{{}}</w:tcPr>{paragraph_xml()}</w:tc>"
    first = f"<w:tr><w:trPr>{of[Place.ROW]}</w:trPr>{cell.format(of[Place.CELL])}{cell.format('')}</w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    second = f"<w:tr>{cell.format('') * 2}</w:tr>"
    return f"<w:tbl><w:tblPr>{of[Place.TABLE]}</w:tblPr>{grid}{first}{second}</w:tbl><w:p/>"


def _put(root: etree._Element, dropped: Dropped, xml: str, chance: random.Random) -> None:
    """Put XML into a part, at a place that the same random numbers find again."""
    made = list(etree.fromstring(f"<a {NAMESPACES}>{xml}</a>"))
    if dropped.place is Place.SECTION:
        section = list(root.iter(f"{_W}sectPr"))[-1]
        for item in made:
            for old in section.findall(item.tag):
                section.remove(old)
            section.append(item)
        return
    in_words = dropped.place in (Place.INLINE, Place.RUN)
    tags = [f"{_W}p"] if in_words else [f"{_W}body", f"{_W}tc"] if dropped.place is Place.BLOCK else [f"{_W}body"]
    holder = chance.choice(list(root.iter(*tags)))
    least = 1 if len(holder) and holder[0].tag in (f"{_W}pPr", f"{_W}tcPr") else 0
    most = len(holder) - (not in_words)  # a body ends with its section, a cell with a paragraph
    has_field = in_words and holder.find(f".//{_W}fldChar") is not None
    place = most if has_field else chance.randint(least, max(least, most))
    holder[place:place] = made
