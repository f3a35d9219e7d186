"""Drawing any DOCX within the dialect as a PDF: with declared fonts or stand-ins, read back before it is published."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from contractgen.findings import Finding, Findings, Location, errors_in, finding, in_order
from contractgen.pdf.draw import draw_document, record_in
from contractgen.pdf.fonts import FontSet, load_fonts
from contractgen.pdf.office.beyond import LOOKS_BEYOND
from contractgen.pipeline.engines import EMBEDDED, draw
from contractgen.pipeline.pdffonts import Declared, FontUse, explained, fonts_used, stand_in_lines
from contractgen.prove.docx_reading import read_back
from contractgen.prove.drawn import annexes_recorded, prove_drawn, record_fits
from contractgen.prove.pdf_reading import read_pdf
from contractgen.publish.files import write_atomically
from contractgen.source.contracttext import MAXIMUM_CONTRACT
from contractgen.source.files import read_file, shown
from contractgen.word.model import WordDocument

_PDF_HEADER: Final = b"%PDF-"
_TYPST: Final = "Typst "  # how the embedded engine signs its files; what we let LibreOffice draw has a day of its own
_OFFICE: Final = ("LibreOffice", "D:19700101")
# A font that is missing is missing in every paragraph of its style: it is told where it is asked for first.
_OF_FAMILIES: Final = frozenset({"PDF-701", "PDF-702", "PDF-703", "PDF-770", "PDF-771"})


@dataclass(frozen=True, slots=True)
class Task:
    """A DOCX, and where its PDF is to be."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class DrawnFile:
    """A PDF that was drawn, read back and published; its pages, and what its words are drawn in."""

    source: Path
    target: Path
    pages: int
    fonts: tuple[FontUse, ...]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A DOCX as read, the build record that is attached, and the PDF drawn of them.

    `wholly_read`: the embedded engine could draw it, too, but for its looks, so that every word of it is known.
    """

    document: WordDocument
    record: bytes | None
    fonts: FontSet
    pdf: bytes
    wholly_read: bool


def draw_files(
    tasks: Sequence[Task], declared: Declared | None, *, engine: str = EMBEDDED, force: bool = False
) -> tuple[tuple[DrawnFile, ...], Findings]:
    """Draw DOCX files, each by itself; what is refused does not keep the others from being published.

    Args:
        tasks: The files, and where their PDFs are to be.
        declared: The fonts to draw with; None for the stand-ins that contractgen ships.
        engine: What draws: `typst` (embedded), or `libreoffice`, which draws more of Word than the embedded engine.
        force: Write over files that this command has not made. A DOCX that is to be drawn is never written over.

    Returns:
        The files that were published, and all findings, each with its file.
    """
    found: Findings = tuple(_shared_targets(tasks))
    drawn: list[DrawnFile] = []
    for task in tasks if not found else ():
        more = tuple(_in_the_way(task, [other.source for other in tasks], force=force))
        done, of_file = _draw_file(task, declared, engine, more)
        found += of_file
        if done is not None:
            drawn.append(done)
    return tuple(drawn), found


def _shared_targets(tasks: Sequence[Task]) -> Iterator[Finding]:
    counts = Counter(task.target.resolve() for task in tasks)
    for task in tasks:
        if counts[task.target.resolve()] > 1:
            yield finding("PDF-774", Location(shown(task.source)), target=shown(task.target))


def _draw_file(
    task: Task, declared: Declared | None, engine: str, found: Findings
) -> tuple[DrawnFile | None, Findings]:
    """Draw one file, prove it, and publish it unless something is found already."""
    file = shown(task.source)
    data, more = read_file(task.source, MAXIMUM_CONTRACT)
    found += tuple(replace(item, where=Location(file)) for item in more)
    if data is None or errors_in(found):
        return None, found
    if data.startswith(_PDF_HEADER):
        return None, (*found, finding("PDF-773", Location(file)))
    drawing, more = _drawn(data, file, declared, engine)
    found += more
    if drawing is None or errors_in(found):
        return None, found
    pages, more = _proved(drawing, file, shown(task.target))
    found += more
    if not errors_in(found):
        found += write_atomically(task.target, drawing.pdf)
    if errors_in(found):
        return None, found
    return DrawnFile(task.source, task.target, pages, fonts_used(drawing.document, drawing.fonts, declared)), found


def _proved(drawing: _Drawing, file: str, pdf_file: str) -> tuple[int, Findings]:
    """Compare a PDF with its DOCX; return its pages, and what differs.

    Of a DOCX that only LibreOffice draws, the reader that proves does not know all the words: that every character is
    there has been found out with the drawing.
    """
    if drawing.wholly_read:
        return prove_drawn(drawing.document, drawing.pdf, drawing.record, docx_file=file, pdf_file=pdf_file)
    read, found = read_pdf(drawing.pdf, pdf_file)
    return (read.count if read else 0), (*found, finding("PDF-777", Location(file)))


def _drawn(data: bytes, file: str, declared: Declared | None, engine: str) -> tuple[_Drawing | None, Findings]:
    """Read and draw a DOCX; findings are placed in the file."""
    document, found = read_back(data, file)
    wholly_read = not errors_in([item for item in found if item.code not in LOOKS_BEYOND])
    if engine != EMBEDDED:
        found = found if document is None else ()  # it refuses by itself what it does not draw
    if document is None or errors_in(found):
        return None, found
    lines = declared.lines if declared else stand_in_lines(document, file)
    fonts, more = load_fonts(lines, declared.folder if declared else Path())
    found += more
    record, more = _record(document)
    found += _placed(more, file)
    if fonts is None or errors_in(found):
        return None, found
    if engine == EMBEDDED:
        pdf, more = draw_document(document, record, fonts)
    else:
        pdf, more = draw(engine, data, fonts, attach=record is not None)
    found += _placed(_first_of_each_family(explained(more, declared)), file)
    return (_Drawing(document, record, fonts, pdf, wholly_read) if pdf is not None else None), found


def _record(document: WordDocument) -> tuple[bytes | None, Findings]:
    """Return the build record that is to be attached: the one in the DOCX, if it still fits that."""
    record, found = record_in(document)
    if record is None:
        return None, found
    if not record_fits(document, record):
        return None, (*found, finding("PDF-775"))
    count = annexes_recorded(record)
    return record, (*found, finding("PDF-776", count=count)) if count else found


def _placed(found: Findings, file: str) -> Findings:
    """Return findings that name no file at this one."""
    return tuple(item if item.where.file else replace(item, where=Location(file)) for item in found)


def _first_of_each_family(found: Findings) -> Findings:
    told: dict[object, Finding] = {}
    for item in in_order(found):
        family = dict(item.arguments).get("family") if item.code in _OF_FAMILIES else None
        told.setdefault((item.code, family) if family is not None else item, item)
    return tuple(told.values())


def _in_the_way(task: Task, sources: Sequence[Path], *, force: bool) -> Iterator[Finding]:
    """Say whether what stands where the PDF is to be may not be written over."""
    target = task.target
    if target.is_dir():
        yield finding("PDF-772", Location(shown(target)), target=shown(target))
    elif target.exists():
        is_a_source = any(source.exists() and source.samefile(target) for source in sources)
        if is_a_source or not (force or _is_ours(target)):
            yield finding("PDF-772", Location(shown(target)), target=shown(target))


def _is_ours(path: Path) -> bool:
    """Say whether a file is a PDF that one of the engines has drawn."""
    data, _ = read_file(path, MAXIMUM_CONTRACT)
    if data is None or not data.startswith(_PDF_HEADER):
        return False
    try:
        metadata = PdfReader(io.BytesIO(data)).metadata
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError):
        # pypdf lets other errors of its parser through; a file that it cannot read is none of ours.
        return False
    if metadata is None:
        return False
    producer, created = metadata.producer or "", str(metadata.get("/CreationDate", ""))
    by_office = producer.startswith(_OFFICE[0]) and created.startswith(_OFFICE[1])
    return by_office or (metadata.creator or "").startswith(_TYPST)
