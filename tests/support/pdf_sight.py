"""How the PDF tests see a PDF: its characters, lines, bookmarks, links, attachments, through other libraries."""

from __future__ import annotations

import ctypes
import io
import re
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader
from pypdfium2 import raw

_SAME = 0.5  # points: what stands on one baseline


@dataclass(frozen=True, slots=True)
class Char:
    """A drawn character: its page (from 0), its origin in points from the page's top left, its right edge."""

    page: int
    x: float
    y: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one baseline of a page, from left to right."""

    page: int
    x: float
    y: float
    right: float
    text: str


def near(value: float) -> object:
    """Return what equals a length as exactly as a PDF says it."""
    return pytest.approx(value, abs=0.06)


def chars_of(pdf: bytes) -> list[Char]:
    """Return all characters that have a shape or a width, in the order of the content."""
    found: list[Char] = []
    with pdfium.PdfDocument(pdf) as document:
        for number in range(len(document)):
            page = document[number]
            height = page.get_height()
            text = page.get_textpage()
            x, y = ctypes.c_double(), ctypes.c_double()
            box = raw.FS_RECTF()
            for index in range(text.count_chars()):
                code = raw.FPDFText_GetUnicode(text, index)
                if raw.FPDFText_IsGenerated(text, index) == 1:
                    continue
                raw.FPDFText_GetCharOrigin(text, index, x, y)
                raw.FPDFText_GetLooseCharBox(text, index, box)
                # A hyphen at the end of a line is handed out as U+FFFE.
                shown = "-" if code == 0xFFFE else chr(code)
                if found and 0xDC00 <= code < 0xE000:  # the second half of a character beyond the basic plane
                    pair = f"{found[-1].text}{shown}".encode("utf-16", "surrogatepass").decode("utf-16")
                    found[-1] = replace(found[-1], text=pair)
                    continue
                found.append(Char(number, x.value, height - y.value, box.right, shown))
    return found


def lines_of(pdf: bytes) -> list[Line]:
    """Return the lines of all pages from the top down; tabs and gaps are nothing."""
    chars = sorted(chars_of(pdf), key=lambda char: (char.page, round(char.y, 1), char.x))
    lines = []
    for (page, y), group in groupby(chars, key=lambda char: (char.page, round(char.y, 1))):
        members = list(group)
        words = "".join(char.text for char in members)
        lines.append(Line(page, members[0].x, y, max(char.right for char in members), words))
    return lines


def first_line(pdf: bytes) -> list[Char]:
    """Return the characters of the topmost line, in the order of the content."""
    chars = chars_of(pdf)
    top = min((char.page, char.y) for char in chars)
    return [char for char in chars if char.page == top[0] and abs(char.y - top[1]) < _SAME]


def text_of(pdf: bytes) -> str:
    """Return the text in the order of the content, without any white space."""
    return bare("".join(char.text for char in chars_of(pdf)))


def body_of(pdf: bytes, top: float = 60, bottom: float = 780) -> str:
    """Return the text between header and footer in the order of the content, without any white space."""
    return bare("".join(char.text for char in chars_of(pdf) if top < char.y < bottom))


def bare(text: str) -> str:
    """Return a text without white space, which a PDF does not tell from gaps."""
    return re.sub(r"\s+", "", text)


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    with pdfium.PdfDocument(pdf) as document:
        return len(document)


def bookmarks_of(pdf: bytes) -> list[tuple[int, str, int]]:
    """Return level, title and page (from 0) of every bookmark."""
    with pdfium.PdfDocument(pdf) as document:
        found = []
        for entry in document.get_toc():
            target = entry.get_dest()
            found.append((entry.level, entry.get_title(), -1 if target is None else int(target.get_index())))
        return found


def links_of(pdf: bytes) -> list[tuple[int, int, float]]:
    """Return for every link its page, and the page and height (from the top) that it leads to."""
    reader = PdfReader(io.BytesIO(pdf))
    references = [page.indirect_reference for page in reader.pages]
    numbers = {reference.idnum: number for number, reference in enumerate(references) if reference}
    found = []
    for number, page in enumerate(reader.pages):
        for annotation in page.annotations or ():
            entry = annotation.get_object()
            if entry["/Subtype"] != "/Link":
                continue
            target = entry["/Dest"] if "/Dest" in entry else entry["/A"]["/D"]
            goal = target.get_object()
            if not isinstance(goal, list):
                goal = reader.named_destinations[str(goal)].dest_array
            page_height = float(reader.pages[0].mediabox.height)
            found.append((number, numbers[goal[0].idnum], page_height - float(goal[3])))
    return found


def attachments_of(pdf: bytes) -> dict[str, bytes]:
    """Return the attached files by name."""
    return {name: data[0] for name, data in PdfReader(io.BytesIO(pdf)).attachments.items()}


def fonts_in(pdf: bytes) -> set[str]:
    """Return the names of the embedded fonts without their subset tags."""
    return set(re.findall(r"/BaseFont/[A-Z]{6}\+([A-Za-z]+(?:-[A-Za-z]+)?)(?:-Identity-H)?", pdf.decode("latin-1")))
