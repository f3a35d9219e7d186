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
from contractgen.pipeline.pdffonts import Declared, FontUse, explained, fonts_used, stand_in_lines
from contractgen.prove.docx_reading import read_back
from contractgen.prove.drawn import annexes_recorded, prove_drawn, record_fits
from contractgen.publish.files import write_atomically
from contractgen.source.contracttext import MAXIMUM_CONTRACT
from contractgen.source.files import read_file, shown
from contractgen.word.model import WordDocument

_PDF_HEADER: Final = b"%PDF-"
_OURS: Final = ("Typst ",)  # how the engines that draw for us sign their files
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
    """A DOCX as read, the build record that is attached, and the PDF drawn of them."""

    document: WordDocument
    record: bytes | None
    fonts: FontSet
    pdf: bytes


def draw_files(
    tasks: Sequence[Task], declared: Declared | None, *, force: bool = False
) -> tuple[tuple[DrawnFile, ...], Findings]:
    """Draw DOCX files, each by itself; what is refused does not keep the others from being published.

    Args:
        tasks: The files, and where their PDFs are to be.
        declared: The fonts to draw with; None for the stand-ins that contractgen ships.
        force: Write over files that this command has not made. A DOCX that is to be drawn is never written over.

    Returns:
        The files that were published, and all findings, each with its file.
    """
    found: Findings = tuple(_shared_targets(tasks))
    drawn: list[DrawnFile] = []
    for task in tasks if not found else ():
        done, more = _draw_file(task, declared, [other.source for other in tasks], force=force)
        found += more
        if done is not None:
            drawn.append(done)
    return tuple(drawn), found


def _shared_targets(tasks: Sequence[Task]) -> Iterator[Finding]:
    counts = Counter(task.target.resolve() for task in tasks)
    for task in tasks:
        if counts[task.target.resolve()] > 1:
            yield finding("PDF-774", Location(shown(task.source)), target=shown(task.target))


def _draw_file(
    task: Task, declared: Declared | None, sources: Sequence[Path], *, force: bool
) -> tuple[DrawnFile | None, Findings]:
    """Draw one file, prove it, and publish it."""
    file = shown(task.source)
    found = tuple(_in_the_way(task, sources, force=force))
    data, more = read_file(task.source, MAXIMUM_CONTRACT)
    found += tuple(replace(item, where=Location(file)) for item in more)
    if data is None or errors_in(found):
        return None, found
    if data.startswith(_PDF_HEADER):
        return None, (*found, finding("PDF-773", Location(file)))
    drawing, more = _drawn(data, file, declared)
    found += more
    if drawing is None or errors_in(found):
        return None, found
    names = {"docx_file": file, "pdf_file": shown(task.target)}
    pages, more = prove_drawn(drawing.document, drawing.pdf, drawing.record, **names)
    found += more
    if not errors_in(found):
        found += write_atomically(task.target, drawing.pdf)
    if errors_in(found):
        return None, found
    return DrawnFile(task.source, task.target, pages, fonts_used(drawing.document, drawing.fonts, declared)), found


def _drawn(data: bytes, file: str, declared: Declared | None) -> tuple[_Drawing | None, Findings]:
    """Read and draw a DOCX; findings are placed in the file."""
    document, found = read_back(data, file)
    if document is None or errors_in(found):
        return None, found
    lines = declared.lines if declared else stand_in_lines(document, file)
    fonts, more = load_fonts(lines, declared.folder if declared else Path())
    found += more
    record, more = _record(document)
    found += _placed(more, file)
    if fonts is None or errors_in(found):
        return None, found
    pdf, more = draw_document(document, record, fonts)
    found += _placed(_first_of_each_family(explained(more, declared)), file)
    return (_Drawing(document, record, fonts, pdf) if pdf is not None else None), found


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
    return bool(metadata and (metadata.creator or "").startswith(_OURS))
