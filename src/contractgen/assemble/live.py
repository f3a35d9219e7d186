"""Live references: the words of a reference, divided into the numbers that Word computes and what is around them."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from contractgen.assemble.number import Position, written
from contractgen.model.assembly import Stretch
from contractgen.model.scheme import around_number

Stretches = tuple[Stretch, ...]


def words_of(position: Position, first: int) -> str:
    """Return the words of the reference to a position, from a level of its scheme in."""
    levels = position.scheme.levels[first : len(position.numbers)]
    return "".join(written(level.reference, position.numbers) for level in levels)


def stretches_of(position: Position, first: int, *, live: bool) -> Stretches:
    """Return those words in stretches: live ones level by level, each leading to what bears the level's number.

    Otherwise they lead to the position's own place as a whole.
    """
    if live:
        levels = range(first, len(position.numbers))
        return tuple(part for level in levels for part in _of_level(position, level))
    words = words_of(position, first)
    return (Stretch(words, position.bearers[-1]),) if words else ()


def spread(pattern: str, target: str, **places: Stretches) -> Stretches:
    """Return a pattern with stretches in its places; its own words lead to `target`."""
    found: list[Stretch] = []
    for words, name, _, _ in Formatter().parse(pattern):
        found += [Stretch(words, target)] if words else []
        found += places[name] if name else ()
    return tuple(found)


def merged(stretches: Stretches) -> Stretches:
    """Return stretches with neighbouring words that lead to one place joined; numbers stay by themselves."""
    joined: list[Stretch] = []
    for part in stretches:
        last = joined[-1] if joined else None
        if last and last.target == part.target and not (last.number or part.number):
            joined[-1] = Stretch(last.text + part.text, part.target)
        else:
            joined.append(part)
    return tuple(joined)


def _of_level(position: Position, index: int) -> Iterator[Stretch]:
    level, target = position.scheme.levels[index], position.bearers[index]
    before, after = around_number(level) or ("", "")
    if before:
        yield Stretch(before, target)
    yield Stretch(written(level.label, position.numbers).rstrip("."), target, number=True)
    if after:
        yield Stretch(after, target)
