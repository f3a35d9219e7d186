"""NUM-101 A number of a list is left out, or a paragraph of it has lost its label.

Every explanation of the list as a whole was weighed (`recover/sequences.py`): from here on all numbers are one or more
too high, this label alone is one too high, or a paragraph between two siblings looks like one of them and has no label.
Numbers that stand inside a paragraph, or are reserved, are not missing.
Source: GB/T 15834-2011, annex B; usual drafting rules.
"""

from __future__ import annotations

from contractgen.rules.list_breaks import tells
from contractgen.rules.rule import Rule

RULE = Rule(
    "NUM-101",
    tells("NUM-101"),
    wrong=(
        "1 总则\n1.1 服务。\n1.2 验收。\n2 费用\n2.1 月租。\n2.2 押金。\n4 期限\n3.1 一年。\n3.2 续期。",
        "一、合作内容\n双方按本协议合作。\n二、费用\n按月支付。\n四、期限\n一年。\n五、其他\n无。\n六、附则\n无。",
        (
            "1. Services. The Provider shall provide the services.\n2. Fees. The Customer shall pay.\n"
            "4. Term. One year.\n5. Law. The laws apply."
        ),
        "第一条 内容\n（一）甲方提供场地；\n（二）乙方提供设备；\n（四）双方提供人员；\n（五）其他。",
        "1 总则\n1.1 本合同适用于下列服务。\n1.2 服务由乙方提供。\n1.4 甲方验收。\n1.5 验收后付款。\n2 费用",
    ),
    right=(
        "A. Keep the notices.\nB. Keep the title. C. Keep the history.\nD. Keep the date.\nE. Keep the name.",
        "下列客户经理负责联系：\n1、张三；\n2、李四。\n缴费周期为3、6个月。",
        "5.1 Term. (a) The term is one year.\n(b) It may be extended.\n(c) It may be ended.",
        "1. Services. They are provided.\n2. Fees. Ten.\n[Reserved]\n4. Term. One year.\n5. Law. The laws apply.",
        "一、费用\n10:30前付款的，价格为24.9元；2.0版本除外。\n依据〔2024〕5号文件，按1.5倍计算。\n二、期限\n三、其他",
        "第五条 财产\n分别管理。\n第六条 分配\n每年一次。\n（第七条至第九条略）\n第十条 终止\n期满终止。",
        "第一部分 通用条款\n1. 图纸\n2. 人员\n3. 工期\n顺延。\n第二部分 专用条款\n1. 图纸\n四套。\n3. 工期\n不顺延。",
        (
            "第一章 总则\n第一条 目的\n第二条 范围\n第二章 机构\n第一节 股东\n第三条 组成\n第四条 职权\n第二节 董事\n"
            "第五条 组成\n第三章 附则\n第六条 生效"
        ),
        (
            "Part I General\n1.1 Use. You may use it.\n1.2 Copy. You may copy it.\n2.1 Fees. They are paid.\n"
            "2.2 Tax. It is paid.\nPart II Special\n3.1 Law. The laws apply.\n3.2 Courts. The courts decide."
        ),
        "2.1 Fees. Ten.\n2. 2 Rate. Five.\n2.3 Term. One year.\n2.4 Law. Ours.",
        "8. Fees. Ten.\n9. Term. One year.\nl0. Notices. By letter.\n11. Law. The laws apply.\n12. Courts. They do.",
        "1.1 “Act” means a law.\n1.2 “API” means [*].\n1.3 [*]\n1.5 “Batch” means a lot.\n1.6 “Defect” means a fault.",
        "一、费用\n1、月租；\n2、年租。\n账户信息如下：\n户名：甲公司\n3、其他费用。\n二、期限\n一年。",
    ),
)
