"""The grammars of numbers, exact arithmetic, and near names."""

from __future__ import annotations

from decimal import Decimal, Inexact

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.lang.exact import MODES, exactly, rounded
from contractgen.lang.nearest import nearest_names
from contractgen.lang.values import decimals_of, parse_amount, parse_integer, parse_percent

MALFORMED = [
    "", " ", "-", "+1", "+1.00", "1.", ".5", "-.5", "1..2", "1.2.3", "1,000", "1,000.00", "1 000", "1_000", "1'000",
    "1e3", "1E3", "1e-3", "1.0e2", "0x10", "0b1", "0o7", "NaN", "nan", "sNaN", "-NaN", "Infinity", "-Infinity", "inf",
    "Inf", "１２", "１２.５", "12．5", "٣", "٣.٥", "१२", "一百", "壹佰", "二〇",
    "①", "½", "²", "12元", "¥12", "￥12", "$12",
    "12 USD", "USD12", "CNY 12", "12%%", "%", "%12", "12‰", "12 %", "12.5 ", " 12.5", "12.5\n", "\n12.5", "12\t", "--1",
    "1-", "(12)", "（12）", "1/2", "1:2", "12.5.", "..", ",", "，", "1，000", "1。5", "1·5", "1234567890123456",
    "-1234567890123456", "1.1234567", "0.0000001", "true", "false", "null", "none", "None", "~", "O", "l2", "1O0",
    "12a", "a12", "0x1.8p3", "1e", "e1", "1.e1", "1d", "1L", "1n", "1.5m", "\u221212", "\u201312", "1\u00a0000",
    "1\u2009000", "1\u0660", "\x001", "1\x00", "{{1}}", "${1}", "=1", "1+1", "1*2", "\ufeff1", "1\u200b",
]  # fmt: skip


@pytest.mark.parametrize("text", MALFORMED)
def test_a_malformed_amount_is_refused(text: str) -> None:
    assert parse_amount(text) is None


def test_there_are_a_hundred_malformed_amounts() -> None:
    assert len(set(MALFORMED)) >= 100


@given(st.decimals(-(10**15) + 1, 10**15 - 1, places=6))
def test_an_amount_is_read_exactly(amount: Decimal) -> None:
    read = parse_amount(f"{amount:f}")
    assert read == amount
    assert str(read) == str(amount or abs(amount))


def test_the_largest_amounts_are_exact() -> None:
    assert parse_amount("999999999999999.99") == Decimal(10**15) - Decimal("0.01")
    assert parse_amount("-999999999999999.999999") == -Decimal(10**15) + Decimal("0.000001")


def test_minus_zero_is_zero() -> None:
    assert str(parse_amount("-0.00")) == "0.00"
    assert parse_integer("-0") == 0


@pytest.mark.parametrize(("text", "value"), [("83%", "83"), ("83", "83"), ("6.5%", "6.5"), ("0.83", "0.83")])
def test_a_percent_is_the_number_before_the_sign(text: str, value: str) -> None:
    assert parse_percent(text) == Decimal(value)


@pytest.mark.parametrize("text", ["%", "83%%", "83 %", "%83", "83％", "83‰", ""])
def test_a_malformed_percent_is_refused(text: str) -> None:
    assert parse_percent(text) is None


@pytest.mark.parametrize("text", ["1.0", "1e3", "", "１", "1" * 16, "--1", "1 "])
def test_a_malformed_integer_is_refused(text: str) -> None:
    assert parse_integer(text) is None


@pytest.mark.parametrize(("text", "decimals"), [("1", 0), ("1.50", 2), ("0.000001", 6)])
def test_decimals_are_counted_as_written(text: str, decimals: int) -> None:
    assert decimals_of(Decimal(text)) == decimals


def oracle(numerator: int, denominator: int, mode: str) -> int:
    """The rounded quotient by integer arithmetic alone; denominator > 0."""
    sign, size = (-1 if numerator < 0 else 1), abs(numerator)
    whole, rest = divmod(size, denominator)
    bump = {
        "down": False,
        "up": rest > 0,
        "half-up": 2 * rest >= denominator,
        "half-even": 2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1),
    }[mode]
    return sign * (whole + bump)


BOUNDARIES = [f"{whole}.{tenth}{digit}5" for whole in ("0", "2", "1000000007") for tenth in "09" for digit in range(10)]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("amount", BOUNDARIES)
def test_ties_go_where_the_mode_says(amount: str, mode: str) -> None:
    for text in (amount, f"-{amount}"):
        thousandths = int(Decimal(text) * 1000)
        assert rounded(Decimal(text), 2, mode) * 100 == oracle(thousandths, 10, mode)


def test_there_are_sixty_boundaries() -> None:
    assert len(BOUNDARIES) == 60


@given(
    st.integers(-(10**17), 10**17),
    st.integers(1, 10**9),
    st.integers(0, 4),
    st.sampled_from(sorted(MODES)),
)
def test_a_quotient_is_rounded_once(numerator: int, divisor: int, places: int, mode: str) -> None:
    result = rounded(Decimal(numerator), places, mode, divisor=Decimal(divisor))
    assert result.scaleb(places) == oracle(numerator * 10**places, divisor, mode)


@given(st.integers(0, 10**12), st.integers(1, 10**6), st.sampled_from(sorted(MODES)))
def test_a_quotient_just_beside_a_tie_is_not_taken_for_one(whole: int, divisor: int, mode: str) -> None:
    for numerator in (
        2 * whole * divisor + divisor - 1,
        2 * whole * divisor + divisor,
        2 * whole * divisor + divisor + 1,
    ):
        result = rounded(Decimal(numerator), 0, mode, divisor=Decimal(2 * divisor))
        assert result == oracle(numerator, 2 * divisor, mode)


def test_nothing_rounds_to_minus_zero() -> None:
    assert str(rounded(Decimal("-0.001"), 2, "half-up")) == "0.00"


def test_exact_arithmetic_refuses_to_round_and_refuses_floats() -> None:
    with exactly():
        assert Decimal(10) ** 300 + 1 - Decimal(10) ** 300 == 1
        with pytest.raises(Inexact):
            Decimal(1) / Decimal(3)
        with pytest.raises(TypeError):
            Decimal(0.1)  # noqa: RUF032 - that a float is refused is what is tested
        with pytest.raises(TypeError):
            assert Decimal(1) < 1.5


@pytest.mark.parametrize(("value", "divisor"), [(0.5, Decimal(1)), (Decimal(1), 0.5), (1, Decimal(1))])
def test_only_decimals_are_rounded(value: Decimal, divisor: Decimal) -> None:
    with pytest.raises(TypeError):
        rounded(value, 2, "half-up", divisor=divisor)


def test_an_unknown_mode_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        rounded(Decimal(1), 2, "bankers")


def test_near_names_come_nearest_first_and_at_most_eight() -> None:
    assert nearest_names("surival", ["region", "survival", "survival_years"])[0] == "survival"
    assert len(nearest_names("x", [f"name{number}" for number in range(20)])) == 8
    assert nearest_names("x", []) == ()


@given(st.lists(st.text("abc", max_size=4), max_size=12), st.randoms())
def test_near_names_do_not_depend_on_the_order_of_the_known(known: list[str], dice: object) -> None:
    shuffled = list(known)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert nearest_names("abc", shuffled) == nearest_names("abc", known)
