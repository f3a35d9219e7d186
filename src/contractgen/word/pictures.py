"""Pictures: what the bytes of one are, and whether they can be drawn, judged by their structure before any decoding.

PNG: ISO/IEC 15948. JPEG: ITU-T T.81, Annex B; EXIF 2.3 for the orientation.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from contractgen.word.notes import Problem
from contractgen.word.vectors import vector_defect

# How many points a picture may have: a page at 400 dots per inch. A file of few bytes can ask for gigabytes of them.
MOST_PIXELS = 16_000_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_KEPT = 8  # pictures judged lately are not judged again: a document is read several times
_SIGNS = (
    (_PNG, "png"),
    (_JPEG, "jpeg"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\x00\x00\x00", "EMF"),
    (b"RIFF", "WebP"),
)
_TYPES = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/jpg": "jpeg",
    "image/pjpeg": "jpeg",
    "image/svg+xml": "svg",
}
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_OTHER_FRAMES = frozenset(range(0xC3, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_MARK, _APP1, _ORIENTATION = 0xFF, 0xE1, 0x0112
_COLOURS_OF_PRINT = 4


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a picture is (`png`, `jpeg`, `svg`), or why it is not drawn."""

    kind: str
    problem: Problem | None = None


@lru_cache(maxsize=_KEPT)
def judged(data: bytes, content_type: str) -> Judgement:
    """Say what the bytes of a picture are; `content_type` is what the package says of the part."""
    declared = _TYPES.get(content_type.lower(), "")
    if not declared:
        known = next((name for sign, name in _SIGNS if data.startswith(sign)), content_type.rpartition("/")[2])
        return Judgement("", Problem.of("DOCX-683", format=known[:20] or "?"))
    kind = next((name for sign, name in _SIGNS if data.startswith(sign)), "svg" if _looks_like_svg(data) else "?")
    if kind != declared:
        return Judgement("", Problem.of("DOCX-684", format=declared.upper(), reason=kind.upper()))
    if kind == "svg":
        defect = vector_defect(data)
        return Judgement(kind, Problem.of("DOCX-685", construct=defect) if defect else None)
    return Judgement(kind, _png_problem(data) if kind == "png" else _jpeg_problem(data))


def _looks_like_svg(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in data[:4096]


def _damaged(kind: str, reason: str) -> Problem:
    return Problem.of("DOCX-684", format=kind, reason=reason)


def _too_large(kind: str, width: int, height: int) -> Problem | None:
    """Refuse more points than a page can show, before anything is unpacked."""
    if 0 < width * height <= MOST_PIXELS:
        return None
    return Problem.of("DOCX-683", format=f"{kind} {width} × {height}")


def _png_problem(data: bytes) -> Problem | None:
    """Walk the chunks of a PNG: each whole, the first IHDR, the last IEND, the pixels as many as they must be."""
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND" or len(chunks[0][1]) != _IHDR.size:
        return _damaged("PNG", "IHDR…IEND")
    width, height, depth, colour, compression, filtering, interlaced = _IHDR.unpack(chunks[0][1])
    if colour not in _CHANNELS or depth not in (1, 2, 4, 8, 16) or compression or filtering or interlaced > 1:
        return _damaged("PNG", "IHDR")
    if problem := _too_large("PNG", width, height):
        return problem
    names = [name for name, _ in chunks]
    if b"acTL" in names:
        return Problem.of("DOCX-683", format="APNG")
    if colour == 3 and b"PLTE" not in names:  # noqa: PLR2004 - the colour type of a palette
        return _damaged("PNG", "PLTE")
    wanted = None if interlaced else height * (1 + (width * depth * _CHANNELS[colour] + 7) // 8)
    whole = _unpacks_to(b"".join(body for name, body in chunks if name == b"IDAT"), wanted)
    return None if whole else _damaged("PNG", "IDAT")


_IHDR = struct.Struct(">IIBBBBB")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG up to the first that is not whole."""
    place = len(_PNG)
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        body = data[place + 4 : place + 8 + length]
        check = data[place + 8 + length : place + 12 + length]
        if len(check) < 4 or zlib.crc32(body) != int.from_bytes(check, "big"):  # noqa: PLR2004 - bytes of a CRC
            return
        yield body[:4], body[4:]
        place += 12 + length


def _unpacks_to(packed: bytes, wanted: int | None) -> bool:
    """Say whether a zlib stream is whole, and gives as many bytes as wanted; little of it is held at a time."""
    engine, count = zlib.decompressobj(), 0
    limit = MOST_PIXELS * 8 * 2 if wanted is None else wanted
    try:
        while packed and not engine.eof:
            count += len(engine.decompress(packed, 1 << 20))
            if count > limit:
                return False
            packed = engine.unconsumed_tail
        count += len(engine.flush())
    except zlib.error:
        return False
    return engine.eof and (count > 0 if wanted is None else count == wanted)


def _jpeg_problem(data: bytes) -> Problem | None:
    """Walk the segments of a JPEG up to its scan: one frame of one or three colours, upright."""
    frame: tuple[int, int, int] | None = None
    for marker, body in _segments(data):
        if marker in _OTHER_FRAMES:
            return Problem.of("DOCX-683", format=f"JPEG SOF{marker - 0xC0}")
        if marker in _FRAMES and len(body) >= 6:  # noqa: PLR2004 - precision, height, width, components
            _, height, width, count = struct.unpack(">BHHB", body[:6])
            frame = (width, height, count)
        if marker == _APP1 and _turned(body):
            return Problem.of("DOCX-683", format="JPEG EXIF orientation")
    if frame is None or not data.rstrip(b"\x00").endswith(b"\xff\xd9"):
        return _damaged("JPEG", "SOF…EOI")
    width, height, count = frame
    if count == _COLOURS_OF_PRINT:
        return Problem.of("DOCX-683", format="JPEG CMYK")
    return _damaged("JPEG", "SOF") if count not in (1, 3) else _too_large("JPEG", width, height)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marker segments of a JPEG before its first scan."""
    place = 2
    while place + 4 <= len(data) and data[place] == _MARK:
        marker = data[place + 1]
        if marker == _MARK or marker in _ALONE:
            place += 1 if marker == _MARK else 2
            continue
        if marker in (0xDA, 0xD9):
            return
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        yield marker, data[place + 4 : place + 2 + length]
        place += 2 + length


def _turned(body: bytes) -> bool:
    """Say whether EXIF data ask for the picture to be turned or mirrored (tag 0x0112), which programs do or do not."""
    if not body.startswith(b"Exif\x00\x00"):
        return False
    tiff = body[6:]
    order: Literal["little", "big"] = "little" if tiff[:2] == b"II" else "big"
    at = int.from_bytes(tiff[4:8], order)
    for number in range(int.from_bytes(tiff[at : at + 2], order)):
        entry = tiff[at + 2 + 12 * number : at + 14 + 12 * number]
        if int.from_bytes(entry[:2], order) == _ORIENTATION:
            return int.from_bytes(entry[8:10], order) not in (0, 1)
    return False
