"""Lines: Chinese paragraphs are broken into lines before the engine sees them, as Word breaks them.

The engine always squeezes marks at the edges of lines and lets none hang. Word lets a mark hang at the end of a line
that has no room for it (17.3.1.21), squeezes neighbours only in documents that say so (17.15.1.18), and nothing at
edges. So the lines are computed here from the widths of the characters, and handed to the engine one by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from contractgen.pdf.advances import Measure
from contractgen.pdf.breaks import HANGING, MARKS, is_squeezed, may_break
from contractgen.pdf.nodes import Inline, Node
from contractgen.pdf.scripts import WIDE

_HAN = re.compile("[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3041-\u3096\u30a1-\u30fa\u3105-\u312f\u31a0-\u31bf"
                  "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")  # fmt: skip
_LATIN = re.compile("[A-Za-z0-9#$%&\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f]")
_SEAM = 0.25  # of an em, between Chinese and Latin letters
_APART = 0.001  # points: a space that keeps the engine from squeezing what it parts
_SLACK = 0.02  # points: by so much a line may be too long for the engine, which then would break it again
_YIELD = 0.5  # points: by so much the engine may find Latin letters wider than they are
_SPACE = " "


@dataclass(frozen=True, slots=True)
class Manner:
    """How the lines of a paragraph are broken.

    `first` and `room` are the widths of the first line and the others, in points. With `hanging`, a mark may stand in
    the margin; with `squeezed`, neighbouring marks share their blank halves; `figures` may be broken after hyphens.
    Latin `letters` and `digits` stand apart from Chinese ones.
    """

    first: float
    room: float
    hanging: bool
    squeezed: bool
    figures: bool
    letters: bool = True
    digits: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    """What goes in before a character: space of some width, or the end of a line, from which spaces are dropped."""

    place: int
    space: float = 0
    ends: bool = False
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class _End:
    """Where a line ends, how much of it hangs in the margin, and by how much its last letters may be too wide.

    Of Latin letters the engine moves some pairs apart, which their widths do not tell.
    """

    place: int
    hangs: float = 0
    yields: float = 0


def broken_into_lines(
    nodes: Sequence[Inline], measures: Mapping[int, Measure], manner: Manner, alignment: str
) -> list[Inline] | None:
    """Return inline nodes with their line ends; None where the engine has to find them.

    It does where other nodes than words are among them, where a character's width is not known, and where a word is
    wider than its line.
    """
    pieces = []
    for node in nodes:
        if not isinstance(node, list):
            return None
        measure = measures.get(node[0])
        if measure is None:
            return None
        pieces.append((node[1], measure))
    marks = _plan(tuple(pieces), manner)
    return None if marks is None else _woven(nodes, marks, {"spread": 1} if alignment == "both" else {"break": 1})


@lru_cache(maxsize=8192)
def _plan(pieces: tuple[tuple[str, Measure], ...], manner: Manner) -> tuple[_Mark, ...] | None:
    """Return what goes in between the characters of some pieces; None if their lines cannot be found."""
    text = "".join(words for words, _ in pieces)
    if not text:
        return ()
    try:
        widths = [measure.widths[character] * measure.size for words, measure in pieces for character in words]
    except KeyError:
        return None
    gaps, apart = _gaps(pieces, text, manner)
    ends = _ends(text, widths, gaps, manner)
    return None if ends is None else _marks(text, ends, apart)


def _gaps(pieces: tuple[tuple[str, Measure], ...], text: str, manner: Manner) -> tuple[list[float], list[int]]:
    """Return what stands before each character besides itself, and before which ones the engine must not squeeze.

    The engine squeezes marks of one piece alone.
    """
    gaps = [0.0] * len(text)
    apart = []
    place = 0
    before, em = "", 0.0
    for words, measure in pieces:
        for index, after in enumerate(words):
            letter, size = _seam(before, em, after, measure.size)
            if letter and (manner.digits if letter.isdigit() else manner.letters):
                gaps[place] = _SEAM * size
            elif letter:
                apart.append(place)
            elif index and after in MARKS and is_squeezed(before, after) and _is_full(before, after, measure):
                if manner.squeezed:
                    gaps[place] = -measure.size / 2
                else:
                    apart.append(place)
            before, em = after, measure.size
            place += 1
    return gaps, apart


def _seam(before: str, em: float, after: str, size: float) -> tuple[str, float]:
    """Return the letter or digit that stands beside a Chinese character, and that one's size; nothing if none does."""
    if _HAN.match(after):
        return (before, size) if before and _LATIN.match(before) else ("", 0)
    return (after, em) if _LATIN.match(after) and _HAN.match(before) else ("", 0)


