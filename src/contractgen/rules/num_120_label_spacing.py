"""NUM-120: the space between a label and its words differs within a list.

What: (三) 若甲方 beside （二）任何一方.
Why: the words no longer line up.
It is style: noted, once for a list. A single label that differs in a whole document is a warning. Where exactly the
labels with another bracket or mark differ, NUM-110 or NUM-112 tells it already.
Source: usual drafting rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Item, Siblings, Structure
from contractgen.rules.listed import Odd, delimiter_of, gap_of, items_of, odd_ones, width_of, words_of
from contractgen.rules.rule import House, Rule, found

_FILLED = frozenset("0123456789_＿/；;。")  # after a space: a blank that begins the words, empty or filled in
_LEAST = 3  # labels of a list with a single odd one


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the space after every label against that after most labels of its list."""
    told = [odd for siblings in structure.lists if (odd := _odd(structure, siblings))]
    sure = len(told) == 1 and len(told[0].items) == 1 and told[0].total >= _LEAST
    for odd in told:
        item = odd.items[0]
        end = item.start + len(item.label.text)
        yield found(
            structure,
            "NUM-120",
            item.passage,
            (end, item.body),
            fix=gap_of(structure, odd.usual),
            graded=Severity.WARNING if sure else None,
            shown=item.label.text,
            count=len(odd.items),
            total=odd.total,
        )


def _odd(structure: Structure, siblings: Siblings) -> Odd | None:
    """Return the labels of a list with another space than most, unless their brackets or marks tell it already."""
    items = items_of(structure, siblings)
    odd = odd_ones(items, [_space(structure, item) for item in items])
    if odd is None:
        return None
    for look in (width_of, delimiter_of):
        other = odd_ones(items, [look(item) for item in items])
        rest = {item for item in items if item not in odd.items}
        if other and set(other.items) in (set(odd.items), rest):
            return None
    return odd


def _space(structure: Structure, item: Item) -> bool | None:
    """Say whether a space follows a label; None where something else does, or nothing at all."""
    gap = gap_of(structure, item)
    words = words_of(structure, item).strip()
    if item.is_native or gap.strip() or "\t" in gap or not words or (gap and words[0] in _FILLED):
        return None
    return bool(gap)


RULE = Rule(
    "NUM-120",
    _check,
    wrong=(
        "一、服务\n（一）服务由乙方提供。\n（二） 服务由甲方验收。\n（三）验收后付款。\n二、费用\n按月支付。",
        "1. Services. The Provider provides.\n2.Fees. The Customer pays.\n3. Term. One year.\n4. Law applies.",
        "第一条 服务由乙方提供。\n第二条费用按月支付。\n第三条 期限为一年。\n第四条 争议由法院管辖。",
    ),
    right=(
        "一、服务\n（一）服务由乙方提供。\n（二）服务由甲方验收。\n二、费用\n3 个月内付款。",
        "一、服务\n(一) 服务由乙方提供。\n(二) 服务由甲方验收。\n(三) 价格为24.9元。\n二、费用\n按月支付。",
        "1. Services. The Provider provides.\n2. Fees. The Customer pays.\n3.\tTerm. One year.\n4. 10:30 is late.",
        "质量保证金采用下列方式：\n（1）银行保函；\n（2） 3 %的工程款；\n（3）其他方式。",
        "1、甲方按月付款。\n2、乙方开具发票。\n3、双方保密。\n4、争议由法院管辖。",
    ),
)
