r"""Labels: what a text begins with, read as a label in every way that makes sense, and labels written anew.

A label is read wherever it can stand: behind a list sign or marks of Markdown that a conversion left (`- 1、`,
`**第一条**`, `1\.`), in full or half width, with spaces inside (`（ 一 ）`, `第 一 条`). Enclosed signs count as
what they draw: ⑴ has the form of (1) and ⒈ the form of 1. while ① is a system of its own. A trailing mark of a label
with a word or a bracket (`第一条、`, `Section 1.01.`) belongs to what separates it from its text, between the end of
`Label.text` and `body`. A two-digit decimal that could come with a leading zero (4.10) is of system 1.

A native label, which the file counts by itself, is read by `native_labels`: all of it, whatever follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from contractgen.lang.numerals import format_number, parse_number
from contractgen.model.structure import Label
from contractgen.recover.label_forms import Family, Reading, readings
from contractgen.recover.label_weights import weight

# Bullets, Markdown, and the marks of tender documents for terms that must be met (▲ ★).
_DECORATION = re.compile(
    r"[ \t\u00a0\u3000\ufeff]{0,200}(?:>{1,3} ?)?(?:[▲△★☆※◎][ \t\u3000]{0,4}){0,2}"
    r"(?:[-+*•·●○◆■□▪–—][ \t\u3000]{1,8})?(?:#{1,6}[ \t]{1,4})?"
    r"(?:\*{1,3}|__)?\\?"
)
_SEPARATION = re.compile(
    r"(?:\*{1,3}|__)?[ \t\u00a0\u3000]{0,8}(?:[、.．:：，,—–]|-{1,2}(?=\s))?(?:\*{1,3}|__)?[ \t\u00a0\u3000]*"
)
_PLAIN_GAP = re.compile(r"(?:\*{1,3}|__)?[ \t\u00a0\u3000]*")
_ENDED = (Family.PATH, Family.DASH, Family.HALF, Family.POINT, Family.BARE)
_CIRCLES = "".join(map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))
_BLOCKS = (  # the first sign of a block, how many more it has, and what they are one after another
    (0x2460, 19, _CIRCLES), (0x3251, 14, _CIRCLES), (0x32B1, 14, _CIRCLES),
    *((first, most, "".join(map(chr, range(first, first + most + 1)))) for first, most in (
        (0x2474, 19), (0x2488, 19), (0x3220, 9), (0x3280, 9), (0x2776, 9), (0x2160, 11), (0x2170, 11),
    )),
)  # fmt: skip
_KEPT = 1000  # characters of texts whose readings are kept, for as long as there are not too many
_WEAKEST = 0.02
_MOST_INLINE = 400  # in one paragraph; a sentence with more is no enumeration

_INLINE = re.compile(
    r"[(（][ \u3000]?(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[A-Za-z]{1,5})[ \u3000]?[)）]"
    r"|[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩]"
    r"|(?<![0-9０-９A-Za-z.．(（-])(?:[0-9０-９]{1,2}|[a-z])[)）]"
    r"|(?<=[；;。：:，,.\s])(?:[一二三四五六七八九十]{1,2}(?:、|是(?=[，,：:\u3400-\u9fff]))|[0-9０-９]{1,2}(?:、|[.．](?![0-9])))"
)
_SAID_BEFORE = re.compile(
    r"(?:[0-9A-Za-z条款项章节目第）)]|(?:[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|[Aa]rticles?|[Ii]tems?|[Pp]arts?|sub-?\w{1,10}"
    r"|in|under|of|to|through|by|from) )$"
)
_OPENED_BEFORE = re.compile(r"(?:^|[:：;；,，.。—–])\s{0,4}$")
_JOINED_BEFORE = re.compile(r"(?:[;；,，]|\s)\s?(?:and|or|and/or|和|及|或|以及|或者)\s?$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of a place in a text as a label.

    `start` is the offset of the label, `body` that of the words after it and its separator. `strength`, from 0 to 1, is
    how far the text alone says that it is a label: `（三）违约` 0.95, `12 months` and `2024年` next to nothing.
    """

    label: Label
    start: int
    body: int
    strength: float


def candidates(text: str, start: int = 0) -> tuple[Candidate, ...]:
    """Read the beginning of a text, from `start`, as a label: the likeliest reading first, at most three."""
    return _again(text, start) if len(text) <= _KEPT else _candidates(text, start)


@lru_cache(maxsize=8192)
def _again(text: str, start: int) -> tuple[Candidate, ...]:
    """Read a text that comes again: as a line and as a passage, as a cell, as a heading in the contents."""
    return _candidates(text, start)


