"""The manuscript: the passages of any contract as they stand in its file, before their structure is known."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from contractgen.findings import Location


class Setting(StrEnum):
    """Where in a document a passage stands."""

    BODY = "body"
    TABLE = "table"
    BOX = "box"  # a text box, which has a story of its own
    NOTE = "note"  # a footnote or an endnote
    CONTENTS = "contents"  # an entry of a table of contents
    MARGIN = "margin"  # a header or footer, or a page number between the lines of a text


@dataclass(frozen=True, slots=True)
class Pointer:
    """What in a passage leads elsewhere: a link or a field.

    `start` and `end` are offsets in the passage's text (what is shown, or cached); `target` is the 0-based index of the
    passage that it leads to, None where there is none; `is_number` where the words are the number of the target, as
    Word would compute it.
    """

    start: int
    end: int
    target: int | None
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    r"""A paragraph of a contract as its reader sees it.

    `text` is without what Word counts before it (`label`); a line break inside is `\n`, a tab `\t`. `number` is the
    1-based number of the paragraph in its document. `places` say where in the file the text stands: pairs of an offset
    in `text` and the location of the character there, in order; the characters after it follow on in the same line.
    `list` and `level` are those of a native label, `marker` a bullet sign before the text (`-`, `•`), `heading` the
    level of a heading as the file declares it (1 …, 0 for none). `cell` is (table, row, column), 0-based.
    `is_hidden`: counted, but not seen.
    `declared` are stretches (start, end) which are known to be blanks to fill by hand, or gaps of a draft.
    """

    text: str
    number: int
    places: tuple[tuple[int, Location], ...]
    label: str = ""
    list: str = ""
    level: int | None = None
    marker: str = ""
    heading: int = 0
    setting: Setting = Setting.BODY
    cell: tuple[int, int, int] | None = None
    style: str = ""
    indent: float = 0
    is_centred: bool = False
    is_bold: bool = False
    is_hidden: bool = False
    is_quoted: bool = False
    pointers: tuple[Pointer, ...] = ()
    declared: tuple[tuple[int, int], ...] = ()

    def place(self, offset: int = 0) -> Location:
        """Return where a character stands in the file: only the file where that is all that can be said."""
        index = max(bisect_right(self.places, offset, key=lambda place: place[0]) - 1, 0)
        start, where = self.places[index]
        return Location(where.file, where.line, where.column + offset - start) if where.line else where


@dataclass(frozen=True, slots=True)
class MarkupNote:
    """Markup of a Word file that programs do not read alike: its element (`w:lvlRestart`), and how often it is there.

    `passage` is the 0-based index of the first passage with it. Word prints `word` there, `programs` print `other`;
    without programs nothing is known to be printed differently.
    """

    markup: str
    passage: int
    count: int
    word: str = ""
    other: str = ""
    programs: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A contract as it stands: its passages in reading order, its language (a BCP 47 tag) and its title.

    `is_native`: the file can count labels by itself (a DOCX, our own document), so that typed ones are a choice.
    `markup` is what programs read differently in it, each kind once.
    `allowed` are the suppressions that the file itself declares: finding codes, with their reasons.
    """

    passages: tuple[Passage, ...]
    language: str = ""
    title: str = ""
    is_native: bool = False
    allowed: tuple[tuple[str, str], ...] = field(default=())
    markup: tuple[MarkupNote, ...] = ()
