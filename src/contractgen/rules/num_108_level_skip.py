"""NUM-108: a level of numbering is skipped.

What: 1. directly below 一、, without （一）; 1.1.1 directly below 1., without 1.1.
Why: the level between may have been lost.
A decimal number that skips a level is a warning, because it says itself which one is missing. The skipped levels of
Chinese schemes are only noted, once: GB/T 15834-2011, annex B, allows them, and contracts do it often.
Source: GB/T 9704-2012, 7.3.3; GB/T 15834-2011, annex B.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import items_of, span_of
from contractgen.rules.rule import House, Rule, found

_RANKS = {("{}、", "一"): 1, ("({})", "一"): 2, ("{}、", "1"): 3, ("{}.", "1"): 3, ("({})", "1"): 4, ("{}", "①"): 5}
_TWO = 2


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the first label of every list against what it stands below."""
    paths = {(structure.lists[item.list].scope, item.label.numbers): item for item in structure.items}
    noted = False
    for siblings in structure.lists:
        item = items_of(structure, siblings)[0]
        if siblings.breaks or item.label.number != 1:
            continue
        outer = _outer(paths, siblings.scope, item)
        parent = None if siblings.parent is None else structure.items[siblings.parent]
        above = outer or (parent if parent and _skips_rank(item, parent) else None)
        if above and (outer or not noted):
            noted = noted or not outer
            yield found(
                structure,
                "NUM-108",
                item.passage,
                span_of(item),
                graded=Severity.WARNING if outer else None,
                shown=item.label.text,
                parent=above.label.text,
            )


def _outer(paths: dict[tuple[int, tuple[int, ...]], Item], scope: int, item: Item) -> Item | None:
    """Return the item two levels above a decimal path, where the one between is nowhere."""
    numbers = item.label.numbers
    if len(numbers) <= _TWO or item.label.system != "1" or (scope, numbers[:-1]) in paths:
        return None
    above = paths.get((scope, numbers[:-_TWO]))
    return above if above and above.passage < item.passage else None


def _skips_rank(item: Item, parent: Item) -> bool:
    """Say whether a level of the Chinese schemes is left out between two labels."""
    own, outer = (_RANKS.get((one.label.form.replace("．", "."), one.label.system), 0) for one in (item, parent))
    return bool(own and outer) and own - outer >= _TWO


RULE = Rule(
    "NUM-108",
    _check,
    wrong=(
        "1. 总则\n1.1 适用于服务。\n1.2 由乙方提供。\n2. 费用\n2.1.1 按月支付。\n2.1.2 逾期加收。\n3. 其他\n3.1 无。",
        "一、服务\n1、服务由乙方提供。\n2、服务由甲方验收。\n二、费用\n按月支付。",
        "（一）服务\n（1）服务由乙方提供。\n（2）服务由甲方验收。\n（二）费用\n按月支付。",
    ),
    right=(
        "一、服务\n（一）服务由乙方提供。\n1、提供场地。\n2、提供设备。\n（二）服务由甲方验收。\n二、费用",
        "1 总则\n1.1 本合同适用于下列服务。\n1.2 服务由乙方提供。\n1.2.1 现场服务。\n1.2.2 远程服务。\n2 费用",
        "第一条 服务\n1、服务由乙方提供2.0版本。\n2、服务由甲方验收。\n第二条 费用",
        "1. Services\n(a) The Provider provides them.\n(b) The Customer uses them.\n2. Fees\nThe factor is 1.5.",
    ),
)
