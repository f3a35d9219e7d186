"""Pairs: brackets and quotation marks of a text whose other half is not there, and pairs that cross."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_PAIRS = ("()", "（）", "【】", "《》", "「」", "『』", "〔〕", "[]", "“”")
KIND = {sign: "(" if pair in ("()", "（）") else pair[0] for pair in _PAIRS for sign in pair}
OPENING = frozenset(pair[0] for pair in _PAIRS)
_SIGNS = re.compile("[" + re.escape("".join(_PAIRS)) + "]")
OTHER = {"“": "”", "”": "“"} | {pair[0]: pair[1] for pair in _PAIRS} | {pair[1]: pair[0] for pair in _PAIRS}
_LABEL_END = re.compile(
    r"(?:^|(?<=[\s;,.:，；。：、（()）\t·•条款项第和与及或至-]))(?:[0-9０-９]{1,3}(?:\.[0-9]{1,3}){0,3}|[0-9]{0,2}[A-Za-z]{1,2}|[ivxIVX]{1,6}"
    r"|[一二三四五六七八九十]{1,3}|[①-⑳])\s?[)）]$"
)
_INTERVAL = re.compile(r"[\[(（【]\s?-?[\d.%％‰∞]{1,12}\s?[,，~～、-]\s?[+-]?[\d.%％‰∞+]{1,12}\s?[\])）】]")
_INCHES = re.compile(r"[\d½¼¾][”“]$")
_VENUE = re.compile(
    r"^[^()]{3,60}(?:_|[ \t]{1,60})[)](?:[ \t]{0,20}(?:ss|SS|§)?[.:]{0,2}\s{0,9})$"
)  # State of ____ ) ss.
_VENUE_WORDS = re.compile(r"\b(?:state|county|commonwealth|province|district|city|parish) of\b", re.IGNORECASE)
_VENUE_SIGNS = re.compile(r"[\s)]*(?:ss|SS|§)?[\s).:]*$")  # ) ss.
_LONGEST_VENUE = 160
_FACE = re.compile(r"[:;]-?[)]$")
_LOW = "„"  # what opens a quotation in German, which “ closes
_DEEPEST = 60  # lost halves of one passage: with more of them it is no text
_PAIR = 2


class Half(NamedTuple):
    """A bracket or quotation mark: its 0-based place in the text, and the sign."""

    offset: int
    sign: str


def unmatched(text: str) -> tuple[list[Half], list[Half]]:
    """Return the signs of a text whose other half is not there, in order, and the first that closes a crossing pair.

    Closing brackets of labels (1）, a)), apostrophes, inches, faces, straight quotes and intervals are no halves.
    """
    if not _SIGNS.search(text):
        return [], []
    skipped = _skipped(text)
    opened: list[Half] = []
    closed: list[Half] = []
    dropped: list[Half] = []
    crossed: list[Half] = []
    for half in (Half(match.start(), match[0]) for match in _SIGNS.finditer(text) if match.start() not in skipped):
        kind = KIND[half.sign]
        if half.sign in OPENING:
            if not (half.sign == "“" and _is_inches(text, half.offset)):
                opened.append(half)
        elif opened and KIND[opened[-1].sign] == kind:
            opened.pop()
        elif place := next((n for n in range(len(opened), 0, -1) if KIND[opened[n - 1].sign] == kind), 0):
            dropped += opened[place:]
            del opened[place - 1 :]
        elif other := next((old for old in reversed(dropped) if KIND[old.sign] == kind), None):
            dropped.remove(other)
            crossed.append(half)
        elif not _ends_label(text, half.offset):
            closed.append(half)
        if len(opened) + len(closed) + len(dropped) > _DEEPEST:
            return [], []
    return sorted((*closed, *dropped, *opened), key=lambda half: half.offset), crossed[:1]


def _skipped(text: str) -> frozenset[int]:
    """Return the offsets of signs that are no halves of pairs: of intervals and of German quotations."""
    spans = [match.span() for match in _INTERVAL.finditer(text)]
    if _is_venue(text):
        spans.append((0, len(text)))
    if _LOW in text:
        spans += [match.span() for match in re.finditer("[“”]", text)]
    return frozenset(at for start, end in spans for at in range(start, end))


def _is_venue(text: str) -> bool:
    """Say whether a text is where a form was notarised, beside a column of brackets: State of ____ ) ss."""
    if len(text) > _LONGEST_VENUE or "(" in text:
        return False
    return bool(_VENUE.match(text) or _VENUE_SIGNS.match(text) or _VENUE_WORDS.match(text))


def _is_inches(text: str, offset: int) -> bool:
    """Say whether a quotation mark stands for inches: after a number, and before no word."""
    return bool(_INCHES.search(text[max(0, offset - 1) : offset + 1])) and not text[offset + 1 : offset + 2].isalnum()


def _ends_label(text: str, offset: int) -> bool:
    """Say whether a closing sign that nothing opens ends a label (`1）`, `2b)`), a face, or a number of inches."""
    before = text[max(0, offset - 12) : offset + 1]
    return any(pattern.search(before) for pattern in (_LABEL_END, _FACE, _INCHES))


def turned(halves: Sequence[Half]) -> Half | None:
    """Return the quotation mark that is turned the wrong way: of two alike the second “, or the first ”."""
    if len(halves) != _PAIR or halves[0].sign != halves[1].sign or halves[0].sign not in "“”":
        return None
    return halves[1] if halves[0].sign == "“" else halves[0]
