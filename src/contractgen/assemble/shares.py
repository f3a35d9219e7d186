"""Shares: what of a deal concerns each of the agreements that it asks for, and what concerns none of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contractgen.assemble.declarations import Declarations, Named, are_alike, declarations_of
from contractgen.assemble.names import asked_in, nearest
from contractgen.assemble.placing import has_target, homes_of, targets_like
from contractgen.findings import Finding, finding
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal, GivenAnnex, TemplateLine
from contractgen.model.library import Library
from contractgen.model.special import SpecialTerm
from contractgen.model.template import Template

# What a deal lacks, which is told once however many agreements lack it; and what nothing in an agreement uses.
_LACKING = frozenset({"ASM-501", "ASM-502", "ASM-503", "DEAL-470", "DEAL-471"})
_UNUSED = frozenset({"ASM-507", "ASM-508"})
_OF_DEALS = "DEAL-"


@dataclass(frozen=True, slots=True)
class Member:
    """An agreement that a deal asks for: its template, and the resolved versions of that template's clauses by id."""

    line: TemplateLine
    template: Template
    clauses: Mapping[str, Clause]

    @property
    def is_settled(self) -> bool:
        """Whether all clauses of the template are resolved, so that it is known what it asks for."""
        return all(line.clause in self.clauses for item in self.template.instruments for line in item.lines)


def share(
    deal: Deal, members: Sequence[Member], library: Library | None = None
) -> tuple[tuple[Deal, ...], tuple[Finding, ...]]:
    """Return what of a deal concerns each of its agreements, in the order of `members`.

    Parties, answers and rows go to every agreement whose template asks for them, special terms to every one that has
    their target, annexed files to every one that has annexes; a deal that asks for one agreement has it all. What
    concerns no agreement of a package is a finding, and so is a name that two of its templates declare differently.
    `members` are those whose templates there are; while one is missing, or a clause of one, no name is called unknown.
    """
    found = tuple(_strangers(deal))
    if not deal.package:
        return tuple(deal for _ in members), found
    declared = [declarations_of(member.template, tuple(member.clauses.values()))[0] for member in members]
    is_settled = len(members) == len(deal.templates) and all(member.is_settled for member in members)
    if is_settled:
        found += (*_unknown_names(deal, members, declared, library), *_homeless(deal, members))
    shares = tuple(_share(deal, member, names, members) for member, names in zip(members, declared, strict=True))
    return shares, (*found, *_conflicts(members, declared))


