"""Marked text: what an author wrote, with its answers and references still as marks."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.findings import Location


@dataclass(frozen=True, slots=True)
class Literal:
    """Words that are printed as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """`${name}` or `${name|format}`: an answer, a party's fact, a derived fact or a table's fact.

    Names are `survival_years`, `party_a.name`, `contract.number`, `tariff.total`.
    """

    name: str
    format: str
    where: Location


@dataclass(frozen=True, slots=True)
class ReferenceMark:
    """`${ref:target}`: the reference to a clause, a provision, an instrument or an annex.

    Targets are `liability`, `confidentiality.definition`, `annex.usage-specification`, `instrument.service`.
    """

    target: str
    where: Location


@dataclass(frozen=True, slots=True)
class SelfMark:
    """`${self}`: what the instrument calls itself (本合同, 本协议, this Agreement)."""

    where: Location


Mark = AnswerMark | ReferenceMark | SelfMark
MarkedText = tuple[Literal | Mark, ...]
