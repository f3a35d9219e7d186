"""NUM-106 A list under a new parent goes on from the one before, while the others of its level begin anew.

Where most lists of a level run on (articles through chapters), running on is right. Source: usual drafting rules.
"""

from __future__ import annotations

from contractgen.rules.list_breaks import tells
from contractgen.rules.rule import Rule

RULE = Rule(
    "NUM-106",
    tells("NUM-106"),
    wrong=(
        (
            "一、甲\n（一）付款；\n（二）验收。\n二、乙\n（一）交付；\n（二）维护。\n三、丙\n（一）担保；\n（二）代付。\n四、丁\n（三）监督；\n（四）检查。\n五、其他\n"
            "无。"
        ),
        (
            "1. Buyer.\n(a) pay; and\n(b) accept.\n2. Seller.\n(a) deliver; and\n(b) repair.\n"
            "3. Agent.\n(a) notify; and\n(b) report.\n4. Bank.\n(c) hold; and\n(d) release.\n"
            "5. Law. The laws apply."
        ),
        (
            "第一条 甲\n1、付款；\n2、验收。\n第二条 乙\n1、交付；\n2、维护。\n第三条 丙\n1、担保；\n2、代付。\n"
            "第四条 丁\n3、监督；\n4、检查。\n第五条 其他\n无。"
        ),
    ),
    right=(
        "第一章 总则\n第一条 目的\n第二条 范围\n第二章 费用\n第三条 价格\n第四条 支付\n第三章 附则\n第五条 其他",
        "第一章 总则\n第一条 目的\n第二条 范围\n第二章 费用\n第一条 价格\n第二条 支付",
        (
            "Part A General\n1. Services. They are provided.\n2. Fees. They are paid.\nPart B Special\n"
            "3. Term. One year.\n4. Law. The laws apply."
        ),
        "一、甲\n（一）付款；\n（二）验收。\n二、乙\n（一）交付；\n（二）维护。",
        (
            "第一章 邀请\n1.名称\n2.编号\n第二章 须知\n一、说明\n1.适用范围\n2.定义\n二、文件\n3.构成\n4.澄清\n"
            "第三章 条款\n1.定义\n2.规格\n3.付款"
        ),
    ),
)
