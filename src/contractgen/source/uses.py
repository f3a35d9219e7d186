"""Uses: every mark of a clause with what `row` and `party` mean where it stands, and every condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.findings import Location
from contractgen.model.clause import Clause, FieldsBlock, Provision, SignaturesBlock
from contractgen.model.parameter import Equals
from contractgen.model.text import AnswerMark, MarkedText, ReferenceMark
from contractgen.source.conditions import equals_in


@dataclass(frozen=True, slots=True)
class AnswerUse:
    """A mark that prints a value. `table` is the one whose rows repeat it; `by_party` inside a signature block."""

    name: str
    where: Location
    table: str = ""
    by_party: bool = False


def answer_uses(clause: Clause) -> Iterator[AnswerUse]:
    """Yield the marks of a clause that print values, in reading order."""
    yield from marks_in(clause.heading)
    for provision in clause.provisions:
        yield from _answers(provision, "")


def marks_in(text: MarkedText, table: str = "", *, by_party: bool = False) -> Iterator[AnswerUse]:
    """Yield the marks of a text that print values."""
    for part in text:
        if isinstance(part, AnswerMark):
            yield AnswerUse(part.name, part.where, table, by_party)


def references(clause: Clause) -> Iterator[ReferenceMark]:
    """Yield the references of a clause, in reading order."""
    for text in (clause.heading, *(text for provision in all_provisions(clause) for text in _texts(provision))):
        yield from (part for part in text if isinstance(part, ReferenceMark))


def questions(clause: Clause) -> Iterator[Equals]:
    """Yield the single questions of all conditions of a clause."""
    for provision in all_provisions(clause):
        if provision.when:
            yield from equals_in(provision.when)


def all_provisions(clause: Clause) -> Iterator[Provision]:
    """Yield all provisions and items of a clause, in reading order."""
    for provision in clause.provisions:
        yield from _with_items(provision)


def _with_items(provision: Provision) -> Iterator[Provision]:
    yield provision
    for item in provision.items:
        yield from _with_items(item)


def _answers(provision: Provision, outer: str) -> Iterator[AnswerUse]:
    table = provision.each or outer
    for text in _texts(provision):
        by_party = isinstance(provision.block, SignaturesBlock) and text not in _own_texts(provision)
        yield from marks_in(text, table, by_party=by_party)
    for item in provision.items:
        yield from _answers(item, table)


def _own_texts(provision: Provision) -> tuple[MarkedText, ...]:
    return provision.heading, provision.text, provision.closing


def _texts(provision: Provision) -> Iterator[MarkedText]:
    """Yield the texts of one provision without its items."""
    yield from (provision.heading, provision.text)
    if isinstance(provision.block, FieldsBlock):
        yield from (field.value for field in provision.block.fields)
    elif isinstance(provision.block, SignaturesBlock):
        yield from (provision.block.caption, *(field.value for field in provision.block.fields))
    yield provision.closing
