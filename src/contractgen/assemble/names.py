"""Names: what marks and conditions may mention, and the ones that a wrong name may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contractgen.assemble.declarations import Declarations
from contractgen.lang.nearest import nearest_names
from contractgen.model.deal import PARTY_FACTS
from contractgen.model.library import Library
from contractgen.model.template import Template

_SHOWN = 3


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known names most like a wrong one, as findings print them: a dash when none is known."""
    return ", ".join(nearest_names(name, known)[:_SHOWN]) or "–"


def fact_names(declared: Declarations, template: Template) -> tuple[str, ...]:
    """Return every fact that can be had of a template's deals: answers, derived facts, tables, parties, contract."""
    names = [*declared.parameters, *declared.derivations]
    for table in declared.tables.values():
        names += [f"{table.name}.{name}" for name in table.fact_names]
    return (*names, *party_names(template), "contract.number", "contract.title", "contract.date")


def party_names(template: Template) -> Iterator[str]:
    """Yield every fact that can be had of a template's parties, and what conditions may ask of them."""
    for party in template.parties:
        yield from (f"{party.role}.{fact}" for fact in (*PARTY_FACTS, "label"))
    yield from (question.name for question in template.party_questions())


def asked_in(library: Library | None) -> dict[str, str]:
    """Return the parameters of all clause versions of a library, each with the last version that declares it."""
    versions = (clause for clauses in library.clauses.values() for clause in clauses) if library else ()
    return {parameter.name: clause.key for clause in versions for parameter in clause.parameters}
