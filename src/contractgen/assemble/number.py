"""Numbering: the label of everything that is numbered, and the lists that Word counts it with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from contractgen.assemble.uses import lead_of
from contractgen.findings import Finding, Location, finding
from contractgen.lang.numerals import format_number, largest
from contractgen.model.assembly import Label, Numbered
from contractgen.model.scheme import Level, Pattern, Place, Scheme
from contractgen.model.selection import SelectedClause, SelectedInstrument, SelectedProvision, Selection
from contractgen.model.template import InstrumentKind

ANNEXES = "annexes"


@dataclass(frozen=True, slots=True)
class Position:
    """Where something stands in its numbering: the numbers from the outermost level in, and who bears them.

    `scope` is the anchor of the instrument, or of the clause with a numbering of its own, that is numbered.
    `bearers` are the anchors of the numbered things around it, and of itself when it is numbered.
    """

    scope: str
    scheme: Scheme
    numbers: tuple[int, ...] = ()
    bearers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbering:
    """The labels of a selection by anchor, its lists in the order of their first use, and all positions.

    What has no label has the position of the nearest numbered thing around it.
    """

    labels: Mapping[str, Label]
    lists: tuple[Numbered, ...]
    positions: Mapping[str, Position]


def number(selection: Selection) -> tuple[Numbering, tuple[Finding, ...]]:
    """Compute every label of a selection, from nothing but the selection.

    A clause takes its instrument's level 0 and its provisions the levels inside it; a clause line with a
    scheme begins that scheme at its provisions. What has no words of its own at its head (a bare table, a bare
    list) takes no number, and what stands in it takes the number that it would have taken. Annexes are counted
    in the list `annexes`. A level that runs on begins a list of its own, as Word must count it.
    """
    count = _Count()
    template = selection.template
    for instrument in selection.instruments:
        if instrument.instrument.kind.is_annex and template.annex_scheme:
            annexes = Position(ANNEXES, template.scheme(template.annex_scheme))
            count.take(annexes, instrument.anchor, instrument.instrument.where)
        if instrument.instrument.kind is not InstrumentKind.FILE:
            count.instrument(instrument, selection)
    return Numbering(count.labels, tuple(count.lists.values()), count.positions), tuple(count.findings)


def written(pattern: Pattern, numbers: tuple[int, ...]) -> str:
    """Return a pattern with its places written; raises ValueError where a system cannot write a number."""
    return "".join([part if isinstance(part, str) else _figure(numbers[part.level], part.system) for part in pattern])


_figure = lru_cache(maxsize=4096)(format_number)


def numbered_levels(scheme: Scheme, level: int) -> tuple[int, int]:
    """Return the first level of the list that counts a level of a scheme, and the first one beyond that list."""
    starts = [0, *(index for index, part in enumerate(scheme.levels) if part.runs_on and index), len(scheme.levels)]
    first = max(start for start in starts if start <= level)
    return first, min(start for start in starts if start > level)


@dataclass(slots=True)
class _Count:
    """The counters of all numbering scopes, and what has been counted."""

    labels: dict[str, Label] = field(default_factory=dict)
    lists: dict[str, Numbered] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    counters: dict[str, list[int]] = field(default_factory=dict)
    warned: set[tuple[str, int]] = field(default_factory=set)

    def instrument(self, instrument: SelectedInstrument, selection: Selection) -> None:
        """Number an instrument's clauses."""
        template = selection.template
        main = Position(instrument.anchor, template.scheme(instrument.instrument.scheme))
        for clause in instrument.clauses:
            if clause.line.scheme:
                self._provisions(clause.provisions, Position(clause.anchor, template.scheme(clause.line.scheme)))
            elif clause.clause.numbered:
                self._clause(clause, main)
            else:
                self._refuse_numbers(clause.provisions, clause)

    def _clause(self, clause: SelectedClause, main: Position) -> None:
        if not clause.clause.heading:
            self.findings.append(finding("NUM-132", clause.clause.where, clause=clause.clause.key))
        position = self.take(main, clause.anchor, clause.line.where)
        if position:
            self._provisions(clause.provisions, position)

    def _provisions(self, provisions: tuple[SelectedProvision, ...], outer: Position) -> None:
        for selected in provisions:
            inner: Position | None = outer
            if selected.provision.numbered and lead_of(selected.provision):
                if len(outer.numbers) == len(outer.scheme.levels):
                    self._too_deep(selected, outer.scheme)
                    continue
                inner = self.take(outer, selected.anchor, selected.provision.where)
            else:
                self.positions[selected.anchor] = outer
            if inner:
                self._provisions(selected.items, inner)

    def _too_deep(self, selected: SelectedProvision, scheme: Scheme) -> None:
        self.findings.append(
            finding(
                "NUM-109",
                selected.provision.where,
                provision=selected.provision.path,
                scheme=scheme.id,
                levels=len(scheme.levels),
            )
        )

    def _refuse_numbers(self, provisions: tuple[SelectedProvision, ...], clause: SelectedClause) -> None:
        """Report items that ask for numbers in a clause that has none to give."""
        items = [item for provision in provisions for item in provision.items]
        asking = [item.provision for item in items if item.provision.numbered and lead_of(item.provision)]
        if asking:
            self.findings.append(finding("NUM-128", asking[0].where, clause=clause.clause.key))
        elif items:
            self._refuse_numbers(tuple(items), clause)

    def take(self, outer: Position, anchor: str, where: Location) -> Position | None:
        """Give the next number, one level inside `outer`, to what stands at an anchor; None if it cannot be written."""
        scheme, level = outer.scheme, len(outer.numbers)
        first, beyond = numbered_levels(scheme, level)
        counters = self.counters.setdefault(outer.scope, [0] * len(scheme.levels))
        counters[level] += 1
        counters[level + 1 : beyond] = [0] * (beyond - level - 1)
        position = replace(outer, numbers=(*outer.numbers, counters[level]), bearers=(*outer.bearers, anchor))
        text = self._text(position, where)
        if text is None:
            return None
        identifier = f"{outer.scope}:{first}" if first else outer.scope
        self.positions[anchor] = position
        self.labels[anchor] = Label(text, identifier, level - first, counters[level])
        if identifier not in self.lists:
            self.lists[identifier] = Numbered(identifier, self._rebased(scheme, first, beyond, where))
        return position

    def _text(self, position: Position, where: Location) -> str | None:
        """Write a label; a number that its systems cannot write, or not safely, is reported once for its level."""
        level, number = position.scheme.levels[len(position.numbers) - 1], position.numbers[-1]
        own = [place for place in level.label if isinstance(place, Place) and place.level == len(position.numbers) - 1]
        limit = min((largest(place.system) for place in own), default=number)
        try:
            text = written(level.label, position.numbers)
            written(level.reference, position.numbers)
        except ValueError:
            self._once("NUM-130", position, limit, where)
            return None
        if number > limit:
            self._once("NUM-131", position, limit, where)
        return text

    def _once(self, code: str, position: Position, limit: int, where: Location) -> None:
        key = (position.scope, len(position.numbers))
        if key not in self.warned:
            self.warned.add(key)
            level = len(position.numbers)
            self.findings.append(finding(code, where, scheme=position.scheme.id, level=level, limit=limit))

    def _rebased(self, scheme: Scheme, first: int, beyond: int, where: Location) -> tuple[Level, ...]:
        """Return the levels of one list, their places counted from the list's own first level."""
        levels = scheme.levels[first:beyond]
        if any(isinstance(part, Place) and part.level < first for level in levels for part in level.label):
            self.findings.append(finding("NUM-129", where, scheme=scheme.id))
            return levels
        return tuple(
            replace(level, label=_moved(level.label, first), reference=_moved(level.reference, first))
            for level in levels
        )


def _moved(pattern: Pattern, first: int) -> Pattern:
    """Return a pattern with its places counted from another level; places outside it are left out."""
    return tuple(
        part if isinstance(part, str) else Place(part.level - first, part.system)
        for part in pattern
        if isinstance(part, str) or part.level >= first
    )
