"""Drafts of random agreements: the tree of instruments, clauses and provisions, before references are written."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from deal_cases import GONE, Answers

from contractgen.findings import Location
from contractgen.model.clause import (
    PARTIES,
    AnnexesBlock,
    Block,
    DeparturesBlock,
    Field,
    FieldsBlock,
    OptionsBlock,
    Punctuation,
    SignatureField,
    SignaturesBlock,
    TableBlock,
)
from contractgen.model.deal import PartyKind
from contractgen.model.parameter import Condition, Equals
from contractgen.model.scheme import Level, Scheme
from contractgen.model.template import InstrumentKind
from contractgen.model.text import AnswerMark, Literal


class Words(Enum):
    """What kind of text a provision has: none, a sentence, an item without its end, an intro with a colon."""

    NONE = auto()
    SENTENCE = auto()
    ITEM = auto()
    INTRO = auto()


@dataclass(eq=False, slots=True)
class DraftProvision:
    """A provision: whether this deal's agreement has it (`alive`), and what its text is to hold.

    `repetition` is the repeated provision around it, or it itself.
    """

    clause: DraftClause
    path: str
    alive: bool
    numbered: bool = True
    words: Words = Words.SENTENCE
    heading: bool = False
    when: Condition | None = None
    block: Block | None = None
    items: list[DraftProvision] = field(default_factory=list)
    closing: bool = False
    punctuation: Punctuation = Punctuation.SERIES
    join: str = "and"
    emphasis: bool = False
    each: str = ""
    match: str = ""
    repetition: DraftProvision | None = None
    mentions: str = ""

    @property
    def id(self) -> str:
        """The id: the last part of the path, unless that is a place."""
        last = self.path.rpartition("/")[2]
        return "" if last.isdigit() else last

    @property
    def labelled(self) -> bool:
        """Whether it bears a number when it is in."""
        return self.clause.counts and self.numbered and (self.heading or self.words is not Words.NONE)

    def family(self) -> Iterator[DraftProvision]:
        """Yield it and all inside it."""
        yield self
        for item in self.items:
            yield from item.family()


@dataclass(eq=False, slots=True)
class DraftClause:
    """A clause. `counts` says that its provisions bear numbers, `homes` where this deal's agreement has it."""

    id: str
    numbered: bool
    scheme: str = ""
    when: Condition | None = None
    homes: list[str] = field(default_factory=list)
    provisions: list[DraftProvision] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    heading: bool = True

    @property
    def counts(self) -> bool:
        """Whether its provisions bear numbers."""
        return self.numbered or bool(self.scheme)

    @property
    def file(self) -> str:
        """The file that locations in it name."""
        return f"clauses/{self.id}/1.0.0.yaml"

    def family(self) -> Iterator[DraftProvision]:
        """Yield all its provisions."""
        for provision in self.provisions:
            yield from provision.family()


@dataclass(eq=False, slots=True)
class DraftInstrument:
    """An instrument: its scheme, its lines, and whether this deal's agreement has it."""

    id: str
    kind: InstrumentKind
    scheme: Scheme
    alive: bool = True
    when: Condition | None = None
    lines: list[DraftClause] = field(default_factory=list)


