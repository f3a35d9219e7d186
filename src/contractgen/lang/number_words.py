"""Number words: the numbers from one to ninety-nine in English words, as labels spell them (ARTICLE ONE)."""

from __future__ import annotations

_ONES = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = (*_ONES, *(word for tens in _TENS for word in (tens, *(f"{tens}-{ones}" for ones in _ONES[:9]))))
_NUMBERS = {word: number for number, word in enumerate(_WORDS, start=1)}


def in_words(number: int) -> str:
    """Write a number from 1 to 99 in lower-case English words; ValueError for any other."""
    if not 1 <= number <= len(_WORDS):
        message = f"English words are written for 1 to {len(_WORDS)}"
        raise ValueError(message)
    return _WORDS[number - 1]


def read_words(text: str) -> int | None:
    """Read a number of English words, in any case and with a hyphen or a space; None if it is not one."""
    return _NUMBERS.get("-".join(text.lower().replace("-", " ").split()))
