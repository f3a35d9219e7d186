"""Declared fonts from data files: a list of one's own, and the stand-ins that contractgen ships."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from contractgen.findings import Finding
from contractgen.model.template import FontLine
from contractgen.source.access import items_at, text_at, texts_at
from contractgen.source.nodes import MapNode
from contractgen.source.validation import validate
from contractgen.source.yamltree import parse_tree

_SHIPPED = Path(__file__).parent.parent / "standins" / "fonts.yaml"


@dataclass(frozen=True, slots=True)
class StandIn:
    """What may stand in for a family: its sources, the first that is there, and whether a missing bold is imitated."""

    sources: tuple[str, ...]
    bold: str


@dataclass(frozen=True, slots=True)
class StandIns:
    """What may stand in for families, by their folded names; and the sources of signs that none of them has."""

    families: Mapping[str, StandIn]
    signs: tuple[str, ...]

    def of(self, family: str) -> StandIn | None:
        """Return what may stand in for a family as a Word file calls it; None for one that is not known."""
        return self.families.get(family.casefold())


def font_lines(tree: MapNode) -> tuple[FontLine, ...]:
    """Return the `fonts:` of a valid tree."""
    return tuple(
        FontLine(text_at(item, "family"), text_at(item, "source"), item.where, text_at(item, "bold"))
        for item in items_at(tree, "fonts")
    )


def load_font_list(data: bytes, file: str) -> tuple[tuple[FontLine, ...], tuple[Finding, ...]]:
    """Return the fonts that a file of one's own declares (`fonts:` as in a template), or what is wrong with it."""
    tree, found = parse_tree(data, file)
    if tree is None:
        return (), found
    found = (*found, *validate(tree, "fonts"))
    return ((), found) if found else (font_lines(tree), ())


@cache
def shipped_stand_ins() -> StandIns:
    """Return the stand-ins that contractgen ships."""
    tree, found = parse_tree(_SHIPPED.read_bytes(), "standins/fonts.yaml")
    if tree is None:
        message = f"the shipped stand-ins are broken: {found}"
        raise ValueError(message)
    families: dict[str, StandIn] = {}
    for item in items_at(tree, "families"):
        stand_in = StandIn(texts_at(item, "sources"), text_at(item, "bold"))
        families |= {name.casefold(): stand_in for name in texts_at(item, "names")}
    return StandIns(families, texts_at(tree, "signs"))
