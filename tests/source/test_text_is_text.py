"""Text is text: what stands in a deal arrives exactly, whatever YAML would make of it."""

from __future__ import annotations

import json
import random

import pytest
from source_cases import DEAL, changed, codes

from contractgen.model.deal import GivenBlank, GivenList, GivenNone, GivenText
from contractgen.source.deals import load_deal_text

WORDS = """\
no No NO yes Yes YES on On off OFF y n Y N true false True TRUE 1.10 010 0o17 0x1F 0b11 1_000 7:30 190:20:30 12e03
55650502E5649646 .5 5. +1 -1 -0 1e3 .inf -.inf .nan 2027-09-30 2027-09-30T10:00:00Z 0123456 013900000001
8888000012345678 88880000123456789012 298.80 1,234.50 ￥298.80 １２３ 〇 = -- a-b <b>甲&乙</b> {{7*7}} $x ${x} 【】 /
"""
SCALARS = WORDS.split()


def answer_of(written: str) -> object:
    deal, findings = load_deal_text(changed(DEAL, "months: 12", f"months: {written}").encode(), "d.yaml")
    assert deal is not None, findings
    return deal.answers["months"]


@pytest.mark.parametrize("scalar", SCALARS)
def test_a_plain_scalar_is_its_text(scalar: str) -> None:
    given = answer_of(scalar if scalar[0] != "{" else f"'{scalar}'")
    assert isinstance(given, GivenText)
    assert given.text == scalar


@pytest.mark.parametrize("scalar", ["null", "~", "Null", "NULL", ""])
def test_nothing_is_refused_and_never_printed(scalar: str) -> None:
    deal, findings = load_deal_text(changed(DEAL, "months: 12", f"months: {scalar}").encode(), "d.yaml")
    assert deal is None
    assert codes(findings) == ["LOAD-150"]
    quoted = answer_of(f'"{scalar}"') if scalar else None
    assert quoted is None or (isinstance(quoted, GivenText) and quoted.text == scalar)


def test_none_blank_and_lists_are_told_from_texts() -> None:
    none, blank, chosen = answer_of("{none: true}"), answer_of("{blank: true}"), answer_of("[短信, 邮件]")
    assert isinstance(none, GivenNone)
    assert isinstance(blank, GivenBlank)
    assert isinstance(chosen, GivenList)
    assert [option.text for option in chosen.options] == ["短信", "邮件"]
    assert isinstance(answer_of("none"), GivenText)


@pytest.mark.parametrize(
    "written", ["{none: false}", "{none: 'true'}", "{none: true, blank: true}", "{}", "{nil: true}"]
)
def test_a_half_none_is_refused(written: str) -> None:
    deal, findings = load_deal_text(changed(DEAL, "months: 12", f"months: {written}").encode(), "d.yaml")
    assert deal is None
    assert findings


def test_a_text_of_several_lines_loses_its_last_line_end_alone() -> None:
    given = answer_of("|\n    第一行\n      第二行\n\n    第四行")
    assert isinstance(given, GivenText)
    assert given.text == "第一行\n  第二行\n\n第四行"


def test_two_hundred_lone_surrogates_in_json_are_named() -> None:
    rng = random.Random(1)
    for _ in range(200):
        facts = {"name": "甲" * rng.randrange(1, 9), "address": "乙", "phone": "0"}
        field = rng.choice(list(facts))
        at = rng.randrange(len(facts[field]) + 1)
        facts[field] = facts[field][:at] + chr(rng.randrange(0xD800, 0xE000)) + facts[field][at:]
        deal = {"id": "a", "number": "1", "template": "t ^1", "parties": {"p": facts}}
        loaded, findings = load_deal_text(json.dumps(deal).encode(), "d.json")
        assert loaded is None
        assert codes(findings) == ["LOAD-121"]
