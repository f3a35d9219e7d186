"""Read a finished DOCX back, with findings that name the file and not only the part in it."""

from __future__ import annotations

from dataclasses import replace

from contractgen.findings import Finding, Findings, Location
from contractgen.pdf.office.beyond import LOOKS_BEYOND
from contractgen.pdf.pdfa import OFFICE
from contractgen.prove.pdf_model import PdfDocument
from contractgen.word.model import WordDocument, paragraphs_in
from contractgen.word.outline import link_of
from contractgen.word.read import read_docx


def read_back(data: bytes, file: str = "") -> tuple[WordDocument | None, tuple[Finding, ...]]:
    """Read a DOCX; a finding about its part `word/document.xml` stands at `file/word/document.xml`."""
    document, found = read_docx(data)
    return document, tuple(replace(item, where=_within(item.where, file)) for item in found)


def undrawn(found: Findings, pdf: PdfDocument | None) -> Findings:
    """Return what of the findings about a DOCX keeps its PDF from being what the DOCX says.

    Looks that the embedded engine does not draw are no defect where LibreOffice drew them: no word is in them.
    """
    if pdf is None or not pdf.producer.startswith(OFFICE):
        return found
    return tuple(item for item in found if item.code not in LOOKS_BEYOND)


def addresses_in(document: WordDocument | None) -> frozenset[str]:
    """Return the addresses to which links of a document lead out of it."""
    if document is None:
        return frozenset()
    margins = (part for section in document.sections for part in (*section.headers.values(), *section.footers.values()))
    stories = (document.blocks, *margins)
    return frozenset(
        address
        for blocks in stories
        for paragraph in paragraphs_in(blocks)
        for _, address in map(link_of, paragraph.inlines)
        if address
    )


def _within(where: Location, file: str) -> Location:
    return replace(where, file="/".join(part for part in (file, where.file) if part))
