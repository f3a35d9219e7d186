"""Inks: the styles that runs are drawn in, each given a number once, and which face draws which character."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from contractgen.findings import Finding
from contractgen.pdf.advances import Measure, widths_of
from contractgen.pdf.faces import BALLOTS, Face, FontSet
from contractgen.pdf.grid import Rows, natural_height, row_height, share_above, snaps
from contractgen.pdf.grounds import colour_of
from contractgen.pdf.languages import foreign
from contractgen.pdf.nodes import Node
from contractgen.pdf.places import Place
from contractgen.pdf.rules import line_of
from contractgen.pdf.scripts import by_script
from contractgen.pdf.strokes import mark_of, rules_under, strikes_through
from contractgen.word.model import LineRule, ParagraphFormat, RunFormat

_KNOWN_IN_ENGINE = 0x180  # every family inside the engine has Latin-1 and Latin Extended-A
_SMALL = 0.65  # superscripts and subscripts, as a share of the size
_SHIFTS = {"baseline": 0.0, "superscript": -0.35, "subscript": 0.14}
_UNKNOWN = (0.9, 0.25)  # ascent and descent of a font that nothing is drawn in
_FACE = ("latin_font", "cjk_font", "bold", "italic")
_EXACT_ABOVE = 0.8  # of an exact line height, what stands above the baseline
_WIDENING = frozenset(("tracking", "mark", "border"))  # what of a style makes its words wider than their letters


@dataclass(frozen=True, slots=True)
class Leading:
    """The line spacing of a paragraph, as it acts on each of its runs."""

    rule: LineRule
    line: float
    rows: Rows | None = None

    def edges(self, ascent: float, descent: float, on_grid: float) -> tuple[float, float]:
        """Return what a line of this face takes above and below its baseline, in points.

        A multiple adds below the line, a minimum adds above it; an exact height is divided 80 to 20. `on_grid` is the
        natural height that counts on a line grid.
        """
        if self.rows:
            return self.rows.edges(on_grid, self.line)
        natural = ascent + descent
        if self.rule is LineRule.EXACT:
            return _EXACT_ABOVE * self.line, (1 - _EXACT_ABOVE) * self.line
        if self.rule is LineRule.AT_LEAST:
            return max(ascent, self.line - descent), descent
        extra = (self.line - 1) * natural
        return (ascent, descent + extra) if extra >= 0 else (ascent + extra, descent)


@dataclass(slots=True)
class _Pen:
    """A run's format in a paragraph's line spacing: its faces, and the numbers of the styles made of them."""

    run: RunFormat
    leading: Leading
    scale: float
    latin: Face | None
    cjk: Face | None
    on_grid: float
    language: tuple[str, str] | None
    numbers: dict[tuple[Face, ...], int] = field(default_factory=dict)
    own: dict[bool, int] = field(default_factory=dict)


@dataclass(slots=True)
class Inks:
    """The numbered styles of one document, filled while its runs are laid out.

    `spare` are the declared families that no run asks for: they draw the signs (☑ ☐) that neither font of a run
    has. `language` is the one that the document is mostly in.
    """

    fonts: FontSet
    spare: tuple[str, ...]
    language: str = ""
    styles: list[Node] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)
    measures: dict[int, Measure] = field(default_factory=dict)
    _pens: dict[tuple[RunFormat, Leading, float], _Pen] = field(default_factory=dict)
    _numbers: dict[Hashable, int] = field(default_factory=dict)

    def stretches(
        self, text: str, run: RunFormat, leading: Leading, place: Place, *, chinese: bool, scale: float = 1
    ) -> Iterator[tuple[int, str]]:
        """Yield a text in the stretches that one style draws: the style's number and the words.

        The letters are of the run's size times `scale`; its lines are those of its size. What cannot be drawn is
        left out and reported, so that one reading of a document finds everything.
        """
        pen = self._pen(run, leading, scale)
        for cjk, words in by_script(text, chinese=chinese):
            own = pen.cjk if cjk else pen.latin
            if own is None:
                self.found.append(self._no_face(run, place, cjk=cjk))
            elif _has(own, words):
                if cjk not in pen.own:
                    pen.own[cjk] = self._number(pen, (own,))
                yield pen.own[cjk], words
            else:
                yield from self._divided(words, own, pen, place, cjk=cjk)

    def height(self, run: RunFormat, leading: Leading) -> float:
        """Return the height of a line without words: that of its paragraph mark, which is Latin."""
        return sum(self.edges(run, leading))

    def edges(self, run: RunFormat, leading: Leading) -> tuple[float, float]:
        """Return what a line without words takes above and below its baseline."""
        ascent, descent = self._heights(run, chinese=False)
        on_grid = self.natural(run, chinese=leading.rows is not None and leading.rows.chinese)
        return leading.edges(ascent * run.size, descent * run.size, on_grid)

    def leading(self, layout: ParagraphFormat, runs: Iterable[RunFormat], *, chinese: bool) -> Leading:
        """Return the line spacing of a paragraph whose words and mark have these formats."""
        if not snaps(layout):
            return Leading(layout.line_rule, layout.line)
        largest = max(runs, key=lambda run: run.size)
        ascent, descent = self._heights(largest, chinese=chinese)
        natural = self.natural(largest, chinese=chinese)
        height = row_height(natural, layout.pitch, chinese=chinese)
        above = share_above(ascent * largest.size, descent * largest.size, height)
        return Leading(layout.line_rule, layout.line, Rows(layout.pitch, chinese, round(above, 4)))

    def natural(self, run: RunFormat, *, chinese: bool) -> float:
        """Return what counts on a line grid as the natural height of a run."""
        family = run.cjk_font if chinese else run.latin_font
        return natural_height(family, sum(self._heights(run, chinese=chinese)), run.size)

    def _heights(self, run: RunFormat, *, chinese: bool) -> tuple[float, float]:
        """Return ascent and descent of a run's face per em."""
        face = self._face(run.cjk_font if chinese else run.latin_font, run)
        return (face.ascent, face.descent) if face else _UNKNOWN

    def _pen(self, run: RunFormat, leading: Leading, scale: float) -> _Pen:
        """Return the pen of a format, made once."""
        key = (run, leading, scale)
        if key not in self._pens:
            on_grid = self.natural(run, chinese=leading.rows.chinese) if leading.rows else 0
            latin, cjk = self._face(run.latin_font, run), self._face(run.cjk_font, run)
            self._pens[key] = _Pen(run, leading, scale, latin, cjk, on_grid, foreign(run.language, self.language))
        return self._pens[key]

    def _face(self, name: str, run: RunFormat) -> Face | None:
        """Return the face of a declared family in a run's weight and slant."""
        family = self.fonts.family(name)
        return family.face(bold=run.bold, italic=run.italic) if family else None

    def _no_face(self, run: RunFormat, place: Place, *, cjk: bool) -> Finding:
        """Make the finding about a font that is not declared, or has no such face."""
        name = run.cjk_font if cjk else run.latin_font
        if self.fonts.family(name) is None:
            return place.finding("PDF-701", family=name or "?", style=_asking(run, place))
        return place.finding("PDF-703" if run.italic else "PDF-702", family=name, style=_asking(run, place))

    def _divided(self, words: str, own: Face, pen: _Pen, place: Place, *, cjk: bool) -> Iterator[tuple[int, str]]:
        """Yield words divided by the faces that may draw them."""
        spare = (self._face(name, pen.run) for name in self.spare)
        others = tuple(face for face in (pen.latin if cjk else pen.cjk, *spare) if face)

        def drawn_by(character: str) -> tuple[tuple[Face, ...], bool]:
            faces = _faces_for(character, own, others, cjk=cjk)
            return faces, cjk and character in BALLOTS and faces[:1] != (own,)

        for (faces, is_ballot), group in groupby(words, key=drawn_by):
            part = "".join(group)
            if faces and is_ballot and faces[0].ballot > 0:
                yield self._ballot(pen, faces[0], own), part
            elif faces:
                yield self._number(pen, faces), part
            else:
                self.found += [uncovered(character, place) for character in dict.fromkeys(part)]

    def _number(self, pen: _Pen, faces: tuple[Face, ...]) -> int:
        """Return the number of a style, writing it down if it is new."""
        if faces not in pen.numbers:
            pen.numbers[faces] = self._noted(_style(pen, faces), faces)
        return pen.numbers[faces]

    def _ballot(self, pen: _Pen, face: Face, own: Face) -> int:
        """Return the number of the style of ballot boxes beside Chinese words: as large as these, on lines as high."""
        style, beside = _style(pen, (face,)), _style(pen, (own,))
        enlarged = {name: round(style[name] * face.ballot, 3) for name in ("size", "stroke")}
        return self._noted({**style, **enlarged, "top": beside["top"], "bottom": beside["bottom"]}, (face,))

    def _noted(self, style: Node, faces: tuple[Face, ...]) -> int:
        """Return the number of a style, writing it down, and how wide its words are, if it is new."""
        number = self._numbers.setdefault(_hashable(style), len(self.styles))
        if number == len(self.styles):
            if _WIDENING.isdisjoint(style):
                self.measures[number] = Measure(widths_of(faces), style["size"])
            self.styles.append(style)
        return number


