"""Page borders: the lines of the frame around a page, as the program draws them."""

from __future__ import annotations

from contractgen.pdf.nodes import Node
from contractgen.pdf.rules import line_of, lines_in
from contractgen.word.model import PageFrame, PageSetup


def frame_node(frame: PageFrame, page: PageSetup) -> Node:
    """Return the node of a frame: its lines in points from the top left of the page, each with both of its ends."""
    outer = frame.edges(page)
    lines: list[Node] = []
    for ring in range(max(map(lines_in, frame.sides))):
        middles, halves = [], []
        for edge, rule in zip(outer, frame.sides, strict=True):
            width = rule.border.width
            middles.append(edge + (2 * min(ring, lines_in(rule) - 1) + 0.5) * width)
            halves.append(width / 2)
        top, right, bottom, left = middles[0], page.width - middles[1], page.height - middles[2], middles[3]
        ends = (
            (left - halves[3], top, right + halves[1], top),
            (right, top - halves[0], right, bottom + halves[2]),
            (left - halves[3], bottom, right + halves[1], bottom),
            (left, top - halves[0], left, bottom + halves[2]),
        )
        lines += [
            {"at": [round(place, 3) for place in at], "line": line_of(rule.border)}
            for at, rule in zip(ends, frame.sides, strict=True)
            if ring < lines_in(rule)
        ]
    return {"pages": frame.pages, "lines": lines}
