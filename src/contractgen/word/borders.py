"""Table borders (17.4.38, 17.4.66): read, and settled where two cells say different things of one edge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from contractgen.word.model import Border
from contractgen.word.xml import Element, child, color, points, value, w

EDGES = ("top", "right", "bottom", "left")
NO_BORDER = Border()

_THICKEST = 12  # points
_NONE = ("none", "nil")
_NAMES = {
    w("top"): "top", w("left"): "left", w("start"): "left", w("bottom"): "bottom", w("right"): "right",
    w("end"): "right", w("insideH"): "insideH", w("insideV"): "insideV",
}  # fmt: skip
# The numbers of styles (MS-OI29500, 2.1.169): with the width they make the weight; a thick line is read as the broad
# one that it is. Of equal weights the style that stands first here wins.
_NUMBERS = {
    "single": 1, "thick": 1, "double": 3, "dotted": 0, "dashed": 0, "dotDash": 8, "dotDotDash": 9, "triple": 10,
}  # fmt: skip
_OTHERS = 11
_PRECEDENCE = tuple(_NUMBERS)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one cell says of one of its edges; `nil`: the cell itself says that nothing is drawn there."""

    border: Border
    nil: bool = False


NO_CLAIM = Claim(NO_BORDER)


def read_borders(parent: Element | None, name: str) -> dict[str, Border]:
    """Read `w:tblBorders` or `w:tcBorders`: the edges it names, a border that is none too."""
    element = child(parent, name)
    if element is None:
        return {}
    return {_NAMES[item.tag]: read_border(item) for item in element if item.tag in _NAMES}


def nil_edges(parent: Element | None, name: str) -> frozenset[str]:
    """Return the edges that a `w:tcBorders` says are `nil`: unlike `none` it keeps the neighbour's border away too."""
    element = child(parent, name)
    edges = () if element is None else element
    return frozenset(_NAMES[item.tag] for item in edges if item.tag in _NAMES and value(item) == "nil")


def are_drawable(borders: Element) -> bool:
    """Say whether all edges of a table or a cell are as thick as Word draws them (17.18.21): eighths of a point."""
    widths = [0.0 if value(edge, "sz") is None else points(value(edge, "sz"), 8) for edge in borders]
    return all(width is not None and 0 <= width <= _THICKEST for width in widths)


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
    """Return the border of an edge between two cells, the first one above or to the left (MS-OI29500, 2.1.169).

    Where one of them is `nil` nothing is drawn; otherwise the one that has a border beats the one that has none, the
    heavier border the lighter, the darker colour the brighter.
    """
    if first.nil or second.nil:
        return NO_BORDER
    return first.border if _weight(first.border) >= _weight(second.border) else second.border


def strongest(borders: Iterable[Border]) -> Border:
    """Return the heaviest of the borders along one side of a merged cell."""
    return max(borders, key=_weight, default=NO_BORDER)


@lru_cache(maxsize=256)
def _weight(border: Border) -> tuple[float, int, int]:
    """Return what decides between two borders: width times number, then style, then darkness."""
    if border.style == "none":
        return (0, 0, 0)
    red, green, blue = (int(border.color[place : place + 2] or "0", 16) for place in (0, 2, 4))
    weight = 8 * border.width * _NUMBERS.get(border.style, _OTHERS) or 1  # dotted and dashed ones weigh one
    rank = _PRECEDENCE.index(border.style) if border.style in _NUMBERS else _OTHERS
    return (weight, -rank, -(red + blue + 2 * green))
