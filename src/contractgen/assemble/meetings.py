"""Meetings: which questions decide together what stands at one place of a template's agreements.

What can be wrong with a combination stands at a place: a list, an intro, a clause or an instrument that nothing is left
of; a reference whose target is out; a fact of a party that is not there. The questions of each are those of the
conditions on the way to it and of what it is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from contractgen.assemble.conditions import holds
from contractgen.assemble.parts import matches_in
from contractgen.assemble.reach import NO_ANSWER, Asks, Combination, Question, Reach
from contractgen.assemble.uses import answer_marks
from contractgen.model.clause import (
    Clause,
    FieldsBlock,
    OptionsBlock,
    Provision,
    SignaturesBlock,
    TableBlock,
)
from contractgen.model.parameter import Condition
from contractgen.model.selection import Value
from contractgen.model.template import InstrumentLine, Template
from contractgen.model.text import MarkedText, ReferenceMark

Keys = frozenset[str]
_NOTHING: Keys = frozenset()


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a place: the questions of all conditions on it, and these conditions."""

    keys: Keys = _NOTHING
    guards: tuple[Condition, ...] = ()

    def further(self, keys: Keys, condition: Condition | None = None) -> Way:
        """Return the way to something inside."""
        return Way(self.keys | keys, (*self.guards, condition) if condition else self.guards)


@dataclass(frozen=True, slots=True)
class Listing:
    """Things that stand in a row: the questions of the way to it and of them all; how many may be in, by a combination.

    With `sure`, one of them is in whenever the row is, so that it cannot be empty.
    """

    keys: Keys
    count: Callable[[Combination], int]
    sure: bool


@dataclass(slots=True)
class Meetings:
    """What meets where: lists, all other places; for every question, the conditions on the ways to where it counts."""

    lists: list[Listing] = field(default_factory=list)
    places: dict[Keys, None] = field(default_factory=dict)
    asked: dict[str, list[tuple[Condition, ...]]] = field(default_factory=dict)


def meetings_of(reach: Reach) -> Meetings:
    """Return which questions meet in a template's agreements."""
    walk = _Walk(reach)
    walk.template(reach.template)
    return walk.met


@dataclass(frozen=True, slots=True)
class _Part:
    """One of several things in a row: what it depends on, its condition, and whether it is always in."""

    keys: Keys
    when: Condition | None
    sure: bool
    drops: tuple[str, ...] = ()


