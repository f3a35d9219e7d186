"""Paragraphs: their layout, their labels, what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contractgen.word.model.borders import NO_RULES, ParagraphRules
from contractgen.word.model.inlines import RunFormat, WordInline, text_in


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
