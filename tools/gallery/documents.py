"""The documents of the gallery: their names, what each shows, how it is made, and the fonts that all are drawn with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gallery import chinese, english, tables

FOREIGN = Path(__file__).parents[2] / "tests" / "gallery"
FONTS = (
    ("宋体", "package:serif"),
    ("黑体", "package:sans"),
    ("仿宋", "package:serif"),
    ("楷体", "package:serif"),
    ("方正小标宋简体", "package:serif"),
    ("Times New Roman", "engine:Libertinus Serif"),
    ("Courier New", "engine:DejaVu Sans Mono"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its name, what it shows, the function that makes it, the page that is shown beside the first.

    `fault` says where LibreOffice is known to draw something else than the standard says. In a table that `spans` rows
    the words of a PDF stand in another order than in the file, since a cell over several rows is drawn after them.
    """

    name: str
    shows: str
    make: Callable[[], bytes]
    page: int = 1
    fault: str = ""
    spans: bool = False
    maker: str = "markup"


def _foreign(name: str) -> Callable[[], bytes]:
    """Return what reads a document that LibreOffice made."""
    return partial(Path.read_bytes, FOREIGN / f"{name}.docx")


DOCUMENTS: tuple[Document, ...] = (
    Document("numbered-agreement", "一、（一）1. as native numbering, first-line indents, 第 X 页 共 Y 页", chinese.numbered_agreement, 2),
    Document("official-notice", "an official notice: 仿宋 of 16 pt on exact lines of 28 pt, red head and rule", chinese.official_notice, 2),
    Document("letter-of-authority", "underlined blanks in justified lines, a block on the right", chinese.mandate),
    Document("annex-list", "tab leaders to page numbers, annexes on pages of their own", chinese.annex_list, 2),
    Document("spread-words", "lines spread to both margins (分散对齐), in cells too", chinese.spread_words),
    Document("sectioned-agreement", "ARTICLE 1, Section 1.01, hanging (a) and (i), a page of the size Letter", english.sectioned_agreement, 2),
    Document("letter", "a letterhead in words, line breaks, signature lines by underlined tabs", english.letter_page),
    Document("restarted-lists", "lists of three levels that begin anew and at a number, shading", english.restarted_lists),
    Document("kept-paragraphs", "keep with next, keep together, widows and orphans, breaks before", english.kept_paragraphs, 2),
    Document("small-page", "A5 in 9 pt", english.small_page, 2),
    Document("inherited-styles", "theme fonts, styles based on styles, toggles", english.inherited_styles),
    Document("references", "bookmarks, links inside and outside, paragraph numbers as fields", english.references),
    Document("price-table", "cells merged across and down, shaded head and totals", tables.price_table, spans=True),
    Document("long-table", "a head of two rows that repeats on every page", tables.long_table, 3, spans=True),
    Document("nested-table", "a table in a cell, heights of rows, vertical alignment", tables.nested_table),
    Document("party-table", "keys and values in tables without borders", tables.party_table),
    Document("signature-block", "two columns by tabs, blanks underlined", tables.signature_block),
    Document("border-kinds", "kinds and widths of borders, single edges, a table in the middle", tables.border_kinds),
    Document("two-languages", "Chinese and English side by side in a table of two columns", tables.two_languages),
)  # fmt: skip
