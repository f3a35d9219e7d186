"""The tree of a YAML or JSON file: every scalar as text, everything with its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from contractgen.findings import Location

_SHORT_ESCAPE = 2
_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}
_PAIR_LENGTH = 12


class Style(StrEnum):
    """How a scalar is written; the value is its first character, none for a plain one."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: the name that findings give it, and its lines without their ends."""

    file: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Return a line by its number, counted from 1; an empty text beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def at(self, line: int, column: int) -> Location:
        """Return a place in this file, both counted from 1."""
        return Location(self.file, line, column)


@dataclass(frozen=True, slots=True)
class TextNode:
    """A scalar. `text` is what it says, exactly; `end` is the column after it where it stands on one line.

    A plain scalar is `cut` when a comment follows on its line: ` #` ends a plain scalar, so that a text may
    have lost its end there.
    """

    text: str
    where: Location
    style: Style
    end: int
    source: Source = field(repr=False, compare=False)
    cut: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether a YAML reader sees no value here: nothing at all, `~` or `null`, without quotes."""
        return self.style is Style.PLAIN and self.text in {"", "~", "null", "Null", "NULL"}

    def place(self, offset: int) -> Location:
        """Return where the character of the text with this 0-based offset stands in the file."""
        return self.places((offset,))[0]

    def places(self, offsets: Sequence[int]) -> list[Location]:
        """Return where the characters with these 0-based offsets stand in the file, in one pass over the text."""
        if self.style in {Style.LITERAL, Style.FOLDED}:
            return self._places_in_block(offsets)
        line, column = self.where.line, self.where.column
        if self.style is Style.PLAIN:
            return [Location(self.where.file, line, column + offset) for offset in offsets]
        widths = _quoted_widths(self.source.line(line), column, self.style, max(offsets, default=0))
        return [Location(self.where.file, line, column + widths[offset]) for offset in offsets]

    def _places_in_block(self, offsets: Sequence[int]) -> list[Location]:
        """Find characters of a literal block: its lines are the file's lines after the `|`, less an indent."""
        lines = self.text.split("\n")
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        found = []
        for offset in offsets:
            index = bisect_right(starts, offset) - 1
            number = self.where.line + 1 + index
            indent = max(0, len(self.source.line(number)) - len(lines[index]))
            found.append(Location(self.where.file, number, indent + offset - starts[index] + 1))
        return found


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list and its items."""

    items: tuple[Node, ...]
    where: Location


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping: its keys as written and its values, both by the key in Normalization Form C, in file order."""

    keys: Mapping[str, TextNode]
    values: Mapping[str, Node]
    where: Location


Node = TextNode | ListNode | MapNode


def _quoted_widths(line: str, column: int, style: Style, last: int) -> list[int]:
    """Return how many columns of a line the opening quote and the first 0, 1 … `last` characters take."""
    place = column  # 0-based, after the quote
    widths = [1]
    for _ in range(last):
        if style is Style.SINGLE:
            place += 2 if line.startswith("''", place) else 1
        elif line.startswith("\\", place):
            place += _escape_length(line, place)
        else:
            place += 1
        widths.append(place - column + 1)
    return widths


def _escape_length(line: str, place: int) -> int:
    r"""Return the length of an escape: `\n` 2, `\x41` 4, `\u4e00` 6, a pair of surrogates (JSON) 12, `\U…` 10."""
    length = _ESCAPE_LENGTHS.get(line[place + 1 : place + 2], _SHORT_ESCAPE)
    is_pair = line[place + 1 : place + 4].lower() in {"ud8", "ud9", "uda", "udb"}
    return _PAIR_LENGTH if is_pair else length
