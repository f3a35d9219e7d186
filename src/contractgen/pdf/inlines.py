"""Inlines: what stands in the lines of a paragraph, as nodes; lines are divided by breaks, their parts by tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from contractgen.pdf.frames import with_frames
from contractgen.pdf.inks import Leading
from contractgen.pdf.letters import looks_of
from contractgen.pdf.lines import Manner, broken_into_lines
from contractgen.pdf.longwords import with_long_words_marked
from contractgen.pdf.nodes import Inline, Node
from contractgen.pdf.pictures import picture_node
from contractgen.pdf.places import Place
from contractgen.pdf.sheet import ALIGNMENTS, Column, Sheet
from contractgen.word.model import (
    AlignedTab,
    ParagraphFormat,
    RunFormat,
    TabStop,
    WordField,
    WordImage,
    WordParagraph,
    WordTab,
    WordText,
)

LEADERS = ("none", "dot", "hyphen", "underscore", "heavy", "middleDot")
TAB_KINDS = {
    "left": "left",
    "start": "left",
    "num": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "decimal": "decimal",
}


class Writer:
    """Turns the inlines of one paragraph into nodes: lines of parts, divided by breaks and tabs."""

    def __init__(
        self, sheet: Sheet, column: Column, place: Place, room: float, leading: Leading, *, chinese: bool
    ) -> None:
        self.sheet, self.column, self.place, self.room, self.chinese = sheet, column, place, room, chinese
        self.lines: list[list[_Part]] = [[_Part([])]]
        self.leading = leading

    def write(self, paragraph: WordParagraph) -> None:
        """Write the label and all inlines."""
        label = paragraph.label
        if label and label.text:
            self._text(label.text, label.format)
            if label.suffix == "space":
                self._text(" ", label.format)
            elif label.suffix == "tab":
                self._tab(replace(label.format, underline="none"))
        for inline in paragraph.inlines:
            if isinstance(inline, WordText):
                first, *others = inline.text.split("\n")
                self._text(first, inline.format, inline.link, inline.address)
                for words in others:
                    self.lines.append([_Part([])])
                    self._text(words, inline.format, inline.link, inline.address)
            elif isinstance(inline, WordTab):
                self._tab(inline.format, inline.aligned)
            elif isinstance(inline, WordField):
                self._nodes.append(self._field(inline))
            elif isinstance(inline, WordImage):
                self._nodes.append(picture_node(inline, self.leading, self.sheet))

    def nodes(self, paragraph: WordParagraph) -> Node:
        """Return what was written: plain nodes under `r`, or measured lines under `lines` if there are tabs."""
        if any(len(line) > 1 for line in self.lines):
            return self._tabbed(paragraph)
        nodes: list[Inline] = []
        for index, line in enumerate(self.lines):
            nodes += ([{"break": 1}] if index else []) + self._laid(line[0].nodes, paragraph.format, first=index == 0)
        if nodes and paragraph.format.alignment == "distribute":
            nodes.append({"spread": 1})
        return {"r": nodes}

    def _laid(self, nodes: list[Inline], layout: ParagraphFormat, *, first: bool) -> list[Inline]:
        """Return the nodes of a line without tabs: Chinese ones broken into lines, others for the engine to break."""
        broken = None
        if self.chinese and layout.alignment != "distribute":
            width = self.room - layout.first_line if first else self.room
            manner = Manner(
                width,
                self.room,
                hanging=layout.hanging,
                squeezed=self.sheet.squeezed,
                figures=not self.column.cell,
                letters=layout.letters_apart,
                digits=layout.digits_apart,
            )
            broken = broken_into_lines(nodes, self.sheet.inks.measures, manner, layout.alignment)
        return self._breakable(nodes) if broken is None else broken

    def _tabbed(self, paragraph: WordParagraph) -> Node:
        """Return lines with tabs, with the stops that count for them."""
        layout = paragraph.format
        stops = [
            {"at": round(stop.position, 3), "kind": TAB_KINDS[stop.kind], "leader": _leader(stop)}
            for stop in layout.tabs
        ]
        if layout.first_line < 0:
            stops.append({"at": round(layout.left, 3), "kind": "left", "leader": None})
        decimal = any(stop.kind == "decimal" for stop in layout.tabs)
        starts = [layout.left + layout.first_line] + [layout.left] * (len(self.lines) - 1)
        lines = [
            {"start": round(start, 3), "parts": [_part(part, self._breakable, decimal=decimal) for part in line]}
            for start, line in zip(starts, self.lines, strict=True)
        ]
        return {
            "lines": lines,
            "stops": sorted(stops, key=lambda stop: float(str(stop["at"]))),
            "every": self.sheet.tab,
            "left": round(layout.left, 3),
            "room": round(self.column.width - layout.right, 3),
            "edge": round(self.column.width + self.column.beside, 3),
            "justify": ALIGNMENTS[layout.alignment][1],
            "place": paragraph.index + 1,
            "part": self.column.part,
        }

    def _breakable(self, nodes: list[Inline]) -> list[Inline]:
        """Return nodes in which words that no line may hold are marked."""
        cell = (self.column.part, self.place.paragraph.index + 1) if self.column.cell else None
        return self._framed(with_long_words_marked(nodes, self.room, self.sheet.inks.styles, cell))

    def _framed(self, nodes: list[Inline]) -> list[Inline]:
        """Return nodes whose borders are one box each."""
        return with_frames(nodes, self.sheet.inks.styles)

    @property
    def _nodes(self) -> list[Inline]:
        """The nodes of the part that is being written."""
        return self.lines[-1][-1].nodes

    def _style(self, run: RunFormat) -> int:
        """Return the style that figures of a run are drawn in; 0 where it has none, which is a finding."""
        return next((s for s, _ in self.sheet.inks.stretches("0", run, self.leading, self.place, chinese=False)), 0)

    def _field(self, inline: WordField) -> Node:
        """Return the node of a field."""
        node: Node = {
            "field": inline.kind.value,
            "s": self._style(inline.format),
            "section": self.column.section,
            "place": self.place.paragraph.index + 1,
            "part": self.column.part,
        }
        form = self.sheet.page_formats.of(inline, self.column.section)
        if form != "decimal":
            node["form"] = self.sheet.numeral_table(form, inline.format, self.leading, self.place)
        if inline.bookmark:
            node["bookmark"] = inline.bookmark
        if inline.link:
            node["link"] = inline.link
        elif inline.address:
            node["address"] = inline.address
        return node

    def _tab(self, run: RunFormat, aligned: AlignedTab | None = None) -> None:
        """Begin a new part after a tab."""
        stop = _stop(aligned, self.place.paragraph.format, self.column.width) if aligned else None
        self.lines[-1].append(_Part([], self._style(run), stop))

    def _text(self, text: str, run: RunFormat, link: str = "", address: str = "") -> None:
        """Write words of one format, in the letters that it shows."""
        for piece, look, scale in looks_of(text, run):
            stretches = self.sheet.inks.stretches(
                piece, look, self.leading, self.place, chinese=self.chinese, scale=scale
            )
            for style, words in stretches:
                _append(self._nodes, [style, words, *([link] if link else ["", address] if address else [])])


@dataclass(slots=True)
class _Part:
    """What stands between two tabs of a line; `tab` is the style of the tab before it, None at the start.

    `stop` is where that tab leads if it does not lead to the next stop.
    """

    nodes: list[Inline]
    tab: int | None = None
    stop: Node | None = None


def _append(nodes: list[Inline], node: list[Any]) -> None:
    """Append words, joined to the ones before them if they are drawn alike."""
    last = nodes[-1] if nodes else None
    if isinstance(last, list) and last[0] == node[0] and last[2:] == node[2:]:
        last[1] += node[1]
    else:
        nodes.append(node)


def _stop(tab: AlignedTab, layout: ParagraphFormat, width: float) -> Node:
    """Return where a tab leads that needs no stop, from the left margin of a column."""
    left, right = (0.0, width) if tab.base == "margin" else (layout.left, width - layout.right)
    at = {"left": left, "center": (left + right) / 2, "right": right}[tab.side]
    return {"at": round(at, 3), "kind": tab.side, "leader": None if tab.leader == "none" else tab.leader}


def _leader(stop: TabStop) -> str | None:
    """Return the leader of a stop as the program knows it."""
    return None if stop.leader == "none" else stop.leader


def _part(part: _Part, prepared: Callable[[list[Inline]], list[Inline]], *, decimal: bool) -> Node:
    """Return a part of a line as the program reads it, its nodes prepared.

    Where there are decimal stops it says what of it stands before the point.
    """
    node: Node = {"nodes": prepared(part.nodes)}
    if part.tab is not None:
        node["tab"] = part.tab
        if part.stop:
            node["stop"] = part.stop
        if decimal:
            node["whole"] = _before_the_point(part.nodes)
    return node


def _before_the_point(nodes: list[Inline]) -> list[Inline]:
    """Return the nodes of a figure before its decimal point, all of them where it has none."""
    before: list[Inline] = []
    for node in nodes:
        if isinstance(node, list) and "." in node[1]:
            return [*before, [node[0], node[1].partition(".")[0], *node[2:]]]
        before.append(node)
    return before
