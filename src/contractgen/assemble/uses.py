"""Uses: every answer, fact and table that the kept text of an agreement mentions, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from contractgen.findings import Location
from contractgen.model.clause import FieldsBlock, OptionsBlock, Provision, SignaturesBlock, TableBlock
from contractgen.model.deal import PartyKind
from contractgen.model.pricing import Note
from contractgen.model.selection import SelectedInstrument, SelectedProvision
from contractgen.model.template import PartyLine
from contractgen.model.text import AnswerMark, MarkedText

ROW = "row."
PARTY = "party."


@dataclass(frozen=True, slots=True)
class Scope:
    """What `${row.…}` and `${party.…}` mean where a text stands: a row of a table (or of a part of it), a party.

    `outer` is the scope of the repetition around this one.
    """

    table: str = ""
    row: int | None = None
    party: PartyLine | None = None
    outer: Scope | None = None

    def enter(self, selected: SelectedProvision) -> Scope:
        """Return the scope inside a provision: a repeated one stands in its own row, or is of its own party."""
        if selected.party is not None:
            return replace(self, party=selected.party)
        return self.inside(selected.table, selected.row) if selected.table else self

    def inside(self, table: str, row: int | None) -> Scope:
        """Return the scope of a row inside this one."""
        return Scope(table, row, self.party, self)

    def row_of(self, table: str) -> Scope | None:
        """Return the scope of the innermost row around a text; with a name, of the innermost row of that table."""
        scope: Scope | None = self
        while scope and (scope.row is None or (table and table_of(scope.table) != table)):
            scope = scope.outer
        return scope


def table_of(name: str) -> str:
    """Return the declared name of a table, given that of a part of it (`devices@site#0`)."""
    return name.partition("@")[0]


def row_mark(name: str) -> tuple[str, str]:
    """Return the table (empty for the innermost) and the column that `row.column` or `row.table.column` names."""
    table, _, column = name.removeprefix(ROW).rpartition(".")
    return table, column


def fact_of(name: str, scope: Scope) -> str:
    """Return the fact that a mark's name means in a scope; a name that means nothing there comes back as it is."""
    if name.startswith(ROW):
        table, column = row_mark(name)
        place = scope.row_of(table)
        return f"{place.table}[{place.row}].{column}" if place else name
    if name.startswith(PARTY) and scope.party is not None:
        return f"{scope.party.role}.{name.removeprefix(PARTY)}"
    return name


def key_of(mark: AnswerMark, scope: Scope) -> str:
    """Return the key of a mark's hole: the fact it means, and its format where it has one."""
    fact = fact_of(mark.name, scope)
    return f"{fact}|{mark.format}" if mark.format else fact


NOWHERE = Scope()


class Kind(Enum):
    """How something is used: printed by a mark, offered as options, drawn as a table, repeated for, asked."""

    MARK = auto()
    OPTIONS = auto()
    TABLE = auto()
    ROWS = auto()
    CONDITION = auto()


@dataclass(frozen=True, slots=True)
class Use:
    """One use: the name as written, the fact it means, the hole that prints it, and where it stands.

    It is not `needed` where a condition asked but was decided without it.
    """

    kind: Kind
    name: str
    fact: str
    key: str
    where: Location
    scope: Scope = NOWHERE
    needed: bool = True


def answer_marks(text: MarkedText) -> Iterator[AnswerMark]:
    """Yield the marks of a text that name facts."""
    return (part for part in text if isinstance(part, AnswerMark))


def party_of_line(value: MarkedText, scope: Scope) -> str:
    """Return the role of the party that a line of a block is about: the one in turn, or the first it names."""
    if scope.party is not None:
        return scope.party.role
    return next((mark.name.partition(".")[0] for mark in answer_marks(value)), "")


def lead_of(provision: Provision) -> MarkedText:
    """Return the words that a provision begins with, which carry its label; empty when it has none."""
    return provision.heading or provision.text


Kinds = Mapping[PartyLine, PartyKind]


def uses_in(
    parties: Kinds, instruments: Iterable[SelectedInstrument], notes: Mapping[str, tuple[Note, ...]]
) -> Iterator[Use]:
    """Yield every use in the kept text, in reading order.

    `parties` are those that are there, with their kinds; `notes` are those of every price table.
    """
    walk = _Walk(parties, notes)
    for instrument in instruments:
        yield from _of_text(instrument.instrument.title, NOWHERE)
        for clause in instrument.clauses:
            yield from _of_text(clause.clause.heading, NOWHERE)
            for provision in clause.provisions:
                yield from _of_provision(walk, provision, NOWHERE)


@dataclass(frozen=True, slots=True)
class _Walk:
    """What uses are looked up in: the parties with their kinds, and the notes of price tables."""

    parties: Kinds
    notes: Mapping[str, tuple[Note, ...]]


def _of_provision(walk: _Walk, selected: SelectedProvision, outer: Scope) -> Iterator[Use]:
    provision, scope = selected.provision, outer.enter(selected)
    if provision.rows_of:
        yield Use(Kind.ROWS, provision.rows_of, provision.rows_of, "", provision.where)
    yield from _of_text(provision.heading, scope)
    yield from _of_text(provision.text, scope)
    yield from _of_block(walk, provision, scope)
    for item in selected.items:
        yield from _of_provision(walk, item, scope)
    yield from _of_text(provision.closing, scope)


def _of_text(text: MarkedText, scope: Scope) -> Iterator[Use]:
    for mark in answer_marks(text):
        yield Use(Kind.MARK, mark.name, fact_of(mark.name, scope), key_of(mark, scope), mark.where, scope)


def _of_block(walk: _Walk, provision: Provision, scope: Scope) -> Iterator[Use]:
    match provision.block:
        case TableBlock(table, _):
            yield Use(Kind.TABLE, table, table, "", provision.where)
            for note in walk.notes.get(table, ()):
                yield from _of_text(note.text, NOWHERE)
        case FieldsBlock(fields):
            for field in fields:
                yield from _of_text(field.value, scope)
        case OptionsBlock(parameter, where):
            yield Use(Kind.OPTIONS, parameter, parameter, "", where)
        case SignaturesBlock() as block:
            for party, kind in walk.parties.items():
                caption, lines = block.lines_of(kind) if block.signs(party.role) else ((), ())
                for text in (caption, *(line.value for line in lines)):
                    yield from _of_text(text, replace(scope, party=party))
