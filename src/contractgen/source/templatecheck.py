"""What a template says of clauses, and its clauses of it: versions, languages, roles, names, references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractgen.findings import Finding, finding
from contractgen.lang.nearest import nearest_names
from contractgen.lang.numerals import format_number
from contractgen.model.clause import Clause, DeparturesBlock, SignaturesBlock, all_in
from contractgen.model.library import Library, Lock
from contractgen.model.parameter import Condition, Parameter, equals_in
from contractgen.model.scheme import Pattern, static_level
from contractgen.model.template import ClauseLine, Template
from contractgen.model.version import Version
from contractgen.source.crosscheck import (
    INSTRUMENT_PREFIXES,
    Declared,
    derivation_findings,
    names_of_template,
    own_names,
    question_findings,
    use_findings,
)
from contractgen.source.declarations import question_defects
from contractgen.source.optional_parties import unguarded_parties
from contractgen.source.uses import AnswerUse, answer_uses, marks_in, questions, references


@dataclass(frozen=True, slots=True)
class Shelf:
    """The clauses that a template can draw on: the sound ones, and all versions that there are files of."""

    clauses: Mapping[str, tuple[Clause, ...]]
    versions: Mapping[str, tuple[Version, ...]]


def line_findings(template: Template, shelf: Shelf) -> Iterator[Finding]:
    """Report lines that name no clause, or a range in which no version lies, or another language."""
    for line in _lines(template):
        versions = shelf.versions.get(line.clause, ())
        if not versions:
            known = ", ".join(nearest_names(line.clause, shelf.versions)) or "–"
            yield finding("TPL-302", line.where, clause=line.clause, known=known)
        elif not any(version in line.range for version in versions):
            there = ", ".join(str(version) for version in versions)
            yield finding("TPL-303", line.where, clause=line.clause, range=line.range, versions=there)
    for clause, line in _chosen(template, shelf, None):
        if _tongue(clause.language) != _tongue(template.language):
            own = clause.language
            yield finding("TPL-316", line.where, clause=clause.key, clause_language=own, language=template.language)


def meaning_findings(template: Template, shelf: Shelf, lock: Lock | None) -> Iterator[Finding]:
    """Report roles and names that the template's clauses mention and that nobody in the template declares."""
    clauses = [clause for clause, _ in _chosen(template, shelf, lock)]
    complete = len({clause.id for clause in clauses}) == len({line.clause for line in _lines(template)})
    declared = _declared(template, clauses, complete=complete)
    for clause in clauses:
        own = declared.with_own(clause)
        for use in answer_uses(clause):
            yield from _in_template(use, own, template, clause)
        yield from _foreign_signatories(clause, template)
    for instrument in template.instruments:
        for use in marks_in(instrument.title):
            yield from use_findings(use, declared)
    yield from derivation_findings(template.derivations, declared)
    asked = (
        *(parameter for clause in clauses for parameter in clause.parameters),
        *template.parameters,
        *template.party_questions(),
    )
    yield from unguarded_parties(template, {clause.id: clause for clause in clauses})
    parameters = {parameter.name: parameter for parameter in asked}
    for condition in _conditions(template):
        yield from _condition_findings(condition, declared, parameters)
    for clause in clauses:
        elsewhere = (question for question in questions(clause) if question.name not in own_names(clause))
        for question in elsewhere:
            yield from question_defects(question, parameters.get(question.name))


def reference_findings_of(template: Template, library: Library) -> Iterator[Finding]:
    """Report references that cannot resolve in a template's agreements: to clauses and instruments it has not.

    A clause may refer under a condition to what a template never has; the finding says so in its hint.
    """
    shelf = Shelf(library.clauses, {})
    clauses = dict.fromkeys(clause for clause, _ in _chosen(template, shelf, library.locks.get(template.id)))
    ids = {line.clause for line in _lines(template)}
    annexes = {line.id for line in template.instruments if line.kind.is_annex}
    instruments = {line.id for line in template.instruments}
    for clause in clauses:
        for mark in references(clause):
            head, _, tail = mark.target.partition(".")
            if head in INSTRUMENT_PREFIXES and tail:
                there = annexes if head == "annex" else instruments
                if tail not in there:
                    known = ", ".join(nearest_names(tail, there)) or "–"
                    yield finding("TPL-318", mark.where, target=mark.target, template=template.id, known=known)
            elif head not in ids:
                yield finding("TPL-317", mark.where, clause=head, template=template.id, file=template.where.file)