@dataclass(slots=True)
class _Walk:
    reach: Reach
    met: Meetings = field(default_factory=Meetings)
    marks: list[tuple[Way, ReferenceMark]] = field(default_factory=list)
    targets: dict[str, list[Keys]] = field(default_factory=dict)

    def template(self, template: Template) -> None:
        """Walk through a template."""
        parts = [_Part(self.reach.keys_of(line.when), line.when, sure=not line.when) for line in template.instruments]
        self._listing(Way(), parts)
        for line in template.instruments:
            self._instrument(line)
        for way, mark in self.marks:
            self._place(way.keys.union(*self.targets.get(mark.target, ())))

    def _instrument(self, instrument: InstrumentLine) -> None:
        way = self._into(Way(), instrument.when)
        self.targets.setdefault(f"{'annex' if instrument.kind.is_annex else 'instrument'}.{instrument.id}", []).append(
            way.keys
        )
        self._text(instrument.title, way)
        parts = [_Part(self.reach.keys_of(line.when), line.when, sure=not line.when) for line in instrument.lines]
        self._listing(way, parts)
        for line in instrument.lines:
            clause = self.reach.clauses.get(line.clause)
            if clause is not None:
                self._clause(clause, self._into(way, line.when))

    def _clause(self, clause: Clause, way: Way) -> None:
        self.targets.setdefault(clause.id, []).append(way.keys)
        self._text(clause.heading, way)
        self._listing(way, [self._part(provision) for provision in clause.provisions])
        for provision in clause.provisions:
            self._provision(provision, clause, way)

    def _provision(self, provision: Provision, clause: Clause, outer: Way) -> None:
        way = self._into(outer, provision.when).further(self._own(provision))
        self._ask(self._own(provision), outer.further(_NOTHING, provision.when))
        if provision.id:
            self.targets.setdefault(f"{clause.id}.{provision.id}", []).append(way.keys)
        for text in (provision.heading, provision.text, provision.closing):
            self._text(text, way)
        self._block(provision, clause, way)
        parts = [self._part(item) for item in provision.items]
        if parts or provision.block is not None:
            inside, sure = self._inside(provision)
            block = [_Part(inside, None, sure=sure)] if provision.block is not None else []
            self._listing(way, [*parts, *block])
        for item in provision.items:
            self._provision(item, clause, way)

    def _block(self, provision: Provision, clause: Clause, way: Way) -> None:
        match provision.block:
            case FieldsBlock(fields):
                for line in fields:
                    self._text(line.value, way)
            case SignaturesBlock() as block:
                captions = (block.caption, block.individual_caption)
                for text in (*captions, *(line.value for line in block.fields)):
                    self._text(text, way)
            case TableBlock(name, _):
                for note in (note for table in clause.tables if table.name == name for note in table.notes):
                    self._text(note.text, way)
            case _:
                pass

    def _text(self, text: MarkedText, way: Way) -> None:
        """Note what a text refers to and mentions."""
        for part in text:
            if isinstance(part, ReferenceMark):
                self.marks.append((way, part))
        for mark in answer_marks(text):
            keys = self.reach.keys_named(mark.name)
            self._ask(keys, way)
            if mark.name.startswith("party."):
                for line in self.reach.template.parties:
                    self._place(way.keys | {key for key in keys if key in (line.role, f"{line.role}.kind")})
            elif keys:
                self._place(way.keys | keys)

    def _into(self, way: Way, condition: Condition | None) -> Way:
        """Return the way on through a condition, which is asked here."""
        keys = self.reach.keys_of(condition)
        self._ask(keys, way)
        return way.further(keys, condition)

    def _ask(self, keys: Keys, way: Way) -> None:
        for key in keys:
            self.met.asked.setdefault(key, []).append(way.guards)

    def _part(self, provision: Provision) -> _Part:
        """Return what it depends on whether a provision is there."""
        own = self._own(provision)
        keys = own | self.reach.keys_of(provision.when)
        sure = not keys
        if not (provision.heading or provision.text or provision.closing):
            inside, has_content = self._inside(provision)
            items = [self._part(item) for item in provision.items]
            keys = keys.union(inside, *(item.keys for item in items))
            sure = sure and ((provision.block is not None and has_content) or any(item.sure for item in items))
        return _Part(keys, provision.when, sure=sure, drops=tuple(sorted(own)))

    def _own(self, provision: Provision) -> Keys:
        """Return the questions by whose answers a provision is repeated or dropped, apart from its condition."""
        keys: set[str] = {f"{provision.rows_of}.count"} if provision.rows_of else set()
        if provision.match:
            keys |= self._outer(provision.rows_of)
        for text in (provision.heading, provision.text, provision.closing):
            keys |= self._dropping(text)
        block = provision.block
        if isinstance(block, OptionsBlock):
            keys |= self.reach.keys_named(block.parameter)
        elif isinstance(block, TableBlock) and block.match:
            keys |= {f"{block.table}.count"} | self._outer(block.table)
        return frozenset(key for key in keys if key in self.reach.questions)

    def _outer(self, table: str) -> set[str]:
        matches = (match for clause in self.reach.clauses.values() for match in matches_in(clause.provisions))
        return {f"{match.outer}.count" for match in matches if match.table == table}

    def _dropping(self, text: MarkedText) -> set[str]:
        """Return the questions whether an answer is none that a text mentions."""
        found = (key for mark in answer_marks(text) if "." not in mark.name for key in self.reach.keys_named(mark.name))
        return {key for key in found if NO_ANSWER in self.reach.questions[key].values}

    def _inside(self, provision: Provision) -> tuple[Keys, bool]:
        """Return what the content of a block depends on, and whether there is some always."""
        if not isinstance(provision.block, FieldsBlock):
            return _NOTHING, True
        keys: set[str] = set()
        sure = False
        for line in provision.block.fields:
            own = self._dropping(line.value)
            if line.kind:
                own |= {key for mark in answer_marks(line.value) for key in self.reach.keys_named(mark.name)}
            sure = sure or not (own or line.kind)
            keys |= own
        return frozenset(keys), sure

    def _place(self, keys: Iterable[str]) -> None:
        self.met.places[frozenset(keys)] = None

    def _listing(self, way: Way, parts: list[_Part]) -> None:
        """Note what stands in a row: all of it together, and each thing with the way to it."""
        for part in parts:
            self._place(way.keys | part.keys)
        reach = self.reach

        def count(combination: Combination) -> int:
            values = reach.values_of(combination)
            return sum(_may_be_in(part, values, combination) for part in parts)

        keys = way.keys.union(*(part.keys for part in parts))
        self.met.lists.append(Listing(keys, count, sure=any(part.sure for part in parts)))


def _may_be_in(part: _Part, values: Mapping[str, Value], combination: Combination) -> bool:
    """Say whether something is in, as far as its own condition and what drops it say."""
    if any(combination[key] in (NO_ANSWER, "0") for key in part.drops):
        return False
    return part.when is None or holds(part.when, values) is not False


def is_asked(question: Question, met: Meetings, values: Mapping[str, Value]) -> bool:
    """Say whether agreements with these answers depend on a question at all: who is a party, every deal says."""
    if question.asks in (Asks.PARTY, Asks.PARTY_KIND, Asks.SPECIAL):
        return True
    ways = met.asked.get(question.key, [()])
    return any(all(holds(guard, values) is not False for guard in guards) for guards in ways)


def components_of(keys: Iterable[str], groups: Iterable[Keys]) -> Iterator[tuple[str, ...]]:
    """Yield the questions that hang together, in their order."""
    order = tuple(keys)
    leader = {key: key for key in order}

    def lead(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    for group in groups:
        first, *others = sorted(lead(key) for key in group) or [""]
        for other in others:
            leader[lead(other)] = lead(first)
    found: dict[str, list[str]] = {}
    for key in order:
        found.setdefault(lead(key), []).append(key)
    yield from (tuple(its) for its in found.values())
