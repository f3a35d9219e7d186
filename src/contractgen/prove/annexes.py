"""The pages of annexed files in a finished PDF: all there, unchanged, behind their slip pages, and led to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import AnnexedFile, Document
from contractgen.model.outline import Outline, ParagraphLine
from contractgen.pdf.pdfa import DECLARED
from contractgen.prove.characters import squeezed
from contractgen.prove.compare import without_empty
from contractgen.prove.compare_pdf import matching_of
from contractgen.prove.contents import is_contents
from contractgen.prove.expected import expected_outline
from contractgen.prove.pdf_model import AnnexedRun, PdfDocument
from contractgen.prove.pdf_sources import pages_shown
from contractgen.prove.records import Record
from contractgen.prove.stream import units_of
from contractgen.word.capitals import capitals
from contractgen.word.model import WordDocument


@dataclass(frozen=True, slots=True)
class ExpectedAnnex:
    """An annexed file that must be there: its label, and the place of its slip page's last line (from 1)."""

    anchor: str
    label: str
    place: int
    file: AnnexedFile


def expected_annexes(document: Document, before: int = 0) -> tuple[ExpectedAnnex, ...]:
    """Return the annexed files of an assembled document, in order; so many lines stand before it."""
    outline = expected_outline(document)
    found: list[ExpectedAnnex] = []
    blocks = 0
    for instrument in document.assembly.instruments:
        first = outline.lines[blocks]
        blocks += len(instrument.blocks)
        if instrument.file is not None:
            place = before + len(without_empty(replace(outline, lines=outline.lines[:blocks])).lines)
            label = first.label if isinstance(first, ParagraphLine) else ""
            found.append(ExpectedAnnex(instrument.anchor, label, place, instrument.file))
    return tuple(found)


def recorded_annexes(record: Record, outline: Outline | None = None) -> tuple[ExpectedAnnex, ...]:
    """Return the annexed files that a build record lists, in order; `outline` is that of the DOCX."""
    found: list[ExpectedAnnex] = []
    first = record.around[0] + sum(map(is_contents, outline.lines if outline else ())) + 1
    for instrument, file in record.annex_files:
        mine = [(place, block) for place, block in enumerate(record.blocks, first) if block.instrument == instrument]
        label = next((block.label for _, block in mine), "")
        found.append(ExpectedAnnex(instrument, label, max((place for place, _ in mine), default=0), file))
    return tuple(found)


def pages_before(annexes: Sequence[ExpectedAnnex], outline: Outline, word: WordDocument, pdf: PdfDocument) -> list[int]:
    """Return for each annexed file how many drawn pages there are up to the end of its slip page.

    0 where what is drawn is not what was assembled.
    """
    ends = _ends(outline, word, pdf)
    return [ends.get(annex.place, (0, 0))[1] for annex in annexes]


def compare_annexes(
    annexes: Sequence[ExpectedAnnex],
    outline: Outline | None,
    word: WordDocument | None,
    pdf: PdfDocument,
    file: str = "",
) -> tuple[Finding, ...]:
    """Compare the annexed pages of a PDF with the files that must be there; `outline` and `word` tell of slip pages."""
    where = Location(file)
    if not annexes and not pdf.annexed:
        return ()
    found = tuple(_runs_differ(annexes, pdf.annexed, where))
    if found:
        return found
    if outline is not None and word is not None:
        found += tuple(_misplaced(annexes, outline, word, pdf, where))
        found += tuple(_bookmarks_astray(annexes, pdf, where))
    claims = DECLARED if all(annex.file.archival for annex in annexes) else ("",)
    if pdf.conformance not in claims:
        found += (finding("OUT-869", where, declared=pdf.conformance or "–", expected_claim=claims[0] or "–"),)
    return found


