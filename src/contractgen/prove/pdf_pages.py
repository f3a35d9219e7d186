"""What the pages of a PDF show, as PDFium reads them: texts with their faces, links, lines."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from contractgen.pdf.pdfium import PDFIUM
from contractgen.prove.characters import squeezed
from contractgen.prove.pdf_interleaved import from_left_to_right
from contractgen.prove.pdf_model import AnnexedRun, Box, Drawn, DrawnLink, DrawnPicture, Face, Page, Turned
from contractgen.prove.pdf_pictures import points_digest
from contractgen.prove.pdf_quads import boxes_of
from contractgen.prove.pdf_sight import Canvas
from contractgen.prove.pdf_strokes import broad_strokes

MOST_PAGES = 5_000

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_IDENTITY = re.compile(r"-Identity-[HV]$")
_LINE_HEIGHT = 2.0
_STROKE_HEIGHT = 4.0  # a stroke's box is wider than its line, and thick underlines are lines too
_THICKEST = 6.0  # waves under large words
_SIDE_BEARING = 0.6
_TOUCHING = 0.1  # the share of a link's height into which letters of the lines above and below it may reach
_THICK = 2
_UPRIGHT = 1e-3  # what a matrix may be off before its words count as turned
_NOT_DRAWN = frozenset({3, 7})
_DEEPEST_FORM = 8


@dataclass(slots=True)
class PagesRead:
    """The pages of a PDF, and what is wrong with them: finding codes with the names their sentences mention.

    `fonts` says of every font that draws something whether it is embedded; `count` is that of all pages, those of
    annexed files included.
    """

    pages: list[Page] = field(default_factory=list)
    fonts: dict[str, bool] = field(default_factory=dict)
    problems: list[tuple[str, Mapping[str, object]]] = field(default_factory=list)
    count: int = 0


def read_pages(data: bytes, annexed: Sequence[AnnexedRun] = ()) -> PagesRead | None:
    """Read all pages but those of annexed files; None when PDFium cannot open the file or had to repair it."""
    with PDFIUM, _opened(data) as document:
        if document is None or not pdfium.FPDF_DocumentHasValidCrossReferenceTable(document):
            return None
        count = pdfium.FPDF_GetPageCount(document)
        if not 0 < count <= MOST_PAGES:
            return None
        merged = {number for run in annexed for number in run.places}
        drawn = [number for number in range(count) if number not in merged]
        read = PagesRead(count=count)
        places = {number: place for place, number in enumerate(drawn)}
        for number in drawn:
            with _page(document, number) as page:
                shown = _Reader(document, page, places, number, read).read() if page else None
                if shown is None:
                    return None
                read.pages.append(shown)
        return read


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    try:
        yield document or None
    finally:
        if document:
            pdfium.FPDF_CloseDocument(document)


@contextmanager
def _page(document: Any, number: int) -> Iterator[Any]:  # noqa: ANN401 - a handle of PDFium's
    page = pdfium.FPDF_LoadPage(document, number)
    try:
        yield page or None
    finally:
        if page:
            pdfium.FPDF_ClosePage(page)


@contextmanager
def _words_of(page: Any) -> Iterator[Any]:  # noqa: ANN401 - a handle of PDFium's
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        yield text_page or None
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)


class _Reader:
    """Reads one page; PDFium's handles live no longer than it does."""

    def __init__(
        self,
        document: Any,  # noqa: ANN401 - a handle of PDFium's
        page: Any,  # noqa: ANN401 - another
        places: Mapping[int, int],
        number: int,
        read: PagesRead,
    ) -> None:
        self.document = document
        self.places = places
        self.page, self.text_page = page, None
        self.number = number
        self.read_so_far = read
        self.texts: list[Drawn] = []
        self.text_objects: list[Any] = []
        self.rules: list[Box] = []
        self.pictures: list[DrawnPicture] = []
        self.faces: dict[int, str] = {}
        self.matrix = pdfium.FS_MATRIX()
        self.buffer = (ctypes.c_ushort * 4096)()
        width, height = pdfium.FPDF_GetPageWidthF(self.page), pdfium.FPDF_GetPageHeightF(self.page)
        self.canvas = Canvas(Box(0, 0, width, height))
        self.turned: list[tuple[str, Box, int, int]] = []
        self.turned_objects: list[Any] = []

    def read(self) -> Page | None:
        """Read the page; None when PDFium cannot tell its words."""
        with _words_of(self.page) as self.text_page:
            if self.text_page is None:
                return None
            for place in range(pdfium.FPDFPage_CountObjects(self.page)):
                self._read_object(pdfium.FPDFPage_GetObject(self.page, place), None, 0)
            texts = from_left_to_right(self.texts, self.text_objects, self.text_page)
            links = tuple(self._links()) if not self.turned_objects else ()
        if self.turned_objects:
            # The letters of a watermark lie under links too: their words are read with it taken off.
            for item in self.turned_objects:
                if pdfium.FPDFPage_RemoveObject(self.page, item):
                    pdfium.FPDFPageObj_Destroy(item)
            with _words_of(self.page) as self.text_page:
                links = tuple(self._links())
        turned = tuple(
            Turned(text, box, contrast, self.canvas.shown(box, before)) for text, box, contrast, before in self.turned
        )
        for reason, count in self.canvas.unseen().items():
            self._problem("OUT-836", reason=reason, count=count)
        return Page(texts, links, tuple(self.rules), turned, tuple(self.pictures))

    def _problem(self, code: str, **names: object) -> None:
        self.read_so_far.problems.append((code, {"page": self.number + 1, **names}))

    def _read_object(self, item: Any, within: Box | None, depth: int) -> None:  # noqa: ANN401 - a handle of PDFium's
        kind = pdfium.FPDFPageObj_GetType(item)
        box = within or _bounds(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self._read_text(item, box)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._read_path(item, box)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.canvas.cover(box, None)
            self.pictures.append(DrawnPicture(box, points_digest(self.document, self.page, item)))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            for place in range(pdfium.FPDFFormObj_CountObjects(item)):
                self._read_object(pdfium.FPDFFormObj_GetObject(item, place), box, depth + 1)
        else:
            self._problem("OUT-833", what="sh" if kind == pdfium.FPDF_PAGEOBJ_SHADING else "Do")

    def _read_text(self, item: Any, box: Box) -> None:  # noqa: ANN401 - a handle of PDFium's
        text = squeezed(self._characters(item))
        if not text:
            return
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
        pdfium.FPDFPageObj_GetMatrix(item, self.matrix)
        if abs(self.matrix.b) > _UPRIGHT or abs(self.matrix.c) > _UPRIGHT:
            shade = None if mode in _NOT_DRAWN else _fill(item)
            self.turned.append((text, box, 0 if shade is None else 255 - min(shade), len(self.canvas.covered)))
            self.turned_objects.append(item)
            return
        self.text_objects.append(item)
        self.texts.append(Drawn(text, Face(self._font(item), thick=mode == _THICK), box, self.matrix.f))
        colour = None if mode in _NOT_DRAWN else _fill(item)
        self.canvas.write(box, colour, len(text))

    def _characters(self, item: Any) -> str:  # noqa: ANN401 - a handle of PDFium's
        size = pdfium.FPDFTextObj_GetText(item, self.text_page, self.buffer, len(self.buffer))
        if size > len(self.buffer):
            self.buffer = (ctypes.c_ushort * size)()
            size = pdfium.FPDFTextObj_GetText(item, self.text_page, self.buffer, len(self.buffer))
        return _decoded(self.buffer, size // 2)

    def _font(self, item: Any) -> str:  # noqa: ANN401 - a handle of PDFium's
        font = pdfium.FPDFTextObj_GetFont(item)
        address = ctypes.addressof(font.contents) if font else 0
        if address not in self.faces:
            name = ctypes.create_string_buffer(512)
            pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
            full = _IDENTITY.sub("", name.value.decode("utf-8", "replace"))
            embedded = bool(font) and pdfium.FPDFFont_GetIsEmbedded(font) == 1
            self.read_so_far.fonts[full] = self.read_so_far.fonts.get(full, True) and embedded
            self.faces[address] = _SUBSET.sub("", full)
        return self.faces[address]

    def _read_path(self, item: Any, box: Box) -> None:  # noqa: ANN401 - a handle of PDFium's
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, filled, stroked)
        if box.top - box.bottom <= (_LINE_HEIGHT if filled.value else _line_height(item)):
            self.rules.append(box)
        elif filled.value and (colour := _fill(item)) is not None:
            self.canvas.cover(box, colour)
        if stroked.value:
            for area, shade in broad_strokes(item):
                self.canvas.cover(area, shade)

    def _links(self) -> Iterator[DrawnLink]:
        for place in range(pdfium.FPDFPage_GetAnnotCount(self.page)):
            note = pdfium.FPDFPage_GetAnnot(self.page, place)
            kind = pdfium.FPDFAnnot_GetSubtype(note)
            pdfium.FPDFPage_CloseAnnot(note)
            if kind != pdfium.FPDF_ANNOT_LINK:
                self._problem("OUT-833", what=f"/Annots {kind}")
        position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(self.page, position, link):
            yield from self._link(link)

    def _link(self, link: Any) -> Iterator[DrawnLink]:  # noqa: ANN401 - a handle of PDFium's
        """Yield a link, line by line."""
        destination = pdfium.FPDFLink_GetDest(self.document, link)
        number = pdfium.FPDFDest_GetDestPageIndex(self.document, destination) if destination else -1
        if number not in self.places:
            yield from (DrawnLink(box, self._text_in(box), None, 0, self._address(link)) for box in boxes_of(link))
            return
        given = [ctypes.c_int() for _ in range(3)]
        where = [ctypes.c_float() for _ in range(3)]
        pdfium.FPDFDest_GetLocationInPage(destination, *given, *where)
        page, height = self.places[number], where[1].value
        yield from (DrawnLink(box, self._text_in(box), page, height) for box in boxes_of(link))

    def _address(self, link: Any) -> str:  # noqa: ANN401 - a handle of PDFium's
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            return ""
        size = pdfium.FPDFAction_GetURIPath(self.document, action, None, 0)
        path = ctypes.create_string_buffer(max(size, 1))
        pdfium.FPDFAction_GetURIPath(self.document, action, path, size)
        return path.value.decode("utf-8", "replace")

    def _text_in(self, box: Box) -> str:
        inset = (box.top - box.bottom) * _TOUCHING
        sides = (box.left + _SIDE_BEARING, box.top - inset, box.right - _SIDE_BEARING, box.bottom + inset)
        size = pdfium.FPDFText_GetBoundedText(self.text_page, *sides, self.buffer, len(self.buffer))
        return squeezed(_decoded(self.buffer, min(size, len(self.buffer))))


def _decoded(buffer: Any, count: int) -> str:  # noqa: ANN401 - a C array
    """Return `count` UTF-16 units less the final zero; PDFium marks a hyphen at the end of a line by U+0002."""
    raw = bytes(memoryview(buffer).cast("B")[: max(0, count - 1) * 2])
    text = raw.decode("utf-16-le", "replace")
    return text.replace("\x02", "-").replace("\ufffe", "-")


def _bounds(item: Any) -> Box:  # noqa: ANN401 - a handle of PDFium's
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *sides)
    return Box(*(side.value for side in sides))


def _line_height(item: Any) -> float:  # noqa: ANN401 - a handle of PDFium's
    """Return how tall the box of a stroke is at most that is a level line."""
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(item, width)
    return max(_STROKE_HEIGHT, 2 * width.value + 1) if width.value <= _THICKEST else 0


def _fill(item: Any) -> tuple[int, int, int] | None:  # noqa: ANN401 - a handle of PDFium's
    """Return the colour an object is filled with, None when it is transparent."""
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, opacity)
    return (red.value, green.value, blue.value) if opacity.value else None
