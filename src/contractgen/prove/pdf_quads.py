"""Where a link lies: on its rectangle, or on the lines that it names of it (ISO 32000-1, 12.5.6.5, QuadPoints)."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from contractgen.prove.pdf_model import Box

_NEARLY = 1.0  # points by which the lines of a link may be off its rectangle


def boxes_of(link: Any) -> tuple[Box, ...]:  # noqa: ANN401 - a handle of PDFium's
    """Return the lines of a link, in its order; its rectangle where they do not fill exactly that.

    A program may go by either, so that a link may not be larger than the lines that its words are on.
    """
    area = pdfium.FS_RECTF()
    pdfium.FPDFLink_GetAnnotRect(link, area)
    whole = Box(area.left, area.bottom, area.right, area.top)
    quad = pdfium.FS_QUADPOINTSF()
    lines: list[Box] = []
    for number in range(pdfium.FPDFLink_CountQuadPoints(link)):
        if pdfium.FPDFLink_GetQuadPoints(link, number, ctypes.byref(quad)):
            across, up = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            lines.append(Box(min(across), min(up), max(across), max(up)))
    return tuple(lines) if lines and _fill(lines, whole) else (whole,)


def _fill(lines: list[Box], whole: Box) -> bool:
    """Say whether lines reach to all sides of a rectangle, and not beyond."""
    reached = (
        min(line.left for line in lines),
        min(line.bottom for line in lines),
        max(line.right for line in lines),
        max(line.top for line in lines),
    )
    sides = (whole.left, whole.bottom, whole.right, whole.top)
    return all(abs(one - other) <= _NEARLY for one, other in zip(reached, sides, strict=True))
