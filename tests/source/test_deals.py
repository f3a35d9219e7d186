"""Deals, and the schema that is derived for the deals of one template."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from editor_view import typed
from jsonschema import Draft202012Validator
from source_cases import CLAUSE, DEAL, LIABILITY, changed, codes, line_of, write_library

from contractgen.model.deal import Deal, GivenBlank, GivenList, GivenNone, GivenText
from contractgen.pipeline.schema import derive_schema
from contractgen.source.deals import load_deal, load_deal_text
from contractgen.source.yamltree import parse_tree

ROOT = Path(__file__).parent.parent.parent


def loaded(text: str) -> Deal:
    deal, findings = load_deal_text(text.encode(), "d.yaml")
    assert deal is not None, findings
    return deal


def derived(root: Path, *names: str) -> dict[str, Any]:
    schema, findings = derive_schema(root, *(names or ("service",)))
    assert schema is not None, findings
    return schema


def errors(schema: dict[str, Any], text: str) -> list[str]:
    tree, findings = parse_tree(text.encode(), "d.yaml")
    assert tree is not None, findings
    found = Draft202012Validator(schema).iter_errors(typed(tree))
    return sorted(f"{'.'.join(map(str, error.absolute_path))}: {error.validator}" for error in found)


def test_a_deal_says_what_its_file_says() -> None:
    deal = loaded(DEAL)
    assert (deal.id, deal.package, [(line.template, str(line.range)) for line in deal.templates]) == (
        "first",
        (),
        [("service", "^1")],
    )
    assert isinstance(deal.number, GivenText)
    assert deal.number.text == "WLK-2026-0001"
    assert [party.role for party in deal.parties] == ["party_a", "party_b"]
    facts = deal.parties[0].facts
    assert [type(given) for given in facts.values()] == [GivenText, GivenText, GivenText, GivenNone]
    address = deal.parties[1].facts["address"]
    assert isinstance(address, GivenText)
    assert address.text == "虚构路1号\n二楼"
    assert isinstance(deal.answers["deposit"], GivenBlank)
    assert isinstance(deal.answers["channels"], GivenList)
    assert [list(row.cells) for row in deal.rows["tariff"]] == [["category", "price", "cards"]] * 2
    assert str(deal.rows["tariff"][1].where) == f"d.yaml:{line_of(DEAL, '- {category: 其他')}:7"


def test_a_deal_needs_no_library(tmp_path: Path) -> None:
    path = tmp_path / "deal.yaml"
    path.write_text(DEAL, "utf-8")
    deal, findings = load_deal(path)
    assert deal is not None
    assert findings == ()
    assert codes(load_deal(tmp_path / "none.yaml")[1]) == ["LOAD-102"]


def test_a_deal_may_be_json() -> None:
    tree, _ = parse_tree(DEAL.encode(), "d.yaml")
    assert tree is not None
    data = json.dumps({"$schema": "x", **typed(tree)})  # type: ignore[dict-item]
    from_json, findings = load_deal_text(data.encode(), "d.json")
    assert from_json is not None, findings
    assert from_json.id == "first"
    assert isinstance(from_json.answers["months"], GivenText)


@pytest.mark.parametrize("number", ["{none: true}", "{blank: true}", "2026001"])
def test_a_contract_may_have_no_number_yet(number: str) -> None:
    assert loaded(changed(DEAL, '"WLK-2026-0001"', number)).id == "first"


def test_the_derived_schema_is_a_schema_and_always_the_same(tmp_path: Path) -> None:
    schema = derived(write_library(tmp_path))
    Draft202012Validator.check_schema(schema)
    assert json.dumps(schema) == json.dumps(derived(tmp_path))
    assert list(schema["properties"]["answers"]["properties"]) == [
        "region", "survival", "survival_years", "start", "months", "channels", "deposit",
    ]  # fmt: skip


def test_the_derived_schema_knows_every_parameter(tmp_path: Path) -> None:
    schema = derived(write_library(tmp_path))
    answers = schema["properties"]["answers"]["properties"]
    assert answers["survival"]["enum"] == ["长期有效", "终止后固定年限"]
    assert answers["survival"]["default"] == "长期有效"
    assert answers["survival"]["description"].startswith("保密义务存续期 ")
    assert answers["survival_years"]["examples"] == ["3"]
    assert "[1, 20]" in answers["survival_years"]["description"]
    assert list(answers["deposit"]["properties"]) == ["none", "blank"]
    row = schema["properties"]["prices"]["properties"]["tariff"]["items"]
    assert list(row["properties"]) == ["category", "price", "rate", "cards", "note"]
    assert row["else"]["required"] == ["category", "price", "cards"]


def test_the_derived_schema_tells_the_bounds_of_columns(tmp_path: Path) -> None:
    bounded = changed(CLAUSE, 'type: percent, default: "6%"', 'type: percent, default: "6%", minimum: 0%, maximum: 13%')
    schema = derived(write_library(tmp_path, (bounded, LIABILITY)))
    cells = schema["properties"]["prices"]["properties"]["tariff"]["items"]["properties"]
    assert cells["rate"]["description"].endswith(" [0, 13]")
    assert "[" not in cells["price"]["description"]


def test_what_no_deal_can_do_without_is_required(tmp_path: Path) -> None:
    schema = derived(write_library(tmp_path))
    properties = schema["properties"]
    assert properties["answers"]["required"] == []
    assert properties["prices"]["required"] == ["tariff"]
    assert properties["parties"]["required"] == ["party_a", "party_b"]
    assert properties["parties"]["properties"]["party_a"]["required"] == ["name", "bank"]
    unconditional = changed(CLAUSE, "- when: {survival: 终止后固定年限}\n    text", "- text")
    schema = derived(write_library(tmp_path / "b", (unconditional, LIABILITY)))
    assert schema["properties"]["answers"]["required"] == ["survival_years", "start"]


BROKEN = [
    ("survival: 长期有效", "survival: 永久", "answers.survival: enum"),
    ("months: 12", "months: twelve", "answers.months: pattern"),
    ("months: 12", "months: 1.5", "answers.months: type"),
    ("months: 12", "monthes: 12", "answers: additionalProperties"),
    ("channels: [短信, 邮件]", "channels: 短信", "answers.channels: type"),
    ("channels: [短信, 邮件]", "channels: [短信, 电话]", "answers.channels.1: enum"),
    ("months: 12", "months: {none: true}", "answers.months: type"),
    ("months: 12", "region: 北京", "answers.region: enum"),
    ("template: service ^1", "template: other ^1", "template: pattern"),
    ("  party_b:\n", "  party_c:\n", "parties: additionalProperties"),
    ('price: "30.00"', 'price: "30,00"', "prices.tariff.0.price: pattern"),
    ('price: "30.00"', "net: 3", "prices.tariff.0: additionalProperties"),
    ("category: 物联卡", "category: {none: true}", "prices.tariff.0.category: type"),
]


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN)
def test_the_derived_schema_refuses_what_the_template_does_not_want(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    text = changed(DEAL, "    address: |\n      虚构路1号\n      二楼\n", "    bank: {blank: true}\n")
    schema = derived(write_library(tmp_path))
    assert errors(schema, text) == []
    assert expected in errors(schema, changed(text, old, new))


def test_every_shipped_deal_follows_the_schema_of_its_template() -> None:
    for path in sorted((ROOT / "examples").glob("*.yaml")):
        deal, findings = load_deal(path)
        assert deal is not None, findings
        schema = derived(ROOT, *(line.template for line in deal.templates))
        assert errors(schema, path.read_text("utf-8")) == [], path.name
