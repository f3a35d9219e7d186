"""Linking: from a numbered selection to the assembly, with every reference, list ending and table in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from contractgen.assemble.departures import departures_of
from contractgen.assemble.desk import Desk, Spot, origin_of
from contractgen.assemble.draw import draw_provision
from contractgen.assemble.number import Numbering
from contractgen.assemble.references import referrer_of
from contractgen.assemble.shape import shape_of
from contractgen.assemble.targets import Vantage
from contractgen.assemble.wording import wording_of
from contractgen.findings import Finding, errors_in
from contractgen.model.assembly import AnnexedFile, Assembly, Block, Instrument, Origin, Paragraph, Role, Text
from contractgen.model.selection import SelectedClause, SelectedInstrument, Selection
from contractgen.model.template import InstrumentKind

_SHOWN_DIGITS = 16


def link(
    selection: Selection, numbering: Numbering, files: Mapping[str, AnnexedFile] | None = None
) -> tuple[Assembly | None, tuple[Finding, ...]]:
    """Build the assembly of a selection and its numbering (in which there must be no error).

    Every value is a hole; what is printed of an answer here (a ticked option, a dropped provision, the number
    of rows) is shape. The assembly is None if a reference leads nowhere or a list ending is typed. `files` are the
    annexed files, by the anchors of their instruments.
    """
    referrer = referrer_of(selection, numbering)
    desk = Desk(selection, numbering, referrer, wording_of(selection.template.language), [])
    instruments = tuple(_instruments(desk, selection, files or {}))
    found = tuple(dict.fromkeys(desk.findings))
    if errors_in(found):
        return None, found
    template = selection.template
    assembly = Assembly(
        template.id,
        str(template.version),
        template.language,
        template.title,
        numbering.lists,
        instruments,
        _clauses(selection),
        "",
        selection.watermark,
        tuple(desk.open.items()),
        departures_of(selection),
    )
    return replace(assembly, shape=shape_of(assembly)), found


def _instruments(desk: Desk, selection: Selection, files: Mapping[str, AnnexedFile]) -> Iterator[Instrument]:
    """Yield the instruments; the slip page of an annexed file, and what comes after it, begin on pages of their own."""
    behind_file = False
    for selected in selection.instruments:
        is_file = selected.instrument.kind is InstrumentKind.FILE
        drawn = _slip(desk, selected, files[selected.anchor]) if is_file else _instrument(desk, selected)
        yield replace(drawn, new_page=drawn.new_page or is_file or behind_file)
        behind_file = is_file


def _slip(desk: Desk, instrument: SelectedInstrument, file: AnnexedFile) -> Instrument:
    """Draw the page that announces an annexed file: the annex's label and title, how many pages follow, their hash."""
    title = _title(desk, instrument)
    label = desk.numbering.labels[instrument.anchor].text
    count = len(file.pages)
    digits = file.hash.partition(":")[2][:_SHOWN_DIGITS]
    lines = (
        desk.wording.slip[count > 1].format(label=label, pages=count),
        desk.wording.slip_hash.format(digits=digits),
    )
    blocks = (Paragraph("", Role.BODY, None, (Text(line),), title.origin) for line in lines)
    return Instrument(
        instrument.anchor, instrument.instrument.self_name, new_page=True, blocks=(title, *blocks), file=file
    )


def _instrument(desk: Desk, instrument: SelectedInstrument) -> Instrument:
    """Draw an instrument: its title, then its clauses."""
    line = instrument.instrument
    blocks: list[Block] = [_title(desk, instrument)]
    for clause in instrument.clauses:
        blocks += _clause(desk, instrument, clause)
    return Instrument(instrument.anchor, line.self_name, line.new_page, tuple(blocks))


def _title(desk: Desk, instrument: SelectedInstrument) -> Paragraph:
    """Draw an instrument's title; that of an annex carries its label."""
    template, line = desk.selection.template, instrument.instrument
    home = f"templates/{template.id}/template.yaml" if line.where.file == template.where.file else "deal"
    origin = Origin("", str(template.version), "", home, line.where.line)
    role = Role.ANNEX_TITLE if line.kind.is_annex else Role.TITLE
    content = desk.content(line.title, Spot(Vantage(instrument.anchor)))
    label = desk.numbering.labels.get(instrument.anchor)
    return Paragraph(instrument.anchor, role, label, content, origin, keep_with_next=True)


def _clause(desk: Desk, instrument: SelectedInstrument, clause: SelectedClause) -> Iterator[Block]:
    """Yield a clause: its heading, if it has one, then its provisions."""
    spot = Spot(Vantage(instrument.anchor, clause.anchor))
    label = desk.numbering.labels.get(clause.anchor)
    heading = desk.content(clause.clause.heading, spot)
    if heading:
        anchor = clause.anchor if label else ""
        yield Paragraph(anchor, Role.CLAUSE_HEADING, label, heading, origin_of(clause), keep_with_next=True)
    for provision in clause.provisions:
        yield from draw_provision(desk, clause, provision, spot)


def _clauses(selection: Selection) -> tuple[tuple[str, str], ...]:
    """Return every clause version that is in with its fingerprint, each once, in the order of its first use.

    One that special terms change is the version that they change; a clause that they add is no version of any.
    """
    found = (clause.clause for instrument in selection.instruments for clause in instrument.clauses)
    return tuple(dict.fromkeys((clause.key, clause.fingerprint) for clause in found if not clause.special))
