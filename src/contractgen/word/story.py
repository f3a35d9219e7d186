"""A story: one part's text while it is being read, and the book of definitions that all stories share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from contractgen.word.cascade import Cascade
from contractgen.word.fields import Contents, Fields, Meaning
from contractgen.word.labels import Context, Counters
from contractgen.word.model import Watermark
from contractgen.word.notes import Notes
from contractgen.word.numbering import Numbering
from contractgen.word.paragraph_properties import ParagraphProperties, read_paragraph_properties
from contractgen.word.relationships import Relationship
from contractgen.word.run_properties import NO_RUN_PROPERTIES, RunProperties, over, read_run_properties
from contractgen.word.settings import Settings
from contractgen.word.table_properties import CellProperties, read_cell_properties
from contractgen.word.table_styles import TableStyle
from contractgen.word.xml import Element, w

_Signature = tuple[object, ...]
_READ_APART = frozenset((w("rPr"), w("sectPr")))


@dataclass(slots=True)
class DirectProperties:
    """Direct formatting, read once: elements that say the same share one object, which the cascade goes by."""

    _runs: dict[_Signature, RunProperties] = field(default_factory=dict)
    _paragraphs: dict[_Signature, ParagraphProperties] = field(default_factory=dict)
    _cells: dict[_Signature, CellProperties] = field(default_factory=dict)
    _pairs: dict[tuple[int, int], RunProperties] = field(default_factory=dict)

    def run(self, element: Element | None) -> RunProperties:
        """Read a `w:rPr`."""
        if element is None:
            return NO_RUN_PROPERTIES
        signature = _signature(element)
        if signature not in self._runs:
            self._runs[signature] = read_run_properties(element)
        return self._runs[signature]

    def paragraph(self, element: Element | None) -> ParagraphProperties:
        """Read a `w:pPr`."""
        signature = () if element is None else _signature(element)
        if signature not in self._paragraphs:
            self._paragraphs[signature] = read_paragraph_properties(element)
        return self._paragraphs[signature]

    def cell(self, element: Element | None) -> CellProperties:
        """Read a `w:tcPr`."""
        signature = () if element is None else _signature(element)
        if signature not in self._cells:
            self._cells[signature] = read_cell_properties(element)
        return self._cells[signature]

    def label(self, mark: RunProperties, level: RunProperties) -> RunProperties:
        """Return the direct formatting of a label: that of the paragraph mark under that of its level (17.9.24)."""
        key = (id(mark), id(level))
        if key not in self._pairs:
            self._pairs[key] = over(mark, level)
        return self._pairs[key]


@dataclass(frozen=True, slots=True)
class Book:
    """The definitions that all stories of a document share. `chinese`: its text is Chinese."""

    cascade: Cascade
    numbering: Numbering
    settings: Settings
    chinese: bool
    direct: DirectProperties = field(default_factory=DirectProperties)
    table_styles: dict[str | None, TableStyle] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """The result of a field that is drawn as the file keeps it, and the paragraph (from 0) that it stands in."""

    meaning: Meaning
    name: str
    text: str
    paragraph: int
    element: Element | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a table of contents: its words without the page number, and the bookmark that it leads to."""

    contents: Contents
    words: str
    bookmark: str
    paragraph: int
    element: Element | None


@dataclass(slots=True)
class Places:
    """What fields are held against: the words of bookmarks, and where bookmarked paragraphs stand in their lists.

    `words` are those of bookmarks that begin and end in one paragraph, `inner` the bookmarks that begin inside one.
    `contexts` go by the number of the paragraph, from 0.
    """

    words: dict[str, str] = field(default_factory=dict)
    inner: set[str] = field(default_factory=set)
    contexts: dict[int, Context] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)
    pages: list[Shown] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    contents: list[tuple[Contents, int, Element | None]] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """The text of one part while it is being read.

    `index` is the number of paragraphs begun so far; `bookmarks` those that wait for the next paragraph; `links`
    the anchors met, with the paragraph where each was; `line` the unit of spacing, `grid` the pitch of the line
    grid (0: none) and `width` the width of text where the reading stands; `watermarks` those met so far, which only a
    `header` may have; `parts` what pictures may be, and `types` what the package says they are.
    """

    book: Book
    notes: Notes
    relationships: Mapping[str, Relationship]
    counters: Counters = field(default_factory=Counters)
    fields: Fields = field(default_factory=Fields)
    index: int = 0
    bookmarks: list[str] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    links: list[tuple[str, int, Element | None]] = field(default_factory=list)
    line: float = 12
    grid: float = 0
    width: float = 0
    header: bool = False
    watermarks: list[Watermark] = field(default_factory=list)
    parts: Mapping[str, bytes] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    places: Places = field(default_factory=Places)


def _signature(element: Element) -> _Signature:
    """Return what a properties element says, as a key."""
    return tuple(
        (item.tag, *item.items(), _signature(item)) if len(item) else (item.tag, *item.items())
        for item in element
        if item.tag not in _READ_APART
    )
