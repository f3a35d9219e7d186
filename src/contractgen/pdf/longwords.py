"""Long words: what no line of a column may hold is marked, so that it is broken anywhere, as Word does.

The engine breaks lines where Unicode allows it (UAX 14) and lets a longer word run out of its column, into the next
cell or off the page. How wide a word is exactly only the engine knows: it measures the ones that are marked.

In a table a broken figure would read as two: there the figures of a long word stay whole, and one that its cell
cannot hold is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from contractgen.pdf.estimate import NARROWEST, widest
from contractgen.pdf.nodes import Inline, Node

# What no line break divides: letters without spaces and Chinese, up to a hyphen or slash before a letter; and the
# marks that may not be parted from them.
_OPENING = "“‘（《〈【「『〔［｛￥＄"
_CLOSING = "，。、；：！？”’）》〉】」』〕］｝％‰℃…—·"
_UNBROKEN = re.compile(rf"[{_OPENING}]*(?:[!-\u2e7f](?!(?<=[-/])[A-Za-z]))*[!-\u2e7f][{_CLOSING}]*")
# An amount, a rate, an account or a date, with the signs that are not parted from it.
_FIGURE = re.compile(rf"[{_OPENING}(\[$¥€£]*[-+]?[0-9](?:[0-9.,%/:-]*[0-9%])?[)\]{_CLOSING}]*")
_WIDEST_LETTER = 1.2

Cell = tuple[str, int]  # the part and the paragraph's number, from 1, of words in a table's cell


def with_long_words_marked(
    nodes: list[Inline], room: float, styles: list[Node], cell: Cell | None = None
) -> list[Inline]:
    """Return the inline nodes of a line, the words that may be wider than `room` as nodes of their own.

    In a `cell` such a node says which of its stretches are figures, and how much room each has.
    """
    marked: list[Inline] = []
    for is_text, group in groupby(nodes, key=lambda node: isinstance(node, list)):
        members = list(group)
        marked += _marked(members, room, styles, cell) if is_text else members
    return marked


def _marked(nodes: list[Any], room: float, styles: list[Node], cell: Cell | None) -> Iterator[Inline]:
    """Yield text nodes that follow each other without a gap, divided where a long word begins or ends."""
    text = "".join(node[1] for node in nodes)
    size = max(styles[node[0]]["size"] for node in nodes)
    size += max(styles[node[0]].get("tracking", 0) for node in nodes) / NARROWEST
    spans = []
    if len(text) * _WIDEST_LETTER * size > room:
        spans = [match.span() for match in _UNBROKEN.finditer(text) if widest(match.group(), size) > room]
    stretch = _Stretch(text, spans, size, room, cell)
    start = 0
    for node in nodes:
        yield from stretch.divided(node, start) if spans else (node,)
        start += len(node[1])


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The text of neighbouring nodes, where its long words stand, its largest size, and the width of a line."""

    text: str
    spans: list[tuple[int, int]]
    size: float
    room: float
    cell: Cell | None

    def divided(self, node: list[Any], start: int) -> Iterator[Inline]:
        """Yield the node that begins at `start`; its parts of long words are nodes of their own."""
        style, words, *link = node
        end, place = start + len(words), start
        for first, last in self.spans:
            left, right = max(first, start), min(last, end)
            if left >= right:
                continue
            if place < left:
                yield [style, self.text[place:left], *link]
            long: Node = {"long": self.text[left:right], "s": style, "room": self._room((first, last), left, right)}
            if self.cell:
                long |= {"runs": list(self._runs((first, last), left, right)), "part": self.cell[0]}
                long["place"] = self.cell[1]
            yield long | ({"address": link[1]} if len(link) > 1 else {"link": link[0]} if link else {})
            place = right
        if place < end:
            yield [style, self.text[place:end], *link]

    def _room(self, span: tuple[int, int], left: int, right: int) -> float:
        """Return what a line leaves for a part of a span beside the rest of that span."""
        others = widest(self.text[span[0] : left], self.size) + widest(self.text[right : span[1]], self.size)
        return round(max(self.room - others, 0), 3)

    def _runs(self, span: tuple[int, int], left: int, right: int) -> Iterator[Node]:
        """Yield a part of a long word in its stretches; a figure with the room that it has."""
        place = left
        for match in _FIGURE.finditer(self.text, *span):
            start, end = max(match.start(), left), min(match.end(), right)
            if not any(character.isdigit() for character in self.text[start:end]):
                continue  # a mark in a font of its own: nothing in it can be broken
            if place < start:
                yield {"words": self.text[place:start]}
            yield {"words": self.text[start:end], "room": self._room(match.span(), start, end)}
            place = end
        if place < right:
            yield {"words": self.text[place:right]}
