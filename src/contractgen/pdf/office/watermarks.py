"""Watermarks of what LibreOffice draws: it turns their words into outlines, so they are drawn for it, as words.

The copy that LibreOffice gets has none. Its pages are laid over sheets that the embedded engine draws from the same
headers: the watermark alone, where it stands in Word.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ContentStream,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
)

from contractgen.findings import Findings, finding
from contractgen.pdf.document import draw_document
from contractgen.pdf.faces import FontSet
from contractgen.pdf.page_digest import resolved
from contractgen.word.model import (
    ParagraphFormat,
    RunFormat,
    Watermark,
    WordDocument,
    WordParagraph,
    WordSection,
)
from contractgen.word.watermarks import watermark_in
from contractgen.word.xml import Element, w

_ALIKE: Final = 2.0  # points that pages of one size may differ by
_NAMED: Final = ("/Font", "/ColorSpace", "/ExtGState", "/XObject", "/Pattern", "/Properties")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What lies under the pages of one size, in points: a PDF of one page."""

    width: float
    height: float
    pdf: bytes

    def fits(self, page: PageObject) -> bool:
        """Say whether a page has this size."""
        box = page.mediabox
        return abs(float(box.width) - self.width) < _ALIKE and abs(float(box.height) - self.height) < _ALIKE


def draw_sheets(document: WordDocument, fonts: FontSet) -> tuple[tuple[Sheet, ...], Findings]:
    """Draw the watermarks of a document, once for each size of its pages, by the margins of the first such section.

    Pages of one size that bear different watermarks cannot be told apart in LibreOffice's PDF, and are refused.
    """
    if not any(marks for section in document.sections for marks in section.watermarks.values()):
        return (), ()
    sheets: list[Sheet] = []
    found: Findings = ()
    for first in _of_each_size(document):
        known = {marks for section in document.sections if _alike(section, first) for marks in _marks(section)}
        if len(known) > 1:
            said = sorted("".join(mark.text for mark in marks) or "–" for marks in known)
            found += (finding("PDF-780", texts=" / ".join(said)),)
        elif marks := known.pop():
            pdf, more = draw_document(_bare(document, first, marks), None, fonts)
            found += more
            sheets += [Sheet(first.page.width, first.page.height, pdf)] if pdf is not None else []
    return tuple(sheets), found


def take_out(root: Element) -> bool:
    """Take the watermarks out of a part; say whether there were any."""
    pictures = [item for item in root.iter(w("pict")) if watermark_in(item) is not None]
    for picture in pictures:
        parent = picture.getparent()
        if parent is not None:
            parent.remove(picture)
    return bool(pictures)


def lay_under(writer: PdfWriter, sheets: Sequence[Sheet]) -> None:
    """Draw the sheets under the pages that have their sizes; they are no part of what is read aloud."""
    for sheet in sheets:
        page = PdfReader(io.BytesIO(sheet.pdf)).pages[0]
        stream, resources = _renamed(page, f"Sheet{sheets.index(sheet)}")
        under = writer._add_object(stream.flate_encode())  # noqa: SLF001 - pypdf's own way to add an object of any kind
        cloned = resources.clone(writer)
        for drawn in writer.pages:
            if sheet.fits(drawn):
                _add(drawn, under, cloned)


def _of_each_size(document: WordDocument) -> Iterator[WordSection]:
    """Yield the first section of each size of pages."""
    told: list[WordSection] = []
    for section in document.sections:
        if not any(_alike(section, other) for other in told):
            told.append(section)
            yield section


def _alike(one: WordSection, other: WordSection) -> bool:
    return abs(one.page.width - other.page.width) < _ALIKE and abs(one.page.height - other.page.height) < _ALIKE


def _marks(section: WordSection) -> Iterator[tuple[Watermark, ...]]:
    """Yield the watermarks of each kind of page that a section has."""
    return (tuple(section.watermarks.get(kind, ())) for kind in ("default", *section.headers))


def _bare(document: WordDocument, section: WordSection, marks: tuple[Watermark, ...]) -> WordDocument:
    """Return a document of one page with nothing but watermarks."""
    ink = RunFormat(marks[0].font, marks[0].font, 1)
    empty = WordParagraph(0, "", None, ParagraphFormat(), (), ink)
    page = replace(section.page, header=0, footer=0)
    alone = WordSection(page, (empty,), {"default": (empty,)}, {}, watermarks={"default": marks})
    return WordDocument((alone,), "", "", document.language, {})


def _renamed(page: PageObject, prefix: str) -> tuple[DecodedStreamObject, DictionaryObject]:
    """Return what a page draws and what it draws with, under names that no other page has (ISO 32000-1, 7.8.3)."""
    resources = resolved(page["/Resources"])
    kinds = {kind: resolved(resources[kind]) for kind in _NAMED if kind in resources}
    names = {name: NameObject(f"/{prefix}{name[1:]}") for kind in kinds.values() for name in kind}
    renamed = DictionaryObject(
        {
            NameObject(kind): DictionaryObject({names[name]: members.raw_get(name) for name in members})
            for kind, members in kinds.items()
        }
    )
    content = ContentStream(page["/Contents"], page.pdf)
    for operands, _ in content.operations:
        for place, operand in enumerate(operands if isinstance(operands, list) else ()):
            if isinstance(operand, NameObject) and operand in names:
                operands[place] = names[operand]
    drawn = DecodedStreamObject()
    drawn.set_data(b"q\n" + content.get_data() + b"\nQ\n")
    return drawn, renamed


def _add(page: PageObject, under: IndirectObject, resources: DictionaryObject) -> None:
    """Put a stream before all that a page draws."""
    own = resolved(page.get("/Resources"))
    if isinstance(own, NullObject):
        own = page[NameObject("/Resources")] = DictionaryObject()
    for kind, members in resources.items():
        known = resolved(own.get(kind))
        if isinstance(known, NullObject):
            known = own[NameObject(kind)] = DictionaryObject()
        known.update(members)
    contents = page.raw_get("/Contents") if "/Contents" in page else ArrayObject()
    others = resolved(contents)
    page[NameObject("/Contents")] = ArrayObject((under, *(others if isinstance(others, ArrayObject) else (contents,))))
