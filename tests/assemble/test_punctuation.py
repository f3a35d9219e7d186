"""List punctuation: the marks that end items, in both languages, however the list comes out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from assembling_cases import Outcome, assemble, clause, deal, main_template

from contractgen.model.clause import Clause
from contractgen.model.text import Literal


def ends(outcome: Outcome) -> list[str]:
    """Return the paragraphs after the clause's heading, without their labels."""
    return [line.partition("|")[2] or line for line in outcome.text.splitlines()[2:]]


def chinese(provision: str, answers: str = "") -> list[str]:
    """Return what one Chinese provision reads like."""
    text = "id: bans\nheading: 禁止\nparameters: {region: {type: choice, label: 地区, options: [甲, 乙]}}\n"
    return ends(assemble(main_template("bans ^1"), (clause(f"{text}provisions:\n  - {provision}"),), deal(answers)))


def english(provision: str) -> list[str]:
    """Return what one English provision reads like."""
    text = f"id: bans\nlanguage: en\nheading: Bans\nprovisions:\n  - {provision}"
    return ends(assemble(main_template("bans ^1", scheme="en-article", language="en"), (clause(text),)))


def test_chinese_items_end_in_semicolons_and_the_last_in_a_full_stop() -> None:
    assert chinese("{text: '禁止：', items: [甲, 乙, 丙]}") == ["禁止：", "甲；", "乙；", "丙。"]
    assert chinese("{text: '禁止：', items: [甲]}") == ["禁止：", "甲。"]


def test_the_list_ends_properly_when_a_condition_drops_its_last_item() -> None:
    items = "{text: '禁止：', items: [甲, 乙, {when: {region: 甲}, text: 丙}]}"
    assert chinese(items, "answers: {region: 甲}") == ["禁止：", "甲；", "乙；", "丙。"]
    assert chinese(items, "answers: {region: 乙}") == ["禁止：", "甲；", "乙。"]


@pytest.mark.parametrize("join", ["and", "or"])
def test_english_items_are_joined_before_the_last(join: str) -> None:
    assert english(f"{{text: 'Nobody may:', join: {join}, items: [send, copy, sell]}}") == [
        "Nobody may:",
        "send;",
        f"copy; {join}",
        "sell.",
    ]


def test_an_inner_list_ends_as_its_item_would() -> None:
    inner = "{text: '禁止：', items: [{text: '甲：', items: [子, 丑]}, {text: '乙：', items: [寅, 卯]}]}"
    assert chinese(inner) == ["禁止：", "甲：", "子；", "丑；", "乙：", "寅；", "卯。"]
    inner = "{text: 'Not:', items: [{text: 'a:', items: [b, c]}, {text: 'd:', join: or, items: [e, f]}, g]}"
    assert english(inner) == ["Not:", "a:", "b; and", "c;", "d:", "e; or", "f; and", "g."]


def test_a_closing_text_follows_a_list_that_has_ended() -> None:
    assert chinese("{text: '禁止：', items: [甲, 乙], closing: 违者担责。}") == ["禁止：", "甲；", "乙。", "违者担责。"]
    nested = "{text: '禁止：', items: [{text: '甲：', items: [子], closing: 以下同}, 乙]}"
    assert chinese(nested) == ["禁止：", "甲：", "子。", "以下同；", "乙。"]


def test_items_with_their_own_punctuation_stay_as_typed() -> None:
    assert chinese("{text: '禁止：', punctuation: own, items: [甲。, '乙，', 丙]}") == ["禁止：", "甲。", "乙，", "丙"]


def test_unnumbered_items_and_items_in_bare_lists_are_punctuated_alike() -> None:
    items = "{text: '禁止：', items: [甲, {numbered: false, text: 乙}, {items: [丙, 丁]}]}"
    assert chinese(items) == ["禁止：", "甲；", "乙；", "丙；", "丁。"]


def test_an_item_that_ends_in_a_value_or_a_reference_is_punctuated_too() -> None:
    items = "{text: '通知：', items: ['${party_a.name}', '${ref:bans}']}"
    assert chinese(items) == ["通知：", "示例市云杉区数字治理中心；", "本条。"]


