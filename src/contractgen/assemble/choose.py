"""Choosing: walks a template and keeps the instruments, clauses, provisions and repetitions that are in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from contractgen.assemble.conditions import holds
from contractgen.assemble.lacking import is_open
from contractgen.assemble.parties import kind_of_party, parties_in
from contractgen.assemble.parts import Match, match_findings, matches_in, part_name, unmatched
from contractgen.assemble.uses import (
    NOWHERE,
    Kind,
    Scope,
    Use,
    answer_marks,
    fact_of,
    party_of_line,
    table_of,
)
from contractgen.findings import Finding, finding
from contractgen.model.clause import (
    AnnexesBlock,
    Block,
    Clause,
    Field,
    FieldsBlock,
    OptionsBlock,
    Provision,
    TableBlock,
)
from contractgen.model.deal import PartyKind
from contractgen.model.parameter import Condition, NonePolicy, equals_in
from contractgen.model.pricing import Note, PriceTable
from contractgen.model.selection import (
    NONE,
    Facts,
    SelectedClause,
    SelectedInstrument,
    SelectedProvision,
    Value,
)
from contractgen.model.template import InstrumentKind, InstrumentLine, PartyLine, Template
from contractgen.model.text import MarkedText

_PARTY_KIND = "party.kind"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is in, the questions that conditions asked on the way, and what is wrong with it."""

    instruments: tuple[SelectedInstrument, ...]
    asked: tuple[Use, ...]
    findings: tuple[Finding, ...]


def choose(template: Template, clauses: Mapping[str, Clause], facts: Facts, texts: Mapping[str, Clause]) -> Chosen:
    """Keep what a deal's facts bring in; `clauses` are the resolved versions of the template's lines, by id.

    `texts` are the clauses that special terms change, by their anchors.

    A provision is out when its condition does not hold, or when its own words mention an answer that is `none`
    and drops what mentions it; a line of a field list is dropped by itself. What stands under a condition that
    cannot be decided is left out, and no emptiness that follows from it is reported: the missing answer is.
    """
    decided = {name: answer.value for name, answer in facts.values.items() if not is_open(answer.value)}
    walk = _Walk(facts, texts, tuple(parties_in(template, facts)), decided)
    instruments = tuple(walk.instruments(template, clauses))
    unprinted = (item for match in walk.matches for item in match_findings(match, facts.tables))
    return Chosen(instruments, tuple(walk.asked), tuple(dict.fromkeys((*walk.findings, *unprinted))))


def drops(facts: Facts, name: str) -> bool:
    """Say whether a fact is an answer that was given as `none` and drops what mentions it."""
    answer = facts.values.get(name)
    return answer is not None and answer.value == NONE and answer.parameter.none is NonePolicy.DROP


def notes_of(tables: Iterable[PriceTable], facts: Facts) -> dict[str, tuple[Note, ...]]:
    """Return the notes of price tables, but for those that mention an answer which drops what mentions it."""
    return {
        table.name: tuple(
            note for note in table.notes if not any(drops(facts, mark.name) for mark in answer_marks(note.text))
        )
        for table in tables
    }


