"""Faces: what the drawing engine may draw with, and what is known of each face before it draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contractgen.model.library import FilePin
from contractgen.model.template import FontLine

BOLD = 600
BALLOTS = frozenset("\N{BALLOT BOX}\N{BALLOT BOX WITH CHECK}\N{BALLOT BOX WITH X}")


@dataclass(frozen=True, slots=True)
class Face:
    """One face, as the engine asks for it: family, weight, slant.

    `ascent` and `descent` are per em, as the face's horizontal header says (OpenType `hhea`; a line gap counts
    as ascent). `coverage` is the code points it has glyphs for, None where there is no file to look into. `file` is
    its file, and `index` the face's number in a collection. With `stroke` (of the size), a regular face imitates a
    bold one: a pen of that width goes around its outlines. `ballot` is by how much its ballot boxes (☐ ☑ ☒) are
    enlarged to be as large as a Chinese character; 0 for a face inside the engine that has none.
    """

    family: str
    weight: int
    italic: bool
    ascent: float
    descent: float
    coverage: frozenset[int] | None = None
    file: str = ""
    index: int = 0
    stroke: float = 0.0
    ballot: float = 0.0

    @property
    def bold(self) -> bool:
        """Whether this face serves bold text."""
        return self.weight >= BOLD or self.stroke > 0

    def may_have(self, character: str) -> bool:
        """Say whether the face has a glyph for a character, as far as one can know before drawing."""
        if self.coverage is None:
            return self.ballot > 0 or character not in BALLOTS
        return ord(character) in self.coverage


@dataclass(frozen=True, slots=True)
class Family:
    """A declared family: the name that a DOCX uses, and the faces that draw it."""

    name: str
    faces: tuple[Face, ...]

    def face(self, *, bold: bool, italic: bool) -> Face | None:
        """Return the face for a style, or None: a missing one is never replaced by another."""
        fitting = [face for face in self.faces if face.bold == bold and face.italic == italic]
        goal = 700 if bold else 400
        return min(fitting, key=lambda face: abs(face.weight - goal), default=None)


@dataclass(frozen=True, slots=True)
class FontSet:
    """The fonts that a template declares, ready for drawing.

    `families` is keyed by the folded family name; `files` and `embedded` say where the engine finds the faces.
    `declared` are the lines that the template declares, with what each is: `sha256:…` of its file, `typst:…` of the
    engine that brings it along.
    """

    families: Mapping[str, Family]
    files: tuple[str, ...]
    embedded: bool
    declared: tuple[tuple[FontLine, str], ...]

    def family(self, name: str) -> Family | None:
        """Return the declared family that a DOCX calls by this name; letter case does not matter in Word."""
        return self.families.get(name.casefold())

    def hashes(self) -> dict[str, str]:
        """Return what every declared family is drawn with, `宋体 (package:serif)`, and the hash of that."""
        return {f"{line.family} ({line.source})": digest for line, digest in self.declared}

    def pins(self) -> tuple[FilePin, ...]:
        """Return the hashes of the font files for a lock; fonts inside the engine are pinned with it."""
        files = {line.source: digest for line, digest in self.declared if digest.startswith("sha256:")}
        return tuple(FilePin(source, files[source]) for source in sorted(files))


# The families inside the engine that are fit for contracts, as their horizontal headers describe them: the engine
# offers no file to read that from.
ENGINE_FAMILIES: Mapping[str, tuple[Face, ...]] = {
    "Libertinus Serif": (
        Face("Libertinus Serif", 400, italic=False, ascent=0.894, descent=0.246),
        Face("Libertinus Serif", 700, italic=False, ascent=0.894, descent=0.246),
        Face("Libertinus Serif", 400, italic=True, ascent=0.894, descent=0.246),
        Face("Libertinus Serif", 700, italic=True, ascent=0.894, descent=0.246),
    ),
    "New Computer Modern": (
        Face("New Computer Modern", 400, italic=False, ascent=1.127, descent=0.29),
        Face("New Computer Modern", 700, italic=False, ascent=1.133, descent=0.295),
        Face("New Computer Modern", 400, italic=True, ascent=1.125, descent=0.29),
        Face("New Computer Modern", 700, italic=True, ascent=1.147, descent=0.307),
    ),
    "DejaVu Sans Mono": (
        Face("DejaVu Sans Mono", 400, italic=False, ascent=0.928, descent=0.236, ballot=1.6),
        Face("DejaVu Sans Mono", 700, italic=False, ascent=0.928, descent=0.236, ballot=1.6),
        Face("DejaVu Sans Mono", 400, italic=True, ascent=0.928, descent=0.236),
        Face("DejaVu Sans Mono", 700, italic=True, ascent=0.928, descent=0.236),
    ),
}