def test_an_abbreviation_takes_no_second_full_stop() -> None:
    words = english("{text: 'Such as:', items: ['letters, etc.', 'Example Inc.', '9 a.m.']}")
    assert words == ["Such as:", "letters, etc.;", "Example Inc.; and", "9 a.m."]


ACCOUNT = "fields: [{label: 户名, value: '${party_a.name}'}]"
NAME = "户名：示例市云杉区数字治理中心"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (f"[甲, {{text: '账户：', {ACCOUNT}}}, 乙]", ["甲；", "账户：", NAME, "乙。"]),
        (f"[甲, {{text: 按下列信息付款, {ACCOUNT}}}, 乙]", ["甲；", "按下列信息付款；", NAME, "乙。"]),
        (f"[甲, {{text: 按下列信息付款, {ACCOUNT}}}]", ["甲；", "按下列信息付款。", NAME]),
        (f"[甲, {{text: '账户：', {ACCOUNT}, closing: 逾期不付}}]", ["甲；", "账户：", NAME, "逾期不付。"]),
        (f"[甲, {{text: '${{party_a.name}}', {ACCOUNT}}}]", ["甲；", "示例市云杉区数字治理中心。", NAME]),
        (f"[甲, 乙, {{{ACCOUNT}}}]", ["甲；", "乙。", NAME]),
    ],
)
def test_an_item_with_a_block_carries_its_mark_in_its_words_unless_they_lead_in(
    items: str, expected: list[str]
) -> None:
    assert chinese(f"{{text: '资料：', items: {items}}}") == ["资料：", *expected]


def test_a_list_whose_last_item_leads_in_a_block_is_told_where_nothing_can_carry_its_end() -> None:
    provision = f"{{text: '资料：', items: [甲, {{text: '账户：', {ACCOUNT}}}]}}"
    outcome = assemble(
        main_template("bans ^1"), (clause(f"id: bans\nheading: 禁止\nprovisions:\n  - {provision}"),), deal()
    )
    assert outcome.codes == ("PUN-316",)
    assert dict(outcome.findings[0].arguments) == {"provision": "1/2", "mark": "。"}
    assert ends(outcome) == ["资料：", "甲；", "账户：", NAME]


@pytest.mark.parametrize(("place", "mark"), [(0, "; and"), (1, ".")])
def test_an_english_list_is_told_of_the_joining_word_too(place: int, mark: str) -> None:
    items = ["'keep records'", "'keep secrets'"]
    items[place] = "{text: 'pay to:', fields: [{label: Account}]}"
    text = f"id: bans\nlanguage: en\nheading: Duties\nprovisions:\n  - {{text: 'To:', items: [{', '.join(items)}]}}"
    outcome = assemble(main_template("bans ^1", scheme="en-article", language="en"), (clause(text),))
    assert [(item.code, dict(item.arguments)["mark"]) for item in outcome.findings] == [("PUN-316", mark)]


@pytest.mark.parametrize("typed", ["；", "。", "，", ";", "."])
def test_a_typed_mark_is_refused(typed: str) -> None:
    # Loading refuses it already; a clause that was made otherwise is refused here.
    bans = clause("id: bans\nheading: 禁止\nprovisions:\n  - {text: '禁止：', items: [甲, 乙]}")
    outer = bans.provisions[0]
    item = replace(outer.items[0], text=(Literal(f"甲{typed}"),))
    spoilt: Clause = replace(bans, provisions=(replace(outer, items=(item, outer.items[1])),))
    outcome = assemble(main_template("bans ^1"), (spoilt,))
    assert outcome.codes == ("PUN-317",)
    assert dict(outcome.findings[0].arguments) == {"provision": "1/1", "mark": typed}
    assert outcome.findings[0].where == item.where


def test_a_typed_joining_word_is_refused() -> None:
    bans = clause("id: bans\nlanguage: en\nheading: Bans\nprovisions:\n  - {text: 'Not:', items: [send, sell]}")
    outer = bans.provisions[0]
    item = replace(outer.items[0], text=(Literal("send; and"),))
    spoilt = replace(bans, provisions=(replace(outer, items=(item, outer.items[1])),))
    outcome = assemble(main_template("bans ^1", scheme="en-article", language="en"), (spoilt,))
    assert dict(outcome.findings[0].arguments)["mark"] == "; and"
