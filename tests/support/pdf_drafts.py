"""Small documents for the PDF tests, as the Word-reading layer would hand them out, and how they are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import pdf_cases

from contractgen.findings import Finding
from contractgen.pdf.document import draw_document
from contractgen.pdf.faces import FontSet
from contractgen.word.model import (
    Border,
    LineRule,
    PageSetup,
    ParagraphFormat,
    RunFormat,
    WordBlock,
    WordCell,
    WordDocument,
    WordField,
    WordInline,
    WordLabel,
    WordParagraph,
    WordRow,
    WordSection,
    WordTab,
    WordTable,
    WordText,
)

SONG = RunFormat(latin_font="Times New Roman", cjk_font="宋体", size=12)
HEI = RunFormat(latin_font="黑体", cjk_font="黑体", size=12)
ROMAN = RunFormat(latin_font="Times New Roman", cjk_font="Times New Roman", size=12)
PLAIN = ParagraphFormat()
PAGE = PageSetup(width=400, height=500, top=60, right=50, bottom=60, left=50, header=30, footer=30)
WIDTH, HEIGHT = 300.0, 380.0
SERIF, SANS, LATIN = (1.151, 0.286), (1.16, 0.288), (0.894, 0.246)
LINE = Border("single", 0.5, "000000")
NONE = Border()


@cache
def declared() -> FontSet:
    """Return the fonts of the shipped templates."""
    return pdf_cases.fonts()


def label(text: str, suffix: str = "nothing", run: RunFormat = SONG, level: int = 0) -> WordLabel:
    """Return a computed label."""
    return WordLabel(text, level, "0", suffix, run, 1)


def inlines_of(text: str, run: RunFormat, link: str) -> tuple[WordInline, ...]:
    """Return the inlines of a text; a tab character is a tab."""
    inlines: list[WordInline] = []
    for index, piece in enumerate(text.split("\t")):
        if index:
            inlines.append(WordTab(run))
        if piece:
            inlines.append(WordText(piece, run, link))
    return tuple(inlines)


def par(
    text: str = "",
    layout: ParagraphFormat = PLAIN,
    *,
    run: RunFormat = SONG,
    numbered: WordLabel | None = None,
    link: str = "",
    marks: tuple[str, ...] = (),
    style: str = "Contract Body",
    index: int = 0,
) -> WordParagraph:
    """Return a paragraph with one run."""
    return WordParagraph(index, style, numbered, layout, inlines_of(text, run, link), run, marks)


def of(*inlines: WordInline, layout: ParagraphFormat = PLAIN, run: RunFormat = SONG) -> WordParagraph:
    """Return a paragraph of these inlines."""
    return WordParagraph(0, "Contract Body", None, layout, inlines, run)


def cell(
    content: str | Sequence[WordBlock],
    column: int = 0,
    *,
    span: int = 1,
    rows: int = 1,
    borders: tuple[Border, Border, Border, Border] = (LINE, LINE, LINE, LINE),
    align: str = "top",
    layout: ParagraphFormat = PLAIN,
) -> WordCell:
    """Return a cell with margins of 5 points at its sides."""
    blocks = (par(content, layout),) if isinstance(content, str) else tuple(content)
    return WordCell(blocks, column, span, rows, borders, (0, 5, 0, 5), "", align)


def row(*texts: str, header: bool = False, whole: bool = False, height: float = 0, kept: bool = False) -> WordRow:
    """Return a row of simple cells."""
    layout = replace(PLAIN, keep_next=kept)
    cells = tuple(cell(text, column, layout=layout) for column, text in enumerate(texts))
    return WordRow(cells, header, whole, height, "atLeast" if height else "auto")


def table(*rows: WordRow, grid: tuple[float, ...] = (150, 150), align: str = "left", indent: float = 0) -> WordTable:
    """Return a table."""
    return WordTable("Table Grid", grid, rows, align, indent)


def section(
    *blocks: WordBlock,
    page: PageSetup = PAGE,
    headers: Mapping[str, tuple[WordBlock, ...]] | None = None,
    footers: Mapping[str, tuple[WordBlock, ...]] | None = None,
    start: int | None = None,
    form: str = "decimal",
    begins: str = "nextPage",
    vertical: str = "top",
) -> WordSection:
    """Return a section."""
    return WordSection(page, blocks, headers or {}, footers or {}, start, {}, form, begins, vertical)


def document(*sections: WordSection, language: str = "zh-CN", title: str = "合同") -> WordDocument:
    """Return a document, its paragraphs counted as the reading layer counts them."""
    counted = [0]

    def numbered(blocks: tuple[WordBlock, ...]) -> tuple[WordBlock, ...]:
        made: list[WordBlock] = []
        for block in blocks:
            if isinstance(block, WordTable):
                rows = tuple(
                    replace(line, cells=tuple(replace(one, blocks=numbered(one.blocks)) for one in line.cells))
                    for line in block.rows
                )
                made.append(replace(block, rows=rows))
            else:
                made.append(replace(block, index=counted[0]))
                counted[0] += 1
        return tuple(made)

    counted_sections = tuple(replace(one, blocks=numbered(one.blocks)) for one in sections)
    return WordDocument(counted_sections, title, "", language, {})


def draw(*content: WordSection | WordBlock, language: str = "zh-CN", fonts: FontSet | None = None) -> bytes:
    """Draw sections, or blocks of one section, in which nothing may be wrong."""
    pdf, found = attempt(*content, language=language, fonts=fonts)
    assert pdf is not None, found
    assert not found
    return pdf


def attempt(
    *content: WordSection | WordBlock, language: str = "zh-CN", fonts: FontSet | None = None
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Draw what may be refused."""
    sections = [one for one in content if isinstance(one, WordSection)]
    blocks = [one for one in content if not isinstance(one, WordSection)]
    drawn = document(*(sections or [section(*blocks)]), language=language)
    return draw_document(drawn, None, fonts or declared())


__all__ = [
    "HEI",
    "HEIGHT",
    "LATIN",
    "LINE",
    "NONE",
    "PAGE",
    "PLAIN",
    "ROMAN",
    "SANS",
    "SERIF",
    "SONG",
    "WIDTH",
    "LineRule",
    "WordField",
    "attempt",
    "cell",
    "declared",
    "document",
    "draw",
    "label",
    "of",
    "par",
    "row",
    "section",
    "table",
]
