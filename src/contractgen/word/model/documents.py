"""Documents and their sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from contractgen.word.model.pages import PageFrame, PageSetup, Watermark
from contractgen.word.model.tables import WordBlock


@dataclass(frozen=True, slots=True)
class WordSection:
    """A section: its page, its blocks, its headers and footers by kind (default, first, even).

    A kind is there when it is in force, taken over from earlier sections too; without blocks it is left empty.
    `page_start` is the number that its first page is given, None to run on, and `number_format` (17.18.59) how
    page numbers are written. `watermarks` are those of its headers. `begins` is nextPage, oddPage or evenPage,
    `vertical` (17.6.23) top, center or bottom. `lowered` is how far below its margin the text of the first page begins,
    in points: who draws a header of that page that is taller than its margin says so, no file does.
    """

    page: PageSetup
    blocks: tuple[WordBlock, ...]
    headers: Mapping[str, tuple[WordBlock, ...]]
    footers: Mapping[str, tuple[WordBlock, ...]]
    page_start: int | None = None
    watermarks: Mapping[str, tuple[Watermark, ...]] = field(default_factory=dict)
    number_format: str = "decimal"
    begins: str = "nextPage"
    vertical: str = "top"
    frame: PageFrame | None = None
    lowered: float = 0.0


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A DOCX as read: sections, core properties, and the custom XML parts by their root namespace.

    `default_tab_stop` is the distance of the stops after the last that is set. `spacing_adds`: the spaces after and
    before two paragraphs add up, where otherwise the larger one stands. `squeezes_marks`: neighbouring punctuation
    marks share their blank halves (17.15.1.18).
    """

    sections: tuple[WordSection, ...]
    title: str
    creator: str
    language: str
    custom_xml: Mapping[str, bytes]
    default_tab_stop: float = 36
    spacing_adds: bool = False
    squeezes_marks: bool = False

    @property
    def blocks(self) -> tuple[WordBlock, ...]:
        """All blocks of the main part in reading order."""
        return tuple(block for section in self.sections for block in section.blocks)
