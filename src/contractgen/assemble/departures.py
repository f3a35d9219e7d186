"""Departures: what of an agreement is a deal's special terms, and the list that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contractgen.assemble.desk import Desk, Spot, merged
from contractgen.findings import Location
from contractgen.model.assembly import Block, Departure, Inline, Origin, Paragraph, Role, Text
from contractgen.model.clause import Change
from contractgen.model.selection import SelectedClause, SelectedProvision, Selection
from contractgen.model.text import ReferenceMark


def departures_of(selection: Selection) -> tuple[Departure, ...]:
    """Return the departures of a selection from the standard, in reading order."""
    return tuple(departure for departure, _ in _departures(selection))


def draw_departures(desk: Desk, where: Location, spot: Spot, origin: Origin) -> Iterator[Block]:
    """Yield a line for every departure: the reference to it, and whether it is new or replaces standard text.

    What bears no number is referred to by the nearest numbered thing around it, or by its instrument. Where there is
    no departure, one line says so.
    """
    found = list(_departures(desk.selection))
    for departure, clause in found:
        content = (*_reference(desk, departure, where, spot), *_words(desk, departure, clause, spot))
        yield Paragraph("", Role.FIELD, None, merged(content), origin, spot.emphasis)
    if not found:
        yield Paragraph("", Role.FIELD, None, (Text(desk.wording.no_departures),), origin, spot.emphasis)


def _departures(selection: Selection) -> Iterator[tuple[Departure, SelectedClause]]:
    for instrument in selection.instruments:
        for clause in instrument.clauses:
            if clause.clause.special:
                yield Departure(Change.ADDED.value, clause.anchor, ""), clause
                continue
            for selected in _special(clause.provisions):
                change = selected.provision.special or Change.ADDED
                yield Departure(change.value, selected.anchor, clause.clause.key), clause


def _special(provisions: Iterable[SelectedProvision]) -> Iterator[SelectedProvision]:
    """Yield the special terms among provisions, not what is inside one."""
    for selected in provisions:
        if selected.provision.special:
            yield selected
        else:
            yield from _special(selected.items)


def _reference(desk: Desk, departure: Departure, where: Location, spot: Spot) -> Iterator[Inline]:
    position = desk.numbering.positions.get(departure.anchor)
    bearers = position.bearers if position else ()
    target = bearers[-1] if bearers else departure.anchor.partition("/")[0]
    reference, found = desk.referrer.refer_to(target, ReferenceMark(departure.anchor, where), spot.place)
    if reference:
        yield reference
    elif found:
        desk.findings.append(found)


def _words(desk: Desk, departure: Departure, clause: SelectedClause, spot: Spot) -> Iterator[Inline]:
    """Yield what is said of a departure after its reference."""
    if not departure.standard:
        yield Text(desk.wording.added)
        return
    pattern = desk.wording.replaced if departure.kind == Change.REPLACED else desk.wording.added_to
    before, _, after = pattern.partition("{clause}")
    name = desk.content(clause.clause.heading, spot) or (Text(clause.clause.id),)
    yield from (Text(before), *name, Text(after.format(version=clause.clause.version)))
