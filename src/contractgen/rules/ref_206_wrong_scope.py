"""REF-206: a reference whose target is in another agreement than the one that it stands in.

What: 按本协议第六项违约责任约定 in the outer agreement, which ends at 三、, where the inner one has 六、违约责任.
Why: a reference without the name of an agreement means its own; this one leads nowhere there.
Only a title given with the number shows what is meant.
Source: numbering scopes, as 附件 have them.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Aim, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import name_of, scope_of


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find references that were resolved by their title alone, in another scope."""
    for reference in structure.references:
        if reference.aim is not Aim.NUMBER or len(reference.targets) != 1 or not reference.quoted:
            continue
        target = reference.targets[0]
        there = scope_of(structure, target)
        if reference.target_scope is None and there not in _around(structure, reference.scope):
            scope = structure.scopes[there]
            first = structure.manuscript.passages[scope.first]
            yield found(
                structure,
                "REF-206",
                reference.passage,
                (reference.start, reference.end),
                reference=reference.text,
                target=name_of(structure, target, reference),
                scope=scope.title or first.label or f"¶{first.number}",
            )


def _around(structure: Structure, scope: int) -> set[int]:
    """Return a scope and those around it."""
    found_: set[int] = set()
    at: int | None = scope
    while at is not None and at not in found_:
        found_.add(at)
        at = structure.scopes[at].parent
    return found_


_TEXT = (
    "一、服务\n{}\n二、期限\n一年。\n三、其他\n一式两份。\n附件一 服务协议\n一、内容\n提供服务。\n二、付款\n按月。\n"
    "三、保密义务\n双方保密。\n四、违约责任\n违约方赔偿损失。"
)
RULE = Rule(
    "REF-206",
    _check,
    wrong=(
        _TEXT.format("逾期的，按本协议第四条违约责任支付违约金。"),
        _TEXT.format("逾期的，按照第四条“违约责任”支付违约金。"),
        _TEXT.format("逾期的，按照本合同第四条（违约责任）支付违约金。"),
    ),
    right=(
        _TEXT.format("逾期的，按附件一第四条违约责任支付违约金。"),
        _TEXT.format("逾期的，按照第三条处理。"),
        _TEXT.format("逾期的，按照《服务规范》第四条违约责任支付违约金。"),
        _TEXT.format("每3、6个月付款一次，由客户经理于10:30前确认。"),
    ),
)
