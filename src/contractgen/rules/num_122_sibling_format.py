"""NUM-122: one item of a list is a paragraph where its siblings are headings, or the other way round.

What: headings such as 一、服务 and 三、期限, and between them 二、甲方应当按月付款。
Why: often a heading was lost, or stands in the line of its text.
It is only noted: it may be meant so.
Source: usual drafting rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import items_of, odd_ones, span_of, words_of
from contractgen.rules.rule import House, Rule, found

_LEAST = 4  # items that are alike, for one that is not
_LONGEST = 30
_ENDS = tuple("。；;.，,：:、！？")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the single item of a list that is unlike all others."""
    for siblings in structure.lists:
        items = items_of(structure, siblings)
        odd = odd_ones(items, [_is_heading(structure, item) for item in items]) if len(items) > _LEAST else None
        if odd and len(odd.items) == 1 and odd.total - 1 >= _LEAST:
            item = odd.items[0]
            yield found(structure, "NUM-122", item.passage, span_of(item), shown=item.label.text, total=odd.total - 1)


def _is_heading(structure: Structure, item: Item) -> bool | None:
    """Say whether an item is a heading alone; None where it has no words."""
    words = words_of(structure, item).strip()
    return (len(words) <= _LONGEST and not words.endswith(_ENDS)) if words else None


RULE = Rule(
    "NUM-122",
    _check,
    wrong=(
        "一、服务\n甲。\n二、甲方应当按月付款。\n三、期限\n一年。\n四、保密\n双方保密。\n五、其他\n无。",
        "1. Services\nThem.\n2. Fees\nDue.\n3. The Customer shall pay.\n4. Term\nOne year.\n5. Law\nThe laws apply.",
        "第一条 服务由乙方提供。\n第二条 费用按月支付。\n第三条 期限\n第四条 双方应当保密。\n第五条 争议由法院管辖。",
    ),
    right=(
        "一、服务\n甲。\n二、费用\n按月付款。\n三、期限\n一年。\n四、保密\n双方保密。\n五、其他\n无。",
        "一、服务\n二、甲方应当按月付款。\n三、期限",
        "1. Services. The Provider provides them.\n2. Fees. Due.\n3. Term. One year.\n4. Law. It applies.\n5. Notices.",
        "1、3个月内付款。\n2、10:30前交货。\n3、价格为24.9元。\n4、版本为2.0版本。\n5、按1.5倍计算。",
    ),
)
