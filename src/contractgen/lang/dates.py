"""Dates: strict ISO 8601 reading, long printing, and months added to a date."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from contractgen.lang.languages import is_chinese

_DATE = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def looks_like_a_date(text: str) -> bool:
    """Say whether a text has the form YYYY-MM-DD in ASCII digits, be there such a day or not."""
    return bool(_DATE.fullmatch(text))


def parse_date(text: str) -> date | None:
    """Read YYYY-MM-DD; None for any other form and for a day that does not exist."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups())
    exists = year > 0 and 0 < month <= len(_ENGLISH_MONTHS) and 0 < day <= monthrange(year, month)[1]
    return date(year, month, day) if exists else None


def long_date(day: date, language: str) -> str:
    """Write a date in full: 2027年9月30日, `30 September 2027`."""
    if is_chinese(language):
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"


def iso_date(day: date) -> str:
    """Write a date as YYYY-MM-DD."""
    return day.isoformat()


def add_months(day: date, months: int) -> date | None:
    """Return the same day so many months later, or the last day of that month if it has no such day.

    2027-01-31 and 1 give 2027-02-28. None where the year would leave 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
