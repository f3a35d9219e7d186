"""The builder of the tree: takes a YAML reader's events in turn and refuses what is not strict."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Protocol

import yaml

from contractgen.findings import Finding, Location, finding
from contractgen.lang.typography import gate
from contractgen.source.diagnosis import bad_escape, diagnose_lines, tight_key, wide_space
from contractgen.source.nodes import ListNode, MapNode, Node, Source, Style, TextNode

MAXIMUM_DEPTH = 30
MAXIMUM_NODES = 100_000

_KEY = re.compile("[$A-Za-z][A-Za-z0-9_-]{0,40}")
_SURROGATES = range(0xD800, 0xE000)


def shown_key(name: str) -> str:
    """Return a key for a message: as it is where it looks like one, else a dash, since it may be a private value."""
    return name if _KEY.fullmatch(name) else "–"


class Mark(Protocol):
    """A place as YAML readers give it, counted from 0."""

    line: int
    column: int


def position(mark: Mark | None) -> tuple[int, int]:
    """Return the line and column of a reader's mark, counted from 1."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _OpenList:
    """A list whose end has not come yet."""

    def __init__(self, where: Location) -> None:
        self.where = where
        self.items: list[Node] = []

    def add(self, node: Node, _: TreeBuilder) -> None:
        self.items.append(node)

    def close(self) -> ListNode:
        return ListNode(tuple(self.items), self.where)


class _OpenMap:
    """A mapping whose end has not come yet; `key` is the one that waits for its value."""

    def __init__(self, where: Location) -> None:
        self.where = where
        self.keys: dict[str, TextNode] = {}
        self.values: dict[str, Node] = {}
        self.key: TextNode | None = None
        self.awaits_value = False

    def add(self, node: Node, builder: TreeBuilder) -> None:
        if not self.awaits_value:
            self.key = builder.checked_key(node)
            self.awaits_value = True
            return
        self.awaits_value = False
        if self.key is None:
            return
        if isinstance(node, TextNode) and node.is_nothing and not node.text:
            self.key, node = builder.parted(self.key, node)
        name = unicodedata.normalize("NFC", self.key.text)
        if name in self.keys:
            first = self.keys[name].where.line
            builder.findings.append(finding("LOAD-130", self.key.where, key=shown_key(name), first=first))
        else:
            self.keys[name] = self.key
            self.values[name] = node

    def close(self) -> MapNode:
        return MapNode(self.keys, self.values, self.where)


class TreeBuilder:
    """Builds the tree of one document; `findings` says what in it is refused.

    It is `stopped` by what makes going on pointless or costly: a second document, too much depth, too many nodes.
    """

    def __init__(self, source: Source) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self.stopped = False
        self._source = source
        self._open: list[_OpenList | _OpenMap] = []
        self._nodes = 0
        self._documents = 0

    def checked_key(self, node: Node) -> TextNode | None:
        """Return a key if it is one: a text of its own, neither empty nor a merge key."""
        if not isinstance(node, TextNode):
            self.findings.append(finding("LOAD-137", node.where))
            return None
        if node.style is Style.PLAIN and node.text == "<<":
            self.findings.append(finding("LOAD-134", node.where))
            return None
        if node.is_nothing:
            self.findings.append(finding("LOAD-137", node.where))
            return None
        space = wide_space(node.text) if node.style is Style.PLAIN else ""
        if space:
            self.findings.append(finding("LOAD-119", node.where, character=f"U+{ord(space):04X}"))
            return None
        return node

    def parted(self, key: TextNode, value: TextNode) -> tuple[TextNode, TextNode]:
        """Report a key that holds its value because the colon between them is not one; return what was meant."""
        colon = tight_key(key)
        if colon is None:
            return key, value
        wide = key.text[colon] == "："
        self.findings.append(finding("LOAD-117" if wide else "LOAD-116", key.place(colon)))
        meant = replace(key, text=key.text[:colon], end=key.end - len(key.text) + colon)
        return meant, replace(key, text=key.text[colon + 1 :], where=key.place(colon + 1))

    def take(self, event: yaml.Event) -> None:
        """Take the next event of a YAML reader."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._document(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._count(event)
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._count(event)
            where = self._where(event)
            self._open.append(_OpenList(where) if isinstance(event, yaml.SequenceStartEvent) else _OpenMap(where))
            if len(self._open) > MAXIMUM_DEPTH:
                self._stop(finding("LOAD-138", where, limit=MAXIMUM_DEPTH))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._open.pop().close())
        elif isinstance(event, yaml.AliasEvent):
            self._count(event)
            self.findings.append(finding("LOAD-132", self._where(event)))
            where = self._where(event)
            self._add(TextNode("", where, Style.SINGLE, where.column, self._source))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(finding("LOAD-135", self._where(event)))
        if event.version or event.tags:
            self.findings.append(finding("LOAD-136", self._where(event)))

    def _count(self, event: yaml.NodeEvent) -> None:
        """Count a node and refuse what hangs on it: an anchor, a tag."""
        self._nodes += 1
        if self._nodes > MAXIMUM_NODES:
            self._stop(finding("LOAD-139", self._where(event), limit=MAXIMUM_NODES))
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            if event.anchor is not None:
                self.findings.append(finding("LOAD-131", self._where(event)))
            if event.tag is not None:
                self.findings.append(finding("LOAD-133", self._where(event)))

    def _scalar(self, event: yaml.ScalarEvent) -> TextNode:
        style = Style(event.style or "")
        where, (last, end) = self._where(event), position(event.end_mark)
        over_lines = last != where.line
        rest = self._source.line(last)[end - 1 :].lstrip(" \t")
        cut = style is Style.PLAIN and not over_lines and rest.startswith("#")
        node = TextNode(event.value, where, style, end, self._source, cut)
        if style is Style.FOLDED:
            self.findings.append(finding("LOAD-125", node.where))
        elif style is not Style.LITERAL and over_lines:
            explained = diagnose_lines(self._source, where.line, last)
            self.findings.append(explained or finding("LOAD-126", node.where))
        else:
            self._refuse_characters(node)
        return node

    def _refuse_characters(self, node: TextNode) -> None:
        """Refuse what no text may hold, be it written or escaped; each character where it first stands."""
        if node.text.isascii() and node.text.isprintable():
            return
        first = {refused.code_point: refused for refused in reversed(gate(node.text, multiline=True))}
        for refused in sorted(first.values(), key=lambda item: item.position):
            if ord(node.text[refused.position - 1]) in _SURROGATES:
                self._stop(finding("LOAD-121", bad_escape(self._source, node.where.line, node.where.column)))
                return
            self.findings.append(finding("LOAD-106", node.place(refused.position - 1), character=refused.code_point))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].add(node, self)
        else:
            self.root = node

    def _where(self, event: yaml.Event) -> Location:
        return self._source.at(*position(event.start_mark))

    def _stop(self, reason: Finding) -> None:
        self.findings.append(reason)
        self.stopped = True
