"""What the grammar of references reads in a text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.model.structure import Aim
from contractgen.recover.references import references_in


def read(text: str) -> str:
    """Return the references of a text in short: steps, * for those outside, | between groups."""
    groups: dict[int, list[str]] = {}
    for found in references_in(text):
        assert text[found.start : found.end] == found.text
        steps = " ".join(step.word + ".".join(map(str, step.numbers)) for step in found.steps)
        mark = "*" if found.aim is Aim.OUTSIDE else ""
        groups.setdefault(found.group, []).append(mark + steps + (f" “{found.quoted}”" if found.quoted else ""))
    return " | ".join(", ".join(group) for group in groups.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照第三条至第五条执行", "条3, 条5"),
        ("依照第三、四、七条和第九条第（一）、（二）项的约定", "条3, 条4, 条7, 条9 项1, 条9 项2"),
        ("按第三条第（一）项至第（三）项，以及第五条第二款", "条3 项1, 条3 项3 | 条5 款2"),
        ("第12条第1、2款，第五章、第六章", "条12 款1, 条12 款2 | 章5, 章6"),
        ("按第 12.1、12.2 条", "条12.1, 条12.2"),
        ("第5.1款、第5.2款；5.1款；第3.2.1条；3.2.1项", "款5.1, 款5.2 | 款5.1 | 条3.2.1 | 项3.2.1"),
        ("符合2.2的规定，见2.2.2列项b)的要求；本协议第5.1约定", "2.2 | 2.2.2 列项2 | 5.1"),
        ("（一）、（二）项；（一）至（三）项；第（三）款", "项1, 项2 | 项1, 项3 | 款3"),
        ("本条第（二）项第2目情形，前款规定，上款，前两款", "条 项2 目2 | 款 | 款 | 款"),
        ("第一百二十条之一第二款", "条120.1 款2"),
        ("第2.2.2项第（2）目第②点", "项2.2.2 目2 点2"),
        ("按第六条“违约责任”办理，按第七条（保密）办理", "条6 “违约责任” | 条7 “保密”"),
        ("附件一《数据格式》，附件1、2和3，附件2-1", "附件1 “数据格式” | 附件1, 附件2, 附件3 | 附件2.1"),
        ("附件一第一条第（一）项；详见合同附件《使用规范》部分", "附件1 条1 项1 | 附件 “使用规范”"),
        ("根据合同第五条，违反本合同第八条", "条5 | 条8"),
    ],
)
def test_chinese_references_are_read_with_their_lists_ranges_and_titles(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Section 4.02(a)(ii) and Sections 2, 3 and 5", "Section4.2 1 2 | Section2, Section3, Section5"),
        ("Clauses 5.1(a) to (c); Section 5.1(a) or (b)", "Clause5.1 1, Clause5.1 3 | Section5.1 1, Section5.1 2"),
        ("Section 5(a)(i) and (ii), Sections 9.1-9.3", "Section5 1 1, Section5 1 2 | Section9.1, Section9.3"),
        ("Section 2 or Section 3; Section 5.1, 5.2 or 5.3", "Section2, Section3 | Section5.1, Section5.2, Section5.3"),
        ("Section 9.4 hereof, this Section 5, Article V", "Section9.4 | Section5 | Article5"),
        ("paragraph 1 of Schedule 2; clause (i) of Section 3", "Schedule2 Paragraph1 | Section3 Clause1"),
        (
            "Part 2 of Schedule 3 (Fees); Section 12 (Confidentiality)",
            "Schedule3 Part2 “Fees” | Section12 “Confidentiality”",
        ),
        ("Exhibits A, B and C; Exhibit A and Exhibit B", "Exhibit1, Exhibit2, Exhibit3 | Exhibit1, Exhibit2"),
        ("within Section 5 or 10 Business Days; Section 5, 10 days after", "Section5 | Section5"),
    ],
)
def test_english_references_are_read_with_their_lists_ranges_and_titles(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "依照《民法典》第五百条、第五百零一条规定",
        "依照《民法典》（2020年）的第五百条",
        "民法典第496条第二款",
        "公司法第十六条规定",
        "主合同第五条",
        "原合同第三条",
        "招标文件第三章",
        "本合同通用条款第3条",
        "根据该条例第三条",
        "将第三条修改为：“甲方应当付款。”",
        "第五条修改如下：",
        "Section 15.3 of the License Agreement",
        "Section 409A of the Code",
        "Section 409A",
        "Section 1542",
        "Section 5 of the Securities Act",
        "17 C.F.R. § 240.10b-5",
        "Article 28 GDPR",
        "Article 6 of the Rules",
        "Section 3.1 of the Agreement is hereby amended",
        "Section 3.1 is hereby amended and restated",
        "Treasury Regulations Section 1.409A-1",
        "Section 1.704-2(f)",
        "EXCEPT AS PROVIDED IN SECTION 4.3(A) OF THE LEASE",
        "Section 240.24b-2",
        "Exhibit A to the Purchase Agreement",
        "clause (a) of the definition of Losses",
    ],
)
def test_what_belongs_to_a_statute_or_to_another_instrument_is_outside(text: str) -> None:
    assert {reference.aim for reference in references_in(text)} == {Aim.OUTSIDE}


@pytest.mark.parametrize(
    "text",
    [
        "第三方、第三条线路、第一项目部、第1、3、6个月、第一年",
        "附件一式两份，附件1份，附件一并提交",
        "目前款项，以上条件，付款前条件",
        "（一）、（二）",
        "24.9元，10:30，2.0版本，〔2024〕5号，1.5倍，客户经理",
        "Rule 144, part 2 of it, in section, the article",
    ],
)
def test_ordinals_amounts_and_other_words_are_no_references(text: str) -> None:
    assert read(text) == ""


PIECES = (
    "第",
    "三",
    "、",
    "条",
    "（",
    "一",
    "）",
    "项",
    "至",
    "附件",
    "本",
    "前",
    "1.",
    "2",
    " ",
    "Section ",
    "(a)",
    ", ",
    "and ",
    "of ",
    "《法》",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_references_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = references_in(text)
    assert all(text[reference.start : reference.end] == reference.text for reference in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    ["第", "第三、", "第（一）", "Section 1, ", "Sections 1, 2, ", "（一）、", "附件一、", "1.", "本条", "a" * 9],
)
def test_reading_takes_time_in_proportion_to_the_text(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    before = time.process_time()
    references_in(text)
    assert time.process_time() - before < 3
