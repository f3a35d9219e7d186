"""REF-215: two provisions that refer to each other.

What: 第三条 says “按照第七条”, and 第七条 says “按照第三条”.
Why: what applies may be said in neither. It is often harmless: info.
Source: usual drafting rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Aim, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import chain


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the later one of each pair of references that lead to each other's outermost item."""
    edges: dict[tuple[int, int], int] = {}
    told: set[tuple[int, int]] = set()
    for number, reference in enumerate(structure.references):
        if reference.aim is not Aim.NUMBER or reference.item is None or len(reference.targets) != 1:
            continue
        pair = (chain(structure, reference.item)[-1], reference.targets[0])
        back = (pair[1], pair[0])
        if pair[0] != pair[1] and back in edges and back not in told:
            told.update((pair, back))
            span = (reference.start, reference.end)
            yield found(structure, "REF-215", reference.passage, span, reference=reference.text)
        edges.setdefault(pair, number)


_TEXT = "第一条 {}\n第二条 {}\n第三条 合同期限一年。\n第四条 合同一式两份。"
RULE = Rule(
    "REF-215",
    _check,
    wrong=(
        _TEXT.format("价款按照第二条支付。", "付款方式按照第一条确定。"),
        _TEXT.format("违约的，依照第二条处理。", "有第一条情形的，应当赔偿。"),
        "1. Fees are due under Section 2.\n2. Payment is made as set out in Section 1.\n3. The term is one year.",
    ),
    right=(
        _TEXT.format("价款按照第二条支付。", "付款方式按照第三条确定。"),
        _TEXT.format("价款按照第二条支付。", "付款方式按照主合同第一条确定。"),
        _TEXT.format("价款按照第二条、第三条支付。", "每月10:30前付款24.9元。"),
        "1. Fees are due under Section 2.\n2. Payment is made in advance.\n3. The term is one year.",
    ),
)
