"""Pictures: those of a DOCX are its look's, and those of a PDF are its DOCX's, on the pages where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from contractgen.findings import Findings, Location, finding
from contractgen.pdf.draw import draw_document
from contractgen.pdf.undecodable import NO_FONTS, alone
from contractgen.prove.pdf_matching import Leaf
from contractgen.prove.pdf_model import DrawnPicture, PdfDocument
from contractgen.prove.pdf_pages import read_pages
from contractgen.word.model import (
    WordBlock,
    WordDocument,
    WordImage,
    WordSection,
    WordTable,
)
from contractgen.word.shown_pictures import picture_digest, pictures_in_margins, pictures_in_text, shown_pictures

_NEARLY = 0.5  # points by which a picture's size may differ
_RASTER = ("png", "jpeg")
_KEPT = 32


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A picture that must be shown; one that `repeats` stands in a table's header, on as many pages as that does."""

    image: WordImage
    repeats: bool = False


def pictures_not_of_the_look(document: WordDocument, look: WordDocument, file: str) -> Findings:
    """Compare the pictures of a DOCX with those of the look that it was written into."""
    known = {picture_digest(image) for image in pictures_in_text(look)}
    margins = [picture_digest(image) for image in pictures_in_margins(document)]
    same = margins == [picture_digest(image) for image in pictures_in_margins(look)]
    if same and all(picture_digest(image) in known for image in pictures_in_text(document)):
        return ()
    return (finding("OUT-845", Location(file)),)


def compare_pictures(
    document: WordDocument, pdf: PdfDocument, leaves: Sequence[Leaf], *, exact: bool, file: str
) -> Findings:
    """Compare the pictures on the pages of a PDF with those of the DOCX it was drawn from.

    Every page shows those of its header and footer, and of the text one after the other. `leaves` say which pages
    are which; what is not `exact` was drawn by a program that stores pictures in its own way: there none is too many.
    """
    text = [wanted for section in document.sections for wanted in _wanted(section.blocks)]
    if not exact:
        most = len(text) + sum(1 for _ in pictures_in_margins(document))
        wrong = iter([number for number, page in enumerate(pdf.pages, 1) if len(page.pictures) > most])
    else:
        wrong = _wrong_pages(document, pdf, leaves, [wanted for wanted in text if wanted.image.kind in _RASTER])
    return tuple(finding("OUT-846", Location(file), page=number) for number in islice(wrong, 1))


def _wrong_pages(
    document: WordDocument, pdf: PdfDocument, leaves: Sequence[Leaf], text: Sequence[_Wanted]
) -> Iterator[int]:
    """Yield the numbers of the pages (from 1) that do not show what they must."""
    place = 0
    for number, (page, leaf) in enumerate(zip(pdf.pages, leaves, strict=True), 1):
        shown = list(page.pictures)
        for image in _of_leaf(document.sections[leaf.section], leaf):
            own = next((picture for picture in shown if _is(picture, image)), None)
            if own is None:
                yield number
            else:
                shown.remove(own)
        for picture in shown:
            if place < len(text) and _is(picture, text[place].image):
                place += 1
            elif not any(wanted.repeats and _is(picture, wanted.image) for wanted in text[:place]):
                yield number
    if place < len(text):
        yield len(pdf.pages)


def _is(picture: DrawnPicture, image: WordImage) -> bool:
    size = (picture.box.right - picture.box.left, picture.box.top - picture.box.bottom)
    sizes = zip(size, (image.width, image.height), strict=True)
    return all(abs(one - other) <= _NEARLY for one, other in sizes) and picture.points == _drawn(image.data, image.kind)


@lru_cache(maxsize=_KEPT)
def _drawn(data: bytes, kind: str) -> str:
    """Return the digest of a picture's points as the engine stores them, drawn alone."""
    pdf, _ = draw_document(alone(data, kind), None, NO_FONTS)
    read = read_pages(pdf) if pdf else None
    shown = read.pages[0].pictures if read else ()
    return shown[0].points if shown else "none"


def _of_leaf(section: WordSection, leaf: Leaf) -> Iterator[WordImage]:
    """Yield the pictures of the header and the footer of a page; a blank one has neither."""
    for kinds in () if leaf.blank else (section.headers, section.footers):
        kind = "first" if leaf.first and "first" in kinds else "even" if leaf.even and "even" in kinds else "default"
        yield from (image for image in shown_pictures(kinds.get(kind, ())) if image.kind in _RASTER)


def _wanted(blocks: Sequence[WordBlock], *, repeats: bool = False) -> Iterator[_Wanted]:
    for block in blocks:
        if isinstance(block, WordTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _wanted(cell.blocks, repeats=repeats or row.header)
        else:
            yield from (_Wanted(image, repeats) for image in shown_pictures((block,)))
