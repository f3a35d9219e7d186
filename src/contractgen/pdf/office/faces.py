"""The declared faces as LibreOffice is given them: as files, by the names that the files themselves have."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTFont

from contractgen.findings import Findings, finding
from contractgen.pdf.enginefiles import engine_file
from contractgen.pdf.faces import Face, Family, FontSet

_TYPOGRAPHIC_FAMILY, _FAMILY, _POSTSCRIPT = 16, 1, 6
_PLAIN = re.compile(r"[^a-z0-9]")


class Names(NamedTuple):
    """What a font file calls itself: its family, and the names under which a PDF may carry it."""

    family: str
    postscript: tuple[str, ...]
    coverage: frozenset[int]


@dataclass(frozen=True, slots=True)
class OfficeFace:
    """A face as a file: of which declared family, of what style; `data` is a file inside the engine."""

    declared: str
    bold: bool
    italic: bool
    names: Names
    path: str = ""
    data: bytes | None = None


class Rule(NamedTuple):
    """Which family LibreOffice is given where a DOCX asks for one, in bold or italic only where it says so."""

    asked: str
    given: str
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class OfficeFonts:
    """The declared faces as files; `known` is the font set with the coverage of all of them."""

    faces: tuple[OfficeFace, ...]
    known: FontSet

    def rules(self) -> Iterator[Rule]:
        """Yield which family stands for which, the most telling first."""
        told: set[Rule] = set()
        for face in sorted(self.faces, key=lambda face: -(face.bold + face.italic)):
            rule = Rule(face.declared, face.names.family, face.bold, face.italic)
            if rule not in told:
                told.add(rule)
                yield rule
        for family in dict.fromkeys(face.declared for face in self.faces):
            mine = [face for face in self.faces if face.declared == family]
            if all(face.bold or face.italic for face in mine):
                yield Rule(family, mine[0].names.family, bold=False, italic=False)

    def has(self, name: str) -> bool:
        """Say whether a font of a PDF, by its name without subset tag, is one of the declared faces."""
        plain = _PLAIN.sub("", name.lower())
        return any(
            plain.startswith(_PLAIN.sub("", one.lower())) for face in self.faces for one in face.names.postscript
        )

    def draws(self, character: str) -> bool:
        """Say whether any declared face has a glyph for a character."""
        return any(ord(character) in face.names.coverage for face in self.faces)


def office_fonts(fonts: FontSet) -> tuple[OfficeFonts | None, Findings]:
    """Find the files of all declared faces; a face that has none is refused by name."""
    faces: list[OfficeFace] = []
    families: dict[str, Family] = {}
    found: Findings = ()
    for key, family in fonts.families.items():
        known: list[Face] = []
        for face in family.faces:
            data = None if face.file else engine_file(face)
            if not face.file and data is None:
                found += (finding("ENV-925", field="source", family=family.name, name=face.family),)
                continue
            names = _names_of_data(data) if data is not None else _names_of_file(face)
            if not face.stroke:  # LibreOffice thickens a regular face by itself
                faces.append(OfficeFace(family.name, face.bold, face.italic, names, face.file, data))
            known.append(replace(face, coverage=names.coverage))
        families[key] = replace(family, faces=tuple(known))
    return (None if found else OfficeFonts(tuple(faces), replace(fonts, families=families))), tuple(
        dict.fromkeys(found)
    )


def _names_of_file(face: Face) -> Names:
    state = Path(face.file).stat()
    return _names_of_state(face.file, face.index, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=64)
def _names_of_state(path: str, index: int, _size: int, _changed: int) -> Names:
    return _names(Path(path).read_bytes(), index)


@lru_cache(maxsize=16)
def _names_of_data(data: bytes) -> Names:
    return _names(data, 0)


def _names(data: bytes, index: int) -> Names:
    """Read the names of a font file that was found to be sound; `index` is the face's number in a collection."""
    with TTFont(io.BytesIO(data), fontNumber=index, lazy=True) as font:
        names = font["name"]
        family = names.getDebugName(_TYPOGRAPHIC_FAMILY) or names.getDebugName(_FAMILY) or ""
        postscript = {names.getDebugName(_POSTSCRIPT) or family}
        if "CFF " in font:
            compact = font["CFF "].cff
            postscript.update(compact.fontNames)
            postscript.update(part.FontName for part in getattr(compact[0], "FDArray", ()))
        font.setGlyphOrder([str(index) for index in range(font["maxp"].numGlyphs)])
        coverage = frozenset(font.getBestCmap() or ())
    return Names(family, tuple(sorted(name for name in postscript if name)), coverage)
