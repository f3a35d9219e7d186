"""Masked texts show where and what kind, never what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.prove.masking import excerpt, first_difference, masked, shown_label


def test_classes_and_widths_remain_and_characters_go() -> None:
    assert masked("甲方（A公司）：1,234.50元 ＡＢ１ ab") == "字字（A字字）：0,000.00字 ＡＡ０ aa"


def test_both_sides_of_the_first_difference_are_shown_around_it() -> None:
    assert excerpt("甲方应当在十日内付款，逾期的承担责任", "甲方应当在9日内付款，逾期的承担责任") == (
        "“字字字字字字字字字字，字字…” ≠ “字字字字字0字字字字，字字…”"
    )


def test_what_is_masked_alike_is_shown_once() -> None:
    assert excerpt("每月298.80元", "每月288.80元") == "“字字000.00字”"


def test_far_into_a_text_the_excerpt_begins_with_an_ellipsis() -> None:
    assert excerpt("甲" * 20 + "（", "甲" * 20 + "(") == "“…字字字字字字字字（” ≠ “…字字字字字字字字(”"


@pytest.mark.parametrize(
    "label", ["第六条第（二）项", "Section 1.01(b)", "ARTICLE 4", "（十一）", "附件一", "1.1.1", "(viii)", "①", ""]
)
def test_what_reads_like_a_label_is_shown(label: str) -> None:
    assert shown_label(label) == label


@pytest.mark.parametrize("text", ["示例公司", "13900001111", "Example Ltd", "第一条示例公司", "12500", "6222-0000"])
def test_what_may_be_private_is_masked(text: str) -> None:
    assert shown_label(text) == masked(text) != text


@given(st.text(), st.text())
def test_the_first_difference_is_where_the_texts_part(one: str, other: str) -> None:
    place = first_difference(one, other)
    assert one[:place] == other[:place]
    assert one == other or one[place : place + 1] != other[place : place + 1]


@given(st.text(st.characters(categories=("L", "N")), max_size=40))
def test_no_letter_or_digit_comes_through(text: str) -> None:
    assert set(masked(text)) <= set("字Aa0Ａａ０")
