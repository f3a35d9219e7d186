"""Conditions: whether a declared condition holds for the answers at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contractgen.model.parameter import All, AnyOf, Condition, Equals, Not
from contractgen.model.selection import NoValue, Value


def holds(condition: Condition, values: Mapping[str, Value]) -> bool | None:
    """Say whether a condition holds; None when that depends on a name without a value.

    A part that decides alone makes the others unnecessary: `All` with one false part is false whatever the
    missing ones are. An answer that is explicitly none or blank equals no option.
    """
    match condition:
        case Equals():
            value = values.get(condition.name)
            return None if value is None else any(option in condition.options for option in _spelled(value))
        case Not():
            held = holds(condition.part, values)
            return None if held is None else not held
        case All():
            return _decided((holds(part, values) for part in condition.parts), decisive=False)
        case AnyOf():
            return _decided((holds(part, values) for part in condition.parts), decisive=True)


def _decided(parts: Iterator[bool | None], *, decisive: bool) -> bool | None:
    """Join the parts: one that is decisive decides, else one that is unknown leaves all unknown."""
    outcome: bool | None = not decisive
    for held in parts:
        if held is decisive:
            return decisive
        if held is None:
            outcome = None
    return outcome


def _spelled(value: Value) -> tuple[str, ...]:
    """Return a value as conditions spell it: its options, `true` or `false`, a number's digits."""
    match value:
        case NoValue():
            return ()
        case tuple():
            return value
        case bool():
            return ("true" if value else "false",)
        case _:
            return (str(value),)