def _candidates(text: str, start: int) -> tuple[Candidate, ...]:
    """Read the beginning of a text as a label."""
    decoration = _DECORATION.match(text, start)
    place = decoration.end() if decoration else start
    found = (_candidate(reading, text, weight(reading, text)) for reading in readings(text, place))
    return tuple(sorted((one for one in found if one.strength >= _WEAKEST), key=lambda one: -one.strength))


def native_labels(text: str) -> tuple[Label, ...]:
    """Read a whole label that the file itself counts, without its text: the likeliest reading first."""
    place = len(text) - len(text.lstrip())
    found = [
        reading for reading in readings(text.rstrip(), place) if not text[reading.end :].strip(" \t\u3000.:：、,，-—–")
    ]
    return tuple(
        reading.label for reading in sorted(found, key=lambda reading: -weight(reading, text[: reading.end] + " X"))
    )


def inline_labels(text: str) -> tuple[Candidate, ...]:
    """Read the labels inside of a text, after the one that it may begin with, in order of their places.

    A place with several readings gives one candidate for each. Parts of references (`3.1(a)`, `第三条（一）`) are weak.
    """
    found: list[Candidate] = []
    first = _DECORATION.match(text)
    beginning = first.end() if first else 0
    end = 0
    for match in _INLINE.finditer(text, beginning):
        place = match.start()
        if place == beginning or len(found) >= _MOST_INLINE:
            continue
        before = text[max(0, place - 16) : place]
        share = _opened(before, chained=place == end)
        read = _inline_readings(text, match)
        found += [_candidate(reading, text, round(weight(reading, text) * share, 3)) for reading in read]
        end = match.end()
    return tuple(one for one in found if one.strength >= _WEAKEST)


@lru_cache(maxsize=4096)
def write_label(like: Label, number: int) -> str:
    """Write the label of another number as `like` is spelled: `（三）` like `（二）`, `4.03` like `4.02`.

    The path above the last number stays. A sign that ends (⑳, ㈩) goes on as what it draws. Raises ValueError for a
    number that its system cannot write.
    """
    here = next(
        reading
        for reading in (*_spelled_as_is(like.text), *readings(like.text))
        if reading.label.numbers == like.numbers and reading.label.system == like.system
    )
    first, last = here.last
    return like.text[:first] + _written(like.text[first:last], like.system, number) + like.text[last:]


def _candidate(reading: Reading, text: str, strength: float) -> Candidate:
    """Make the candidate of a reading: find where the words after it begin."""
    gap = _PLAIN_GAP if reading.family in _ENDED else _SEPARATION
    after = gap.match(text, reading.end)
    return Candidate(reading.label, reading.start, after.end() if after else reading.end, strength)


def _inline_readings(text: str, match: re.Match[str]) -> tuple[Reading, ...]:
    """Read what stands inside a text: no further than its own signs."""
    if match.group().endswith("是"):
        return _spelled_as_is(match.group(), match.start())
    return tuple(
        reading
        for reading in readings(text, match.start())
        if reading.family in (Family.BRACKET, Family.SIGN, Family.HALF, Family.POINT)
    )


def _spelled_as_is(text: str, start: int = 0) -> tuple[Reading, ...]:
    """Read `一是`, which counts inside a sentence only."""
    number = parse_number(text[:-1], "一") if text.endswith("是") else None
    if number is None:
        return ()
    label = Label(text, (number,), "一", "{}是")
    return (Reading(label, Family.HALF, start, start + len(text), (start, start + len(text) - 1)),)


def _opened(before: str, *, chained: bool) -> float:
    """Weigh what stands before a label inside a text."""
    if chained:
        return 0.5
    if _OPENED_BEFORE.search(before):
        return 1.0
    if _JOINED_BEFORE.search(before):
        return 0.9
    return 0.12 if _SAID_BEFORE.search(before) else 0.6


def _written(old: str, system: str, number: int) -> str:
    """Write a number in the place of an old one: in its case, width and kind of signs."""
    for first, most, block in _BLOCKS:
        if first <= ord(old[0]) <= first + most:
            return _signed(block, system, number)
    if system == "one":
        words = format_number(number, system)
        return words.upper() if old.isupper() else words.title() if old[0].isupper() else words
    written = f"{number:0{len(old)}d}" if system == "01" else format_number(number, system)
    wide = "！" <= old[0] <= "～"
    return "".join(chr(ord(sign) + 0xFEE0) for sign in written) if wide else written


def _signed(block: str, system: str, number: int) -> str:
    """Write a sign of a block or, where its signs have ended, what the next one would draw."""
    if 1 <= number <= len(block):
        return block[number - 1]
    plain = format_number(number, "1" if system == "①" else system)
    return {"⑴": f"({plain})", "⒈": f"{plain}.", "㈠": f"（{plain}）"}.get(block[0], plain)
