"""Inlines: what stands in the lines of a paragraph, each with the look of its run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from contractgen.word.model.borders import ParagraphRule


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
