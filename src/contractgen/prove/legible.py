"""Words of an agreement that are hard to read, whatever its look: too small, raised, pale, or with lines run together.

A look may choose its sizes and colours within these bounds; any other DOCX that is drawn may go beyond them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Mark
from contractgen.prove.own_blocks import OwnBlock
from contractgen.prove.readable import unreadable_words
from contractgen.word.model import (
    LineRule,
    RunFormat,
    WordBlock,
    WordDocument,
    WordField,
    WordParagraph,
    WordTable,
    WordText,
)

_PAPER = "FFFFFF"
_LEAST_SIZE = 5.5  # 七号, the smallest size that Chinese is printed in to be read
_LEAST_EXACT, _LEAST_MULTIPLE = 0.8, 0.6  # of the size, of a line: what still shows the letters whole
_LEAST_SHARE = 0.75  # of the size of the words around
_LEAST_OF_NOTICE = 2.0
_LEAST_CONTRAST = 1.5  # of luminances (WCAG 2.1, 1.4.3); white on the palest header that Word offers has 1.6


def illegible_words(document: WordDocument, own: Iterable[OwnBlock], file: str = "") -> tuple[Finding, ...]:
    """Find `unreadable_words`, and words of the agreement's `own` blocks that are easy to overlook."""
    found = list(unreadable_words(document, file))
    for item in own:
        beside = () if isinstance(item.block, WordTable) else _beside_the_plain(item.block)
        reasons = dict.fromkeys((*_reasons((item.block,), _PAPER), *beside))
        found += (
            finding("OUT-822", Location(file), paragraph=item.place, place=item.place, reason=it) for it in reasons
        )
    return tuple(dict.fromkeys(found))


def _reasons(blocks: Iterable[WordBlock], ground: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordTable):
            for cell in (cell for row in block.rows for cell in row.cells):
                yield from _reasons(cell.blocks, cell.shading or ground)
        else:
            yield from _in_paragraph(block, block.format.shading or ground)


def _in_paragraph(paragraph: WordParagraph, ground: str) -> Iterator[str]:
    looks = [
        inline.format
        for inline in paragraph.inlines
        if (isinstance(inline, WordText) and inline.text.strip()) or isinstance(inline, WordField)
    ]
    looks += [paragraph.label.format] if paragraph.label and paragraph.label.text.strip() else []
    for look in looks:
        yield from _of_words(look, ground)
    line, largest = paragraph.format.line, max((look.size for look in looks), default=0)
    if paragraph.format.line_rule is LineRule.EXACT and line < _LEAST_EXACT * largest:
        yield "w:spacing"
    if paragraph.format.line_rule is LineRule.MULTIPLE and looks and line < _LEAST_MULTIPLE:
        yield "w:spacing"


def _beside_the_plain(paragraph: WordParagraph) -> Iterator[str]:
    """Yield what makes marked words easier to overlook than the words around them; emphasis never is."""
    if paragraph.plain is None:
        return
    for inline in paragraph.inlines:
        if not isinstance(inline, WordText) or not inline.text.strip():
            continue
        look, is_notice = inline.format, inline.format.style == Mark.NOTICE
        if look.size < paragraph.plain.size * (1 if is_notice else _LEAST_SHARE):
            yield "w:sz"
        ground = look.shading or paragraph.format.shading or _PAPER
        if is_notice and look.color and _contrast(look.color, ground) < _LEAST_OF_NOTICE:
            yield "w:color"


def _of_words(look: RunFormat, ground: str) -> Iterator[str]:
    """Yield the properties that make words easy to overlook, by their names in the file."""
    if look.size < _LEAST_SIZE:
        yield "w:sz"
    if look.vertical != "baseline":
        yield "w:vertAlign"
    if look.raised:
        yield "w:position"
    if look.double_strike:
        yield "w:dstrike"
    if look.color and _contrast(look.color, look.shading or ground) < _LEAST_CONTRAST:
        yield "w:color"


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of RRGGBB, by the plain power that stands for the curve of sRGB."""
    red, green, blue = ((int(colour[start : start + 2], 16) / 255) ** 2.2 for start in (0, 2, 4))
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
