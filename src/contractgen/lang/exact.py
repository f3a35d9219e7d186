"""Exact decimal arithmetic: nothing is ever rounded but by `rounded`, and a float raises TypeError."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import (
    ROUND_05UP,
    ROUND_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    localcontext,
)

MODES = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN, "up": ROUND_UP}

_TRAPS = [InvalidOperation, DivisionByZero, Overflow, FloatOperation]
_DIGITS = 2_000
_EXACT = Context(prec=_DIGITS, traps=[*_TRAPS, Inexact])
_ROUNDING = Context(prec=_DIGITS, traps=_TRAPS)
# A quotient cut by ROUND_05UP keeps a trace of what was cut off in its last digit, so that rounding it a second
# time gives what rounding the true quotient would have given.
_QUOTIENT = Context(prec=100, rounding=ROUND_05UP, traps=_TRAPS)


@contextmanager
def exactly() -> Iterator[None]:
    """Do decimal arithmetic inside this context exactly; what cannot be exact raises `decimal.Inexact`."""
    with localcontext(_EXACT):
        yield


def rounded(value: Decimal, places: int, mode: str, divisor: Decimal = Decimal(1)) -> Decimal:
    """Return `value / divisor` with so many decimals, rounded once, by the mode.

    Modes are `half-up` (ties away from zero), `half-even`, `down` (towards zero), `up` (away from zero).
    Raises KeyError for any other, and TypeError for a float.
    """
    if not (isinstance(value, Decimal) and isinstance(divisor, Decimal)):
        message = "only a Decimal is rounded"
        raise TypeError(message)
    quotient = value if divisor == 1 else _QUOTIENT.divide(value, divisor)
    result = quotient.quantize(Decimal(1).scaleb(-places), rounding=MODES[mode], context=_ROUNDING)
    return result or abs(result)
