"""Number formats (17.18.59): how a label writes its number under each `w:numFmt`, as far as that is known."""

from __future__ import annotations

from collections.abc import Callable

from contractgen.lang.numerals import format_number, largest
from contractgen.word.notes import Problem

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_DIGITS = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_TRADITIONAL = str.maketrans("贰叁陆", "貳參陸")


def _system(symbol: str, highest: int = 0) -> tuple[int, int, Callable[[int], str]]:
    """Describe a format that `lang.numerals` writes, up to `highest` or as far as it is safe as a label."""
    lowest = 0 if symbol in ("1", "01") else 1
    return lowest, highest or largest(symbol), lambda number: format_number(number, symbol)


def _from(first: str) -> Callable[[int], str]:
    """Write a number as the character that many places after the one before `first`."""
    return lambda number: chr(ord(first) + number - 1)


def _positional(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


# Lowest and highest number that consumers are known to draw alike, and how. The counting formats differ from a
# hundred on (一百零一, 一〇一), except for the one that writes thousands out.
_FORMATS: dict[str, tuple[int, int, Callable[[int], str]]] = {
    "none": (-1, 10**9, lambda _number: ""),
    "decimal": _system("1"),
    "decimalZero": _system("01"),
    "lowerLetter": _system("a"),
    "upperLetter": _system("A"),
    "lowerRoman": _system("i"),
    "upperRoman": _system("I"),
    "chineseCounting": _system("一"),
    "chineseCountingThousand": _system("一", 9999),
    "taiwaneseCounting": _system("一"),
    "taiwaneseCountingThousand": _system("一"),
    "japaneseCounting": _system("一"),
    "chineseLegalSimplified": _system("壹", 9999),
    "ideographLegalTraditional": (1, 99, lambda number: format_number(number, "壹").translate(_TRADITIONAL)),
    "ideographDigital": (1, 99, _positional),
    "taiwaneseDigital": (1, 99, _positional),
    "ideographTraditional": (1, 10, lambda number: _STEMS[number - 1]),
    "ideographZodiac": (1, 12, lambda number: _BRANCHES[number - 1]),
    "decimalEnclosedCircle": _system("①"),
    "decimalEnclosedCircleChinese": _system("①"),
    "decimalEnclosedParen": (1, 20, _from("⑴")),
    "decimalEnclosedFullstop": (1, 20, _from("⒈")),
    "decimalFullWidth": (0, 9999, lambda number: str(number).translate(_WIDE)),
}


def written(number: int, form: str) -> tuple[str, Problem | None]:
    """Write a number under a `w:numFmt`; what is not known for certain is a problem, and written as `?`."""
    if form not in _FORMATS:
        return "?", Problem.of("DOCX-642", format=form)
    lowest, highest, write = _FORMATS[form]
    if not lowest <= number <= highest:
        return "?", Problem.of("DOCX-643", number=number, format=form)
    return write(number), None
