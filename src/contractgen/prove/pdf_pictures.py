"""What a picture in a PDF shows: a digest of its points, at their own number, transparency included."""

from __future__ import annotations

import ctypes
import hashlib
from typing import Any

import pypdfium2.raw as pdfium

_MOST_POINTS = 20_000_000


def points_digest(document: Any, page: Any, item: Any) -> str:  # noqa: ANN401 - handles of PDFium's
    """Return the SHA-256 of an image's points as PDFium decodes them; empty where it cannot, or they are too many."""
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(item, ctypes.byref(width), ctypes.byref(height)):
        return ""
    if not 0 < width.value * height.value <= _MOST_POINTS:
        return ""
    placed = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, placed)
    own = pdfium.FS_MATRIX(width.value, 0, 0, height.value, 0, 0)
    pdfium.FPDFPageObj_SetMatrix(item, own)
    bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, item)
    pdfium.FPDFPageObj_SetMatrix(item, placed)
    if not bitmap:
        return ""
    try:
        size = pdfium.FPDFBitmap_GetStride(bitmap) * pdfium.FPDFBitmap_GetHeight(bitmap)
        points = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)
        head = f"{width.value}x{height.value} {pdfium.FPDFBitmap_GetFormat(bitmap)} "
        return hashlib.sha256(head.encode() + points).hexdigest()
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
