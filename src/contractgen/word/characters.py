"""Characters: which font slot draws each (17.3.2.26), and which may not stand in a document at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Neither ASCII nor East Asian whatever the hint: these are drawn in the High ANSI font, or with the hint
# `eastAsia`, as far as they are ambiguous, in the East Asian one.
_OTHER = re.compile(
    "[\u0080-\u10ff\u1200-\u2e7f\u4dc0-\u4dff\ua4d0-\uabff\ue000-\uf8ff\ufb00-\ufe2f\ufe70-\ufeff\ufff0-\uffff]+"
)
_AMBIGUOUS = re.compile(
    "[\xa1\xa4\xa7\xa8\xaa\xad\xaf\xb0-\xb4\xb6-\xba\xbc-\xbf\xd7\xf7"
    "\u02b0-\u04ff\u2000-\u2bff\ue000-\uf8ff\ufb00-\ufb1c]"
)
_AMBIGUOUS_IN_CHINESE = re.compile("[\xe0\xe1\xe8-\xea\xec\xed\xf2\xf3\xf9\xfa\xfc\u0100-\u02af\u1e00-\u1eff]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Raw tabs and line ends inside w:t, other controls, directional marks, private use, non-characters.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufeff\ufff9-\uffff\U000f0000-\U0010ffff]"
)


def by_slot(text: str, *, hint: str, chinese: bool) -> Iterator[tuple[str, str]]:
    """Cut a text into stretches and name the slot of each.

    `pair` is text whose characters tell themselves apart: ASCII in the Latin font, East Asian in the other;
    `h_ansi` and `east_asia` are stretches of other characters, which the slot's font draws whole.
    """
    if text.isascii() or not _OTHER.search(text):
        yield "pair", text
        return
    done = 0
    for match in _OTHER.finditer(text):
        if match.start() > done:
            yield "pair", text[done : match.start()]
        yield from _other(match.group(), hint, chinese=chinese)
        done = match.end()
    if done < len(text):
        yield "pair", text[done:]


def _other(text: str, hint: str, *, chinese: bool) -> Iterator[tuple[str, str]]:
    """Cut a stretch of non-ASCII, non-East-Asian characters by what the hint makes of each."""
    start = 0
    slots = [_slot(character, hint, chinese=chinese) for character in text]
    for index in range(1, len(text) + 1):
        if index == len(text) or slots[index] != slots[start]:
            yield slots[start], text[start:index]
            start = index


def _slot(character: str, hint: str, *, chinese: bool) -> str:
    """Return the slot of one such character."""
    if hint != "eastAsia":
        return "h_ansi"
    ambiguous = _AMBIGUOUS.match(character) or (chinese and _AMBIGUOUS_IN_CHINESE.match(character))
    return "east_asia" if ambiguous else "h_ansi"


def has_han(text: str) -> bool:
    """Say whether there is a Chinese character in a text."""
    return _HAN.search(text) is not None


def forbidden_in(text: str) -> str:
    """Return the first character that may not stand in a document, as `U+XXXX`; empty where there is none."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""
