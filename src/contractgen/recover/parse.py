"""Which lines of a stream are labelled, and which labels belong to one list: a beam search over its units.

A hypothesis is a reading of everything so far: the stack of lists that are open (outermost first), each with the last
label in it, and the cost of all that was assumed to get there. Every reading of a unit is tried on every hypothesis:

- it is no label at all: the stronger the text looks like one, the more that costs; a native label always is one;
- it goes on with a list of the stack, which closes those inside it: the next number costs nothing. A number left out,
  the same again, one that goes back: each has its cost, and after it both ways of going on are free, that from the
  odd number and that from the one it should have been. Another delimiter, counting system or form of label costs a
  little, and is allowed only where the number is exactly the next one, so that a wrong width, delimiter or system
  stays a matter of form and breaks no list;
- it begins a list below the innermost one or below an outer one: the first number costs little, least after words that
  open a list; another number costs much, unless it goes on from the list before (articles that run through chapters).
  A list that begins anew with the labels of the one before it, under the same parent, needs words between the two.

A path (1.2.3) goes on with a list only where its outer numbers are that list's; it begins a list below the item whose
path they are. Where that item is not there, the list hangs below a parent that was lost, at a cost.

Hypotheses whose stacks look alike have the same future: the cheapest is kept, and of all at most `_WIDTH`. The work is
therefore linear in the number of units; the depth of the stack is bounded. What is chosen in the end says nothing yet
of what is wrong: that is told from the numbers of each list as a whole (`sequences.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from contractgen.model.structure import Label
from contractgen.recover.labels import Candidate
from contractgen.recover.scopes import ANNEX_WORDS
from contractgen.recover.units import Unit

_WIDTH = 8
_MANY, _NARROWEST = 2000, 2  # labelled units from which on fewer hypotheses are kept, and how few at least
_SLACK = 5.0  # how much dearer than the best a hypothesis may be and still be kept
_DEEPEST = 9

_IGNORED = 4.0  # a sure label that is read as none
_DOUBTFUL = 1.2  # a doubtful one that is read as a label
_NEVER = 1000.0

_GAP, _GAP_EACH, _GAP_MOST = 2.0, 0.25, 12
_AGAIN, _BACK, _SWAPPED = 2.2, 3.0, 0.3
_LOST = 1.8  # what a gap costs less where the list inside the item before it begins anew: one cause, seen twice
_DELIMITER, _SYSTEM, _FORM = 0.6, 1.2, 2.5
_OWN_LIST = 1.5  # goes on with a list of other labels, though one of its own is open, or its own are frequent
_OTHER_LIST = 0.2  # another list of Word
_OTHER_LEVEL = 4.0  # not below the level of Word's list that is around it
_PREFIX = 2.0  # a path whose outer numbers are not those of its siblings

_FIRST, _FIRST_OPENED, _FIRST_AFTER_WORDS = 0.3, 0.1, 0.5
_ANEW_OPENED, _ANEW = 0.5, 1.2
_ALIKE, _ALIKE_OPENED = 1.5, 0.8  # a list with the labels of one around it
_OUTWARD, _OUTWARD_AFTER_WORDS = 1.5, 0.3
_BELOW_RECITALS = 2.0  # a list after the words that the parties agree, below one that stands before them
_BAD_START, _RUNS_ON, _RUNS_ON_WORDLESS, _FROM_INSIDE = 3.0, 0.2, 2.0, 0.4
_LOST_PARENT, _NO_PARENTS = 1.5, 0.3
_UNUSUAL_PARENT = 0.8
_OFTEN = 3
_NEXT_BUT_ONE = 2
_SURE = 0.5

_DELIMITERS = "、.,:：。 "

Key = tuple[str, str, str]  # the form without its delimiter, the level word, the counting system
Memory = tuple[tuple[Key, Key | None, int], ...]  # of lists that were closed: theirs, their parents', the last number


class Frame(NamedTuple):
    """An open list: the unit it begins with, its labels, the last one, and what else may come next (0 for nothing)."""

    list: int
    key: Key
    form: str
    numbers: tuple[int, ...]
    want: int
    last: int
    native: tuple[str, int] | None
    anew: float = 0.0  # what it cost that it began anew below one item


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit that is labelled: the reading, the list (by the unit it begins with) and the unit of the parent."""

    unit: int
    reading: Candidate
    list: int
    parent: int | None


