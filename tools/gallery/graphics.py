"""Pictures for documents: marks and drawings computed dot by dot, or written as SVG."""

from __future__ import annotations

from collections.abc import Callable

from gallery.pictures import Picture, png

Colour = tuple[int, int, int]
WHITE, NAVY, GREEN, GREY = (255, 255, 255), (31, 56, 100), (56, 118, 29), (200, 200, 200)


def mark(side: int = 96, ink: Colour = NAVY) -> bytes:
    """Return a mark as PNG: a ring around three bars."""

    def dot(x: int, y: int) -> Colour:
        away = ((x - side / 2) ** 2 + (y - side / 2) ** 2) ** 0.5 / (side / 2)
        if 0.86 <= away <= 1:  # noqa: PLR2004 - the ring
            return ink
        place, height = divmod(x - side // 4, side // 6)
        inside = 0 <= place < 3 and height < side // 9  # noqa: PLR2004 - three bars
        return ink if inside and side * (0.62 - 0.13 * place) <= y <= side * 0.72 else WHITE

    return _drawn(side, side, dot)


def plate(width: int, height: int, number: int) -> bytes:
    """Return a drawing of a device as PNG: a frame with a number of shelves."""

    def dot(x: int, y: int) -> Colour:
        edge = min(x, y, width - 1 - x, height - 1 - y)
        if edge < 3:  # noqa: PLR2004 - the frame
            return NAVY
        shelf = y * (number + 1) // height
        near = abs(y - (shelf + 1) * height // (number + 1))
        return GREEN if near < 2 else GREY if (x // 8 + shelf) % 3 else WHITE  # noqa: PLR2004 - lines and boxes

    return _drawn(width, height, dot)


def mark_svg(ink: str = "1F3864") -> bytes:
    """Return a mark as SVG: a square with a leaf."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">'
        f'<rect x="4" y="4" width="112" height="112" rx="14" fill="none" stroke="#{ink}" stroke-width="6"/>'
        f'<path d="M60 20 L92 64 L70 64 L70 98 L50 98 L50 64 L28 64 Z" fill="#{ink}"/></svg>'
    ).encode()


def _drawn(width: int, height: int, dot: Callable[[int, int], Colour]) -> bytes:
    """Return the PNG of a picture whose dots a function gives."""
    rows = tuple(b"".join(bytes(dot(x, y)) for x in range(width)) for y in range(height))
    return png(Picture(width, height, rows))
