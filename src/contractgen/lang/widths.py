"""Widths: signs of half width in Chinese text, of full width in other text, and brackets of both in one pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FULL = {"(": "（", ")": "）", ",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_HALF = {full: half for half, full in _FULL.items()} | {"。": ".", "、": ","}
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# An inner bracket is looked at by itself: pairs of one kind do not nest in what is matched here.
_PAIR = re.compile(r"(?P<opening>[(（])(?P<inside>[^()（）\n]{0,200})(?P<closing>[)）])")
_BESIDE_HAN = re.compile(f"(?<=[{_HAN}」』》”])[,;:?!]|[,;?!](?=[{_HAN}])")
_BESIDE_LATIN = re.compile("(?<=[A-Za-z])[，；：？！。、]|[，；：？！。、](?=[A-Za-z])")
_ANY_HAN = re.compile(f"[{_HAN}]")


class WrongWidth(NamedTuple):
    """A sign of the wrong width: its 0-based place in the text, the sign, and the one that should stand there."""

    start: int
    sign: str
    better: str


def wrong_widths(text: str, *, chinese: bool) -> tuple[WrongWidth, ...]:
    """Return the signs of a text that have the wrong width for the language around them, in their order.

    In Chinese text brackets around or right beside Han characters, and commas, colons and the like right beside them,
    are of full width (GB/T 15834-2011, 5.1); in other text none is. What stands between letters and digits alone
    (10:30, f(x), 1,000) is left as it is in both.
    """
    found = {item.start: item for item in (*_brackets(text, chinese=chinese), *_marks(text, chinese=chinese))}
    return tuple(found[start] for start in sorted(found))


def _brackets(text: str, *, chinese: bool) -> Iterator[WrongWidth]:
    for pair in _PAIR.finditer(text):
        around = text[max(pair.start() - 1, 0) : pair.start()] + text[pair.end() : pair.end() + 1]
        opening, closing = pair["opening"], pair["closing"]
        of_han = chinese and bool(_ANY_HAN.search(pair["inside"] + around))
        if of_han or (chinese and opening + closing in ("（)", "(）")):
            wanted = "（）"
        elif not chinese and not _ANY_HAN.search(pair["inside"]):
            wanted = "()"
        else:
            continue
        for place, sign, better in ((pair.start(), opening, wanted[0]), (pair.end() - 1, closing, wanted[1])):
            if sign != better:
                yield WrongWidth(place, sign, better)


def _marks(text: str, *, chinese: bool) -> Iterator[WrongWidth]:
    pattern, other = (_BESIDE_HAN, _FULL) if chinese else (_BESIDE_LATIN, _HALF)
    for mark in pattern.finditer(text):
        yield WrongWidth(mark.start(), mark[0], other[mark[0]])
