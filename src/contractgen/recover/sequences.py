"""What is wrong with the numbers of a list: the smallest explanation of a sequence that should be 1, 2, 3 ….

An explanation is a way through the sequence in which every number is the one expected, or is told to be wrong:

- one number alone is wrong, and those after it go on as if it were right (1 2 7 4): WRONG;
- two neighbours are exchanged (1 3 2 4), or one was moved (1 2 5 3 4 6): ORDER;
- from here on all numbers are shifted: some were left out (1 2 4 5: GAP), one stands twice (1 2 2 3: DUPLICATE), or
  they begin anew (1 2 3 1 2: RESTART);
- the list does not begin with its first number (2 3 4: START).

Each of them costs about 1, so that what is found has one entry for each cause, and what follows from a cause has none.
The state of the search is the offset of the numbers from their places. Of all offsets only those survive that are
within three causes of the best; at each number one new offset can arise, so that a handful is alive at any time and
the work is linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from contractgen.model.structure import Irregularity

_WRONG, _SHIFT, _EXCHANGE, _EXTRA = 1.0, 0.95, 1.05, 1.2
_FAR = 0.02  # for every number that a shift leaves out beyond the first
_FARTHEST = 20
_SLACK = 3.0
_MOST_WAYS = 16  # that are followed at a time; only numbers without any order have more


@dataclass(frozen=True, slots=True)
class Flaw:
    """One cause: its kind, the place in the sequence, and the number that would be right there."""

    kind: Irregularity
    index: int
    expected: int


class _Way(NamedTuple):
    """How the sequence was explained so far: what it costs, and its flaws, latest first."""

    cost: float
    before: _Way | None
    flaw: Flaw | None


def explain(numbers: Sequence[int | None], start: int = 1) -> tuple[Flaw, ...]:
    """Return the flaws of a sequence of numbers that should begin with `start`, in order.

    None is a number that is wrong whatever it says (its outer path is not that of its siblings).
    """
    if all(number == start + index for index, number in enumerate(numbers)):
        return ()
    ways: dict[int, _Way] = {start: _Way(0.0, None, None)}  # by what the number at place 0 would be
    swapped: dict[int, _Way] = {}
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        new, swapped_next = dict(swapped), {}
        for offset, way in ways.items():
            for at, better in _steps(offset, way, index, number):
                _keep(new, at, better)
            if number is not None and number == offset + index + 1 and following == offset + index:
                flaw = Flaw(Irregularity.ORDER, index, offset + index)
                swapped_next[offset] = _Way(way.cost + _EXCHANGE, way, flaw)
        if number is not None:
            _keep(new, number - index, _shifted(ways, index, number, numbers))
        ways, swapped = _alive(new), swapped_next
    best = min(ways.items(), key=lambda pair: (pair[1].cost, pair[0]))[1]
    return _moved(_flaws(best), numbers)


def _steps(offset: int, way: _Way, index: int, number: int | None) -> list[tuple[int, _Way]]:
    """Return how a way goes on: the number is right, or it alone is wrong, or it should not be there."""
    expected = offset + index
    if number == expected:
        return [(offset, way)]
    flaw = Flaw(Irregularity.WRONG, index, expected)
    extra = Flaw(Irregularity.ORDER, index, expected)
    return [(offset, _Way(way.cost + _WRONG, way, flaw)), (offset - 1, _Way(way.cost + _EXTRA, way, extra))]


def _shifted(ways: dict[int, _Way], index: int, number: int, numbers: Sequence[int | None]) -> _Way:
    """Return the cheapest way to have all numbers shifted from here on."""
    before = numbers[index - 1] if index else None

    def price(pair: tuple[int, _Way]) -> tuple[float, int]:
        expected = pair[0] + index
        far = min(max(number - expected - 1, 0), _FARTHEST) if index else 0
        return pair[1].cost + _SHIFT + _FAR * far, -pair[0]

    offset, way = min(((at, one) for at, one in ways.items() if at + index != number), key=price, default=(0, None))
    if way is None:
        return _Way(1e9, None, None)
    expected = offset + index
    if index == 0:
        kind = Irregularity.START
    elif number > expected:
        kind = Irregularity.GAP
    elif number == 1 and before != 1:
        kind = Irregularity.RESTART
    else:
        kind = Irregularity.DUPLICATE
    return _Way(price((offset, way))[0], way, Flaw(kind, index, expected))


def _keep(ways: dict[int, _Way], offset: int, way: _Way) -> None:
    """Keep the cheapest way to an offset."""
    if offset not in ways or way.cost < ways[offset].cost:
        ways[offset] = way


def _alive(ways: dict[int, _Way]) -> dict[int, _Way]:
    """Return the ways that can still be the best."""
    most = min(way.cost for way in ways.values()) + _SLACK
    alive = {offset: way for offset, way in ways.items() if way.cost <= most}
    if len(alive) <= _MOST_WAYS:
        return alive
    return dict(sorted(alive.items(), key=lambda pair: (pair[1].cost, pair[0]))[:_MOST_WAYS])


def _flaws(way: _Way | None) -> list[Flaw]:
    found: list[Flaw] = []
    while way is not None:
        if way.flaw is not None:
            found.append(way.flaw)
        way = way.before
    return found[::-1]


def _moved(flaws: list[Flaw], numbers: Sequence[int | None]) -> tuple[Flaw, ...]:
    """Return the flaws with a number that stands elsewhere, and the gap that it left, told as one."""
    extra = {numbers[flaw.index]: flaw for flaw in flaws if flaw.kind is Irregularity.ORDER}
    return tuple(
        flaw
        for flaw in flaws
        if not (flaw.kind is Irregularity.GAP and flaw.expected in extra and numbers[flaw.index] == flaw.expected + 1)
    )
