"""Amounts that leave out what is to be agreed: whoever mentions them in prose must say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from price_examples import built

CLAUSE = """\
tables:
  fees:
    label: 费用
    currency: CNY
    columns:
      item: {label: 项目, type: text}
      price: {label: 单价（元）, type: money, negotiable: true}
      months: {label: 月, type: integer}
      amount: {label: 金额（元）, type: money, product: [price, months]}
    totals:
      - {label: 合计, id: payable, sums: [amount]}
facts:
  doubled: {sum: [fees.amount, fees.amount]}
provisions:
  - table: fees
  - SENTENCE
"""
AGREED = (
    "prices:\n  fees:\n    - {item: 卡, price: '2.00', months: '3'}\n    - {item: 开发, price: PRICE, months: '1'}\n"
)


def told(tmp_path: Path, sentence: str, price: str = "{negotiable: true}") -> list[tuple[str, int]]:
    document, found = built(tmp_path, CLAUSE.replace("SENTENCE", sentence), AGREED.replace("PRICE", price))
    assert document is not None, found
    return [(item.code, item.where.column) for item in found if item.code != "ASM-531"]  # no lock


@pytest.mark.parametrize("name", ["fees.total", "fees.amount", "fees.payable", "fees.payable.amount", "doubled"])
def test_a_sentence_with_an_amount_that_is_not_the_whole_price_is_told(tmp_path: Path, name: str) -> None:
    sentence = f"服务费用共计${{{name}}}元。"
    assert told(tmp_path, sentence) == [("ASM-519", 11)]
    assert told(tmp_path / "whole", sentence, "'5.00'") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "服务费用共计${fees.total}元（不含面议项目）。",
        "服务共${fees.count}项，计${fees.months}个月。",
        "{fields: [{label: 合计（面议项目除外）, value: '${fees.total}'}]}",
    ],
)
def test_what_says_so_or_is_the_whole_is_not_told(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == []


def test_a_line_of_fields_is_told_at_its_value(tmp_path: Path) -> None:
    assert told(tmp_path, "{fields: [{label: 合计, value: '${fees.total}'}]}") == [("ASM-519", 35)]


def test_where_everything_is_to_be_agreed_so_is_the_amount(tmp_path: Path) -> None:
    deal = AGREED.replace("'2.00'", "{negotiable: true}").replace("PRICE", "{negotiable: true}")
    document, found = built(tmp_path, CLAUSE.replace("SENTENCE", "共计${fees.total}。"), deal)
    assert document is not None
    assert all(item.code != "ASM-519" for item in found)
