"""Doubles: definitions that are there twice, of which readers take the first or the last."""

from __future__ import annotations

from collections import Counter

from contractgen.findings import Finding, Location, finding
from contractgen.word.xml import Element, shown, w

# What is told apart by which attributes, among the children of its parent.
_DEFINITIONS = {
    w("style"): (w("type"), w("styleId")),
    w("abstractNum"): (w("abstractNumId"),),
    w("num"): (w("numId"),),
    w("lvl"): (w("ilvl"),),
    w("lvlOverride"): (w("ilvl"),),
}


def doubled(root: Element | None, part: str) -> tuple[Finding, ...]:
    """Find styles, lists and levels of one id in a part."""
    if root is None:
        return ()
    times = Counter(
        (place, item.tag, tuple(item.get(name, "") for name in _DEFINITIONS[item.tag]))
        for place, parent in enumerate((root, *root))
        for item in parent.iterchildren(*_DEFINITIONS)
    )
    return tuple(
        finding("DOCX-611", Location(part), part=f"{shown(tag)} {' '.join(names)}"[:80])
        for (_, tag, names), count in times.items()
        if count > 1
    )
