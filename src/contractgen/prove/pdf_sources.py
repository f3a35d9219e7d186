"""What pages show, as PDFium sees them: to hold a merged page beside the page it comes from."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from contractgen.pdf.pdfium import PDFIUM


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: its text, its size in points, its rotation in quarters."""

    text: bytes
    width: float
    height: float
    rotation: int


def pages_shown(data: bytes, numbers: Iterable[int]) -> tuple[Shown | None, ...]:
    """Return what pages of a PDF (from 0) show; None for a page that PDFium cannot open."""
    with PDFIUM:
        document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            return tuple(None for _ in numbers)
        try:
            return tuple(_shown(document, number) for number in numbers)
        finally:
            pdfium.FPDF_CloseDocument(document)


def _shown(document: Any, number: int) -> Shown | None:  # noqa: ANN401 - a handle of PDFium's
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return None
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        count = max(pdfium.FPDFText_CountChars(text_page), 0)
        buffer = (ctypes.c_ushort * (count + 1))()
        pdfium.FPDFText_GetText(text_page, 0, count, buffer)
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        return Shown(bytes(buffer), round(width, 2), round(height, 2), pdfium.FPDFPage_GetRotation(page))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)
