"""Sure facts: what every deal of a template has to give of its parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from contractgen.model.clause import PARTIES, Block, Clause, FieldsBlock, Provision, SignaturesBlock
from contractgen.model.template import Template
from contractgen.source.uses import answer_uses

# What no deal can leave out, and what stands for something that none can leave out.
_ALWAYS = ("name", "invoice_name")


def sure_facts(template: Template, chosen: Iterable[Clause]) -> frozenset[str]:
    """Return the facts of parties that every deal gives: they are asked for, or printed under no condition.

    `chosen` are the clauses of the template's lines. Of a party that may be missing nothing is sure, nor is what only
    companies or only individuals have.
    """
    roles = [party.role for party in template.parties if not party.optional]
    lines = (line for instrument in template.instruments if not instrument.when for line in instrument.lines)
    kept = {line.clause for line in lines if not line.when}
    sure = {f"{role}.{fact}" for role in roles for fact in _ALWAYS}
    for clause in chosen:
        if clause.id in kept:
            for name in _printed(clause):
                head, _, fact = name.partition(".")
                sure.update(f"{role}.{fact}" for role in roles if head in (role, "party"))
    return frozenset(sure)


def _printed(clause: Clause) -> Iterator[str]:
    """Yield the names of the marks that a clause prints in every agreement."""
    always = replace(clause, tables=(), provisions=tuple(_always(clause.provisions)))
    return (use.name for use in answer_uses(always))


def _always(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Yield what of provisions is printed in every agreement."""
    for provision in provisions:
        if not provision.when and provision.each in ("", PARTIES):
            yield replace(provision, block=_for_both(provision.block), items=tuple(_always(provision.items)))


def _for_both(block: Block | None) -> Block | None:
    """Return a block without the lines for companies or individuals alone, and without what some parties sign."""
    if isinstance(block, FieldsBlock):
        return FieldsBlock(tuple(line for line in block.fields if line.kind is None))
    if isinstance(block, SignaturesBlock) and block.roles:
        return None
    if isinstance(block, SignaturesBlock):
        caption = () if block.individual_caption else block.caption
        fields = tuple(line for line in block.fields if line.kind is None)
        return SignaturesBlock(caption, fields, block.where)
    return block
