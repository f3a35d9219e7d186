"""Words: which words of a text were struck, which were added, and which stayed.

The texts are aligned unit by unit (`units`), long texts sentence by sentence first. What is the same between two
changes but too little to be read by itself is taken into the change, and so is half of a Chinese word, so that a
reader sees words struck and added and never characters strewn about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final, Literal

from contractgen.revise.units import is_character, is_mark, sentences_of, units_of, weight_of

Side = Literal["same", "old", "new"]

# What is the same between two changes and weighs no more is part of the change.
_ISLAND: Final = 2
# More is part of it where it weighs no more than either change, up to this weight.
_LARGE_ISLAND: Final = 8
# Where less than this share of a text stayed, and no long beginning or end, all of it was written anew.
_LEAST_SHARE: Final = 0.25
_LONG_END: Final = 6
# Texts of more units are aligned by sentences before they are aligned by units; of many more, not by units at all.
_LONG: Final = 400
_TOO_LONG: Final = 3000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words: what is the `same` in both texts, only in the `old`, or only in the `new` one."""

    text: str
    side: Side


@dataclass(frozen=True, slots=True)
class _Run:
    """What stands in both texts at a place: alike (`same`), or the one instead of the other."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    same: bool

    @property
    def weight(self) -> int:
        return max(_weight(self.old), _weight(self.new))


def compare_words(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces of two texts in reading order, what was struck before what was added in its place.

    The pieces that are the same and old, joined, are the old text; those that are the same and new, the new one.
    """
    runs = _joined(_aligned(units_of(old), units_of(new)))
    runs = _joined(_slid(runs))
    runs = _without_islands(runs)
    runs = _joined(_whole_words(runs))
    if _is_rewritten(runs):
        runs = _joined([_Run(tuple(units_of(old)), tuple(units_of(new)), same=False)])
    return tuple(_pieces(runs))


