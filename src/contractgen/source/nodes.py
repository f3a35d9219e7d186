"""The tree of a YAML or JSON file: every scalar as text, everything with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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
        if self.style in {Style.LITERAL, Style.FOLDED}:
            return self._place_in_block(offset)
        if self.style is Style.PLAIN or self.where.line == 0:
            return self._moved(offset)
        return self._moved(_quoted_width(self.source.line(self.where.line), self.where.column, self.style, offset))

    def _moved(self, columns: int) -> Location:
        return Location(self.where.file, self.where.line, self.where.column + columns)

    def _place_in_block(self, offset: int) -> Location:
        """Find a character of a literal block: its lines are the file's lines after the `|`, less an indent."""
        before = self.text[:offset]
        index = before.count("\n")
        inside = self.text.split("\n")[index]
        line = self.where.line + 1 + index
        indent = max(0, len(self.source.line(line)) - len(inside))
        return Location(self.where.file, line, indent + offset - (before.rfind("\n") + 1) + 1)


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


def _quoted_width(line: str, column: int, style: Style, offset: int) -> int:
    """Return how many columns of a line the opening quote and the first `offset` characters take."""
    place = column  # 0-based, after the quote
    for _ in range(offset):
        if style is Style.SINGLE:
            place += 2 if line.startswith("''", place) else 1
        elif line.startswith("\\", place):
            place += _escape_length(line, place)
        else:
            place += 1
    return place - column + 1


def _escape_length(line: str, place: int) -> int:
    r"""Return the length of an escape: `\n` 2, `\x41` 4, `\u4e00` 6, a pair of surrogates (JSON) 12, `\U…` 10."""
    length = _ESCAPE_LENGTHS.get(line[place + 1 : place + 2], _SHORT_ESCAPE)
    is_pair = line[place + 1 : place + 4].lower() in {"ud8", "ud9", "uda", "udb"}
    return _PAIR_LENGTH if is_pair else length