def compare_sources(
    annexes: Sequence[ExpectedAnnex], pdf: PdfDocument, data: bytes, sources: Mapping[str, bytes], file: str = ""
) -> tuple[Finding, ...]:
    """Compare what the annexed pages show with what the pages of their files show, as PDFium sees both."""
    found: list[Finding] = []
    for annex, run in zip(annexes, pdf.annexed, strict=False):
        source = sources.get(annex.anchor)
        if source is None:
            continue
        wanted = pages_shown(source, range(len(run.pages)))
        shown = pages_shown(data, run.places)
        for number, (ours, theirs) in enumerate(zip(wanted, shown, strict=True), 1):
            if ours != theirs:
                found.append(finding("OUT-868", Location(file), annex=annex.label, page=number))
    return tuple(found)


def _runs_differ(annexes: Sequence[ExpectedAnnex], runs: Sequence[AnnexedRun], where: Location) -> Iterator[Finding]:
    """Yield what is missing, added or changed of the annexed pages."""
    for annex, run in zip(annexes, runs, strict=False):
        expected, actual = annex.file.pages, run.pages
        if run.prefix != f"{annex.label}-":
            yield finding("OUT-867", where, page=run.first + 1)
        elif len(expected) != len(actual):
            yield _count(annex.label, len(expected), len(actual), where)
        else:
            for number, (ours, theirs) in enumerate(zip(expected, actual, strict=True), 1):
                if ours != theirs:
                    yield finding("OUT-864", where, annex=annex.label, page=number)
    for annex in annexes[len(runs) :]:
        yield _count(annex.label, len(annex.file.pages), 0, where)
    for run in runs[len(annexes) :]:
        yield _count(run.prefix[:8], 0, len(run.pages), where)


def _count(annex: str, expected: int, actual: int, where: Location) -> Finding:
    return finding("OUT-865", where, annex=annex, expected_number=expected, actual_number=actual)


def _misplaced(
    annexes: Sequence[ExpectedAnnex], outline: Outline, word: WordDocument, pdf: PdfDocument, where: Location
) -> Iterator[Finding]:
    """Yield files whose pages do not stand between their slip page and what follows it."""
    ends = _ends(outline, word, pdf)
    for annex, run in zip(annexes, pdf.annexed, strict=True):
        _, end = ends.get(annex.place, (0, 0))
        following, _ = ends.get(annex.place + 1, (run.after + 1, 0))
        if end != run.after or following <= run.after:
            yield finding("OUT-866", where, annex=annex.label)


def _ends(outline: Outline, word: WordDocument, pdf: PdfDocument) -> dict[int, tuple[int, int]]:
    """Return on which drawn pages (from 1) every line of an outline begins and ends; none where the PDF differs."""
    units = units_of(without_empty(outline))
    matching = matching_of(outline, word, pdf)
    if not matching.equal:
        return {}
    positions = [placed.start for placed in matching.placed]
    found: dict[int, tuple[int, int]] = {}
    for unit, start in zip(units, matching.starts, strict=True):
        first = matching.placed[bisect_left(positions, start + 1) - 1].page + 1
        last = matching.placed[bisect_left(positions, start + len(unit.stream)) - 1].page + 1
        found[unit.paragraph] = (found.get(unit.paragraph, (first, last))[0], last)
    return found


def _bookmarks_astray(annexes: Sequence[ExpectedAnnex], pdf: PdfDocument, where: Location) -> Iterator[Finding]:
    """Yield bookmarks that do not lead to the page that shows their words, or to the first page of their file."""
    merged = {number for run in pdf.annexed for number in run.places}
    drawn = [number for number in range(pdf.count) if number not in merged]
    said = {
        number: capitals("".join(text.text for text in page.texts))
        for number, page in zip(drawn, pdf.pages, strict=True)
    }
    wanted = {f"{annex.label}-1": run.first for annex, run in zip(annexes, pdf.annexed, strict=True)}
    for bookmark in pdf.bookmarks:
        page = bookmark.page
        if bookmark.title in wanted:
            right = wanted.pop(bookmark.title) == page
        else:
            right = page in said and capitals(squeezed(bookmark.title)) in said[page]
        if not right:
            yield finding("OUT-867", where, page="–" if page is None else page + 1)
    for first in wanted.values():
        yield finding("OUT-867", where, page=first + 1)
