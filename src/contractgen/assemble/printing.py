"""Printing: a typed value as the words that stand in the agreement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from contractgen.lang.amounts import amount_in_words, integer_in_capitals, integer_in_words
from contractgen.lang.dates import iso_date, long_date
from contractgen.lang.languages import is_chinese
from contractgen.model.parameter import NonePolicy, Parameter, ParameterType
from contractgen.model.selection import Answer, NoValue, Value

FORMATS = ("words", "capitals", "grouped", "date-long", "date-iso", "upper")
BLANK = "\u3000" * 8
MISSING = {"zh": "【\u3000\u3000】", "en": "[____]"}
SLASH = "/"
# What a cell without a value says of itself, in Chinese and in English.
_SAID = {"negotiable": ("面议", "to be agreed"), "one-off": ("一次性", "one-off"), "open": ("以上", "and above")}

_NUMBERS = (ParameterType.INTEGER, ParameterType.DECIMAL, ParameterType.MONEY)
_TEXTS = (
    ParameterType.TEXT, ParameterType.MULTILINE, ParameterType.ID, ParameterType.CHOICE, ParameterType.ANY_OF,
)  # fmt: skip
_FITTING = {
    "words": (ParameterType.INTEGER, ParameterType.MONEY),
    "capitals": (ParameterType.INTEGER, ParameterType.MONEY),
    "grouped": _NUMBERS,
    "date-long": (ParameterType.DATE,),
    "date-iso": (ParameterType.DATE,),
    "upper": _TEXTS,
}


def fits(format_name: str, kind: ParameterType) -> bool:
    """Say whether a format can print values of a type; every type has a print without a format."""
    return not format_name or kind in _FITTING.get(format_name, ())


def printed(answer: Answer, format_name: str, language: str) -> str | None:
    """Print an answer: exactly as its type prints without a format, or by one of FORMATS.

    None where the format does not fit the type, is unknown, or needs the words of a currency that the
    parameter does not declare (amounts of Chinese agreements are then taken for CNY). A line break in the
    text is a line feed. What is none prints a slash, or nothing where its parameter says `drop`; a blank
    prints eight ideographic spaces, in any format that fits; what is missing in a draft, empty brackets; what is to
    be agreed, one-off or open says so.
    """
    parameter, value = answer.parameter, answer.value
    if not fits(format_name, parameter.type):
        return None
    if isinstance(value, NoValue):
        return _without(value, parameter, language)
    if format_name in ("words", "capitals"):
        return _in_words(parameter, value, format_name, language)
    plain = _plain(value, parameter.type, format_name, language)
    if format_name == "upper":
        return plain.upper()
    return plain


def _without(value: NoValue, parameter: Parameter, language: str) -> str:
    """Print what has no value: a blank, the gap of a draft, a slash or nothing."""
    if value.kind == "blank":
        return BLANK
    if value.kind == "missing":
        return MISSING["zh" if is_chinese(language) else "en"]
    if value.kind in _SAID:
        return _SAID[value.kind][not is_chinese(language)]
    return "" if parameter.none is NonePolicy.DROP else SLASH


def _plain(value: Value, kind: ParameterType, format_name: str, language: str) -> str:
    """Print a value in figures, letters and dates."""
    chinese = is_chinese(language)
    match value:
        case bool():
            return ("是" if value else "否") if chinese else ("yes" if value else "no")
        case tuple():
            return ("、" if chinese else ", ").join(value)
        case date():
            return iso_date(value) if format_name == "date-iso" else long_date(value, language)
        case int():
            return f"{value:,d}" if format_name == "grouped" else f"{value:d}"
        case Decimal():
            figures = f"{value:,f}" if format_name == "grouped" else f"{value:f}"
            return f"{figures}%" if kind is ParameterType.PERCENT else figures
        case _:
            return str(value)


def _in_words(parameter: Parameter, value: Value, format_name: str, language: str) -> str | None:
    """Print an integer or an amount in words; in capitals, those of Chinese numerals or of Latin letters."""
    chinese = is_chinese(language)
    if isinstance(value, int):
        write: Callable[[int, str], str] = integer_in_capitals if format_name == "capitals" else integer_in_words
        return write(value, language)
    currency = parameter.currency or ("CNY" if chinese else "")
    if not isinstance(value, Decimal) or not currency:
        return None
    try:
        words = amount_in_words(value, language, currency)
    except (KeyError, ValueError):  # an unknown currency, or more decimals than the currency has
        return None
    return words if chinese or format_name == "words" else words.upper()
