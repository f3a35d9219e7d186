"""Words and paragraphs that are formatted by themselves: an agreement is written with styles and prototypes alone.

Outside tables nothing is formatted directly but what keeps paragraphs off a table. A row of a price table takes its
look from one of three patterns, whatever its cells say, one of a signature block from one of two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Final

from lxml import etree

from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Mark, Role
from contractgen.pdf.faces import BALLOTS
from contractgen.prove.own_blocks import OwnBlock
from contractgen.word.model import RunFormat, WordDocument, WordField, WordTable, WordText, paragraphs_in
from contractgen.word.package import open_package
from contractgen.word.xml import Element, child, value, w

_PARAGRAPH: Final = frozenset({"pStyle", "keepNext", "numPr", "pageBreakBefore", "sectPr", "spacing", "ind"})
_WORDS: Final = frozenset({"rStyle", "rFonts"})
_AIR: Final = frozenset({w("before"), w("after")})
_HINT: Final = frozenset({w("hint")})
_OF_CELLS: Final = frozenset({"tcW", "gridSpan"})
_OF_LINES: Final = frozenset({"keepNext", "jc", "pBdr"})
_HEAD, _ROW, _OTHER = "w:tblHeader", "w:tr", "w:tbl"
_MOST: Final = {_HEAD: 1, _ROW: 2, _OTHER: 4}  # the last: tables without a header row, of prices or for signatures
_ROLES: Final = frozenset(role.casefold() for role in Role)
_MARKS: Final = frozenset({"", *(mark.casefold() for mark in Mark)})
_FREE: Final = frozenset({"latin_font", "cjk_font", "language", "style", "bold", "italic"})

Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Look:
    """How words of a row are formatted: their cell, their paragraph and themselves; `style` marks them beside that."""

    cell: bytes
    line: bytes
    words: bytes
    style: str


def formatted_by_hand(
    docx: bytes, document: WordDocument, own: Sequence[OwnBlock], file: str = ""
) -> tuple[Finding, ...]:
    """Find what has a look of its own in the agreement's blocks of a DOCX, by the property and the place, each once."""
    package, _ = open_package(docx)
    _, root, _ = package.parse(package.main, "") if package else (None, None, ())
    body = child(root, "body")
    if body is None:
        return ()
    elements = [item for item in body.iter(w("p"), w("tbl")) if next(item.iterancestors(w("tbl")), None) is None]
    if len(elements) != len(document.blocks):
        return (finding("OUT-874", Location(file), place="–", reason="w:body"),)
    placed = tuple((item.place, elements[item.number]) for item in own)
    places = (*_of_styles(own), *_of_body(placed), *_of_tables(placed))
    return tuple(
        finding("OUT-874", Location(file), paragraph=place, place=place, reason=reason)
        for place, reason in dict.fromkeys(sorted(places))
    )


def _of_styles(own: Iterable[OwnBlock]) -> Iterator[Place]:
    """Yield words of a style that no agreement has, indents unlike others, labels unlike the words of their paragraph.

    An indent of its own only gives a paragraph back that of its style, where its list would take it away.
    """
    indents: dict[str, set[tuple[float, ...]]] = {}
    for item in own:
        place, is_table = item.place, isinstance(item.block, WordTable)
        for paragraph in paragraphs_in((item.block,)):
            words = [inline for inline in paragraph.inlines if isinstance(inline, WordText | WordField)]
            if any(inline.format.style.casefold() not in _MARKS for inline in words):
                yield place, "w:rStyle"
            if not is_table and paragraph.text.strip() and paragraph.style.casefold() not in _ROLES:
                yield place, "w:pStyle"
            if not is_table and paragraph.text.strip():
                layout = paragraph.format
                known = indents.setdefault(paragraph.style, set())
                known.add((layout.left, layout.right, layout.first_line))
                if len(known) > 1:
                    yield place, "w:ind"
            if not is_table and paragraph.label and paragraph.plain:
                yield from ((place, "w:lvl") for _ in _unlike(paragraph.label.format, paragraph.plain))


