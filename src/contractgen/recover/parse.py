"""Which lines of a stream are labelled, and which labels belong to one list: a beam search over its units.

A hypothesis is a reading of everything so far: the stack of lists that are open (outermost first), each with the last
label in it, and the cost of all that was assumed to get there. Every reading of a unit is tried on every hypothesis:

- it is no label at all: the stronger the text looks like one, the more that costs; a native label always is one;
- it goes on with a list of the stack, which closes those inside it (`going_on.py`);
- it begins a list below the innermost one or below an outer one (`beginning.py`).

Hypotheses whose stacks look alike have the same future: the cheapest is kept, and of all at most `_WIDTH`. The work is
therefore linear in the number of units; the depth of the stack is bounded. What each reading costs is told first, and
only the cheapest are made. What is chosen in the end says nothing yet of what is wrong: that is told from the numbers
of each list as a whole (`sequences.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from contractgen.recover.beginning import Beginning, beginning
from contractgen.recover.going_on import GoingOn, going_on
from contractgen.recover.hypotheses import NEVER, Attempt, Hypothesis, Key, Placed, Trail, key_of
from contractgen.recover.units import Unit

_WIDTH = 8
_MANY, _NARROWEST = 2000, 2  # labelled units from which on fewer hypotheses are kept, and how few at least
_SLACK = 5.0  # how much dearer than the best a hypothesis may be and still be kept

_IGNORED = 4.0  # a sure label that is read as none
_DOUBTFUL = 1.2  # a doubtful one that is read as a label
_OFTEN = 3
_SURE = 0.5


class _Ignoring(NamedTuple):
    """A unit read as having no label."""

    cost: float
    one: Hypothesis

    def made(self) -> Hypothesis:
        """Return the hypothesis that this makes."""
        return self.one._replace(cost=self.cost)


_Offer = GoingOn | Beginning | _Ignoring


def parse(units: Sequence[Unit]) -> tuple[Placed, ...]:
    """Return the labelled units of a stream in order, each with its list and its parent."""
    usage = _usage(units)
    beam = [Hypothesis(0.0, (), (), -1, None)]
    labelled = sum(1 for unit in units if unit.readings)
    width = _WIDTH if labelled <= _MANY else max(_NARROWEST, _WIDTH * _MANY // labelled)
    for index, unit in enumerate(units):
        if unit.readings:
            beam = _advanced(beam, _attempts(index, units, usage), unit, width=width)
    return tuple(_chosen(beam[0].trail))


@dataclass(frozen=True, slots=True)
class _Usage:
    """What a stream does with its labels: those that have a level of their own, and what their lists follow on.

    `inside` are the labels amid the words of its units.
    """

    frequent: frozenset[Key]
    parents: Mapping[Key, Key]
    inside: frozenset[tuple[Key, int]]


def _usage(units: Sequence[Unit]) -> _Usage:
    """Count the likeliest readings of the labels of a stream."""
    counts: Counter[Key] = Counter()
    before: dict[Key, Counter[Key]] = {}
    last: Key | None = None
    for unit in units:
        if not unit.readings or unit.readings[0].strength < _SURE:
            continue
        label = unit.readings[0].label
        key = key_of(label)
        counts[key] += 1
        if label.number == 1 and last is not None and last != key:
            before.setdefault(key, Counter())[last] += 1
        last = key
    usual = {key: found.most_common(1)[0] for key, found in before.items()}
    return _Usage(
        frozenset(key for key, count in counts.items() if count >= _OFTEN),
        {key: parent for key, (parent, count) in usual.items() if count > 1},
        frozenset((key_of(label), label.number) for unit in units for label in unit.inside),
    )


def _attempts(index: int, units: Sequence[Unit], usage: _Usage) -> list[Attempt]:
    """Return the readings of a unit, each with what is the same for all hypotheses."""
    unit = units[index]
    opened, is_headed = (units[index - 1].opens, units[index - 1].is_heading) if index else (False, False)
    found: list[Attempt] = []
    for reading in unit.readings:
        key, numbers = key_of(reading.label), reading.label.numbers
        is_inside = (key, numbers[-1] - 1) in usage.inside
        found.append(
            Attempt(
                at=index,
                unit=unit,
                units=units,
                reading=reading,
                key=key,
                numbers=numbers,
                doubt=_DOUBTFUL * (1 - reading.strength),
                is_level=key in usage.frequent,
                usual=usage.parents.get(key),
                may_run_on=numbers[-1] > 1 and not unit.goes_on,
                may_follow_inside=is_inside,
                is_late=numbers[-1] > 1 and not unit.goes_on and not is_inside,
                opened=opened,
                is_headed=is_headed,
            )
        )
    return found


def _advanced(beam: list[Hypothesis], attempts: Sequence[Attempt], unit: Unit, *, width: int) -> list[Hypothesis]:
    """Return the hypotheses after one more unit."""
    offers: list[_Offer] = []
    most = NEVER * NEVER
    unread = NEVER if unit.native else _IGNORED * max([reading.strength for reading in unit.readings])
    for one in beam:
        for attempt in attempts:
            cost = one.cost + attempt.doubt
            if cost > most:
                continue  # whatever it does costs something more
            offered: list[_Offer] = [*going_on(one, attempt, cost, most), *beginning(one, attempt, cost, most)]
            for offer in offered:
                offers.append(offer)
                most = min(most, offer.cost + _SLACK)
        cost = one.cost + unread
        if cost <= most:
            offers.append(_Ignoring(cost, one))
            most = min(most, cost + _SLACK)
    offers.sort(key=itemgetter(0))
    return _cheapest(offers, most, width)


def _cheapest(offers: Sequence[_Offer], most: float, width: int) -> list[Hypothesis]:
    """Return the hypotheses that offers make, cheapest first: one of each future."""
    kept: list[Hypothesis] = []
    seen: set[tuple[tuple[Key, tuple[int, ...], int], ...]] = set()
    for offer in offers:
        if offer.cost > most or len(kept) == width:
            break
        made = offer.made()
        future = tuple([(frame.key, frame.numbers, frame.want) for frame in made.stack])
        if future not in seen:
            seen.add(future)
            kept.append(made)
    return kept


def _chosen(trail: Trail | None) -> list[Placed]:
    found: list[Placed] = []
    while trail is not None:
        found.append(trail.placed)
        trail = trail.before
    return found[::-1]
