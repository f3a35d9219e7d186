"""Breaks: between which characters a line of Chinese text may end (避头尾), and which marks may hang at its end.

The rules are Word's for Chinese (ECMA-376 Part 1, 17.3.1.16 kinsoku, 17.3.1.21 overflowPunct), with the lists that Word
and LibreOffice use for it. Latin words are broken after hyphens alone, figures and addresses at no slash.
"""

from __future__ import annotations

import re

# No line begins with these: closing marks, marks of a pause, units behind a figure.
_NO_BEGIN = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠々〻ー℉⁉‼\u3000"
)
# And none ends with these: opening marks, signs of a currency.
_NO_END = frozenset("$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥€№§#")
HANGING = frozenset("，。、．；：！？,.;:!?")
_GLUE = frozenset("\u00a0\u2007\u202f\u2060\u2011\ufeff")
_PAIRS = frozenset("—…‥―")
_HYPHENS = frozenset("-\u2010")
_SPACE = " "
_TOGETHER = re.compile("[0-9]×|×[0-9]")

# Marks whose blank half goes where another mark stands beside it, as the engine sets them (GB/T 15834).
_CLOSING = frozenset("”’，．。、：；》〉）』」】〗〕］｝？！")
_OPENING = frozenset("“‘《〈（『「【〖〔［｛")
MARKS = _CLOSING | _OPENING


def may_break(text: str, place: int, wide: list[bool], *, figures: bool) -> bool:
    """Say whether a line may end before the character at a place.

    `wide` says which characters are Chinese; `figures` may be broken after their hyphens.
    """
    before, after = text[place - 1], text[place]
    if after == _SPACE or after in _NO_BEGIN or before in _NO_END or before in _GLUE or after in _GLUE:
        return False
    if before == _SPACE:
        return text[:place].rstrip(_SPACE)[-1:] not in _NO_END
    if wide[place - 1] or wide[place]:
        return not (before == after and before in _PAIRS) and not _TOGETHER.fullmatch(before + after)
    if before not in _HYPHENS or place == 1 or not (after.isalnum() and text[place - 2].isalnum()):
        return False
    return figures or not (after.isdigit() and text[place - 2].isdigit())


def is_squeezed(before: str, after: str) -> bool:
    """Say whether the blank halves between two marks become one."""
    return (before in _CLOSING and after in MARKS) or (before in _OPENING and after in _OPENING)
