"""Beginning: a label is read as the first of a list, below the innermost of those that are open or below an outer one.

The first number costs little, least after words that open a list; another number costs much, unless it goes on from
the list before (articles that run through chapters). A list that begins anew with the labels of the one before it,
under the same parent, needs words between the two. A path (1.2.3) begins a list below the item whose path its outer
numbers are. Where that item is not there, the list hangs below a parent that was lost, at a cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from contractgen.recover.hypotheses import (
    DEEPEST,
    Attempt,
    Frame,
    Hypothesis,
    Key,
    Memory,
    Placed,
    Trail,
    is_of_other_level,
    is_path,
    key_of,
    remembered,
)
from contractgen.recover.units import Unit

_FIRST, _FIRST_OPENED, _FIRST_AFTER_WORDS = 0.3, 0.1, 0.5
_ANEW_OPENED, _ANEW = 0.5, 1.2
_ALIKE, _ALIKE_OPENED = 1.5, 0.8  # a list with the labels of one around it
_OUTWARD, _OUTWARD_AFTER_WORDS = 1.5, 0.3
_BELOW_RECITALS = 2.0  # a list after the words that the parties agree, below one that stands before them
_BAD_START, _RUNS_ON, _RUNS_ON_WORDLESS, _FROM_INSIDE = 3.0, 0.2, 2.0, 0.4
_LOST_PARENT, _NO_PARENTS = 1.5, 0.3
_UNUSUAL_PARENT = 0.8
_SECOND = 2
_OTHER_LEVEL = 4.0  # not below the level of Word's list that is around it


class Beginning(NamedTuple):
    """A label read as the first of a list below the open list before a depth; `anew` is its cost if it begins anew."""

    cost: float
    one: Hypothesis
    attempt: Attempt
    depth: int
    anew: float

    def made(self) -> Hypothesis:
        """Return the hypothesis that this makes."""
        one, attempt, depth = self.one, self.attempt, self.depth
        index, numbers = attempt.at, attempt.numbers
        frame = Frame(
            list=index,
            key=attempt.key,
            form=attempt.reading.label.form,
            numbers=numbers,
            want=2 if numbers[-1] > 1 else 0,
            last=index,
            native=attempt.unit.native,
            anew=self.anew,
        )
        placed = Placed(index, attempt.reading, index, one.stack[depth - 1].last if depth else None)
        stack = (*one.stack[:depth], frame)
        return Hypothesis(self.cost, stack, remembered(one, depth), index, Trail(one.trail, placed))


class _Start(NamedTuple):
    """What is the same wherever a hypothesis lets a list begin with a label."""

    one: Hypothesis
    attempt: Attempt
    kin: Sequence[int]  # the places of the open lists that have such labels
    first: int  # the first of them that is counted with it
    opened: bool  # after words that open a list
    words: bool  # after words that have no label
    may_run_on: bool


def beginning(one: Hypothesis, attempt: Attempt, cost: float, most: float) -> list[Beginning]:
    """Return the ways in which a label begins a list, the innermost first, that cost no more than `most`.

    `cost` is that of the hypothesis and of the reading.
    """
    found: list[Beginning] = []
    kin = [at for at, frame in enumerate(one.stack) if frame.key == attempt.key]
    may_run_on = attempt.may_run_on and _may_run_on(one, kin, attempt)
    least = _BAD_START if attempt.is_late and not may_run_on else 0.0
    if cost + least > most:
        return found
    start = _start(one, attempt, kin, may_run_on=may_run_on)
    each = _OUTWARD_AFTER_WORDS if start.words else _OUTWARD
    may_lack_first = attempt.numbers[-1] == _SECOND and attempt.usual is not None and not may_run_on
    may_be_cheaper = attempt.may_follow_inside or may_lack_first
    for depth in range(min(len(one.stack), DEEPEST), -1, -1):
        outward = len(one.stack) - depth
        if outward and one.stack[depth].key == attempt.key:
            outward -= 1
        if may_lack_first and depth and one.stack[depth - 1].key == attempt.usual:
            outward = 0  # the first was lost, and what was inside it ends here
        elif cost + (outward * each + least) > most and not may_be_cheaper:
            break  # further out it costs more
        anew = _anew(start, depth) if kin and kin[-1] >= depth else 0.0
        if anew is None or (start.first < depth and not (start.words or start.opened or attempt.unit.is_anew)):
            continue
        price, late = _price(start, depth, anew, outward * each)
        if cost + price > most:
            continue
        price += _price_of_place(start, depth, late=late)
        if cost + price <= most:
            found.append(Beginning(cost + price, one, attempt, depth, anew))
    return found


def _start(one: Hypothesis, attempt: Attempt, kin: Sequence[int], *, may_run_on: bool) -> _Start:
    """Return what is the same wherever a hypothesis lets a list begin with a label."""
    words = one.last < attempt.at - 1
    opened = attempt.opened or (words and attempt.is_headed)
    native = attempt.unit.native
    first = next((at for at in kin if native == one.stack[at].native), len(one.stack)) if kin else len(one.stack)
    return _Start(one, attempt, kin, first, opened, words, may_run_on)


def _price(start: _Start, depth: int, anew: float, outward: float) -> tuple[float, bool]:
    """Return what it costs to begin there, and whether the list then runs on from one that was closed.

    `outward` is the cost of the lists that it closes.
    """
    one, attempt, _, first, opened, words, may_run_on = start
    number = attempt.numbers[-1]
    price = anew or (_FIRST_OPENED if opened else _FIRST_AFTER_WORDS if words else _FIRST) * (number <= 1)
    if first < depth:
        price += _ALIKE_OPENED if opened else _ALIKE
    price += outward
    if depth and words and attempt.units[attempt.at - 1].agrees and not one.stack[depth - 1].key[1]:
        price += _BELOW_RECITALS
    if number <= 1:
        return price, False
    around = one.stack[depth - 1].last if depth else attempt.at - 1
    if attempt.at > 0 and attempt.may_follow_inside and _goes_on_inside(attempt.units[around], attempt.key, number):
        return price + (_FROM_INSIDE - outward), False
    if not may_run_on:
        price += _RUNS_ON if attempt.unit.goes_on else _BAD_START
    return price, may_run_on


def _price_of_place(start: _Start, depth: int, *, late: bool) -> float:
    """Return what it costs that a list stands below another one, or below none."""
    one, attempt = start.one, start.attempt
    around = one.stack[depth - 1] if depth else None
    price = _late_start(attempt.key, around, attempt.numbers, remembered(one, depth)) if late else 0.0
    if len(attempt.numbers) > 1:
        price += _hanging(one.stack, depth, attempt.numbers)
    if attempt.unit.native is not None:
        price += _misplaced(attempt.unit.native, one.stack, depth)
    if around is not None and attempt.usual is not None and around.key != attempt.usual:
        price += _UNUSUAL_PARENT
    return price


def _anew(start: _Start, depth: int) -> float | None:
    """Return what it costs to begin anew with the labels of a list that ends there, None if it cannot."""
    unit, numbers, stack = start.attempt.unit, start.attempt.numbers, start.one.stack
    ended = (stack[at] for at in start.kin if at >= depth)
    alike = [one for one in ended if one.numbers[:-1] == numbers[:-1] and not is_of_other_level(unit, one)]
    if not alike:
        return 0.0
    if numbers[-1] > 1 or not (start.words or unit.is_anew or _is_of_other_list(unit, alike)):
        return None
    return _ANEW_OPENED if start.opened else _ANEW


def _may_run_on(one: Hypothesis, kin: Sequence[int], attempt: Attempt) -> bool:
    """Say whether a list of the same labels, closed or open, ended with the number before one."""
    key, before = attempt.key, attempt.numbers[-1] - 1
    for at in kin:
        if one.stack[at].numbers[-1] == before:
            return True
    return (key, before) in [(known[0], known[2]) for known in one.memory]


def _is_of_other_list(unit: Unit, frames: Sequence[Frame]) -> bool:
    """Say whether Word counts a unit in another list than all of some lists."""
    return unit.native is not None and all(
        frame.native is not None and frame.native[0] != unit.native[0] for frame in frames
    )


def _misplaced(native: tuple[str, int], stack: Sequence[Frame], depth: int) -> float:
    """Return the cost of a list that stands elsewhere than the levels of its list in Word say."""
    name, level = native
    inside = any(frame.native and frame.native[0] == name and frame.native[1] >= level for frame in stack[:depth])
    outside = any(frame.native and frame.native[0] == name and frame.native[1] < level for frame in stack[depth:])
    return _OTHER_LEVEL if inside or outside else 0.0


def _goes_on_inside(unit: Unit, key: Key, number: int) -> bool:
    """Say whether a unit has the label before a number amid its words."""
    return any(label.number == number - 1 and key_of(label) == key for label in unit.inside)


def _late_start(key: Key, around: Frame | None, numbers: tuple[int, ...], memory: Memory) -> float:
    """Return the cost of a list that does not begin with the first number."""
    parent = around.key if around else None
    if len(numbers) > 1:
        return _BAD_START
    if (key, parent, numbers[-1] - 1) in memory:
        return _RUNS_ON if key[1] else _RUNS_ON_WORDLESS
    if key[1] and parent is not None and parent[1]:  # articles run on through chapters and through their sections
        return _RUNS_ON if any(known[0] == key and known[2] == numbers[-1] - 1 for known in memory) else _BAD_START
    return _BAD_START


def _hanging(stack: Sequence[Frame], depth: int, numbers: tuple[int, ...]) -> float:
    """Return the cost of a path whose outer numbers are not those of the item it would hang below."""
    outer = numbers[:-1]
    around, closed = stack[depth - 1] if depth else None, stack[depth] if depth < len(stack) else None
    if around and is_path(around, outer):
        return 0.0
    kin = around or closed
    if kin and len(kin.numbers) == len(numbers):
        has_parent = depth > 1 and is_path(stack[depth - 2], kin.numbers[:-1])
        return _NO_PARENTS if outer[-1] == kin.numbers[-2] + 1 and not has_parent else _LOST_PARENT
    is_orphan = closed is not None and closed.numbers == (*outer[:-1], outer[-1] - 1)  # of what follows on a list
    return _LOST_PARENT if around or is_orphan else _NO_PARENTS