@dataclass(slots=True)
class _Walk:
    """One walk through a template; `undecided` counts what on the way is missing: answers, rows, clauses."""

    facts: Facts
    texts: Mapping[str, Clause]
    parties: tuple[PartyLine, ...]
    values: Mapping[str, Value]
    asked: list[Use] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    matches: dict[Match, None] = field(default_factory=dict)
    has_annexes: bool = False
    undecided: int = 0

    def instruments(self, template: Template, clauses: Mapping[str, Clause]) -> Iterator[SelectedInstrument]:
        """Yield the instruments that are in."""
        kept = [line for line in template.instruments if self._holds(line.when)]
        self.has_annexes = any(line.kind.is_annex for line in kept)
        for line in kept:
            undecided = self.undecided
            chosen = tuple(self._clauses(line, clauses))
            if not chosen and line.kind is not InstrumentKind.FILE and undecided == self.undecided:
                self.findings.append(finding("ASM-509", line.where, instrument=line.id))
            yield SelectedInstrument(line.id, line, chosen)

    def _clauses(self, instrument: InstrumentLine, clauses: Mapping[str, Clause]) -> Iterator[SelectedClause]:
        for line in instrument.lines:
            if not self._holds(line.when):
                continue
            if line.clause not in clauses:
                self.undecided += 1
                continue
            anchor, undecided = f"{instrument.id}/{line.clause}", self.undecided
            clause = self.texts.get(anchor, clauses[line.clause])
            provisions = tuple(
                kept for provision in clause.provisions for kept in self._provisions(provision, anchor, "", NOWHERE)
            )
            if not provisions and undecided == self.undecided:
                self.findings.append(finding("ASM-505", line.where, clause=clause.key))
            yield SelectedClause(anchor, line, clause, provisions)

    def _provisions(self, provision: Provision, clause: str, rows: str, outer: Scope) -> Iterator[SelectedProvision]:
        """Yield a provision as often as it is in: once or never, or for the rows or parties it is repeated for.

        `clause` is the clause's anchor, `rows` the row numbers that the repetitions around it append to anchors.
        """
        for_parties = provision.is_per_party
        if not for_parties and not self._holds(provision.when, outer):
            return
        for row, scope in self._repetitions(provision, outer):
            if for_parties and not self._holds(provision.when, scope):
                continue
            if self._is_dropped(provision, scope):
                continue
            suffix = rows if row is None else f"{rows}:{row + 1}"
            undecided = self.undecided
            items = tuple(kept for item in provision.items for kept in self._provisions(item, clause, suffix, scope))
            block = self._block(provision.block, scope)
            whole = provision if block == provision.block else replace(provision, block=block)
            if self._stands(provision, whole, items, decided=undecided == self.undecided):
                party = scope.party if for_parties else None
                table = "" if row is None or for_parties else scope.table
                yield SelectedProvision(f"{clause}/{provision.path}{suffix}", whole, items, row, table, party)

    def _repetitions(self, provision: Provision, outer: Scope) -> Iterator[tuple[int | None, Scope]]:
        if not provision.each:
            yield None, outer
            return
        if provision.is_per_party:
            for place, party in enumerate(self.parties):
                yield place, replace(outer, party=party)
            return
        self.asked.append(Use(Kind.ROWS, provision.each, provision.each, "", provision.where))
        self.matches |= dict.fromkeys(matches_in((provision,), table_of(outer.table)))
        if provision.each not in self.facts.tables:
            self.undecided += 1
            return
        name = self._part(provision.each, provision.match, outer, provision)
        for row in range(len(self.facts.tables[name].rows) if name else 0):
            yield row, outer.inside(name or "", row)

    def _part(self, table: str, column: str, scope: Scope, provision: Provision) -> str | None:
        """Return the table that is meant, or its part that belongs to the row around it; None where it has no rows.

        Missing rows are reported, unless the table may do without any.
        """
        name = part_name(self.facts, table, column, scope)
        if table not in self.facts.tables:
            self.undecided += 1
        elif name is None:
            found = tuple(unmatched(self.facts, Match(scope.table, table, column), scope.row, provision.where))
            self.findings += found
            self.undecided += len(found)
        return name

    def _holds(self, condition: Condition | None, scope: Scope = NOWHERE) -> bool:
        """Say whether a condition holds; one that cannot be decided does not, and is counted."""
        if condition is None:
            return True
        verdict = holds(condition, self._values(scope))
        for question in equals_in(condition):
            name, fact = question.name, fact_of(question.name, scope)
            self.asked.append(Use(Kind.CONDITION, name, fact, "", question.where, scope, needed=verdict is None))
        self.undecided += verdict is None
        return bool(verdict)

    def _values(self, scope: Scope) -> Mapping[str, Value]:
        """Return what conditions may ask for: all facts, and the kind of the party that a text is repeated for."""
        kind = kind_of_party(scope.party.role, self.facts) if scope.party else None
        return {**self.values, _PARTY_KIND: kind.value} if kind else self.values

    def _is_dropped(self, provision: Provision, scope: Scope) -> bool:
        """Say whether a provision's words or options are those of an answer that drops them, or its table is empty."""
        block = provision.block
        if isinstance(block, OptionsBlock) and drops(self.facts, block.parameter):
            return True
        if isinstance(block, TableBlock) and self._part(block.table, block.match, scope, provision) is None:
            return True
        return any(self._mentions(text, scope) for text in (provision.heading, provision.text, provision.closing))

    def _mentions(self, text: MarkedText, scope: Scope) -> bool:
        return any(drops(self.facts, fact_of(mark.name, scope)) for mark in answer_marks(text))

    def _block(self, block: Block | None, scope: Scope) -> Block | None:
        """Return a provision's block without the field lines that an answer drops, or that are of another kind."""
        if not isinstance(block, FieldsBlock):
            return block
        lines = (line for line in block.fields if not self._mentions(line.value, scope))
        fields = tuple(line for line in lines if line.kind in (None, self._kind_of_line(line, scope)))
        return FieldsBlock(fields) if fields else None

    def _kind_of_line(self, line: Field, scope: Scope) -> PartyKind | None:
        """Return what the party is that a line with a kind is about."""
        return kind_of_party(party_of_line(line.value, scope), self.facts) if line.kind else None

    def _stands(
        self, provision: Provision, whole: Provision, items: tuple[SelectedProvision, ...], *, decided: bool
    ) -> bool:
        """Say whether anything of a provision is left, and report words that lead up to nothing."""
        words = bool(provision.heading or provision.text or provision.closing)
        if isinstance(whole.block, AnnexesBlock) and not self.has_annexes:
            self.findings.append(finding("ASM-510", whole.block.where))
        elif words and decided and not items and whole.block is None and (provision.items or provision.block):
            self.findings.append(finding("ASM-506", provision.where, provision=provision.path))
        return words or bool(items) or whole.block is not None
