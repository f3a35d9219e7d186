"""REF-216: a sentence that announces another number of items than follow it.

What: 有下列三项情形之一的： before four items; “the following three conditions:” before two.
Why: an item was added or deleted and the sentence was not changed, or an item is missing.
Only a list without breaks that follows directly, or stands in the same sentence, is counted.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.lang.numerals import parse_number
from contractgen.model.structure import Structure
from contractgen.rules.passages import read
from contractgen.rules.rule import House, Rule, found

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_CHINESE = re.compile(
    r"(?:下列|以下|如下)(?P<zh>[二两三四五六七八九十]{1,3}|[2-9]|1[0-9])(?:个|大)?"
    r"(?:方面|部分|情形|条件|方式|事项|内容|义务|[项条款种类点])[^。；;\n]{0,40}?[：:]"
)
_ENGLISH = re.compile(
    r"the following (?P<en>two|three|four|five|six|seven|eight|nine|ten|[2-9])(?: \([0-9]\))? "
    r"[a-z]{3,14}(?: [a-z]{2,14}){0,5}\s?:",
    re.IGNORECASE,
)


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the announced numbers against the lists that follow."""
    firsts = {siblings.items[0]: number for number, siblings in enumerate(structure.lists) if siblings.items}
    after: dict[int, list[int]] = {}
    for item in firsts:
        after.setdefault(structure.items[item].passage, []).append(item)
    for index, passage in read(structure):
        for match in (*_CHINESE.finditer(passage.text), *_ENGLISH.finditer(passage.text)):
            is_last = match.end() >= len(passage.text.rstrip())
            inside = [one for one in after.get(index, ()) if structure.items[one].start == _next(passage.text, match)]
            items = after.get(index + 1, ())[:1] if is_last else inside
            if not items:
                continue
            siblings = structure.lists[firsts[items[0]]]
            numbers = [structure.items[one].label.number for one in siblings.items]
            announced = _number(match.groupdict())
            is_whole = not siblings.breaks and numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1
            if is_whole and announced is not None and announced != len(numbers):
                span = (match.start(), match.end())
                words, counted = match[0].rstrip("：:"), len(numbers)
                yield found(structure, "REF-216", index, span, words=words, announced=announced, counted=counted)


def _next(text: str, match: re.Match[str]) -> int:
    """Return where the words after an announcement begin."""
    return len(text) - len(text[match.end() :].lstrip())


def _number(named: dict[str, str]) -> int | None:
    """Read the announced number."""
    if "en" in named:
        return _WORDS.get(named["en"].lower()) or parse_number(named["en"], "1")
    return parse_number(named["zh"], "一") or parse_number(named["zh"], "1")


RULE = Rule(
    "REF-216",
    _check,
    wrong=(
        "第一条 解除\n有下列三项情形之一的，可以解除：\n（一）逾期付款；\n（二）停止经营；\n（三）转让；\n（四）其他。",
        "第一条 服务\n服务包括以下两项内容：\n（1）安装；\n（2）调试；\n（3）维护。\n第二条 期限\n一年。",
        "1. Conditions\nIt begins when the following three conditions are met:\n(a) payment; and\n(b) delivery.",
    ),
    right=(
        "第一条 解除\n有下列三项情形之一的，可以解除合同：\n（一）逾期付款；\n（二）停止经营；\n（三）转让合同。",
        "第一条 解除\n有下列情形之一的，可以解除合同：\n（一）逾期付款；\n（二）停止经营。\n第二条 期限\n一年。",
        "第一条 价格\n按以下3个月内的价格计算：\n（一）一月；\n（二）二月。\n第二条 期限\n一年。",
        "第一条 付款\n分以下两项支付，单价24.9元，不得逾期。\n（一）首付款；\n（二）进度款；\n（三）尾款。",
        "1. Conditions\nThe following two conditions apply:\n(a) payment; and\n(b) delivery.\n2. Term\nOne year.",
    ),
)
