"""Dates are read strictly and printed in full."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.lang.dates import add_months, iso_date, long_date, looks_like_a_date, parse_date


@given(st.dates())
def test_an_iso_date_is_read_back(day: date) -> None:
    assert parse_date(iso_date(day)) == day


@pytest.mark.parametrize("text", ["2027-02-29", "2027-13-01", "2027-00-10", "2027-01-00", "2027-04-31", "0000-01-01"])
def test_a_day_that_does_not_exist_has_the_form_but_is_none(text: str) -> None:
    assert looks_like_a_date(text)
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "2027-9-30", "20270930", "2027/09/30", "2027年9月30日",
     "２０２７-09-30", "2027-09-30 ", "2027-09-30\n", "27-09-30",
     "2027-W39-4", "٢٠٢٧-09-30"],
)  # fmt: skip
def test_any_other_form_is_not_a_date(text: str) -> None:
    assert not looks_like_a_date(text)
    assert parse_date(text) is None


def test_long_dates_have_no_leading_zeros() -> None:
    assert long_date(date(2027, 9, 5), "zh-CN") == "2027年9月5日"
    assert long_date(date(2027, 9, 5), "en-GB") == "5 September 2027"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2027-01-31", 2, "2027-03-31"),
        ("2027-12-15", 1, "2028-01-15"), ("2027-03-31", -1, "2027-02-28"), ("2027-05-20", 0, "2027-05-20"),
        ("2024-02-29", 12, "2025-02-28"), ("2026-10-01", 36, "2029-10-01"),
    ],
)  # fmt: skip
def test_months_are_added_and_the_end_of_the_month_is_kept_to(day: str, months: int, later: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(later)


@given(st.dates(), st.integers(-24_000, 24_000))
def test_so_many_months_later_is_in_that_month(day: date, months: int) -> None:
    later = add_months(day, months)
    if later is not None:
        assert (later.year - day.year) * 12 + later.month - day.month == months
        assert later.day <= day.day


@pytest.mark.parametrize(("day", "months"), [("9999-12-31", 1), ("0001-01-01", -1), ("2027-01-01", 10**14)])
def test_beyond_the_calendar_there_is_none(day: str, months: int) -> None:
    assert add_months(date.fromisoformat(day), months) is None
