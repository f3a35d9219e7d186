"""Numerals: how a number is written in each counting system, and what a written one means.

A counting system is named by its symbol, as patterns of numbering schemes name it: 一 壹 1 01 a A i I ①. Labels of
foreign contracts count in two more, which Word lacks: 甲 (the ten stems) and one (English words, to ninety-nine).
"""

from __future__ import annotations

import re
import unicodedata

from contractgen.lang.number_words import in_words, read_words

_PLAIN_DIGITS = "零一二三四五六七八九"
_CAPITAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLAIN_UNITS = ("", "十", "百", "千")
_CAPITAL_UNITS = ("", "拾", "佰", "仟")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CHINESE_LIMIT = 10**16
_MYRIAD = 10**4

# The highest number that Word is known to draw as `format_number` writes it.
_LARGEST = {
    "一": 99,  # 零 or 〇 from 101 on, and 一百 or 一〇〇: consumers disagree
    "壹": 99,
    "1": 32_767,  # the highest w:start (ECMA-376 Part 1, 17.9.25, as Word restricts it)
    "01": 32_767,
    "a": 780,  # thirty times z
    "A": 780,
    "i": 3_999,
    "I": 3_999,
    "①": 20,  # from 21 on, decimal or circled: consumers disagree
}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_WRITTEN = {system: (1, highest) for system, highest in _LARGEST.items()} | {
    "一": (0, 99_999), "壹": (0, 99_999), "1": (0, 10**15), "01": (0, 10**15), "甲": (1, 10), "one": (1, 99),
}  # fmt: skip


def largest(system: str) -> int:
    """Return the highest number that is safe as a native label of Word in a system; KeyError if there is none."""
    return _LARGEST[system]


def format_number(number: int, system: str) -> str:
    """Write a number in a counting system.

    Chinese systems and decimals take 0 and up, all others 1 and up; letters repeat as in Word (27 is `aa`).
    Raises ValueError for a number that the system cannot write, KeyError for an unknown system.
    """
    lowest, highest = _WRITTEN[system]
    if not lowest <= number <= highest:
        message = f"{system} writes {lowest} to {highest}"
        raise ValueError(message)
    if system in ("一", "壹"):
        return in_chinese(number, capital=system == "壹")
    if system in ("a", "A"):
        repeated = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return repeated if system == "a" else repeated.upper()
    if system in ("i", "I"):
        return _roman(number) if system == "i" else _roman(number).upper()
    if system == "①":
        return chr(0x2460 + number - 1)
    if system in ("甲", "one"):
        return _STEMS[number - 1] if system == "甲" else in_words(number)
    return f"{number:0{len(system)}d}"


def in_chinese(number: int, *, capital: bool) -> str:
    """Write an integer from 0 to 10¹⁶ − 1 in Chinese, plain (十一) or in capitals (壹拾壹)."""
    if not 0 <= number < _CHINESE_LIMIT:
        message = "Chinese numerals are written for 0 to 10^16 - 1"
        raise ValueError(message)
    digits, units = (_CAPITAL_DIGITS, _CAPITAL_UNITS) if capital else (_PLAIN_DIGITS, _PLAIN_UNITS)
    written = _chinese(number, digits, units) or digits[0]
    return written if capital or not written.startswith("一十") else written[1:]


def _chinese(number: int, digits: str, units: tuple[str, ...]) -> str:
    """Write a number in Chinese, 0 as nothing: one 零 wherever a place between written ones is empty."""
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            high, low = divmod(number, size)
            gap = low < size // 10 or (high >= _MYRIAD and high % _MYRIAD == 0)
            zero = digits[0] if low and gap else ""
            return f"{_chinese(high, digits, units)}{name}{zero}{_chinese(low, digits, units)}"
    written, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            written += (digits[0] if gap and written else "") + digits[digit] + units[place]
        gap = not digit
    return written


