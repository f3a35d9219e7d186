"""Marks in text: `${name}`, `${name|format}`, `${ref:target}`, `${self}`, and `$${` for a literal `${`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contractgen.findings import Finding, Location, finding
from contractgen.lang.nearest import nearest_names
from contractgen.lang.typography import join_lines, normalised
from contractgen.model.text import AnswerMark, Literal, Mark, MarkedText, ReferenceMark, SelfMark
from contractgen.source.nodes import TextNode

# No paragraph of a contract comes near; longer texts are refused by the schemas and not searched.
MAXIMUM_TEXT = 20_000
FORMATS = ("words", "capitals", "grouped", "date-long", "date-iso", "upper")

_OPENING = re.compile(r"(?P<escape>\$\$\{)|\$\{(?:(?P<inside>[^{}\n]*)\})?")
_NAME = "[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
_ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_INSIDE = re.compile(
    rf"(?P<self>self)|ref:(?P<target>{_ID}(?:\.{_ID})?)"
    rf"|(?P<name>{_NAME}(?:\.{_NAME}){{0,2}})(?:\|(?P<format>[^\s|]+))?"
)
# What was meant as a mark and is none: without its $, or with full-width characters.
_LOOKALIKE = re.compile(r"(?P<dollar>[$＄]?)[{｛](?:(?P<inside>[^{}｛｝\n]*)[}｝])?")
_ECHO = re.compile(r"\$\{[^{}｛｝\s]{0,40}[}｝]?")


class _Piece(NamedTuple):
    """A stretch of a text: where it begins and ends, and what is inside its braces (None for plain words)."""

    start: int
    end: int
    inside: str | None
    words: str = ""


def read_marked(node: TextNode) -> tuple[MarkedText, tuple[Finding, ...]]:
    """Read a text with its marks: its lines joined, every mark with its line and column in the file.

    A malformed mark, what only looks like a mark, and an unknown format are findings; such a text, and one beyond
    all measure, reads as empty.
    """
    if len(node.text) > MAXIMUM_TEXT:
        return (), ()
    raw = [piece for piece in _pieces(node.text) if piece.inside is not None]
    joined = list(_pieces(join_lines(node.text)))
    found = tuple(_defects(node, list(_pieces(node.text))))
    if [piece.inside for piece in joined if piece.inside is not None] != [piece.inside for piece in raw]:
        # A line ends in $ and the next begins with ${: joined, they would be the literal $${.
        found = (finding("LIB-207", node.where, mark="$"),)
    if found:
        return (), found
    places = iter(node.places([piece.start for piece in raw]))
    parts: list[Literal | Mark] = []
    for piece in joined:
        if piece.inside is None:
            parts.append(Literal(normalised(piece.words)))
        else:
            parts.append(_mark(piece.inside, next(places)))
    return _merged(parts), ()


def without_marks(text: str) -> str:
    """Return a text of the same length with its marks blotted out by U+FFFC, for searches in what is typed."""
    return _OPENING.sub(lambda match: "\ufffc" * len(match[0]), text)


def _pieces(text: str) -> Iterator[_Piece]:
    last = 0
    for match in _OPENING.finditer(text):
        if match.start() > last:
            yield _Piece(last, match.start(), None, text[last : match.start()])
        if match["escape"]:
            yield _Piece(match.start(), match.end(), None, "${")
        else:
            yield _Piece(match.start(), match.end(), match["inside"] or "")
        last = match.end()
    if last < len(text):
        yield _Piece(last, len(text), None, text[last:])


def _defects(node: TextNode, pieces: list[_Piece]) -> Iterator[Finding]:
    for piece in pieces:
        if piece.inside is None:
            yield from _lookalikes(node, piece)
            continue
        match = _INSIDE.fullmatch(piece.inside)
        if not match:
            echo = _ECHO.match(node.text, piece.start) if not piece.inside else None
            mark = echo[0] if echo else f"${{{piece.inside}}}"
            yield finding("LIB-207", node.place(piece.start), mark=mark)
        elif match["format"] and match["format"] not in FORMATS:
            known = ", ".join(nearest_names(match["format"], FORMATS))
            yield finding("LIB-208", node.place(piece.start), format=match["format"], known=known)


def _lookalikes(node: TextNode, piece: _Piece) -> Iterator[Finding]:
    """Report `{self}`, `$｛self｝` and their like in plain words, where they would be printed as they stand.

    Braces without a dollar sign are plain words unless they hold what a mark can hold.
    """
    for match in _LOOKALIKE.finditer(piece.words):
        inside = match["inside"] or ""
        is_meant = _INSIDE.fullmatch(inside) or inside.startswith(("ref:", "ref："))
        if piece.words != "${" and (match["dollar"] or is_meant):
            where = node.place(piece.start + match.start())
            yield finding("LIB-250", where, mark=match[0], meant=f"${{{inside.strip() or 'name'}}}")


def _mark(inside: str, where: Location) -> Mark:
    match = _INSIDE.fullmatch(inside)
    groups = match.groupdict() if match else {}
    if groups.get("self"):
        return SelfMark(where)
    if groups.get("target"):
        return ReferenceMark(groups["target"], where)
    return AnswerMark(groups.get("name") or "", groups.get("format") or "", where)


def _merged(parts: list[Literal | Mark]) -> MarkedText:
    """Join neighbouring literals, so that one text has one form."""
    merged: list[Literal | Mark] = []
    for part in parts:
        last = merged[-1] if merged else None
        if isinstance(part, Literal) and isinstance(last, Literal):
            merged[-1] = Literal(last.text + part.text)
        else:
            merged.append(part)
    return tuple(merged)
