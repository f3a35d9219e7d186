"""Random special terms for tests: provisions added to a random agreement, or replaced in it, and new clauses."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assembly_drafts import DraftClause, DraftProvision, Words
from deal_cases import DEAL_FILE

from contractgen.findings import Location
from contractgen.model.clause import Change, Clause, DeparturesBlock, Provision, Punctuation, all_in
from contractgen.model.special import Place, SpecialTerm
from contractgen.model.text import Literal

_WHERE = Location(DEAL_FILE, 90, 5)


@dataclass(frozen=True, slots=True)
class SpecialDraft:
    """A special term before its text is written: where it goes, and the provisions that it consists of.

    `standard` is the provision that it replaces.
    """

    place: Place
    target: str
    instrument: str
    provisions: tuple[DraftProvision, ...]
    new_clause: DraftClause | None = None
    standard: DraftProvision | None = None


def draft_special_terms(rng: random.Random, clauses: Mapping[str, DraftClause]) -> list[SpecialDraft]:
    """Draft some special terms for clauses that this deal's agreement has, each in a provision of its own."""
    drafts: list[SpecialDraft] = []
    homes = [clause for clause in clauses.values() if clause.homes]
    targets = [one for clause in homes for top in clause.provisions for one in top.family() if _can_be_named(one)]
    used: set[tuple[str, str]] = set()
    for number in range(1, rng.choice((1, 2, 3, 5)) + 1):
        clause = rng.choice(homes)
        instrument = rng.choice(clause.homes)
        kind = rng.choice(("replace", "replace", "after", "after", "in", "clause"))
        if kind == "in":
            drafts.append(SpecialDraft(Place.IN, clause.id, instrument, (_added(rng, clause, number),)))
        elif kind == "clause":
            own = DraftClause(f"own-{number}", numbered=True, homes=[instrument])
            own.provisions = [DraftProvision(own, f"own-p{number}-{place}", alive=True) for place in (1, 2)]
            drafts.append(SpecialDraft(Place.AFTER, clause.id, instrument, tuple(own.provisions), own))
        elif targets:
            target = rng.choice(targets)
            top = (target.clause.id, target.path.partition("/")[0])
            if top not in used:
                used.add(top)
                drafts.append(_at_provision(rng, target, kind, number))
    return drafts


def written_terms(
    drafts: list[SpecialDraft], clauses: Mapping[str, Clause], write: Callable[[DraftProvision], Provision]
) -> tuple[SpecialTerm, ...]:
    """Write drafted special terms; `write` writes one drafted provision."""
    terms: list[SpecialTerm] = []
    for number, draft in enumerate(drafts, 1):
        heading = (Literal(f"Special {number}"),) if draft.new_clause else ()
        added = draft.provisions[0].id if draft.provisions else ""
        identifier = (draft.new_clause.id if draft.new_clause else added) or f"+{number}"
        provisions = tuple(_special(write(provision)) for provision in draft.provisions)
        if draft.standard:
            provisions = (_rewritten(draft.standard, clauses[draft.standard.clause.id], write),)
        terms.append(SpecialTerm(identifier, draft.place, draft.target, _WHERE, provisions, heading, draft.instrument))
    return tuple(terms)


def _can_be_named(draft: DraftProvision) -> bool:
    """Say whether a provision is in, and is more than a bare list; the list of departures is none's to replace."""
    if isinstance(draft.block, DeparturesBlock):
        return False
    return draft.alive and bool(draft.id) and draft.words is not Words.NONE


def _added(rng: random.Random, clause: DraftClause, number: int) -> DraftProvision:
    """Draft a provision at the end of a clause, numbered where its first one may be."""
    numbered = clause.provisions[0].numbered and rng.random() < 0.8
    return DraftProvision(clause, rng.choice((f"special-{number}", str(number))), alive=True, numbered=numbered)


def _at_provision(rng: random.Random, target: DraftProvision, kind: str, number: int) -> SpecialDraft:
    """Draft what replaces a provision, its items kept, or what follows it on its level."""
    clause = target.clause
    name, instrument = f"{clause.id}.{target.id}", rng.choice(clause.homes)
    if kind == "replace":
        return SpecialDraft(Place.REPLACE, name, instrument, (), standard=target)
    outer = target.path.rpartition("/")[0]
    path = f"{outer}/" * bool(outer) + rng.choice((f"special-{number}", str(number)))
    added = DraftProvision(clause, path, alive=True, numbered=target.numbered and clause.counts)
    added.words = Words.ITEM if outer else Words.SENTENCE
    around = next((one for one in clause.family() if one.path == outer), None)
    added.repetition = around.repetition if around else None
    return SpecialDraft(Place.AFTER, name, instrument, (added,))


def _rewritten(draft: DraftProvision, clause: Clause, write: Callable[[DraftProvision], Provision]) -> Provision:
    """Write a replacement: other words, the same items that are in, no conditions, and no block."""
    standard = next(item for item in all_in(clause.provisions) if item.path == draft.path)
    return _cut(write(replace(draft, block=None, each="", when=None)), standard, draft)


def _cut(written: Provision, standard: Provision, draft: DraftProvision) -> Provision:
    items = tuple(
        _cut(item, old, inner)
        for item, old, inner in zip(written.items, standard.items, draft.items, strict=True)
        if inner.alive
    )
    own = Punctuation.OWN if standard.punctuation is Punctuation.OWN else Punctuation.SERIES
    return replace(written, items=items, when=None, block=None, punctuation=own, special=Change.ADDED)


def _special(provision: Provision) -> Provision:
    return replace(provision, special=Change.ADDED, items=tuple(_special(item) for item in provision.items))
