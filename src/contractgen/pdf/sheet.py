"""The sheet: what gathers while a document is laid out: numbered styles and formats, findings."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from contractgen.findings import Finding
from contractgen.pdf.estimate import Heights
from contractgen.pdf.inks import Inks, Leading
from contractgen.pdf.nodes import Node
from contractgen.pdf.places import Place
from contractgen.word.capitals import as_shown
from contractgen.word.formats import page_number
from contractgen.word.model import ParagraphFormat, RunFormat, WordCell, WordField, WordImage, WordParagraph

# How an alignment (17.18.44 ST_Jc) is drawn: the side, and whether lines are justified.
ALIGNMENTS = {
    "left": ("left", False),
    "start": ("left", False),
    "center": ("center", False),
    "right": ("right", False),
    "end": ("right", False),
    "both": ("left", True),
    "distribute": ("left", True),
}


MOST_NUMERALS = 999


@dataclass(frozen=True, slots=True)
class PageFormats:
    """How page numbers are written (17.18.59): in every section, and on the page where a bookmark stands."""

    sections: tuple[str, ...]
    bookmarks: Mapping[str, str]

    def of(self, inline: WordField, section: int) -> str:
        """Return the format of a field in a section."""
        if inline.number_format:
            return inline.number_format
        return self.bookmarks.get(inline.bookmark, "decimal") if inline.bookmark else self.sections[section]


@dataclass(frozen=True, slots=True)
class Column:
    """Where blocks are laid: the width between the margins, and the height of the page's text area.

    `height` is 0 in cells, headers and footers, where no block is held together with the next. `part` is body,
    header or footer; `section` counts from 0. What is `repeated` on every page cannot be where a link leads. In a
    table's `cell`, between its margins left and right (`sides`), no figure may be broken. `beside` is how
    wide the page's margin on the right is, into which a right tab may lead. `ground`
    is the colour under its words.
    """

    width: float
    height: float
    part: str
    section: int
    repeated: bool = False
    cell: bool = False
    sides: tuple[float, float] | None = None
    beside: float = 0
    ground: str = ""

    def narrowed(self, width: float, cell: WordCell, *, repeated: bool) -> Column:
        """Return the column inside a cell."""
        again, ground = self.repeated or repeated, cell.shading or self.ground
        sides = (cell.margins[3], cell.margins[1])
        return Column(width, 0, self.part, self.section, repeated=again, cell=True, sides=sides, ground=ground)


@dataclass(slots=True)
class Sheet:
    """A document being laid out.

    `tab` is the distance of default tab stops; `spacing_adds` says that the spaces of two paragraphs add up, `squeezed`
    that neighbouring marks share their blank halves. `linked` are the bookmarks that links lead to; no others are
    drawn. `numerals` are tables of page numbers: for every number from 0 its words in styles, empty for one that cannot
    be written.
    """

    language: str
    tab: float
    spacing_adds: bool
    squeezed: bool
    inks: Inks
    heights: Heights
    linked: frozenset[str]
    page_formats: PageFormats
    numerals: list[list[list[Node | list[object]]]] = field(default_factory=list)
    formats: list[Node] = field(default_factory=list)
    frames: list[Node] = field(default_factory=list)
    pictures: dict[tuple[bytes, str], int] = field(default_factory=dict)
    _numbers: dict[ParagraphFormat, int] = field(default_factory=dict)
    _framed: dict[Hashable, int] = field(default_factory=dict)
    _numbered: dict[tuple[str, RunFormat, Leading], int] = field(default_factory=dict)

    def place(self, paragraph: WordParagraph, column: Column) -> Place:
        """Return how findings name a paragraph."""
        return Place(column.part, paragraph)

    def marks(self, names: Iterable[str], column: Column) -> list[str]:
        """Return the bookmarks that are drawn, because links lead to them."""
        return [] if column.repeated else [name for name in names if name in self.linked]

    def report(self, found: Finding) -> None:
        """Take down a finding."""
        self.inks.found.append(found)

    def format(self, layout: ParagraphFormat) -> int:
        """Return the number of a paragraph format, writing it down if it is new."""
        number = self._numbers.get(layout)
        if number is None:
            number = self._numbers[layout] = len(self.formats)
            self.formats.append(_format(layout))
        return number

    def picture(self, image: WordImage) -> int:
        """Return the number of a picture, taking it down if it is new: one that stands on every page is one."""
        return self.pictures.setdefault((image.data, image.kind), len(self.pictures))

    def numeral_table(self, form: str, run: RunFormat, leading: Leading, place: Place) -> int:
        """Return the number of the table of page numbers in a format and a look, writing it down if it is new."""
        key = (form, run, leading)
        if key not in self._numbered:
            self._numbered[key] = len(self.numerals)
            written = [as_shown(page_number(number, form) or "", run) for number in range(MOST_NUMERALS + 1)]
            while written and not written[-1]:
                written.pop()
            signs = "".join(sorted(set("".join(written))))
            styles = {
                sign: style
                for style, words in self.inks.stretches(signs, run, leading, place, chinese=not signs.isascii())
                for sign in words
            }
            self.numerals.append([_in_styles(text, styles) for text in written])
        return self._numbered[key]

    def frame(self, looks: Hashable, made: Callable[[], Node]) -> int:
        """Return the number of the frame of a cell that looks so, made and written down if it is new.

        Most cells of a table share theirs.
        """
        number = self._framed.get(looks)
        if number is None:
            number = self._framed[looks] = len(self.frames)
            self.frames.append(made())
        return number


def _in_styles(text: str, styles: Mapping[str, int]) -> list[Node | list[object]]:
    """Return a text as stretches of one style each; what has none is left out, which is a finding."""
    groups = groupby((sign for sign in text if sign in styles), key=lambda sign: styles[sign])
    return [[style, "".join(signs)] for style, signs in groups]


def _format(layout: ParagraphFormat) -> Node:
    """Return a paragraph format as the program reads it: a hanging first line moves the block to the left."""
    side, justify = ALIGNMENTS[layout.alignment]
    return {
        "align": side,
        "justify": justify,
        "left": round(layout.left + min(layout.first_line, 0), 3),
        "right": round(layout.right, 3),
        "first": round(max(layout.first_line, 0), 3),
        "hanging": round(max(-layout.first_line, 0), 3),
        "widows": layout.widow_control,
        "seams": layout.letters_apart or layout.digits_apart,
    }
