"""REF-207: a reference whose number and title lead to different places.

What: 第六条“违约责任” where 第六条 is 保密 and 第七条 违约责任; Section 12 (Confidentiality) where that is Section 11.
Why: one of the two is left from before the numbering changed; the other one shows which.
A part of a heading is enough, and a title that is nobody's heading is left alone: it may be an explanation.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Aim, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import heading_of, name_of, scope_of

_SIGNS = re.compile(r"[^\w]|条款$|的?约定$|的?规定$", re.UNICODE)


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find references with a title that only another item of the same scope has as its heading."""
    named: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number in range(len(structure.items)):
        if heading := _plain(heading_of(structure, number)):
            named[scope_of(structure, number), heading].append(number)
    for reference in structure.references:
        title = _plain(reference.quoted)
        if not title or reference.aim is not Aim.NUMBER or len(reference.targets) != 1:
            continue
        target = reference.targets[0]
        scope = scope_of(structure, target)
        right = named.get((scope, title), [])
        own = _plain(heading_of(structure, target))
        depth = structure.items[target].depth
        if own and len(right) == 1 and structure.items[right[0]].depth == depth and not _is_part(title, own):
            name = name_of(structure, right[0], reference)
            words = sum(len(step.text) for step in reference.steps)
            end = reference.start + max(words, len(reference.text.partition("“")[0].partition("(")[0].rstrip()))
            span = (reference.start, min(end, reference.end))
            yield found(structure, "REF-207", reference.passage, span, reference=reference.text, right=name)


def _plain(title: str) -> str:
    """Return a title without signs, in small letters."""
    return _SIGNS.sub("", title.strip().casefold())


def _is_part(title: str, heading: str) -> bool:
    """Say whether a title and a heading are of one thing: one within the other, or with words in common."""
    if title in heading or heading in title:
        return True
    return any(title[at : at + 2] in heading for at in range(len(title) - 1)) if not title.isascii() else False


_TEXT = "第一条 服务内容\n{}\n第二条 付款方式\n按月付款。\n第三条 保密\n双方保密。\n第四条 违约责任\n违约方赔偿损失。"
_ENGLISH = "1. Services\n{}\n2. Fees\nThey are due monthly.\n3. Confidentiality\nYes.\n4. Limitation of Liability\nNo."
RULE = Rule(
    "REF-207",
    _check,
    wrong=(
        _TEXT.format("违反的，按照第三条“违约责任”处理。"),
        _TEXT.format("按照本合同第四条（付款方式）付款。"),
        _ENGLISH.format("Subject to Section 2 (Confidentiality), the Supplier may publish reports."),
    ),
    right=(
        _TEXT.format("违反的，按照第四条“违约责任”处理。"),
        _TEXT.format("违反的，按照第四条“违约”处理；第三条“保密义务”继续有效。"),
        _TEXT.format("按照第二条（不含税）付款，每3、6个月一次。"),
        _TEXT.format("按照《民法典》第五百七十七条（违约责任）处理。"),
        _ENGLISH.format("Subject to Section 4 (Liability), the Supplier may publish reports."),
        _ENGLISH.format("Subject to Section 2 (Confidentiality) of the Rules, the Supplier may publish reports."),
    ),
)
