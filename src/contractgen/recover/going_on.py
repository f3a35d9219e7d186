"""Going on: a label is read as the next one of a list that is open, which closes those inside it.

The next number costs nothing. A number left out, the same again, one that goes back: each has its cost, and after it
both ways of going on are free, that from the odd number and that from the one it should have been. Another delimiter,
counting system or form of label costs a little, and is allowed only where the number is exactly the next one, so that
a wrong width, delimiter or system stays a matter of form and breaks no list.
"""

from __future__ import annotations

from typing import NamedTuple

from contractgen.recover.hypotheses import (
    NEVER,
    Attempt,
    Frame,
    Hypothesis,
    Key,
    Placed,
    Trail,
    is_of_other_level,
    is_path,
    remembered,
)
from contractgen.recover.scopes import ANNEX_WORDS
from contractgen.recover.units import Unit

_GAP, _GAP_EACH, _GAP_MOST = 2.0, 0.25, 12
_AGAIN, _BACK, _SWAPPED = 2.2, 3.0, 0.3
_LOST = 1.8  # what a gap costs less where the list inside the item before it begins anew: one cause, seen twice
_DELIMITER, _SYSTEM, _FORM = 0.6, 1.2, 2.5
_OWN_LIST = 1.5  # goes on with a list of other labels, though one of its own is open, or its own are frequent
_OTHER_LIST = 0.2  # another list of Word
_OTHER_LEVEL = 4.0  # not below the level of Word's list that is around it
_PREFIX = 2.0  # a path whose outer numbers are not those of its siblings
_NEXT_BUT_ONE = 2


class GoingOn(NamedTuple):
    """A label read as going on with the open list at a depth; `step` is what its number costs there.

    `turns` says that the list is from here on written as this label is: its first one was odd.
    """

    cost: float
    one: Hypothesis
    attempt: Attempt
    depth: int
    step: float
    want: int
    turns: bool = False

    def made(self) -> Hypothesis:
        """Return the hypothesis that this makes."""
        one, attempt, depth = self.one, self.attempt, self.depth
        frame, numbers = one.stack[depth], attempt.numbers
        grown = Frame(
            list=frame.list,
            key=attempt.key if self.turns else frame.key,
            form=attempt.reading.label.form if self.turns or attempt.key == frame.key else frame.form,
            numbers=_numbers(one, depth, numbers),
            want=self.want,
            last=attempt.at,
            native=attempt.unit.native,
            anew=max(frame.anew, self.step) if numbers[-1] == 1 else frame.anew,
        )
        placed = Placed(attempt.at, attempt.reading, frame.list, one.stack[depth - 1].last if depth else None)
        stack = (*one.stack[:depth], grown)
        return Hypothesis(self.cost, stack, remembered(one, depth + 1), attempt.at, Trail(one.trail, placed))


def going_on(one: Hypothesis, attempt: Attempt, cost: float, most: float) -> list[GoingOn]:
    """Return the ways in which a label goes on with an open list, innermost first, that cost no more than `most`.

    `cost` is that of the hypothesis and of the reading.
    """
    found: list[GoingOn] = []
    stack, key, numbers = one.stack, attempt.key, attempt.numbers
    number = numbers[-1]
    for depth in range(len(stack) - 1, -1, -1):
        frame = stack[depth]
        if key != frame.key and (number == 1 or number != frame.numbers[-1] + 1):
            continue
        price = _path(frame, numbers) if len(numbers) > 1 else 0.0
        if key != frame.key or attempt.reading.label.form != frame.form:
            price += _oddity(frame, stack[depth + 1 :], attempt)
        if cost + price > most:
            continue
        step, want = _step(frame, number)
        if number == frame.numbers[-1] + _NEXT_BUT_ONE and depth + 1 < len(stack):
            step -= min(stack[depth + 1].anew, _LOST)
        if attempt.unit.native != frame.native:
            price += _other_list(attempt.unit, frame)
        if cost + price + step <= most:
            made = GoingOn(cost + price + step, one, attempt, depth, step, want)
            found.append(made)
            if attempt.key[:2] == frame.key[:2] and attempt.key != frame.key and frame.last == frame.list:
                found.append(made._replace(turns=True))
    return found


def _numbers(one: Hypothesis, depth: int, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return the numbers of a list that has gone on: its own outer ones, unless these are right."""
    before = one.stack[depth].numbers
    if len(numbers) == len(before) == 1:
        return numbers
    own = (*before[:-1], numbers[-1])
    if len(numbers) > 1 and own != numbers and depth and is_path(one.stack[depth - 1], numbers[:-1]):
        return numbers  # 9. 8.1 9.2: the first was wrong
    return own


def _other_list(unit: Unit, frame: Frame) -> float:
    """Return what it costs that Word counts a unit in another list than the one it goes on with."""
    if not unit.native or not frame.native:
        return 0.0
    return _OTHER_LEVEL if unit.goes_on or is_of_other_level(unit, frame) else _OTHER_LIST


def _oddity(frame: Frame, inner: tuple[Frame, ...], attempt: Attempt) -> float:
    """Return what it costs that a label is not written like those of the list that it goes on with, as the next."""
    key, label, native = attempt.key, attempt.reading.label, attempt.unit.native
    if key == frame.key:
        return 0.0 if label.form == frame.form or len(label.numbers) > 1 else _DELIMITER
    if (label.word.casefold() in ANNEX_WORDS) != (frame.key[1] in ANNEX_WORDS):
        return NEVER
    if _is_next_of(inner, key, label.number):
        return NEVER
    if native and frame.native and native != frame.native:
        return NEVER  # Word counts the two apart
    own = _OWN_LIST if attempt.is_level or any(one.key == key for one in inner) else 0.0
    return own + (_SYSTEM if key[:2] == frame.key[:2] else _FORM)


def _path(frame: Frame, numbers: tuple[int, ...]) -> float:
    """Return what it costs that the outer numbers of a path are not those of the list that it goes on with."""
    if numbers[:-1] == frame.numbers[:-1]:
        return 0.0
    is_next = numbers[-1] in (frame.numbers[-1] + 1, frame.want or -1)
    return _PREFIX if is_next and len(numbers) == len(frame.numbers) else NEVER


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
