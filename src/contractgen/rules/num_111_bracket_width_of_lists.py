"""NUM-111: lists of one kind in one document have brackets of different width.

What: （一）（二） in some articles, (一)(二) in others, at the same depth of the same agreement.
Why: one document should look as if one hand had written it.
It is told once, at the first list of the rarer width, and as a note: a quarter of sound contracts are so, and nobody
is misled. Lists that are mixed in themselves are told by NUM-110 and do not
count here; nor do lists of another depth, counting system, scope or language.
Source: GB/T 15834-2011, 4.9.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import items_of, of_width, rarer, told, width_of, words_of
from contractgen.rules.passages import is_chinese
from contractgen.rules.rule import House, Rule

_LEAST = 2  # items of a list whose width says something
_WIDTHS = ("full", "half")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the brackets of lists against each other."""
    rare = rarer(_lists(structure))
    if rare:
        odd, usual = rare
        yield told(structure, "NUM-111", odd, of_width(odd.items[0].label.text, usual))


def _lists(structure: Structure) -> Iterator[tuple[tuple[int, int, str, str, bool], str, tuple[Item, ...]]]:
    """Yield the typed lists of one width, by scope, depth, form, numerals and language."""
    for siblings in structure.lists:
        items = items_of(structure, siblings)
        widths = {width_of(item) or "" for item in items}
        width = widths.pop()
        if len(items) >= _LEAST and not widths and width in _WIDTHS and not items[0].is_native:
            chinese = is_chinese("".join(words_of(structure, item) for item in items))
            yield (siblings.scope, siblings.depth, siblings.form, siblings.system, chinese), width, items


RULE = Rule(
    "NUM-111",
    _check,
    wrong=(
        "一、资费\n（一）标准\n（二）支付\n二、期限\n(一)一年。\n(二)可续签。\n三、其他\n（一）协商。\n（二）两份。",
        "1、甲方应当：\n(1)付款；\n(2)验收。\n2、乙方应当：\n（1）交货；\n（2）安装；\n（3）培训。\n3、双方应当保密。",
        "第一条 服务\n(一)由乙方提供。\n(二)由甲方验收。\n第二条 费用\n（一）按月支付。\n（二）逾期加收违约金。",
    ),
    right=(
        "一、资费\n（一）标准\n1、甲方提供：\n(1)执照；\n(2)授权。\n2、乙方审核。\n（二）支付\n二、期限\n（一）一年。\n（二）续签。",
        "一、资费\n（一）资费标准（含税）\n（二）支付方式(月付)\n二、期限\n（一）有效期为一年。\n（二）期满可以续签。",
        "一、资费\n（一）资费标准\n（二）支付方式\n二、期限\n（一）一年。\n（二）可以续签(1、3、6个月)。",
        "一、资费\n（1）月租；\n（2）年租。\n二、语言\n(1) The Chinese text prevails.\n(2) The English text does not.",
    ),
)
