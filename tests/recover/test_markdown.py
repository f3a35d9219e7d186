"""Markdown: blocks become passages, marks go, and everything keeps its place in the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from soak import size

from contractgen.model.manuscript import Passage, Setting
from contractgen.recover.markdown import manuscript_of_markdown


def passages(text: str) -> tuple[Passage, ...]:
    return manuscript_of_markdown(text, "a.md").passages


def texts(text: str, setting: Setting = Setting.BODY) -> list[str]:
    return [passage.text for passage in passages(text) if passage.setting is setting]


AGREEMENT = """\
# 设备采购合同

<!-- lint: allow NUM-121 只有一项 -->

**第一条** 标的

- 1、甲方购买**十台**设备。
- 2、乙方按照[附件一](#附件一)交付。

> 第二条 卖方应当交付。

1\\. 违约金为 7*24 小时内的 ____ 元。

```
一、这不是合同
```

## 附件一 ##
"""


def test_marks_go_and_their_meaning_stays() -> None:
    found = passages(AGREEMENT)
    assert [passage.text for passage in found] == [
        "设备采购合同", "第一条 标的", "1、甲方购买十台设备。", "2、乙方按照附件一交付。", "第二条 卖方应当交付。",
        "1. 违约金为 7*24 小时内的 ____ 元。", "附件一",
    ]  # fmt: skip
    assert [passage.heading for passage in found] == [1, 0, 0, 0, 0, 0, 2]
    assert [passage.marker for passage in found] == ["", "", "-", "-", "", "", ""]
    assert [passage.is_quoted for passage in found] == [False] * 4 + [True, False, False]
    assert [(pointer.start, pointer.end, pointer.target) for pointer in found[3].pointers] == [(6, 9, 6)]


def test_the_manuscript_knows_title_language_and_what_is_allowed() -> None:
    found = manuscript_of_markdown(AGREEMENT, "")
    assert (found.title, found.language, found.allowed) == ("设备采购合同", "zh", (("NUM-121", "只有一项"),))


def test_every_character_keeps_its_place() -> None:
    lines = AGREEMENT.split("\n")
    for passage in passages(AGREEMENT):
        for offset, character in enumerate(passage.text):
            place = passage.place(offset)
            assert (place.file, lines[place.line - 1][place.column - 1]) == ("a.md", character)


def test_ordered_lists_count_as_typed_but_where_all_numbers_are_one() -> None:
    typed = passages("1. Goods\n2. Price\n4. Term\n")
    assert [(one.label, one.text) for one in typed] == [("", "1. Goods"), ("", "2. Price"), ("", "4. Term")]
    native = passages("1. Goods\n   1) new\n   1) used\n1. Price\n\n   More.\n1. Term\n\nEnd.\n\n1. Goods\n2. Price\n")
    assert [(one.label, one.level, one.text) for one in native] == [
        ("1.", 0, "Goods"), ("1)", 1, "new"), ("2)", 1, "used"), ("2.", 0, "Price"), ("", None, "More."),
        ("3.", 0, "Term"), ("", None, "End."), ("", None, "1. Goods"), ("", None, "2. Price"),
    ]  # fmt: skip
    assert native[0].list == native[3].list != native[1].list
    assert native[1].place().column == 7


def test_tables_become_cells() -> None:
    found = passages("| 序号 | 名称 |\n|---|:--:|\n| 1 | **设备** |\n| 2 | |\n\n第一条 标的\n")
    assert [(one.cell, one.text) for one in found if one.setting is Setting.TABLE] == [
        ((0, 0, 0), "序号"), ((0, 0, 1), "名称"), ((0, 1, 0), "1"), ((0, 1, 1), "设备"), ((0, 2, 0), "2"),
    ]  # fmt: skip
    assert found[3].place().column == 9
    assert found[-1].text == "第一条 标的"


@pytest.mark.parametrize("head", ["| | |", "|  |  |", "||"])
def test_a_table_without_heads_is_read(head: str) -> None:
    found = passages(f"# 附件一\n\n{head}\n|---|---|\n| 型号 | 数量 |\n| | |\n| 甲 | 2 |\n")
    assert [(p.text, p.cell) for p in found if p.cell][-2:] == [("甲", (0, 3, 0)), ("2", (0, 3, 1))]


def test_a_list_of_links_is_a_table_of_contents() -> None:
    text = "- [1. Goods](#1-goods)\n- [2. Price](#2-price)\n- [3. Term](#3-term)\n\n## 1. Goods\n\nText.\n"
    assert texts(text, Setting.CONTENTS) == ["1. Goods", "2. Price", "3. Term"]
    assert [one.pointers[0].target for one in passages(text)[:3]] == [3, None, None]


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    assert texts("甲方：云岭公司\n乙方：北湖公司\n一、标的\n（一）设备\n") == [
        "甲方：云岭公司", "乙方：北湖公司", "一、标的", "（一）设备",
    ]  # fmt: skip
    wrapped = "The Seller delivers the goods to the\nplace that the Buyer names, and\npays the costs.\n"
    assert texts(wrapped) == ["The Seller delivers the goods to the place that the Buyer names, and pays the costs."]


def test_marks_that_nothing_closes_are_seen() -> None:
    assert texts("**甲方 [***] snake_case a * b\n") == ["**甲方 [***] snake_case a * b"]
    assert texts("*the* _Goods_ __all__ ~~no~~ `x` &amp; <u>y</u> https://a.example/b_c_d\n") == [
        "the Goods all no x & y https://a.example/b_c_d"
    ]
    assert passages("**ARTICLE I**\n")[0].is_bold


def test_headings_underlined_rules_notes_and_front_matter() -> None:
    text = "---\ntitle: x\n---\n\nLease\n=====\n\nTerms\n-----\n\n***\n\nText.[^1]\n\n[^1]: A note.\n"
    assert [(one.text, one.heading, one.setting.value) for one in passages(text)] == [
        ("Lease", 1, "body"), ("Terms", 2, "body"), ("Text.[^1]", 0, "body"), ("A note.", 0, "note"),
    ]  # fmt: skip


@given(st.text(alphabet="一1a.、\n\n \t（)#*_`[]()<>!&\\|-:>~", max_size=100))
def test_any_text_is_read_without_failing(text: str) -> None:
    for number, passage in enumerate(passages(text), start=1):
        assert passage.number == number
        assert passage.places[0][0] == 0
        assert [offset for offset, _ in passage.places] == sorted({offset for offset, _ in passage.places})
        assert all(0 <= pointer.start <= pointer.end <= len(passage.text) for pointer in passage.pointers)


@pytest.mark.parametrize(
    "piece", ["[a](#b)", "**", "*a ", "__a__ ", "<!-- ", "[[", "<a ", "`", "&amp;", "\\*", "| a ", "> ", "1. "]
)
def test_long_paragraphs_are_read_in_linear_time(piece: str) -> None:
    seconds = []
    for count in (1, 4):
        text = piece * (size(40_000, 400_000) * count // len(piece))
        begun = time.perf_counter()
        passages(text)
        seconds.append(time.perf_counter() - begun)
    assert seconds[1] < 12 * seconds[0] + 0.2
