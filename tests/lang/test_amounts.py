"""Amounts and integers in words."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
import soak
import words_reader
from hypothesis import given
from hypothesis import strategies as st

from contractgen.lang.amounts import (
    CURRENCIES,
    amount_in_words,
    integer_in_capitals,
    integer_in_words,
    minor_unit,
)

# 支付结算办法, 附件一, rules 二 to 五; the first form where two are allowed.
OFFICIAL = """
1409.50    壹仟肆佰零玖元伍角
6007.14    陆仟零柒元壹角肆分
1680.32    壹仟陆佰捌拾元零叁角贰分
107000.53  壹拾万柒仟元零伍角叁分
16409.02   壹万陆仟肆佰零玖元零贰分
325.04     叁佰贰拾伍元零肆分
"""

# What the same rules give for amounts as banks use them to train tellers: every pattern of zeros.
BANKERS = """
298.80            贰佰玖拾捌元捌角
0.00              零元整
0.01              壹分
0.10              壹角
0.11              壹角壹分
1.00              壹元整
1.01              壹元零壹分
1.10              壹元壹角
10.00             壹拾元整
10.10             壹拾元零壹角
10.01             壹拾元零壹分
11.11             壹拾壹元壹角壹分
20.50             贰拾元零伍角
100.00            壹佰元整
101.00            壹佰零壹元整
110.00            壹佰壹拾元整
1000.00           壹仟元整
1001.00           壹仟零壹元整
1010.00           壹仟零壹拾元整
1100.00           壹仟壹佰元整
10000.00          壹万元整
10000.01          壹万元零壹分
10001.00          壹万零壹元整
10010.00          壹万零壹拾元整
10100.00          壹万零壹佰元整
11000.00          壹万壹仟元整
100000.00         壹拾万元整
101000.00         壹拾万壹仟元整
100100.00         壹拾万零壹佰元整
1000300.00        壹佰万零叁佰元整
10000000.00       壹仟万元整
10000001.00       壹仟万零壹元整
100000000.00      壹亿元整
100000001.00      壹亿零壹元整
100010000.00      壹亿零壹万元整
100001000.00      壹亿零壹仟元整
110000000.00      壹亿壹仟万元整
1000000000000.00  壹万亿元整
1000100000000.00  壹万零壹亿元整
-298.80           负贰佰玖拾捌元捌角
"""


def table(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


def zero_biased(dice: random.Random, digits: int) -> int:
    """A number whose digits are 0 more often than not, so that every pattern of zeros turns up."""
    return int("".join("0" if dice.random() < 0.6 else str(dice.randint(1, 9)) for _ in range(dice.randint(1, digits))))


@pytest.mark.parametrize(("amount", "words"), table(OFFICIAL) + table(BANKERS))
def test_renminbi_is_written_as_the_rules_say(amount: str, words: str) -> None:
    assert amount_in_words(Decimal(amount), "zh-CN", "CNY") == f"人民币{words}"


@pytest.mark.parametrize(("amount", "words"), table(OFFICIAL) + table(BANKERS))
def test_the_independent_reader_reads_the_official_examples(amount: str, words: str) -> None:
    assert words_reader.read_chinese(f"人民币{words}") == int(Decimal(amount) * 100)


@pytest.mark.parametrize(
    "words",
    [
        "壹仟玖元整",
        "壹仟零零玖元整",
        "壹元",
        "壹角整",
        "壹元伍分",
        "玖拾壹佰元整",
        "壹万零元整",
        "零壹元整",
        "壹拾万零柒仟元整",
    ],
)
def test_the_independent_reader_refuses_what_the_rules_do_not_give(words: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        words_reader.read_chinese(f"人民币{words}")


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1234.50", "USD", "one thousand two hundred thirty-four US dollars and fifty cents"),
        ("1.01", "USD", "one US dollar and one cent"),
        ("0.00", "USD", "zero US dollars"),
        ("-2.00", "EUR", "minus two euros"),
        ("21000000", "JPY", "twenty-one million Japanese yen"),
        ("1.005", "KWD", "one Kuwaiti dinar and five fils"),
        ("298.80", "CNY", "two hundred ninety-eight yuan renminbi and eighty fen"),
    ],
)
def test_english_amounts_name_currency_and_cents(amount: str, currency: str, words: str) -> None:
    assert amount_in_words(Decimal(amount), "en", currency) == words


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1234.50", "USD", "壹仟贰佰叁拾肆美元伍拾美分"),
        ("100.05", "EUR", "壹佰欧元零伍欧分"),
        ("0.10", "GBP", "壹拾便士"),
        ("30", "GBP", "叁拾英镑整"),
        ("12000", "JPY", "壹万贰仟日元整"),
        ("12.005", "KWD", "壹拾贰科威特第纳尔零伍费尔"),
        ("12.050", "KWD", "壹拾贰科威特第纳尔零伍拾费尔"),
        ("-1.500", "KWD", "负壹科威特第纳尔伍佰费尔"),
        ("0.00", "USD", "零美元整"),
        ("1680.32", "HKD", "港币壹仟陆佰捌拾元零叁角贰分"),
    ],
)
def test_foreign_currencies_are_written_in_their_own_units(amount: str, currency: str, words: str) -> None:
    assert amount_in_words(Decimal(amount), "zh-CN", currency) == words


def test_a_million_amounts_are_read_back_by_the_independent_reader() -> None:
    dice = random.Random(20260901)
    for _ in range(soak.size(20_000, 1_000_000)):
        currency = dice.choice(CURRENCIES)
        minor = minor_unit(currency)
        assert minor is not None
        units = zero_biased(dice, 13 + minor) * dice.choice((1, 1, 1, -1))
        amount = Decimal(units).scaleb(-minor)
        assert words_reader.read_chinese(amount_in_words(amount, "zh-CN", currency)) == units
        assert words_reader.read_english(amount_in_words(amount, "en", currency)) == units


@given(st.decimals("-9999999999999.99", "9999999999999.99", places=2), st.sampled_from(["zh-CN", "en"]))
def test_different_amounts_have_different_words(amount: Decimal, language: str) -> None:
    read = words_reader.read_chinese if language == "zh-CN" else words_reader.read_english
    assert read(amount_in_words(amount, language, "USD")) == int(amount * 100)


def test_trailing_zeros_do_not_change_the_words() -> None:
    assert amount_in_words(Decimal("298.8000"), "zh-CN", "CNY") == amount_in_words(Decimal("298.8"), "zh-CN", "CNY")


def test_a_float_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        amount_in_words(298.80, "zh-CN", "CNY")  # type: ignore[arg-type]


@pytest.mark.parametrize("amount", ["0.001", "1E+16", "NaN", "Infinity"])
def test_what_has_no_words_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        amount_in_words(Decimal(amount), "zh-CN", "CNY")


def test_an_unknown_currency_has_no_minor_unit_and_no_words() -> None:
    assert minor_unit("XXX") is None
    with pytest.raises(KeyError):
        amount_in_words(Decimal(1), "en", "XXX")


def test_minor_units_are_those_of_iso_4217() -> None:
    assert {name: minor_unit(name) for name in ("CNY", "USD", "EUR", "JPY", "KWD")} == {
        "CNY": 2, "USD": 2, "EUR": 2, "JPY": 0, "KWD": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "language", "words", "capitals"),
    [
        (0, "zh-CN", "零", "零"),
        (3, "zh-CN", "三", "叁"),
        (4, "zh", "四", "肆"),
        (10, "zh-CN", "十", "壹拾"),
        (12, "zh-CN", "十二", "壹拾贰"),
        (20000, "zh-CN", "二万", "贰万"),
        (110, "zh-CN", "一百一十", "壹佰壹拾"),
        (-3, "zh-CN", "负三", "负叁"),
        (3, "en", "three", "THREE"),
        (21, "en-GB", "twenty-one", "TWENTY-ONE"),
        (-7, "en", "minus seven", "MINUS SEVEN"),
        (1_000_001, "en", "one million one", "ONE MILLION ONE"),
    ],
)
def test_integers_have_words_and_capitals(number: int, language: str, words: str, capitals: str) -> None:
    assert integer_in_words(number, language) == words
    assert integer_in_capitals(number, language) == capitals


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_integers_beyond_the_words_are_refused(language: str) -> None:
    with pytest.raises(ValueError, match="10"):
        integer_in_words(10**16, language)
