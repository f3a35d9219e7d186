"""What a version of a clause asks a deal for: the answers that its words, conditions and blocks need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from contractgen.model.clause import Clause, FieldsBlock, OptionsBlock, Provision, SignaturesBlock, all_in
from contractgen.model.parameter import Condition, equals_in
from contractgen.model.text import AnswerMark, MarkedText

# What every deal has: `contract.number`, what its parties are called, the cells of a row.
_GIVEN_GROUPS = frozenset(("contract", "row"))
_GIVEN_FACTS = frozenset(("label", "name", "kind"))
_FLAGS = frozenset(("special_terms",))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a deal written for the old version has, so that the new one may ask for it."""

    names: frozenset[str]

    def is_new(self, name: str) -> bool:
        """Say whether an answer may be missing in a deal that was written for the old version."""
        group, _, fact = name.partition(".")
        if name in self.names or name in _FLAGS or group in _GIVEN_GROUPS:
            return False
        return not (fact in _GIVEN_FACTS or (fact and group in self.names))

    def news(self, names: Iterable[str]) -> bool:
        """Say whether any of these may be missing."""
        return any(self.is_new(name) for name in names)


def supplied(old: Clause, new: Clause) -> Asked:
    """Return what a deal for the old version gives, and what the new one has a default for or computes from it."""
    names = {name for provision in all_in(old.provisions) for name in names_in(provision)}
    names |= set(answers_in(old.heading)) | {table.name for table in old.tables}
    names |= {operand for fact in old.derivations if fact.name in names for operand in fact.operands}
    names |= {parameter.name for parameter in new.parameters if parameter.default is not None}
    for fact in new.derivations:
        # A fact may be computed from those before it.
        if not Asked(frozenset(names)).news(fact.operands):
            names.add(fact.name)
    return Asked(frozenset(names))


def names_in(provision: Provision) -> Iterator[str]:
    """Yield the names that a provision mentions, without its items."""
    if provision.when:
        yield from condition_names(provision.when)
    for text in (provision.heading, provision.text, provision.closing, *block_texts(provision)):
        yield from answers_in(text)
    if isinstance(provision.block, OptionsBlock):
        yield provision.block.parameter


def condition_names(condition: Condition) -> Iterator[str]:
    """Yield the names that a condition asks for."""
    return (question.name for question in equals_in(condition))


def answers_in(text: MarkedText) -> Iterator[str]:
    """Yield the names of the answers in a text."""
    return (part.name for part in text if isinstance(part, AnswerMark))


def block_texts(provision: Provision) -> Iterator[MarkedText]:
    """Yield the texts of a block."""
    block = provision.block
    if isinstance(block, SignaturesBlock):
        yield from (block.caption, block.individual_caption)
    if isinstance(block, FieldsBlock | SignaturesBlock):
        yield from (line.value for line in block.fields)
