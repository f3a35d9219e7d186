"""Findings about fonts, told where something can be done about them instead of where words would be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Document
from contractgen.model.clause import FieldsBlock, all_in
from contractgen.model.deal import Deal, GivenText
from contractgen.model.template import Template
from contractgen.model.text import Literal

_UNCOVERED = "PDF-704"
_FACES = frozenset({"PDF-701", "PDF-702", "PDF-703", "PDF-778", "ENV-925", "ENV-926"})
# A cell of a table, of a part of one (`devices@site#0[1].site`), or a note among its rows (`tariff.notes[0].note`).
_CELL = re.compile(r"(?P<table>[^\[\]@.]+)(?:@[^\[\]]+)?(?:\.notes)?\[\d+\]\.(?P<column>.+)")


def at_their_values(found: tuple[Finding, ...], document: Document, deal: Deal) -> tuple[Finding, ...]:
    """Place findings about a character where the deal gives the values, special terms and annexed files that hold it.

    One that no font has is told as a finding about the deal. A character of the clauses' own text keeps its finding.
    """
    told: dict[object, Finding] = {}
    holders: dict[str, tuple[tuple[str, Location], ...]] = {}
    for item in found:
        arguments = dict(item.arguments)
        character = arguments.get("character", "")
        if character not in holders:
            holders[character] = tuple(_holders(character, document, deal)) if character else ()
        for name, where in holders[character]:
            placed = replace(item, where=where, field=name)
            if item.code == _UNCOVERED:
                placed = finding("DEAL-408", where, field=name, name=name, code_point=arguments["code_point"])
            told.setdefault((item.code, character, where), placed)
        if not holders[character]:
            told.setdefault(item, item)
    return tuple(told.values())


def at_their_fonts(found: tuple[Finding, ...], template: Template) -> tuple[Finding, ...]:
    """Place findings about fonts and faces that are missing where the template declares its fonts."""
    lines = {font.family.casefold(): font.where for font in reversed(template.fonts)}
    first = template.fonts[0].where if template.fonts else template.where
    return tuple(
        replace(item, where=lines.get(dict(item.arguments).get("family", "").casefold(), first))
        if item.code in _FACES
        else item
        for item in found
    )


def _holders(character: str, document: Document, deal: Deal) -> Iterator[tuple[str, Location]]:
    """Yield what of a deal holds a character, by name and place: values, cells, special terms, annexed files."""
    for key, value in document.values.items():
        if character in value:
            name = key.partition("|")[0]
            cell = _CELL.fullmatch(name)
            yield from _cells(cell["table"], cell["column"], character, deal) if cell else _single(name, deal)
    yield from _in_special_terms(character, deal)
    for number, annex in enumerate(deal.annex_files):
        if character in annex.name:
            yield f"annex_files[{number}].name", annex.where


def _cells(table: str, column: str, character: str, deal: Deal) -> Iterator[tuple[str, Location]]:
    """Yield the cells of a column that hold a character: rows are printed in another order than they are given."""
    for number, row in enumerate(deal.rows.get(table, ())):
        given = row.cells.get(column)
        if isinstance(given, GivenText) and character in given.text:
            yield f"{table}[{number}].{column}", given.where


def _in_special_terms(character: str, deal: Deal) -> Iterator[tuple[str, Location]]:
    """Yield the places of the special terms whose words hold a character."""
    for number, term in enumerate(deal.special_terms, start=1):
        texts = [(term.where, term.heading)]
        for provision in all_in(term.provisions):
            fields = provision.block.fields if isinstance(provision.block, FieldsBlock) else ()
            texts += [(provision.where, text) for text in (provision.heading, provision.text, provision.closing)]
            texts += [(line.where, (Literal(line.label), *line.value)) for line in fields]
        for where, text in texts:
            if any(isinstance(part, Literal) and character in part.text for part in text):
                yield f"special_terms.{number}", where


def _single(name: str, deal: Deal) -> Iterator[tuple[str, Location]]:
    """Yield the name and the place of a value that is no cell."""
    role, _, fact = name.partition(".")
    given = deal.number if name == "contract.number" else deal.answers.get(name)
    given = given or next((party.facts.get(fact) for party in deal.parties if party.role == role), None)
    if given:
        yield name, given.where
