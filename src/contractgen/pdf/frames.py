"""Frames around words: neighbours with the same border are in one box, as tall as the tallest of them (17.3.2.4)."""

from __future__ import annotations

from itertools import groupby

from contractgen.pdf.nodes import Inline, Node


def with_frames(nodes: list[Inline], styles: list[Node]) -> list[Inline]:
    """Return the inline nodes of a line, those inside a border in styles that say what of the box they draw.

    Styles that are new are added to `styles`.
    """
    if not any(_border(node, styles) for node in nodes):
        return nodes
    found: list[Inline] = []
    for border, group in groupby(nodes, key=lambda node: _kind(_border(node, styles))):
        members = list(group)
        found += members if border is None else _boxed(members, styles)
    return found


def _boxed(nodes: list[Inline], styles: list[Node]) -> list[Inline]:
    """Return nodes in one box: the first has its left side, the last its right one."""
    borders = [border for node in nodes if (border := _border(node, styles))]
    edges = {"top": max(one["top"] for one in borders), "bottom": min(one["bottom"] for one in borders)}
    boxed: list[Inline] = []
    for index, node in enumerate(nodes):
        sides = [side for side, there in (("left", index == 0), ("right", index + 1 == len(nodes))) if there]
        style = styles[_style(node) or 0]
        style = style | {"border": style["border"] | edges | {"sides": sides}}
        if style not in styles:
            styles.append(style)
        number = styles.index(style)
        boxed.append([number, *node[1:]] if isinstance(node, list) else node | {"s": number})
    return boxed


def _style(node: Inline) -> int | None:
    """Return the number of the style of a node, None where it has none."""
    number = node[0] if isinstance(node, list) else node.get("s")
    return None if number is None else int(number)


def _border(node: Inline, styles: list[Node]) -> Node | None:
    """Return the border of a node's style; without a face there is no style, which is a finding."""
    number = _style(node)
    return None if number is None or number >= len(styles) else styles[number].get("border")


def _kind(border: Node | None) -> Node | None:
    """Return what two borders share that are one: all but the height, which is that of each font."""
    return None if border is None else {"line": border["line"], "space": border["space"]}
