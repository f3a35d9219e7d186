"""A PDF beside the DOCX it was drawn from, whoever wrote that: its words, labels, margins, faces, links, watermarks."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.model.record import RECORD_NAME
from contractgen.prove.characters import squeezed
from contractgen.prove.compare import without_empty
from contractgen.prove.compare_pdf import compare_pdf
from contractgen.prove.docx_reading import addresses_in
from contractgen.prove.live_numbers import stale_numbers
from contractgen.prove.pdf_model import PdfDocument
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.readable import STRUCK, unreadable_words
from contractgen.prove.records import compare_record, parse_record
from contractgen.word.model import WordDocument
from contractgen.word.outline import outline_of


def prove_drawn(
    word: WordDocument, pdf: bytes, record: bytes | None, *, docx_file: str = "", pdf_file: str = ""
) -> tuple[int, Findings]:
    """Read a PDF and compare it with the DOCX as read; `record` is the build record that it must carry, if any.

    Returns the number of its pages, and everything in which the two differ: with an error among that, the PDF may not
    be published.
    """
    drawn, found = read_pdf(pdf, pdf_file, addresses_in(word))
    if drawn is None:
        return 0, found
    found += compare_pdf(without_empty(outline_of(word)), word, drawn, pdf_file)[1]
    found += unreadable_words(word, docx_file, (STRUCK,))
    found += stale_numbers(word, docx_file)
    found += tuple(_watermarks_differ(word, drawn, pdf_file))
    if drawn.attachments != ({} if record is None else {RECORD_NAME: record}):
        found += (finding("OUT-826", Location(pdf_file), format="PDF"),)
    return drawn.count, found


def record_fits(word: WordDocument, record: bytes) -> bool:
    """Say whether a build record is one, and lists the paragraphs and labels that the document has."""
    read = parse_record(record)
    return read is not None and not compare_record(read, without_empty(outline_of(word)))


def annexes_recorded(record: bytes) -> int:
    """Return how many annexed files a build record lists: their pages are no part of the DOCX."""
    read = parse_record(record)
    return len(read.annex_files) if read is not None else 0


def _watermarks_differ(word: WordDocument, pdf: PdfDocument, file: str) -> Iterator[Finding]:
    """Compare what stands across the pages with the watermarks of the document's headers."""
    allowed = {
        squeezed("".join(mark.text for mark in section.watermarks.get(kind, ())))
        for section in word.sections
        for kind in ("default", *section.headers)
    }
    for number, page in enumerate(pdf.pages, 1):
        if not page.is_blank and "".join(turned.text for turned in page.turned) not in allowed:
            yield finding("OUT-843", Location(file), page=number)
