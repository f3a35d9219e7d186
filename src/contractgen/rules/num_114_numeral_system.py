"""NUM-114: the numbers of one list are written in different numerals.

What: 一、2、三、 in one list, or (a), (B), (c).
Why: a reference can be written in one way only, and a search for one label misses the others.
There is one finding for a list, at the first label that is unlike most. 01 and 1 are the same numerals.
Source: GB/T 15834-2011, annex B.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.lang.numerals import format_number
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import items_of, odd_ones, told
from contractgen.rules.rule import House, Rule


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the numerals of every label against those of most labels of its list."""
    for siblings in structure.lists:
        items = items_of(structure, siblings)
        odd = odd_ones(items, [_system(item) for item in items])
        if odd:
            yield told(structure, "NUM-114", odd, _like(odd.items[0], odd.usual))


def _system(item: Item) -> str:
    return "1" if item.label.system == "01" else item.label.system


def _like(item: Item, usual: Item) -> str | None:
    """Return a label in the numerals of another; None where these cannot write its number or stand twice in it."""
    system, text = usual.label.system, usual.label.text
    try:
        own, other = (format_number(number, system) for number in (usual.label.number, item.label.number))
    except ValueError:
        return None
    return text.replace(own, other) if text.count(own) == 1 else None


RULE = Rule(
    "NUM-114",
    _check,
    wrong=(
        "1. Duties\n(1) pay;\n(b) accept;\n(c) use.\n2. Rights\n(a) copy;\n(b) sell.\n3. Law\n(a) Texas;\n(b) Ohio.",
        "一、合作内容\n双方合作。\n2、合作期限\n一年。\n三、违约责任\n依法承担。\n四、其他\n无。",
        "1. The Supplier shall:\n(a) deliver;\n(B) install;\n(c) train; and\n(d) report.\n2. Fees are due.",
        "第一条 服务\n由乙方提供。\n第2条 费用\n按月支付。\n第三条 期限\n一年。\n第四条 附则\n无。",
    ),
    right=(
        "一、合作内容\n1、甲方提供场地。\n2、乙方提供设备。\n二、合作期限\n3个月。\n三、其他\n无。",
        "X:\n(a) sells;\n(b) packs;\n(c) ships;\n(d) bills;\n(e) trains;\n(f) tests;\n(g) asks;\n(h) is;\n(i) tells.",
        "第一条 服务\n由乙方提供。\n第二条 费用\n依照《民法典》第35条支付。\n第三条 期限\n一年。",
        "1.01 The term is one year.\n1.02 It may be extended.\n1.03 It may be ended.\n1.04 The factor is 1.5.",
    ),
)
