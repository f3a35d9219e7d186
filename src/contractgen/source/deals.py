"""Deals: one customer's facts, from a YAML or JSON file to the model. Values stay text; nothing in them is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.model.deal import (
    Deal,
    Given,
    GivenAnnex,
    GivenBlank,
    GivenList,
    GivenNone,
    GivenText,
    GivenWord,
    Party,
    PartyKind,
    Row,
    TemplateLine,
)
from contractgen.model.special import SpecialTerm
from contractgen.source.access import choice_at, entries_of, items_at, map_at, place_of, plain_text, scalar_at, text_at
from contractgen.source.files import read_file, shown
from contractgen.source.listfiles import ReadRows, read_rows
from contractgen.source.nodes import ListNode, MapNode, Node, TextNode
from contractgen.source.special_terms import read_special_terms
from contractgen.source.templates import split_range
from contractgen.source.validation import validate
from contractgen.source.yamltree import parse_tree

# What a deal says of a party that is none of its facts.
_ABOUT_PARTY = frozenset({"kind", "country"})
_WORDS = {"negotiable": "negotiable", "one_off": "one-off"}


def load_deal(path: Path) -> tuple[Deal | None, tuple[Finding, ...]]:
    """Return the deal of a file, or None and what is wrong with it; the library is not looked at."""
    data, found = read_file(path)
    return (None, found) if data is None else load_deal_text(data, shown(path), path.parent)


def load_deal_text(data: bytes, file: str, folder: Path | None = None) -> tuple[Deal | None, tuple[Finding, ...]]:
    """Return the deal that the bytes of a file describe; `file` is its name for findings.

    The files that it names (CSV for its lists, PDF for its annexes) stand in `folder`; a deal without a folder cannot
    name any.
    """
    tree, found = parse_tree(data, file)
    if tree is None:
        return None, found
    defects = validate(tree, "deal")
    # That a party has no name is told by assembling, with all else that the deal lacks.
    nameless = tuple(item for item in defects if _is_nameless(item))
    findings = (*found, *(item for item in defects if item not in nameless))
    if errors_in(findings):
        return None, (*found, *defects)
    files = {
        name: read_rows(name, node, folder)
        for name, _, node in entries_of(map_at(tree, "lists"))
        if isinstance(node, MapNode)
    }
    special_terms, in_terms = read_special_terms(tree)
    in_files = (item for rows in files.values() for item in rows.findings)
    findings += (*_given_twice(tree), *_listed_twice(tree), *in_files, *in_terms)
    return (
        (None, (*findings, *nameless)) if errors_in(findings) else (_deal(tree, files, special_terms, folder), findings)
    )


def _given_twice(tree: MapNode) -> Iterator[Finding]:
    """Report a name whose rows stand both under `prices:` and under `lists:`."""
    prices = map_at(tree, "prices")
    for name, where, _ in entries_of(map_at(tree, "lists")):
        if prices and name in prices.values:
            yield finding("DEAL-527", where, field=f"lists.{name}", table=name)


def _listed_twice(tree: MapNode) -> Iterator[Finding]:
    """Report a template that stands twice in a package, whatever its versions."""
    seen: set[str] = set()
    for line in _templates(tree):
        if line.template in seen:
            yield finding("DEAL-541", line.where, field="templates", template=line.template)
        seen.add(line.template)


def _deal(
    tree: MapNode, files: Mapping[str, ReadRows], special_terms: tuple[SpecialTerm, ...], folder: Path | None
) -> Deal:
    lists = map_at(tree, "lists")
    return Deal(
        id=text_at(tree, "id"),
        number=_given(tree.values["number"]),
        templates=tuple(_templates(tree)),
        where=tree.where,
        parties=tuple(_party(*entry) for entry in entries_of(map_at(tree, "parties"))),
        answers=_givens(map_at(tree, "answers")),
        rows={
            **_rows(map_at(tree, "prices")),
            **_rows(lists),
            **{name: read.rows for name, read in files.items()},
        },
        lists=frozenset(lists.values if lists else ()),
        files={name: read.file for name, read in files.items() if read.file},
        look=_look(tree),
        special_terms=special_terms,
        annex_files=tuple(_annex(item, place, folder) for place, item in enumerate(items_at(tree, "annex_files"), 1)),
    )


def _annex(node: Node, place: int, folder: Path | None) -> GivenAnnex:
    path = (folder or Path()) / text_at(node, "file")
    identifier = text_at(node, "id") or f"annex-file-{place}"
    pages = int(text_at(node, "pages"))
    name, template = text_at(node, "name"), text_at(node, "template")
    return GivenAnnex(identifier, name, path.as_posix(), text_at(node, "hash"), pages, node.where, template)


def _templates(tree: MapNode) -> Iterator[TemplateLine]:
    """Yield the templates that a deal asks for: one, or those of a package."""
    for node in items_at(tree, "templates") or (tree.values["template"],):
        if isinstance(node, MapNode):
            template, versions = split_range(text_at(node, "template"))
            number = _given(node.values["number"]) if "number" in node.values else None
            yield TemplateLine(template, versions, place_of(node, "template"), _look(node), number)
        elif isinstance(node, TextNode):
            template, versions = split_range(plain_text(node))
            yield TemplateLine(template, versions, node.where)


def _rows(tables: MapNode | None) -> dict[str, tuple[Row, ...]]:
    return {
        name: tuple(Row(_givens(row), row.where) for row in items_at(tables, name))
        for name, _, __ in entries_of(tables)
    }


def _look(tree: MapNode) -> GivenText | None:
    scalar = scalar_at(tree, "look")
    return GivenText(plain_text(scalar), scalar.where) if scalar else None


def _party(role: str, where: Location, node: Node) -> Party:
    facts = _givens(node)
    return Party(
        role,
        {name: given for name, given in facts.items() if name not in _ABOUT_PARTY},
        where,
        choice_at(node, "kind", PartyKind.COMPANY),
        text_at(node, "country"),
    )


def _is_nameless(item: Finding) -> bool:
    """Say whether a finding is that a party has no name."""
    return item.code == "LOAD-142" and item.field.startswith("parties.") and ("key", "name") in item.arguments


def _givens(node: Node | None) -> Mapping[str, Given]:
    return {name: _given(value) for name, value in node.values.items()} if isinstance(node, MapNode) else {}


def _given(node: Node) -> Given:
    """Return a value as given: a text exactly, less the line end that closes a block."""
    if isinstance(node, TextNode):
        return GivenText(node.text.removesuffix("\n"), node.where)
    if isinstance(node, ListNode):
        options = (item for item in node.items if isinstance(item, TextNode))
        return GivenList(tuple(GivenText(option.text, option.where) for option in options), node.where)
    for key, kind in _WORDS.items():
        if key in node.values:
            return GivenWord(kind, node.where)
    return GivenNone(node.where) if "none" in node.values else GivenBlank(node.where)