def clauses_of(template: Template, library: Library) -> tuple[Clause, ...]:
    """Return the clause of every line of a template: the version that its lock pins, else the newest that fits."""
    chosen = _chosen(template, Shelf(library.clauses, {}), library.locks.get(template.id))
    return tuple(clause for clause, _ in chosen)


def unlisted_departures(template: Template, library: Library) -> Iterator[Finding]:
    """Report a template whose deals may have special terms that its agreements would nowhere list."""
    clauses = clauses_of(template, library)
    refused = template.refuses_special or all(clause.refuses_special for clause in clauses)
    provisions = (provision for clause in clauses for provision in all_in(clause.provisions))
    if not refused and not any(isinstance(provision.block, DeparturesBlock) for provision in provisions):
        yield finding("TPL-319", template.where, template=template.id)


def live_findings(template: Template) -> Iterator[Finding]:
    """Tell of the schemes in which a template's references cannot be fields, although it asks for them."""
    for scheme in template.schemes:
        index = static_level(scheme)
        if template.live and index is not None:
            level = scheme.levels[index]
            yield finding(
                "REF-221",
                template.live,
                label=_first(level.label),
                scheme=scheme.id,
                level=index + 1,
                reference=_first(level.reference),
            )


def _first(pattern: Pattern) -> str:
    """Return a pattern as its first number is written."""
    return "".join(part if isinstance(part, str) else format_number(1, part.system) for part in pattern)


def _lines(template: Template) -> Iterator[ClauseLine]:
    for instrument in template.instruments:
        yield from instrument.lines


def _chosen(template: Template, shelf: Shelf, lock: Lock | None) -> Iterator[tuple[Clause, ClauseLine]]:
    """Yield the version of every line's clause that the lock pins, else the newest in its range."""
    pins = {pin.clause: pin.version for pin in lock.pins} if lock else {}
    for line in _lines(template):
        fitting = [clause for clause in shelf.clauses.get(line.clause, ()) if clause.version in line.range]
        pinned = [clause for clause in fitting if clause.version == pins.get(line.clause)]
        yield from ((clause, line) for clause in (pinned or fitting)[-1:])


def _declared(template: Template, clauses: list[Clause], *, complete: bool) -> Declared:
    names = names_of_template(template)
    return Declared(
        names=names.union(*(own_names(clause) for clause in clauses)),
        tables={table.name: table for clause in clauses for table in clause.tables},
        roles=frozenset(party.role for party in template.parties),
        complete=complete,
    )


def _in_template(use: AnswerUse, declared: Declared, template: Template, clause: Clause) -> Iterator[Finding]:
    """Report a mark that the library knows and this template does not: a role of another, a name of another."""
    head, _, tail = use.name.partition(".")
    for item in use_findings(use, declared):
        if item.code != "LIB-203":
            yield item
        elif tail:
            known = ", ".join(nearest_names(head, (*declared.roles, *declared.tables)))
            yield finding("TPL-308", use.where, name=head, template=template.id, known=known)
        else:
            known = ", ".join(nearest_names(head, declared.names)) or "–"
            yield finding("TPL-309", use.where, name=head, template=template.id, clause=clause.key, known=known)


def _foreign_signatories(clause: Clause, template: Template) -> Iterator[Finding]:
    """Report roles that are to sign and that a template does not have."""
    known = [party.role for party in template.parties]
    blocks = (provision.block for provision in all_in(clause.provisions))
    signing = ((block, role) for block in blocks if isinstance(block, SignaturesBlock) for role in block.roles)
    for block, role in signing:
        if role not in known:
            near = ", ".join(nearest_names(role, known))
            yield finding("TPL-308", block.where, name=role, template=template.id, known=near)


def _conditions(template: Template) -> Iterator[Condition]:
    for instrument in template.instruments:
        for when in (instrument.when, *(line.when for line in instrument.lines)):
            if when:
                yield when


def _condition_findings(
    condition: Condition, declared: Declared, parameters: Mapping[str, Parameter]
) -> Iterator[Finding]:
    for question in equals_in(condition):
        yield from question_findings(question, declared)
        yield from question_defects(question, parameters.get(question.name))


def _tongue(language: str) -> str:
    return language.partition("-")[0]
