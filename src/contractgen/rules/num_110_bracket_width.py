"""NUM-110: the labels of one list have brackets of full and of half width.

What: （一）（二） beside (三) in one list.
Why: the labels no longer line up, and a search for one of them misses the other.
There is one finding for a list, at the first label that is unlike most; of two, the one of
half width is the odd one.
Source: GB/T 15834-2011, 4.9 (brackets in Chinese are of full width).
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Structure
from contractgen.rules.listed import items_of, odd_ones, of_width, told, width_of
from contractgen.rules.rule import House, Rule


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the brackets of every list against those of most of its labels."""
    for siblings in structure.lists:
        items = items_of(structure, siblings)
        odd = odd_ones(items, [width_of(item) for item in items], proper="full")
        if odd:
            yield told(structure, "NUM-110", odd, of_width(odd.items[0].label.text, width_of(odd.usual) or ""))


RULE = Rule(
    "NUM-110",
    _check,
    wrong=(
        "一、资费与支付\n（一）资费标准\n(二)支付方式\n二、协议期限\n本协议有效期为一年。",
        "一、违约\n（一）违约方应当赔偿损失。\n（二）守约方有权解除协议。\n(三)逾期加收违约金。\n(四)不足的补足。\n二、其他\n无。",
        "1、甲方应当提供下列资料：\n(1)营业执照；\n（2）授权书；\n(3)身份证复印件。\n2、乙方应当审核。",
        "1. The Supplier provides:\n(a) the Goods;\n（b） the manuals; and\n(c) the spare parts.\n2. The Buyer pays.",
    ),
    right=(
        "一、资费\n（一）资费标准\n（二）支付方式\n1、甲方提供：\n(1)营业执照；\n(2)授权书。\n2、乙方审核。",
        "一、付款方式\n（一）甲方按月支付费用(1、3、6个月)。\n（二）客户经理不得收取现金（含支票）。",
        "1. The Supplier provides:\n(a) the Goods;\n(b) the manuals; and\n(c) the spare parts.\n2. The Buyer pays.",
        "（一）甲方应当付款。\n（二）乙方应当交货(见附件)。\n（三）双方应当保密。",
    ),
)
