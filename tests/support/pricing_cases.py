"""Small builders for parameters, price tables, templates and deals; every place is in a made-up file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from contractgen.findings import Finding, Location, hint_of, message_of
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal, Given, GivenBlank, GivenList, GivenNone, GivenText, Party, Row, TemplateLine
from contractgen.model.parameter import Derivation, DerivationKind, NonePolicy, Parameter, ParameterType
from contractgen.model.pricing import Column, Computation, PriceTable, Rounding, Tax, TaxMode, Total, TotalKind
from contractgen.model.template import PartyLine, Template
from contractgen.model.version import Version, VersionRange

CLAUSE = Location("clauses/tariff/1.0.0.yaml", 8, 3)
DEAL = Location("examples/minimal.yaml", 20, 11)
NONE = GivenNone(DEAL)
BLANK = GivenBlank(DEAL)

AnyGiven = str | list[str] | Given


def given(value: AnyGiven, line: int = 20) -> Given:
    where = Location("examples/minimal.yaml", line, 11)
    if isinstance(value, str):
        return GivenText(value, where)
    if isinstance(value, list):
        return GivenList(tuple(GivenText(option, where) for option in value), where)
    return value


def parameter(
    kind: str,
    name: str = "field",
    *,
    options: Iterable[str] = (),
    default: str | tuple[str, ...] | None = None,
    bounds: tuple[str | None, str | None] = (None, None),
    places: int = 2,
    currency: str = "",
    none: str = "refuse",
    blank: bool = False,
) -> Parameter:
    minimum, maximum = (None if bound is None else Decimal(bound) for bound in bounds)
    return Parameter(
        name,
        ParameterType(kind),
        "标签",
        CLAUSE,
        options=tuple(options),
        default=default,
        minimum=minimum,
        maximum=maximum,
        places=places,
        currency=currency,
        none=NonePolicy(none),
        blank=blank,
    )


def column(
    name: str,
    kind: str,
    computation: str | None = None,
    *operands: str,
    default: str | None = None,
    places: int = 2,
    options: Iterable[str] = (),
    bounds: tuple[str | None, str | None] = (None, None),
) -> Column:
    minimum, maximum = (None if bound is None else Decimal(bound) for bound in bounds)
    return Column(
        name,
        f"列{name}",
        ParameterType(kind),
        CLAUSE,
        Computation(computation) if computation else None,
        operands,
        tuple(options),
        default,
        places=places,
        minimum=minimum,
        maximum=maximum,
    )


def price_table(
    *columns: Column,
    name: str = "tariff",
    tax: tuple[str, str] | None = None,
    rounding: str = "half-up",
    totals: Iterable[tuple[str, str]] = (),
    group: str = "",
    rows: tuple[int, int] = (1, 10_000),
    currency: str = "CNY",
    minor: int = 2,
) -> PriceTable:
    """A price table; tax is mode and rate (`6` or a column), totals are kind and columns."""
    rule = None
    if tax:
        mode, rate = tax
        rule = Tax(TaxMode(mode), rate if rate[0].isalpha() else Decimal(rate))
    return PriceTable(
        name,
        "资费标准",
        CLAUSE,
        columns,
        currency,
        minor,
        Rounding(rounding),
        rule,
        tuple(Total("合计", TotalKind(kind), tuple(names.split()), CLAUSE) for kind, names in totals),
        group,
        *rows,
    )


def rows(*lines: Mapping[str, AnyGiven]) -> tuple[Row, ...]:
    """Rows of the deal, from line 40 on, one line each."""
    return tuple(
        Row({name: given(value, number) for name, value in line.items()}, Location("examples/minimal.yaml", number, 7))
        for number, line in enumerate(lines, 40)
    )


def clause(
    *parameters: Parameter,
    name: str = "tariff",
    derivations: Iterable[Derivation] = (),
    tables: Iterable[PriceTable] = (),
) -> Clause:
    return Clause(
        name,
        Version(1, 0, 0),
        "zh-CN",
        CLAUSE,
        "sha256:0",
        (),
        (),
        parameters=parameters,
        derivations=tuple(derivations),
        tables=tuple(tables),
    )


def derivation(name: str, kind: str, *operands: str) -> Derivation:
    return Derivation(name, DerivationKind(kind), operands, CLAUSE)


def template(*parameters: Parameter, derivations: Iterable[Derivation] = (), language: str = "zh-CN") -> Template:
    where = Location("templates/iot/template.yaml", 1, 1)
    return Template(
        "iot",
        Version(1, 0, 0),
        language,
        "物联卡业务服务合同",
        where,
        "templates/iot",
        (PartyLine("party_a", "甲方", where), PartyLine("party_b", "乙方", where)),
        (),
        (),
        "cn-annex",
        (),
        parameters,
        tuple(derivations),
    )


def deal(
    answers: Mapping[str, AnyGiven] | None = None,
    prices: Mapping[str, tuple[Row, ...]] | None = None,
    parties: Mapping[str, Mapping[str, AnyGiven]] | None = None,
    number: AnyGiven = "WLK-0001",
) -> Deal:
    usual: Mapping[str, Mapping[str, AnyGiven]] = {
        "party_a": {"name": "示例市云杉区数字治理中心"},
        "party_b": {"name": "远岫通信有限公司"},
    }
    chosen = usual if parties is None else parties
    versions = VersionRange.parse("^1")
    assert versions
    where = Location("examples/minimal.yaml", 1, 1)
    return Deal(
        "minimal",
        given(number),
        (TemplateLine("iot", versions, where),),
        where,
        tuple(
            Party(role, {name: given(value) for name, value in facts.items()}, Location("examples/minimal.yaml", 6, 3))
            for role, facts in chosen.items()
        ),
        {name: given(value) for name, value in (answers or {}).items()},
        prices or {},
    )


def codes(findings: Iterable[Finding]) -> list[str]:
    """The codes of findings whose sentences all can be said."""
    found = tuple(findings)
    for item in found:
        for language in ("en", "zh-CN"):
            assert message_of(item, language)
            assert hint_of(item, language)
    return [item.code for item in found]


def half_up(numerator: int, denominator: int) -> int:
    """The quotient rounded half up, by integers alone, for what is held against decimals."""
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size
