"""NUM-117: labels that are typed in a Word file.

What: （一） as characters, where Word could count it.
Why: typed labels do not move when a paragraph is added or deleted, and no field can refer to them.
It is a matter of house policy: noted, once for a document; a profile can make it a warning.
Source: the checks of commercial proofreaders for contracts (hard-coded numbers).
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.manuscript import Setting
from contractgen.model.structure import Structure
from contractgen.rules.listed import span_of
from contractgen.rules.rule import House, Rule, found


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first typed label of a file that can count."""
    passages = structure.manuscript.passages
    typed = [item for item in structure.items if not item.is_native and passages[item.passage].setting is Setting.BODY]
    if structure.manuscript.is_native and typed:
        first = typed[0]
        yield found(
            structure,
            "NUM-117",
            first.passage,
            span_of(first),
            shown=first.label.text,
            count=len(typed),
            total=len(structure.items),
        )


RULE = Rule(
    "NUM-117",
    _check,
    wrong=(
        "‹一、› 服务\n（一）服务由乙方提供。\n（二）服务由甲方验收。\n‹二、› 费用",
        "‹1.› Services\n(a) The Provider provides them.\n(b) The Customer uses them.\n‹2.› Fees",
        "‹第一条› 服务\n1、服务由乙方提供。\n2、服务由甲方验收。\n‹第二条› 费用",
    ),
    right=(
        "一、服务\n（一）服务由乙方提供。\n（二）服务由甲方验收。\n二、费用",
        "‹一、› 服务\n‹（一）› 服务由乙方提供。\n‹（二）› 服务由甲方验收。\n‹二、› 费用",
        "‹1.› Services\n12 months from signing.\n‹2.› Fees",
        "‹1、› 24.9元为月租。\n3个月内付款。\n‹2、› 10:30前付款。",
    ),
)