class _Trail(NamedTuple):
    """What was chosen, latest first."""

    before: _Trail | None
    placed: Placed


class _Hypothesis(NamedTuple):
    """A reading of everything so far."""

    cost: float
    stack: tuple[Frame, ...]
    memory: Memory
    last: int  # the unit that is the last one labelled
    trail: _Trail | None


def parse(units: Sequence[Unit]) -> tuple[Placed, ...]:
    """Return the labelled units of a stream in order, each with its list and its parent."""
    usage = _usage(units)
    beam = [_Hypothesis(0.0, (), (), -1, None)]
    labelled = sum(1 for unit in units if unit.readings)
    width = _WIDTH if labelled <= _MANY else max(_NARROWEST, _WIDTH * _MANY // labelled)
    for index, unit in enumerate(units):
        if unit.readings:
            beam = _advanced(beam, index, units, usage, width=width)
    return tuple(_chosen(beam[0].trail))


def _advanced(
    beam: list[_Hypothesis], index: int, units: Sequence[Unit], usage: _Usage, *, width: int
) -> list[_Hypothesis]:
    """Return the hypotheses after one more unit; those that are much dearer than the cheapest are not even made."""
    found: list[_Hypothesis] = []
    most = _NEVER * _NEVER
    for one in beam:
        for following in _followings(one, index, units, usage, most):
            found.append(following)
            most = min(most, following.cost + _SLACK)
    return _pruned(found, width)


@dataclass(frozen=True, slots=True)
class _Usage:
    """What a stream does with its labels: those that have a level of their own, and what their lists follow on."""

    frequent: frozenset[Key]
    parents: Mapping[Key, Key]


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
    )


def _chosen(trail: _Trail | None) -> list[Placed]:
    found: list[Placed] = []
    while trail is not None:
        found.append(trail.placed)
        trail = trail.before
    return found[::-1]


def _pruned(followings: list[_Hypothesis], width: int) -> list[_Hypothesis]:
    """Return the cheapest hypotheses, one of each future, in a fixed order."""
    followings.sort(key=lambda one: one.cost)
    most = followings[0].cost + _SLACK
    kept: list[_Hypothesis] = []
    seen: set[tuple[tuple[Key, tuple[int, ...], int], ...]] = set()
    for one in followings:
        if one.cost > most or len(kept) == width:
            break
        future = tuple([(frame.key, frame.numbers, frame.want) for frame in one.stack])
        if future not in seen:
            seen.add(future)
            kept.append(one)
    return kept


def _followings(
    one: _Hypothesis, index: int, units: Sequence[Unit], usage: _Usage, most: float
) -> Iterator[_Hypothesis]:
    """Yield the hypotheses that a unit can make of one and that cost no more than `most`."""
    unit = units[index]
    between = one.last < index - 1  # a unit of words since the last label
    opened = index > 0 and (units[index - 1].opens or (between and units[index - 1].is_heading))
    for reading in unit.readings:
        cost = one.cost + _DOUBTFUL * (1 - reading.strength)
        if cost > most:
            continue  # whatever it does costs something more
        key = key_of(reading.label)
        is_level = key in usage.frequent
        for depth in range(len(one.stack) - 1, -1, -1):
            made = _going_on(one, depth, index, unit, reading=reading, key=key, cost=cost, is_level=is_level, most=most)
            if made is not None:
                most = min(most, made.cost + _SLACK)
                yield made
        yield from _beginning(
            one,
            index,
            unit,
            reading=reading,
            key=key,
            cost=cost,
            opened=opened,
            words=between,
            units=units,
            usual=usage.parents.get(key),
            most=most,
        )
    ignored = one.cost + (_NEVER if unit.native else _IGNORED * max(item.strength for item in unit.readings))
    if ignored <= most or unit.native:
        yield one._replace(cost=ignored)


