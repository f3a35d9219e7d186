"""REF-203: a reference that calls its target by the word of another level.

What: 第六项 for an article that is numbered 六、 or 第六条.
Why: 项 is what is numbered （一） within an article; the reader looks for it at the wrong level.
In contracts 款 and 项 are used loosely for what is numbered below an article, so that only an article is told.
Source: 立法法 (2023) art. 65: 条, 款 (unnumbered), 项 （一）, 目 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Aim, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import is_bare, name_of


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find 项, 款 and 目 alone whose one target is an article."""
    for reference in structure.references:
        if reference.aim is not Aim.NUMBER or len(reference.targets) != 1 or len(reference.steps) != 1:
            continue
        step, item = reference.steps[0], structure.items[reference.targets[0]]
        is_article = item.parent is None and (is_bare(item) or item.label.word == "条")
        if not reference.instrument.startswith(("本", "合同", "协议")) and not reference.quoted:
            continue  # 第三款 alone may be the third paragraph of its article
        if step.word in ("项", "款", "目") and len(step.numbers) == 1 and is_article and len(item.label.numbers) == 1:
            right = name_of(structure, reference.targets[0]).removeprefix("Section ")
            right = right if right.startswith("第") else f"第{step.text.strip('第项款目')}条"
            end = reference.start + len(step.text)
            yield found(
                structure,
                "REF-203",
                reference.passage,
                (reference.start, end),
                fix=right,
                reference=step.text,
                named=item.label.text,
                right=right,
            )


_TEXT = "一、服务内容\n乙方提供服务。\n二、付款方式\n{}\n三、违约责任\n违约方应当赔偿损失。\n四、其他\n本协议一式两份。"
RULE = Rule(
    "REF-203",
    _check,
    wrong=(
        _TEXT.format("逾期付款的，按本协议第三项违约责任约定支付违约金。"),
        _TEXT.format("逾期付款的，按照本协议第三项承担责任。"),
        _TEXT.format("逾期付款的，按照协议第三款的约定承担责任。"),
    ),
    right=(
        _TEXT.format("逾期付款的，按本协议第三条违约责任约定支付违约金。"),
        _TEXT.format("付款分为：\n（一）首付款；\n（二）进度款；\n（三）尾款，第三项应当在验收后支付。"),
        _TEXT.format("第一项工作完成后付款，第三方不得代付。"),
        _TEXT.format("依照《中华人民共和国电信条例》第三十四条第三项处理。"),
        "1. Fees\nThe Customer pays the Fees.\n2. Term\nOne year, subject to Section 3.\n3. Liability\nIt is limited.",
    ),
)
