"""Price tables that are declared wrongly are told where that stands in the clause file."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from price_examples import built
from source_cases import changed, clause_findings, codes

from contractgen.findings import errors_in
from contractgen.source.deal_schema import deal_schema
from contractgen.source.library import load_library

CLAUSE = """\
id: prices
version: "1.0.0"
language: zh-CN
numbered: false
parameters:
  rebate: {type: percent, label: 优惠, default: "5%"}
tables:
  steps:
    label: 阶梯
    currency: CNY
    tiers: upto
    columns:
      start: {label: 起, type: integer, from: upto}
      upto: {label: 止, type: integer}
      price: {label: 单价, type: money}
  fees:
    label: 费用
    currency: CNY
    columns:
      item: {label: 项目, type: text}
      cards: {label: 数量, type: integer}
      months: {label: 月数, type: integer, one_off: true}
      price: {label: 单价, type: money, negotiable: true}
      cost: {label: 金额, type: money, product: [price, months]}
      tiered: {label: 阶梯, type: money, graduated: [cards, steps.price]}
    totals:
      - {label: 一次性, amount: cost, of: one-off}
      - {id: less, label: 优惠, discount: [cost], rate: rebate}
      - {id: due, label: 合计, sums: [cost, tiered]}
    notes:
      - {label: 备注, text: "共${fees.due.cost}元。"}
provisions:
  - table: fees
"""

WRONG = [
    ("id: due", "id: price", "29:14 LIB-252"),
    ("id: due", "id: total", "29:14 LIB-252"),
    ("rate: rebate", "rate: rebate, off: 1", "28:9 LIB-253"),
    (", rate: rebate", "", "28:9 LIB-253"),
    ("discount: [cost]", "discount: [cards]", "28:41 LIB-233"),
    ("sums: [cost, tiered]", "discount: [cost], rate: 1%", "29:9 LIB-253"),
    ("sums: [cost, tiered]", "sums: [cost, tiered], of: recurring", "29:56 LIB-253"),
    ("rate: rebate", "rate: 101%", "28:55 LIB-253"),
    (", one_off: true", "", "27:40 LIB-258"),
    ("months: {label: 月数, type: integer, one_off", "months: {label: 月数, type: percent, one_off", "22:42 LIB-226"),
    ("from: upto", "from: price", "13:46 LIB-254"),
    ("start: {label: 起, type: integer", "start: {label: 起, type: decimal", "13:46 LIB-254"),
    ("tiers: upto", "tiers: price", "11:12 LIB-233"),
    ("graduated: [cards,", "graduated: [price,", "25:51 LIB-233"),
    ("item: {label: 项目, type: text", "item: {label: 项目, type: text, negotiable: true", "20:37 LIB-226"),
    ("product: [price, months]", "product: [price, months], negotiable: true", "24:64 LIB-234"),
    ("共${fees.due.cost}元。", "见第六条。", "31:29 LIB-214"),
    ("共${fees.due.cost}元。", "共${fees due}元。", "31:29 LIB-207"),
]


def test_the_clause_is_sound() -> None:
    assert clause_findings(CLAUSE) == []


@pytest.mark.parametrize(("old", "new", "told"), WRONG)
def test_a_wrong_declaration_is_told_where_it_stands(old: str, new: str, told: str) -> None:
    assert told in clause_findings(changed(CLAUSE, old, new))


ACROSS = [
    ("steps.price", "steps.upto", "LIB-256"),
    ("steps.price", "step.price", "LIB-256"),
    ("{type: percent, label: 优惠", "{type: decimal, label: 优惠", "LIB-257"),
    ("rate: rebate", "rate: rebates", "LIB-203"),
    ("${fees.due.cost}", "${fees.due.price}", "LIB-205"),
]


@pytest.mark.parametrize(("old", "new", "code"), ACROSS)
def test_names_that_no_table_and_no_parameter_has_are_told(old: str, new: str, code: str, tmp_path: Path) -> None:
    body = changed(CLAUSE, old, new).partition("numbered: false\n")[2].replace('default: "5%"', 'default: "5"')
    document, found = built(tmp_path, body, "")
    assert document is None
    assert code in codes(errors_in(found))


def test_the_derived_schema_knows_tiers_notes_and_cells_to_be_agreed(tmp_path: Path) -> None:
    body = CLAUSE.partition("numbered: false\n")[2]
    built(tmp_path, body, "")
    library, _ = load_library(tmp_path)
    assert library is not None
    template = library.templates["service"]
    shape = deal_schema(template, [versions[-1] for versions in library.clauses.values()])
    prices = shape["properties"]["prices"]
    assert prices["required"] == ["steps", "fees"]
    steps, fees = (prices["properties"][name]["items"] for name in ("steps", "fees"))
    assert steps["else"]["required"] == ["price"]
    assert list(fees["properties"]["price"]["properties"]) == ["negotiable"]
    assert list(fees["properties"]["months"]["properties"]) == ["one_off"]
    validator = Draft202012Validator(shape)
    row = {"item": "卡", "cards": 3, "months": {"one_off": True}, "price": {"negotiable": True}}
    deal = {
        "id": "a",
        "number": "1",
        "template": "service ^1",
        "parties": {"party_a": {"name": "甲公司"}, "party_b": {"name": "乙公司"}},
        "prices": {"steps": [{"price": "1"}], "fees": [row, {"note": "说明"}]},
    }
    assert list(validator.iter_errors(deal)) == []
    deal["prices"] = {"steps": [{"price": "1"}], "fees": [{**row, "note": "说明"}]}
    assert list(validator.iter_errors(deal)) != []
