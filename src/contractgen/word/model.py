"""What the Word-reading layer hands out: a DOCX with every property resolved and every label computed.

Lengths are points. Elements keep the specification's names (ECMA-376 Part 1) where they have one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The resolved look of a run (17.3.2): after defaults, table, paragraph and character styles, and itself.

    `style` is the name of its character style, empty when none. `underline` is the `w:u` value, `none` when
    there is none. `vertical` is baseline, superscript or subscript. Colours are RRGGBB or "". `capitals` is none,
    all or small: the letters that are shown, not those that are written. `spacing` (points) is added behind every
    character, `raised` (points) lifts the words from their line. `border` is the box around them.
    `kerning` brings pairs of letters closer together where their font says so.
    """

    latin_font: str
    cjk_font: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: str = "none"
    strike: bool = False
    hidden: bool = False
    color: str = ""
    shading: str = ""
    emphasis_mark: str = "none"
    vertical: str = "baseline"
    style: str = ""
    language: str = ""
    capitals: str = "none"
    spacing: float = 0
    raised: float = 0
    double_strike: bool = False
    underline_color: str = ""
    border: ParagraphRule | None = None
    kerning: bool = False


@dataclass(frozen=True, slots=True)
class WordText:
    r"""Characters of one format. `link` is the bookmark that a link on them leads to; `\n` is w:br.

    A `number` is the cached result of a field: the number of the paragraph that holds the bookmark. `address` is
    where a link leads out of the document (http, https or mailto).
    """

    text: str
    format: RunFormat
    link: str = ""
    number: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class AlignedTab:
    """Where a tab leads that needs no stop (17.3.3.23): left, center or right, of the margin or the indent."""

    side: str
    base: str
    leader: str = "none"


@dataclass(frozen=True, slots=True)
class WordTab:
    """A tab to the next stop (17.3.3.32), or to a place of its own."""

    format: RunFormat
    aligned: AlignedTab | None = None


@dataclass(frozen=True, slots=True)
class WordPageBreak:
    """A page break inside a paragraph."""


class FieldKind(StrEnum):
    """The fields that are drawn; any other is refused by name."""

    PAGE = "PAGE"
    NUMPAGES = "NUMPAGES"
    SECTIONPAGES = "SECTIONPAGES"
    PAGEREF = "PAGEREF"


@dataclass(frozen=True, slots=True)
class WordField:
    """A field: its kind, the result cached in the file, and the format of the result.

    `number_format` (17.18.59) is how the number is written, empty as the section does whose page it is. `bookmark` is
    the one whose page is shown; `link` and `address` are as those of text.
    """

    kind: FieldKind
    cached: str
    format: RunFormat
    number_format: str = ""
    bookmark: str = ""
    link: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class WordImage:
    """A picture in the line (20.4.2.8), of a size in points: its bytes, `png`, `jpeg` or `svg`.

    `alternative` is what is read aloud in its place; a `decorative` one says nothing. `link` is the bookmark it leads
    to. `stand_in` is the SHA-256 of the picture that programs without SVG show, empty where there is none.
    """

    data: bytes
    kind: str
    width: float
    height: float
    alternative: str
    format: RunFormat
    link: str = ""
    decorative: bool = False
    stand_in: str = ""


WordInline = WordText | WordTab | WordPageBreak | WordField | WordImage


def text_in(inlines: Iterable[WordInline]) -> str:
    r"""Return the words of inlines: tabs as `\t`, line breaks as `\n`, fields as cached."""
    parts: list[str] = []
    for inline in inlines:
        if isinstance(inline, WordText):
            parts.append(inline.text)
        elif isinstance(inline, WordTab):
            parts.append("\t")
        elif isinstance(inline, WordField):
            parts.append(inline.cached)
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class TabStop:
    """A tab stop (17.3.1.37): its position from the text margin, its kind and its leader."""

    position: float
    kind: str = "left"
    leader: str = "none"


class LineRule(StrEnum):
    """How `line` is meant (17.3.1.33): a multiple of the font's height, a minimum, or exactly."""

    MULTIPLE = "auto"
    AT_LEAST = "atLeast"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Border:
    """One edge: its style (`single`, `none` …), width in points and colour (RRGGBB or "")."""

    style: str = "none"
    width: float = 0
    color: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphRule:
    """A border of a paragraph (17.3.1.24): its line, and its distance from the words in points."""

    border: Border
    space: float


@dataclass(frozen=True, slots=True)
class ParagraphRules:
    """The borders of a paragraph by side; `between` stands between neighbours that have the same ones."""

    top: ParagraphRule | None = None
    left: ParagraphRule | None = None
    bottom: ParagraphRule | None = None
    right: ParagraphRule | None = None
    between: ParagraphRule | None = None

    @property
    def by_side(self) -> dict[str, ParagraphRule]:
        """Return those that are drawn by the name of their side."""
        sides = {
            "top": self.top,
            "left": self.left,
            "bottom": self.bottom,
            "right": self.right,
            "between": self.between,
        }
        return {side: rule for side, rule in sides.items() if rule}


