"""Words that stand in a DOCX but not before its reader's eyes: hidden, struck out, cut off, coloured as the ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contractgen.findings import Finding, Location, finding
from contractgen.prove.contents import page_fields
from contractgen.word.model import (
    LineRule,
    RunFormat,
    WordBlock,
    WordCell,
    WordDocument,
    WordField,
    WordParagraph,
    WordTable,
    WordText,
    paragraphs_in,
)

STRUCK = "w:strike"

_PAPER = "FFFFFF"
_LEAST_SIZE = 4.0
_LEAST_CONTRAST = 48


def unreadable_words(document: WordDocument, file: str = "", allowed: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Find words of the body, the headers and the footers that a reader does not see as valid words.

    `allowed` are reasons that are none here: a document that others wrote may strike words out (`STRUCK`).
    """
    found: list[Finding] = []
    place = 0
    for block in document.blocks:
        place += int(isinstance(block, WordTable) or bool(block.label) or bool(block.text))
        reasons = (*_reasons((block,), _PAPER), *_fields((block,)))
        found += (_finding(file, place, reason) for reason in dict.fromkeys(reasons) if reason not in allowed)
    for section in document.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            reasons = tuple(_reasons(blocks, _PAPER))
            found += (_finding(file, 0, reason) for reason in dict.fromkeys(reasons) if reason not in allowed)
    return tuple(dict.fromkeys(found))


def _finding(file: str, place: int, reason: str) -> Finding:
    return finding("OUT-822", Location(file), paragraph=place, place=place or "–", reason=reason)


def _fields(blocks: Iterable[WordBlock]) -> Iterator[str]:
    """Yield fields in the body: what Word prints there is a page number, whatever result the file shows.

    Those of a table of contents are compared with the pages of the headings.
    """
    for paragraph in paragraphs_in(blocks):
        pages = tuple(page_fields(paragraph))
        fields = (inline for inline in paragraph.inlines if isinstance(inline, WordField))
        yield from ("w:fldChar" for inline in fields if inline not in pages)


def _reasons(blocks: Iterable[WordBlock], ground: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordTable):
            for row in block.rows:
                if row.height_rule == "exact" and row.height < max(map(_height_of, row.cells), default=0):
                    yield "w:trHeight"
                for cell in row.cells:
                    yield from _reasons(cell.blocks, cell.shading or ground)
        else:
            yield from _reasons_in(block, block.format.shading or ground)


def _height_of(cell: WordCell) -> float:
    """Return the least height that shows the words of a cell: one line for every paragraph that has any."""
    lines = (block for block in cell.blocks if isinstance(block, WordParagraph) and block.text.strip())
    return sum(max((one.format.size for one in line.inlines if isinstance(one, WordText)), default=0) for line in lines)


def _reasons_in(paragraph: WordParagraph, ground: str) -> Iterator[str]:
    if paragraph.text.strip() and paragraph.format.line_rule is LineRule.EXACT and paragraph.format.line < _LEAST_SIZE:
        yield "w:spacing"
    if paragraph.label and paragraph.label.text.strip():
        yield from _reason(paragraph.label.format, ground)
    for inline in paragraph.inlines:
        if (isinstance(inline, WordText) and inline.text.strip()) or isinstance(inline, WordField):
            yield from _reason(inline.format, ground)


def _reason(form: RunFormat, ground: str) -> Iterator[str]:
    """Yield the properties that keep words from being read, by their names in the file."""
    if form.hidden:
        yield "w:vanish"
    if form.strike or form.double_strike:
        yield STRUCK
    if form.size < _LEAST_SIZE:
        yield "w:sz"
    if form.color and _alike(form.color, form.shading or ground):
        yield "w:color"


def _alike(one: str, other: str) -> bool:
    return all(abs(first - second) < _LEAST_CONTRAST for first, second in zip(_rgb(one), _rgb(other), strict=True))


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (0, 2, 4))
    return red, green, blue
