"""Numbering schemes for tests: those that contractgen ships, and any other in one line a level."""

from __future__ import annotations

import re

from contractgen.model.scheme import CountingSystem, Level, Pattern, Place, Scheme, Suffix
from contractgen.source.schemes import shipped_schemes


def pattern(text: str, level: int) -> Pattern:
    """Read `第{一}条`: the last place of a pattern is its level's own, those before it are the levels above."""
    parts = re.split(r"\{(.*?)\}", text)
    count = len(parts) // 2
    return tuple(
        Place(level - count + 1 + index // 2, CountingSystem(part)) if index % 2 else part
        for index, part in enumerate(parts)
        if part
    )


def scheme(identifier: str, this_clause: str, *levels: str) -> Scheme:
    """Make a scheme; a level is `label|reference|word`, with `|absolute` and `|runs-on` where it is so."""
    return Scheme(
        identifier,
        "en" if identifier.startswith("en-") else "zh-CN",
        tuple(_level(text, index) for index, text in enumerate(levels)),
        this_clause,
    )


def _level(text: str, index: int) -> Level:
    label, reference, word, *flags = text.split("|")
    absolute = index == 0 or "absolute" in flags
    return Level(pattern(label, index), pattern(reference, index), word, absolute, Suffix.NOTHING, "runs-on" in flags)


SCHEMES = (
    *shipped_schemes().values(),
    scheme("cn-recital", "", "鉴于{一}：|鉴于{一}|项", "（{1}）|第（{1}）点|点"),
)
