"""Writing an agreement whose table of contents keeps the page numbers that its drawing prints."""

from __future__ import annotations

from contractgen.docx.contents import bookmark_of
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import Findings, errors_in, finding
from contractgen.model.assembly import Document
from contractgen.model.contents import headings_of
from contractgen.pdf.draw import pages_shown
from contractgen.pipeline.drawing import Drawing
from contractgen.pipeline.engines import EMBEDDED

_UNKNOWN = "?"


def write_with_pages(
    document: Document, drawing: Drawing, record: bytes, cache: ShapeCache, engine: str = EMBEDDED
) -> tuple[bytes | None, Findings]:
    """Write a DOCX; the pages in its table of contents, if the look has one, are those on which its headings are drawn.

    The embedded engine computes them, whatever numbers the DOCX keeps: measuring once is enough. Whether they are those
    of the finished PDF is proved like everything else. Another engine has pages of its own: with that it is refused.
    """
    if drawing.look.contents and engine != EMBEDDED:
        return None, (finding("PDF-790", drawing.line.where, look=drawing.line.name),)
    docx, found = write_docx(document, drawing.look, record, cache)
    count = len(headings_of(document.assembly)) if drawing.look.contents else 0
    if docx is None or not count:
        return docx, found
    shown, found = pages_shown(docx, drawing.fonts)
    if shown is None or errors_in(found):
        return docx, ()  # what cannot be drawn is told when it is drawn
    pages = [shown.get(bookmark_of(place), _UNKNOWN) for place in range(count)]
    return write_docx(document, drawing.look, record, cache, pages)
