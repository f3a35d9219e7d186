"""Conditions: whether two of them say the same, and whether they hold of the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from contractgen.model.parameter import All, AnyOf, Condition, Equals, equals_in

# Conditions that ask for more options than these together are not tried out; they count as different.
_MOST_OPTIONS = 12

_Form = tuple[object, ...]
_Option = tuple[str, str]


def form_of(condition: Condition | None) -> _Form:
    """Return what a condition says, without its places; the parts that must all hold stand in any order."""
    if condition is None:
        return ()
    if isinstance(condition, Equals):
        return ("is", condition.name, *condition.options)
    if isinstance(condition, All):
        return ("all", *sorted((form_of(part) for part in condition.parts), key=repr))
    if isinstance(condition, AnyOf):
        return ("any", *(form_of(part) for part in condition.parts))
    return ("not", form_of(condition.part))


def are_equivalent(old: Condition | None, new: Condition | None) -> bool:
    """Say whether two conditions surely hold of the same answers, whatever these are.

    Every option is tried as given and as not given by itself; that an answer has one option alone is not used.
    """
    both = [condition for condition in (old, new) if condition]
    asked = {(question.name, option) for one in both for question in equals_in(one) for option in question.options}
    if len(asked) > _MOST_OPTIONS:
        return False
    return all(_holds(old, given) == _holds(new, given) for given in _subsets(sorted(asked)))


def _holds(condition: Condition | None, given: frozenset[_Option]) -> bool:
    if condition is None:
        return True
    if isinstance(condition, Equals):
        return any((condition.name, option) in given for option in condition.options)
    if isinstance(condition, All):
        return all(_holds(part, given) for part in condition.parts)
    if isinstance(condition, AnyOf):
        return any(_holds(part, given) for part in condition.parts)
    return not _holds(condition.part, given)


def _subsets(options: list[_Option]) -> Iterator[frozenset[_Option]]:
    every = chain.from_iterable(combinations(options, size) for size in range(len(options) + 1))
    return (frozenset(subset) for subset in every)
