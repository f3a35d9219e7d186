"""The lines of a contract as they are held against those of the document that it should be: label and words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from contractgen.model.manuscript import Passage, Setting
from contractgen.model.structure import Structure
from contractgen.prove.alignment import Pair, align

_COMPARED = (Setting.BODY, Setting.TABLE)
_MOST_COMPARISONS = 1_000_000
# what separates cells and lines where a table is told as text
_LOOSE = re.compile(r"[\s|/]+")
_LEAST_MOVED = 4


@dataclass(frozen=True, slots=True)
class ModelLine:
    """A line of a contract: its passage and the offset there, its item if it has one, its label, and its words.

    `words` are without spaces and without what separates cells.
    """

    passage: int
    start: int
    item: int | None
    label: str
    words: str

    @property
    def whole(self) -> str:
        """Everything that is read in the line."""
        return _LOOSE.sub("", self.label) + self.words


def model_lines(structure: Structure, known: Collection[str] = ()) -> tuple[ModelLine, ...]:
    """Return the lines of the running text and the tables of a contract that say anything.

    Lines of a text that were taken for one broken line are told apart again where the first is one of the `known`.
    """
    first_items: dict[tuple[int, int], int] = {}
    for index, item in enumerate(structure.items):
        first_items.setdefault((item.passage, item.start), index)
    return tuple(
        line
        for index, passage in enumerate(structure.manuscript.passages)
        if passage.setting in _COMPARED and not passage.is_hidden
        for line in _lines(structure, index, passage, first_items, known)
        if line.whole
    )


def _lines(
    structure: Structure, index: int, passage: Passage, items: Mapping[tuple[int, int], int], known: Collection[str]
) -> Iterator[ModelLine]:
    start = 0
    for text in passage.text.split("\n"):
        end = start + len(text)
        parts = [offset for offset, _ in passage.places if start < offset < end]
        whole = _line(structure, index, (start, end), items)
        first = _line(structure, index, (start, parts[0]), items) if parts else whole
        if parts and whole.whole not in known and first.whole in known:
            yield first
            for part in pairwise((*parts, end)):
                yield _line(structure, index, part, {})
        else:
            yield whole
        start = end + 1


def _line(structure: Structure, index: int, span: tuple[int, int], items: Mapping[tuple[int, int], int]) -> ModelLine:
    """Return a stretch of a passage as a line."""
    passage = structure.manuscript.passages[index]
    start, end = span
    text = passage.text[start:end]
    number = items.get((index, start), items.get((index, start + len(text) - len(text.lstrip()))))
    label, body = (passage.label if start == 0 else ""), start
    if number is not None and not structure.items[number].is_native:
        item = structure.items[number]
        body = min(item.body, end)
        label += passage.text[item.start : body]
    return ModelLine(index, start, number, label.strip(), _LOOSE.sub("", passage.text[body:end]))


def pair_lines(expected: Sequence[ModelLine], actual: Sequence[ModelLine]) -> tuple[Pair, ...]:
    """Pair the lines of two contracts: those that are alike in everything first, between them those of like words.

    A line that stands elsewhere is paired with nothing, once on either side; `moved` finds it.
    """
    ours, theirs = [line.whole for line in expected], [line.whole for line in actual]
    if len(ours) * len(theirs) > _MOST_COMPARISONS * 4:
        return align(ours, theirs)
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            pairs += [Pair(first + step, start + step) for step in range(last - first)]
            continue
        inner = align([line.words for line in expected[first:last]], [line.words for line in actual[start:end]])
        pairs += [
            Pair(
                None if pair.expected is None else pair.expected + first,
                None if pair.actual is None else pair.actual + start,
            )
            for pair in inner
        ]
    return tuple(pairs)


def moved(pairs: Sequence[Pair], expected: Sequence[ModelLine], actual: Sequence[ModelLine]) -> dict[int, int]:
    """Return the lines that stand elsewhere than they should: the expected ones by the actual ones."""
    lost: dict[str, list[int]] = {}
    for pair in pairs:
        if pair.actual is None and pair.expected is not None:
            lost.setdefault(expected[pair.expected].words, []).append(pair.expected)
    found: dict[int, int] = {}
    for pair in pairs:
        if pair.expected is None and pair.actual is not None:
            words = actual[pair.actual].words
            if len(words) >= _LEAST_MOVED and lost.get(words):
                found[pair.actual] = lost[words].pop(0)
    return found
