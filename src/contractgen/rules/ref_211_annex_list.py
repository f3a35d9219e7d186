"""REF-211: annexes are said to be a part of the contract, and none is named anywhere.

What: 本合同附件是本合同不可分割的组成部分 in a contract that attaches, lists and names no annex.
Why: what belongs to the contract stays open. It is common in forms, and a matter of style: info.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Aim, ScopeKind, Structure
from contractgen.rules.passages import read
from contractgen.rules.rule import House, Rule, found

_PART = re.compile(
    r"附件[^。；;\n]{0,20}?(?:组成部分|同等(?:的)?法律效力)"
    r"|\b(?:schedules|exhibits|annexes|appendices|attachments)\b[^.;\n]{0,60}?\b(?:form|are|constitute)\b"
    r"[^.;\n]{0,30}?\bpart of this\b",
    re.IGNORECASE,
)
_SAID = re.compile("附件|[Pp][Aa][Rr][Tt] [Oo][Ff] [Tt][Hh][Ii][Ss]")  # in whatever matches
_LISTED = re.compile(r"[\s*#]{0,4}(?:附件|附录|附表|(?i:schedule|exhibit|annex|appendix|attachment)s?\b)[^。]{0,60}$")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first such sentence, where no annex is attached, listed or named."""
    if any(scope.kind in (ScopeKind.ANNEX, ScopeKind.FORM) for scope in structure.scopes):
        return
    if any(reference.aim is Aim.ANNEX for reference in structure.references):
        return
    said: list[tuple[int, tuple[int, int]]] = []
    for index, passage in read(structure):
        match = _PART.search(passage.text) if _SAID.search(passage.text) else None
        if match is None and _LISTED.match(passage.text):
            return
        if match is not None:
            said.append((index, match.span()))
    for index, span in said[:1]:
        yield found(structure, "REF-211", index, span)


RULE = Rule(
    "REF-211",
    _check,
    wrong=(
        "第一条 服务\n提供服务。\n第二条 其他\n本合同附件是本合同不可分割的组成部分。",
        "第一条 服务\n提供服务。\n第二条 其他\n本合同及其附件具有同等法律效力。",
        "1. Services\nThey are provided.\n2. General\nThe Schedules form part of this Agreement.",
    ),
    right=(
        "第一条 服务\n提供服务。\n第二条 其他\n本合同附件是本合同不可分割的组成部分。\n附件：价格表",
        "第一条 服务\n内容见附件一。\n第二条 其他\n本合同附件是本合同不可分割的组成部分。",
        "第一条 服务\n邮件附件应当加密。\n第二条 其他\n本合同一式两份。",
        "1. Services\nThey are provided.\n2. General\nThe Schedules form part of this Agreement.\nSchedule 1\nTen.",
    ),
)
