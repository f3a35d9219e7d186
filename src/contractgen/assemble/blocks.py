"""Blocks: what a provision draws besides words: price table, fields, options, signatures, computed lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contractgen.assemble.departures import draw_departures
from contractgen.assemble.desk import Desk, Spot, merged
from contractgen.assemble.lacking import is_missing, is_open
from contractgen.assemble.parties import parties_in
from contractgen.assemble.parts import part_name
from contractgen.assemble.tables import draw_table
from contractgen.assemble.values import kind_of
from contractgen.model import clause as written
from contractgen.model.assembly import (
    Block,
    Inline,
    Mark,
    Origin,
    Paragraph,
    Role,
    Signatory,
    Signatures,
    Text,
)
from contractgen.model.deal import PartyKind
from contractgen.model.text import Literal, MarkedText

_TICKED, _OPEN = "☑", "☐"


def draw_block(desk: Desk, block: written.Block, spot: Spot, origin: Origin) -> Iterator[Block]:
    """Yield what a provision's block draws. Nothing in it has a label, so that nothing refers into it."""
    match block:
        case written.TableBlock():
            facts = desk.selection.facts
            computed = facts.tables[part_name(facts, block.table, block.match, spot.scope) or block.table]
            yield replace(draw_table(desk, computed, spot, origin), emphasis=spot.emphasis)
        case written.FieldsBlock():
            for field in block.fields:
                content = _line(desk, field.label, field.value, spot)
                yield Paragraph("", Role.FIELD, None, content, replace(origin, line=field.where.line), spot.emphasis)
        case written.OptionsBlock():
            yield from _options(desk, block, origin, emphasis=spot.emphasis)
        case written.SignaturesBlock():
            yield from _signatures(desk, block, spot, origin)
        case written.AnnexesBlock():
            for instrument in desk.selection.instruments:
                if instrument.instrument.kind.is_annex:
                    name = desk.referrer.refer_to_instrument(instrument.anchor)
                    yield Paragraph("", Role.FIELD, None, (name,), origin, spot.emphasis)
        case written.DeparturesBlock():
            yield from draw_departures(desk, block.where, spot, origin)


def _line(desk: Desk, label: str, value: MarkedText, spot: Spot) -> tuple[Inline, ...]:
    """Draw a label and its value; one that is to be filled in by hand ends at the colon."""
    colon = desk.wording.colon if value else desk.wording.colon.rstrip()
    return desk.content((Literal(label + colon), *value), spot)


def _options(desk: Desk, block: written.OptionsBlock, origin: Origin, *, emphasis: bool) -> Iterator[Block]:
    """Yield a line for every option; an answer that is none, blank or missing ticks nothing."""
    answer = desk.selection.facts.values[block.parameter]
    if is_open(answer.value):
        desk.open[block.parameter] = kind_of(answer.value)
    mark = Mark.MISSING if is_missing(answer.value) else None
    chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    for option in answer.parameter.options:
        box = _TICKED if option in chosen else _OPEN
        words = merged((Text(box, mark), Text(f" {option}")))
        yield Paragraph("", Role.OPTION, None, words, origin, emphasis)


def _signatures(desk: Desk, block: written.SignaturesBlock, spot: Spot, origin: Origin) -> Iterator[Block]:
    """Yield the signature block of the parties that sign here; none where none of them is there."""
    parties = parties_in(desk.selection.template, desk.selection.facts)
    signing = [(party, kind) for party, kind in parties.items() if block.signs(party.role)]
    places = [(replace(spot, scope=replace(spot.scope, party=party)), kind) for party, kind in signing]
    signatories = tuple(Signatory(tuple(_signed_lines(desk, block, its, kind))) for its, kind in places)
    if signatories:
        yield Signatures(f"{spot.place.provision}#signatures", signatories, origin)


def _signed_lines(
    desk: Desk, block: written.SignaturesBlock, spot: Spot, kind: PartyKind
) -> Iterator[tuple[Inline, ...]]:
    """Yield the lines of one party's column: those for its kind."""
    caption, fields = block.lines_of(kind)
    yield desk.content(caption, spot)
    for field in fields:
        yield _line(desk, field.label, field.value, spot)
