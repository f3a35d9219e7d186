r"""The numbers that fields `REF bookmark \n \h` of a document keep, beside those that programs compute today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from contractgen.word.model import WordDocument, WordInline, WordParagraph, WordText, paragraphs_in

_UNNUMBERED = "0"  # what Word shows for a paragraph that has no number


def live_numbers(document: WordDocument) -> Mapping[str, str]:
    """Return for every bookmark the number of its paragraph: the label as computed from the file's numbering.

    It is without trailing periods (MS-OI29500, 17.16.5.51).
    """
    found: dict[str, str] = {}
    for paragraph in paragraphs_in(document.blocks):
        number = paragraph.label.text.rstrip(".") if paragraph.label else _UNNUMBERED
        for name in paragraph.bookmarks:
            found[name] = number
    return found


def stale_in(paragraph: WordParagraph, numbers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield for every field of a paragraph that keeps another number than its target's: that number, and the kept."""
    for name, items in groupby(paragraph.inlines, key=_field):
        if name in numbers:
            kept = "".join(item.text for item in items if isinstance(item, WordText))
            if kept != numbers[name]:
                yield numbers[name], kept


def _field(item: WordInline) -> str:
    return item.link if isinstance(item, WordText) and item.number else ""
