"""An independent reader of amounts in words: what a bank clerk would take them to mean, or ValueError.

It shares no code and no tables with `contractgen.lang.amounts`, and refuses what the rules do not allow:
a 零 too many or too few, a missing or wrong 整, places out of order, words in the wrong number.
"""

from __future__ import annotations

import re

_DIGIT = {"壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9}
_PLACE = {"仟": 3, "佰": 2, "拾": 1, "": 0, "角": -1, "分": -2}
_PREFIXES = ("人民币", "港币")
_OWN_UNITS = {
    "美元": ("美分", 2), "欧元": ("欧分", 2), "英镑": ("便士", 2), "日元": ("", 0), "科威特第纳尔": ("费尔", 3),
}  # fmt: skip

_SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_BIG = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
_UNITS = {
    ("US dollar", "US dollars"): ("cent", "cents", 2),
    ("euro", "euros"): ("cent", "cents", 2),
    ("pound sterling", "pounds sterling"): ("penny", "pence", 2),
    ("Hong Kong dollar", "Hong Kong dollars"): ("cent", "cents", 2),
    ("Japanese yen", "Japanese yen"): ("", "", 0),
    ("Kuwaiti dinar", "Kuwaiti dinars"): ("fils", "fils", 3),
    ("yuan renminbi", "yuan renminbi"): ("fen", "fen", 2),
}

Token = tuple[int, int] | None


def read_chinese(text: str) -> int:
    """Read an amount in Chinese capitals; the result counts the currency's smallest unit."""
    prefix = next((name for name in _PREFIXES if text.startswith(name)), "")
    if not prefix:
        return _read_own_units(text)
    places, rest = 2, text.removeprefix(prefix)
    sign = -1 if rest.startswith("负") else 1
    rest = rest.removeprefix("负")
    if rest == "零元整":
        return 0
    whole, _, small = rest.rpartition("元")
    tokens = [*_tokens(whole, 0), *_fraction("" if small == "整" else small)]
    if (small == "整") != all(token is None or token[0] >= 0 for token in tokens):
        raise ValueError(text)
    _check_zeros(tokens, text)
    written = [token for token in tokens if token is not None]
    if not written or any(place < -places for place, _ in written):
        raise ValueError(text)
    amount = sum(int(f"{digit}{'0' * (place + places)}") for place, digit in written)
    return sign * amount


def _read_own_units(text: str) -> int:
    """Read an amount that is written in a currency's own two units."""
    sign, rest = (-1 if text.startswith("负") else 1), text.removeprefix("负")
    unit = next(name for name, (small, _) in _OWN_UNITS.items() if name in rest or (small and small in rest))
    small, places = _OWN_UNITS[unit]
    whole, found, tail = rest.rpartition(unit)
    units = _whole(whole, text) if found else 0
    if tail == "整" and found:
        return sign * units * int(f"1{'0' * places}")
    if not small or not tail.endswith(small) or (found and not units):
        raise ValueError(text)
    digits = tail.removesuffix(small)
    minor = _whole(digits.removeprefix("零") if found else digits, text)
    if not 0 < minor < 10**places or (bool(found) and minor < 10 ** (places - 1)) != digits.startswith("零"):
        raise ValueError(text)
    return sign * (units * int(f"1{'0' * places}") + minor)


def _whole(text: str, amount: str) -> int:
    if text == "零":
        return 0
    tokens = _tokens(text, 0)
    _check_zeros(tokens, amount)
    written = [token for token in tokens if token is not None]
    if not written:
        raise ValueError(amount)
    return sum(digit * int(f"1{'0' * place}") for place, digit in written)


def _tokens(text: str, base: int) -> list[Token]:
    """Return the written places of a whole number, from the left, a 零 as None."""
    for mark, size in (("亿", 8), ("万", 4)):
        head, found, tail = text.rpartition(mark)
        if found:
            return [*_tokens(head, base + size), *_tokens(tail, base)]
    return _section(text, "仟佰拾", base)


def _fraction(text: str) -> list[Token]:
    return _section(text, "角分", 0)


def _section(text: str, marks: str, base: int) -> list[Token]:
    parts = re.findall(f"(零)|([壹贰叁肆伍陆柒捌玖])([{marks}]?)", text)
    if "".join("".join(part) for part in parts) != text:
        raise ValueError(text)
    return [None if zero else (base + _PLACE[mark], _DIGIT[digit]) for zero, digit, mark in parts]


def _check_zeros(tokens: list[Token], text: str) -> None:
    """Demand one 零 where places were left out, but none where only the last ones of 万 or 亿 were."""
    last: int | None = None
    zero = False
    for token in tokens:
        if token is None:
            if zero:
                raise ValueError(text)
            zero = True
            continue
        place = token[0]
        if last is None:
            needed = False
        else:
            next_section = place in (3, 7, 11, 15) and last - place <= 4
            needed = last - place > 1 and not next_section
            if place >= last:
                raise ValueError(text)
        if zero != needed:
            raise ValueError(text)
        last, zero = place, False
    if zero:
        raise ValueError(text)


def read_english(text: str) -> int:
    """Read an amount in English words; the result counts the currency's smallest unit."""
    sign = -1 if text.startswith("minus ") else 1
    whole, _, small = text.removeprefix("minus ").partition(" and ")
    for (one, many), (cent, cents, places) in _UNITS.items():
        name = one if whole.endswith(f" {one}") else many
        if whole.endswith(f" {name}"):
            units = _number(whole.removesuffix(f" {name}"))
            if name != (one if units == 1 else many):
                raise ValueError(text)
            if not small:
                return sign * units * int(f"1{'0' * places}")
            words, _, unit = small.rpartition(" ")
            minor = _number(words)
            if unit != (cent if minor == 1 else cents) or not 0 < minor < 10**places:
                raise ValueError(text)
            return sign * (units * int(f"1{'0' * places}") + minor)
    raise ValueError(text)


def _number(text: str) -> int:
    if text == "zero":
        return 0
    total, group, scale = 0, 0, 10**18
    for word in text.split(" "):
        if word in _BIG:
            if not group or _BIG[word] >= scale:
                raise ValueError(text)
            scale = _BIG[word]
            total, group = total + group * scale, 0
        elif word == "hundred":
            if not 0 < group < 10:
                raise ValueError(text)
            group *= 100
        else:
            if group % 100:
                raise ValueError(text)
            group += _below_hundred(word)
    if group >= scale or group >= 1000:
        raise ValueError(text)
    return total + group


def _below_hundred(word: str) -> int:
    tens, dash, ones = word.partition("-")
    if dash:
        return _TENS[tens] + {name: value for name, value in _SMALL.items() if value < 10}[ones]
    return _TENS[tens] if tens in _TENS else _SMALL[tens]
