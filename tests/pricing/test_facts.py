"""Facts: gathered, typed, checked against what a template and its clauses declare."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pricing_cases import BLANK, NONE, clause, codes, column, deal, derivation, parameter, price_table, rows, template

from contractgen.assemble.facts import gather_facts
from contractgen.findings import Finding, hint_of, message_of
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal
from contractgen.model.selection import Facts, NoValue
from contractgen.model.template import Template

AS_OF = date(2026, 11, 1)
TARIFF = price_table(
    column("service", "text"),
    column("price", "money"),
    column("cards", "integer"),
    column("amount", "money", "product", "price", "cards"),
    totals=[("sums", "cards amount"), ("words", "amount")],
)
ROWS = rows({"service": "物联卡", "price": "24.90", "cards": "12"})


def facts_of(given: Deal, *clauses: Clause, of: Template | None = None) -> Facts:
    facts, findings = gather_facts(of or template(), clauses, given, AS_OF)
    assert findings == ()
    return facts


def findings_of(given: Deal, *clauses: Clause, of: Template | None = None) -> tuple[Finding, ...]:
    return gather_facts(of or template(), clauses, given, AS_OF)[1]


def test_contract_and_parties_are_facts() -> None:
    facts = facts_of(deal(parties={"party_a": {"name": "甲", "bank": NONE}, "party_b": {"name": "乙", "title": BLANK}}))
    assert {name: answer.value for name, answer in facts.values.items()} == {
        "contract.number": "WLK-0001",
        "contract.title": "物联卡业务服务合同",
        "contract.date": AS_OF,
        "special_terms": False,
        "party_a.label": "甲方",
        "party_a.kind": "company",
        "party_a.name": "甲",
        "party_a.bank": NoValue("none"),
        "party_a.invoice_name": "甲",
        "party_b.label": "乙方",
        "party_b.kind": "company",
        "party_b.name": "乙",
        "party_b.invoice_name": "乙",
        "party_b.title": NoValue("blank"),
    }


def test_answers_and_defaults_are_facts_and_tell_which_is_which() -> None:
    facts = facts_of(
        deal({"months": "12"}),
        clause(parameter("integer", "months"), parameter("integer", "copies", default="4")),
        of=template(parameter("flag", "renewal", default="false")),
    )
    answers = {
        name: (facts.values[name].value, facts.values[name].defaulted) for name in ("months", "copies", "renewal")
    }
    assert answers == {"months": (12, False), "copies": (4, True), "renewal": (False, True)}


def test_what_is_neither_given_nor_defaulted_is_left_out_without_a_word() -> None:
    facts = facts_of(
        deal(),
        clause(parameter("text", "purpose"), tables=[TARIFF], derivations=[derivation("n", "sum", "x")]),
        of=template(parameter("integer", "x")),
    )
    assert not {"purpose", "x", "n", "tariff.amount"} & facts.values.keys()
    assert facts.tables == {}


def test_tables_give_sums_counts_and_their_total() -> None:
    facts = facts_of(deal(prices={"tariff": ROWS}), clause(tables=[TARIFF]))
    found = {name: answer.value for name, answer in facts.values.items() if name.startswith("tariff.")}
    assert found == {
        "tariff.price": Decimal("24.90"),
        "tariff.cards": 12,
        "tariff.amount": Decimal("298.80"),
        "tariff.count": 1,
        "tariff.total": Decimal("298.80"),
    }
    assert facts.values["tariff.total"].parameter.currency == "CNY"
    assert facts.tables["tariff"].sums["amount"] == Decimal("298.80")


@pytest.mark.parametrize(
    ("totals", "total"),
    [
        ([("sums", "price amount")], "amount"),
        ([("amount", "price"), ("sums", "amount")], "price"),
        ([("words", "amount"), ("amount", "price")], "price"),
        ([("sums", "cards")], None),
        ([], None),
    ],
)
def test_the_total_is_the_last_amount_that_a_total_row_shows(totals: list[tuple[str, str]], total: str | None) -> None:
    table = price_table(*TARIFF.columns, totals=totals)
    facts = facts_of(deal(prices={"tariff": ROWS}), clause(tables=[table]))
    expected = facts.values[f"tariff.{total}"].value if total else None
    assert ("tariff.total" in facts.values) == (total is not None)
    assert total is None or facts.values["tariff.total"].value == expected


def test_a_table_that_may_be_empty_is_a_fact_without_rows() -> None:
    facts = facts_of(deal(), clause(tables=[price_table(*TARIFF.columns, rows=(0, 9))]))
    assert facts.values["tariff.count"].value == 0
    assert str(facts.values["tariff.amount"].value) == "0.00"


def test_every_party_of_the_template_must_be_there_and_no_other() -> None:
    found = findings_of(deal(parties={"party_a": {"name": "甲"}, "party_c": {"name": "丙"}}))
    assert codes(found) == ["DEAL-401", "DEAL-402"]
    assert [dict(item.arguments)["name"] for item in found] == ["party_b", "party_c"]
    assert "party_a, party_b" in hint_of(found[1], "zh-CN")


def test_a_party_has_no_facts_but_the_known_ones() -> None:
    (found,) = findings_of(deal(parties={"party_a": {"name": "甲", "adress": "x"}, "party_b": {"name": "乙"}}))
    assert (*codes((found,)), found.field) == ("DEAL-403", "parties.party_a.adress")
    assert dict(found.arguments)["known"].startswith("address, ")


def test_a_party_must_have_a_name() -> None:
    assert codes(findings_of(deal(parties={"party_a": {"name": NONE}, "party_b": {"name": "乙"}}))) == ["DEAL-426"]


def test_a_party_fact_is_a_single_exact_line() -> None:
    (found,) = findings_of(deal(parties={"party_a": {"name": "甲\u202e"}, "party_b": {"name": "乙"}}))
    assert message_of(found, "en") == "party_a.name (甲方) contains the character U+202E, at position 2"


@pytest.mark.parametrize(("number", "code"), [("", "DEAL-411"), ("A\n1", "DEAL-410"), (["1"], "DEAL-425")])
def test_the_contract_number_is_checked_too(number: str | list[str], code: str) -> None:
    (found,) = findings_of(deal(number=number))
    assert (*codes((found,)), found.field) == (code, "number")


def test_an_answer_that_nobody_asks_for_is_refused_with_the_nearest_name() -> None:
    (found,) = findings_of(deal({"surival": "x"}), clause(parameter("text", "survival"), parameter("text", "region")))
    assert (*codes((found,)), found.field) == ("DEAL-404", "answers.surival")
    assert dict(found.arguments)["known"] == "survival, region"


def test_prices_without_a_table_are_refused() -> None:
    (found,) = findings_of(deal(prices={"tarif": ROWS}), clause(tables=[TARIFF]))
    assert (*codes((found,)), found.where.line) == ("DEAL-405", 40)
    assert "tariff" in hint_of(found, "en")


def test_with_nothing_declared_the_nearest_name_is_a_dash() -> None:
    (found,) = findings_of(deal({"x": "y"}))
    assert dict(found.arguments)["known"] == "–"


def test_two_clauses_may_share_a_parameter_that_they_declare_alike() -> None:
    first = clause(parameter("integer", "months", default="12"), name="term")
    second = clause(parameter("integer", "months", default="12"), name="fees")
    assert facts_of(deal(), first, second).values["months"].value == 12


@pytest.mark.parametrize(
    "other",
    [
        clause(parameter("integer", "months", default="24"), name="fees"),
        clause(parameter("text", "months", default="12"), name="fees"),
        clause(derivations=[derivation("months", "sum", "x")], name="fees"),
        clause(tables=[price_table(*TARIFF.columns, name="months")], name="fees"),
    ],
)
def test_a_name_that_is_declared_in_two_ways_is_a_finding(other: Clause) -> None:
    found = findings_of(deal(), clause(parameter("integer", "months", default="12"), name="term"), other)
    assert "DEAL-406" in codes(found)
    assert dict(found[0].arguments) == {"name": "months", "other": "clauses/tariff/1.0.0.yaml:8:3"}


def test_tables_declared_alike_are_one_table() -> None:
    twins = (
        clause(tables=[TARIFF], name="a"),
        clause(tables=[price_table(*TARIFF.columns, totals=[("sums", "cards amount"), ("words", "amount")])], name="b"),
    )
    assert facts_of(deal(prices={"tariff": ROWS}), *twins).values["tariff.count"].value == 1
    differing = clause(tables=[price_table(*TARIFF.columns, rounding="up")], name="b")
    assert codes(findings_of(deal(), twins[0], differing)) == ["DEAL-406"]


def test_a_wrong_default_is_blamed_on_its_clause() -> None:
    declared = parameter("integer", "months", default="twelve")
    (found,) = findings_of(deal(), clause(declared))
    assert (*codes((found,)), found.where) == ("DEAL-413", declared.where)


def test_a_wrong_answer_is_left_out_and_does_not_fall_back_to_the_default() -> None:
    facts, findings = gather_facts(template(parameter("integer", "n", default="1")), (), deal({"n": "x"}), AS_OF)
    assert codes(findings) == ["DEAL-413"]
    assert "n" not in facts.values


CANARY = "K4NARY"


def test_no_finding_about_a_whole_deal_tells_a_value() -> None:
    given = deal(
        {"a": CANARY, "b": f"\u202e{CANARY}", "zz": CANARY, "c": [CANARY]},
        {
            "tariff": rows({"service": f" {CANARY}", "price": CANARY, "cards": CANARY, "amount": CANARY, "x": CANARY}),
            "nothing": rows({"y": CANARY}),
        },
        {"party_a": {"name": f"{CANARY}\n", "nmae": CANARY}, "party_x": {"name": CANARY}},
        number=f"{CANARY}\t",
    )
    declared = [parameter("integer", "a"), parameter("text", "b"), parameter("choice", "c", options=["x"])]
    found = findings_of(given, clause(*declared, tables=[TARIFF]))
    assert len(found) >= 12
    told = [text(item, tongue) for item in found for text in (message_of, hint_of) for tongue in ("en", "zh")]
    assert CANARY not in "".join([*told, *map(repr, found)])
