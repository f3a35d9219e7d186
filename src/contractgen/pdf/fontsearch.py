"""The engine's search for fonts: exactly the files that are declared, and what this machine has installed."""

from __future__ import annotations

import struct
import tempfile
from functools import lru_cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont, TTLibError


@lru_cache(maxsize=16)
def engine_handle(files: tuple[str, ...], embedded: bool, digests: tuple[str, ...]) -> typst.Fonts:
    """Return the engine's handle for these files and no other, made once a process; threads may share it.

    The engine searches folders, not files: it is shown one that holds links to the files, and reads them where
    they are. `digests` are part of the cache's key: a file that has changed is searched anew.
    """
    del digests
    with tempfile.TemporaryDirectory(prefix="contractgen-fonts-") as name:
        folder = Path(name)
        for number, file in enumerate(files):
            (folder / f"{number}{Path(file).suffix}").symlink_to(file)
        return typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=embedded, font_paths=[folder] if files else []
        )


@lru_cache(maxsize=1)
def installed_faces() -> tuple[typst.FontInfo, ...]:
    """Return the faces installed on this machine that lie in files, as the engine calls them; looked for once."""
    found = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts()
    return tuple(sorted((info for info in found if info.path), key=lambda info: (info.path, info.index)))


def faces_named(family: str) -> tuple[typst.FontInfo, ...]:
    """Return the installed faces of a family, one for each style: upright and italic, regular and bold.

    Letter case does not matter. Of several weights the one nearest to regular (400) and to bold (700) is taken, of
    several widths the normal one; of a face that is installed twice, the file whose path comes first.
    """
    mine = [info for info in installed_faces() if info.family.casefold() == family.casefold()]
    chosen: dict[tuple[bool, bool], typst.FontInfo] = {}
    for info in mine:
        style = (info.weight >= _BOLD, info.style != "normal")
        if style not in chosen or _distance(info) < _distance(chosen[style]):
            chosen[style] = info
    return tuple(chosen[style] for style in sorted(chosen))


def installed_families() -> tuple[str, ...]:
    """Return the names of all installed families."""
    return tuple(sorted({info.family for info in installed_faces()}))


@lru_cache(maxsize=256)
def family_with(character: str) -> str:
    """Return an installed family that has a glyph for a character, the first by name; empty where none has.

    Looking into all fonts of a machine takes a while: it is for saying what would help, not for drawing.
    """
    upright = {info.family: info for info in reversed(installed_faces()) if info.style == "normal"}
    for family in sorted(upright):
        info = upright[family]
        try:
            with TTFont(str(info.path), fontNumber=info.index, lazy=True) as font:
                # reading the names of glyphs, which are of no use here, takes longer than all else
                font.setGlyphOrder([str(glyph) for glyph in range(font["maxp"].numGlyphs)])
                if "fvar" not in font and ord(character) in (font.getBestCmap() or {}):
                    return family
        except (OSError, TTLibError, KeyError, ValueError, AssertionError, IndexError, EOFError, struct.error):
            continue  # a damaged font is of no help to anybody, and no defect of the document
    return ""


_BOLD = 600


def _distance(info: typst.FontInfo) -> tuple[float, int]:
    goal = 700 if info.weight >= _BOLD else 400
    return abs(info.stretch - 1.0), abs(info.weight - goal)
