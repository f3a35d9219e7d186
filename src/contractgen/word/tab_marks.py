"""Tabs in a line: to the next stop (17.3.3.32), or to a place of its own (17.3.3.23)."""

from __future__ import annotations

from contractgen.word.model import AlignedTab, RunFormat, WordTab
from contractgen.word.xml import Element, value, w

TAB, ALIGNED_TAB = w("tab"), w("ptab")
_SIDES = ("left", "center", "right")
_BASES = ("margin", "indent")
_LEADERS = ("none", "dot", "hyphen", "underscore", "middleDot")


def tab_mark(element: Element, look: RunFormat) -> WordTab | None:
    """Read `w:tab` or `w:ptab`; None where it says something that cannot be read."""
    if element.tag == TAB:
        return WordTab(look)
    side, base, leader = (value(element, name) or "" for name in ("alignment", "relativeTo", "leader"))
    if side not in _SIDES or base not in _BASES or (leader or "none") not in _LEADERS:
        return None
    return WordTab(look, AlignedTab(side, base, leader or "none"))
