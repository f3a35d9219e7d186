"""REF-204: a reference to the very provision that it stands in.

What: “按照第六条第（二）项” within 第六条第（二）项; “Subject to Section 5.2” at Section 5.2.
Why: it says nothing, and mostly another number is meant: the numbering moved and the reference did not.
本条 and “this Section 5.2” say on purpose where they are; that a Section survives is said in that Section.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Aim, Reference, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import name_of

_ON_PURPOSE = re.compile(r"(?i:(?:this|these|present|such)\s$)|[本该此]$")
_SURVIVES = re.compile(r"surviv|terminat|expir|存续|继续有效|仍然有效|效力|不影响", re.IGNORECASE)
_BINDS = re.compile(
    r"(?:(?i:subject to|except as (?:otherwise )?(?:provided|set forth) in|notwithstanding)\s$"
    r"|(?:按照?|依照|依据|根据|违反)(?:本合同|本协议)?$)"
)


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find references whose one target is the item they stand in, in its own paragraph."""
    sizes = Counter(reference.group for reference in structure.references)
    for reference in structure.references:
        if sizes[reference.group] > 1 or reference.targets != (reference.item,) or reference.aim is not Aim.NUMBER:
            continue
        item = structure.items[reference.targets[0]]
        if item.passage == reference.passage and not _is_meant(structure, reference):
            text = structure.manuscript.passages[reference.passage].text
            graded = None if _BINDS.search(text[: reference.start][-40:]) else Severity.INFO
            target = name_of(structure, reference.targets[0], reference)
            span = (reference.start, reference.end)
            yield found(structure, "REF-204", reference.passage, span, graded=graded, target=target)


def _is_meant(structure: Structure, reference: Reference) -> bool:
    """Say whether a provision names itself on purpose."""
    if not all(step.numbers for step in reference.steps):
        return True  # 本条第（二）项
    if any(step.word == "款" for step in reference.steps):
        return True  # another paragraph of the same article
    text = structure.manuscript.passages[reference.passage].text
    before, after = text[: reference.start][-12:], text[reference.end : reference.end + 60]
    return _ON_PURPOSE.search(before) is not None or _SURVIVES.search(after) is not None


_TEXT = "第一条 乙方提供服务。\n第二条 {}\n第三条 违约方应当赔偿损失。\n第四条 本合同一式两份。"
_ENGLISH = (
    "1. Services\n1.1 The Supplier provides the Services.\n1.2 {}\n2. Fees\n2.1 Fees are due monthly.\n2.2 No set-off."
)
RULE = Rule(
    "REF-204",
    _check,
    wrong=(
        _TEXT.format("甲方逾期付款的，按照第二条承担责任。"),
        _TEXT.format("甲方应当付款，违反本合同第二条的，应当赔偿。"),
        _ENGLISH.format("Subject to Section 1.2, the Supplier may use subcontractors."),
    ),
    right=(
        _TEXT.format("甲方逾期付款的，按照第三条承担责任。"),
        _TEXT.format("甲方应当付款，本合同终止不影响第二条的效力。"),
        _TEXT.format("甲方应当按照《电信条例》第二条付款，每2条短信0.1元。"),
        _ENGLISH.format("Subject to this Section 1.2, the Supplier may use subcontractors."),
        _ENGLISH.format("The Supplier may use subcontractors. Section 1.2 survives the termination of this Agreement."),
        _ENGLISH.format("Subject to Section 1.2 of the License Agreement, the Supplier may use subcontractors."),
    ),
)