def _hashable(item: object) -> Hashable:
    """Return what a style says as a key: documents with thousands of formats would take a search for each."""
    if isinstance(item, dict):
        return tuple((name, _hashable(value)) for name, value in item.items())
    if isinstance(item, list | tuple):
        return tuple(map(_hashable, item))
    return item


def _asking(run: RunFormat, place: Place) -> str:
    """Return the style that asks for the face of a run: its character style, where that makes a difference."""
    plain = place.paragraph.plain
    same = plain is not None and all(getattr(run, name) == getattr(plain, name) for name in _FACE)
    return place.paragraph.style if same or not run.style else run.style


def uncovered(characters: str, place: Place) -> Finding:
    """Make the finding about a character that no declared font has."""
    points = " ".join(f"U+{ord(character):04X}" for character in characters)
    return place.finding("PDF-704", character=characters, code_point=points)


def _faces_for(character: str, own: Face, others: tuple[Face, ...], *, cjk: bool) -> tuple[Face, ...]:
    """Return the faces to try for a character, up to the first that is known to have it; none if none has.

    A Chinese character is drawn by its own font or not at all: in another it would be a foreign body. A
    combining mark stays with its letter.
    """
    category = unicodedata.category(character)
    if (cjk and category == "Lo") or category.startswith("M"):
        others = ()
    faces: list[Face] = []
    for face in dict.fromkeys((own, *others)):
        if face.may_have(character):
            faces.append(face)
            if face.coverage is not None or ord(character) < _KNOWN_IN_ENGINE:
                break
    return tuple(faces)


