"""Conditions as data: `when: {payer: 集团付费}`, a list for any of, `not:` and `any:`."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.model.parameter import All, AnyOf, Condition, Equals, Not
from contractgen.source.access import map_at, plain_text
from contractgen.source.nodes import ListNode, MapNode, Node, TextNode


def condition_at(node: Node, key: str = "when") -> Condition | None:
    """Return the condition under a key, None where there is none."""
    found = map_at(node, key)
    return read_condition(found) if found else None


def read_condition(node: MapNode) -> Condition:
    """Return the condition that a mapping states: all of its keys have to hold."""
    parts = tuple(_parts(node))
    return parts[0] if len(parts) == 1 else All(parts)


def _parts(node: MapNode) -> Iterator[Condition]:
    for name, value in node.values.items():
        if name == "not" and isinstance(value, MapNode):
            yield Not(read_condition(value))
        elif name == "any" and isinstance(value, ListNode):
            yield AnyOf(tuple(read_condition(item) for item in value.items if isinstance(item, MapNode)))
        else:
            yield Equals(name, _options(value), node.keys[name].where)


def _options(value: Node) -> tuple[str, ...]:
    scalars = value.items if isinstance(value, ListNode) else (value,)
    return tuple(plain_text(scalar) for scalar in scalars if isinstance(scalar, TextNode))
