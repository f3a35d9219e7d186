"""Access to a tree's values by key, tolerant of what its validation has already refused.

What is missing or of another kind reads as empty, so that a file with one defect can still be searched for others.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

from contractgen.findings import Location
from contractgen.lang.typography import normalised
from contractgen.source.nodes import ListNode, MapNode, Node, TextNode

Choice = TypeVar("Choice", bound=StrEnum)


def text_at(node: Node | None, key: str, default: str = "") -> str:
    """Return the text under a key, in Normalization Form C, without the line end that closes a block."""
    found = scalar_at(node, key)
    return plain_text(found) if found else default


def plain_text(node: TextNode) -> str:
    """Return what a scalar says, in Normalization Form C, without the line end that closes a block."""
    return normalised(node.text).rstrip("\n")


def scalar_at(node: Node | None, key: str) -> TextNode | None:
    """Return the scalar under a key."""
    found = node.values.get(key) if isinstance(node, MapNode) else None
    return found if isinstance(found, TextNode) and not found.is_nothing else None


def flag_at(node: Node | None, key: str, *, default: bool) -> bool:
    """Return the flag under a key."""
    text = text_at(node, key)
    return text == "true" if text in {"true", "false"} else default


def choice_at(node: Node | None, key: str, default: Choice) -> Choice:
    """Return the member of the default's enumeration that the text under a key names; else the default."""
    text = text_at(node, key)
    return next((member for member in type(default) if member.value == text), default)


def map_at(node: Node | None, key: str) -> MapNode | None:
    """Return the mapping under a key."""
    found = node.values.get(key) if isinstance(node, MapNode) else None
    return found if isinstance(found, MapNode) else None


def items_at(node: Node | None, key: str) -> tuple[Node, ...]:
    """Return the items of the list under a key."""
    found = node.values.get(key) if isinstance(node, MapNode) else None
    return found.items if isinstance(found, ListNode) else ()


def texts_at(node: Node | None, key: str) -> tuple[str, ...]:
    """Return the texts of the list under a key; a single scalar counts as a list of one."""
    one = scalar_at(node, key)
    scalars = (one,) if one else (item for item in items_at(node, key) if isinstance(item, TextNode))
    return tuple(plain_text(scalar) for scalar in scalars)


def entries_of(node: MapNode | None) -> Iterator[tuple[str, Location, Node]]:
    """Yield the names of a mapping with the places of their keys and their values."""
    if node:
        for name, value in node.values.items():
            yield name, node.keys[name].where, value


def place_of(node: MapNode, key: str) -> Location:
    """Return where the value under a key stands; where there is none, the mapping."""
    found = node.values.get(key)
    return found.where if found else node.where
