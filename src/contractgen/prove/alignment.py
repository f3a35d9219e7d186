"""Which lines of two documents belong together, so that one damage is told as one damage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from contractgen.prove.masking import first_difference

_LEAST_ALIKE = 0.35
_LARGEST_BLOCK = 60
_MOST_COMPARISONS = 1_000_000


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of the expected and the line of the actual document that stands for it; None where there is none."""

    expected: int | None
    actual: int | None


def align(expected: Sequence[str], actual: Sequence[str]) -> tuple[Pair, ...]:
    """Pair the lines of two documents, in the order in which they stand.

    Equal lines are paired first; between them, lines that begin and end alike are taken for one changed line.
    """
    shorter = min(len(expected), len(actual))
    head = next((at for at in range(shorter) if expected[at] != actual[at]), shorter)
    tail = next((at for at in range(shorter - head) if expected[-1 - at] != actual[-1 - at]), shorter - head)
    ours, theirs = range(head, len(expected) - tail), range(head, len(actual) - tail)
    before = [Pair(at, at) for at in range(head)]
    after = [Pair(len(expected) - tail + at, len(actual) - tail + at) for at in range(tail)]
    return (*before, *_align_middle(expected, ours, actual, theirs), *after)


def _align_middle(expected: Sequence[str], ours: range, actual: Sequence[str], theirs: range) -> list[Pair]:
    """Pair the lines between what both begin with and what both end with."""
    if len(ours) * len(theirs) > _MOST_COMPARISONS:
        return _in_order(ours, theirs)
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, [expected[at] for at in ours], [actual[at] for at in theirs], autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            pairs += [Pair(ours[first + step], theirs[start + step]) for step in range(last - first)]
        else:
            pairs += _align_changed(expected, ours[first:last], actual, theirs[start:end])
    return pairs


def _align_changed(expected: Sequence[str], ours: range, actual: Sequence[str], theirs: range) -> list[Pair]:
    """Pair the lines of a stretch that differs, by the pairing in which they are most alike (Needleman-Wunsch)."""
    if not ours or not theirs or len(ours) == len(theirs) == 1 or max(len(ours), len(theirs)) > _LARGEST_BLOCK:
        return _in_order(ours, theirs)
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    alike = [[_alike(expected[i], actual[j]) for j in theirs] for i in ours]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            together = best[i + 1][j + 1] + alike[i][j] if alike[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    pairs: list[Pair] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if alike[i][j] and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            pairs.append(Pair(ours[i], theirs[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append(Pair(ours[i], None))
            i += 1
        else:
            pairs.append(Pair(None, theirs[j]))
            j += 1
    return pairs + _in_order(ours[i:], range(0)) + _in_order(range(0), theirs[j:])


def _in_order(ours: range, theirs: range) -> list[Pair]:
    """Pair two stretches line by line from the top; what is left over has no partner."""
    both = min(len(ours), len(theirs))
    pairs = [Pair(ours[step], theirs[step]) for step in range(both)]
    pairs += [Pair(place, None) for place in ours[both:]]
    return pairs + [Pair(None, place) for place in theirs[both:]]


def _alike(expected: str, actual: str) -> float:
    """Return how much of the longer text both begin and end with, 0 where that is too little to tell them apart."""
    shorter, longer = sorted((len(expected), len(actual)))
    if not shorter:
        return 0.0
    start = first_difference(expected, actual)
    end = min(first_difference(expected[::-1], actual[::-1]), shorter - start)
    share = (start + end) / longer
    return share if share >= _LEAST_ALIKE else 0.0
