"""Populating: the printed text of every hole of an assembly."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.assemble.choose import notes_of
from contractgen.assemble.parties import parties_in
from contractgen.assemble.printing import printed
from contractgen.assemble.provenance import provenance_of
from contractgen.assemble.uses import Kind, uses_in
from contractgen.assemble.values import answer_of
from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.model.assembly import Assembly, Document, holes_in
from contractgen.model.selection import Selection


def populate(selection: Selection, assembly: Assembly) -> tuple[Document | None, tuple[Finding, ...]]:
    """Print the values of a selection into the holes of its assembly.

    A document's values are keyed by hole; they also hold what a look's tags may name: the contract's number
    and title, and all facts that the deal gives of its parties. A format that does not fit its answer's type
    is an error where the mark stands.
    """
    language, facts = selection.template.language, selection.facts
    notes = notes_of((computed.table for computed in facts.tables.values()), facts)
    marks: dict[str, Location] = {}
    for use in uses_in(parties_in(selection.template, facts), selection.instruments, notes):
        if use.kind is Kind.MARK:
            marks.setdefault(use.key, use.where)
    values: dict[str, str] = {}
    found: list[Finding] = []
    for key in (*_tags(selection), *(hole.key for hole in holes_in(assembly))):
        name, _, form = key.partition("|")
        answer = answer_of(facts, name)
        text = printed(answer, form, language)
        if text is None:
            where = marks.get(key, answer.parameter.where)
            kind = answer.parameter.type.value
            found.append(finding("ASM-511", where, name=name, format=form, type=kind))
        else:
            values[key] = text
    if errors_in(found):
        return None, tuple(found)
    provenance = provenance_of(selection, assembly)
    return Document(assembly, values, selection.deal.id, selection.deal.package, provenance), tuple(found)


def _tags(selection: Selection) -> Iterator[str]:
    """Yield the facts that tags of a look may name, as far as the deal gives them."""
    roles = {f"{party.role}." for party in selection.template.parties}
    for name in selection.facts.values:
        head, dot, fact = name.partition(".")
        if (f"{head}{dot}" in roles and fact != "kind") or name in ("contract.number", "contract.title"):
            yield name
