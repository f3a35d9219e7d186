"""Strokes of a PDF that are broad enough to hide words: the areas that they cover."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from contractgen.prove.pdf_model import Box

_BROAD = 2.5  # points; a thinner line through words strikes them out but hides none
_MOST_SEGMENTS = 1_000

Colour = tuple[int, int, int]


def broad_strokes(item: Any) -> Iterator[tuple[Box, Colour]]:  # noqa: ANN401 - a handle of PDFium's
    """Yield the area and the colour of every stretch of a path that is drawn as a broad line."""
    width, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetStrokeWidth(item, width)
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    scale = max(abs(matrix.a) + abs(matrix.c), abs(matrix.b) + abs(matrix.d))
    reach = width.value * scale / 2
    colour = _colour(item) if 2 * reach > _BROAD else None
    if colour is None:
        return
    for (x, y), (to_x, to_y) in _stretches(item, matrix):
        yield (
            Box(min(x, to_x) - reach, min(y, to_y) - reach, max(x, to_x) + reach, max(y, to_y) + reach),
            colour,
        )


def _stretches(item: Any, matrix: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:  # noqa: ANN401 - as above
    """Yield where each line of a path begins and ends, on the page."""
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for place in range(min(pdfium.FPDFPath_CountSegments(item), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, place)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        else:
            yield last, point
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield last, start


def _colour(item: Any) -> Colour | None:  # noqa: ANN401 - as above
    """Return the colour of a stroke, None when it is transparent."""
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetStrokeColor(item, red, green, blue, opacity)
    return (red.value, green.value, blue.value) if opacity.value else None