def key_of(label: Label) -> Key:
    """Return what the labels of one list have in common; 4.09 and 4.10 are counted alike."""
    return _key(label.form, label.word, label.system)


@lru_cache(maxsize=4096)
def _key(form: str, word: str, system: str) -> Key:
    return form.strip(_DELIMITERS).casefold(), word.casefold(), "1" if system == "01" else system


def _going_on(
    one: _Hypothesis,
    depth: int,
    index: int,
    unit: Unit,
    *,
    reading: Candidate,
    key: Key,
    cost: float,
    is_level: bool,
    most: float,
) -> _Hypothesis | None:
    """Return the hypothesis in which a reading goes on with an open list, None where it cannot or costs too much."""
    frame = one.stack[depth]
    label = reading.label
    number = label.numbers[-1]
    if key != frame.key and (number == 1 or number != frame.numbers[-1] + 1):
        return None
    price = _path(frame, label.numbers)
    if cost + price > most:
        return None
    price += _oddity(frame, one.stack[depth + 1 :], label, key, unit.native, is_level=is_level)
    if cost + price > most:
        return None
    step, want = _step(frame, number)
    if number == frame.numbers[-1] + _NEXT_BUT_ONE and depth + 1 < len(one.stack):
        step -= min(one.stack[depth + 1].anew, _LOST)
    if unit.native and frame.native and unit.native != frame.native:
        is_own = unit.goes_on or _is_of_other_level(unit, frame)
        price += _OTHER_LEVEL if is_own else _OTHER_LIST
    if cost + price + step > most:
        return None
    numbers = (*frame.numbers[:-1], number)
    if (
        len(label.numbers) > 1
        and numbers != label.numbers
        and depth
        and _is_path(one.stack[depth - 1], label.numbers[:-1])
    ):
        numbers = label.numbers  # 9. 8.1 9.2: the first was wrong, and this is right
    grown = frame._replace(
        form=label.form if key == frame.key else frame.form,
        numbers=numbers,
        want=want,
        last=index,
        native=unit.native,
        anew=max(frame.anew, step) if number == 1 else frame.anew,
    )
    parent = one.stack[depth - 1].last if depth else None
    placed = Placed(index, reading, frame.list, parent)
    return _Hypothesis(
        cost + price + step, (*one.stack[:depth], grown), _remembered(one, depth + 1), index, _Trail(one.trail, placed)
    )


def _oddity(
    frame: Frame, inner: tuple[Frame, ...], label: Label, key: Key, native: tuple[str, int] | None, *, is_level: bool
) -> float:
    """Return what it costs that a label is not written like those of the list that it goes on with, as the next."""
    if key == frame.key:
        return 0.0 if label.form == frame.form or len(label.numbers) > 1 else _DELIMITER
    if (label.word.casefold() in ANNEX_WORDS) != (frame.key[1] in ANNEX_WORDS):
        return _NEVER
    if _is_next_of(inner, key, label.number):
        return _NEVER
    if native and frame.native and native != frame.native:
        return _NEVER  # Word counts the two apart
    own = _OWN_LIST if is_level or any(one.key == key for one in inner) else 0.0
    return own + (_SYSTEM if key[:2] == frame.key[:2] else _FORM)


def _path(frame: Frame, numbers: tuple[int, ...]) -> float:
    """Return what it costs that the outer numbers of a path are not those of the list that it goes on with."""
    if len(numbers) == 1 or numbers[:-1] == frame.numbers[:-1]:
        return 0.0
    is_next = numbers[-1] in (frame.numbers[-1] + 1, frame.want or -1)
    return _PREFIX if is_next and len(numbers) == len(frame.numbers) else _NEVER


def _is_next_of(frames: tuple[Frame, ...], key: Key, number: int) -> bool:
    """Say whether a label is just the next one of a list among some."""
    return any(frame.key == key and frame.numbers[-1] + 1 == number for frame in frames)


