"""NUM-118: Word numbers a list beyond the numerals that all programs write alike.

What: Chinese numerals beyond 99, circled numbers beyond 20, counted by Word.
Why: Word, WPS and LibreOffice write 101 as 一百零一, 一百〇一 or 一〇一, so that references may not fit the label.
It is told once for a list. Typed labels are what they are, and are left alone.
Source: experiments with LibreOffice; ECMA-376 Part 1, 17.18.59.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.lang.numerals import format_number
from contractgen.model.structure import Structure
from contractgen.rules.listed import items_of, span_of
from contractgen.rules.rule import House, Rule, found

_LIMITS = {"一": 99, "壹": 99, "①": 20}


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first label of every list that is beyond the limit."""
    for siblings in structure.lists:
        limit = _LIMITS.get(siblings.system)
        beyond = (item for item in items_of(structure, siblings) if limit and item.label.number > limit)
        first = next(beyond, None)
        if first and first.is_native and limit:
            shown = structure.manuscript.passages[first.passage].label
            yield found(structure, "NUM-118", first.passage, span_of(first), limit=limit, shown=shown)


def _articles(last: int, pattern: str) -> str:
    """Return a text of articles for the examples."""
    return "\n".join(pattern.format(format_number(number, "一")) for number in range(1, last + 1))


RULE = Rule(
    "NUM-118",
    _check,
    wrong=(
        _articles(101, "‹第{}条› 双方应当依约履行义务。"),
        _articles(100, "‹{}、› 双方应当依约履行义务。"),
        _articles(103, "‹（{}）› 双方应当依约履行义务。"),
    ),
    right=(
        _articles(99, "‹第{}条› 双方应当依约履行义务。"),
        _articles(101, "第{}条 双方应当依约履行义务。"),
        "‹1、› 甲方按月付款120元。\n‹2、› 乙方开具发票。",
        "第一百零一条 双方应当依照《民法典》第五百条履行义务。",
    ),
)
