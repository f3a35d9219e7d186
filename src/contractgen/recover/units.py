"""The units that labels are looked for in: the lines of the passages of a manuscript, by the stream they belong to.

A label begins a paragraph, or a line of one (several clauses in one paragraph, separated by line breaks). Paragraphs
that are read one after another are one stream: those of the body, those of each column of a table, those of a text
box, those of the notes. Entries of a table of contents and what stands in the margins are no part of any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.recover.labels import Candidate, candidates, native_labels

_LONGEST_HEADING = 60
_ENDED = tuple("。；;.！!？?，,、")
_OPENS = tuple("：:—–")
_OPENS_IN_WORDS = re.compile(r"(?:as follows|the following|following|下列|如下|以下)[ \t]*[.。]?$", re.IGNORECASE)

StreamKey = tuple[int, int, int]
BODY: StreamKey = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of a passage: where it begins and ends there, and the ways to read its beginning as a label.

    `native` are the list and level of a label that Word counts; such a label has a single reading, and is one.
    """

    passage: int
    start: int
    end: int
    readings: tuple[Candidate, ...]
    native: tuple[str, int] | None = None
    opens: bool = False
    is_heading: bool = False


def streams(manuscript: Manuscript, apart: Mapping[int, int]) -> dict[StreamKey, list[Unit]]:
    """Return the units of a manuscript by stream, each in reading order.

    `apart` gives a passage the number of the scope that it stands in; every scope has streams of its own. A passage
    that it lacks is left out.
    """
    found: dict[StreamKey, list[Unit]] = {}
    for index, passage in enumerate(manuscript.passages):
        if passage.setting in {Setting.CONTENTS, Setting.MARGIN} or index not in apart:
            continue
        key = (apart[index], *_column(passage))
        found.setdefault(key, []).extend(_units(index, passage))
    return found


def _column(passage: Passage) -> tuple[int, int]:
    """Return what tells the streams of one scope apart: (0, 0) is its running text."""
    if passage.cell is not None:
        table, _, column = passage.cell
        return 1 + table, column
    return {Setting.BOX: (-1, 0), Setting.NOTE: (-2, 0)}.get(passage.setting, (0, 0))


def _units(index: int, passage: Passage) -> Iterator[Unit]:
    """Yield the lines of a passage that say anything."""
    text = passage.text
    native = _native(passage)
    if native:
        first = text.find("\n")
        end = len(text) if first < 0 else first
        level = 0 if passage.level is None else passage.level
        yield Unit(index, 0, end, native, (passage.list, level), *_shape(text[:end]))
        start = end + 1
    else:
        start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if line.strip():
            yield Unit(index, start, end, candidates(text, start), None, *_shape(line))
        start = end + 1


def _native(passage: Passage) -> tuple[Candidate, ...]:
    """Return the readings of a label that Word counts."""
    return tuple(Candidate(label, 0, 0, 1.0) for label in native_labels(passage.label)) if passage.label else ()


def _shape(line: str) -> tuple[bool, bool]:
    """Say whether a line opens a list, and whether it looks like a heading."""
    words = line.rstrip()
    opens = words.endswith(_OPENS) or bool(_OPENS_IN_WORDS.search(words[-20:]))
    return opens, not opens and 0 < len(words) <= _LONGEST_HEADING and not words.endswith(_ENDED)
