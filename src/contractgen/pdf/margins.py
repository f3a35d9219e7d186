"""Margins: what headers and footers need of them, and how the text makes room for taller ones."""

from __future__ import annotations

from dataclasses import replace

from contractgen.findings import Finding, finding
from contractgen.pdf.engine import Complaint
from contractgen.word.model import WordDocument

_USUAL = {"default"}
_CM = 72 / 2.54  # points in a centimetre
_PARTS = {"header": ("header", "页眉"), "footer": ("footer", "页脚")}
_PAGES = {
    "first": (" of its first page", "首页"),
    "even": (" of its even pages", "偶数页"),
    "default": (" of its usual pages", "普通页"),
    "": ("", ""),
}


def make_room(document: WordDocument, complaint: Complaint) -> WordDocument | None:
    """Return a document whose margin holds the header or footer that the engine complains of.

    A margin is the least distance of the text from the edge of the page, unless it is negative (17.6.11): the text
    begins below the header where that needs more, on all pages of the section, or on its first one alone where that
    has a header of its own. None where the engine complains of something else, and where it cannot do the same: other
    sections with several kinds of headers or footers have pages with other text areas.
    """
    if complaint.fault != "margin":
        return None
    section = document.sections[complaint.place]
    page, above = section.page, complaint.part == "header"
    margin, kinds = (page.top, section.headers) if above else (page.bottom, section.footers)
    needed = (page.header if above else page.footer) + complaint.height
    if not 0 < margin < needed:
        return None
    if kinds.keys() == _USUAL:
        roomier = replace(section, page=replace(page, top=needed) if above else replace(page, bottom=needed))
    elif above and complaint.pages == "first" and section.vertical == "top" and margin + section.lowered < needed:
        roomier = replace(section, lowered=needed - margin)
    else:
        return None
    index = complaint.place
    return replace(document, sections=(*document.sections[:index], roomier, *document.sections[index + 1 :]))


def too_tall(document: WordDocument, index: int, part: str, pages: str = "", height: float = 0) -> Finding:
    """Make the finding about a header or footer that its margin does not hold.

    `index` is its section, counted from 0; `pages` are those that it stands on, `height` is its own, in points.
    """
    section = document.sections[index]
    page = section.page
    distance, margin, kinds = (
        (page.header, page.top, section.headers) if part == "header" else (page.footer, page.bottom, section.footers)
    )
    of_pages = _PAGES[pages if kinds.keys() != _USUAL else ""]
    return finding(
        "PDF-711",
        field=part,
        section=index + 1,
        part_en=f"{_PARTS[part][0]}{of_pages[0]}",
        part_zh=f"{of_pages[1]}{_PARTS[part][1]}",
        margin=f"{abs(margin) / _CM:.2f}",
        needed=f"{(distance + height) / _CM:.2f}",
        distance=f"{distance / _CM:.2f}",
    )