def _unlike(label: RunFormat, plain: RunFormat) -> Iterator[str]:
    yield from (
        item.name
        for item in fields(RunFormat)
        if item.name not in _FREE and getattr(label, item.name) != getattr(plain, item.name)
    )


def _says(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(w("t")))


def _of_body(placed: Iterable[tuple[int, Element]]) -> Iterator[Place]:
    """Yield what is formatted directly outside tables."""
    symbols: set[bytes] = set()
    for place, block in placed:
        if block.tag == w("tbl"):
            continue
        properties = child(block, "pPr")
        for item in () if properties is None else properties:
            name = etree.QName(item).localname
            if name not in _PARAGRAPH or (name == "spacing" and not _is_air(item, block)):
                yield place, f"w:{name}"
        for run in block.iter(w("r")):
            yield from ((place, name) for name in _of_run(run, symbols))


def _is_air(spacing: Element, paragraph: Element) -> bool:
    """Say whether a space only keeps a paragraph off a table beside it."""
    beside = {item.tag for item in (paragraph.getprevious(), paragraph.getnext()) if item is not None}
    return set(spacing.attrib) <= _AIR and w("tbl") in beside


def _of_run(run: Element, symbols: set[bytes]) -> Iterator[str]:
    properties = child(run, "rPr")
    if properties is None:
        return
    if (said := _says(run)) and set(said) <= BALLOTS:
        symbols.add(_without(properties, frozenset({"rStyle"})))
        if len(symbols) > 1:
            yield "w:rFonts"
        return
    for item in properties:
        name = etree.QName(item).localname
        if name not in _WORDS or (name == "rFonts" and not set(item.attrib) <= _HINT):
            yield f"w:{name}"


def _of_tables(placed: Iterable[tuple[int, Element]]) -> Iterator[Place]:
    """Yield rows with cells of several looks, and rows of a look beyond those that a look has patterns for."""
    known: dict[tuple[str, str], set[_Look]] = {}
    for place, table in placed:
        rows = table.findall(w("tr")) if table.tag == w("tbl") else []
        has_header = any(_is_header(row) for row in rows)
        for row in rows:
            kind = _HEAD if _is_header(row) else _ROW if has_header else _OTHER
            looks = _looks_of(row)
            for style in {look.style for look in looks}:
                mine = {look for look in looks if look.style == style}
                seen = known.setdefault((kind, style), set())
                seen |= mine
                if len(mine) > 1 or len(seen) > _MOST[kind]:
                    yield place, kind


def _is_header(row: Element) -> bool:
    return row.find(f"{w('trPr')}/{w('tblHeader')}") is not None


def _looks_of(row: Element) -> set[_Look]:
    found: set[_Look] = set()
    for cell in row.findall(w("tc")):
        shell = _without(child(cell, "tcPr"), _OF_CELLS)
        for paragraph in cell.iter(w("p")):
            line = _without(child(paragraph, "pPr"), _OF_LINES)
            for run in paragraph.iter(w("r")):
                if (said := _says(run)) and not set(said) <= BALLOTS:
                    properties = child(run, "rPr")
                    style = value(child(properties, "rStyle")) or ""
                    found.add(_Look(shell, line, _without(properties, frozenset({"rStyle"})), style))
    return found


def _without(properties: Element | None, names: frozenset[str]) -> bytes:
    """Write properties out without some of them, and without the hint that tells Word which font a mark is drawn in."""
    kept = () if properties is None else (item for item in properties if etree.QName(item).localname not in names)
    return b"".join(filter(None, map(_written, kept)))


def _written(item: Element) -> bytes:
    values = sorted((name, text) for name, text in item.attrib.items() if name not in _HINT)
    inner = b"".join(map(_written, item))
    is_bare = not values and not inner and item.tag == w("rFonts")
    return b"" if is_bare else f"<{item.tag} {values}>".encode() + inner + b">"
