"""Provisions: the text of a clause as a tree of paragraphs, enumerations and special blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from contractgen.findings import Finding, finding
from contractgen.model.clause import (
    AnnexesBlock,
    Block,
    Change,
    DeparturesBlock,
    Field,
    FieldsBlock,
    OptionsBlock,
    Provision,
    Punctuation,
    SignatureField,
    SignaturesBlock,
    TableBlock,
)
from contractgen.model.deal import PartyKind
from contractgen.model.text import MarkedText
from contractgen.source.access import choice_at, flag_at, items_at, map_at, place_of, scalar_at, text_at
from contractgen.source.conditions import condition_at
from contractgen.source.marks import MAXIMUM_TEXT, read_marked
from contractgen.source.nodes import MapNode, Node, TextNode
from contractgen.source.typed import lost_halves, typed_endings, typed_labels, typed_references, wrong_signs

_BLOCKS = ("table", "fields", "options", "signatures", "annexes", "departures")
_KINDS = frozenset(kind.value for kind in PartyKind)
_CONTENT = ("heading", "text", *_BLOCKS, "items")


def read_provisions(root: Node, language: str) -> tuple[tuple[Provision, ...], tuple[Finding, ...]]:
    """Return the provisions of a clause, and what in them is malformed or typed where it is computed."""
    reader = _Reader(language)
    provisions = tuple(reader.provisions(items_at(root, "provisions"), "", series=False))
    return provisions, reader.findings()


def read_heading(root: MapNode) -> tuple[MarkedText, tuple[Finding, ...]]:
    """Return the heading of a clause."""
    reader = _Reader(text_at(root, "language"))
    return reader.text(root, "heading", labels=True), reader.findings()


def read_special(node: MapNode) -> tuple[Provision, tuple[Finding, ...]]:
    """Return the provision that a special term of a deal is, and what is wrong with its text.

    What belongs to a language is judged for both, since a deal does not say in which one its agreement is.
    """
    reader = _Reader("", Change.ADDED)
    return reader.provision(node, "", 1, series=False), reader.findings()


def read_special_provisions(node: MapNode) -> tuple[tuple[Provision, ...], tuple[Finding, ...]]:
    """Return the provisions of a clause that a deal adds, and what is wrong with their text."""
    reader = _Reader("", Change.ADDED)
    return tuple(reader.provisions(items_at(node, "provisions"), "", series=False)), reader.findings()


def refuses_special(node: MapNode) -> bool:
    """Say whether a template, a clause or a provision refuses special terms."""
    return text_at(node, "special_terms") == "refuse"


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads provisions and gathers what is wrong with them.

    `lines` are the lines of the ids met so far, `texts` the texts in their order.
    """

    language: str
    special: Change | None = None
    found: list[Finding] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    texts: list[TextNode] = field(default_factory=list)

    def findings(self) -> tuple[Finding, ...]:
        """Return what was found, and what shows only in all texts together."""
        return (*self.found, *lost_halves(self.texts))

    def provisions(self, nodes: tuple[Node, ...], path: str, *, series: bool) -> Iterator[Provision]:
        """Yield the provisions of a list; in a series their ends are computed."""
        for place, node in enumerate(nodes, start=1):
            if isinstance(node, MapNode):
                yield self.provision(node, path, place, series=series)
            elif isinstance(node, TextNode):
                own_path = f"{path}{place}"
                text = self.marked(node, labels=True, series=series)
                yield Provision(own_path, "", node.where, text=text, special=self.special)

    def provision(self, node: MapNode, path: str, place: int, *, series: bool) -> Provision:
        """Return the provision that a mapping describes."""
        identifier = text_at(node, "id")
        own_path = f"{path}{identifier or place}"
        self._check(node, identifier)
        punctuation = choice_at(node, "punctuation", Punctuation.SERIES)
        ends_here = series and not items_at(node, "items") and not scalar_at(node, "closing")
        return Provision(
            path=own_path,
            id=identifier,
            where=node.where,
            when=condition_at(node),
            numbered=flag_at(node, "numbered", default=True),
            heading=self.text(node, "heading", labels=True),
            text=self.text(node, "text", labels=True, series=ends_here),
            block=self._block(node),
            items=tuple(
                self.provisions(items_at(node, "items"), f"{own_path}/", series=punctuation is Punctuation.SERIES)
            ),
            punctuation=punctuation,
            join=text_at(node, "join", "and"),
            closing=self.text(node, "closing", labels=True, series=series),
            emphasis=text_at(node, "emphasis") == "notice",
            exempting=flag_at(node, "exempting", default=False),
            obligation=flag_at(node, "obligation", default=False),
            each=_named(node, "each"),
            match=text_at(map_at(node, "each"), "match"),
            refuses_special=refuses_special(node),
            special=self.special,
        )

    def text(self, node: MapNode, key: str, *, labels: bool = False, series: bool = False) -> MarkedText:
        """Return the marked text under a key."""
        scalar = scalar_at(node, key)
        return self.marked(scalar, labels=labels, series=series) if scalar else ()

    def marked(self, node: TextNode, *, labels: bool = False, series: bool = False) -> MarkedText:
        """Return a text with its marks, having searched it for what is computed and must not be typed."""
        text, found = read_marked(node)
        self.found.extend(found)
        if len(node.text) > MAXIMUM_TEXT:
            return text
        self.texts.append(node)
        blank = node.text.rstrip("\n").find("\n\n") + 1
        if blank:
            self.found.append(finding("LIB-215", node.place(blank)))
        if labels:
            self.found.extend(typed_labels(node))
        if series:
            self.found.extend(typed_endings(node, self.language))
        self.found.extend(typed_references(node))
        if self.language:
            self.found.extend(wrong_signs(node, self.language))
        return text

    def _check(self, node: MapNode, identifier: str) -> None:
        """Check what a provision consists of, and that its id is the only one of that name."""
        if identifier in self.lines:
            where = place_of(node, "id")
            self.found.append(finding("LIB-202", where, id=identifier, first=self.lines[identifier]))
        elif identifier:
            self.lines[identifier] = place_of(node, "id").line
        if not any(key in node.values for key in _CONTENT):
            self.found.append(finding("LIB-217", node.where))
        blocks = [key for key in _BLOCKS if key in node.values]
        if len(blocks) > 1:
            self.found.append(finding("LIB-218", node.keys[blocks[1]].where, blocks=", ".join(blocks)))
        for key in ("punctuation", "join"):
            if key in node.values and "items" not in node.values:
                self.found.append(finding("LIB-219", node.keys[key].where, key=key))

    def _block(self, node: MapNode) -> Block | None:
        signatures = map_at(node, "signatures")
        if "table" in node.values:
            return TableBlock(_named(node, "table"), text_at(map_at(node, "table"), "match"))
        if "fields" in node.values:
            return FieldsBlock(tuple(self._fields(node)))
        if "options" in node.values:
            return OptionsBlock(text_at(node, "options"), place_of(node, "options"))
        if signatures:
            return self._signatures(signatures)
        return self._computed_list(node)

    def _computed_list(self, node: MapNode) -> Block | None:
        if "annexes" in node.values:
            return AnnexesBlock(place_of(node, "annexes"))
        if "departures" in node.values:
            return DeparturesBlock(place_of(node, "departures"))
        return None

    def _signatures(self, node: MapNode) -> SignaturesBlock:
        fields = tuple(SignatureField(found.label, found.value, found.kind) for found in self._fields(node))
        roles = tuple(role.text for role in items_at(node, "parties") if isinstance(role, TextNode))
        captions = map_at(node, "caption")
        if captions is None:
            return SignaturesBlock(self.text(node, "caption"), fields, node.where, roles=roles)
        company, individual = (self.text(captions, kind.value) for kind in PartyKind)
        return SignaturesBlock(company, fields, node.where, individual, roles)

    def _fields(self, node: MapNode) -> Iterator[Field]:
        for item in items_at(node, "fields"):
            value = self.text(item, "value") if isinstance(item, MapNode) else ()
            kind = text_at(item, "kind")
            yield Field(text_at(item, "label"), value, item.where, PartyKind(kind) if kind in _KINDS else None)


def _named(node: MapNode, key: str) -> str:
    """Return the name of a table that stands under a key by itself, or as the `name` of a mapping."""
    named = map_at(node, key)
    return text_at(named, "name") if named else text_at(node, key)
