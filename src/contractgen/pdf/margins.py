"""Margins: what headers and footers need of them, and how the text makes room for taller ones."""

from __future__ import annotations

from dataclasses import replace

from contractgen.findings import Finding, finding
from contractgen.pdf.engine import Complaint
from contractgen.word.model import PageSetup, WordDocument

_USUAL = {"default"}
_CM = 72 / 2.54  # points in a centimetre


def make_room(document: WordDocument, complaint: Complaint) -> WordDocument | None:
    """Return a document whose margin holds the header or footer that the engine complains of.

    A margin is the least distance of the text from the edge of the page, unless it is negative (17.6.11): the text
    begins below the header where that needs more. None where the engine complains of something else, and where it
    cannot do the same: a section with several kinds of headers or footers has pages with other text areas.
    """
    if complaint.fault != "margin":
        return None
    section = document.sections[complaint.place]
    page, above = section.page, complaint.part == "header"
    margin, kinds = (page.top, section.headers) if above else (page.bottom, section.footers)
    needed = (page.header if above else page.footer) + complaint.height
    if kinds.keys() != _USUAL or not 0 < margin < needed:
        return None
    roomier = replace(page, top=needed) if above else replace(page, bottom=needed)
    index = complaint.place
    sections = (*document.sections[:index], replace(section, page=roomier), *document.sections[index + 1 :])
    return replace(document, sections=sections)


def too_tall(page: PageSetup, part: str, height: float = 0) -> Finding:
    """Make the finding about a header or footer of a height in points that its margin does not hold."""
    distance, margin = (page.header, page.top) if part == "header" else (page.footer, page.bottom)
    return finding("PDF-711", field=part, margin=f"{abs(margin) / _CM:.2f}", needed=f"{(distance + height) / _CM:.2f}")
