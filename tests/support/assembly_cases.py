"""Random agreements for tests: templates, clauses and deals as model objects, with everything an assembly can hold.

`random_case(rng)` makes one; the same state of `rng` makes the same one. What it makes assembles without an
error: references lead to what this deal's agreement contains, and only provisions that are out refer to nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from assembly_drafts import DraftClause, Drafter, DraftInstrument, DraftProvision, Words
from deal_cases import (
    price_rows,
    price_table,
    random_answers,
    random_deal,
    random_parties,
    site_rows,
    site_table,
)
from scheme_cases import SCHEMES
from special_cases import draft_special_terms, written_terms

from contractgen.findings import Location
from contractgen.model.clause import Clause, Provision
from contractgen.model.deal import Deal
from contractgen.model.pricing import PriceTable
from contractgen.model.scheme import Scheme
from contractgen.model.special import SpecialTerm
from contractgen.model.template import ClauseLine, InstrumentKind, InstrumentLine, Template
from contractgen.model.text import AnswerMark, Literal, MarkedText, ReferenceMark, SelfMark
from contractgen.model.version import Version, VersionRange

AS_OF = date(2027, 3, 1)
VERSION = Version(1, 0, 0)
RANGE = VersionRange("^1", VERSION, Version(2, 0, 0))
TEMPLATE_FILE = "templates/random/template.yaml"

# So many random templates ask for live references.
LIVE_SHARE = 0.4

_TRIES = 6
_WORDS = {
    "zh-CN": (
        "双方应当按照约定履行义务",
        "乙方应及时通知对方",
        "费用按月结算",
        "服务中断的应予修复",
        "资料应当真实完整",
    ),
    "en": ("the parties shall perform", "the supplier shall give notice", "fees fall due monthly", "records are kept"),
}


_PARTIES = {
    "zh-CN": ("甲方", "乙方", "丙方", "丁方", "保证人"),
    "en": ("Customer", "Provider", "Guarantor", "Agent", "Escrow Holder"),
}


class Case(NamedTuple):
    """A template, its resolved clauses by id, and a deal."""

    template: Template
    clauses: dict[str, Clause]
    deal: Deal


def random_case(rng: random.Random, schemes: Sequence[Scheme] = SCHEMES) -> Case:
    """Make a random agreement in the language of one of the schemes.

    Schemes with `annex` or `schedule` in their id number annexes, those with `recital` number recitals, all
    others number agreements, and annexes from the inside. Every language in `schemes` needs one for annexes
    and one for agreements.
    """
    return _Maker(rng, tuple(schemes)).case()


class _Maker:
    """Makes one case."""

    def __init__(self, rng: random.Random, schemes: tuple[Scheme, ...]) -> None:
        self.rng = rng
        self.language = rng.choice(sorted({scheme.language for scheme in schemes}))
        self.schemes = tuple(scheme for scheme in schemes if scheme.language == self.language)
        self.annexes = next(scheme for scheme in self.schemes if "annex" in scheme.id or "schedule" in scheme.id)
        self.recital = [scheme for scheme in self.schemes if "recital" in scheme.id]
        self.deep = [scheme for scheme in self.schemes if scheme not in (self.annexes, *self.recital)]
        self.currency = "CNY" if self.language == "zh-CN" else "USD"
        self.parties = random_parties(rng, _PARTIES[self.language])
        self.answers = random_answers(rng, self.currency, self.parties)
        self.drafter = Drafter(rng, self.answers, chinese=self.language == "zh-CN")
        self.instruments: list[DraftInstrument] = []
        self.clauses: dict[str, DraftClause] = {}
        self.candidates: list[tuple[str, DraftInstrument | DraftClause | DraftProvision]] = []
        self.line = 0

    def case(self) -> Case:
        """Draft everything, then write it."""
        rng = self.rng
        self._instrument("main", InstrumentKind.AGREEMENT)
        if rng.random() < 0.5:
            self._instrument("service", InstrumentKind.AGREEMENT)
        for number in range(rng.choice((0, 1, 1, 2, 3))):
            self._instrument(f"annex-{number + 1}", InstrumentKind.ANNEX)
        for instrument in self.instruments:
            self._draft_clauses(instrument)
        self._draft_ends()
        if rng.random() < 0.3 and len(self.instruments) > 1:
            self._share()
        self.candidates = list(self._candidates())
        clauses = {draft.id: self._clause(draft) for draft in self.clauses.values()}
        tables = {name for draft in self.clauses.values() for name in draft.tables}
        lists = site_rows(rng) if "sites" in tables else {}
        rows = {name: price_rows(rng) for name in sorted(tables - lists.keys())}
        deal = random_deal(rng, self.answers, self.parties, rows)
        special = self._special_terms(clauses)
        deal = replace(deal, rows={**deal.rows, **lists}, lists=frozenset(lists), special_terms=special)
        return Case(self._template(), clauses, deal)

    # Drafting

    def _instrument(self, identifier: str, kind: InstrumentKind) -> None:
        instrument = DraftInstrument(identifier, kind, self.rng.choice(self.deep))
        if kind is InstrumentKind.ANNEX and self.rng.random() < 0.4:
            instrument.when, instrument.alive = self.answers.random_condition(self.rng)
        self.instruments.append(instrument)

    def _draft_clauses(self, instrument: DraftInstrument) -> None:
        """Draft the clauses of an instrument; the first one is in whenever the instrument is."""
        rng, homes = self.rng, [instrument.id] if instrument.alive else []
        for place in range(1, rng.choice((1, 2, 3, 5)) + 1):
            identifier = f"{instrument.id}-{place}"
            if self.recital and place == 1 and rng.random() < 0.3:
                clause = self.drafter.clause(identifier, rng.choice(self.recital), homes, own=True)
            else:
                clause = self.drafter.clause(identifier, instrument.scheme, homes)
            if place > 1 and rng.random() < 0.3:
                self._make_conditional(clause)
            self._add(instrument, clause)

    def _make_conditional(self, clause: DraftClause) -> None:
        clause.when, holds = self.answers.random_condition(self.rng)
        if not holds:
            clause.homes = []
            for provision in clause.family():
                provision.alive = False

    def _draft_ends(self) -> None:
        """Draft what every agreement has: a price table, the list of annexes, the signature page."""
        main = self.instruments[0]
        self._add(main, self.drafter.table_clause("prices", "tariff", [main.id]))
        self._add(main, self.drafter.parties_clause("parties", [main.id]))
        if self.rng.random() < 0.3:
            self._add(main, self.drafter.sites_clause("sites", [main.id]))
        if any(other.alive and other.kind is InstrumentKind.ANNEX for other in self.instruments):
            self._add(main, self.drafter.annexes_clause("annexes", [main.id]))
        self._add(main, self.drafter.departures_clause("departures", [main.id]))
        self._add(main, self.drafter.signatures_clause("signatures", [main.id]))

    def _add(self, instrument: DraftInstrument, clause: DraftClause) -> None:
        self.clauses[clause.id] = clause
        instrument.lines.append(clause)

    def _share(self) -> None:
        """Let a clause stand in two instruments; it is cut down to what the shallower scheme can number."""
        first, second = self.rng.sample(self.instruments, 2)
        homes = [instrument.id for instrument in (first, second) if instrument.alive]
        scheme = min(first.scheme, second.scheme, key=lambda scheme: len(scheme.levels))
        clause = self.drafter.clause("shared", scheme, homes)
        self._add(first, clause)
        self._add(second, clause)

    # References

    def _reference(self, place: DraftProvision) -> str:
        """Choose something that a provision may refer to, or nothing; anything at all when the provision is out."""
        if not place.alive:
            return self.rng.choice(("nowhere", "main-1.nothing", "annex.lost"))
        tried = self.rng.choices(self.candidates, k=_TRIES)
        return next((name for name, target in tried if self._may_refer(place, target)), "")

    def _candidates(self) -> Iterator[tuple[str, DraftInstrument | DraftClause | DraftProvision]]:
        """Yield what there is with a number or a name in this deal's agreement."""
        for instrument in self.instruments:
            if instrument.alive:
                prefix = "annex" if instrument.kind is InstrumentKind.ANNEX else "instrument"
                yield f"{prefix}.{instrument.id}", instrument
        for clause in self.clauses.values():
            if clause.homes and clause.numbered:
                yield clause.id, clause
            for provision in clause.family():
                if provision.id and provision.alive and provision.labelled:
                    yield f"{clause.id}.{provision.id}", provision

    def _may_refer(self, place: DraftProvision, target: DraftInstrument | DraftClause | DraftProvision) -> bool:
        """Say whether a target is there once as seen from a place, and elsewhere."""
        if isinstance(target, DraftInstrument):
            return target.id not in place.clause.homes
        if isinstance(target, DraftClause):
            return target is not place.clause and self._is_one(target, place.clause)
        around = target.repetition
        near = around is None or (around is place.repetition and around is not target)
        return target is not place and near and self._is_one(target.clause, place.clause)

    def _is_one(self, target: DraftClause, source: DraftClause) -> bool:
        """Say whether a clause is there once, or once in every instrument that refers to it."""
        return len(target.homes) == 1 or set(source.homes) <= set(target.homes)

    # Special terms

    def _special_terms(self, clauses: dict[str, Clause]) -> tuple[SpecialTerm, ...]:
        """Write special terms for two agreements of five; they may refer to each other, the standard to none."""
        if self.rng.random() < 0.6:
            return ()
        drafts = draft_special_terms(self.rng, self.clauses)
        added = [provision for draft in drafts for provision in draft.provisions]
        self.candidates += [(draft.new_clause.id, draft.new_clause) for draft in drafts if draft.new_clause]
        self.candidates += [(f"{one.clause.id}.{one.id}", one) for one in added if one.id and one.labelled]
        return written_terms(drafts, clauses, self._provision)

    # Writing

    def _where(self, clause: DraftClause) -> Location:
        self.line += 1
        return Location(clause.file, self.line, 5)

    def _template(self) -> Template:
        where = Location(TEMPLATE_FILE, 1, 1)
        return Template(
            "random",
            VERSION,
            self.language,
            self._word("示例合同", "Sample Agreement"),
            where,
            "templates/random",
            self.parties.lines,
            tuple(self._instrument_line(instrument) for instrument in self.instruments),
            self.schemes,
            self.annexes.id,
            (),
            tuple(answered.parameter for answered in self.answers.answered),
            live=where if self.rng.random() < LIVE_SHARE else None,
        )

    def _instrument_line(self, instrument: DraftInstrument) -> InstrumentLine:
        where = Location(TEMPLATE_FILE, 10, 3)
        lines = tuple(ClauseLine(clause.id, RANGE, where, clause.when, clause.scheme) for clause in instrument.lines)
        name = f"{instrument.id} 示例" if self.language == "zh-CN" else f"{instrument.id} Agreement"
        return InstrumentLine(
            instrument.id,
            instrument.kind,
            name,
            (Literal(name),),
            "本合同" if self.language == "zh-CN" else "this Agreement",
            instrument.scheme.id,
            lines,
            where,
            instrument.when,
            self.rng.random() < 0.3,
        )

    def _clause(self, draft: DraftClause) -> Clause:
        where = self._where(draft)
        return Clause(
            draft.id,
            VERSION,
            self.language,
            where,
            f"sha256:{draft.id}",
            (Literal(f"{self._word('标题', 'Heading')} {draft.id}"),) if draft.heading else (),
            tuple(self._provision(provision) for provision in draft.provisions),
            draft.numbered,
            tables=tuple(self._table(name, where) for name in draft.tables),
        )

    def _table(self, name: str, where: Location) -> PriceTable:
        if name in ("sites", "devices"):
            return site_table(name, where, chinese=self.language.startswith("zh"))
        return price_table(self.rng, name, where, self.currency)

    def _word(self, chinese: str, english: str) -> str:
        return chinese if self.language.startswith("zh") else english

    def _provision(self, draft: DraftProvision) -> Provision:
        return Provision(
            draft.path,
            draft.id,
            self._where(draft.clause),
            draft.when,
            draft.numbered,
            (Literal(f"{self._word('小标题', 'Subheading')} {self.line}"),) if draft.heading else (),
            self._text(draft),
            draft.block,
            tuple(self._provision(item) for item in draft.items),
            draft.punctuation,
            draft.join,
            self._closing(draft),
            draft.emphasis,
            draft.each,
            draft.match,
        )

    def _text(self, draft: DraftProvision) -> MarkedText:
        """Write a provision's text: words, now and then an answer and a reference, and what ends it."""
        if draft.words is Words.NONE:
            return ()
        chinese = self.language == "zh-CN"
        ends = {Words.SENTENCE: "。" if chinese else ".", Words.INTRO: "：" if chinese else ":", Words.ITEM: ""}
        parts = [*self._parts(draft), Literal(f"{self.rng.choice(_WORDS[self.language])} {self.line}")]
        return (*parts, Literal(ends[draft.words])) if ends[draft.words] else tuple(parts)

    def _parts(self, draft: DraftProvision) -> Iterator[Literal | AnswerMark | ReferenceMark | SelfMark]:
        where = self._where(draft.clause)
        if draft.mentions:
            yield AnswerMark(draft.mentions, "", where)
        if self.rng.random() < 0.3:
            yield AnswerMark(*self.rng.choice(self.answers.marks), where)
            yield Literal("，" if self.language == "zh-CN" else ", ")
        if self.rng.random() < 0.1:
            yield SelfMark(where)
        target = self._reference(draft) if self.rng.random() < 0.4 else ""
        if target:
            yield Literal("按照" if self.language == "zh-CN" else "under ")
            yield ReferenceMark(target, where)
            yield Literal("，" if self.language == "zh-CN" else ", ")

    def _closing(self, draft: DraftProvision) -> MarkedText:
        """Write a closing text; that of an item of a series has no mark at its end."""
        if not draft.closing:
            return ()
        ends = ("。" if self.language == "zh-CN" else ".") if "/" not in draft.path else ""
        return (*self._parts(draft), Literal(f"{self.rng.choice(_WORDS[self.language])}{ends}"))
