"""Drawing a DOCX: the embedded PDF engine behind one function."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from contractgen.findings import Finding, errors_in, finding
from contractgen.model.record import RECORD_NAMESPACE
from contractgen.pdf.document import draw_document, references_shown
from contractgen.pdf.engine import program_hash
from contractgen.pdf.faces import FontSet
from contractgen.word.model import WordDocument
from contractgen.word.read import read_docx

__all__ = ["draw_document", "draw_pdf", "pages_shown", "program_hash", "record_in"]


def draw_pdf(docx: bytes, fonts: FontSet) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Draw a finished DOCX as PDF/A-3u with the declared fonts alone; the build record in it is attached.

    The same DOCX, fonts and engine give the same bytes on any day and machine. What the embedded engine does
    not draw is refused by name.
    """
    document, found = read_docx(docx)
    if document is None or errors_in(found):
        return None, found
    record, more = record_in(document)
    found += more
    if errors_in(found):
        return None, found
    pdf, more = draw_document(document, record, fonts)
    return pdf, found + more


def pages_shown(docx: bytes, fonts: FontSet) -> tuple[Mapping[str, str] | None, tuple[Finding, ...]]:
    """Return the page numbers that the drawing of a DOCX prints for bookmarks, by the bookmark."""
    document, found = read_docx(docx)
    if document is None or errors_in(found):
        return None, found
    return references_shown(document, fonts)


def record_in(document: WordDocument) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the build record of a document, None if it carries none."""
    part = document.custom_xml.get(RECORD_NAMESPACE)
    if part is None:
        return None, ()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError:
        return None, (finding("PDF-718"),)
    if root.tag != f"{{{RECORD_NAMESPACE}}}record" or len(root) or not root.text:
        return None, (finding("PDF-718"),)
    return root.text.encode(), ()
