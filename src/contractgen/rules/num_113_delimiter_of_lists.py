"""NUM-113: lists of one kind in one document have different marks after their numbers.

What: 1、2、 below some headings, 1.2. below others, at the same depth of the same agreement.
Why: one document should look as if one hand had written it.
It is told once, at the first list of the rarer mark, for Chinese text alone: there the two are rivals (GB/T 9704 and
GB/T 15834 have 1. where custom has 1、). Lists that are mixed in themselves are told by NUM-112 and do not count here.
Source: GB/T 9704-2012, 7.3.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import delimiter_of, items_of, rarer, told, words_of
from contractgen.rules.passages import is_chinese
from contractgen.rules.rule import House, Rule

_LEAST = 2  # items of a list whose mark says something
_RIVALS = frozenset("、.")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the marks of lists against each other."""
    rare = rarer(_lists(structure))
    if rare:
        odd, usual = rare
        yield told(structure, "NUM-113", odd, odd.items[0].label.text[:-1] + usual)


def _lists(structure: Structure) -> Iterator[tuple[tuple[int, int, str], str, tuple[Item, ...]]]:
    """Yield the Chinese lists of one mark, by scope, depth and numerals."""
    for siblings in structure.lists:
        items = items_of(structure, siblings)
        marks = {delimiter_of(item) or "" for item in items}
        mark = marks.pop()
        if len(items) < _LEAST or marks or mark not in _RIVALS or len(items[0].label.numbers) > 1:
            continue
        if is_chinese("".join(words_of(structure, item) for item in items)):
            yield (siblings.scope, siblings.depth, siblings.system), mark, items


RULE = Rule(
    "NUM-113",
    _check,
    wrong=(
        "一、权利\n1、甲方有权查阅。\n2、甲方有权复制。\n3、甲方有权质询。\n二、义务\n1.甲方应当付款。\n2.甲方应当验收。\n三、其他\n无。",
        "（一）甲方权利\n1.查阅账簿。\n2.复制账簿。\n（二）乙方权利\n1、收取费用。\n2、暂停服务。\n（三）期限\n一年。",
        "第一条 费用\n1、月租。\n2、年租。\n第二条 期限\n1.一年。\n2.可续签。\n3.可解除。\n第三条 附则\n无。",
    ),
    right=(
        "一、权利\n1、甲方有权查阅。\n2、甲方有权复制。\n二、义务\n1、甲方应当付款。\n2、甲方应当验收。",
        "一、权利\n（一）甲方权利\n1.查阅账簿。\n2.复制账簿。\n（二）乙方权利\n1.收取24.9元。\n2.暂停2.0版本的服务。",
        "一、权利\n（一）查阅\n1、查阅账簿。\n2、查阅凭证。\n（二）收益\n二、义务\n1.甲方应当付款。\n2.甲方应当验收。",
        "1. Services\n1.1 The Provider provides them.\n1.2 The Customer uses them.\n2. Fees\nThe Customer pays.",
    ),
)
