"""NUM-103 A label is exchanged with its neighbour, was moved, or fits nowhere in its list.

Two neighbours that are exchanged are one cause, told at the first of them. Source: usual drafting rules.
"""

from __future__ import annotations

from contractgen.rules.list_breaks import tells
from contractgen.rules.rule import Rule

RULE = Rule(
    "NUM-103",
    tells("NUM-103"),
    wrong=(
        "一、合作内容\n双方合作。\n三、费用\n按月支付。\n二、期限\n一年。\n四、其他\n无。",
        (
            "1. Services. They are provided.\n2. Fees. They are paid.\n4. Term. One year.\n"
            "3. Law. The laws apply.\n5. Notices. In writing."
        ),
        "第一条 内容\n（一）甲方提供场地；\n（三）乙方提供设备；\n（二）双方提供人员；\n（四）其他事项。",
    ),
    right=(
        "(g) seventh;\n(h) eighth;\n(i) ninth;\n(j) tenth.",
        "1. Duties.\n(a) to pay:\n(i) the fee; and\n(ii) the tax;\n(b) to accept.\n2. Rights. None.",
        "一、内容\n3、6个月为一个周期。\n二、费用\n1.5倍计算。\n三、其他\n无。",
        (
            "1. Loans. They are made.\n2. Terms. They apply.\n3. Law. The laws apply.\nSchedule 2.01 - Commitments\n"
            "Schedule 3.02 - Matters\nSchedule 5.01 - Liens\nThese are in the data room."
        ),
        (
            "一、费用\n乙方承担下列费用：\n（1）水费（2）电费（3）电话费（4）电视费（5）供暖费（6）物业费\n（7）网费\n"
            "二、期限\n一年。\n三、其他\n无。"
        ),
        (
            "第三部分 专用合同条款\n1. 一般约定\n无。\n2. 发包人\n无。\n3. 承包人\n无。\n7. 工期\n无。\n"
            "10. 变更\n无。\n11. 价格调整\n无。\n12. 计量\n无。\n15. 保修\n无。\n20. 争议解决\n由法院管辖。"
        ),
        "第一章 总则\n第一条 目的\n第二条 范围\n第二章 费用\n第三条 价格\n第四条 支付",
    ),
)
