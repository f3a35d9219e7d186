"""Writes `contractgen/pdf/engine_widths.json`: how wide the letters of the fonts inside the engine are.

The engine offers no file to read that from; its wheel carries the fonts whole. To be run when the engine changes.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src/contractgen/pdf/engine_widths.json"
sys.path.insert(0, str(ROOT / "tests/support"))

from engine_faces import engine_faces  # noqa: E402 - its place has just been told

from contractgen.pdf.faces import ENGINE_FAMILIES  # noqa: E402 - as above

# Latin-1, Latin Extended-A, general punctuation, currencies, letterlike signs: what Latin text is written with.
_KNOWN = (*range(0x20, 0x180), *range(0x2010, 0x2060), *range(0x20A0, 0x20C0), *range(0x2100, 0x2150))


def engine_widths() -> dict[str, dict[str, object]]:
    """Return for every face the width of its em, and of the letters by code point in the same units."""
    found: dict[str, dict[str, object]] = {}
    for family, faces in ENGINE_FAMILIES.items():
        files = [TTFont(io.BytesIO(data), lazy=True) for data in engine_faces(family)]
        for face in faces:
            font = next(one for one in files if _is(one, face.weight, italic=face.italic))
            names, advances = font.getBestCmap(), font["hmtx"]
            letters = {str(point): advances[names[point]][0] for point in _KNOWN if point in names}
            found[f"{family}/{face.weight}/{'italic' if face.italic else 'normal'}"] = {
                "em": font["head"].unitsPerEm,
                "letters": letters,
            }
    return found


def _is(font: TTFont, weight: int, *, italic: bool) -> bool:
    """Say whether a file is the face of this weight and slant."""
    table = font["OS/2"]
    return table.usWeightClass == weight and bool(table.fsSelection & 0b1000000001) == italic


if __name__ == "__main__":
    TARGET.write_text(json.dumps(engine_widths(), separators=(",", ":")) + "\n", encoding="utf-8")
