"""Targets: the one place in an agreement that a `${ref:…}` mark means, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from contractgen.assemble.names import nearest
from contractgen.findings import Finding, finding
from contractgen.model.clause import Clause, all_in
from contractgen.model.selection import SelectedInstrument, SelectedProvision, Selection
from contractgen.model.template import InstrumentLine
from contractgen.model.text import ReferenceMark


@dataclass(frozen=True, slots=True)
class Vantage:
    """Where a reference is made from: the anchors of its instrument, clause and provision, as far as there are any."""

    instrument: str
    clause: str = ""
    provision: str = ""


@dataclass(frozen=True, slots=True)
class Targets:
    """All that a selection has to refer to: anchors by target, in reading order.

    A target has several anchors where its clause is in several instruments, or it is repeated. `repetitions` are the
    repeated provisions around every anchor, itself included, from the outermost in: each by its anchor.
    """

    selection: Selection
    anchors: Mapping[str, tuple[str, ...]]
    repetitions: Mapping[str, tuple[str, ...]]

    def find(self, mark: ReferenceMark, place: Vantage) -> tuple[str | None, Finding | None]:
        """Return the anchor that a mark means where it stands; None with an error if there is none, or no one.

        Of several, the one in the mark's own instrument is meant, and the one in its own repetition.
        """
        found = self.anchors.get(mark.target, ())
        for nearer in (_in_instrument(found, place), self._in_repetition(_in_instrument(found, place), place)):
            found = nearer or found
        if len(found) == 1:
            return found[0], None
        if found:
            return None, finding("REF-205", mark.where, target=mark.target, count=len(found))
        return None, _missing(self.selection, mark)

    def _in_repetition(self, anchors: tuple[str, ...], place: Vantage) -> tuple[str, ...]:
        """Return the anchors in the repetition that a place stands in, or in one around or inside it."""
        own = self.repetitions.get(place.provision, ())
        chains = ((anchor, self.repetitions.get(anchor, ())) for anchor in anchors)
        return tuple(anchor for anchor, its in chains if own[: len(its)] == its or its[: len(own)] == own)


def targets_of(selection: Selection) -> Targets:
    """Gather the targets of a selection."""
    anchors: dict[str, list[str]] = {}
    repetitions: dict[str, tuple[str, ...]] = {}
    for instrument in selection.instruments:
        anchors.setdefault(_instrument_target(instrument.instrument), []).append(instrument.anchor)
        for clause in instrument.clauses:
            anchors.setdefault(clause.clause.id, []).append(clause.anchor)
            for selected, around in _all_selected(clause.provisions):
                repetitions[selected.anchor] = around
                if selected.provision.id:
                    anchors.setdefault(f"{clause.clause.id}.{selected.provision.id}", []).append(selected.anchor)
    return Targets(selection, {target: tuple(found) for target, found in anchors.items()}, repetitions)


def _in_instrument(anchors: tuple[str, ...], place: Vantage) -> tuple[str, ...]:
    return tuple(anchor for anchor in anchors if anchor.partition("/")[0] == place.instrument)


def _instrument_target(line: InstrumentLine) -> str:
    return f"{'annex' if line.kind.is_annex else 'instrument'}.{line.id}"


def _all_selected(
    provisions: Iterable[SelectedProvision], around: tuple[str, ...] = ()
) -> Iterator[tuple[SelectedProvision, tuple[str, ...]]]:
    """Yield all provisions, each with the repeated ones around it, itself included."""
    for selected in provisions:
        own = (*around, selected.anchor) if selected.provision.each else around
        yield selected, own
        yield from _all_selected(selected.items, own)


def _missing(selection: Selection, mark: ReferenceMark) -> Finding:
    """Say why a target is not there: it does not exist, or what brings it in is missing or does not hold."""
    if mark.target in selection.dropped:
        return finding("ASM-548", selection.dropped[mark.target], target=mark.target, place=mark.where)
    clauses = {clause.id: clause for clause in _known_clauses(selection)}
    name, _, provision = mark.target.partition(".")
    template = selection.template
    for instrument in template.instruments:
        if mark.target == _instrument_target(instrument):
            return _left_out(mark, instrument.id, str(instrument.where))
    written = {item.id: item for item in all_in(clauses[name].provisions)} if name in clauses else {}
    if name not in clauses or (provision and provision not in written):
        return finding("REF-201", mark.where, target=mark.target, nearest=_nearest(selection, mark.target))
    if _is_in(selection.instruments, name):
        return _left_out(mark, mark.target, str(written[provision].where))
    for instrument in template.instruments:
        for line in instrument.lines:
            if line.clause == name:
                # Without a condition of its own, a line is out because its instrument is.
                where = line.where if line.when else instrument.where
                return _left_out(mark, f"{name} {line.range}", str(where))
    return _left_out(mark, f"{name} ^{clauses[name].version.major}", template.where.file)


def _left_out(mark: ReferenceMark, what: str, place: str) -> Finding:
    return finding("REF-202", mark.where, target=mark.target, line=what, place=place)


def _known_clauses(selection: Selection) -> Iterator[Clause]:
    yield from selection.shelf
    for instrument in selection.instruments:
        yield from (clause.clause for clause in instrument.clauses)


def _is_in(instruments: tuple[SelectedInstrument, ...], name: str) -> bool:
    return any(clause.clause.id == name for instrument in instruments for clause in instrument.clauses)


def _nearest(selection: Selection, target: str) -> str:
    """Return the targets most like a wrong one: of the template's instruments, and of all clauses that exist."""
    known = [_instrument_target(line) for line in selection.template.instruments]
    for clause in _known_clauses(selection):
        known.append(clause.id)
        known += [f"{clause.id}.{item.id}" for item in all_in(clause.provisions) if item.id]
    return nearest(target, known)
