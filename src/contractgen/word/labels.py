"""The label engine: what Word counts and prints before every numbered paragraph (17.9; ISO 29500 17.9.27)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from contractgen.word.formats import WriteNumber, written
from contractgen.word.notes import Problem
from contractgen.word.numbering import ListLevel, Numbering, NumberingList
from contractgen.word.paragraph_properties import DEEPEST, NumberReference

_LEVELS = DEEPEST + 1
_PLACE = re.compile("%([1-9])")
_DECIMAL = ("decimal", "decimalZero")


@dataclass(frozen=True, slots=True)
class Numbered:
    """That a paragraph is numbered: by which level of which list; `by_style` when a style names the list."""

    list: NumberingList
    level: ListLevel
    by_style: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """A label as counted: its text and its number."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Context:
    """Where a numbered paragraph stands: for its level and all above it the number, the label, the levels in it."""

    abstract: str
    numbers: tuple[int, ...]
    labels: tuple[str, ...]
    covered: tuple[frozenset[int], ...]

    def number(self) -> str:
        r"""Return what `REF \n` shows (17.16.5.51): the label, without trailing periods (MS-OI29500)."""
        return self.labels[-1].rstrip(".")

    def full(self) -> str:
        r"""Return what `REF \w` shows: before the label those of the levels above that are not in it."""
        return self._below(0)

    def relative(self, other: Context | None) -> str:
        r"""Return what `REF \r` shows in another paragraph: without the levels that both stand in."""
        if other is None or other.abstract != self.abstract:
            return self.full()
        pairs = enumerate(zip(self.numbers, other.numbers, strict=False))
        shared = next((level for level, (one, two) in pairs if one != two), min(len(self.numbers), len(other.numbers)))
        return self._below(min(shared, len(self.numbers) - 1))

    def _below(self, outermost: int) -> str:
        level = len(self.labels) - 1
        text, covered = self.labels[level], self.covered[level] | {level}
        for outer in range(level - 1, outermost - 1, -1):
            if outer not in covered:
                text, covered = self.labels[outer] + text, covered | self.covered[outer] | {outer}
        return text.rstrip(".")


@dataclass(slots=True)
class Counters:
    """The counters of one story (the main text, a header …): nine for every abstract list (17.9.15).

    A counter that has not begun, or that an outer level has sent back to its start, is None. `jumped` are the
    levels of lists whose own start has been taken. `write` writes a number in a format.
    """

    write: WriteNumber = written
    _values: dict[str, list[int | None]] = field(default_factory=dict)
    _jumped: set[tuple[int, int]] = field(default_factory=set)

    def count(self, numbered: Numbered, *, advance: bool = True) -> tuple[Counted, tuple[Problem, ...]]:
        """Count one paragraph and return its label.

        A paragraph whose mark is tracked as deleted shows the current number and does not `advance`.
        """
        values = self._values.setdefault(numbered.list.abstract, [None] * _LEVELS)
        index = numbered.level.index
        before = list(values)
        for outer in range(index):
            if values[outer] is None:
                values[outer] = _start(numbered.list, outer)
                self._jumped.add((numbered.list.num, outer))
        self._step(numbered.list, index, values, advance=advance)
        text, problems = _label(numbered, values, self.write)
        number = values[index] or 0
        if not advance:
            values[:] = before
        else:
            _restart(numbered.list, index, values)
        return Counted(text, number), problems

    def context(self, numbered: Numbered) -> Context | None:
        """Return where the paragraph that was counted last stands in its list; None where a level is not known."""
        levels = [numbered.list.levels.get(index) for index in range(numbered.level.index + 1)]
        numbers = self._values[numbered.list.abstract][: numbered.level.index + 1]
        known = [level for level in levels if level is not None]
        if len(known) < len(levels) or None in numbers:
            return None
        labels = [self.shown(Numbered(numbered.list, level, by_style=numbered.by_style)) for level in known]
        covered = [frozenset(int(place) - 1 for place in _PLACE.findall(level.text)) for level in known]
        return Context(numbered.list.abstract, tuple(number or 0 for number in numbers), tuple(labels), tuple(covered))

    def shown(self, numbered: Numbered) -> str:
        """Return the label of the paragraph that was counted last in a list, with other levels than it was with."""
        return _label(numbered, self._values[numbered.list.abstract], self.write)[0]

    def _step(self, numbering: NumberingList, index: int, values: list[int | None], *, advance: bool) -> None:
        """Give the level its next number; the first use of a list's own start jumps to it (17.9.26)."""
        current = values[index]
        jump = index in numbering.starts and (numbering.num, index) not in self._jumped
        if current is None or jump:
            values[index] = _start(numbering, index)
        elif advance:
            values[index] = current + 1
        if advance and jump:
            self._jumped.add((numbering.num, index))


def numbered(
    numbering: Numbering, direct: NumberReference, style: NumberReference, chain: tuple[str, ...]
) -> tuple[Numbered | None, Problem | None]:
    """Say by which list and level a paragraph is numbered, None for none.

    `direct` is its own `w:numPr`, `style` what its style's chain (root first) says. The list 0 is no list. Without a
    level of its own a paragraph stands on the level that its style, or the nearest one below, is linked to.
    """
    num = direct.num if direct.num is not None else style.num
    if not num:
        return None, None
    found = numbering.list(num)
    if found is None:
        return None, Problem.of("DOCX-641", list=num, level=0)
    index = direct.level
    if index is None:
        linked = (found.level_of_style(item) for item in reversed(chain))
        index = next((item for item in linked if item is not None), style.level or 0)
    level = found.levels.get(index)
    if level is None:
        return None, Problem.of("DOCX-641", list=num, level=index)
    return Numbered(found, level, by_style=direct.num is None), None


def _start(numbering: NumberingList, index: int) -> int:
    """Return where a level of a list starts: its own start, else its definition's (0 where it says nothing)."""
    if index in numbering.starts:
        return numbering.starts[index]
    level = numbering.levels.get(index)
    return level.start if level else 0


def _restart(numbering: NumberingList, index: int, values: list[int | None]) -> None:
    """Send the deeper levels back to their start, as far as `w:lvlRestart` (17.9.10) lets them."""
    for deeper in range(index + 1, _LEVELS):
        level = numbering.levels.get(deeper)
        limit = level.restart if level else None
        # a limit at or below the level itself says nothing; 0 forbids every restart
        if limit is None or limit > deeper or index < limit:
            values[deeper] = None


def _label(numbered: Numbered, values: list[int | None], write: WriteNumber) -> tuple[str, tuple[Problem, ...]]:
    """Fill the numbers into the pattern, each in the format of its level; `w:isLgl` makes them decimal (17.9.4)."""
    level = numbered.level
    problems: list[Problem] = list(level.problems)
    if level.format == "bullet":
        return level.text, tuple(problems)

    def number(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        definition = numbered.list.levels.get(place)
        if place > level.index or definition is None:
            problems.append(Problem.of("DOCX-644", pattern=level.text))
            return ""
        form = definition.format if not level.legal or definition.format in (*_DECIMAL, "none") else "decimal"
        text, problem = write(values[place] or 0, form)
        if problem:
            problems.append(problem)
        return text

    return _PLACE.sub(number, level.text), tuple(problems)
