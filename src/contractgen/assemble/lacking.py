"""What has no value: whether it is still to come, and which of several reasons weighs most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from contractgen.model.selection import BLANK, MISSING, NEGOTIABLE, NONE, NoValue, Value

# What is to come, or to be filled in by hand, weighs more than what is to be agreed or does not apply.
_BY_WEIGHT = (MISSING, BLANK, NEGOTIABLE, NONE)


def is_missing(value: Value) -> bool:
    """Say whether a value is the gap for one that nobody has given yet."""
    return value == MISSING


def is_open(value: Value) -> TypeGuard[NoValue]:
    """Say whether a value is still to come, in a draft or by hand: it decides no condition and adds up to nothing."""
    return isinstance(value, NoValue) and value in (BLANK, MISSING)


def gravest(values: Iterable[Value]) -> NoValue | None:
    """Return why something that follows from these values has none itself; None where all of them are there."""
    without = [value for value in values if isinstance(value, NoValue)]
    return min(without, key=_weight, default=None)


def _weight(value: NoValue) -> int:
    return _BY_WEIGHT.index(value) if value in _BY_WEIGHT else len(_BY_WEIGHT)
