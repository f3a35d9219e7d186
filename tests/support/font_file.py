"""Small font files for the tests."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def font_file(
    path: Path, family: str = "Probe", *, weight: int = 400, embedding: int = 0, characters: str = "ABC甲"
) -> Path:
    """Write a small TrueType font in which every character is a square."""
    builder = FontBuilder(1000)
    names = [".notdef", *(f"c{ord(character):x}" for character in characters)]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(character): name for character, name in zip(characters, names[1:], strict=True)})
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 700), (900, 700), (900, 0)):
        pen.lineTo(point)
    pen.closePath()
    builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    builder.setupHorizontalHeader(ascent=900, descent=-200, lineGap=50)
    style = "Bold" if weight >= 600 else "Regular"
    builder.setupNameTable({"familyName": family, "styleName": style, "psName": f"{family}-{style}"})
    builder.setupOS2(usWeightClass=weight, fsType=embedding, sTypoAscender=900, sTypoDescender=-200)
    builder.setupPost()
    builder.save(path)
    return path
