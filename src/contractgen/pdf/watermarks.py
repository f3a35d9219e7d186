"""Watermarks: the words across a draft's pages, as nodes for the program."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.pdf.inks import Inks, Leading
from contractgen.pdf.nodes import Node
from contractgen.pdf.places import Place
from contractgen.pdf.scripts import is_chinese
from contractgen.word.model import LineRule, RunFormat, Watermark, WordBlock, WordDocument, WordSection, WordTable

_LEADING = Leading(LineRule.MULTIPLE, 1)


def watermark_nodes(section: WordSection, inks: Inks) -> dict[str, list[Node]]:
    """Return the watermarks of a section by kind of page: their words in styles, their size, their turn in degrees."""
    return {
        kind: [_node(mark, inks, _place(section.headers.get(kind, ()))) for mark in section.watermarks[kind]]
        for kind in sorted(section.watermarks)
    }


def watermark_formats(document: WordDocument) -> Iterator[RunFormat]:
    """Yield the formats that watermarks are drawn in."""
    for section in document.sections:
        for marks in section.watermarks.values():
            yield from (_format(mark) for mark in marks)


def _place(blocks: tuple[WordBlock, ...]) -> Place:
    """Return how findings name the header that a watermark stands in: by its first paragraph."""
    first = blocks[0]
    while isinstance(first, WordTable):
        first = first.rows[0].cells[0].blocks[0]
    return Place("header", first)


def _node(mark: Watermark, inks: Inks, place: Place) -> Node:
    chinese = is_chinese(mark.text, "")
    stretches = inks.stretches(mark.text, _format(mark), _LEADING, place, chinese=chinese)
    return {
        "words": [list(stretch) for stretch in stretches],
        "size": [round(mark.width, 3), round(mark.height, 3)],
        "turn": mark.turn,
    }


def _format(mark: Watermark) -> RunFormat:
    """Return the format of a watermark: its letters are as high as it is, before they are stretched."""
    return RunFormat(mark.font, mark.font, mark.height, color=mark.color)
