"""An editor's view of a file: values typed as a reader of YAML 1.2 with the core schema types them."""

from __future__ import annotations

import re
from collections.abc import Callable

from contractgen.source.nodes import ListNode, MapNode, Node, Style


def typed(node: Node) -> object:
    """Return a tree as plain values (YAML 1.2.2, 10.3.2)."""
    if isinstance(node, MapNode):
        return {name: typed(value) for name, value in node.values.items()}
    if isinstance(node, ListNode):
        return [typed(item) for item in node.items]
    return plain(node.text) if node.style is Style.PLAIN else node.text


def plain(text: str) -> object:
    """Return what the core schema makes of a scalar without quotes."""
    readers: dict[str, Callable[[str], object]] = {
        "|~|null|Null|NULL": lambda _: None,
        "true|True|TRUE|false|False|FALSE": lambda word: word.lower() == "true",
        "[-+]?[0-9]+": int,
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?": float,
    }
    return next((read(text) for grammar, read in readers.items() if re.fullmatch(grammar, text)), text)
