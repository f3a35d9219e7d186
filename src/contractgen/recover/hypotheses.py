"""What the search for lists supposes: the lists that are open, those that were closed, and what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from contractgen.model.structure import Label
from contractgen.recover.labels import Candidate
from contractgen.recover.units import Unit

DEEPEST = 9  # lists inside one another, and lists that are remembered
NEVER = 1000.0

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


class Placed(NamedTuple):
    """A unit that is labelled: the reading, the list (by the unit it begins with) and the unit of the parent."""

    unit: int
    reading: Candidate
    list: int
    parent: int | None


class Attempt(NamedTuple):
    """A unit with one of its readings, and what the stream says of it and of such labels."""

    at: int
    unit: Unit
    units: Sequence[Unit]
    reading: Candidate
    key: Key
    numbers: tuple[int, ...]
    doubt: float  # what it costs to take the reading for a label
    is_level: bool  # has a level of its own in the stream
    usual: Key | None  # what lists of such labels mostly stand below
    may_run_on: bool  # its number is one that a list which was closed may go on with
    may_follow_inside: bool  # the label before it stands amid the words of some unit
    is_late: bool  # it begins no list, unless that runs on
    opened: bool  # right after words that open a list
    is_headed: bool  # right after what looks like a heading


class Trail(NamedTuple):
    """What was chosen, latest first."""

    before: Trail | None
    placed: Placed


class Hypothesis(NamedTuple):
    """A reading of everything so far."""

    cost: float
    stack: tuple[Frame, ...]
    memory: Memory
    last: int  # the unit that is the last one labelled
    trail: Trail | None


def key_of(label: Label) -> Key:
    """Return what the labels of one list have in common; 4.09 and 4.10 are counted alike."""
    return _key(label.form, label.word, label.system)


@lru_cache(maxsize=4096)
def _key(form: str, word: str, system: str) -> Key:
    return form.strip(_DELIMITERS).casefold(), word.casefold(), "1" if system == "01" else system


def remembered(one: Hypothesis, depth: int) -> Memory:
    """Return the memory of a hypothesis when the lists from a depth on are closed."""
    if len(one.stack) <= depth:
        return one.memory
    closed = tuple(
        (one.stack[at].key, one.stack[at - 1].key if at else None, one.stack[at].numbers[-1])
        for at in range(depth, len(one.stack))
    )
    keys = [key for key, _, _ in closed]
    return (*[known for known in one.memory if known[0] not in keys], *closed)[-DEEPEST:]


def is_of_other_level(unit: Unit, frame: Frame) -> bool:
    """Say whether Word counts a unit on another level of the same list: 1. inside of 1., each of its own level."""
    return (
        unit.native is not None
        and frame.native is not None
        and unit.native[0] == frame.native[0]
        and unit.native != frame.native
    )


def is_path(frame: Frame, outer: tuple[int, ...]) -> bool:
    """Say whether outer numbers are the path of the last item of a list, or of what it should have been."""
    if len(frame.numbers) == len(outer):
        return frame.numbers == outer or (frame.want > 0 and (*frame.numbers[:-1], frame.want - 1) == outer)
    return len(frame.numbers) == 1 and frame.numbers[-1] == outer[-1] and len(outer) == 1
