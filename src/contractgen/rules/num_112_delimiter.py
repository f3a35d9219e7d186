"""NUM-112: the labels of one list end in different marks.

What: 1、 beside 2. in one list.
Why: it looks like two lists, and a search for one label misses the other.
There is one finding for a list, at the first label that is unlike most. A number without any mark is never taken for
such a label, because it may be the beginning of its words (12 months).
Source: GB/T 15834-2011, annex B (一、 1. (1) ①).
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Structure
from contractgen.rules.listed import delimiter_of, items_of, odd_ones, told
from contractgen.rules.rule import House, Rule

_SURE = frozenset("、.")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the mark at the end of every label against that of most labels of its list."""
    for siblings in structure.lists:
        items = items_of(structure, siblings)
        odd = odd_ones(items, [delimiter_of(item) for item in items])
        if odd is None:
            continue
        first = odd.items[0]
        sure = {delimiter_of(first), delimiter_of(odd.usual)} == _SURE
        fix = first.label.text[:-1] + odd.usual.label.text[-1]
        yield told(structure, "NUM-112", odd, fix, graded=None if sure else Severity.WARNING)


RULE = Rule(
    "NUM-112",
    _check,
    wrong=(
        "一、付款\n1、甲方按月付款。\n2.乙方开具发票。\n3、逾期加收违约金。\n二、期限\n一年。",
        "1. Services. The Provider provides them.\n2、 Fees. The Customer pays.\n3. Term. One year.\n4. Law applies.",
        "一、合作内容\n双方合作。\n二.合作期限\n一年。\n三、违约责任\n依法承担。\n四、其他\n无。",
        "1.甲方按月付款。\n2.乙方开具发票。\n3、逾期加收违约金。\n4、争议由法院管辖。\n5、本合同一式两份。",
    ),
    right=(
        "一、付款\n1、甲方按月付款，价格为24.9元。\n2、乙方在3、6个月内开具发票。\n3、10:30前付款。",
        "1. Services. The Provider provides them.\n2. Fees. The Customer pays.\n12 months after signing the term ends.",
        "一、付款\n1、甲方按月付款。\n2、乙方开票。\n（1）按月；\n（2）按年。\n二、期限\n一年。",
        "1.1 The Provider provides services.\n1.2 The Customer pays.\n1.3 The version is 2.0, the factor 1.5.",
    ),
)
