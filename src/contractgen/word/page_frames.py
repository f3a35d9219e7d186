"""Page borders (17.6.10): a frame around the text, or along the edges, of the pages of a section."""

from __future__ import annotations

from contractgen.word.borders import read_border
from contractgen.word.model import PageFrame, PageSetup, ParagraphRule
from contractgen.word.xml import Element, on_off, points, value, w

# Further styles (17.18.2) are art, or several lines of unlike thickness.
_DRAWN = frozenset({"single", "thick", "double", "triple", "dotted", "dashed", "dashSmallGap", "dotDash"})
_SIDES = ("top", "right", "bottom", "left")
_PAGES = ("allPages", "firstPage", "notFirstPage")
_FARTHEST, _WIDEST = 31.0, 12.0


def read_frame(item: Element, page: PageSetup) -> PageFrame | None:
    """Return the frame that a `w:pgBorders` makes; None where it is not drawn.

    Drawn are whole frames that stand on the page: where one with open sides ends, programs do not agree.
    """
    rules = {side: _rule(item.find(w(side))) for side in _SIDES}
    top, right, bottom, left = (rules[side] for side in _SIDES)
    pages, offset = value(item, "display") or "allPages", value(item, "offsetFrom") or "text"
    if top is None or right is None or bottom is None or left is None or len(item) != len(_SIDES):
        return None
    if pages not in _PAGES or offset not in ("page", "text"):
        return None
    frame = PageFrame((top, right, bottom, left), from_page=offset == "page", pages=pages)
    return frame if min(frame.edges(page)) >= 0 else None


def _rule(item: Element | None) -> ParagraphRule | None:
    """Read one side; None where it is missing or not drawn."""
    if item is None or any(on_off(item.get(w(name))) for name in ("shadow", "frame") if item.get(w(name))):
        return None
    border, space = read_border(item), points(value(item, "space") or "0", 1)
    if border.style not in _DRAWN or border.width > _WIDEST or space is None or not 0 <= space <= _FARTHEST:
        return None
    return ParagraphRule(border, space)
