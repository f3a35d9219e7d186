"""NUM-121: a list of one item.

What: （一） without a （二）.
Why: who numbers one thing promises another; often the second was deleted.
It is only noted, for lists inside a document's own text.
Source: usual drafting rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.manuscript import Setting
from contractgen.model.structure import Structure
from contractgen.rules.listed import items_of, span_of
from contractgen.rules.rule import House, Rule, found


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find lists that consist of the first number alone."""
    for siblings in structure.lists:
        item = items_of(structure, siblings)[0]
        alone = len(siblings.items) == 1 and item.label.number == 1 and not siblings.breaks
        if alone and siblings.depth and structure.manuscript.passages[item.passage].setting is Setting.BODY:
            yield found(structure, "NUM-121", item.passage, span_of(item), shown=item.label.text)


RULE = Rule(
    "NUM-121",
    _check,
    wrong=(
        "一、服务\n（一）服务由乙方提供。\n二、费用\n按月支付。\n三、其他\n无。",
        "1. Services\n(a) The Provider provides them.\n2. Fees\nThe Customer pays.\n3. Law\nThe laws apply.",
        "第一条 服务\n1、服务由乙方提供。\n第二条 费用\n按月支付。\n第三条 其他\n无。",
    ),
    right=(
        "一、服务\n（一）服务由乙方提供。\n（二）服务由甲方验收。\n二、费用\n按月支付。",
        "1. Services\n(a) The Provider provides them.\n(b) The Customer uses them.\n2. Fees\nThe Customer pays.",
        "一、服务\n3个月内由乙方提供2.0版本。\n二、费用\n24.9元。",
        "附件一 价目表\n月租为100元。",
    ),
)
