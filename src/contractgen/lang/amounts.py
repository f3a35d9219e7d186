"""Amounts and integers in words, in Chinese and in English.

Chinese amounts follow 支付结算办法, 附件一 正确填写票据和结算凭证的基本规定, rules 1 to 3. Where these leave a choice,
the form that they print first is written: 零 is written between 元 and 角 where the 元 place is 0
(壹仟陆佰捌拾元零叁角贰分), not where only the 万 place is (壹拾万柒仟元), and 整 follows 元 alone.
They speak of 元, 角 and 分; amounts of other currencies are written in those currencies' own units, the smaller one
in full: 壹拾贰美元零伍美分, 壹万贰仟日元整.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation

from contractgen.lang.languages import is_chinese
from contractgen.lang.numerals import in_chinese

_CAPITAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_CHINESE_MINOR = "角分"
_HIGHEST = 10**16
_CONTEXT = Context(prec=60, traps=[Inexact, InvalidOperation])


@dataclass(frozen=True, slots=True)
class _Currency:
    """A currency: its decimals (ISO 4217), its names, and its English units, one and many.

    `chinese` are its Chinese unit and the smaller one, or, where it counts in 元, 角 and 分, its name alone.
    """

    minor: int
    chinese: tuple[str, ...]
    major: tuple[str, str]
    cents: tuple[str, str] = ("", "")


_CURRENCIES = {
    "CNY": _Currency(2, ("人民币",), ("yuan renminbi", "yuan renminbi"), ("fen", "fen")),
    "EUR": _Currency(2, ("欧元", "欧分"), ("euro", "euros"), ("cent", "cents")),
    "GBP": _Currency(2, ("英镑", "便士"), ("pound sterling", "pounds sterling"), ("penny", "pence")),
    "HKD": _Currency(2, ("港币",), ("Hong Kong dollar", "Hong Kong dollars"), ("cent", "cents")),
    "JPY": _Currency(0, ("日元", ""), ("Japanese yen", "Japanese yen")),
    "KWD": _Currency(3, ("科威特第纳尔", "费尔"), ("Kuwaiti dinar", "Kuwaiti dinars"), ("fils", "fils")),
    "USD": _Currency(2, ("美元", "美分"), ("US dollar", "US dollars"), ("cent", "cents")),
}
CURRENCIES = tuple(_CURRENCIES)

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**15, "quadrillion"), (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def minor_unit(currency: str) -> int | None:
    """Return the number of decimals of a currency (ISO 4217: CNY 2, JPY 0, KWD 3); None for an unknown one."""
    found = _CURRENCIES.get(currency)
    return found.minor if found else None


def amount_in_words(amount: Decimal, language: str, currency: str) -> str:
    """Write an amount in words: 人民币贰佰玖拾捌元捌角, `one US dollar and fifty cents`.

    Raises TypeError for a float, KeyError for an unknown currency, and ValueError for an amount with more
    decimals than the currency has, or of 10¹⁶ and more.
    """
    known = _CURRENCIES[currency]
    whole, minor = divmod(_in_minor_units(amount, known.minor), 10**known.minor)
    if is_chinese(language):
        sign = "负" if amount < 0 else ""
        if len(known.chinese) == 1:
            return f"{known.chinese[0]}{sign}{_yuan(whole, minor)}"
        return sign + _in_own_units(whole, minor, known)
    sign = "minus " if amount < 0 else ""
    words = f"{sign}{_english(whole)} {known.major[whole != 1]}"
    return f"{words} and {_english(minor)} {known.cents[minor != 1]}" if minor else words


def integer_in_words(number: int, language: str) -> str:
    """Write an integer in plain words: 三, 十二, `twelve`. Raises ValueError from 10¹⁶ on."""
    written = in_chinese(abs(number), capital=False) if is_chinese(language) else _english(abs(number))
    minus = "负" if is_chinese(language) else "minus "
    return f"{minus}{written}" if number < 0 else written


def integer_in_capitals(number: int, language: str) -> str:
    """Write an integer in Chinese capitals (叁, 壹拾贰) or in English words of capital letters (`TWELVE`)."""
    if not is_chinese(language):
        return integer_in_words(number, language).upper()
    written = in_chinese(abs(number), capital=True)
    return f"负{written}" if number < 0 else written


def _in_minor_units(amount: Decimal, minor: int) -> int:
    """Return the size of an amount, counted in its currency's smallest unit."""
    if not isinstance(amount, Decimal):
        message = f"an amount is a Decimal, not {type(amount).__name__}"
        raise TypeError(message)
    if not amount.is_finite() or abs(amount) >= _HIGHEST:
        message = "amounts in words are written for less than 10^16"
        raise ValueError(message)
    scaled = abs(amount).scaleb(minor, _CONTEXT)
    if scaled != scaled.to_integral_value():
        message = "the amount has more decimals than its currency"
        raise ValueError(message)
    return int(scaled)


def _yuan(whole: int, minor: int) -> str:
    """Write an amount of 元, 角 and 分 in Chinese capitals, without its currency and sign."""
    if not minor:
        return f"{in_chinese(whole, capital=True)}元整"
    written, gap = "", False
    if whole:
        written, gap = f"{in_chinese(whole, capital=True)}元", whole % 10 == 0
    for digit, name in zip(divmod(minor, 10), _CHINESE_MINOR, strict=True):
        if digit:
            written += (_CAPITAL_DIGITS[0] if gap and written else "") + _CAPITAL_DIGITS[digit] + name
        gap = not digit
    return written


def _in_own_units(whole: int, minor: int, currency: _Currency) -> str:
    """Write an amount in Chinese capitals with the units of its currency: 壹佰美元零伍美分, 叁拾英镑整.

    零 stands where the first decimal is 0.
    """
    unit, small = currency.chinese
    if not minor:
        return f"{in_chinese(whole, capital=True)}{unit}整"
    written = f"{in_chinese(minor, capital=True)}{small}"
    if not whole:
        return written
    gap = _CAPITAL_DIGITS[0] if minor < 10 ** (currency.minor - 1) else ""
    return f"{in_chinese(whole, capital=True)}{unit}{gap}{written}"


def _english(number: int) -> str:
    """Write an integer from 0 to 10¹⁶ − 1 in English words, without `and`."""
    if number >= _HIGHEST:
        message = "English numerals are written for less than 10^16"
        raise ValueError(message)
    for size, name in _SCALES:
        if number >= size:
            high, low = divmod(number, size)
            return f"{_english(high)} {name}{' ' + _english(low) if low else ''}"
    if number >= 100:  # noqa: PLR2004 - a hundred is a hundred
        high, low = divmod(number, 100)
        return f"{_ONES[high]} hundred{' ' + _english(low) if low else ''}"
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]
