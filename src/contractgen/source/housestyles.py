"""House styles: from data files to the model, the shipped ones and a firm's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from contractgen.findings import CATALOGUE, Finding, Severity, finding
from contractgen.model.house import House
from contractgen.source.access import entries_of, items_at, map_at, scalar_at, text_at
from contractgen.source.nodes import MapNode
from contractgen.source.yamltree import parse_tree

# What a house style may speak of: the families that say how a contract is written, not those about our own files.
CHECKED: Final = frozenset({"NUM", "REF", "PUN", "DEF", "BLK", "CON", "AMT", "DAT", "ID", "LAW", "STR", "TYP"})
_FOLDER = Path(__file__).parent.parent / "profiles"
_OFF = "off"


@cache
def shipped_houses() -> tuple[str, ...]:
    """Return the ids of the house styles that contractgen ships."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def shipped_house(name: str) -> House:
    """Return a shipped house style; an id that is none of theirs is a bug and raises."""
    tree, found = parse_tree((_FOLDER / f"{name}.yaml").read_bytes(), f"profiles/{name}.yaml")
    if tree is None:
        message = f"a shipped house style is broken: {found}"
        raise ValueError(message)
    return _house(tree)


def load_house(data: bytes, file: str) -> tuple[House | None, tuple[Finding, ...]]:
    """Return the house style of a file, or None and what is wrong with it."""
    from contractgen.source.validation import validate  # noqa: PLC0415 - those that are shipped are valid

    tree, found = parse_tree(data, file)
    if tree is None:
        return None, found
    found = (*found, *validate(tree, "house-style"))
    found = found or tuple(_unknown_rules(tree))
    return (None, found) if found else (_house(tree), ())


def _house(tree: MapNode) -> House:
    """Return a valid tree as a house style: what it starts from, then what it says itself."""
    extended = text_at(tree, "extends")
    start = shipped_house(extended) if extended else House()
    severities = dict(start.severities)
    rules = map_at(tree, "severities")
    for code in rules.keys if rules else ():
        asked = text_at(rules, code)
        severities[code] = None if asked == _OFF else Severity(asked)
    allowed = tuple((text_at(item, "code"), text_at(item, "reason")) for item in items_at(tree, "allow"))
    return House(text_at(tree, "id"), severities, (*start.allowed, *allowed))


def _unknown_rules(tree: MapNode) -> Iterator[Finding]:
    """Report codes and families that the checker does not have."""
    for name, where, _ in entries_of(map_at(tree, "severities")):
        if not is_checked(name):
            yield finding("LOAD-191", where, name=name)
    for item in items_at(tree, "allow"):
        node = scalar_at(item, "code")
        if node is not None and not is_checked(node.text):
            yield finding("LOAD-191", node.where, name=node.text)


def is_checked(rule: str) -> bool:
    """Say whether a code, or a family, is one of the checker's."""
    family = rule.partition("-")[0]
    return family in CHECKED and (rule == family or rule in CATALOGUE)
