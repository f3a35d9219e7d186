"""Writes `contractgen/pdf/engine_widths.json`: how wide the letters of the fonts inside the engine are.

The engine offers no file to read that from; its wheel carries the fonts whole. To be run when the engine changes.
"""

from __future__ import annotations

import io
import json
from pathlib import Path

from fontTools.ttLib import TTFont

from contractgen.pdf.enginefiles import engine_file
from contractgen.pdf.faces import ENGINE_FAMILIES, Face

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src/contractgen/pdf/engine_widths.json"

# Latin-1, Latin Extended-A, general punctuation, currencies, letterlike signs: what Latin text is written with.
_KNOWN = (*range(0x20, 0x180), *range(0x2010, 0x2060), *range(0x20A0, 0x20C0), *range(0x2100, 0x2150))


def engine_widths() -> dict[str, dict[str, object]]:
    """Return for every face the width of its em, and of the letters by code point in the same units."""
    found: dict[str, dict[str, object]] = {}
    for family, faces in ENGINE_FAMILIES.items():
        for face in faces:
            font = _opened(face)
            names, advances = font.getBestCmap(), font["hmtx"]
            letters = {str(point): advances[names[point]][0] for point in _KNOWN if point in names}
            found[f"{family}/{face.weight}/{'italic' if face.italic else 'normal'}"] = {
                "em": font["head"].unitsPerEm,
                "letters": letters,
            }
    return found


def _opened(face: Face) -> TTFont:
    """Return the file of a face inside the engine.

    Raises:
        ValueError: this build of the engine does not show it.
    """
    data = engine_file(face)
    if data is None:
        raise ValueError(face.family)
    return TTFont(io.BytesIO(data), lazy=True)


if __name__ == "__main__":
    TARGET.write_text(json.dumps(engine_widths(), separators=(",", ":")) + "\n", encoding="utf-8")
