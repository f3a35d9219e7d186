"""What a picture in a PDF shows: a digest of its points as stored, and of how it looks with its mask and colours."""

from __future__ import annotations

import ctypes
import hashlib
from typing import Any

import pypdfium2.raw as pdfium

_MOST_POINTS = 20_000_000
_SIDE = 256  # at most, of the small picture: it is there for what the stored points do not say


def points_digest(document: Any, page: Any, item: Any) -> str:  # noqa: ANN401 - handles of PDFium's
    """Return the SHA-256 of an image's points and of a small picture of it; empty where it cannot be decoded."""
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(item, ctypes.byref(width), ctypes.byref(height)):
        return ""
    if not 0 < width.value * height.value <= _MOST_POINTS:
        return ""
    placed = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, placed)
    share = min(1.0, _SIDE / max(width.value, height.value))
    own = pdfium.FS_MATRIX(max(width.value * share, 1), 0, 0, max(height.value * share, 1), 0, 0)
    pdfium.FPDFPageObj_SetMatrix(item, own)
    bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, item)
    pdfium.FPDFPageObj_SetMatrix(item, placed)
    if not bitmap:
        return ""
    try:
        size = pdfium.FPDFBitmap_GetStride(bitmap) * pdfium.FPDFBitmap_GetHeight(bitmap)
        points = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)
        head = f"{width.value}x{height.value} {pdfium.FPDFBitmap_GetFormat(bitmap)} "
        return hashlib.sha256(head.encode() + _stored(item) + points).hexdigest()
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _stored(item: Any) -> bytes:  # noqa: ANN401 - a handle of PDFium's
    """Return an image's points as they stand in the file."""
    size = pdfium.FPDFImageObj_GetImageDataRaw(item, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    pdfium.FPDFImageObj_GetImageDataRaw(item, buffer, size)
    return buffer.raw[:size]
