"""REF-213: references that are typed in a Word file whose labels Word counts.

What: 第五条 as characters, where a cross-reference field could follow the number of its target.
Why: Word counts the target anew when a paragraph is added or deleted; the typed number stays behind.
A field or a link is none, nor is a reference to a typed label, which no field could show. It is a matter of house
policy: noted, once for a document; a profile can make it a warning. In clause files LIB-214 is the same.
Source: the checks of commercial proofreaders for contracts (hard-coded cross-references).
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Aim, Reference, Structure
from contractgen.rules.rule import House, Rule, found


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first typed reference of a file that can count, and count them all."""
    if not structure.manuscript.is_native:
        return
    typed = [reference for reference in structure.references if _is_typed(structure, reference)]
    if typed:
        first = typed[0]
        span = (first.start, first.end)
        yield found(structure, "REF-213", first.passage, span, reference=first.text, count=len(typed))


def _is_typed(structure: Structure, reference: Reference) -> bool:
    """Say whether a reference could be a field, and is neither one nor a link."""
    if reference.aim is not Aim.NUMBER or len(reference.targets) != 1:
        return False
    pointers = structure.manuscript.passages[reference.passage].pointers
    led = any(one.start < reference.end and reference.start < one.end for one in pointers)
    return structure.items[reference.targets[0]].is_native and not led


_TEXT = "‹第一条› 服务\n‹（一）› 服务由乙方提供。\n‹（二）› {}\n‹第二条› 费用\n按月支付。\n‹第三条› 期限\n一年。"
_ENGLISH = "‹1.› Services\n‹1.1› They are described below.\n‹1.2› {}\n‹2.› Fees\n‹2.1› Due monthly.\n‹2.2› No set-off."
RULE = Rule(
    "REF-213",
    _check,
    wrong=(
        _TEXT.format("费用按照第二条支付，期限按照第三条确定。"),
        _TEXT.format("费用按照{REF 4 第二条}支付，期限按照第三条确定。"),
        _ENGLISH.format("Fees are paid under Section 2.1."),
    ),
    right=(
        _TEXT.format("费用按照{REF 4 第二条}支付，期限按照{LINK 6 第三条}确定。"),
        _TEXT.format("依照《中华人民共和国民法典》第二条、主合同第三条执行，客户经理于10:30确认。"),
        _TEXT.format("费用按照第二条支付。").replace("‹", "").replace("›", ""),
        _ENGLISH.format("Fees are paid under Section {REF 5 2.1}."),
        _ENGLISH.format("Fees are paid under Section 2.1 of the License Agreement."),
    ),
)
