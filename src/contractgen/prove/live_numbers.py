"""The numbers that fields in a DOCX show: each must be what the label of its target makes of it today."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from contractgen.findings import Finding, Location, finding
from contractgen.prove.masking import shown_label
from contractgen.word.model import WordDocument, WordInline, WordParagraph, WordText, paragraphs_in


def stale_numbers(document: WordDocument, file: str = "") -> tuple[Finding, ...]:
    """Find fields whose result is not the number of the paragraph that they lead to.

    A program that computes fields would print another one: the label, as computed here from the file's numbering,
    without trailing periods (MS-OI29500, 17.16.5.51). Fields that lead nowhere are found in reading.
    """
    paragraphs = tuple(paragraphs_in(document.blocks))
    labels = {name: _number(paragraph) for paragraph in paragraphs for name in paragraph.bookmarks}
    found: list[Finding] = []
    for paragraph in paragraphs:
        for name, cached in _fields(paragraph):
            if name in labels and cached != labels[name]:
                names = {"expected_number": labels[name] or "–", "actual_number": shown_label(cached)}
                label = paragraph.label.text if paragraph.label else ""
                place = paragraph.index + 1
                found.append(finding("REF-208", Location(file), paragraph=place, label=label, place=place, **names))
    return tuple(found)


def _number(paragraph: WordParagraph) -> str:
    return paragraph.label.text.rstrip(".") if paragraph.label else ""


def _fields(paragraph: WordParagraph) -> Iterator[tuple[str, str]]:
    """Yield the bookmark and the result of every field that shows a number."""
    for name, items in groupby(paragraph.inlines, key=_field):
        if name:
            yield name, "".join(item.text for item in items if isinstance(item, WordText))


def _field(item: WordInline) -> str:
    return item.link if isinstance(item, WordText) and item.number else ""