def told_together(shares: Sequence[Deal], found: Sequence[tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """Return the findings of all agreements of a deal as those of the deal.

    What is wrong with the deal, or missing from it, is told once. That nothing uses an answer or a row is told where
    that holds for every agreement which has it.
    """
    if len(shares) == 1:
        return found[0]
    told: dict[object, Finding] = {}
    for item in (item for its in found for item in its):
        if item.code in _UNUSED and sum(item in its for its in found) < sum(_has(share, item) for share in shares):
            continue
        told.setdefault(_sameness(item), item)
    return tuple(told.values())


def _sameness(item: Finding) -> object:
    """Return what makes two findings of a deal's agreements one."""
    if item.code in _LACKING:
        return item.code, item.field
    if item.code.startswith(_OF_DEALS):
        return item.code, item.where, item.field, dict(item.arguments).get("name")
    return item


def _has(deal: Deal, unused: Finding) -> bool:
    """Say whether a share of the deal has the answer, or the rows, that a finding calls unused."""
    named = dict(unused.arguments)
    return named["table"] in deal.rows if "table" in named else named["name"] in deal.answers


def _share(deal: Deal, member: Member, declared: Declarations, members: Sequence[Member]) -> Deal:
    """Return what of a package's deal concerns one agreement."""
    roles = {party.role for party in member.template.parties}
    return replace(
        deal,
        number=member.line.number or deal.number,
        look=member.line.look or deal.look,
        parties=tuple(party for party in deal.parties if party.role in roles),
        answers={name: given for name, given in deal.answers.items() if name in declared.parameters},
        rows={name: rows for name, rows in deal.rows.items() if name in declared.tables},
        lists=deal.lists.intersection(declared.tables),
        files={name: file for name, file in deal.files.items() if name in declared.tables},
        special_terms=tuple(term for term in deal.special_terms if member in _members_for(term, members)),
        annex_files=tuple(item for item in deal.annex_files if member in _members_with(item, members)),
    )


def _members_for(term: SpecialTerm, members: Sequence[Member]) -> list[Member]:
    """Return the agreements that a special term goes to.

    It is the one it names; else every one that has its target, in the instrument that it names, if one has.
    """
    if term.template:
        return [member for member in members if member.template.id == term.template]
    fitting = [member for member in members if has_target(member.template, member.clauses, term)]
    clause = term.target.partition(".")[0]
    narrowed = [member for member in fitting if term.instrument in homes_of(member.template, clause)]
    return narrowed or fitting


def _members_with(item: GivenAnnex, members: Sequence[Member]) -> list[Member]:
    """Return the agreements that an annexed file goes to: the one it names, else all that have annexes.

    If none has, it goes to the first, whose template is told to have none.
    """
    if item.template:
        return [member for member in members if member.template.id == item.template]
    return [member for member in members if member.template.annex_scheme] or list(members[:1])


def _strangers(deal: Deal) -> Iterator[Finding]:
    """Report special terms and annexed files that name a template which the deal does not ask for."""
    asked = [line.template for line in deal.templates]
    items: Iterable[SpecialTerm | GivenAnnex] = (*deal.special_terms, *deal.annex_files)
    for item in items:
        if item.template and item.template not in asked:
            yield finding("DEAL-545", item.where, field="template", template=item.template, known=", ".join(asked))


def _homeless(deal: Deal, members: Sequence[Member]) -> Iterator[Finding]:
    """Report special terms that go to no agreement."""
    for term in deal.special_terms:
        if not term.template and not _members_for(term, members):
            known = [name for member in members for name in targets_like(member.clauses, term)]
            near = nearest(term.target, dict.fromkeys(known))
            yield finding("ASM-560", term.where, field="special_terms", target=term.target, nearest=near)


def _unknown_names(
    deal: Deal, members: Sequence[Member], declared: Sequence[Declarations], library: Library | None
) -> Iterator[Finding]:
    """Report parties, answers and rows that no agreement asks for."""
    roles = dict.fromkeys(party.role for member in members for party in member.template.parties)
    answers = {name: given for names in declared for name, given in names.parameters.items()}
    tables = {name: table for names in declared for name, table in names.tables.items()}
    elsewhere = asked_in(library)
    for party in deal.parties:
        if party.role not in roles:
            path = f"parties.{party.role}"
            yield finding("DEAL-544", party.where, field=path, name=party.role, known=", ".join(roles))
    for name, given in deal.answers.items():
        path = f"answers.{name}"
        if name not in answers and name in elsewhere:
            yield finding("DEAL-407", given.where, field=path, name=name, clause=elsewhere[name])
        elif name not in answers:
            yield finding("DEAL-542", given.where, field=path, name=name, known=nearest(name, answers))
    for name, rows in deal.rows.items():
        if name not in tables:
            where, key = rows[0].where if rows else deal.where, "lists" if name in deal.lists else "prices"
            yield finding("DEAL-543", where, field=f"{key}.{name}", name=name, known=nearest(name, tables))


def _conflicts(members: Sequence[Member], declared: Sequence[Declarations]) -> Iterator[Finding]:
    """Report names that two templates declare differently."""
    first: dict[str, tuple[Named, str]] = {}
    for member, names in zip(members, declared, strict=True):
        for item in names.all():
            earlier, template = first.setdefault(item.name, (item, member.template.id))
            if not are_alike(earlier, item):
                yield finding(
                    "DEAL-546",
                    item.where,
                    name=item.name,
                    template=member.template.id,
                    first=template,
                    other=earlier.where,
                )
