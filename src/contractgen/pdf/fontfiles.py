"""Font files: what one says of itself: its glyphs, its heights, whether it may be embedded."""

from __future__ import annotations

import hashlib
import io
import struct
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

_RESTRICTED = 0x0002  # OpenType OS/2 fsType, bits 0-3: restricted licence embedding
_COLLECTION = b"ttcf"


@dataclass(frozen=True, slots=True)
class FontFile:
    """What a font file says: covered code points, heights and advances per em, and what forbids its use.

    `obstacle` is the code of the finding that names why the file cannot be used, empty when nothing does.
    """

    coverage: frozenset[int]
    ascent: float
    descent: float
    digest: str
    obstacle: str = ""
    advances: dict[int, float] = field(default_factory=dict)


def read_font_file(path: Path, index: int | None = None) -> FontFile:
    """Read a font file, of a collection the face with this number; what it contains is kept for the process.

    A collection of which no face is named cannot be used: it does not say which of its fonts is meant.

    Raises:
        OSError: the file cannot be read.
    """
    state = path.stat()
    return _read(str(path), index, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: str, index: int | None, size: int, changed: int) -> FontFile:
    """Read a file in the state that its size and time of change stand for."""
    del size, changed  # they are the cache's key
    data = Path(path).read_bytes()
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    if data.startswith(_COLLECTION) and index is None:
        return FontFile(frozenset(), 0, 0, digest, "ENV-905")
    try:
        with TTFont(io.BytesIO(data), lazy=True, fontNumber=index or 0) as font:
            return _described(font, digest)
    except (TTLibError, KeyError, ValueError, AssertionError, IndexError, EOFError):
        # fontTools lets the errors of its parsers through: any of them means that the tables are damaged.
        return FontFile(frozenset(), 0, 0, digest, "ENV-904")


def _described(font: TTFont, digest: str) -> FontFile:
    """Describe an opened font."""
    # Glyph names are of no use here, and reading those of a Chinese font takes ten times as long as the rest.
    font.setGlyphOrder([str(index) for index in range(font["maxp"].numGlyphs)])
    glyphs = font.getBestCmap() or {}
    coverage = frozenset(glyphs)
    header, em = font["hhea"], font["head"].unitsPerEm
    obstacle = ""
    if not coverage:
        obstacle = "ENV-904"
    elif "fvar" in font:
        obstacle = "ENV-906"
    elif font["OS/2"].fsType & _RESTRICTED:
        obstacle = "ENV-907"
    widths = _widths(font, header.numberOfHMetrics)
    last = len(widths) - 1
    advances = {point: widths[min(int(glyph), last)] / em for point, glyph in glyphs.items()}
    ascent = (header.ascent + header.lineGap) / em
    return FontFile(coverage, ascent, -header.descent / em, digest, obstacle, advances)


def _widths(font: TTFont, count: int) -> tuple[int, ...]:
    """Return the advances of the first glyphs; all others are as wide as the last of them (OpenType `hmtx`)."""
    data = font.reader["hmtx"]
    return struct.unpack_from(f">{2 * count}H", data)[::2]
