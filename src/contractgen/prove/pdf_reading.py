"""Read a finished PDF back, by two readers that know nothing of what drew it: PDFium and pypdf."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from contractgen.findings import Finding, Location, finding
from contractgen.pdf.pdfa import DECLARED, OFFICE
from contractgen.prove.pdf_model import PdfDocument
from contractgen.prove.pdf_pages import PagesRead, read_pages
from contractgen.prove.pdf_structure import Structure, read_structure, subsets_in

MOST_BYTES = 128 * 1024 * 1024

_END = re.compile(rb"startxref\s+[0-9]+\s+%%EOF")
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:<<|[0-9]+\s+[0-9]+\s+R)")
_SUBSET = re.compile(r"[A-Z]{6}\+.+")
_LOST = re.compile("[\x00-\x1f\x7f-\x9f\ufffc-\uffff\ud800-\udfff\ue000-\uf8ff]")


def read_pdf(
    data: bytes, file: str = "", addresses: Container[str] = ()
) -> tuple[PdfDocument | None, tuple[Finding, ...]]:
    """Read a PDF; None when it is damaged, encrypted or changed after it was written.

    Findings also tell of what has no place in an agreement: scripts, forms, annotations other than links, links out
    of the file but to the known `addresses`, fonts that are not embedded as subsets, texts that cannot be seen,
    characters without meaning, a file that does not declare PDF/A-3u (3b where LibreOffice drew it). The pages of
    annexed files are told by their labels and known by their digests; what they show is not read here.
    """
    where = Location(file)
    reason = _outer_damage(data)
    if reason:
        return None, (_damage(where, reason),)
    structure = read_structure(data)
    read = read_pages(data, structure.annexed) if structure else None
    if structure is None or read is None:
        return None, (_damage(where, "xref"),)
    if structure.pages != read.count:
        return None, (_damage(where, "/Pages"),)
    of_pages = (*_about_pages(read, where), *_about_fonts(read, data, where))
    found = (*_about_structure(structure, where, addresses), *of_pages)
    document = PdfDocument(
        pages=tuple(read.pages),
        title=structure.title,
        language=structure.language,
        conformance=structure.conformance,
        attachments=structure.attachments,
        fonts=tuple(sorted(read.fonts)),
        annexed=structure.annexed,
        bookmarks=structure.bookmarks,
        producer=structure.producer,
    )
    return document, found


def _damage(where: Location, reason: str) -> Finding:
    """Return the finding about a PDF that cannot be read, by the reason."""
    codes = {"encrypted": "OUT-831", "appended": "OUT-832"}
    return finding(codes[reason], where) if reason in codes else finding("OUT-830", where, reason=reason)


def _outer_damage(data: bytes) -> str:
    """Look at a file from outside: its first and last bytes, and whether it was written in one go."""
    if len(data) > MOST_BYTES:
        return f"> {MOST_BYTES}"
    if not data.startswith(b"%PDF-1."):
        return "%PDF"
    ends = _END.findall(data)
    if not ends or not data.rstrip(b"\r\n").endswith(ends[-1]):
        return "%%EOF"
    if len(ends) > 1:
        return "appended"
    return "encrypted" if _ENCRYPTED.search(data) else ""


def _about_structure(structure: Structure, where: Location, addresses: Container[str]) -> Iterator[Finding]:
    outside = ("/URI" for address in structure.addresses if address not in addresses)
    for name in dict.fromkeys((*structure.foreign, *outside)):
        yield finding("OUT-833", where, page="–", what=name)
    wanted = DECLARED[structure.producer.startswith(OFFICE)]
    if structure.conformance != wanted and not structure.annexed:
        yield finding("OUT-835", where, declared=structure.conformance or "–")


def _about_fonts(read: PagesRead, data: bytes, where: Location) -> Iterator[Finding]:
    """Find fonts that are not embedded as subsets; of simple fonts PDFium hides the tag that says that they are."""
    untold = {font for font, embedded in read.fonts.items() if embedded and not _SUBSET.fullmatch(font)}
    told = subsets_in(data) if untold else frozenset()
    for font, embedded in sorted(read.fonts.items()):
        if not embedded or font in untold - told:
            yield finding("OUT-834", where, font=font or "–")


def _about_pages(read: PagesRead, where: Location) -> Iterator[Finding]:
    for code, names in read.problems:
        yield finding(code, where, **names)  # type: ignore[arg-type]  # the names are those of the sentences
    for number, page in enumerate(read.pages, 1):
        lost = sorted({character for drawn in page.texts for character in _LOST.findall(drawn.text)})
        for character in lost:
            yield finding("OUT-837", where, page=number, character=f"U+{ord(character):04X}")
