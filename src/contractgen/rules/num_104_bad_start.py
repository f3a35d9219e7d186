"""NUM-104 A list does not begin with its first number.

Only lists that hang below an item are told: a text may be an excerpt that begins at article 7. The first label may
stand inside the words before (5.1 Term. (a) …). Source: usual drafting rules.
"""

from __future__ import annotations

from contractgen.rules.list_breaks import tells
from contractgen.rules.rule import Rule

RULE = Rule(
    "NUM-104",
    tells("NUM-104"),
    wrong=(
        "一、服务\n（一）方式如下：\n乙方提供。\n2、甲方验收。\n（二）地点\n1、北区。\n2、南区。\n二、费用\n无。",
        (
            "1. Duties\n(a) pay;\n(b) accept.\n2. Rights\n(a) use;\n(b) copy.\n3. Ways\n(a) mail;\n(b) fax.\n"
            "4. Law\nNone.\n(b) Texas."
        ),
        "一、甲方义务\n（一）付款；\n（二）验收。\n二、乙方义务\n（二）交付；\n（三）维护；\n（四）培训。\n三、其他\n无。",
        (
            "1. Duties.\n(a) pay; and\n(b) accept.\n2. Rights.\n(b) use;\n(c) copy; and\n(d) sell.\n"
            "3. Law. The laws apply."
        ),
        "1 总则\n1.1 服务。\n1.2 验收。\n2 费用\n2.1 月租。\n2.2 押金。\n9 期限\n3.1 一年。\n3.2 续期。",
        "第一条 内容\n1、设备；\n2、人员。\n第二条 费用\n2、月租；\n3、年租；\n4、押金。\n第三条 其他\n无。",
    ),
    right=(
        (
            "1. Hire. It is paid.\n2. Trade. It is free.\n3. Fuel. It is bought.\n4. Speed. It is slow.\n"
            "5. Term. One year.\n6. Place. Here.\nRider Clauses\nClause 7. War. None.\nClause 8. Law. Ours."
        ),
        (
            "Sectlon 1. Scope.\n1.1 It is wide.\n1.2 It is new.\nSection 2. Fees.\n2.l They are paid.\n2.2 In time.\n"
            "2.3 In full.\nSection 3. Law.\n3.1 Ours.\n3.2 Yours."
        ),
        (
            "1. The following new Sections 1.22 and 1.23 are added to Article 1:\n1.22 “Source” means a firm.\n"
            "1.23 “Tail” means a year.\n2. The Lease remains in force.\n3. The laws apply."
        ),
        (
            "1. (a) The Company agrees that:\n(i) the Board grows; and\n(ii) a Director joins.\n(b) It pays.\n"
            "(c) It reports.\n2. The laws apply."
        ),
        (
            "We agree: ARTICLE I TERMS 1.1 Words. They have their usual sense. 1.2 Lists. They are open.\n"
            "ARTICLE II FEES 2.1 Rate. Ten. 2.2 Taxes. None.\n2.3 Time. Thirty days.\nARTICLE III LAW 3.1 Texas."
        ),
        "5.1 Term. (a) The term is one year.\n(b) It may be extended.\n(c) It may be ended.",
        "第七条 保密\n双方保密。\n第八条 违约\n承担责任。\n第九条 其他\n无。",
        "第一章 总则\n第一条 目的\n第二条 范围\n第二章 费用\n第三条 价格\n第四条 支付\n第三章 附则\n第五条 其他",
        "一甲方义务\n付款。\n二、乙方义务\n交付。\n三、其他\n无。",
        (
            "1. Reasons. A reason is (A) a cut of pay, or\n(B) a move, or\n(C) a change of duties.\n"
            "2. Bonus. (a) It is paid.\n(b) It is due.\n(c) It is taxed."
        ),
        (
            "Section 1. Pay. The Company pays.\nSection 2. Benefits. (a) The Executive gets:\n(i) a car;\n"
            "(ii) a bonus; and\n(iii) a desk.\n(b) The Executive pays tax.\n(c) The Company insures.\n"
            "Section 3. Law. The laws apply."
        ),
        (
            "0. Definitions\nThese apply.\n1. Use\nYou may use it.\nANOTHER LICENCE\n0. Definitions\nThese apply.\n"
            "1. Use\nYou may use it."
        ),
        "一、费用\n2.0版本按24.9元计。\n二、期限\n一年。",
        "第1条（納期）\n乙は、納期までに納入する。\n2　甲は、検収を行う。\n3　期間は十日とする。\n第2条（報酬）",
    ),
)
