"""The outline: what a reader of a document sees, from our own model, from a DOCX or from a PDF."""

from __future__ import annotations

from dataclasses import dataclass

# The styles of a table of contents, by Word's own names for them.
CONTENTS_TITLE = "TOC Heading"
CONTENTS_ENTRIES = {1: "toc 1", 2: "toc 2"}


@dataclass(frozen=True, slots=True)
class Link:
    """A reference as it stands: its words, and the 0-based block that it leads to (None when broken).

    `numbers` are the words in it that are fields: numbers of the block, which Word can compute anew. `address` is
    where it leads out of the document.
    """

    text: str
    target: int | None
    numbers: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphLine:
    r"""A paragraph: its label (empty when none) and level, its words, what in it is marked.

    `text` is without the label; a line break inside is `\\n`, a tab `\\t`. `notice` are the stretches of text
    that are emphasised, `blank` those left to be filled by hand, `missing` the gaps of a draft.
    """

    label: str
    level: int | None
    text: str
    style: str
    links: tuple[Link, ...] = ()
    notice: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table: its rows of cell texts; `header` is the number of repeating rows at its top.

    `links`, `notice`, `blank` and `missing` are as in paragraphs, cell by cell.
    """

    rows: tuple[tuple[str, ...], ...]
    header: int
    notice: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


Line = ParagraphLine | TableLine


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as read: its lines in order, and the texts of headers and footers without page numbers.

    `pictures` are digests of its pictures, empty where it is not a file that was read.
    """

    lines: tuple[Line, ...]
    headers: tuple[str, ...]
    footers: tuple[str, ...]
    title: str
    language: str
    pictures: tuple[str, ...] = ()
