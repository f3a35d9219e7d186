"""Table borders (17.4.38, 17.4.66): read, and settled where two cells say different things of one edge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from contractgen.word.model import Border
from contractgen.word.xml import Element, child, color, points, value, w

EDGES = ("top", "right", "bottom", "left")
NO_BORDER = Border()

_NONE = ("none", "nil")
_NAMES = {
    w("top"): "top", w("left"): "left", w("start"): "left", w("bottom"): "bottom", w("right"): "right",
    w("end"): "right", w("insideH"): "insideH", w("insideV"): "insideV",
}  # fmt: skip
# Lines × number of the style (17.4.66); styles not named here weigh as a single line.
_WEIGHTS = {"single": 1, "thick": 2, "double": 6, "dotted": 4, "dashed": 5, "dotDash": 6, "dotDotDash": 7, "triple": 24}


@dataclass(frozen=True, slots=True)
class Claim:
    """What one cell says of one of its edges; `own`: the cell itself (or its region) says it, not the table."""

    border: Border
    own: bool


NO_CLAIM = Claim(NO_BORDER, own=False)


def read_borders(parent: Element | None, name: str) -> dict[str, Border]:
    """Read `w:tblBorders` or `w:tcBorders`: the edges it names, a border that is none too."""
    element = child(parent, name)
    if element is None:
        return {}
    return {_NAMES[item.tag]: read_border(item) for item in element if item.tag in _NAMES}


def read_border(item: Element) -> Border:
    """Read one edge: `w:sz` counts eighths of a point."""
    kind = value(item) or "none"
    if kind in _NONE:
        return NO_BORDER
    width = points(value(item, "sz"), 8)
    width = 0.5 if width is None else width
    # a thick line is drawn twice as thick as it says
    return Border(kind, 2 * width if kind == "thick" else width, color(value(item, "color")) or "")


def settle(first: Claim, second: Claim) -> Border:
    """Return the border of an edge between two cells, the first one above or to the left (17.4.66).

    What a cell says of itself beats what its table says; of two cells the one that has a border beats the one that
    has none, the heavier border the lighter, the darker colour the brighter.
    """
    if first.border == second.border:
        return first.border
    if first.own != second.own:
        return first.border if first.own else second.border
    return first.border if _weight(first.border) >= _weight(second.border) else second.border


def strongest(borders: Iterable[Border]) -> Border:
    """Return the heaviest of the borders along one side of a merged cell."""
    return max(borders, key=_weight, default=NO_BORDER)


@lru_cache(maxsize=256)
def _weight(border: Border) -> tuple[int, float, int]:
    """Return what decides between two borders: style, width, darkness."""
    if border.style == "none":
        return (0, 0, 0)
    red, green, blue = (int(border.color[place : place + 2] or "0", 16) for place in (0, 2, 4))
    return (_WEIGHTS.get(border.style, 1), border.width, -(red + blue + 2 * green))
