"""Tracing: the paragraphs of one finished file beside what its build record says of their origins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.model.outline import CONTENTS_ENTRIES, CONTENTS_TITLE, Line, ParagraphLine
from contractgen.pdf.pdfa import OFFICE
from contractgen.prove.characters import squeezed
from contractgen.prove.compare import without_empty
from contractgen.prove.docx_reading import read_back
from contractgen.prove.origins import Origins, RecordedOrigin, origins_in
from contractgen.prove.pdf_model import PdfDocument
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.pdf_sources import pages_shown
from contractgen.prove.pdf_tags import Tagged, tagged_blocks
from contractgen.prove.records import Record, compare_record, parse_record, record_in_docx, record_in_pdf
from contractgen.word.outline import outline_of

_CONTENTS = frozenset({CONTENTS_TITLE, *CONTENTS_ENTRIES.values()})
_SEAMS = str.maketrans("", "", "\x02\xad\ufffe")  # what PDFium reads where a line ends within a word


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph or table as it stands in a file: its place among those with words (from 1), its words, its pages.

    `origin` is what the record says of it: None of what belongs to the look, of contents, of headers (place 0), and of
    the pages of an `annexed` file, named by the anchor of its instrument.
    """

    place: int
    text: str
    pages: tuple[int, ...] = ()
    origin: RecordedOrigin | None = None
    contents: bool = False
    annexed: str = ""


@dataclass(frozen=True, slots=True)
class Traceable:
    """A finished file as it can be traced: its record, the origins in it, its paragraphs, what stands outside them."""

    form: str
    record: Record
    origins: Origins
    spoken: tuple[Spoken, ...]
    outside: tuple[Spoken, ...]


def read_traceable(data: bytes, file: str = "") -> tuple[Traceable | None, Findings]:
    """Read a DOCX or PDF with its build record; None where it has none, or one that is not of this file."""
    return _of_pdf(data, file) if data.startswith(b"%PDF") else _of_docx(data, file)


def key_of(text: str) -> str:
    """Return words as they are compared: without white space, and without what lines do to them."""
    return squeezed(text).translate(_SEAMS)


def _of_docx(data: bytes, file: str) -> tuple[Traceable | None, Findings]:
    word, found = read_back(data, file)
    if word is None:
        return None, found
    raw, found = record_in_docx(word, file)
    read, more = _records(raw, file, "DOCX")
    if read is None:
        return None, (*found, *more)
    outline = without_empty(outline_of(word))
    if differing := compare_record(read[0], outline):
        return None, (finding("OUT-881", Location(file), place=differing[0].paragraph),)
    contents = [isinstance(line, ParagraphLine) and line.style in _CONTENTS for line in outline.lines]
    words = [(_words(line), ()) for line in outline.lines]
    margins = (*outline.headers, *outline.footers)
    outside = tuple(Spoken(0, text) for text in dict.fromkeys(margins) if text.strip())
    return Traceable("docx", *read, _placed(read, words, contents), outside), ()


def _of_pdf(data: bytes, file: str) -> tuple[Traceable | None, Findings]:
    pdf, found = read_pdf(data, file)
    if pdf is None:
        return None, found
    raw, found = record_in_pdf(pdf, file)
    read, more = _records(raw, file, "PDF")
    if read is None or raw is None:
        return None, (*(item for item in found if item.code == "OUT-825"), *more)
    record, origins = read
    annexed = [page for run in pdf.annexed for page in run.places]
    # LibreOffice tags what it lays out: lists and their items, not our paragraphs.
    blocks = () if pdf.producer.startswith(OFFICE) else tagged_blocks(data, annexed)
    if not blocks:
        return None, (finding("OUT-884", Location(file)),)
    extra = len(blocks) - len(origins.blocks) - sum(record.around)
    labelled = _fits(record, _own_words(blocks, record, extra)) if extra >= 0 else 1
    if labelled:
        return None, (finding("OUT-881", Location(file), place=labelled),)
    words = [(block.text, block.pages) for block in blocks]
    listed = range(record.around[0], record.around[0] + extra)
    spoken = _placed(read, words, [place in listed for place in range(len(blocks))])
    return Traceable("pdf", record, origins, spoken, _outside(data, pdf, record, annexed)), ()


def _own_words(blocks: Sequence[Tagged], record: Record, contents: int) -> list[str]:
    """Return the words of the agreement's own blocks."""
    ahead, behind = record.around
    return [key_of(block.text) for block in blocks[ahead + contents : len(blocks) - behind]]


def _fits(record: Record, texts: Sequence[str]) -> int:
    """Return the place of the first block that lacks the label which the record gives it; 0 where all have theirs."""
    for place, (block, text) in enumerate(zip(record.blocks, texts, strict=True), 1):
        if not text.startswith(key_of(block.label)):
            return place
    return 0


def _records(raw: bytes | None, file: str, form: str) -> tuple[tuple[Record, Origins] | None, tuple[Finding, ...]]:
    if raw is None:
        return None, ()
    record, origins = parse_record(raw), origins_in(raw)
    if record is None or origins is None:
        return None, (finding("OUT-885", Location(file), format=form),)
    return (record, origins), ()


def _placed(
    read: tuple[Record, Origins], words: Sequence[tuple[str, tuple[int, ...]]], contents: Sequence[bool]
) -> tuple[Spoken, ...]:
    """Give the blocks of the agreement their origins; contents stand before them, and lines of the look around."""
    record, origins = read
    before = record.around[0]
    spoken: list[Spoken] = []
    own = 0
    for place, ((text, pages), is_contents) in enumerate(zip(words, contents, strict=True), 1):
        number = own - before
        mine = not is_contents and 0 <= number < len(origins.blocks)
        origin = origins.blocks[number] if mine else None
        spoken.append(Spoken(place, text, pages, origin, contents=is_contents))
        own += not is_contents
    return tuple(spoken)


def _outside(data: bytes, pdf: PdfDocument, record: Record, annexed: Sequence[int]) -> tuple[Spoken, ...]:
    """Return what else pages say: those of annexed files, and whole pages, for headers and footers."""
    anchors = [name for (name, _), run in zip(record.annex_files, pdf.annexed, strict=False) for _ in run.places]
    shown = pages_shown(data, range(pdf.count))
    texts = [page.text.decode("utf-16-le", "replace").rstrip("\0") if page else "" for page in shown]
    theirs = [Spoken(0, texts[page], (page + 1,), annexed=name) for name, page in zip(anchors, annexed, strict=False)]
    ours = [Spoken(0, text, (page + 1,)) for page, text in enumerate(texts) if page not in annexed]
    return (*theirs, *ours)


def _words(line: Line) -> str:
    if isinstance(line, ParagraphLine):
        return " ".join(part for part in (line.label, line.text) if part)
    return "\n".join("\t".join(row) for row in line.rows)
