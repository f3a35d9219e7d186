"""NUM-107 An agreement inside another one begins again with the same labels.

An annex has a heading, and its labels are told apart by it. An agreement that is pasted into an item of another one has
none: 一、 then means two things. It is told once, where the inner list begins. An inner agreement with a title of its
own can be named by it, so that nothing is told. Source: 附件 and their numbers in contracts as they are signed.
"""

from __future__ import annotations

from collections.abc import Iterable

from contractgen.findings import Finding
from contractgen.model.structure import ScopeKind, Siblings, Structure
from contractgen.rules.rule import House, Rule, found


def _check(structure: Structure, _: House) -> Iterable[Finding]:
    for index, scope in enumerate(structure.scopes):
        if scope.kind is not ScopeKind.EMBEDDED or scope.parent is None or scope.title:
            continue
        inner, outer = _outermost(structure, index), _outermost(structure, scope.parent)
        if inner and outer and (inner.form, inner.system) == (outer.form, outer.system):
            item = structure.items[inner.items[0]]
            end = item.start if item.is_native else item.start + len(item.label.text)
            yield found(structure, "NUM-107", item.passage, (item.start, end), shown=item.label.text)


def _outermost(structure: Structure, scope: int) -> Siblings | None:
    """Return the list at the outermost level of a scope that has the most items."""
    lists = [one for one in structure.lists if one.scope == scope and one.depth == 0]
    return max(lists, key=lambda one: len(one.items), default=None)


RULE = Rule(
    "NUM-107",
    _check,
    wrong=(
        (
            "一、项目\n套餐一项。\n二、付款\n按月。\n三、条款\n甲方：甲公司\n乙方：乙公司\n双方达成以下协议：\n"
            "一、内容\n提供服务。\n二、费用\n按月支付。\n三、期限\n一年。"
        ),
        (
            "1. Item. One.\n2. Price. Ten.\n3. Terms\nParty A: Alpha Ltd.\nParty B: Beta Ltd.\n"
            "The parties agree as follows:\n1. Services. They are provided.\n2. Fees. They are paid."
        ),
        (
            "第一条 项目\n套餐一项。\n第二条 条款\n甲方：甲公司\n乙方：乙公司\n经协商达成如下协议：\n"
            "第一条 内容\n提供服务。\n第二条 费用\n按月支付。"
        ),
    ),
    right=(
        (
            "一、项目\n套餐一项。\n二、付款\n按月。\n附件一 服务协议\n甲方：甲公司\n乙方：乙公司\n双方达成以下协议：\n"
            "一、内容\n提供服务。\n二、费用\n按月支付。"
        ),
        (
            "一、项目\n套餐一项。\n二、付款\n按月。\n三、条款\n由《服务协议》约定。\n服务协议\n甲方：甲公司\n"
            "乙方：乙公司\n双方达成以下协议：\n一、内容\n提供服务。\n二、费用\n按月支付。"
        ),
        (
            "This Agreement is made by and among:\n1. Alpha Ltd. (the Company);\n2. Beta Ltd. (the Investor).\n"
            "The parties agree as follows:\n1. Services. They are provided.\n2. Fees. They are paid."
        ),
        "甲方应当：\n1、付款；\n2、验收。\n乙方应当：\n1、交付；\n2、维护。",
        "甲方：甲公司\n乙方：乙公司\n双方达成以下协议：\n一、内容\n提供服务。\n二、费用\n按月支付。",
        "1. Services. They are provided.\n2. Fees. They are paid.\nSchedule 1\n1. Prices. Ten.\n2. Places. Two.",
    ),
)
