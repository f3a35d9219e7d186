"""The faces inside the drawing engine as font files: its library carries them whole, under free licences.

Libertinus Serif is under the SIL Open Font License, DejaVu Sans Mono under that of Bitstream Vera, New Computer Modern
under the GUST Font License: all of them let everybody use and copy the files.
"""

from __future__ import annotations

import io
import mmap
import struct
import sys
from array import array
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import typst
from fontTools.ttLib import TTFont, TTLibError

from contractgen.pdf.faces import Face

# The PostScript names of the faces, by family, weight and slant.
_NAMES: Final = {
    ("Libertinus Serif", 400, False): "LibertinusSerif-Regular",
    ("Libertinus Serif", 700, False): "LibertinusSerif-Bold",
    ("Libertinus Serif", 400, True): "LibertinusSerif-Italic",
    ("Libertinus Serif", 700, True): "LibertinusSerif-BoldItalic",
    ("New Computer Modern", 400, False): "NewCM10-Regular",
    ("New Computer Modern", 700, False): "NewCM10-Bold",
    ("New Computer Modern", 400, True): "NewCM10-Italic",
    ("New Computer Modern", 700, True): "NewCM10-BoldItalic",
    ("DejaVu Sans Mono", 400, False): "DejaVuSansMono",
    ("DejaVu Sans Mono", 700, False): "DejaVuSansMono-Bold",
    ("DejaVu Sans Mono", 400, True): "DejaVuSansMono-Oblique",
    ("DejaVu Sans Mono", 700, True): "DejaVuSansMono-BoldOblique",
}
_MAGIC: Final = (b"OTTO", b"\x00\x01\x00\x00")
_HEADER: Final = struct.Struct(">4sHHHH")
_TABLE: Final = struct.Struct(">4sIII")
_FEWEST, _MOST = 8, 40  # tables that a text font has
_LARGEST: Final = 8 * 1024 * 1024
_WHOLE: Final = 0xB1B0AFBA  # the sum of all words of a font file that nothing is missing from (OpenType, `head`)


def engine_file(face: Face) -> bytes | None:
    """Return the font file of a face inside the engine, None where this build of the engine does not show it."""
    name = _NAMES.get((face.family, face.weight, face.italic))
    return _files().get(name) if name else None


@cache
def _files() -> dict[str, bytes]:
    """Return the font files inside the engine's library by their PostScript names; read once a process."""
    found: dict[str, bytes] = {}
    wanted = frozenset(_NAMES.values())
    for library in sorted(Path(typst.__file__).parent.glob("*.so")):
        with library.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            for font in _fonts_in(data):
                name = _name_of(font)
                if name in wanted:
                    found.setdefault(name, font)
    return found


def _fonts_in(data: mmap.mmap) -> Iterator[bytes]:
    """Yield all that is a whole font file, by its table directory and its checksum."""
    for magic in _MAGIC:
        at = data.find(magic)
        while at >= 0:
            end = _end(data, at)
            if end and _sum(font := data[at : at + end]) == _WHOLE:
                yield font
            at = data.find(magic, at + 1)


def _end(data: mmap.mmap, at: int) -> int:
    """Return the length of the font file that may begin here, 0 where none does."""
    if at + _HEADER.size + _MOST * _TABLE.size > len(data):
        return 0
    _, count, search, selector, shift = _HEADER.unpack_from(data, at)
    power = count.bit_length() - 1
    if not _FEWEST <= count <= _MOST or (search, selector, shift) != (16 << power, power, 16 * (count - (1 << power))):
        return 0
    tables = (_TABLE.unpack_from(data, at + _HEADER.size + place * _TABLE.size) for place in range(count))
    end = max(offset + length for _, _, offset, length in tables)
    return (end + 3) // 4 * 4 if end <= min(_LARGEST, len(data) - at) else 0


def _sum(font: bytes) -> int:
    words = array("I", font)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _name_of(font: bytes) -> str:
    try:
        with TTFont(io.BytesIO(font), lazy=True) as opened:
            return opened["name"].getDebugName(6) or ""
    except (TTLibError, KeyError, ValueError, AssertionError, IndexError, EOFError, struct.error):
        return ""
