"""The parts of a contract that are numbered by themselves: found where the text says so, and nowhere else."""

from __future__ import annotations

import pytest

from contractgen.findings import Severity
from contractgen.model.structure import Aim, ScopeKind, Structure
from contractgen.recover.recover import recover
from contractgen.recover.text import manuscript_of_text
from contractgen.rules.registry import run_rules
from contractgen.rules.rule import House

ENGLISH = """SUPPLY AGREEMENT
PARTIES
(1) Fictional Goods Ltd
(2) Example Trading Inc.
BACKGROUND
(A) The Seller makes goods.
(B) The Buyer wants them, as Clause 2 says.
AGREED TERMS
1. Sale
1.1 The Seller sells the goods.
1.2 The Buyer pays, having regard to Recital (B).
2. Price
2.1 The price is fixed.
2.2 It is due monthly."""
CHINESE = """设备买卖合同
鉴于：
1. 卖方生产设备；
2. 买方需要设备。
双方达成协议如下：
1. 标的
卖方出售设备。
2. 价款
价款见第1条。
3. 其他
本合同一式两份。"""
QUOTING = """补充协议
一、修改
（一）原合同第三条修改为：
“第三条 付款
（一）首付款为三成；
（二）尾款为七成，见第九条。”
（二）原合同第四条不变。
二、生效
本协议自签署之日起生效。
三、其他
本协议一式两份。"""
STATUTE = """技术合同
第一条 标的
乙方提供服务。
第二条 责任
双方知悉《中华人民共和国民法典》的下列规定：
第五百零九条 当事人应当按照约定全面履行自己的义务。
第五百一十条 没有约定的，可以协议补充：
（一）协议补充；
（二）按照交易习惯确定。
第三条 期限
一年。
第四条 其他
一式两份。"""
SIGNED = """服务合同
一、服务
乙方提供服务。
二、费用
按月支付。
三、其他
一式两份。
甲方（盖章）：
乙方（盖章）：
附：授权委托书
兹委托下列人员：
1. 张三，办理第九条所列事项；
2. 李四，办理其他事项。
委托期限一年。"""


def structure_of(text: str) -> Structure:
    return recover(manuscript_of_text(text, "a.txt"))


def parts(text: str) -> list[tuple[ScopeKind, str, str]]:
    """Return the scopes after the first: their kind, and the beginnings of their first and last passage."""
    found = structure_of(text)
    lines = [passage.text for passage in found.manuscript.passages]
    return [(scope.kind, lines[scope.first][:4], lines[scope.last][:4]) for scope in found.scopes[1:]]


def wrong(text: str) -> list[str]:
    told = run_rules(structure_of(text), House())
    return [item.code for item in told if item.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, [(ScopeKind.PARTIES, "PART", "(2) "), (ScopeKind.RECITALS, "BACK", "(B) ")]),
        (CHINESE, [(ScopeKind.RECITALS, "鉴于：", "2. 买")]),
        (QUOTING, [(ScopeKind.QUOTED, "“第三条", "（二）尾")]),
        (STATUTE, [(ScopeKind.QUOTED, "第五百零", "（二）按")]),
        (SIGNED, [(ScopeKind.FORM, "附：授权", "委托期限")]),
    ],
)
def test_a_part_is_found_and_disturbs_no_number_around_it(
    text: str, expected: list[tuple[ScopeKind, str, str]]
) -> None:
    assert parts(text) == expected
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH.replace("PARTIES", "The following are bound:").replace("BACKGROUND", "This is why they agree:"),
        CHINESE.replace("鉴于：", "鉴于双方愿意合作，现约定下列事项："),
        QUOTING.replace("“", "").replace("”", ""),
        STATUTE.replace("《中华人民共和国民法典》", ""),
        SIGNED.replace("附：授权委托书", "授权委托书由甲方另行出具"),
        "一、定义\n“甲方”是指买方。\n“乙方”是指卖方。\n二、其他\n一式两份。",
        "“保密信息“是指全部资料，包括：\n（一）图纸；\n（二）样品。\n“乙方”是指卖方。",
    ],
)
def test_without_the_words_that_show_it_there_is_none(text: str) -> None:
    assert [kind for kind, _, _ in parts(text) if kind is not ScopeKind.EMBEDDED] == []


def test_a_reference_in_a_recital_leads_to_the_provisions_and_one_to_a_recital_to_it() -> None:
    found = structure_of(ENGLISH)
    led = {one.text: [found.items[at].label.text for at in one.targets] for one in found.references}
    assert led == {"Clause 2": ["2."], "Recital (B)": ["(B)"]}


@pytest.mark.parametrize("text", [QUOTING, SIGNED])
def test_references_in_quotations_and_forms_are_not_those_of_the_contract(text: str) -> None:
    (there,) = [one for one in structure_of(text).references if one.text == "第九条"]
    assert there.aim is Aim.OUTSIDE


def test_a_gap_in_the_provisions_is_found_beside_parts_and_a_quotation_may_leave_numbers_out() -> None:
    assert wrong(ENGLISH.replace("2.2 It", "2.3 It").replace("2.1 The", "2.1 The price.\n2.2 The") + "\n2.5 End.")
    assert wrong(QUOTING.replace("（二）尾款", "（四）尾款")) == []
    assert wrong(STATUTE.replace("第三条 期限", "第四条 期限").replace("第四条 其他", "第五条 其他")) == ["NUM-101"]


def test_an_article_whose_number_stands_bare_does_not_belong_to_the_recitals_before_it() -> None:
    text = "BACKGROUND\n\n(A) The parties agree.\n\n(B) They know how.\n\n1 DEFINITIONS\n\n1.1 Words.\n\n1.2 More.\n"
    structure = recover(manuscript_of_text(text, "a.txt"))
    (recitals,) = (one for one in structure.scopes if one.kind is ScopeKind.RECITALS)
    assert recitals.last == 2
