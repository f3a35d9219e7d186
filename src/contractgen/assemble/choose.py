"""Choosing: walks a template and keeps the instruments, clauses, provisions and repetitions that are in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from contractgen.assemble.conditions import holds
from contractgen.assemble.uses import NOWHERE, Kind, Scope, Use, answer_marks, equals_in, fact_of
from contractgen.findings import Finding, finding
from contractgen.model.clause import AnnexesBlock, Block, Clause, FieldsBlock, OptionsBlock, Provision
from contractgen.model.parameter import Condition, NonePolicy
from contractgen.model.selection import (
    Facts,
    NoValue,
    SelectedClause,
    SelectedInstrument,
    SelectedProvision,
    Value,
)
from contractgen.model.template import InstrumentKind, InstrumentLine, Template
from contractgen.model.text import MarkedText


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is in, the questions that conditions asked on the way, and what is wrong with it."""

    instruments: tuple[SelectedInstrument, ...]
    asked: tuple[Use, ...]
    findings: tuple[Finding, ...]


def choose(template: Template, clauses: Mapping[str, Clause], facts: Facts) -> Chosen:
    """Keep what a deal's facts bring in; `clauses` are the resolved versions of the template's lines, by id.

    A provision is out when its condition does not hold, or when its own words mention an answer that is `none`
    and drops what mentions it; a line of a field list is dropped by itself. What stands under a condition that
    cannot be decided is left out, and no emptiness that follows from it is reported: the missing answer is.
    """
    walk = _Walk(facts, {name: answer.value for name, answer in facts.values.items()})
    instruments = tuple(walk.instruments(template, clauses))
    return Chosen(instruments, tuple(walk.asked), tuple(walk.findings))


def drops(facts: Facts, name: str) -> bool:
    """Say whether a fact is an answer that was given as `none` and drops what mentions it."""
    answer = facts.values.get(name)
    return answer is not None and answer.value == NoValue("none") and answer.parameter.none is NonePolicy.DROP


@dataclass(slots=True)
class _Walk:
    """One walk through a template; `undecided` counts what on the way is missing: answers, rows, clauses."""

    facts: Facts
    values: Mapping[str, Value]
    asked: list[Use] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    has_annexes: bool = False
    undecided: int = 0

    def instruments(self, template: Template, clauses: Mapping[str, Clause]) -> Iterator[SelectedInstrument]:
        """Yield the instruments that are in."""
        kept = [line for line in template.instruments if self._holds(line.when)]
        self.has_annexes = any(line.kind is InstrumentKind.ANNEX for line in kept)
        for line in kept:
            undecided = self.undecided
            chosen = tuple(self._clauses(line, clauses))
            if not chosen and undecided == self.undecided:
                self.findings.append(finding("ASM-509", line.where, instrument=line.id))
            yield SelectedInstrument(line.id, line, chosen)

    def _clauses(self, instrument: InstrumentLine, clauses: Mapping[str, Clause]) -> Iterator[SelectedClause]:
        for line in instrument.lines:
            if not self._holds(line.when):
                continue
            if line.clause not in clauses:
                self.undecided += 1
                continue
            clause, anchor, undecided = clauses[line.clause], f"{instrument.id}/{line.clause}", self.undecided
            provisions = tuple(
                kept for provision in clause.provisions for kept in self._provisions(provision, anchor, "", NOWHERE)
            )
            if not provisions and undecided == self.undecided:
                self.findings.append(finding("ASM-505", line.where, clause=clause.key))
            yield SelectedClause(anchor, line, clause, provisions)

    def _provisions(self, provision: Provision, clause: str, rows: str, outer: Scope) -> Iterator[SelectedProvision]:
        """Yield a provision as often as it is in: once or never, or for the rows of the table it is repeated for.

        `clause` is the clause's anchor, `rows` the row numbers that the repetitions around it append to anchors.
        """
        if not self._holds(provision.when):
            return
        for row, scope in self._repetitions(provision, outer):
            if self._is_dropped(provision, scope):
                continue
            suffix = rows if row is None else f"{rows}:{row + 1}"
            undecided = self.undecided
            items = tuple(kept for item in provision.items for kept in self._provisions(item, clause, suffix, scope))
            block = self._block(provision.block, scope)
            whole = provision if block == provision.block else replace(provision, block=block)
            if self._stands(provision, whole, items, decided=undecided == self.undecided):
                yield SelectedProvision(f"{clause}/{provision.path}{suffix}", whole, items, row)

    def _repetitions(self, provision: Provision, outer: Scope) -> Iterator[tuple[int | None, Scope]]:
        if not provision.each:
            yield None, outer
            return
        self.asked.append(Use(Kind.TABLE, provision.each, provision.each, "", provision.where))
        table = self.facts.tables.get(provision.each)
        if table is None:
            self.undecided += 1
            return
        for row in range(len(table.rows)):
            yield row, Scope(provision.each, row)

    def _holds(self, condition: Condition | None) -> bool:
        """Say whether a condition holds; one that cannot be decided does not, and is counted."""
        if condition is None:
            return True
        verdict = holds(condition, self.values)
        for question in equals_in(condition):
            name = question.name
            self.asked.append(Use(Kind.CONDITION, name, name, "", question.where, needed=verdict is None))
        self.undecided += verdict is None
        return bool(verdict)

    def _is_dropped(self, provision: Provision, scope: Scope) -> bool:
        """Say whether a provision's own words, or its options, are those of an answer that drops them."""
        if isinstance(provision.block, OptionsBlock) and drops(self.facts, provision.block.parameter):
            return True
        return any(self._mentions(text, scope) for text in (provision.heading, provision.text, provision.closing))

    def _mentions(self, text: MarkedText, scope: Scope) -> bool:
        return any(drops(self.facts, fact_of(mark.name, scope)) for mark in answer_marks(text))

    def _block(self, block: Block | None, scope: Scope) -> Block | None:
        """Return a provision's block without the field lines that an answer drops."""
        if not isinstance(block, FieldsBlock):
            return block
        fields = tuple(line for line in block.fields if not self._mentions(line.value, scope))
        return FieldsBlock(fields) if fields else None

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
