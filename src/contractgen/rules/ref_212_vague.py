"""REF-212: a reference that does not say which provisions are meant.

What: 上述条款, 前述规定, 相关条款, “the foregoing provisions”, “the relevant clauses”.
Why: what stands above, or is relevant, changes with every amendment. It is common, and a matter of style: info.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Structure
from contractgen.rules.passages import read
from contractgen.rules.rule import House, Rule, found

_VAGUE = re.compile(
    r"(?:上述|前述|相关|有关)[一-龥]{0,4}?(?:条款|规定|约定)(?!的?第)"
    r"|\bthe (?:foregoing|aforesaid|above|relevant|preceding) (?:provisions?|clauses?|sections?|paragraphs?)\b",
    re.IGNORECASE,
)
_POINTING = ("上述", "前述", "相关", "有关", "foregoing", "aforesaid", "above", "relevant", "preceding")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first such words of every passage."""
    for index, passage in read(structure):
        small = passage.text.lower()
        if not any(word in small for word in _POINTING):
            continue
        if (match := _VAGUE.search(passage.text)) is not None:
            yield found(structure, "REF-212", index, match.span(), words=match[0])


RULE = Rule(
    "REF-212",
    _check,
    wrong=(
        "第一条 保密\n上述保密条款不因本合同的终止而失效。\n第二条 期限\n一年。",
        "第一条 保密\n违反上述规定的，应当赔偿。\n第二条 期限\n一年。",
        "1. Confidentiality\nThe foregoing provisions survive.\n2. Term\nOne year.",
    ),
    right=(
        "第一条 保密\n本条不因本合同的终止而失效。\n第二条 期限\n一年。",
        "第一条 保密\n违反第二条的，应当赔偿。\n第二条 期限\n一年。",
        "第一条 资料\n上述资料应当归还，相关费用由甲方承担。\n第二条 期限\n一年。",
        "1. Confidentiality\nSection 2 survives.\n2. Term\nThe above price applies for one year.",
    ),
)
