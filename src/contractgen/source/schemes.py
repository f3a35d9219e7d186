"""Numbering schemes: from data files to the model, the shipped ones and a template's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from contractgen.findings import Finding, finding
from contractgen.model.scheme import CountingSystem, Level, Pattern, Place, Scheme, Suffix
from contractgen.source.access import choice_at, flag_at, items_at, place_of, scalar_at, text_at
from contractgen.source.nodes import MapNode, TextNode
from contractgen.source.validation import validate
from contractgen.source.yamltree import parse_tree

_BRACES = re.compile(r"\{([^{}]*)\}|([{}])")
_SYMBOLS = {system.value: system for system in CountingSystem}


@cache
def shipped_schemes() -> Mapping[str, Scheme]:
    """Return the schemes that contractgen ships, by id."""
    folder = Path(__file__).parent.parent / "schemes"
    schemes: dict[str, Scheme] = {}
    for path in sorted(folder.glob("*.yaml")):
        scheme, findings = load_scheme(path.read_bytes(), f"schemes/{path.name}")
        if scheme is None:
            message = f"a shipped scheme is broken: {findings}"
            raise ValueError(message)
        schemes[scheme.id] = scheme
    return schemes


def load_scheme(data: bytes, file: str) -> tuple[Scheme | None, tuple[Finding, ...]]:
    """Return the scheme of a file, or None and what is wrong."""
    tree, found = parse_tree(data, file)
    if tree is None:
        return None, found
    findings = (*found, *validate(tree, "scheme"))
    if findings:
        return None, findings
    scheme, findings = read_scheme(tree)
    return (None if findings else scheme), findings


def read_scheme(node: MapNode) -> tuple[Scheme, tuple[Finding, ...]]:
    """Return the scheme that a mapping describes, and what is wrong with its patterns."""
    found: list[Finding] = []
    levels = []
    for index, item in enumerate(items_at(node, "levels")):
        if isinstance(item, MapNode):
            levels.append(_level(item, index))
            found += (*_pattern_defects(item, "label", index), *_pattern_defects(item, "reference", index))
    scheme = Scheme(text_at(node, "id"), text_at(node, "language"), tuple(levels), text_at(node, "this_clause"))
    return scheme, tuple(found)


def _level(node: MapNode, index: int) -> Level:
    return Level(
        label=_pattern(text_at(node, "label"), index),
        reference=_pattern(text_at(node, "reference"), index),
        word=text_at(node, "word"),
        absolute=flag_at(node, "absolute", default=index == 0),
        suffix=choice_at(node, "suffix", Suffix.NOTHING),
        runs_on=flag_at(node, "runs_on", default=False),
    )


def _pattern(text: str, index: int) -> Pattern:
    """Return a pattern: its words and its places; the last place is the level's own, those before count outwards."""
    pieces = _BRACES.split(text)
    words, symbols = pieces[::3], pieces[1::3]
    outermost = index - len(symbols) + 1
    pattern: list[str | Place] = [words[0]]
    for offset, symbol in enumerate(symbols):
        pattern += [Place(outermost + offset, _SYMBOLS.get(symbol or "", CountingSystem.DECIMAL)), words[offset + 1]]
    return tuple(part for part in pattern if part != "")


def _pattern_defects(node: MapNode, key: str, index: int) -> Iterator[Finding]:
    """Report unknown symbols, stray braces, a pattern without a number and one with more places than levels."""
    scalar = scalar_at(node, key)
    if not isinstance(scalar, TextNode):
        return
    places = list(_BRACES.finditer(scalar.text))
    for match in places:
        if match[2] or match[1] not in _SYMBOLS:
            yield finding("TPL-313", scalar.place(match.start()), symbol=match[0], known=" ".join(_SYMBOLS))
    if not places:
        yield finding("TPL-314", place_of(node, key), pattern=scalar.text)
    if len(places) > index + 1:
        yield finding("TPL-315", place_of(node, key), pattern=scalar.text, level=index + 1)
