"""Computed facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pricing_cases import (
    BLANK,
    CLAUSE,
    NONE,
    AnyGiven,
    clause,
    codes,
    column,
    deal,
    derivation,
    parameter,
    price_table,
    rows,
    template,
)

from contractgen.assemble.derive import derive as compute_facts
from contractgen.assemble.facts import gather_facts
from contractgen.findings import Finding
from contractgen.model.parameter import Derivation, ParameterType
from contractgen.model.selection import Answer, NoValue, Value

PARAMETERS = (
    parameter("integer", "copies_a", none="slash", blank=True),
    parameter("integer", "copies_b", none="drop"),
    parameter("date", "start"),
    parameter("money", "fee", currency="CNY"),
    parameter("money", "deposit", currency="CNY", places=4),
    parameter("money", "dollars", currency="USD"),
    parameter("percent", "rate"),
    parameter("percent", "share"),
    parameter("decimal", "hours", places=3),
    parameter("any-of", "services", options=["语音", "短信", "流量"]),
    parameter("text", "remark"),
)
TARIFF = price_table(column("amount", "money"))
GIVEN: dict[str, AnyGiven] = {
    "copies_a": "2",
    "copies_b": "2",
    "start": "2027-01-31",
    "fee": "0.15",
    "deposit": "1.2345",
    "dollars": "1",
    "rate": "50%",
    "share": "12.5%",
    "hours": "1.5",
    "services": ["语音", "流量"],
    "remark": "x",
}


def derive(*items: Derivation, **changed: AnyGiven) -> tuple[dict[str, Answer], tuple[Finding, ...]]:
    answers = {name: value for name, value in {**GIVEN, **changed}.items() if value != "(missing)"}
    given = deal(answers, {"tariff": rows({"amount": "10.00"}, {"amount": "2.50"})})
    made = clause(*PARAMETERS, derivations=items, tables=[TARIFF])
    facts, findings = gather_facts(template(), (made,), given, date(2026, 1, 1))
    return {item.name: facts.values[item.name] for item in items if item.name in facts.values}, findings


@pytest.mark.parametrize(
    ("kind", "operands", "value", "type_"),
    [
        ("sum", "copies_a copies_b", 4, "integer"),
        ("sum", "copies_a hours", Decimal("3.5"), "decimal"),
        ("sum", "fee fee", Decimal("0.30"), "money"),
        ("sum", "fee deposit", Decimal("1.3845"), "money"),
        ("sum", "rate share", Decimal("62.5"), "percent"),
        ("sum", "tariff.amount fee", Decimal("12.65"), "money"),
        ("sum", "tariff.count copies_a", 4, "integer"),
        ("product", "copies_a copies_b copies_a", 8, "integer"),
        ("product", "fee copies_a", Decimal("0.30"), "money"),
        ("product", "fee rate", Decimal("0.08"), "money"),
        ("product", "deposit copies_a", Decimal("2.47"), "money"),
        ("product", "rate share", Decimal("6.25"), "percent"),
        ("product", "hours rate", Decimal("0.75"), "decimal"),
        ("add-months", "start copies_a", date(2027, 3, 31), "date"),
        ("add-months", "contract.date copies_a", date(2026, 3, 1), "date"),
        ("count", "services", 2, "integer"),
        ("count", "tariff", 2, "integer"),
    ],
)
def test_a_fact_is_computed_from_its_operands(kind: str, operands: str, value: Value, type_: str) -> None:
    derived, findings = derive(derivation("fact", kind, *operands.split()))
    assert findings == ()
    assert derived["fact"].value == value
    assert type(derived["fact"].value) is type(value)
    assert derived["fact"].parameter.type is ParameterType(type_)


def test_computed_money_keeps_its_currency() -> None:
    derived, _ = derive(derivation("double", "product", "dollars", "copies_a"))
    assert (derived["double"].parameter.currency, str(derived["double"].value)) == ("USD", "2.00")


def test_facts_are_computed_after_those_that_they_need() -> None:
    derived, findings = derive(
        derivation("eight", "product", "four", "two"),
        derivation("four", "sum", "two", "two"),
        derivation("two", "sum", "copies_a"),
    )
    assert findings == ()
    assert {name: answer.value for name, answer in derived.items()} == {"eight": 8, "four": 4, "two": 2}


def test_a_circle_is_reported_once_and_nothing_in_it_has_a_value() -> None:
    derived, (found,) = derive(
        derivation("a", "sum", "b"), derivation("b", "sum", "c", "copies_a"), derivation("c", "sum", "a"),
        derivation("outside", "sum", "b"), derivation("well", "sum", "copies_a"),
    )  # fmt: skip
    assert (*codes((found,)), dict(found.arguments)["path"]) == ("DEAL-450", "a → b → c → a")
    assert list(derived) == ["well"]


def test_a_fact_of_itself_is_a_circle() -> None:
    _, (found,) = derive(derivation("a", "sum", "a"))
    assert dict(found.arguments)["path"] == "a → a"


def test_a_missing_operand_leaves_the_fact_out_without_a_word() -> None:
    derived, findings = derive(derivation("fact", "sum", "copies_a", "copies_b"), copies_b="(missing)")
    assert (derived, findings) == ({}, ())


@pytest.mark.parametrize("operand", ["party_b.phone", "tariff.count", "contract.number"])
def test_operands_that_a_deal_may_lack_are_known(operand: str) -> None:
    assert "DEAL-451" not in codes(derive(derivation("fact", "sum", operand))[1])


def test_an_operand_that_nothing_declares_is_reported_with_the_nearest_name() -> None:
    derived, (found,) = derive(derivation("fact", "sum", "copies_a", "copys_b"))
    assert derived == {}
    assert codes((found,))[0] == "DEAL-451"
    assert dict(found.arguments)["known"].startswith("copies_b")


@pytest.mark.parametrize(
    ("kind", "operands", "unfit"),
    [
        ("sum", "copies_a remark", "remark"),
        ("sum", "fee dollars", "dollars"),
        ("sum", "fee copies_a", "copies_a"),
        ("sum", "rate copies_a", "copies_a"),
        ("product", "fee fee", "fee"),
        ("product", "start copies_a", "start"),
        ("add-months", "copies_a start", "copies_a"),
        ("add-months", "start", "start"),
        ("add-months", "start copies_a copies_b", "copies_b"),
        ("count", "remark", "remark"),
        ("count", "services services", "services"),
        ("count", "", "–"),
    ],
)
def test_an_operand_that_does_not_fit_is_named(kind: str, operands: str, unfit: str) -> None:
    derived, (found,) = derive(derivation("fact", kind, *operands.split()))
    assert derived == {}
    assert (*codes((found,)), dict(found.arguments)["operand"]) == ("DEAL-452", unfit)


@pytest.mark.parametrize(("answer", "kind"), [(NONE, "none"), (BLANK, "blank")])
def test_a_fact_of_what_is_none_or_blank_is_so_too(answer: AnyGiven, kind: str) -> None:
    derived, findings = derive(
        derivation("copies", "sum", "copies_a", "copies_b"), derivation("end", "add-months", "start", "copies_a"),
        copies_a=answer,
    )  # fmt: skip
    assert findings == ()
    assert derived["copies"].value == derived["end"].value == NoValue(kind)
    assert derived["end"].parameter.type is ParameterType.DATE


def test_months_beyond_the_calendar_are_reported() -> None:
    _, (found,) = derive(derivation("end", "add-months", "start", "copies_a"), copies_a="999999")
    assert codes((found,))[0] == "DEAL-453"


@pytest.mark.parametrize("kind", ["sum", "product"])
def test_a_fact_that_grows_too_large_is_reported(kind: str) -> None:
    _, (found,) = derive(derivation("fact", kind, "copies_a", "copies_b"), copies_a="9" * 15, copies_b="9" * 15)
    assert codes((found,))[0] == "DEAL-445"


def test_a_float_operand_is_a_type_error() -> None:
    answer = Answer(PARAMETERS[3], Decimal("0.15"), CLAUSE)
    object.__setattr__(answer, "value", 0.15)
    with pytest.raises(TypeError):
        compute_facts([derivation("double", "sum", "fee", "fee")], {"fee": answer}, {}, {"fee"})