def _aligned(old: list[str], new: list[str]) -> Iterator[_Run]:
    """Yield what is the same and what is not, the same beginning and end first."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    ends = len(old) - tail, len(new) - tail
    yield _same(old[:head])
    before, after = old[head : ends[0]], new[head : ends[1]]
    if len(before) + len(after) > _LONG:
        yield from _by_sentences("".join(before), "".join(after))
    else:
        yield from _by_units(before, after)
    yield _same(old[ends[0] :])


def _by_units(old: Sequence[str], new: Sequence[str]) -> Iterator[_Run]:
    if len(old) + len(new) > _TOO_LONG:
        yield _Run(tuple(old), tuple(new), same=False)
        return
    for how, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield _Run(tuple(old[first:last]), tuple(new[start:end]), same=how == "equal")


def _by_sentences(old: str, new: str) -> Iterator[_Run]:
    before, after = sentences_of(old), sentences_of(new)
    for how, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, now = ("".join(part) for part in (before[first:last], after[start:end]))
        if how == "equal":
            yield _same(units_of(was))
        else:
            yield from _by_units(units_of(was), units_of(now))


def _slid(runs: Sequence[_Run]) -> Iterator[_Run]:
    """Yield the runs, what was only struck or only added moved to where it begins or ends beside a mark.

    In `甲、乙、丙` after `甲、丙`, both `乙、` and `、乙` were added; a reader expects what follows a mark.
    """
    waiting = list(runs)
    for place in range(1, len(waiting) - 1):
        before, run, after = waiting[place - 1 : place + 2]
        if run.same or (run.old and run.new) or not (before.same and after.same):
            continue
        inside = list(run.old or run.new)
        best = max(_positions(before.old, inside, after.old), key=lambda found: found[0])
        _, head, middle, tail = best
        waiting[place - 1], waiting[place + 1] = _same(head), _same(tail)
        waiting[place] = _Run(middle, (), same=False) if run.old else _Run((), middle, same=False)
    return iter(waiting)


_Position = tuple[tuple[int, int], tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _positions(before: Sequence[str], inside: Sequence[str], after: Sequence[str]) -> Iterator[_Position]:
    """Yield the places where a change can stand without changing either text, each with how well it reads there."""
    everything = [*before, *inside, *after]
    start, size = len(before), len(inside)
    first = start
    while first > 0 and everything[first - 1] == everything[first - 1 + size]:
        first -= 1
    place = first
    while True:
        head, middle, tail = everything[:place], everything[place : place + size], everything[place + size :]
        edges = _pause(head) + _pause([*head, *middle]) + 2 * (not head or not tail)
        yield (edges, -abs(place - start)), tuple(head), tuple(middle), tuple(tail)
        if place + size >= len(everything) or everything[place] != everything[place + size]:
            return
        place += 1


def _pause(units: Sequence[str]) -> int:
    """Say how well a change begins or ends after these units: after a mark 2, after a space alone 1, within words 0."""
    if not units:
        return 2
    *before, last = units[-2:]
    if not last.isspace():
        return 2 if is_mark(last) else 0
    return 2 if before and is_mark(before[0]) else 1


def _without_islands(runs: Sequence[_Run]) -> list[_Run]:
    """Take into a change what is the same between it and the next, but too little to be read by itself."""
    found = list(runs)
    while True:
        islands = [
            (found[place].weight, place)
            for place in range(1, len(found) - 1)
            if found[place].same and _is_island(*found[place - 1 : place + 2])
        ]
        if not islands:
            return found
        _, place = min(islands)
        found[place] = replace(found[place], same=False)
        found = _joined(found)


def _is_island(before: _Run, run: _Run, after: _Run) -> bool:
    around = min(before.weight, after.weight)
    return run.weight <= _ISLAND or run.weight <= min(around, _LARGE_ISLAND)


def _whole_words(runs: Sequence[_Run]) -> Iterator[_Run]:
    """Yield the runs, with the character before a single one that took the place of another: 减[免] becomes [减免]."""
    waiting = list(runs)
    for place, run in enumerate(waiting):
        before = waiting[place - 1] if place else None
        lonely = len(run.old) == len(run.new) == 1 and is_character(run.old[0]) and is_character(run.new[0])
        if not run.same and lonely and before and before.same and is_character(before.old[-1]):
            half = before.old[-1:]
            waiting[place - 1] = _same(before.old[:-1])
            waiting[place] = _Run(half + run.old, half + run.new, same=False)
    return iter(waiting)


def _is_rewritten(runs: Sequence[_Run]) -> bool:
    """Say whether so little stayed that the text was written anew."""
    kept = [run.weight for run in runs if run.same]
    all_of_it = max(sum(_weight(run.old) for run in runs), sum(_weight(run.new) for run in runs))
    ends = [run.weight for run in (*runs[:1], *runs[-1:]) if run.same]
    return sum(kept) < _LEAST_SHARE * all_of_it and max(ends, default=0) < _LONG_END


def _pieces(runs: Iterable[_Run]) -> Iterator[Piece]:
    for run in runs:
        if run.same:
            yield Piece("".join(run.old), "same")
            continue
        if run.old:
            yield Piece("".join(run.old), "old")
        if run.new:
            yield Piece("".join(run.new), "new")


def _joined(runs: Iterable[_Run]) -> list[_Run]:
    """Return the runs with neighbours of one kind joined, and without empty ones."""
    given = (run for run in runs if run.old or run.new)
    found: list[_Run] = []
    for same, group in groupby(given, key=lambda run: run.same):
        members = list(group)
        old = tuple(unit for run in members for unit in run.old)
        new = tuple(unit for run in members for unit in run.new)
        found.append(_Run(old, new, same=same))
    return found


def _same(units: Sequence[str]) -> _Run:
    return _Run(tuple(units), tuple(units), same=True)


def _weight(units: Iterable[str]) -> int:
    return sum(weight_of(unit) for unit in units)


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many units two texts begin with alike."""
    both = zip(old, new, strict=False)
    return next((place for place, (one, other) in enumerate(both) if one != other), min(len(old), len(new)))
