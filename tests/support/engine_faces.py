"""The fonts inside the engine as files: the wheel carries them whole, and a witness must draw with the same ones."""

from __future__ import annotations

import io
import struct
from functools import cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

_MARKS = (b"OTTO", b"\0\1\0\0\0")  # how a font begins: with CFF outlines, with TrueType outlines
_TABLES = {b"head", b"hhea", b"cmap", b"name", b"hmtx", b"maxp"}
_DIRECTORY, _ENTRY = 12, 16
_MOST_TABLES, _LARGEST = 40, 4_000_000


@cache
def engine_faces(family: str) -> tuple[bytes, ...]:
    """Return the faces of a family inside the engine, each as the bytes of a font file."""
    faces = _all_faces()[family.replace(" ", "")]
    return tuple(faces[name] for name in sorted(faces))


@cache
def _all_faces() -> dict[str, dict[str, bytes]]:
    """Return all faces by family (without spaces: the engine writes some with more of them) and full name."""
    (library,) = Path(typst.__file__).parent.glob("*.so")
    data = library.read_bytes()
    found: dict[str, dict[str, bytes]] = {}
    for mark in _MARKS:
        place = data.find(mark)
        while place >= 0:
            face = _face_at(data, place)
            if face:
                names = TTFont(io.BytesIO(face), lazy=True)["name"]
                family = (names.getDebugName(16) or names.getDebugName(1)).replace(" ", "")
                found.setdefault(family, {})[names.getDebugName(4)] = face
            place = data.find(mark, place + max(len(face), 1))
    return found


def _face_at(data: bytes, place: int) -> bytes:
    """Return the font that begins at a place; nothing where none does."""
    (count,) = struct.unpack_from(">H", data, place + 4)
    if not len(_TABLES) <= count <= _MOST_TABLES:
        return b""
    entries = [struct.unpack_from(">4sIII", data, place + _DIRECTORY + _ENTRY * index) for index in range(count)]
    end = max(offset + length for _, _, offset, length in entries)
    if end > _LARGEST or not {tag for tag, *_ in entries} >= _TABLES:
        return b""
    return data[place : place + end]