NO_RULES = ParagraphRules()


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """The resolved layout of a paragraph (17.3.1). `first_line` is negative when it hangs.

    `line` is a multiple (1.5) under LineRule.MULTIPLE and points otherwise. `outline_level` is 0-8 or None. `pitch` is
    that of the page's line grid (17.6.5) where the paragraph keeps to it, 0 where it keeps to none. `hanging`: marks
    may stand in the margin (17.3.1.21). `letters_apart`, `digits_apart`: Chinese and Latin letters, and Chinese and
    digits, stand a little apart (17.3.1.2, 17.3.1.3).
    """

    alignment: str = "left"
    left: float = 0
    right: float = 0
    first_line: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    line_rule: LineRule = LineRule.MULTIPLE
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    contextual_spacing: bool = False
    outline_level: int | None = None
    tabs: tuple[TabStop, ...] = ()
    shading: str = ""
    pitch: float = 0
    hanging: bool = True
    letters_apart: bool = True
    digits_apart: bool = True
    rules: ParagraphRules = NO_RULES


@dataclass(frozen=True, slots=True)
class WordLabel:
    """A computed label: its text, level (0-8), the abstractNum that counts it, what follows it, its format."""

    text: str
    level: int
    abstract: str
    suffix: str
    format: RunFormat
    number: int


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph. `index` is its 0-based place among all paragraphs of its part, in document order.

    `mark` is the format of the paragraph mark, which gives an empty paragraph its height; `plain` that of text
    which its style alone formats.
    """

    index: int
    style: str
    label: WordLabel | None
    format: ParagraphFormat
    inlines: tuple[WordInline, ...]
    mark: RunFormat
    bookmarks: tuple[str, ...] = ()
    plain: RunFormat | None = None

    @property
    def text(self) -> str:
        r"""The words as read, without the label; tabs as `\t`, line breaks as `\n`, fields as cached."""
        return text_in(self.inlines)


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell as drawn: after merges, with resolved borders (top, right, bottom, left) and margins (same order)."""

    blocks: tuple[WordBlock, ...]
    column: int
    column_span: int
    row_span: int
    borders: tuple[Border, Border, Border, Border]
    margins: tuple[float, float, float, float]
    shading: str = ""
    vertical_alignment: str = "top"


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row: its cells (none where a cell from above covers it), and its page rules."""

    cells: tuple[WordCell, ...]
    header: bool = False
    cant_split: bool = False
    height: float = 0
    height_rule: str = "auto"


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: its grid, rows, alignment on the page and indent; `caption` is the title of its alternative text."""

    style: str
    grid: tuple[float, ...]
    rows: tuple[WordRow, ...]
    alignment: str = "left"
    indent: float = 0
    caption: str = ""


WordBlock = WordParagraph | WordTable


def paragraphs_in(blocks: Iterable[WordBlock]) -> Iterator[WordParagraph]:
    """Yield paragraphs, those in the cells of tables row by row."""
    for block in blocks:
        if isinstance(block, WordTable):
            yield from paragraphs_in(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
        else:
            yield block


@dataclass(frozen=True, slots=True)
class PageSetup:
    """A section's page (17.6.13, 17.6.11): size, margins, header and footer distances."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float


@dataclass(frozen=True, slots=True)
class Watermark:
    """Words across a page, behind its text: centred between the margins, stretched to a size in points.

    `turn` are degrees clockwise; `color` is RRGGBB.
    """

    text: str
    font: str
    color: str
    width: float
    height: float
    turn: float


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Page borders (17.6.10): the sides (top, right, bottom, left) of a frame, and the `pages` of a section it is on.

    Their space is that to the edge of the page (`from_page`), or to the text between the margins.
    """

    sides: tuple[ParagraphRule, ParagraphRule, ParagraphRule, ParagraphRule]
    from_page: bool
    pages: str

    def edges(self, page: PageSetup) -> tuple[float, ...]:
        """Return how far within the edges of a page the outer edge of each side stands, in points."""
        if self.from_page:
            return tuple(rule.space for rule in self.sides)
        margins = (abs(page.top), page.right, abs(page.bottom), page.left)
        return tuple(
            margin - rule.space - rule.border.width * {"double": 3, "triple": 5}.get(rule.border.style, 1)
            for margin, rule in zip(margins, self.sides, strict=True)
        )


@dataclass(frozen=True, slots=True)
class WordSection:
    """A section: its page, its blocks, its headers and footers by kind (default, first, even).

    A kind is there when it is in force, taken over from earlier sections too; without blocks it is left empty.
    `page_start` is the number that its first page is given, None to run on, and `number_format` (17.18.59) how
    page numbers are written. `watermarks` are those of its headers. `begins` is nextPage, oddPage or evenPage,
    `vertical` (17.6.23) top, center or bottom.
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
