"""Typed labels, endings and references: found where they are typed, and only there."""

from __future__ import annotations

import pytest
from source_cases import LIABILITY, clause_findings

LABELS = """
1、甲方
1.甲方
1. The Seller
12．甲方
1.1 The Seller
1.2.3 甲方
（一）甲方
(一)甲方
（1）甲方
(1) The Seller
1）甲方
1) The Seller
一、甲方
十二、甲方
第一条 甲方
第十二条　甲方
第1条 甲方
①甲方
⑴甲方
㈠甲方
(a) The Seller
(iv) The Seller
a) The Seller
•甲方
● 甲方
Section 4.02 The Seller
ARTICLE 1 Definitions
Article IV. Definitions
""".strip().split("\n")

NO_LABELS = """
10086热线受理甲方的咨询
24小时内
3、6个月为缴费周期
3.5倍
2027年9月30日
4G网络
一、二级市场
一方违约的
第三方
第一次交付
第二日
（甲方）应当
(Seller) shall
1 000 metres
a table
A. Smith
I. M. Pei
Section heads report
Articles of association
100%的款项
“一、”是编号
《办法》第一条
第一条所称甲方
""".strip().split("\n")


def findings_of(text: str, code: str, *, language: str = "zh-CN") -> list[str]:
    yaml = LIABILITY.replace("zh-CN", language).replace("text: 逾期的，按日支付违约金。", f"text: |\n      {text}")
    return [item for item in clause_findings(yaml) if item.endswith(code)]


@pytest.mark.parametrize("text", LABELS)
def test_a_typed_label_is_found(text: str) -> None:
    assert findings_of(text, "LIB-212") == ["8:7 LIB-212"]


@pytest.mark.parametrize("text", NO_LABELS)
def test_what_only_looks_like_a_label_is_left_alone(text: str) -> None:
    assert findings_of(text, "LIB-212") == []


def test_labels_are_found_in_headings_items_and_closings() -> None:
    text = LIABILITY.replace("heading: 违约责任", "heading: 第六条 违约责任")
    text += "  - {heading: 一、甲, text: 乙：, items: [1、丙], closing: （二）丁}\n"
    assert [item.split()[1] for item in clause_findings(text)].count("LIB-212") == 4


ENDINGS = [
    "甲；",
    "甲;",
    "甲。",
    "甲，",
    "甲、",
    "甲；和",
    "甲；以及",
    "paint;",
    "paint.",
    "paint,",
    "paint; and",
    "paint, or ",
]
NO_ENDINGS = ["甲", "甲：", "甲）", "甲${months}", "paint", "paints, etc.", "Paint Co.", "at 9 p.m."]


def series(item: str, language: str, punctuation: str = "series") -> list[str]:
    text = LIABILITY.replace("zh-CN", language)
    text += f'  - text: "x:"\n    punctuation: {punctuation}\n    items: ["{item}"]\n'
    return [found for found in clause_findings(text) if found.endswith("LIB-213")]


@pytest.mark.parametrize("item", ENDINGS)
def test_typed_punctuation_of_a_series_is_found(item: str) -> None:
    column = 14 + next(place for place, mark in enumerate(item) if mark in "；;。，,、.")
    assert series(item, "en") == [f"10:{column} LIB-213"]


@pytest.mark.parametrize("item", NO_ENDINGS)
def test_an_item_without_punctuation_is_fine(item: str) -> None:
    assert series(item, "en") == []


def test_own_punctuation_is_the_authors() -> None:
    assert series("甲。", "zh-CN", "own") == []


def test_an_item_that_goes_on_with_items_is_judged_by_its_closing() -> None:
    text = LIABILITY + "  - text: 甲：\n    items:\n      - {text: 乙。, items: [丙], closing: 丁。}\n"
    assert clause_findings(text) == ["10:42 LIB-213"]


