"""REF-201: a reference to a number that is not there.

What: 第十五条 where the last article is 第十二条, Section 9.4 where Article 9 ends at 9.3, 第五条第（九）项 of five.
Why: the provision that is meant was deleted, moved or never written; the reader finds nothing.
Only numbers beyond the last of a list without gaps are told: what is missing amid a list is told by the list itself.
An enumeration amid the words of an item, and an article that is one paragraph only, end like a list.
Statutes, other agreements, amendments, excerpts and annexes with numbers of their own are left alone.
Source: 立法法 art. 65 for the levels; usual drafting rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Structure
from contractgen.rules.dangling import dangling
from contractgen.rules.rule import House, Rule, found


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the references that stand alone; those of a list or range are told by REF-214."""
    sizes = Counter(reference.group for reference in structure.references)
    for one in dangling(structure):
        reference = structure.references[one.reference]
        if sizes[reference.group] == 1:
            span = (reference.start, reference.end)
            graded = None if one.is_certain else Severity.WARNING
            passage, target = reference.passage, reference.text
            yield found(structure, "REF-201", passage, span, graded=graded, target=target, nearest=one.nearest)


_CHINESE = "第一条 服务\n乙方提供服务。\n第二条 价款\n{}\n第三条 期限\n本合同期限一年。\n第四条 其他\n本合同一式两份。"
_ENGLISH = "1. Services\n1.1 The Supplier provides the Services.\n1.2 They are set out in the Order.\n2. Fees\n2.1 {}\n2.2 Fees are due monthly.\n3. Term\n3.1 This Agreement lasts for one year.\n3.2 It then ends."  # noqa: E501
RULE = Rule(
    "REF-201",
    _check,
    wrong=(
        _CHINESE.format("逾期付款的，按照第七条承担违约责任。"),
        _CHINESE.format("逾期付款的，按照本合同第六条承担违约责任。"),
        _ENGLISH.format("The Customer pays the Fees subject to Section 2.5."),
        _ENGLISH.format("The Customer pays the Fees subject to Section 5 of this Agreement."),
        _CHINESE.format("逾期付款的，按照第三条第（二）项承担违约责任。"),
        (
            "1. Grant\nAs Annex 1, Section 4 says.\n2. Fees\nDue.\n3. Law\nTexas.\nANNEX 1\nSUPPORT\nSection 1. Desk.\n"
            "Section 2. Hours.\nSection 3. Visits."
        ),
        "Exhibit 10.3\n" + _ENGLISH.format("The Customer pays the Fees subject to Section 2.5."),
        (
            "I. GRANT\nA. License. It is granted.\nB. Copies. You may make one.\nII. FEES\n"
            "A. Price. The price is as in Section I.D.\nB. Taxes. You pay them.\nIII. LAW\nA. Texas law applies."
        ),
        (
            "ARTICLE ONE\nGrant\nIt is granted as Article Four says.\nARTICLE TWO\nFees\nThey are due.\n"
            "ARTICLE THREE\nLaw\nTexas law applies."
        ),
        (
            "ARTICLE I. BOARD\nSection 1. Size. Five.\nSection 2. Vote. As Section 4 says.\nSection 3. Chair. One.\n"
            "ARTICLE II. SHARES\nSection 1. Classes. Two.\nARTICLE III. DEBT\nSection 1. None.\n"
            "ARTICLE IV. LAW\nSection 1. Texas."
        ),
        _CHINESE.format("甲方应当：（1）验收；（2）付款；（3）开票。\n违反第二条第（4）项的，应当赔偿。"),
        _ENGLISH.format(
            "The Customer shall (a) accept; (b) pay; and (c) report. Section 2.1(d) applies to all of them."
        ),
        _CHINESE.format("逾期付款的，按照第三条第二款承担违约责任。"),
        _CHINESE.format("甲方应当付款，但本条第三款另有规定的除外。"),
    ),
    right=(
        _CHINESE.format("甲方应当：（1）验收；（2）付款；（3）开票。逾期的，按照第二条第（3）项、第（2）项处理。"),
        _ENGLISH.format("The Customer shall (a) accept; (b) pay; and (c) report as Section 2.1(b) says."),
        _CHINESE.format("甲方逾期付款的，按照第三条第一款承担责任。"),
        _CHINESE.format("甲方应当付款。\n逾期的，按照本条第一款、第二条第二款承担责任。"),
        _CHINESE.format("逾期付款的，按照第四条处理。"),
        _CHINESE.format("逾期付款的，按照《中华人民共和国民法典》第五百七十七条、第五条承担违约责任。"),
        _CHINESE.format("逾期付款的，按照主合同第七条承担违约责任。"),
        _CHINESE.format("每1、3、6个月支付一次，单价24.9元，客户经理于10:30前确认，适用〔2024〕5号文及2.0版本。"),
        _ENGLISH.format("The Customer pays the Fees subject to Section 3.2."),
        (
            "1.0 Grant. You may use it subject to Section 4.\n2.0 Copies. You may copy it.\n3.0 Fees. None are due.\n"
            "4.0 Law. The laws apply."
        ),
        (
            "1. Read this.\n2. Sign this.\n3. Keep this.\n4. Send this.\nTERMS\nThese apply.\n1. Use. You may use it.\n"
            "2. Copies. You may copy it as Section 4(b) says.\n3. Fees. None are due.\n4. Duties.\n(a) Keep notices.\n"
            "(b) Mark changes.\n5. Law. The laws apply."
        ),
        (
            "I. GRANT\nA. License. It is granted.\nB. Copies. You may make one.\nII. FEES\n"
            "A. Price. The price is as in Section I.B.\nB. Taxes. You pay them.\nIII. LAW\nA. Texas law applies."
        ),
        (
            "1. Grant\nAs Annex 1, Section 3 says.\n2. Fees\nDue.\n3. Law\nTexas.\nANNEX 1\nSUPPORT\nSection 1. Desk.\n"
            "Section 2. Hours.\nSection 3. Visits."
        ),
        _ENGLISH.format("The Customer pays the Fees. See the staff handbook, section 4."),
        _ENGLISH.format("Disputes are settled under the Arbitration Act 1996, section 5(3)."),
        _ENGLISH.format("The Convention on Contracts for the Sale of Goods (Article 4) does not apply."),
        _ENGLISH.format("The Customer pays the Fees subject to Section 7.3 of the License Agreement."),
        _ENGLISH.format("The Customer pays the Fees subject to Section 409A of the Code and Rule 144."),
    ),
)
