"""NUM-123: a Chinese number that is written in an unusual way.

What: 廿, 一百〇一, 二○, 一十一 in a label.
Why: people read it, but searches and programs may not.
It is noted; where other labels of the list from eleven on are spelled out (二十二), the odd one is a warning.
Source: GB/T 15835-2011; 立法法 (2023) art. 65 counts in 十, 百.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.lang.numerals import format_number
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import items_of, span_of
from contractgen.rules.rule import House, Rule, found

_NUMERAL = re.compile("[零〇○一二三四五六七八九十百千万两廿卄卅卌壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}")
_TEN = 10


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first label of every list that is not spelled as its number is written."""
    for siblings in structure.lists:
        items = [item for item in items_of(structure, siblings) if item.label.system in ("一", "壹")]
        odd = [(item, usual) for item in items if (usual := _usual(item)) != item.label.text]
        if odd:
            item, usual = odd[0]
            strange = {one for one, _ in odd}
            spelled = any(other.label.number > _TEN for other in items if other not in strange)
            graded = Severity.WARNING if spelled else None
            yield found(
                structure,
                "NUM-123",
                item.passage,
                span_of(item),
                fix=usual,
                graded=graded,
                shown=item.label.text,
                expected=usual,
            )


def _usual(item: Item) -> str:
    """Return a label with its last number as it is usually written."""
    label = item.label
    numerals = list(_NUMERAL.finditer(label.text))
    if item.is_native or len(numerals) != len(label.numbers) or "之" in label.text:
        return label.text
    last = numerals[-1]
    return label.text[: last.start()] + format_number(label.number, label.system) + label.text[last.end() :]


def _list(first: int, last: int, **odd: str) -> str:
    """Return a text of articles for the examples; `odd` are numbers (n12) with another spelling."""
    spelled = (odd.get(f"n{number}", format_number(number, "一")) for number in range(first, last + 1))
    return "\n".join(f"第{number}条 双方应当依约履行义务。" for number in spelled)


RULE = Rule(
    "NUM-123",
    _check,
    wrong=(_list(1, 22, n21="廿一"), _list(1, 14, n12="一十二"), _list(1, 24, n20="二〇")),
    right=(
        _list(1, 23),
        "一、合作内容\n双方合作。\n二、合作期限\n至二〇二七年止。",
        "第十条之一 双方应当履行义务。\n第十条之二 双方应当保密。",
        "1、甲方支付廿一万元。\n2、乙方提供一百〇一台设备。",
    ),
)
