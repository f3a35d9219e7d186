"""Amending: the standard text with a deal's special terms in it, before anything is chosen or numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from contractgen.assemble.conditions import holds
from contractgen.assemble.placing import Placed, place_terms
from contractgen.findings import Finding, Location, finding
from contractgen.model.clause import Change, Clause, DeparturesBlock, Provision, all_in
from contractgen.model.deal import Deal
from contractgen.model.library import Library
from contractgen.model.parameter import Condition
from contractgen.model.selection import Facts, SelectedInstrument, SelectedProvision
from contractgen.model.special import Place
from contractgen.model.template import ClauseLine, InstrumentLine, Template
from contractgen.model.version import Version, VersionRange

_NO_VERSION = Version(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Amended:
    """A template and its clauses as special terms leave them.

    New clauses have lines in the template and stand among `clauses`; `texts` are the clauses that are changed, by the
    anchor of where they are. `dropped` are the targets that a replacement leaves out, with the special term's place.
    """

    template: Template
    clauses: Mapping[str, Clause]
    texts: Mapping[str, Clause] = field(default_factory=dict)
    dropped: Mapping[str, Location] = field(default_factory=dict)
    placed: tuple[Placed, ...] = ()


def amend(
    template: Template, clauses: Mapping[str, Clause], deal: Deal, library: Library | None
) -> tuple[Amended, tuple[Finding, ...]]:
    """Put the special terms of a deal into its standard text.

    A replacement takes the place of what it replaces: its id, its condition, its repetition; it stays unnumbered and
    conspicuous where that was. What several terms put in one place stands in their order. A term that cannot be placed
    is an error, and left out.
    """
    if not deal.special_terms:
        return Amended(template, clauses), ()
    placed, found = place_terms(template, clauses, deal, library)
    by_anchor: dict[str, list[Placed]] = {}
    for item in placed:
        if not item.term.is_clause:
            by_anchor.setdefault(item.anchor, []).append(item)
    texts = {anchor: _changed(items) for anchor, items in by_anchor.items()}
    opening = [item for item in placed if item.term.is_clause]
    new = {item.term.id: _new_clause(item, template.language) for item in opening}
    lines = tuple(_with_new_lines(instrument, opening) for instrument in template.instruments)
    dropped = {target: item.term.where for item in placed for target in _dropped(item)}
    return Amended(replace(template, instruments=lines), {**clauses, **new}, texts, dropped, placed), found


def unlisted(deal: Deal, instruments: Iterable[SelectedInstrument]) -> Iterator[Finding]:
    """Report special terms of an agreement that nowhere lists its departures from the standard."""
    provisions = (
        provision for instrument in instruments for clause in instrument.clauses for provision in clause.provisions
    )
    if deal.special_terms and not any(
        isinstance(item.provision.block, DeparturesBlock) for item in _selected(provisions)
    ):
        yield finding("ASM-540", deal.special_terms[0].where, field="special_terms")


def left_out(amended: Amended, instruments: Iterable[SelectedInstrument], facts: Facts) -> Iterator[Finding]:
    """Report special terms whose target is not in the agreement, and such as are not in it themselves."""
    there = {clause.anchor for instrument in instruments for clause in instrument.clauses}
    for instrument in instruments:
        for clause in instrument.clauses:
            there |= {f"{clause.anchor}/{item.provision.path}" for item in _selected(clause.provisions)}
    for item in amended.placed:
        term = item.term
        target = f"{item.anchor}/{item.target}" if item.target else item.anchor
        own = f"{item.instrument}/{term.id}" if term.is_clause else f"{item.anchor}/{item.path}"
        unheld = next(_unheld(amended.template, item, facts), None)
        if unheld or (target not in there and target != own):
            place = unheld or (item.chain[-1].where if item.chain else item.clause.where)
            yield finding("ASM-543", term.where, target=term.target, place=place)
        elif own not in there:
            yield finding("ASM-546", term.where, target=term.target)


def _changed(items: Sequence[Placed]) -> Clause:
    """Return a standard clause with the special terms that go into it."""
    clause = items[0].clause
    ending = (_moved(item.term.provisions[0], item.path) for item in items if item.term.place is Place.IN)
    return replace(clause, provisions=(*_rewritten(clause.provisions, items), *ending))


def _rewritten(provisions: Iterable[Provision], items: Sequence[Placed]) -> Iterator[Provision]:
    for provision in provisions:
        here = [item for item in items if item.target == provision.path]
        replacement = next((item for item in here if item.term.place is Place.REPLACE), None)
        if replacement:
            yield _replacement(provision, replacement.term.provisions[0])
        else:
            yield replace(provision, items=tuple(_rewritten(provision.items, items)))
        yield from (_moved(item.term.provisions[0], item.path) for item in here if item.term.place is Place.AFTER)


def _replacement(standard: Provision, special: Provision) -> Provision:
    return replace(
        _moved(special, standard.path),
        id=standard.id,
        when=standard.when,
        each=standard.each,
        match=standard.match,
        numbered=standard.numbered and special.numbered,
        emphasis=standard.emphasis or special.emphasis,
        special=Change.REPLACED,
    )


def _moved(provision: Provision, path: str) -> Provision:
    """Return a provision with another path, and its items with theirs."""
    items = (_moved(item, f"{path}/{item.path.rpartition('/')[2]}") for item in provision.items)
    return replace(provision, path=path, items=tuple(items))


def _new_clause(item: Placed, language: str) -> Clause:
    term = item.term
    where = term.provisions[0].where
    return Clause(term.id, _NO_VERSION, language, where, "", term.heading, term.provisions, special=True)


def _with_new_lines(instrument: InstrumentLine, opening: Sequence[Placed]) -> InstrumentLine:
    """Return an instrument with the lines of new clauses after those that they follow, under their conditions."""
    anything = VersionRange("", _NO_VERSION, _NO_VERSION)
    lines: list[ClauseLine] = []
    for line in instrument.lines:
        lines.append(line)
        following = (item for item in opening if (item.instrument, item.clause.id) == (instrument.id, line.clause))
        lines += [ClauseLine(item.term.id, anything, item.term.where, line.when) for item in following]
    return replace(instrument, lines=tuple(lines))


def _dropped(item: Placed) -> Iterator[str]:
    """Yield the targets inside a replaced provision that its replacement does not have."""
    if item.term.place is Place.REPLACE:
        kept = {provision.id for provision in all_in(item.term.provisions)}
        for provision in all_in(item.chain[-1].items):
            if provision.id and provision.id not in kept:
                yield f"{item.clause.id}.{provision.id}"


def _unheld(template: Template, item: Placed, facts: Facts) -> Iterator[Location]:
    """Yield the places of what around a special term, or in its place, is out by its condition."""
    values = {name: answer.value for name, answer in facts.values.items()}

    def is_out(condition: Condition | None) -> bool:
        return condition is not None and not holds(condition, values)

    for instrument in template.instruments:
        if instrument.id == item.instrument:
            lines = [line for line in instrument.lines if line.clause == item.clause.id]
            if is_out(instrument.when):
                yield instrument.where
            if all(is_out(line.when) for line in lines):
                yield lines[0].where
    yield from (provision.where for provision in item.chain if is_out(provision.when))


def _selected(provisions: Iterable[SelectedProvision]) -> Iterator[SelectedProvision]:
    for provision in provisions:
        yield provision
        yield from _selected(provision.items)