REFERENCES = [
    ("按", "第六条处理"),
    ("按本协议", "第六项违约责任约定"),
    ("见", "第（二）项"),
    ("", "第十二条第（三）项第2目"),
    ("见", "附件一"),
    ("under ", "Section 4.02(b) hereof"),
    ("see ", "Article IV"),
    ("see ", "clause 12"),
    ("as ", "Schedule A says"),
    ("《电信条例》规定，按", "第六条处理"),
    ("see ", "Section 2 of the Agreement"),
]
NO_REFERENCES = """
《民法典》第四百九十六条
《民法典》第四百九十六条第二款、第四百九十七条和第四百九十八条
《电信条例》 第三十四条之一
本法第三条
第三方
第一次
第二日
前款
上述附件
the Section heads
an Article of clothing
under Schedule
Article 496 of the Civil Code
Articles 5 and 6 of the Data Protection Act
section 2 of Companies Act 2006
${ref:liability}
第${months}条
""".strip().split("\n")


@pytest.mark.parametrize(("before", "reference"), REFERENCES)
def test_a_typed_reference_is_a_warning(before: str, reference: str) -> None:
    assert findings_of(f"本节{before}{reference}", "LIB-214") == [f"8:{9 + len(before)} LIB-214"]


@pytest.mark.parametrize("text", NO_REFERENCES)
def test_a_reference_to_a_statute_is_fine(text: str) -> None:
    assert findings_of(f"本节{text}", "LIB-214") == []


def test_signs_of_the_wrong_width_are_found_at_their_places() -> None:
    assert findings_of("甲方(公章)应付款;乙方收款。", "PUN-303") == ["8:9 PUN-303"]
    assert findings_of("甲方(公章)应付款;乙方收款。", "PUN-304") == ["8:16 PUN-304"]


def test_both_brackets_of_a_pair_are_one_slip_and_what_stands_in_them_is_looked_at() -> None:
    text = "甲方(公章;签字)应付款（发票)，乙方(签字）收款。"
    assert findings_of(text, "PUN-303") == ["8:9 PUN-303", "8:22 PUN-303", "8:26 PUN-303"]
    assert findings_of(text, "PUN-304") == ["8:12 PUN-304"]


def test_the_brackets_of_a_typed_label_are_told_with_it() -> None:
    assert findings_of("(1)甲方应付款。", "PUN-303") == []
    assert findings_of("(1)甲方应付款。", "LIB-212") == ["8:7 LIB-212"]


def test_an_answer_inside_brackets_is_no_reason_against_half_width() -> None:
    assert findings_of("f(x)：10:30。", "PUN-303") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("甲方应当付款（以发票为准。", "8:13"),
        ("甲方应当遵守《管理办法的规定。", "8:13"),
        ("“保密信息“是指全部资料。", "8:12"),
        ("甲方（${self}）应当付款）。", "8:22"),
        ("甲方应当遵守（参见《管理办法）》。", "8:22"),
    ],
)
def test_a_lost_half_of_a_pair_is_found_at_its_place(text: str, place: str) -> None:
    assert findings_of(text, "PUN-306") == [f"{place} PUN-306"]


@pytest.mark.parametrize(
    "text",
    ["“甲方”（${self}）应当遵守《管理办法》（〔2024〕5号）。", "比例为[0, 1)之间；a) 与 b) 同。", "长度为5”的电缆。"],
)
def test_whole_pairs_and_what_is_no_half_are_fine(text: str) -> None:
    assert findings_of(text, "PUN-306") == []


def test_a_pair_may_open_in_one_text_of_a_clause_and_close_in_a_later_one() -> None:
    opened = LIABILITY.replace("逾期的，按日支付违约金。", "逾期的（不含下列情形，")
    assert [item for item in clause_findings(opened) if item.endswith("PUN-306")] == ["7:14 PUN-306"]
    closed = opened + "  - id: proviso\n    text: 以及不可抗力），按日支付违约金。\n"
    assert [item for item in clause_findings(closed) if item.endswith("PUN-306")] == []
