"""Advances: how wide each character is, as the faces that draw it say, so that lines can be broken beforehand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from contractgen.pdf.faces import Face
from contractgen.pdf.fontfiles import read_font_file

_DASH, _HAN = ord("—"), ord("一")
_ENGINE = Path(__file__).with_name("engine_widths.json")


class Widths(dict[str, float]):
    """The width of every character per em, looked up once; characters that no face is known to have are missing."""

    def __init__(self, tables: tuple[dict[int, float], ...]) -> None:
        super().__init__()
        self._tables = tables

    def __missing__(self, character: str) -> float:
        """Look a character up; a KeyError where no face has it."""
        point = ord(character)
        for table in self._tables:
            if point in table:
                self[character] = table[point]
                return table[point]
        raise KeyError(character)

    def __hash__(self) -> int:  # type: ignore[override]
        """Tell it from others by identity: `widths_of` makes one for each set of faces."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        """Compare by identity, too."""
        return self is other


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide the words of a style are: the widths of its faces, and its size in points."""

    widths: Widths
    size: float


@lru_cache(maxsize=256)
def widths_of(faces: tuple[Face, ...]) -> Widths:
    """Return the widths of what these faces draw, the first that has a character drawing it."""
    return Widths(tuple(_table(face) for face in faces))


def _table(face: Face) -> dict[int, float]:
    """Return the widths of a face by code point."""
    if face.file:
        table = read_font_file(Path(face.file), face.index or None).advances
        # Chinese fonts keep a dash of their full width for Chinese text, which `cmap` does not tell.
        return {**table, _DASH: 1.0} if _HAN in table else table
    return _engine_tables().get((face.family, face.weight, face.italic), {})


@cache
def _engine_tables() -> dict[tuple[str, int, bool], dict[int, float]]:
    """Return the widths of the fonts inside the engine."""
    tables = {}
    for name, read in json.loads(_ENGINE.read_text(encoding="utf-8")).items():
        family, weight, slant = name.split("/")
        em = read["em"]
        letters = {int(point): width / em for point, width in read["letters"].items()}
        tables[family, int(weight), slant == "italic"] = letters
    return tables
