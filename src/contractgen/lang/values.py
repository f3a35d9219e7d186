"""The grammars of typed values: integers, amounts and percents, as they are written in files.

They know ASCII digits alone: no exponent, no sign but a minus, no thousands separators, no NaN.
"""

from __future__ import annotations

import re
from decimal import Decimal

INTEGER_PATTERN = "-?[0-9]{1,15}"
AMOUNT_PATTERN = r"-?[0-9]{1,15}(\.[0-9]{1,6})?"
PERCENT_PATTERN = f"{AMOUNT_PATTERN}%?"

_INTEGER = re.compile(INTEGER_PATTERN)
_AMOUNT = re.compile(AMOUNT_PATTERN)


def parse_integer(text: str) -> int | None:
    """Read an integer; None if the text is none."""
    return int(text) if _INTEGER.fullmatch(text) else None


def parse_amount(text: str) -> Decimal | None:
    """Read an amount or a decimal with the decimals it is written with; None if the text is none."""
    if not _AMOUNT.fullmatch(text):
        return None
    amount = Decimal(text)
    return amount or abs(amount)


def parse_percent(text: str) -> Decimal | None:
    """Read `83%`, `83` or `6.5%` as the number of percents (83, not 0.83); None if the text is none."""
    return parse_amount(text.removesuffix("%"))


def decimals_of(amount: Decimal) -> int:
    """Return the number of decimals that an amount is written with."""
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
