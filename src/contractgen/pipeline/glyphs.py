"""Findings about fonts, told where something can be done about them instead of where words would be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Document
from contractgen.model.clause import FieldsBlock
from contractgen.model.deal import Deal
from contractgen.model.template import Template
from contractgen.model.text import Literal

_UNCOVERED = "PDF-704"
_FACES = frozenset({"PDF-701", "PDF-702", "PDF-703"})
_CELL = re.compile(r"(?P<table>[^\[\]]+)\[(?P<row>\d+)\]\.(?P<column>.+)")


def at_their_values(found: tuple[Finding, ...], document: Document, deal: Deal) -> tuple[Finding, ...]:
    """Replace findings about a character by findings about the values and special terms of the deal that hold it.

    A character of the clauses' own text keeps its finding.
    """
    told: list[Finding] = []
    for item in found:
        character = dict(item.arguments).get("character", "") if item.code == _UNCOVERED else ""
        named = {key.partition("|")[0]: value for key, value in document.values.items()}
        holders = [name for name, value in named.items() if character and character in value]
        places = [(name, where) for name in holders if (where := _place(name, deal)) is not None]
        places += _in_special_terms(character, deal) if character else ()
        told += [
            finding("DEAL-408", where, field=name, name=name, code_point=dict(item.arguments)["code_point"])
            for name, where in places
        ] or [item]
    return tuple(dict.fromkeys(told))


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


def _in_special_terms(character: str, deal: Deal) -> Iterator[tuple[str, Location]]:
    """Yield the places of the special terms whose words hold a character."""
    for number, term in enumerate(deal.special_terms, start=1):
        texts = [(term.where, term.heading)]
        pending = list(term.provisions)
        while pending:
            provision = pending.pop(0)
            fields = provision.block.fields if isinstance(provision.block, FieldsBlock) else ()
            texts += [(provision.where, text) for text in (provision.heading, provision.text, provision.closing)]
            texts += [(line.where, (Literal(line.label), *line.value)) for line in fields]
            pending = [*provision.items, *pending]
        for where, text in texts:
            if any(isinstance(part, Literal) and character in part.text for part in text):
                yield f"special_terms.{number}", where


def _place(name: str, deal: Deal) -> Location | None:
    """Return where a deal gives the value of a name."""
    if name == "contract.number":
        return deal.number.where
    if name in deal.answers:
        return deal.answers[name].where
    cell = _CELL.fullmatch(name)
    if cell:
        rows = deal.rows.get(cell["table"], ())
        row = rows[int(cell["row"])] if int(cell["row"]) < len(rows) else None
        given = row.cells.get(cell["column"]) if row else None
    else:
        role, _, fact = name.partition(".")
        given = next((party.facts.get(fact) for party in deal.parties if party.role == role), None)
    return given.where if given else None
