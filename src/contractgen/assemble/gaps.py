"""Gaps: in a draft, a value for everything that the deal does not give yet, so that the rest can be printed."""

from __future__ import annotations

from collections.abc import Iterable

from contractgen.assemble.declarations import Declarations
from contractgen.findings import Finding
from contractgen.model.deal import FACTS_OF_KIND, PARTY_FACTS, Deal, PartyKind
from contractgen.model.parameter import NonePolicy, Parameter, ParameterType
from contractgen.model.selection import Answer, NoValue, Value
from contractgen.model.template import Template

MISSING = NoValue("missing")
WATERMARKS = {"zh": "草稿", "en": "DRAFT"}
_DAY = "contract.date"
# A party that is not there, or has no name.
_OF_PARTIES = frozenset({"DEAL-401", "DEAL-480"})


def watermark_of(language: str) -> str:
    """Return the word across every page of a draft in a language."""
    return WATERMARKS["zh" if language.lower().startswith("zh") else "en"]


def is_missing(value: Value) -> bool:
    """Say whether a value is the gap for one that nobody has given yet."""
    return value == MISSING


def is_open(value: Value) -> bool:
    """Say whether a value is still to come, in a draft or by hand: no condition can be decided by it."""
    return isinstance(value, NoValue) and value.kind in ("blank", "missing")


def gaps(template: Template, declared: Declarations, deal: Deal, values: Iterable[str]) -> dict[str, Answer]:
    """Return gaps for the answers and the parties' facts that are not among the values and that the deal omits."""
    known = set(values)
    made: dict[str, Answer] = {}
    for name, parameter in declared.parameters.items():
        if name not in known and name not in deal.answers and parameter.default is None:
            made[name] = Answer(parameter, MISSING, deal.where)
    given = {f"{party.role}.{fact}" for party in deal.parties for fact in party.facts}
    kinds = {party.role: party.kind for party in deal.parties}
    for line in template.parties:
        if line.optional and line.role not in kinds:
            continue
        kind = kinds.get(line.role, PartyKind.COMPANY)
        for fact in PARTY_FACTS:
            name = f"{line.role}.{fact}"
            if name not in known and name not in given and FACTS_OF_KIND.get(fact, kind) is kind:
                text = Parameter(name, ParameterType.TEXT, line.label, line.where, none=NonePolicy.SLASH, blank=True)
                made[name] = Answer(text, MISSING, deal.where)
    if _DAY not in known:
        made[_DAY] = Answer(Parameter(_DAY, ParameterType.DATE, "date", template.where), MISSING, deal.where)
    return made


def tolerated(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what is no defect in a draft: that a party is not there yet. Where it is used, that is told."""
    return tuple(item for item in found if item.code not in _OF_PARTIES)
