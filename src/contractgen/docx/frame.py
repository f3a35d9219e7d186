"""The frame of a look: the place of the body, the page around it, and the prototype tables."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.docx.look_findings import in_look
from contractgen.docx.ooxml import local, paragraph_text, remove, serialise, twips, val
from contractgen.docx.tags import BODY, BODY_TAG, CONTENTS, CONTENTS_TAG, PROTOTYPE, pieces_of
from contractgen.findings import Finding, Location, finding
from contractgen.word.xml import Element, child, w

PRICE, SIGNATURES = f"{PROTOTYPE}price", f"{PROTOTYPE}signatures"
_ROWS = {PRICE: (3, 3), SIGNATURES: (1, 2)}
_NARROWEST = 2000


@dataclass(frozen=True, slots=True)
class Frame:
    """The prototypes of a look, taken out of it, and in twips the width of its text and the air around price tables.

    `contents` is the width of the text where a table of contents goes, 0 for a look without one.
    """

    price: bytes
    signatures: bytes
    width: int
    air: int
    contents: int = 0


def frame_of(document: Element, part: str, file: str) -> tuple[Frame | None, tuple[Finding, ...]]:
    """Take the prototypes out of the main part and find the body's place.

    An empty paragraph after a prototype goes with it; the space before the one after the price prototype is what
    price tables keep free above and below.
    """
    prototypes, air, found = _prototypes(document, file)
    width = 0
    place = _body_place(document)
    if place is None:
        found += (in_look("DOCX-657", file, part, 0, "", tag=BODY_TAG),)
    else:
        width = _text_width(place)
        if width < _NARROWEST:
            found += (finding("DOCX-660", Location(file)),)
    contents, more = _contents_width(document, place, part, file)
    found += more
    if found:
        return None, found
    return Frame(prototypes[PRICE], prototypes[SIGNATURES], width, air[PRICE], contents), ()


def _contents_width(document: Element, body: Element | None, part: str, file: str) -> tuple[int, tuple[Finding, ...]]:
    """Return the width of the text where the contents go, 0 where there are none; they stand before the body."""
    if not _holders(document, CONTENTS):
        return 0, ()
    place = _place_of(document, CONTENTS)
    if place is None or body is None or body not in place.itersiblings():
        return 0, (in_look("DOCX-695", file, part, 0, "", tag=CONTENTS_TAG),)
    return _text_width(place), ()


def _prototypes(document: Element, file: str) -> tuple[dict[str, bytes], dict[str, int], tuple[Finding, ...]]:
    taken: dict[str, bytes] = {}
    air: dict[str, int] = {}
    found: list[Finding] = []
    for name, (fewest, most) in _ROWS.items():
        tables = [table for table in document.iter(w("tbl")) if val(child(table, "tblPr"), "tblCaption") == name]
        rows = [len(table.findall(w("tr"))) for table in tables]
        if len(tables) != 1 or not fewest <= rows[0] <= most:
            wanted = str(most) if fewest == most else f"{fewest}–{most}"
            found.append(finding("DOCX-658", Location(file), prototype=name, rows=wanted))
            continue
        taken[name] = serialise(tables[0])
        air[name] = _take_out(tables[0])
    return taken, air, tuple(found)


def _take_out(table: Element) -> int:
    """Take a table out, and the empty paragraph after it; return the space before that paragraph."""
    following = table.getnext()
    remove(table)
    if following is None or following.tag != w("p") or not _is_empty(following):
        return 0
    spacing = following.find(f"{w('pPr')}/{w('spacing')}")
    remove(following)
    return 0 if spacing is None else twips(spacing, "before")


def _is_empty(paragraph: Element) -> bool:
    return all(local(element) == "pPr" and element.find(w("sectPr")) is None for element in paragraph)


def _body_place(document: Element) -> Element | None:
    """Return the paragraph `{{ body }}`."""
    return _place_of(document, BODY)


def _holders(document: Element, key: str) -> list[Element]:
    return [
        paragraph
        for paragraph in document.iter(w("p"))
        if any(piece.is_tag and piece.text == key for piece in pieces_of(paragraph_text(paragraph)) or ())
    ]


def _place_of(document: Element, key: str) -> Element | None:
    """Return the paragraph of a tag: one, alone, directly in the body, without a section break in it."""
    holders = _holders(document, key)
    if len(holders) != 1:
        return None
    [place] = holders
    parent = place.getparent()
    alone = [piece.text for piece in pieces_of(paragraph_text(place)) or () if piece.text.strip()] == [key]
    fits = parent is not None and parent.tag == w("body") and place.find(f"{w('pPr')}/{w('sectPr')}") is None
    return place if alone and fits else None


def _text_width(place: Element) -> int:
    """Return the width between the margins of the section that the body stands in (17.6.13, 17.6.11)."""
    section = next((found for sibling in place.itersiblings() for found in sibling.iter(w("sectPr"))), None)
    page = None if section is None else child(section, "pgSz")
    margins = None if section is None else child(section, "pgMar")
    if page is None or margins is None:
        return 0
    return twips(page, "w") - sum(twips(margins, edge) for edge in ("left", "right", "gutter"))
