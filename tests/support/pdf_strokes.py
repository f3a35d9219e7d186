"""How the PDF tests see what is drawn besides words: lines and grounds."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

_BROADEST = 3.0  # points: what is broader is no line


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight stroke or the area of a ground: from its left and top to its right and bottom, from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def drawn(pdf: bytes) -> tuple[list[Stretch], list[Stretch]]:
    """Return the lines, each by its middle, and the grounds of a PDF, from the top down."""
    strokes: list[Stretch] = []
    grounds: list[Stretch] = []
    with pdfium.PdfDocument(pdf) as document:
        for number in range(len(document)):
            page = document[number]
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
                filled, stroked = ctypes.c_int(), ctypes.c_int()
                raw.FPDFPath_GetDrawMode(item, filled, stroked)
                points = _corners(item.raw, page.get_height())
                if filled.value:
                    area = _around(number, points)
                    line = _middle(area)
                    strokes += [line] if line else []
                    grounds += [] if line else [area]
                if stroked.value:
                    strokes += [_around(number, list(pair)) for pair in pairwise(points)]
    return _in_order(strokes), _in_order(grounds)


def _in_order(found: list[Stretch]) -> list[Stretch]:
    """Return each once, from the top down."""
    return sorted(set(found), key=lambda one: (one.page, one.top, one.left))


def _middle(area: Stretch) -> Stretch | None:
    """Return the line that a narrow area draws, None for a ground."""
    across, down = area.right - area.left, area.bottom - area.top
    if min(across, down) > _BROADEST:
        return None
    if across < down:
        x = (area.left + area.right) / 2
        return replace(area, left=x, right=x)
    y = (area.top + area.bottom) / 2
    return replace(area, top=y, bottom=y)


def _corners(item: object, height: float) -> list[tuple[float, float]]:
    """Return the corners of a path; a closed one ends where it begins."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    points = []
    for place in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, place)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((matrix.a * x.value + matrix.e, height - (matrix.d * y.value + matrix.f)))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    return points


def _around(page: int, points: list[tuple[float, float]]) -> Stretch:
    """Return what some points span."""
    across, down = [round(x, 2) for x, _ in points], [round(y, 2) for _, y in points]
    return Stretch(page, min(across), min(down), max(across), max(down))
