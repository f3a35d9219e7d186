"""What LibreOffice made, looked at: a PDF with pages, with every character, in declared fonts and no others."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

import pypdfium2
from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject

from contractgen.findings import Findings, finding
from contractgen.pdf.office.faces import OfficeFonts
from contractgen.pdf.page_digest import resolved
from contractgen.pdf.pdfium import PDFIUM

_MOST_PAGES: Final = 5_000
_DEEPEST: Final = 6
_MOST_TOLD: Final = 20
_HYPHENS: Final = {0x02: "-", 0xFFFE: "-"}  # how PDFium marks a hyphen at the end of a line
_STROKED: Final = re.compile(rb"(?<![\d.])2\s+Tr\b")  # the operator that fills and strokes text (ISO 32000-1, 9.3.6)
_FOREIGN: Final = (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError)


def examine_pdf(pdf: bytes, characters: Counter[str], fonts: OfficeFonts, thickened: str) -> Findings:
    """Hold a PDF against the characters that it must show at least, and the fonts that it may have.

    Where a family must be `thickened`, some words must be drawn with a pen around them.
    """
    text = page_text(pdf)
    if text is None:
        return (finding("ENV-924"),)
    try:
        reader = PdfReader(io.BytesIO(pdf))
        names = tuple(dict.fromkeys(_fonts(reader)))
        is_thick = not thickened or any(_STROKED.search(_drawn_on(page)) for page in reader.pages)
    except _FOREIGN:
        return (finding("ENV-924"),)
    found = tuple(finding("PDF-769", family=name) for name in names if not fonts.has(name))
    if not is_thick:
        found += (finding("PDF-702", family=thickened, style=""),)
    if missing := characters - Counter(text):
        points = [f"U+{ord(one):04X}" for one in sorted(missing)][:_MOST_TOLD]
        found += (finding("PDF-768", count=missing.total(), code_points=" ".join(points)),)
    return found


def page_text(pdf: bytes) -> str | None:
    """Return what all pages say, as PDFium reads them; None where that is no PDF or has no pages."""
    if not pdf.startswith(b"%PDF-1.") or b"%%EOF" not in pdf[-64:]:
        return None
    said: list[str] = []
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            return None
        try:
            if not 0 < len(document) <= _MOST_PAGES:
                return None
            for page in document:
                words = page.get_textpage()
                said.append(words.get_text_range().translate(_HYPHENS))
                words.close()
                page.close()
        except pypdfium2.PdfiumError:
            return None
        finally:
            document.close()
    return "".join(said)


def _drawn_on(page: PageObject) -> bytes:
    contents = page.get_contents()
    return contents.get_data() if contents is not None else b""


def _fonts(reader: PdfReader) -> Iterator[str]:
    """Yield the names of all fonts that pages draw with, without their subset tags; `–` for one not embedded."""
    for page in reader.pages:
        yield from _fonts_of(resolved(page.get("/Resources")), 0)


def _fonts_of(resources: object, depth: int) -> Iterator[str]:
    if not isinstance(resources, DictionaryObject) or depth > _DEEPEST:
        return
    for font in _values(resources.get("/Font")):
        yield _name(font)
    for drawn in _values(resources.get("/XObject")):
        yield from _fonts_of(resolved(drawn.get("/Resources")), depth + 1)


def _values(dictionary: object) -> Iterator[Any]:
    members = resolved(dictionary)
    if isinstance(members, DictionaryObject):
        yield from (resolved(member) for member in members.values())


def _name(font: Mapping[str, Any]) -> str:
    """Return the name of a font (ISO 32000-1, 9.6.2, 9.7.6), which must have a file in the PDF."""
    below = resolved(font.get("/DescendantFonts"))
    simple = resolved(below[0]) if isinstance(below, ArrayObject) else font
    descriptor = resolved(simple.get("/FontDescriptor"))
    name = str(font.get("/BaseFont", "")).lstrip("/").rpartition("+")[2]
    is_embedded = isinstance(descriptor, DictionaryObject) and any(key.startswith("/FontFile") for key in descriptor)
    return name if is_embedded else f"{name} (–)"
