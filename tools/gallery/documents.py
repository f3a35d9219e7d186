"""The documents of the gallery: their names, what each shows, how it is made, and the fonts that all are drawn with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gallery import chinese, english, letters, pages, paragraphs, parties, styles, tables, typography
from gallery import with_python_docx as library

FOREIGN = Path(__file__).parents[2] / "tests" / "gallery"
FONTS = (
    ("宋体", "package:serif"),
    ("黑体", "package:sans"),
    ("仿宋", "package:serif"),
    ("楷体", "package:serif"),
    ("方正小标宋简体", "package:serif"),
    ("Times New Roman", "engine:Libertinus Serif"),
    ("Courier New", "engine:DejaVu Sans Mono"),
    ("DejaVu Sans Mono", "engine:DejaVu Sans Mono"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its name, what it shows, the function that makes it, the page that is shown beside the first.

    `fault` says where LibreOffice is known to draw something else than the standard says.
    """

    name: str
    shows: str
    make: Callable[[], bytes]
    page: int = 1
    fault: str = ""
    maker: str = "markup"


def _made(name: str, shows: str, page: int = 1, fault: str = "") -> Document:
    """Return a document that LibreOffice made; its source stands in tools/gallery/sources/."""
    return Document(name, shows, partial(Path.read_bytes, FOREIGN / f"{name}.docx"), page, fault, maker="LibreOffice")


SYMBOL = "it draws boxes for bullets of the font Symbol where no such font is declared"
HINT = "it chooses the font of signs such as “, ■ and ± by their neighbours, not by the hint in the file (17.3.2.26)"
# LibreOffice draws neither the words across its page nor the lines under its content controls.
DRAFT = Document("draft", "words across the page, content controls for text and a date", pages.draft)
DOCUMENTS: tuple[Document, ...] = (
    Document(
        "numbered-agreement",
        "一、（一）1. as native numbering, first-line indents, 第 X 页 共 Y 页",
        chinese.numbered_agreement,
        2,
    ),
    Document(
        "official-notice",
        "an official notice: 仿宋 of 16 pt on exact lines of 28 pt, red head and rule",
        chinese.official_notice,
        2,
    ),
    Document(
        "logo-letter",
        "a letterhead with a logo (PNG) and a line in the header, a letter in Chinese",
        letters.logo_letter,
    ),
    Document(
        "drawn-logo-letter",
        "a logo as SVG in the header, a page number on the right",
        letters.drawn_logo_letter,
        fault="release 7.4 draws the PNG that Word keeps beside the SVG",
    ),
    Document(
        "letter",
        "a letterhead in words, line breaks, signature lines by underlined tabs, a page of the size Letter",
        english.letter_page,
    ),
    Document("letter-of-authority", "underlined blanks in justified lines, a block on the right", chinese.mandate),
    Document(
        "cover-page",
        "a cover in the middle of its page, its title between rules, blanks underlined by tabs",
        chinese.cover_page,
        2,
        fault="it does not put a page in the middle (`w:vAlign`, 17.6.22)",
    ),
    Document(
        "contents-table",
        "a table of contents with leaders and page numbers, each entry a link",
        pages.contents_table,
        2,
    ),
    Document("sectioned-agreement", "ARTICLE 1, Section 1.01, hanging (a) and (i)", english.sectioned_agreement, 2),
    Document("references", "bookmarks, links inside and outside, paragraph numbers as fields", english.references),
    Document(
        "two-languages",
        "a non-disclosure agreement with Chinese and English side by side in two columns",
        tables.two_languages,
        fault=HINT,
    ),
    Document(
        "turned-sections",
        "a schedule across the page between upright sections, each with its header",
        pages.turned_sections,
        2,
    ),
    Document(
        "first-and-even", "a first page of its own, headers and footers of odd and even pages", pages.first_and_even, 2
    ),
    Document(
        "numbered-pages",
        "roman page numbers, then arabic ones from 1, with the pages of the section",
        pages.numbered_pages,
        3,
        fault="it does not count the pages of a section (`SECTIONPAGES`): it prints the number that the file keeps",
    ),
    Document("annex-list", "tab leaders to page numbers, annexes on pages of their own", chinese.annex_list, 2),
    Document("price-table", "cells merged across and down, shaded head and totals", tables.price_table),
    Document("long-table", "a head of two rows that repeats on every page", tables.long_table, 3),
    Document("nested-table", "a table in a cell, heights of rows, vertical alignment", tables.nested_table),
    Document("party-table", "keys and values in tables without borders", parties.party_table),
    Document("border-kinds", "kinds and widths of borders, single edges, a table in the middle", tables.border_kinds),
    Document(
        "picture-cells", "pictures in cells, in a line of words, and in a paragraph of their own", letters.picture_cells
    ),
    Document("signature-block", "two columns by tabs, blanks underlined", parties.signature_block),
    Document("check-boxes", "boxes, ticks, circled numbers and other signs", typography.check_boxes, fault=HINT),
    Document(
        "boxed-notices",
        "boxes around paragraphs, lines between them, shading, a thick edge at one side",
        paragraphs.boxed_notices,
        fault="it leaves gaps at the sides where a line runs between boxed paragraphs",
    ),
    Document(
        "tab-kinds",
        "tabs to the left, middle, right and decimal point, leaders of all kinds, default stops",
        paragraphs.tab_kinds,
    ),
    Document(
        "run-properties",
        "emphasis by marks, fonts, lines and colours, raised and spaced characters, capitals",
        typography.run_properties,
    ),
    Document(
        "punctuation",
        "Chinese punctuation, figures, units and Latin words in justified lines",
        typography.punctuation,
        fault=HINT,
    ),
    Document("spread-words", "lines spread to both margins (分散对齐), in cells too", chinese.spread_words),
    Document(
        "line-heights",
        "single, 1.25, 1.5, double, exact and least line heights, larger words in a line",
        paragraphs.line_heights,
    ),
    Document("line-grid", "a grid of lines, as Word in Chinese makes every new document", paragraphs.line_grid),
    Document(
        "restarted-lists", "lists of three levels that begin anew and at a number, shading", english.restarted_lists
    ),
    Document(
        "kept-paragraphs",
        "keep with next, keep together, widows and orphans, breaks before",
        english.kept_paragraphs,
        2,
    ),
    Document("inherited-styles", "theme fonts, styles based on styles, toggles", styles.inherited_styles),
    Document("small-page", "A5 in 9 pt", english.small_page, 2),
    Document(
        "memorandum",
        "headings, bullets and numbers of the template that comes with python-docx",
        library.memorandum,
        fault=SYMBOL,
        maker="python-docx",
    ),
    Document(
        "purchase-order",
        "a table style, merged cells, tab leaders to write on",
        library.purchase_order,
        maker="python-docx",
    ),
    Document(
        "turned-register",
        "a section across the page, exact lines, a long table",
        library.turned_register,
        2,
        maker="python-docx",
    ),
    _made("employment", "OpenDocument: a list of three Chinese levels as a list style, header and footer"),
    _made("handover-record", "HTML: Chinese paragraphs with first-line indents, a table"),
    _made("service-order", "HTML: headings, bullets and numbers, a table with merged cells", fault=SYMBOL),
    _made("tender", "OpenDocument: right tabs, a rule, shading, a superscript, lists, a break", 2),
    _made("lease", "RTF: hanging clauses by tabs, colours, a monospaced word, a table, signature lines"),
    _made("minutes", "plain text: lines in a monospaced font"),
)
