"""NUM-102 A label stands twice among its siblings.

It is the label of the sibling before (all that follow are then one too low), or one label alone is that of another
sibling. Labels of different lists, of annexes and of lists below an intro of their own are no duplicates.
Source: usual drafting rules.
"""

from __future__ import annotations

from contractgen.rules.list_breaks import tells
from contractgen.rules.rule import Rule

RULE = Rule(
    "NUM-102",
    tells("NUM-102"),
    wrong=(
        "一、合作内容\n双方合作。\n二、费用\n按月支付。\n二、期限\n一年。\n三、其他\n无。\n四、附则\n无。",
        "1. Services. They are provided.\n2. Fees. They are paid.\n2. Term. One year.\n3. Law. The laws apply.",
        "第一条 内容\n（一）甲方提供场地；\n（二）乙方提供设备；\n（二）双方提供人员；\n（四）其他事项。",
    ),
    right=(
        "一、甲方义务\n（一）付款；\n（二）验收。\n二、乙方义务\n（一）交付；\n（二）维护。",
        "甲方应当：\n1、付款；\n2、验收。\n乙方应当：\n1、交付；\n2、维护。",
        "1. Duties.\n(a) pay; and\n(b) accept.\n2. Rights.\n(a) use; and\n(b) copy.",
        "第一条 内容\n依据该法第35条、第35条之一执行。\n第二条 费用\n按月支付。\n第三条 期限\n一年。",
        (
            "1.1 产品是指附件所列产品。\n1.1 Products means the goods listed.\n1.2 价款是指总价。\n"
            "1.2 Price means the sum.\n1.3 双方是指甲乙双方。\n1.3 Parties means both."
        ),
        "1. Notices. Keep them.\n(c) 1999 Example Limited\n(c) Copyright 2004 Sample Company\n2. Law. The laws apply.",
    ),
)
