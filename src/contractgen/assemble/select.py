"""Selecting: what one deal's agreement consists of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from contractgen.assemble.amend import amend, left_out, unlisted
from contractgen.assemble.choose import choose, notes_of
from contractgen.assemble.declarations import declarations_of
from contractgen.assemble.facts import gather_facts
from contractgen.assemble.gaps import watermark_of
from contractgen.assemble.measure import Measure
from contractgen.assemble.number import ANNEXES
from contractgen.assemble.parties import parties_in
from contractgen.assemble.unmet import unmet_uses, unused_answers
from contractgen.assemble.uses import uses_in
from contractgen.findings import Finding, errors_in, finding
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal
from contractgen.model.library import Library
from contractgen.model.selection import SelectedInstrument, Selection
from contractgen.model.template import Template

# Findings that say that nothing declares a name: not to be told while a clause that may declare it is missing.
_ABOUT_NAMES = ("DEAL-404", "DEAL-405", "DEAL-407", "ASM-504")


def select(
    template: Template,
    clauses: Mapping[str, Clause],
    deal: Deal,
    as_of: date | None,
    library: Library | None = None,
    *,
    draft: bool = False,
) -> tuple[Selection | None, tuple[Finding, ...]]:
    """Decide which instruments, clauses, provisions and repetitions are in an agreement, and gather its facts.

    `clauses` are the resolved versions of all the template's lines, by id; `as_of` is the day that counts as
    the contract's, if there is one. With `library`, a reference to a clause that the template does not list is
    told from a misspelt one. An answer that is neither given nor defaulted is an error wherever kept words, or a
    condition on the way, make use of it. The selection is None if there is any error, and where a line's clause
    could not be resolved: then only what does not depend on that clause is reported. In a `draft`, text may make use
    of what is not given, and a warning says so; conditions may not.
    """
    amended, in_terms = amend(template, clauses, deal, library)
    template, clauses = amended.template, amended.clauses
    listed = _listed(template, clauses)
    facts, found = gather_facts(template, listed, deal, as_of, library, draft=draft)
    chosen = choose(template, clauses, facts, amended.texts)
    declared, _ = declarations_of(template, listed)
    notes = notes_of(declared.tables.values(), facts)
    uses = (*chosen.asked, *uses_in(parties_in(template, facts), chosen.instruments, notes))
    measure = Measure(template, declared, deal, facts, told=bool(errors_in(found)), draft=draft)
    found = (*in_terms, *found, *chosen.findings, *unmet_uses(uses, measure), *_misfits(template, chosen.instruments))
    if unresolved := len(listed) < len(_names(template)):
        found = tuple(item for item in found if item.code not in _ABOUT_NAMES)
    if not unresolved and not errors_in(found):
        found = (*found, *left_out(amended, chosen.instruments, facts), *unlisted(deal, chosen.instruments))
    if unresolved or errors_in(found):
        return None, found
    found = (*found, *unused_answers(uses, measure))
    shelf = _shelf(clauses, chosen.instruments, library)
    watermark = watermark_of(template.language) if draft else ""
    return Selection(template, deal, chosen.instruments, facts, shelf, watermark, amended.dropped), found


def _names(template: Template) -> tuple[str, ...]:
    """Return the clauses of a template's lines, each once, in the order of the lines."""
    return tuple(dict.fromkeys(line.clause for instrument in template.instruments for line in instrument.lines))


def _listed(template: Template, clauses: Mapping[str, Clause]) -> tuple[Clause, ...]:
    """Return the clause versions of a template's lines, as far as they are resolved."""
    return tuple(clauses[name] for name in _names(template) if name in clauses)


def _shelf(
    clauses: Mapping[str, Clause], instruments: tuple[SelectedInstrument, ...], library: Library | None
) -> tuple[Clause, ...]:
    """Return the clauses that exist but are not in: the resolved version, or else the newest."""
    used = {clause.clause.id for instrument in instruments for clause in instrument.clauses}
    known = {name: versions[-1] for name, versions in library.clauses.items() if versions} if library else {}
    known |= clauses
    return tuple(known[name] for name in sorted(known) if name not in used)


def _misfits(template: Template, instruments: tuple[SelectedInstrument, ...]) -> Iterator[Finding]:
    """Report a clause that is in twice, or in another language than the template; and a name that is taken."""
    for instrument in instruments:
        if instrument.anchor == ANNEXES:
            yield finding("ASM-517", instrument.instrument.where, instrument=instrument.anchor)
        seen: set[str] = set()
        for clause in instrument.clauses:
            if clause.anchor in seen:
                yield finding("ASM-513", clause.line.where, clause=clause.clause.id, instrument=instrument.anchor)
            seen.add(clause.anchor)
            if _tongue(clause.clause.language) != _tongue(template.language):
                yield finding(
                    "ASM-514",
                    clause.line.where,
                    clause=clause.clause.key,
                    language=clause.clause.language,
                    expected=template.language,
                )


def _tongue(language: str) -> str:
    """Return the language of a tag without its script and region."""
    return language.partition("-")[0].lower()