def _step(frame: Frame, number: int) -> tuple[float, int]:
    """Return what it costs to go on with a number, and what may come next besides the number after it."""
    last, want = frame.numbers[-1], frame.want
    if number == last + 1 and number != want:
        return 0.0, want + 1 if want and want > number else 0
    if want and number == want:
        return 0.0, 0
    instead = max(want, last) + 1 if want else last + 2
    if want and number == want - 1:  # after 1 3: the 2 that was left out
        return _SWAPPED, want + 1
    if number > last:
        return _GAP + _GAP_EACH * min(number - last - 2, _GAP_MOST), instead
    return (_AGAIN if number == last else _BACK), instead


def _remembered(one: _Hypothesis, depth: int) -> Memory:
    """Return the memory of a hypothesis when the lists from a depth on are closed."""
    if len(one.stack) <= depth:
        return one.memory
    closed = tuple(
        (one.stack[at].key, one.stack[at - 1].key if at else None, one.stack[at].numbers[-1])
        for at in range(depth, len(one.stack))
    )
    keys = [key for key, _, _ in closed]
    return (*[known for known in one.memory if known[0] not in keys], *closed)[-_DEEPEST:]


def _beginning(
    one: _Hypothesis,
    index: int,
    unit: Unit,
    *,
    reading: Candidate,
    key: Key,
    cost: float,
    opened: bool,
    words: bool,
    units: Sequence[Unit],
    usual: Key | None,
    most: float,
) -> Iterator[_Hypothesis]:
    """Yield the hypotheses in which a reading begins a list, below each of the open ones or below none."""
    numbers = reading.label.numbers
    number = numbers[-1]
    kin = [at for at, frame in enumerate(one.stack) if frame.key == key]
    first = next((at for at in kin if not _is_apart(unit, one.stack[at])), len(one.stack))
    goes_on = number > 1 and not unit.goes_on and _may_run_on(one, kin, key, number)
    for depth in range(min(len(one.stack), _DEEPEST), -1, -1):
        closed = one.stack[depth:]
        anew = _anew(one.stack, depth, kin, reading, unit, opened=opened, words=words)
        if anew is None or (first < depth and not (words or opened or unit.is_anew)):
            continue
        price = anew or (_FIRST_OPENED if opened else _FIRST_AFTER_WORDS if words else _FIRST) * (number <= 1)
        price += (_ALIKE_OPENED if opened else _ALIKE) * (first < depth)
        outward = len(closed) - (1 if closed and closed[0].key == key else 0)
        price += outward * (_OUTWARD_AFTER_WORDS if words else _OUTWARD)
        price += _BELOW_RECITALS * bool(depth and words and units[index - 1].agrees and not one.stack[depth - 1].key[1])
        around = one.stack[depth - 1].last if depth else index - 1
        inside = number > 1 and index > 0 and _goes_on_inside(units[around], key, number)
        if inside:
            price += _FROM_INSIDE - outward * (_OUTWARD_AFTER_WORDS if words else _OUTWARD)
        elif number > 1 and not goes_on:
            price += _RUNS_ON if unit.goes_on else _BAD_START
        if cost + price > most:
            continue
        memory = _remembered(one, depth)
        if goes_on and not inside:
            price += _late_start(key, one.stack[:depth], numbers, memory)
        price += _hanging(one.stack[:depth], numbers, closed)
        price += _misplaced(unit, one.stack[:depth], closed)
        price += _UNUSUAL_PARENT * (usual is not None and depth > 0 and one.stack[depth - 1].key != usual)
        if cost + price > most:
            continue
        frame = Frame(index, key, reading.label.form, numbers, 2 if number > 1 else 0, index, unit.native, anew)
        placed = Placed(index, reading, index, one.stack[depth - 1].last if depth else None)
        yield _Hypothesis(cost + price, (*one.stack[:depth], frame), memory, index, _Trail(one.trail, placed))


def _is_of_other_level(unit: Unit, frame: Frame) -> bool:
    """Say whether Word counts a unit on another level of the same list: 1. inside of 1., each of its own level."""
    return (
        unit.native is not None
        and frame.native is not None
        and unit.native[0] == frame.native[0]
        and unit.native != frame.native
    )