def _has(face: Face, words: str) -> bool:
    """Say whether a face is known to have all these characters."""
    if face.coverage is None:
        return ord(max(words)) < _KNOWN_IN_ENGINE
    return face.coverage.issuperset(map(ord, words))


def _style(pen: _Pen, faces: tuple[Face, ...]) -> Node:
    """Return a style as the program reads it."""
    run, first = pen.run, faces[0]
    size = pen.scale * (run.size if run.vertical == "baseline" else run.size * _SMALL)
    top, bottom = pen.leading.edges(first.ascent * size, first.descent * size, pen.on_grid)
    if run.raised and pen.leading.rows is None and pen.leading.rule is not LineRule.EXACT:
        top, bottom = top + run.raised, bottom - run.raised
    colour = colour_of(run)
    node = {
        "font": [face.family for face in faces],
        "weight": first.weight,
        "slant": "italic" if first.italic else "normal",
        "size": round(size, 3),
        "top": round(top, 3),
        "bottom": round(-bottom, 3),
        "shift": round(_SHIFTS[run.vertical] * run.size - run.raised, 3),
        "color": colour,
        "stroke": round(first.stroke * size, 3),
        "rules": rules_under(run, colour),
        "gap": round(run.size * 0.15, 3),
        "strikes": strikes_through(run),
        "shading": run.shading,
        "kerning": run.kerning,
    }
    if pen.language:
        node["language"] = pen.language
    if run.spacing:
        node["tracking"] = round(run.spacing, 3)
    if run.emphasis_mark != "none":
        node["mark"] = mark_of(run)
    if run.border:
        away = run.border.space + run.border.border.width / 2
        ends = (first.ascent * size + away, -first.descent * size - away)
        node["border"] = {
            "line": line_of(run.border.border),
            "top": round(ends[0], 3),
            "bottom": round(ends[1], 3),
            "space": round(away, 3),
            "sides": ["left", "right"],
        }
    return node
