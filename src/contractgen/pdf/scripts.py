"""Scripts: which characters of a run are drawn by its Latin font and which by its Chinese one.

Word decides this per character (ECMA-376 Part 1, 17.3.2.26 `w:rFonts`): Han and full-width characters take the
East Asian font; quotation marks, dashes, circled numbers and other signs that both scripts use take it where the
text around them is Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Han, kana, hangul, bopomofo, their punctuation and compatibility forms, full-width and half-width forms.
_WIDE = (
    "\u1100-\u11ff\u2e80-\u303f\u3041-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\U00016fe0-\U00018dff\U0001aff0-\U0001b2ff\U0001f000-\U0001faff"
    "\U00020000-\U0003ffff"
)
# Signs that Chinese and Latin text share: § ° ± · × ÷, dashes, quotation marks, …, ‰, ※, letterlike symbols,
# Roman numerals, arrows, operators, enclosed numbers, boxes, shapes, ballots. Hyphens and € are Latin.
_SHARED = "\xa7\xa8\xb0\xb1\xb4\xb7\xd7\xf7\u2012-\u2027\u2030-\u205e\u2100-\u27bf\u2900-\u2bff"

_IN_CHINESE = re.compile(f"(?P<cjk>[{_WIDE}{_SHARED}]+)|(?P<latin>[^{_WIDE}{_SHARED}]+)")
_ELSEWHERE = re.compile(f"(?P<cjk>[{_WIDE}]+)|(?P<latin>[^{_WIDE}]+)")
_HAN = re.compile(f"[{_WIDE}]")
WIDE = re.compile(f"[{_WIDE}{_SHARED}]")  # what the Chinese font draws in Chinese text
_LETTER = re.compile("[A-Za-z]")
_EAST_ASIAN = ("zh", "ja", "ko")


def is_chinese(text: str, language: str) -> bool:
    """Say whether shared signs in this text belong to the Chinese font.

    They do in a document of a Chinese, Japanese or Korean language, save in a paragraph all in Latin letters. A
    document that names no language is judged by the paragraph alone.
    """
    if language and not language.lower().startswith(_EAST_ASIAN):
        return False
    if _HAN.search(text):
        return True
    return bool(language) and not _LETTER.search(text)


def by_script(text: str, *, chinese: bool) -> Iterator[tuple[bool, str]]:
    """Yield the stretches of a text, each with whether the East Asian font draws it."""
    pattern = _IN_CHINESE if chinese else _ELSEWHERE
    for match in pattern.finditer(text):
        yield match.lastgroup == "cjk", match.group()
