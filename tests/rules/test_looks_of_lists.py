"""What is told of the look of labels: each cause once, and nothing where the evidence is on one side only."""

from __future__ import annotations

import pytest
from manuscripts import manuscript

from contractgen.findings import Finding, Severity
from contractgen.recover.recover import recover
from contractgen.rules.registry import run_rules
from contractgen.rules.rule import House


def told(text: str) -> list[Finding]:
    return [item for item in run_rules(recover(manuscript(text)), House()) if item.severity is not Severity.INFO]


def test_a_space_that_comes_with_the_other_bracket_is_not_told_twice() -> None:
    (one,) = told("一、违约\n（一）赔偿损失。\n（二）解除协议。\n(三) 加收违约金。\n二、其他\n无。")
    assert one.code == "NUM-110"


def test_mixed_brackets_are_told_at_the_first_label_of_the_minority_with_the_label_that_is_right() -> None:
    (one,) = told("一、违约\n(一)赔偿。\n（二）解除。\n(三)加收。\n（四）补足。\n(五)其他。\n二、其他\n无。")
    assert one.fix is not None
    assert (one.where.line, one.fix.old, one.fix.new) == (3, "（二）", "(二)")
    assert dict(one.arguments)["count"] == "2"


def test_a_mixed_list_is_not_told_again_for_the_document() -> None:
    text = "一、资费\n（一）标准\n(二)支付\n二、期限\n（一）一年。\n（二）续签。\n三、保密\n（一）双方。\n（二）长期。"
    assert [one.code for one in told(text)] == ["NUM-110"]


def test_many_uneven_spaces_are_those_of_a_converted_text() -> None:
    articles = "\n".join(f"（{number}）{' ' * (at % 2)}双方应当履行义务。" for at, number in enumerate("一二三四五六"))
    assert told(f"一、服务\n{articles}\n二、其他\n无。") == []


@pytest.mark.parametrize("words", ["[Reserved]", "Reserved", "[Intentionally omitted]"])
def test_an_item_that_is_left_out_needs_no_end(words: str) -> None:
    assert told(f"The Supplier shall:\n(a) deliver;\n(b) install;\n(c) {words}\n(d) train; and\n(e) report.") == []


def test_two_lists_that_follow_each_other_are_not_one_of_mixed_brackets_and_only_noted() -> None:
    text = "甲方应当：\n（1）付款；\n（2）验收。\n乙方应当：\n(1)交货；\n(2)安装。"
    assert told(text) == []
    assert "NUM-111" in [one.code for one in run_rules(recover(manuscript(text)), House())]


def test_a_mark_that_all_labels_of_a_list_have_is_a_habit_and_only_noted() -> None:
    assert told("第一条、服务内容\n服务由乙方提供。\n第二条、费用\n按月支付。\n第三条、期限\n一年。") == []


def test_a_text_with_very_many_odd_numbers_is_damaged_and_only_noted() -> None:
    lists = (
        (1, 2, 4, 5),
        (1, 2, 2, 4),
        (1, 2, 3, 5, 6),
        (1, 3, 2, 4),
        (1, 2, 3, 3, 5),
        (1, 2, 5, 6),
        (1, 2, 3, 4, 6, 7),
    )
    articles = [
        f"{article}、条款\n" + "\n".join(f"{number}、双方应当履行第{article}类义务。" for number in numbers)
        for article, numbers in zip("一二三四五六七", lists, strict=True)
    ]
    codes = [one.code for one in run_rules(recover(manuscript("\n".join(articles))), House())]
    assert sum(code in ("NUM-101", "NUM-102", "NUM-103") for code in codes) == 7
    assert told("\n".join(articles)) == []
    assert len(told("\n".join(articles[:3]))) == 3