def _is_full(before: str, after: str, measure: Measure) -> bool:
    """Say whether two marks are as wide as a Chinese character: quotation marks are not in every font."""
    return measure.widths[before] == measure.widths[after] == 1


def _ends(text: str, widths: list[float], gaps: list[float], manner: Manner) -> list[_End] | None:
    """Return where lines end, the last one with the text; None if a word is wider than its line."""
    wide = [WIDE.match(character) is not None for character in text]
    ends: list[_End] = []
    limit, start, chance, taken = manner.first, 0, 0, 0.0
    place = 0
    while place < len(text):
        width = taken + widths[place] + (gaps[place] if place > start else 0.0)
        if text[place] == _SPACE or width <= limit + _SLACK / 2:
            if place > start and may_break(text, place, wide, figures=manner.figures):
                chance = place
            taken = width
            place += 1
            continue
        end = _End(chance)
        if manner.hanging and place > start and text[place] in HANGING and wide[place]:
            end = _hung(text, place, width - taken, wide) or end
        if not end.hangs and place > start and may_break(text, place, wide, figures=manner.figures):
            end = _End(place)
        if end.place <= start:
            return None
        if limit - _taken(widths, gaps, start, end) < _YIELD and _LATIN.search(text, start, end.place):
            end = replace(end, yields=_YIELD)
        ends.append(end)
        limit, start, chance, taken, place = manner.room, end.place, end.place, 0.0, end.place
    if not ends or ends[-1].place < len(text):
        end = _End(len(text))
        tight = limit - _taken(widths, gaps, start, end) < _YIELD and _LATIN.search(text, start)
        ends.append(replace(end, yields=_YIELD) if tight else end)
    return ends


def _taken(widths: list[float], gaps: list[float], start: int, end: _End) -> float:
    """Return the width of a line that begins at a place, without what hangs."""
    return sum(widths[start : end.place]) + sum(gaps[start + 1 : end.place]) - end.hangs


def _hung(text: str, place: int, width: float, wide: list[bool]) -> _End | None:
    """Return the end of a line at which a mark hangs; None if it must not end behind that mark."""
    after = place + 1
    while after < len(text) and text[after] == _SPACE:
        after += 1
    return _End(after, width) if after == len(text) or may_break(text, after, wide, figures=True) else None


def _marks(text: str, ends: list[_End], apart: list[int]) -> tuple[_Mark, ...]:
    """Return what goes in, from the left: space at the edges of lines and between marks, and the ends of lines."""
    marks = []
    start = 0
    for end in ends:
        marks.append(_Mark(start, -_SLACK))
        marks += [_Mark(place, _APART) for place in apart if start < place < end.place]
        last = start + len(text[start : end.place].rstrip(_SPACE))
        if last > start and (end.yields or text[last - 1] in MARKS):
            marks.append(_Mark(last, _APART - end.hangs - end.yields))
        if end.place < len(text):
            marks.append(_Mark(last, ends=True, dropped=end.place - last))
        start = end.place
    return tuple(marks)


def _woven(nodes: Sequence[Inline], marks: tuple[_Mark, ...], end: Node) -> list[Inline]:
    """Return nodes with the marks among them; `end` is the end of a line. A link stays one, on however many lines."""
    woven: list[Inline] = []
    waiting = list(reversed(marks))
    place = begun = 0
    for style, words, *link in nodes:
        after = place + len(words)
        pieces: list[Inline] = []
        while waiting and waiting[-1].place < after:
            mark = waiting.pop()
            if mark.place > begun:
                pieces.append([style, words[begun - place : mark.place - place]])
            begun = mark.place + mark.dropped
            pieces.append(end if mark.ends else {"h": round(mark.space, 3)})
        if begun < after:
            pieces.append([style, words[begun - place :]])
            begun = after
        place = after
        woven += _linked(pieces, link) if link else pieces
    return [*woven, *({"h": round(mark.space, 3)} for mark in reversed(waiting))]


def _linked(pieces: list[Inline], link: list[str]) -> list[Inline]:
    """Return the pieces of a link: what stands before its words, and the words with what stands between them."""
    first = next((index for index, piece in enumerate(pieces) if isinstance(piece, list)), len(pieces))
    words = pieces[first:]
    if len(words) > 1:
        goal = {"link": link[0]} if link[0] else {"address": link[1]}
        return [*pieces[:first], {"words": words, **goal}]
    return [*pieces[:first], *([*piece, *link] for piece in words if isinstance(piece, list))]
