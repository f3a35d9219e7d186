"""A PDF beside the document it must show: words, labels, margins, emphasis, links, properties."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, Findings
from contractgen.model.outline import Outline
from contractgen.pdf.pdfa import OFFICE
from contractgen.prove.characters import squeezed
from contractgen.prove.compare import without_empty
from contractgen.prove.compare_faces import compare_faces
from contractgen.prove.compare_links import compare_links, outside_links
from contractgen.prove.compare_stream import first_stream_difference
from contractgen.prove.compare_strikes import compare_strikes
from contractgen.prove.contents import compare_pages
from contractgen.prove.difference import Difference, difference, findings_of, text_difference
from contractgen.prove.office_ways import without_leaders
from contractgen.prove.pdf_cells import cells_of
from contractgen.prove.pdf_matching import Matching, SectionStart, match_pages
from contractgen.prove.pdf_model import PdfDocument
from contractgen.prove.pictures import compare_pictures
from contractgen.prove.shown_letters import as_written, shown_units
from contractgen.prove.stream import units_of
from contractgen.word.model import WordBlock, WordDocument, WordTable
from contractgen.word.outline import outline_of

Differences = tuple[Difference, ...]


def compare_pdf(
    outline: Outline, document: WordDocument, pdf: PdfDocument, file: str = ""
) -> tuple[Differences, tuple[Finding, ...]]:
    """Compare a PDF with the outline it must show; nothing is returned where it shows exactly that.

    `document` is the DOCX it was drawn from: its headers and footers, and the looks of its words. Every
    character must be there, in raw width and in order; only then are the header and footer of every page, the
    emphasis and the links told of, since they are found by the words around them.
    """
    kept = without_empty(outline)
    pdf = without_leaders(document, pdf)
    matching = _matching(outline, document, pdf)
    found = (*_properties(outline, pdf), *_contents(kept, document, pdf, matching))
    pictures: Findings = ()
    if matching.equal:
        exact = not pdf.producer.startswith(OFFICE)
        pictures = compare_pictures(document, pdf, matching.leaves, exact=exact, file=file)
    return found, findings_of(found, file, "PDF") + pictures


def stream_in(outline: Outline, document: WordDocument, pdf: PdfDocument) -> str:
    """Return what the pages say, without their margins and without white space, in the letters that are written."""
    matching = matching_of(outline, document, pdf)
    written = "".join(unit.stream for unit in units_of(without_empty(outline)))
    return as_written(matching.text, matching.stream, written)


def matching_of(outline: Outline, document: WordDocument, pdf: PdfDocument) -> Matching:
    """Lay the pages of a PDF along an outline, whose letters are those that the document shows."""
    return _matching(outline, document, without_leaders(document, pdf))


def _matching(outline: Outline, document: WordDocument, pdf: PdfDocument) -> Matching:
    units = shown_units(units_of(without_empty(outline)), document)
    return match_pages(units, _sections(document), pdf.pages, lambda: cells_of(document))


def _properties(outline: Outline, pdf: PdfDocument) -> Iterator[Difference]:
    if pdf.title != outline.title:
        yield text_difference("OUT-820", 0, "", outline.title, pdf.title)
    if pdf.language.casefold() != outline.language.casefold():
        yield difference("OUT-821", 0, "", expected_language=outline.language, actual_language=pdf.language or "–")


def _contents(outline: Outline, document: WordDocument, pdf: PdfDocument, matching: Matching) -> Iterator[Difference]:
    written = units_of(outline)
    units = shown_units(written, document)
    first = first_stream_difference(units, matching)
    if first is not None:
        yield first
        return
    for wrong in matching.wrong_margins:
        code = "OUT-839" if wrong.which == "header" else "OUT-840"
        yield text_difference(code, 0, "", wrong.expected, wrong.actual, page=wrong.page)
    if units_of(without_empty(outline_of(document))) == written:  # otherwise the DOCX is wrong, which is told of it
        yield from compare_faces(units, document, matching, pdf.pages)
        yield from compare_strikes(units, document, matching, pdf.pages)
    yield from compare_pages(outline, units, matching)
    yield from compare_links(outline, units, matching, pdf.pages, outside_links(document))


def _sections(document: WordDocument) -> tuple[SectionStart, ...]:
    found: list[SectionStart] = []
    count = 0
    for section in document.sections:
        found.append(SectionStart(section, count))
        count += sum(_units_in(block) for block in section.blocks)
    return tuple(found)


def _units_in(block: WordBlock) -> int:
    if isinstance(block, WordTable):
        return sum(
            1 for row in block.rows if any(_says_something(inner) for cell in row.cells for inner in cell.blocks)
        )
    return int(_says_something(block))


def _says_something(block: WordBlock) -> bool:
    if isinstance(block, WordTable):
        return _units_in(block) > 0
    return bool(squeezed((block.label.text if block.label else "") + block.text))
