"""Languages: what a language tag (BCP 47: `zh-CN`, `en`) says of the words to be written, and words of a tag."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HAN = re.compile("[\u3400-\u9fff]+")
_LATIN = re.compile("[A-Za-z]+")
_CHINESE_SHARE = 0.2  # of all letters; a Chinese contract may quote long English names


def is_chinese(language: str) -> bool:
    """Say whether a language tag is a Chinese one."""
    return language.lower().startswith("zh")


def language_of(texts: Iterable[str]) -> str:
    """Guess the language of a contract by its letters: `zh`, `en`, or nothing where there are none."""
    han = latin = 0
    for text in texts:
        han += 0 if text.isascii() else sum(map(len, _HAN.findall(text)))
        latin += sum(map(len, _LATIN.findall(text)))
    if not han + latin:
        return ""
    return "zh" if han >= _CHINESE_SHARE * (han + latin) else "en"