def _is_apart(unit: Unit, frame: Frame) -> bool:
    """Say whether a label of the same look is none of a list: typed below a native one, or counted elsewhere."""
    return unit.native != frame.native


def _anew(
    stack: tuple[Frame, ...],
    depth: int,
    kin: Sequence[int],
    reading: Candidate,
    unit: Unit,
    *,
    opened: bool,
    words: bool,
) -> float | None:
    """Return what it costs to begin anew with the labels of a list that ends there: 0 if none does, None if it cannot.

    `kin` are the places of the open lists that have these labels.
    """
    if not kin or kin[-1] < depth:
        return 0.0
    numbers = reading.label.numbers
    ended = (stack[at] for at in kin if at >= depth)
    alike = [one for one in ended if one.numbers[:-1] == numbers[:-1] and not _is_of_other_level(unit, one)]
    if not alike:
        return 0.0
    if numbers[-1] > 1 or not (words or unit.is_anew or _is_of_other_list(unit, alike)):
        return None
    return _ANEW_OPENED if opened else _ANEW


def _may_run_on(one: _Hypothesis, kin: Sequence[int], key: Key, number: int) -> bool:
    """Say whether a list of the same labels, closed or open, ended with the number before one."""
    return any(one.stack[at].numbers[-1] == number - 1 for at in kin) or any(
        known[2] == number - 1 and known[0] == key for known in one.memory
    )


def _is_of_other_list(unit: Unit, frames: Sequence[Frame]) -> bool:
    """Say whether Word counts a unit in another list than all of some lists."""
    return unit.native is not None and all(
        frame.native is not None and frame.native[0] != unit.native[0] for frame in frames
    )


def _misplaced(unit: Unit, around: tuple[Frame, ...], closed: tuple[Frame, ...]) -> float:
    """Return the cost of a list that stands elsewhere than the levels of its list in Word say."""
    if unit.native is None:
        return 0.0
    name, level = unit.native
    inside = any(frame.native and frame.native[0] == name and frame.native[1] >= level for frame in around)
    outside = any(frame.native and frame.native[0] == name and frame.native[1] < level for frame in closed)
    return _OTHER_LEVEL if inside or outside else 0.0


def _goes_on_inside(unit: Unit, key: Key, number: int) -> bool:
    """Say whether a unit has the label before a number amid its words."""
    return any(label.number == number - 1 and key_of(label) == key for label in unit.inside)


def _late_start(key: Key, around: tuple[Frame, ...], numbers: tuple[int, ...], memory: Memory) -> float:
    """Return the cost of a list that does not begin with the first number."""
    parent = around[-1].key if around else None
    if len(numbers) > 1:
        return _BAD_START
    if (key, parent, numbers[-1] - 1) in memory:
        return _RUNS_ON if key[1] else _RUNS_ON_WORDLESS
    if key[1] and parent is not None and parent[1]:  # articles run on through chapters and through their sections
        return _RUNS_ON if any(known[0] == key and known[2] == numbers[-1] - 1 for known in memory) else _BAD_START
    return _BAD_START


def _hanging(around: tuple[Frame, ...], numbers: tuple[int, ...], closed: tuple[Frame, ...]) -> float:
    """Return the cost of a path whose outer numbers are not those of the item it would hang below."""
    outer = numbers[:-1]
    if not outer:
        return 0.0
    if around and _is_path(around[-1], outer):
        return 0.0
    kin = around[-1:] if around else closed[:1]
    if kin and len(kin[0].numbers) == len(numbers):
        return _NO_PARENTS if outer[-1] == kin[0].numbers[-2] + 1 else _LOST_PARENT
    return _NO_PARENTS if not around else _LOST_PARENT


def _is_path(frame: Frame, outer: tuple[int, ...]) -> bool:
    """Say whether outer numbers are the path of the last item of a list, or of what it should have been."""
    if len(frame.numbers) == len(outer):
        return frame.numbers == outer or (frame.want > 0 and (*frame.numbers[:-1], frame.want - 1) == outer)
    return len(frame.numbers) == 1 and frame.numbers[-1] == outer[-1] and len(outer) == 1
