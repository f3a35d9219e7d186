"""Numbering schemes as data: for every level a label, a reference and a level word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# Begins and ends a place in the shorthand of a pattern; no pattern has it in its words.
_PLACE: Final = "\0"


class CountingSystem(StrEnum):
    """How a number is written; the value is the symbol that patterns use for it."""

    CHINESE = "一"
    CHINESE_CAPITAL = "壹"
    DECIMAL = "1"
    DECIMAL_ZERO = "01"
    LOWER_LETTER = "a"
    UPPER_LETTER = "A"
    LOWER_ROMAN = "i"
    UPPER_ROMAN = "I"
    CIRCLED = "①"


@dataclass(frozen=True, slots=True)
class Place:
    """A counted place in a pattern: the number of `level` (0-based), written in `system`."""

    level: int
    system: CountingSystem


Pattern = tuple[str | Place, ...]


class Suffix(StrEnum):
    """What stands between a label and its text (ECMA-376 Part 1, 17.9.28 `w:suff`)."""

    NOTHING = "nothing"
    SPACE = "space"
    TAB = "tab"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a scheme.

    `label` is what the paragraph shows, `reference` what prose calls it. A reference that is `absolute`
    says where it is by itself (第六条, Section 4.02); any other is appended to that of the level above
    (第六条 + 第（二）项). A level that `runs_on` is not restarted by outer levels (条 through 章).
    """

    label: Pattern
    reference: Pattern
    word: str
    absolute: bool
    suffix: Suffix
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A numbering scheme: its levels from the outermost in, and the words for here.

    `this_clause` is how a reference within one clause begins (本条), empty where the whole reference is
    printed there too.
    """

    id: str
    language: str
    levels: tuple[Level, ...]
    this_clause: str


def around_number(level: Level) -> tuple[str, str] | None:
    r"""Return the words before and after the label in a level's reference; None where it does not hold the label.

    A field `REF … \n` shows the label without trailing periods (MS-OI29500, 17.16.5.51): 第 + （二） + 项, 第 + 1 + 目.
    """
    label = _shorthand(level.label).rstrip(".")
    before, found, after = _shorthand(level.reference).partition(label)
    return (before, after) if label and found and _PLACE not in before + after else None


def static_level(scheme: Scheme) -> int | None:
    """Return the first level (0-based) that keeps references by a scheme static, None where they can be fields."""
    return next((index for index, level in enumerate(scheme.levels) if around_number(level) is None), None)


def own_system(level: Level) -> CountingSystem | None:
    """Return how a level writes its own number: the system of its pattern's last place."""
    places = [part for part in level.label if isinstance(part, Place)]
    return places[-1].system if places else None


def needs_legal_numbers(levels: tuple[Level, ...], index: int) -> bool:
    """Say whether a level prints outer numbers as 1, 2, 3 although the outer levels show them otherwise.

    Word needs `w:isLgl` for that (ECMA-376 Part 1, 17.9.4), which LibreOffice before 24.2 ignores.
    """
    outer = [part for part in levels[index].label if isinstance(part, Place) and part.level != index]
    return any(own_system(levels[place.level]) is not place.system for place in outer)


def _shorthand(pattern: Pattern) -> str:
    """Return a pattern as one text in which every place tells its level and its system."""
    return "".join(
        part if isinstance(part, str) else f"{_PLACE}{part.level}{part.system.value}{_PLACE}" for part in pattern
    )
