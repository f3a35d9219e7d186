"""NUM-105 A list begins anew amid its items, right after a sibling.

A list that begins anew after words of its own (an intro, a heading) is another list and is right.
Source: usual drafting rules.
"""

from __future__ import annotations

from contractgen.rules.list_breaks import tells
from contractgen.rules.rule import Rule

RULE = Rule(
    "NUM-105",
    tells("NUM-105"),
    wrong=(
        "一、合作内容\n双方合作。\n二、费用\n1、月租；\n2、年租；\n3、押金；\n1、罚金；\n5、税金；\n6、其他。\n三、期限\n一年。",
        (
            "1. Services. They are provided.\n2. Fees. They are paid.\n3. Term. One year.\n"
            "1. Law. The laws apply.\n5. Notices. In writing."
        ),
        "第一条 内容\n（一）场地；\n（二）设备；\n（三）人员；\n（一）资金；\n（二）其他。\n第二条 费用\n按月支付。",
    ),
    right=(
        "甲方应当：\n1、付款；\n2、验收。\n乙方应当：\n1、交付；\n2、维护。",
        "第一条 内容\n（一）场地；\n（二）设备。\n第二条 费用\n（一）月租；\n（二）年租。",
        "1. Duties.\n(a) pay; and\n(b) accept.\n2. Rights.\n(a) use; and\n(b) copy.",
        (
            "本政策包括以下内容：\n一、收集\n二、共享\n三、联系\n一、收集\n甲方收集号码。\n二、共享\n甲方不共享号码。\n三、联系\n"
            "请来信。"
        ),
        "一、合作内容\n双方合作。\n二、费用\n按月支付。\n附件一\n一、名称\n二、规格",
        (
            "1. Grant. You may use it.\n2. Copies. You may make copies provided that you:\n1. keep this notice; and\n"
            "2. mark your changes.\n3. Term. One year.\n4. Law. The laws apply."
        ),
    ),
)
