"""What the Word-reading layer hands out: a DOCX with every property resolved and every label computed.

Lengths are points. Elements keep the specification's names (ECMA-376 Part 1) where they have one.
"""

from __future__ import annotations

from contractgen.word.model.borders import NO_RULES, Border, ParagraphRule, ParagraphRules
from contractgen.word.model.documents import WordDocument, WordSection
from contractgen.word.model.inlines import (
    AlignedTab,
    FieldKind,
    RunFormat,
    WordField,
    WordImage,
    WordInline,
    WordPageBreak,
    WordTab,
    WordText,
    text_in,
)
from contractgen.word.model.pages import PageFrame, PageSetup, Watermark
from contractgen.word.model.paragraphs import LineRule, ParagraphFormat, TabStop, WordLabel, WordParagraph
from contractgen.word.model.tables import WordBlock, WordCell, WordRow, WordTable, paragraphs_in

__all__ = [
    "NO_RULES",
    "AlignedTab",
    "Border",
    "FieldKind",
    "LineRule",
    "PageFrame",
    "PageSetup",
    "ParagraphFormat",
    "ParagraphRule",
    "ParagraphRules",
    "RunFormat",
    "TabStop",
    "Watermark",
    "WordBlock",
    "WordCell",
    "WordDocument",
    "WordField",
    "WordImage",
    "WordInline",
    "WordLabel",
    "WordPageBreak",
    "WordParagraph",
    "WordRow",
    "WordSection",
    "WordTab",
    "WordTable",
    "WordText",
    "paragraphs_in",
    "text_in",
]
