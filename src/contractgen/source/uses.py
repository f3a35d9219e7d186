"""Uses: every mark of a clause with what `row` and `party` mean where it stands, and every condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.findings import Location
from contractgen.model.clause import Clause, FieldsBlock, Provision, SignaturesBlock, all_in
from contractgen.model.parameter import Equals, equals_in
from contractgen.model.pricing import Note
from contractgen.model.text import AnswerMark, MarkedText, ReferenceMark


@dataclass(frozen=True, slots=True)
class AnswerUse:
    """A mark that prints a value.

    Rows of `tables` repeat it, the innermost last; `by_party` where `party` means each party in turn: inside a
    signature block, and in what is repeated for the parties.
    """

    name: str
    where: Location
    tables: tuple[str, ...] = ()
    by_party: bool = False


def answer_uses(clause: Clause) -> Iterator[AnswerUse]:
    """Yield the marks of a clause that print values, in reading order."""
    yield from marks_in(clause.heading)
    for note in notes_in(clause):
        yield from marks_in(note.text)
    for provision in clause.provisions:
        yield from _answers(provision, (), by_party=False)


def marks_in(text: MarkedText, tables: tuple[str, ...] = (), *, by_party: bool = False) -> Iterator[AnswerUse]:
    """Yield the marks of a text that print values."""
    for part in text:
        if isinstance(part, AnswerMark):
            yield AnswerUse(part.name, part.where, tables, by_party)


def references(clause: Clause) -> Iterator[ReferenceMark]:
    """Yield the references of a clause, in reading order."""
    notes = (note.text for note in notes_in(clause))
    for text in (
        clause.heading,
        *notes,
        *(text for provision in all_in(clause.provisions) for text in _texts(provision)),
    ):
        yield from (part for part in text if isinstance(part, ReferenceMark))


def notes_in(clause: Clause) -> Iterator[Note]:
    """Yield the notes below the price tables of a clause."""
    for table in clause.tables:
        yield from table.notes


def questions(clause: Clause) -> Iterator[Equals]:
    """Yield the single questions of all conditions of a clause."""
    for provision in all_in(clause.provisions):
        if provision.when:
            yield from equals_in(provision.when)


def questions_by_party(clause: Clause) -> Iterator[Equals]:
    """Yield the single questions of conditions that are asked of each party in turn."""
    for provision in provisions_by_party(clause):
        if provision.when:
            yield from equals_in(provision.when)


def provisions_by_party(clause: Clause) -> Iterator[Provision]:
    """Yield the provisions that are repeated for every party, with all their items."""
    for provision in all_in(clause.provisions):
        if provision.is_per_party:
            yield from all_in((provision,))


def _answers(provision: Provision, outer: tuple[str, ...], *, by_party: bool) -> Iterator[AnswerUse]:
    by_party = by_party or provision.is_per_party
    tables = (*outer, provision.rows_of) if provision.rows_of else outer
    for text in _texts(provision):
        signed = isinstance(provision.block, SignaturesBlock) and text not in _own_texts(provision)
        yield from marks_in(text, tables, by_party=by_party or signed)
    for item in provision.items:
        yield from _answers(item, tables, by_party=by_party)


def _own_texts(provision: Provision) -> tuple[MarkedText, ...]:
    return provision.heading, provision.text, provision.closing


def _texts(provision: Provision) -> Iterator[MarkedText]:
    """Yield the texts of one provision without its items."""
    yield from (provision.heading, provision.text)
    if isinstance(provision.block, FieldsBlock):
        yield from (field.value for field in provision.block.fields)
    elif isinstance(provision.block, SignaturesBlock):
        yield from (provision.block.caption, provision.block.individual_caption)
        yield from (field.value for field in provision.block.fields)
    yield provision.closing
