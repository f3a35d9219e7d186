"""NUM-127: an enumeration within a paragraph leaves out a number.

What: （1）…；（2）…；（4）… in one sentence.
Why: a reader looks for the item that is not there, and a reference to it leads nowhere.
It counts where the items stand in order from the first, with words between them. Parts of references (Section 2(c),
第二条第（三）项) and lists of labels ((a), (b) and (d)) are no items.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from contractgen.findings import Finding
from contractgen.lang.numerals import format_number, parse_number
from contractgen.model.structure import Structure
from contractgen.rules.passages import read
from contractgen.rules.rule import House, Rule, found

_LABEL = re.compile(r"[（(]([一二三四五六七八九十]{1,3}|\d{1,2}|[a-z]|[ivx]{2,5})[)）]")
_REFERS = re.compile(
    r"(?:[\dA-Za-z条款项目章节第）)]|(?:[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|[Aa]rticles?|[Ii]tems?|[Pp]arts?|sub-?\w{1,10}"
    r"|in|under|of|to|through|by|from|than|either|both|and|or|foregoing|preceding|[及和或至]|上述|前述|以上|本)\s?)$"
)
_JOINED = re.compile(r"[;；,，:：]\s{0,2}(?:and|or|and/or|及|和|或|以及|或者)?\s{0,2}$")
_LEAST_WORDS = 3
_MOST = 400  # labels of one paragraph that are looked at
_LEAST = 2  # items before the gap


class _Mark(NamedTuple):
    system: str
    number: int
    start: int
    end: int
    text: str


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first gap of every paragraph."""
    for index, passage in read(structure):
        marks = [mark for mark in _marks(passage.text) if mark.number]
        gap = _gap(marks, passage.text)
        if gap:
            before, after = gap
            missing = format_number(before.number + 1, after.system)
            expected = after.text[0] + missing + after.text[-1]
            if expected not in passage.text:
                span = (after.start, after.end)
                yield found(
                    structure,
                    "NUM-127",
                    index,
                    span,
                    fix=expected,
                    before=before.text,
                    shown=after.text,
                    expected=expected,
                )


def _marks(text: str) -> Iterator[_Mark]:
    """Yield the labels of a text that may be items of an enumeration."""
    if text.count("(") + text.count("（") <= _LEAST:
        return
    for match in islice(_LABEL.finditer(text), _MOST):
        before = text[max(0, match.start() - 24) : match.start()]
        if _REFERS.search(before) and not _JOINED.search(before):
            continue
        for system in ("1", "一", "i", "a"):
            number = parse_number(match[1], system)
            if number is not None and (system != "a" or len(match[1]) == 1):
                yield _Mark(system, number, match.start(), match.end(), match[0])


def _gap(marks: list[_Mark], text: str) -> tuple[_Mark, _Mark] | None:
    """Return the items around the one gap of an enumeration that begins with its first number."""
    for system in ("1", "一", "i", "a"):
        run = [mark for mark in marks if mark.system == system]
        numbers = [mark.number for mark in run]
        if len(run) <= _LEAST or numbers[0] != 1 or numbers != sorted(set(numbers)):
            continue
        apart = all(
            len(text[one.end : other.start].strip(" ,;，；、andor及和或")) >= _LEAST_WORDS
            for one, other in pairwise(run)
        )
        steps = [other - one for one, other in pairwise(numbers)]
        if apart and steps.count(2) == 1 and set(steps) <= {1, 2} and steps.index(2) >= _LEAST - 1:
            place = steps.index(2)
            return run[place], run[place + 1]
    return None


RULE = Rule(
    "NUM-127",
    _check,
    wrong=(
        "乙方应当提供：（1）营业执照副本；（2）法定代表人证明；（4）授权委托书原件。",
        "The Supplier shall (a) deliver the Goods; (b) install the Goods; (d) train the staff; and (e) keep records.",
        "有下列情形之一的，甲方可以解除合同：(一)逾期交货的；(二)质量不合格的；(三)转包的；(五)破产的。",
    ),
    right=(
        "乙方应当提供：（1）营业执照副本；（2）法定代表人证明；（3）授权委托书原件。",
        "The Supplier shall comply with clauses (a), (b) and (d) of Section 3, and with Section 4(a) and Section 5(c).",
        "依照第二条第（一）项、第（二）项和第（四）项的规定，乙方应当赔偿。",
        "The term ends (i) on breach by a party; (ii) on insolvency of a party; or (iii) on notice under (c) above.",
        "价格为(1)月租24.9元，(2)年租298.8元，缴费周期为（1、3、6）个月。",
    ),
)
