"""Values as they stand in the agreement."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from pricing_cases import CLAUSE, parameter

from contractgen.assemble.printing import BLANK, FORMATS, fits, printed
from contractgen.model.parameter import ParameterType
from contractgen.model.selection import Answer, NoValue, Value

DAY = date(2027, 9, 3)


def answer(kind: str, value: Value, currency: str = "CNY", none: str = "slash") -> Answer:
    return Answer(parameter(kind, currency=currency if kind == "money" else "", none=none), value, CLAUSE)


@pytest.mark.parametrize(
    ("kind", "value", "format_name", "chinese", "english"),
    [
        ("text", "A<B>公司", "", "A<B>公司", "A<B>公司"),
        ("text", "Straße", "upper", "STRASSE", "STRASSE"),
        ("multi-line", "一\n二", "", "一\n二", "一\n二"),
        ("id", "0123", "", "0123", "0123"),
        ("choice", "甲", "", "甲", "甲"),
        ("any-of", ("a", "b"), "", "a、b", "a, b"),
        ("any-of", ("a", "b"), "upper", "A、B", "A, B"),
        ("integer", 4, "", "4", "4"),
        ("integer", 4, "words", "四", "four"),
        ("integer", 4, "capitals", "肆", "FOUR"),
        ("integer", 1234567, "grouped", "1,234,567", "1,234,567"),
        ("decimal", Decimal("1.50"), "", "1.50", "1.50"),
        ("decimal", Decimal("1234.5"), "grouped", "1,234.5", "1,234.5"),
        ("money", Decimal("298.80"), "", "298.80", "298.80"),
        ("money", Decimal("1E+3"), "", "1000", "1000"),
        ("money", Decimal("-1298.80"), "grouped", "-1,298.80", "-1,298.80"),
        ("money", Decimal("298.80"), "words", "人民币贰佰玖拾捌元捌角",
         "two hundred ninety-eight yuan renminbi and eighty fen"),
        ("money", Decimal("2.00"), "capitals", "人民币贰元整", "TWO YUAN RENMINBI"),
        ("percent", Decimal(83), "", "83%", "83%"),
        ("percent", Decimal("6.50"), "", "6.50%", "6.50%"),
        ("date", DAY, "", "2027年9月3日", "3 September 2027"),
        ("date", DAY, "date-long", "2027年9月3日", "3 September 2027"),
        ("date", DAY, "date-iso", "2027-09-03", "2027-09-03"),
        ("flag", True, "", "是", "yes"),
        ("flag", False, "", "否", "no"),
    ],
)  # fmt: skip
def test_a_value_is_printed_in_either_language(
    kind: str, value: Value, format_name: str, chinese: str, english: str
) -> None:
    assert printed(answer(kind, value), format_name, "zh-CN") == chinese
    assert printed(answer(kind, value), format_name, "en-GB") == english


@pytest.mark.parametrize("kind", list(ParameterType))
@pytest.mark.parametrize("format_name", [*FORMATS, "roman"])
def test_a_format_that_does_not_fit_prints_nothing_at_all(kind: ParameterType, format_name: str) -> None:
    fitting = {
        "words": {"integer", "money"}, "capitals": {"integer", "money"}, "grouped": {"integer", "decimal", "money"},
        "date-long": {"date"}, "date-iso": {"date"}, "upper": {"text", "multi-line", "id", "choice", "any-of"},
    }  # fmt: skip
    expected = kind.value in fitting.get(format_name, set())
    assert fits(format_name, kind) == expected
    assert (printed(answer(kind, NoValue("none")), format_name, "en") is not None) == expected


def test_what_is_none_prints_as_its_parameter_says_and_a_blank_is_ruled_space() -> None:
    assert printed(answer("text", NoValue("none")), "", "zh-CN") == "/"
    assert printed(answer("text", NoValue("none"), none="drop"), "", "zh-CN") == ""
    assert printed(answer("date", NoValue("blank")), "date-long", "zh-CN") == BLANK == "　" * 8


def test_amounts_without_a_currency_are_renminbi_in_chinese_and_have_no_words_in_english() -> None:
    amount = answer("money", Decimal("1.00"), currency="")
    assert printed(amount, "words", "zh-CN") == "人民币壹元整"
    assert printed(amount, "words", "en") is None


@pytest.mark.parametrize(("value", "currency"), [("0.2912", "CNY"), ("1.00", "XXX")])
def test_amounts_that_have_no_words_print_none(value: str, currency: str) -> None:
    assert printed(answer("money", Decimal(value), currency=currency), "words", "zh-CN") is None


@for_all(st.decimals(-(10**15), 10**15, places=2))
def test_grouping_adds_commas_alone(amount: Decimal) -> None:
    plain, grouped = (printed(answer("money", amount), name, "en") for name in ("", "grouped"))
    assert plain is not None
    assert grouped is not None
    assert grouped.replace(",", "") == plain
    assert Decimal(plain) == amount
