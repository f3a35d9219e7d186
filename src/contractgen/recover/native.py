"""What is certain of labels that a file counts by itself: a level of a list is written in one counting system.

`(i)` alone is a letter or a Roman number. Beside `(ii)` at the same level of the same list it is Roman, beside `(h)`
and `(j)` a letter: the system is the one in which most labels of the level are the first number or the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from contractgen.recover.units import Unit


def with_one_system(units: Sequence[Unit]) -> list[Unit]:
    """Return units with the readings of native labels left out that their lists do not count by."""
    levels: dict[tuple[str, int], list[Unit]] = {}
    for unit in units:
        if unit.native:
            levels.setdefault(unit.native, []).append(unit)
    chosen = {level: _system(held) for level, held in levels.items() if any(len(unit.readings) > 1 for unit in held)}
    return [_of_system(unit, chosen[unit.native]) if unit.native in chosen else unit for unit in units]


def _system(units: Iterable[Unit]) -> str:
    """Return the counting system in which most labels go on from each other; of several, the likelier one."""
    steps: dict[str, int] = {}
    last: dict[str, int] = {}
    for unit in units:
        for reading in unit.readings:
            system, number = reading.label.system, reading.label.number
            steps[system] = steps.get(system, 0) + (number in {1, last.get(system, 0) + 1})
            last[system] = number
    return max(steps, key=steps.__getitem__)


def _of_system(unit: Unit, system: str) -> Unit:
    kept = tuple(reading for reading in unit.readings if reading.label.system == system)
    return replace(unit, readings=kept) if kept else unit