class Drafter:
    """Drafts clauses at random, so that no clause and no list is left without content."""

    def __init__(self, rng: random.Random, answers: Answers, *, chinese: bool) -> None:
        """Draft for a deal with these answers, in Chinese or in English."""
        self.chinese = chinese
        self.rng = rng
        self.answers = answers
        self.serial = 0

    def clause(self, identifier: str, scheme: Scheme, homes: list[str], *, own: bool = False) -> DraftClause:
        """Draft a clause of text; with `own`, its provisions begin the scheme, which its line names."""
        numbered = own or self.rng.random() < 0.85
        clause = DraftClause(identifier, numbered and not own, scheme.id if own else "", homes=homes)
        clause.heading = numbered or self.rng.random() < 0.3
        levels = scheme.levels if own else scheme.levels[1:]
        for place in range(1, self.rng.choice((1, 1, 2, 3, 5)) + 1):
            clause.provisions.append(self._provision(clause, "", place, levels, alive=bool(homes)))
        return clause

    def table_clause(self, identifier: str, table: str, homes: list[str]) -> DraftClause:
        """Draft a clause with a price table, and a provision that is repeated for its rows."""
        clause = DraftClause(identifier, numbered=True, homes=homes, tables=[table])
        drawn = DraftProvision(clause, "tariff", alive=True, words=Words.INTRO, block=TableBlock(table))
        drawn.words = self.rng.choice((Words.INTRO, Words.NONE))
        repeated = DraftProvision(clause, "site", alive=True, each=table, mentions="row.service")
        repeated.repetition = repeated
        if self.rng.random() < 0.5:
            repeated.words, repeated.closing = Words.INTRO, self.rng.random() < 0.5
            for place in (1, 2, 3):
                item = DraftProvision(clause, f"site/part-{place}", alive=True, words=Words.ITEM, repetition=repeated)
                if place > 1:
                    self._make_conditional(item)
                repeated.items.append(item)
        clause.provisions = [drawn, repeated, DraftProvision(clause, "sum", alive=True, mentions=f"{table}.amount")]
        return clause

    def parties_clause(self, identifier: str, homes: list[str]) -> DraftClause:
        """Draft a clause that is repeated for the parties: words, items, lines for the kinds of them."""
        clause = DraftClause(identifier, numbered=True, homes=homes)
        where = Location(clause.file, 75, 1)
        intro = DraftProvision(clause, "all", alive=True, words=Words.INTRO)
        intro.items.append(
            DraftProvision(clause, "all/1", alive=True, words=Words.ITEM, each=PARTIES, mentions="party.label")
        )
        one = DraftProvision(clause, "2", alive=True, each=PARTIES, mentions="party.name")
        if self.rng.random() < 0.5:
            one.when = Equals("party.kind", (self.rng.choice(list(PartyKind)).value,), where)
        code, number = ("代码", "证号") if self.chinese else ("Code", "Number")
        fields = (
            Field(code, (AnswerMark("party.code", "", where),), where, PartyKind.COMPANY),
            Field(number, (AnswerMark("party.id_number", "", where),), where, PartyKind.INDIVIDUAL),
        )
        lines = DraftProvision(clause, "3", alive=True, words=Words.NONE, block=FieldsBlock(fields), each=PARTIES)
        clause.provisions = [intro, one, lines]
        self.rng.shuffle(clause.provisions)
        return clause

    def sites_clause(self, identifier: str, homes: list[str]) -> DraftClause:
        """Draft a clause that is repeated for the rows of one list, each with its own rows of another."""
        clause = DraftClause(identifier, numbered=True, homes=homes, tables=["sites", "devices"])
        sites = DraftProvision(clause, "place", alive=True, each="sites", mentions="row.site", words=Words.INTRO)
        sites.repetition = sites
        if self.rng.random() < 0.5:
            sites.block = TableBlock("devices", "site")
        else:
            device = DraftProvision(clause, "place/device", alive=True, words=Words.ITEM, each="devices", match="site")
            device.mentions, device.repetition = self.rng.choice(("row.device", "row.sites.contact")), device
            sites.items.append(device)
            sites.punctuation = self.rng.choice(tuple(Punctuation))
        clause.provisions = [sites, DraftProvision(clause, "rest", alive=True)]
        return clause

    def annexes_clause(self, identifier: str, homes: list[str]) -> DraftClause:
        """Draft a clause with the computed list of annexes."""
        clause = DraftClause(identifier, numbered=True, homes=homes)
        block = AnnexesBlock(Location(clause.file, 80, 1))
        clause.provisions.append(DraftProvision(clause, "list", alive=True, words=Words.INTRO, block=block))
        return clause

    def departures_clause(self, identifier: str, homes: list[str]) -> DraftClause:
        """Draft a clause with the computed list of departures from the standard."""
        clause = DraftClause(identifier, numbered=True, homes=homes)
        block = DeparturesBlock(Location(clause.file, 85, 1))
        words = self.rng.choice((Words.INTRO, Words.NONE))
        clause.provisions.append(DraftProvision(clause, "list", alive=True, words=words, block=block))
        return clause

    def signatures_clause(self, identifier: str, homes: list[str]) -> DraftClause:
        """Draft the signature page."""
        clause = DraftClause(identifier, numbered=False, homes=homes, heading=False)
        where = Location(clause.file, 70, 1)
        caption = (
            AnswerMark("party.label", "", where),
            Literal("：" if self.chinese else ": "),
            AnswerMark("party.name", "", where),
        )
        fields = (
            SignatureField("盖章" if self.chinese else "Seal", (), PartyKind.COMPANY),
            SignatureField("签字" if self.chinese else "Signature", ()),
            SignatureField("开户银行" if self.chinese else "Bank", (AnswerMark("party.bank", "", where),)),
        )
        individual = (AnswerMark("party.name", "", where),) if self.rng.random() < 0.5 else ()
        block = SignaturesBlock(caption, fields, where, individual)
        clause.provisions.append(DraftProvision(clause, "1", alive=True, words=Words.NONE, block=block))
        return clause

    def _provision(
        self, clause: DraftClause, outer: str, place: int, levels: tuple[Level, ...], *, alive: bool
    ) -> DraftProvision:
        """Draft a provision; the first of every list is in whenever what is around it is."""
        rng = self.rng
        self.serial += 1
        path = f"{outer}/" * bool(outer) + (f"p{self.serial}" if rng.random() < 0.5 else str(place))
        drafted = DraftProvision(clause, path, alive)
        drafted.numbered = bool(levels) and (place == 1 or rng.random() < 0.85)
        if outer:
            drafted.words = Words.ITEM
            drafted.numbered = drafted.numbered and clause.counts
        if place > 1:
            self._make_conditional(drafted)
        drafted.heading = not outer and rng.random() < 0.25
        drafted.emphasis = rng.random() < 0.1
        nesting = path.count("/")
        if rng.random() < (0.4, 0.25, 0.25, 0.25, 0)[min(nesting, 4)] and not drafted.mentions:
            self._add_items(drafted, levels)
        elif not outer and not drafted.mentions:
            self._add_block(drafted)
        return drafted

    def _make_conditional(self, drafted: DraftProvision) -> None:
        if self.rng.random() < 0.35:
            drafted.when, holds = self.answers.random_condition(self.rng)
            drafted.alive = drafted.alive and holds
        elif self.rng.random() < 0.08:
            drafted.mentions, drafted.alive = GONE, False

    def _add_block(self, drafted: DraftProvision) -> None:
        """Let a provision lead up to options or fields now and then."""
        where = Location(drafted.clause.file, 60, 1)
        kind = self.rng.choice(("", "", "", "options", "fields"))
        if kind == "options":
            drafted.words, drafted.block = Words.INTRO, OptionsBlock(self.rng.choice(("payer", "channels")), where)
        elif kind == "fields":
            values = ("party_b.bank", "remark", GONE)
            word = "项目" if self.chinese else "Item"
            fields = tuple(Field(f"{word} {name}", (AnswerMark(name, "", where),), where) for name in values)
            drafted.words, drafted.block = Words.INTRO, FieldsBlock(fields)

    def _add_items(self, drafted: DraftProvision, levels: tuple[Level, ...]) -> None:
        """Give a provision items: one level further in when it bears a number, on its own level otherwise."""
        rng = self.rng
        bare = "/" not in drafted.path and rng.random() < 0.15
        inner = levels if bare or not drafted.numbered else levels[1:]
        if drafted.clause.counts and not inner:
            return
        drafted.words = Words.NONE if bare else Words.INTRO
        drafted.heading = drafted.heading and not bare
        drafted.closing = rng.random() < 0.2 and not bare
        drafted.punctuation = rng.choice((Punctuation.SERIES, Punctuation.SERIES, Punctuation.OWN))
        drafted.join = rng.choice(("and", "or"))
        few = bare or "/" in drafted.path
        for place in range(1, rng.choice((1, 2, 3) if few else (1, 2, 2, 3, 3, 4, 5, 12, 23)) + 1):
            drafted.items.append(self._provision(drafted.clause, drafted.path, place, inner, alive=drafted.alive))
