"""Pictures of pages: rendered, put side by side, captioned, written as small PNG files with a palette."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2

_STEPS = 5  # levels of each ink in rare colours: they are the edges of letters
_OFTEN = 0.002  # what has that share of the dots is the colour of a surface, and is kept
_COLOURS = 256
_GREY = (0xB0, 0xB0, 0xB0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its width, its height, its rows of three bytes a dot."""

    width: int
    height: int
    rows: tuple[bytes, ...]


def page_picture(
    pdf: bytes, number: int, dots: float, crop: tuple[float, float, float, float] = (0, 0, 1, 1)
) -> Picture:
    """Return a page of a PDF (from 0) at so many dots an inch; `crop` is left, top, right, bottom as shares of it."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number].render(scale=dots / 72, rev_byteorder=True)
        stride, channels = bitmap.stride, bitmap.n_channels
        left, right = (round(bitmap.width * share) for share in (crop[0], crop[2]))
        top, bottom = (round(bitmap.height * share) for share in (crop[1], crop[3]))
        data = bytes(bitmap.buffer)
    if channels != 3:  # noqa: PLR2004 - red, green, blue
        message = f"a page of {channels} channels"
        raise ValueError(message)
    start = 3 * left
    rows = tuple(data[row * stride + start : row * stride + 3 * right] for row in range(top, bottom))
    return Picture(right - left, bottom - top, rows)


def beside(pictures: Sequence[Picture], gap: int = 8) -> Picture:
    """Put pictures side by side, with grey between and around them."""
    height = max(picture.height for picture in pictures)
    grey = bytes(_GREY)
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    edge = grey * width
    rows = [edge] * gap
    for row in range(height):
        parts = [item.rows[row] if row < item.height else grey * item.width for item in pictures]
        rows.append(grey * gap + (grey * gap).join(parts) + grey * gap)
    return Picture(width, height + 2 * gap, (*rows, *[edge] * gap))


def above(pictures: Sequence[Picture]) -> Picture:
    """Put pictures one above the other."""
    width = max(picture.width for picture in pictures)
    filled = [row + bytes(_GREY) * (width - item.width) for item in pictures for row in item.rows]
    return Picture(width, len(filled), tuple(filled))


def png(picture: Picture) -> bytes:
    """Return a picture as PNG (ISO/IEC 15948) of at most 256 colours; rarer ones take the nearest."""
    dots = [row[place : place + 3] for row in picture.rows for place in range(0, len(row), 3)]
    told = Counter(dots)
    kept = {color: color if count > _OFTEN * len(dots) else color.translate(_ROUNDED) for color, count in told.items()}
    counted = Counter(dict.fromkeys(kept.values(), 0))
    for color, count in told.items():
        counted[kept[color]] += count
    palette = [color for color, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))][:_COLOURS]
    places = {color: place for place, color in enumerate(palette)}
    for color in counted:
        if color not in places:
            places[color] = min(range(len(palette)), key=lambda place: _distance(palette[place], color))
    found = {color: places[rounded] for color, rounded in kept.items()}
    lines = (bytes(found[row[place : place + 3]] for place in range(0, len(row), 3)) for row in picture.rows)
    depth = 4 if len(palette) <= 16 else 8  # noqa: PLR2004 - half a byte a dot is enough for 16 colours
    packed = (_halved(line) if depth == 4 else line for line in lines)  # noqa: PLR2004 - as above
    header = struct.pack(">IIBBBBB", picture.width, picture.height, depth, 3, 0, 0, 0)
    content = zlib.compress(b"".join(b"\0" + line for line in packed), 9)
    chunks = ((b"IHDR", header), (b"PLTE", b"".join(palette)), (b"IDAT", content), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def _halved(line: bytes) -> bytes:
    """Return a line of places below 16 with two in a byte."""
    even = line + b"\0" * (len(line) % 2)
    return bytes(even[place] << 4 | even[place + 1] for place in range(0, len(even), 2))


def _distance(one: bytes, other: bytes) -> int:
    return sum((first - second) ** 2 for first, second in zip(one, other, strict=True))


_ROUNDED = bytes(round(round(byte * (_STEPS - 1) / 255) * 255 / (_STEPS - 1)) for byte in range(256))
