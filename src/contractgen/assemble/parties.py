"""Parties: which ones a deal has, and their facts, checked where they are entered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from contractgen.assemble.answers import type_answer
from contractgen.assemble.names import nearest
from contractgen.findings import Finding, finding
from contractgen.lang.identifiers import (
    Flaw,
    citizen_number_flaw,
    credit_code_flaw,
    is_account,
    is_bank_code,
    is_email,
    is_phone,
    is_postcode,
    is_tax_number,
)
from contractgen.lang.languages import is_chinese
from contractgen.model.deal import FACTS_OF_KIND, PARTY_FACTS, Deal, GivenNone, GivenText, Party, PartyKind
from contractgen.model.parameter import NonePolicy, Parameter, ParameterType
from contractgen.model.selection import NONE, Answer, Facts
from contractgen.model.template import PartyLine, Template

_FEWEST = 2
_USUAL = PartyKind.COMPANY
_CHINA = "CN"
_CREDIT_CODE = {Flaw.FORM: "DEAL-482", Flaw.CHECK: "DEAL-483", Flaw.ORGANISATION: "DEAL-484"}
_CITIZEN_NUMBER = {Flaw.FORM: "DEAL-485", Flaw.DATE: "DEAL-486", Flaw.CHECK: "DEAL-487"}
_SHAPES: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "phone": (is_phone, "DEAL-488"),
    "postcode": (is_postcode, "DEAL-490"),
    "account": (is_account, "DEAL-491"),
    "bank_code": (is_bank_code, "DEAL-492"),
    "tax_number": (is_tax_number, "DEAL-493"),
}


def parties_in(template: Template, facts: Facts) -> dict[PartyLine, PartyKind]:
    """Return the parties of an agreement with their kinds, in the template's order.

    Optional ones that the deal has not are left out.
    """
    there = (line for line in template.parties if not line.optional or _is_there(line, facts))
    return {line: kind_of_party(line.role, facts) or _USUAL for line in there}


def kind_of_party(role: str, facts: Facts) -> PartyKind | None:
    """Return what the party of a role is; None for one that is not there."""
    answer = facts.values.get(f"{role}.kind")
    return PartyKind(answer.value) if answer and isinstance(answer.value, str) else None


def gather_parties(template: Template, deal: Deal) -> tuple[dict[str, Answer], tuple[Finding, ...]]:
    """Gather the parties' facts; every party must be there that is not optional, and no other.

    The facts are those that the deal gives, checked; the names that text gives them (`party_a.label`); what
    conditions may ask (`party_c`, `party_a.kind`); and what follows from others (`party_a.invoice_name`).
    """
    given = {party.role: party for party in deal.parties}
    lines = {line.role: line for line in template.parties}
    facts: dict[str, Answer] = {}
    findings: list[Finding] = []
    for role, line in lines.items():
        if line.optional:
            facts[role] = Answer(line.flag, role in given, line.where)
        if role in given:
            found, wrong = _party(line, given[role], template.language)
            facts |= found
            findings += wrong
        elif line.optional:
            facts[line.kind.name] = Answer(line.kind, NONE, line.where)
        else:
            # Until the deal says otherwise it is a company, for a draft that leaves it open.
            facts |= {f"{role}.label": _label(line), line.kind.name: Answer(line.kind, _USUAL.value, line.where)}
            findings.append(finding("DEAL-401", deal.where, field="parties", name=role, title=line.label))
    for party in deal.parties:
        if party.role not in lines:
            known, path = ", ".join(lines), f"parties.{party.role}"
            findings.append(
                finding("DEAL-402", party.where, field=path, name=party.role, template=template.id, known=known)
            )
    there = [role for role, line in lines.items() if role in given or not line.optional]
    if len(there) < _FEWEST:
        findings.append(finding("DEAL-495", deal.where, field="parties", known=", ".join(lines)))
    return facts, tuple(findings)


def _is_there(line: PartyLine, facts: Facts) -> bool:
    answer = facts.values.get(line.role)
    return answer is not None and answer.value is True


def _party(line: PartyLine, party: Party, language: str) -> tuple[dict[str, Answer], list[Finding]]:
    """Gather the facts of one party: single-line texts that may be none (but its name) or blank."""
    label = _label(line)
    facts = {label.parameter.name: label, line.kind.name: Answer(line.kind, party.kind.value, party.where)}
    findings: list[Finding] = []
    country = party.country or (_CHINA if is_chinese(language) else "")
    if "name" not in party.facts:
        path = f"parties.{line.role}.name"
        findings.append(finding("DEAL-480", party.where, field=path, name=line.role, title=line.label))
    for name, given in party.facts.items():
        called, path = f"{line.role}.{name}", f"parties.{line.role}.{name}"
        if name not in PARTY_FACTS:
            known = nearest(name, PARTY_FACTS)
            findings.append(finding("DEAL-403", given.where, field=path, name=called, known=known))
            continue
        if FACTS_OF_KIND.get(name, party.kind) is not party.kind and not isinstance(given, GivenNone):
            code = "DEAL-481" if party.kind is PartyKind.INDIVIDUAL else "DEAL-489"
            findings.append(finding(code, given.where, field=path, name=called, title=line.label))
            continue
        parameter = _parameter(line, name)
        value, wrong = type_answer(parameter, given, field=path)
        if isinstance(value, str) and isinstance(given, GivenText):
            flaws = _flaws(name, value, country)
            wrong = tuple(
                finding(code, given.where, field=path, name=called, title=line.label, length=len(value))
                for code in flaws
            )
        findings += wrong
        if value is not None and not wrong:
            facts[called] = Answer(parameter, value, given.where)
    return facts | _defaults(line, party, facts, country), findings


def _parameter(line: PartyLine, name: str) -> Parameter:
    none = NonePolicy.REFUSE if name == "name" else NonePolicy.SLASH
    return Parameter(f"{line.role}.{name}", ParameterType.TEXT, line.label, line.where, none=none, blank=True)


def _label(line: PartyLine) -> Answer:
    """Return what the agreement calls a party, which the template says once."""
    parameter = Parameter(f"{line.role}.label", ParameterType.TEXT, line.label, line.where)
    return Answer(parameter, line.label, line.where)


def _flaws(name: str, text: str, country: str) -> Iterator[str]:
    """Yield the code of what is wrong with an identifier; an e-mail address has one form everywhere."""
    if name == "email" and not is_email(text):
        yield "DEAL-494"
    if country != _CHINA:
        return
    if name == "code" and (flaw := credit_code_flaw(text)):
        yield _CREDIT_CODE[flaw]
    elif name == "id_number" and (flaw := citizen_number_flaw(text)):
        yield _CITIZEN_NUMBER[flaw]
    elif name in _SHAPES and not _SHAPES[name][0](text):
        yield _SHAPES[name][1]


def _defaults(line: PartyLine, party: Party, facts: Mapping[str, Answer], country: str) -> dict[str, Answer]:
    """Return the facts that follow from others unless the deal gives them.

    An invoice is made out to the party's name; in China a party's taxpayer number is its credit code or, for an
    individual, the citizen number.
    """
    sources = {"invoice_name": "name"}
    if country == _CHINA:
        sources["tax_number"] = "code" if party.kind is PartyKind.COMPANY else "id_number"
    made = {}
    for name, source in sources.items():
        answer = facts.get(f"{line.role}.{source}")
        if name not in party.facts and answer is not None:
            parameter = _parameter(line, name)
            made[parameter.name] = Answer(parameter, answer.value, answer.where, defaulted=True)
    return made
