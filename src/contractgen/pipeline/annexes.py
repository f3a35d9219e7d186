"""The annexed files of a template and a deal: read, examined, held against their pins, and merged in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.model.assembly import AnnexedFile, Document
from contractgen.model.deal import Deal, GivenAnnex
from contractgen.model.library import FilePin, Lock
from contractgen.model.template import InstrumentKind, InstrumentLine, Template
from contractgen.model.text import Literal
from contractgen.pdf.annex_file import MOST_BYTES, AnnexPdf, examine
from contractgen.pdf.merge import Annexed, merge_annexes
from contractgen.prove.annexes import expected_annexes, pages_before
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.wanted import wanted
from contractgen.word.read import read_docx


@dataclass(frozen=True, slots=True)
class Annexes:
    """A template with the files that a deal adds to its annexes; and all annexed files by their instruments."""

    template: Template
    files: Mapping[str, AnnexPdf]

    def pinned(self) -> dict[str, AnnexedFile]:
        """Return what the assembly has to know of the files."""
        return {name: AnnexedFile(file.hash, file.pages, file.archival) for name, file in self.files.items()}

    def sources(self) -> dict[str, bytes]:
        """Return the bytes of the files."""
        return {name: file.data for name, file in self.files.items()}


def annexes_of(
    template: Template, lock: Lock | None, deal: Deal | None = None, *, locked: bool = False
) -> tuple[Annexes, Findings]:
    """Read and examine the annexed files of a template and a deal.

    A template's file must be the one that its lock pins; a deal's must have the hash and the pages that the deal says.
    """
    found: list[Finding] = []
    files: dict[str, AnnexPdf] = {}
    for line in template.instruments:
        if line.kind is InstrumentKind.FILE:
            annex, more = read_annex(Path(template.folder) / line.file, line.where)
            found += more
            if annex is not None:
                found += _unpinned(template, lock, line, annex, locked=locked)
                files[line.id] = annex
    given = deal.annex_files if deal is not None else ()
    lines = tuple(_line(item) for item in given)
    found += _clashes(template, given)
    for item in given:
        annex, more = read_annex(Path(item.path), item.where)
        found += more
        if annex is not None:
            found += _differs(item, annex)
            files[item.id] = annex
    return Annexes(replace(template, instruments=(*template.instruments, *lines)), files), tuple(found)


def annex_pins(template: Template) -> tuple[tuple[FilePin, ...], Findings]:
    """Return the pins of a template's annexed files, for its lock."""
    pins: list[FilePin] = []
    found: Findings = ()
    for line in template.instruments:
        if line.kind is InstrumentKind.FILE:
            annex, more = read_annex(Path(template.folder) / line.file, line.where)
            found += more
            pins += [FilePin(line.file, annex.hash, len(annex.pages))] if annex is not None else []
    return tuple(dict.fromkeys(pins)), found


def read_annex(path: Path, where: Location) -> tuple[AnnexPdf | None, Findings]:
    """Read a PDF that is to be annexed, and examine it; findings stand where it is named."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        return None, (finding("LOAD-101", where, reason=f"{path.name}: {reason}"),)
    return examine(data, where)


def with_annexes(
    document: Document, docx: bytes, pdf: bytes, annexes: Annexes, look: bytes | None = None
) -> tuple[bytes | None, Findings]:
    """Return a drawn PDF with the pages of the annexed files behind their slip pages; the PDF itself without any.

    `look` is what the DOCX was written into.
    """
    if not any(instrument.file for instrument in document.assembly.instruments):
        return pdf, ()
    word, found = read_docx(docx)
    drawn, more = read_pdf(pdf)
    found += more
    if word is None or drawn is None:
        return None, found
    whole = wanted(document, word, look)
    expected = expected_annexes(document, whole.before)
    before = pages_before(expected, whole.outline, word, drawn)
    if not all(before):
        # What was drawn is not what was assembled: without its annexes it is refused for that, and for them.
        return pdf, ()
    annexed = [
        Annexed(annexes.files[annex.anchor], place, annex.label) for annex, place in zip(expected, before, strict=True)
    ]
    return merge_annexes(pdf, annexed)


def _line(item: GivenAnnex) -> InstrumentLine:
    """Return a deal's file as an instrument of its template."""
    return InstrumentLine(
        id=item.id,
        kind=InstrumentKind.FILE,
        name=item.name,
        title=(Literal(item.name),),
        self_name=item.name,
        scheme="",
        lines=(),
        where=item.where,
        file=item.path,
    )


def _unpinned(
    template: Template, lock: Lock | None, line: InstrumentLine, annex: AnnexPdf, *, locked: bool
) -> Iterator[Finding]:
    """Report a file that the lock does not pin, or pins otherwise."""
    pin = next((pin for pin in lock.files if pin.name == line.file), None) if lock else None
    if pin is None:
        code = "TPL-364" if locked else "TPL-363"
        yield finding(code, line.where, file=line.file, template=template.id)
    elif pin.hash != annex.hash:
        yield finding("TPL-362", line.where, file=line.file, template=template.id)
    elif pin.pages != len(annex.pages):
        yield finding("TPL-366", line.where, annex=line.id, expected=pin.pages or 0, actual=len(annex.pages))


def _differs(item: GivenAnnex, annex: AnnexPdf) -> Iterator[Finding]:
    if annex.hash != item.hash:
        yield finding("TPL-365", item.where, annex=item.id, hash=annex.hash)
    elif len(annex.pages) != item.pages:
        yield finding("TPL-366", item.where, annex=item.id, expected=item.pages, actual=len(annex.pages))


def _clashes(template: Template, given: tuple[GivenAnnex, ...]) -> Iterator[Finding]:
    """Report a template without annexes, and ids that are taken."""
    if given and not template.annex_scheme:
        yield finding("TPL-367", given[0].where, template=template.id)
    taken = {line.id for line in template.instruments}
    for item in given:
        if item.id in taken:
            yield finding("TPL-368", item.where, annex=item.id)
        taken.add(item.id)
