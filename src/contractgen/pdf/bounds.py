"""Bounds: how much one document may be, so that drawing it ends in seconds and within the memory of a small machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contractgen.findings import Finding, finding
from contractgen.pdf.places import Place
from contractgen.word.model import RunFormat, WordBlock, WordDocument, WordParagraph, WordTable, WordText

LONGEST_PARAGRAPH = 50_000  # characters: the engine sets a paragraph in a time that grows with its square
MOST_CHARACTERS = 1_500_000
MOST_PARAGRAPHS = 20_000
MOST_FORMATS = 3_000
DEEPEST_TABLE = 8  # tables in tables: the engine reads no deeper tree

_Placed = tuple[str, WordParagraph, int]


def beyond_bounds(document: WordDocument) -> Iterator[Finding]:
    """Yield what of a document is too long, too much or too deep for the engine: nothing for any real agreement."""
    characters = paragraphs = 0
    formats: set[RunFormat] = set()
    for part, paragraph, depth in _placed(document):
        length = sum(len(item.text) if isinstance(item, WordText) else 1 for item in paragraph.inlines)
        characters, paragraphs = characters + length, paragraphs + 1
        formats.update(item.format for item in paragraph.inlines if isinstance(item, WordText))
        place = Place(part, paragraph)
        if length > LONGEST_PARAGRAPH:
            yield place.finding("PDF-785", count=length, limit=LONGEST_PARAGRAPH)
        if depth > DEEPEST_TABLE:
            yield place.finding("PDF-787", limit=DEEPEST_TABLE)
    if len(formats) > MOST_FORMATS:
        yield finding("PDF-788", count=len(formats), limit=MOST_FORMATS)
    if characters > MOST_CHARACTERS or paragraphs > MOST_PARAGRAPHS:
        yield finding(
            "PDF-786",
            paragraphs=paragraphs,
            characters=characters,
            most_paragraphs=MOST_PARAGRAPHS,
            most_characters=MOST_CHARACTERS,
        )


def _placed(document: WordDocument) -> Iterator[_Placed]:
    """Yield the paragraphs of all parts, a header of several sections each time, with the depth of their tables."""
    for section in document.sections:
        yield from _within(section.blocks, "body", 0)
        for part, margins in (("header", section.headers), ("footer", section.footers)):
            for blocks in margins.values():
                yield from _within(blocks, part, 0)


def _within(blocks: Iterable[WordBlock], part: str, depth: int) -> Iterator[_Placed]:
    for block in blocks:
        if not isinstance(block, WordTable):
            yield part, block, depth
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _within(cell.blocks, part, depth + 1)