def _roman(number: int) -> str:
    """Write a number from 1 to 3999 in lower-case Roman numerals."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


# Reading. It shares nothing with writing, so that each can be held against the other.

_ZEROS = "零〇○O０0"
_READ_DIGITS = {
    character: value
    for value, spellings in enumerate(
        (_ZEROS, "一壹弌", "二贰貳弍两兩", "三叁參弎叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in spellings
}
_TEN = 10
_READ_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_CONTRACTED = {"廿": "二十", "卄": "二十", "卅": "三十", "卌": "四十", "萬": "万", "億": "亿"}
_ENCLOSED_RANGES = (
    (0x2460, 1, 20), (0x3251, 21, 15), (0x32B1, 36, 15), (0x2474, 1, 20), (0x2488, 1, 20), (0x2776, 1, 10),
)  # fmt: skip
_ENCLOSED = {chr(first + offset): value + offset for first, value, count in _ENCLOSED_RANGES for offset in range(count)}
_ENCLOSED_CHINESE = {chr(first + offset): offset + 1 for first in (0x3220, 0x3280) for offset in range(10)}
_READ_STEMS = {stem: number for number, stem in enumerate("甲乙丙丁戊己庚辛壬癸", start=1)}
_ROMAN_SHAPE = re.compile("(m{0,3})(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_LETTERS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def parse_number(text: str, system: str) -> int | None:
    """Read a number written in a counting system, in any usual spelling; None if it is not one.

    Both Chinese systems read 一百零一, 一百〇一, 一○一, 二〇二四, 廿一, 两百, 壹佰零壹, 貳拾, ㈠. Decimal reads
    full-width digits too, Roman U+2160 and up, circled all enclosed digits (①–㊿, ⑴, ⒈). Raises KeyError for
    an unknown system.
    """
    if system in ("一", "壹"):
        return _ENCLOSED_CHINESE.get(text) or _read_chinese(text)
    if system in ("1", "01"):
        plain = unicodedata.normalize("NFKC", text) if re.fullmatch("[０-９]+", text) else text
        return int(plain) if re.fullmatch("[0-9]{1,15}", plain) else None
    if system in ("a", "A"):
        letter = unicodedata.normalize("NFKC", text[:1])
        repeated = text == text[:1] * len(text) and re.fullmatch("[a-z]" if system == "a" else "[A-Z]", letter)
        return 26 * (len(text) - 1) + ord(letter) - ord(system) + 1 if repeated else None
    if system in ("i", "I"):
        return _read_roman(unicodedata.normalize("NFKC", text), lower=system == "i")
    if system == "①":
        return _ENCLOSED.get(text)
    if system in ("甲", "one"):
        return _READ_STEMS.get(text) if system == "甲" else read_words(text)
    raise KeyError(system)


def _read_chinese(text: str) -> int | None:
    """Read a Chinese number: digits alone by their places (二〇二四), or digits with units."""
    text = "".join(_CONTRACTED.get(character, character) for character in text)
    if not text.strip("O０0"):
        return None
    if _only_digits(text):
        return int("".join(str(_READ_DIGITS[character]) for character in text))
    return _read_units(text)


def _only_digits(text: str) -> bool:
    """Say whether a text has Chinese digits alone, and no unit."""
    return all(character in _READ_DIGITS for character in text)


def _read_units(text: str) -> int | None:
    """Read a number with units. A lone digit after 万 or 亿 is refused: 一万五 has two readings."""
    for size, name in ((10**8, "亿"), (10**4, "万")):
        high, found, low = text.rpartition(name)
        if found:
            above, below = _read_units(high), low.lstrip("零〇○")
            value = _read_units(below) if below else 0
            lone = len(below) == 1 and _only_digits(below) and below == low
            if not above or value is None or max(above, value) >= size or lone or (low and not below):
                return None
            return above * size + value
    return _read_section(text)


def _read_section(text: str) -> int | None:
    """Read a number below 10 000 from left to right.

    A 零 stands where a place is left out and nowhere else; a last digit right after 百 or 千 (一百一) is refused,
    because readers disagree about it.
    """
    total, last, digit, zero = 0, 0, 0, False
    for character in text:
        unit = _READ_UNITS.get(character)
        if unit is None:
            value = _READ_DIGITS.get(character)
            if value is None or digit or (zero and not value):
                return None
            digit, zero = value, zero or not value
        else:
            gap = bool(last) and unit * 10 < last
            if (last and unit >= last) or (zero and not gap) or (not digit and unit != _TEN):
                return None
            total, last, digit, zero = total + (digit or 1) * unit, unit, 0, False
    if digit:
        return total + digit if zero == (last > _TEN) else None
    return None if zero else total


def _read_roman(text: str, *, lower: bool) -> int | None:
    """Read Roman numerals of one case, in their one right spelling."""
    letters = text.lower()
    if not letters or text != (letters if lower else letters.upper()) or not _ROMAN_SHAPE.fullmatch(letters):
        return None
    values = [_ROMAN_LETTERS[letter] for letter in letters]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
