"""NUM-137: numbering of a Word file that is right, and easily comes apart.

What: lists that share one `w:nsid`, a level set in a paragraph style (`w:ilvl`), references as `w:fldSimple`, numbers
that fields count (LISTNUM, AUTONUM), which are not in the file.
Why: labels and references change, or are lost, when the file is merged, edited or converted in another program.
Word itself writes all of them: noted only, each kind once.
Source: MS-OI29500 (17.3.1.19); experiments with converters.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Structure
from contractgen.rules.rule import House, Rule, found


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Tell every kind of markup that is not treated alike, though nothing is printed differently now."""
    for note in structure.manuscript.markup:
        if not note.programs:
            yield found(structure, "NUM-137", note.passage, (0, 0), markup=note.markup, count=note.count)


RULE = Rule(
    "NUM-137",
    _check,
    wrong=(
        "‹一、› 服务\n{w:nsid} ‹二、› 费用\n{w:nsid} ‹三、› 期限",
        "{w:ilvl} ‹1.› Services\n{w:ilvl} ‹2.› Fees",
        "‹一、› 服务\n{w:fldSimple} ‹二、› 费用按照{REF 1 一、}支付。",
    ),
    right=(
        "‹一、› 服务\n‹二、› 费用",
        "‹1.› Services\n‹2.› Fees\n‹2.1› Due monthly.",
        "‹一、› 服务\n‹二、› 费用按照{REF 1 一、}支付，客户经理于10:30确认。",
        "一、服务\n二、费用，每1、3、6个月支付。",
    ),
)
