"""Placing: which text of the standard agreement every special term of a deal replaces or follows, or why it cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from contractgen.assemble.names import nearest
from contractgen.findings import Finding, Location, finding
from contractgen.model.clause import Clause, Provision, all_in
from contractgen.model.deal import Deal
from contractgen.model.library import Library
from contractgen.model.special import Place, SpecialTerm
from contractgen.model.template import Template


@dataclass(frozen=True, slots=True)
class Placed:
    """A special term with the instrument, the standard clause and the provision that it replaces or follows.

    `chain` are the provisions around that provision, from the outermost in, itself last; none where a clause is meant.
    """

    term: SpecialTerm
    instrument: str
    clause: Clause
    chain: tuple[Provision, ...] = ()

    @property
    def anchor(self) -> str:
        """The anchor of the standard clause."""
        return f"{self.instrument}/{self.clause.id}"

    @property
    def target(self) -> str:
        """The path of the provision that is meant; empty where a clause is."""
        return self.chain[-1].path if self.chain else ""

    @property
    def path(self) -> str:
        """The path that the term's provision gets in the standard clause."""
        if self.term.place is Place.REPLACE:
            return self.target
        outer = self.target.rpartition("/")[0]
        return f"{outer}/{self.term.id}" if outer else self.term.id


def place_terms(
    template: Template, clauses: Mapping[str, Clause], deal: Deal, library: Library | None
) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """Return where the special terms of a deal go, and what is wrong with those that go nowhere.

    `clauses` are the resolved versions of the template's lines, by id; a term that means one which could not be
    resolved is left out without a word. With `library`, a clause that other templates have is told from a misspelt one.
    """
    if template.refuses_special and deal.special_terms:
        return (), (_forbidden(deal.special_terms[0], template.id, template.where),)
    placed: list[Placed] = []
    findings: list[Finding] = []
    for term in deal.special_terms:
        found, wrong = _place(template, clauses, term, library)
        placed += [found] if found else []
        findings += [wrong] if wrong else []
    return tuple(placed), (*findings, *_clashes(placed), *_taken_ids(placed, template, library))


def homes_of(template: Template, clause: str) -> list[str]:
    """Return the instruments of a template that list a clause."""
    return [
        instrument.id for instrument in template.instruments if any(line.clause == clause for line in instrument.lines)
    ]


def has_target(template: Template, clauses: Mapping[str, Clause], term: SpecialTerm) -> bool:
    """Say whether a template has the text that a special term replaces or follows.

    A clause that could not be resolved counts as one that has it.
    """
    name, _, tail = term.target.partition(".")
    return bool(homes_of(template, name)) and (
        name not in clauses or not tail or bool(_chain(clauses[name].provisions, tail))
    )


def targets_like(clauses: Mapping[str, Clause], term: SpecialTerm) -> list[str]:
    """Return everything in some clauses that a special term of this kind could have meant."""
    known = [f"{clause.id}.{item.id}" for clause in clauses.values() for item in all_in(clause.provisions) if item.id]
    if term.place is Place.AFTER:
        return [*clauses, *known]
    return known if "." in term.target else [*clauses]


def _place(
    template: Template, clauses: Mapping[str, Clause], term: SpecialTerm, library: Library | None
) -> tuple[Placed | None, Finding | None]:
    """Return where one special term goes; neither that nor a finding where its clause could not be resolved."""
    name, _, tail = term.target.partition(".")
    homes = homes_of(template, name)
    if not homes:
        return None, _unknown(template, clauses, term, library)
    clause = clauses.get(name)
    if clause is None:
        return None, None
    chain = _chain(clause.provisions, tail) if tail else ()
    if tail and not chain:
        return None, _unknown(template, clauses, term, None)
    if (term.instrument or len(homes) > 1) and term.instrument not in homes:
        return None, finding("ASM-545", term.where, target=term.target, instruments=", ".join(homes))
    placed = Placed(term, term.instrument or homes[0], clause, chain)
    guard = next(_guards(placed), None)
    return (None, _forbidden(term, *guard)) if guard else (placed, None)


def _chain(provisions: Iterable[Provision], identifier: str) -> tuple[Provision, ...]:
    """Return a provision by its id, after those around it."""
    for provision in provisions:
        if provision.id == identifier:
            return (provision,)
        inner = _chain(provision.items, identifier)
        if inner:
            return (provision, *inner)
    return ()


def _unknown(template: Template, clauses: Mapping[str, Clause], term: SpecialTerm, library: Library | None) -> Finding:
    """Say that the template has no such text: another one may have it, or nobody has."""
    name, _, tail = term.target.partition(".")
    versions = library.clauses.get(name, ()) if library else ()
    if any(not tail or _chain(clause.provisions, tail) for clause in versions):
        return finding("ASM-542", term.where, target=term.target, template=template.id)
    return finding("ASM-541", term.where, target=term.target, nearest=nearest(term.target, targets_like(clauses, term)))


def _guards(placed: Placed) -> Iterator[tuple[str, Location]]:
    """Yield what forbids a special term where it goes: the clause, or a provision that it would change."""
    clause, chain = placed.clause, placed.chain
    if clause.refuses_special and not placed.term.is_clause:
        yield clause.key, clause.where
    changed = (*chain, *all_in(chain[-1].items)) if placed.term.place is Place.REPLACE else chain[:-1]
    yield from ((f"{clause.key} {item.path}", item.where) for item in changed if item.refuses_special)


def _forbidden(term: SpecialTerm, what: str, place: Location) -> Finding:
    return finding("ASM-544", term.where, what=what, place=place)


def _clashes(placed: list[Placed]) -> Iterator[Finding]:
    """Report what is replaced twice, and what goes into something that another special term replaces."""
    replaced: dict[tuple[str, str], SpecialTerm] = {}
    for item in placed:
        if item.term.place is Place.REPLACE:
            first = replaced.setdefault((item.anchor, item.target), item.term)
            if first is not item.term:
                yield finding("DEAL-464", item.term.where, target=item.term.target, first=first.where.line)
    for item in placed:
        outer = (replaced.get((item.anchor, provision.path)) for provision in item.chain[:-1])
        for term in outer:
            if term is not None:
                yield finding(
                    "ASM-549", item.term.where, target=item.term.target, outer=term.target, line=term.where.line
                )


def _taken_ids(placed: list[Placed], template: Template, library: Library | None) -> Iterator[Finding]:
    """Report ids of special terms that something else in the clause, or another clause, has already."""
    names = {line.clause for instrument in template.instruments for line in instrument.lines}
    names |= {"annex", "instrument", *(library.clauses if library else ())}
    taken: dict[str, set[str]] = {}
    for item in placed:
        if item.term.is_clause:
            if item.term.id in names:
                yield finding("ASM-547", item.term.provisions[0].where, id=item.term.id)
            names.add(item.term.id)
            continue
        gone = set(_ids(item.chain[-1:])) if item.term.place is Place.REPLACE else set()
        here = taken.setdefault(item.anchor, set(_ids(item.clause.provisions)))
        for provision in all_in(item.term.provisions):
            if provision.id in here - gone:
                yield finding("ASM-547", provision.where, id=provision.id)
            here |= {provision.id} - {""}


def _ids(provisions: Iterable[Provision]) -> Iterator[str]:
    yield from (provision.id for provision in all_in(provisions) if provision.id)
