"""NUM-124: numbering of a Word file that programs print differently.

What: `w:lvlRestart`, `w:isLgl`, hidden numbered paragraphs, formats that other programs do not know, wherever the label
that is printed really differs.
Why: the parties see different numbers in one file, and references hit another provision.
Each kind is told once, at its first paragraph, and as a note: the file is right where it was made, in Word.
Source: experiments with LibreOffice 7.4 and 25.2; MS-OI29500.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Structure
from contractgen.rules.rule import House, Rule, found


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Tell every kind of markup with which labels are printed differently."""
    for note in structure.manuscript.markup:
        if note.programs:
            yield found(
                structure,
                "NUM-124",
                note.passage,
                (0, 0),
                markup=note.markup,
                word=note.word,
                programs=note.programs,
                other=note.other,
                count=note.count,
            )


RULE = Rule(
    "NUM-124",
    _check,
    wrong=(
        "‹第一章› 服务\n‹第一条› 内容\n‹第二条› 验收\n‹第二章› 费用\n{w:lvlRestart 第一条} ‹第三条› 付款",
        "‹一、› 服务\n{w:vanish [二、]} ‹二、› 费用\n‹三、› 期限",
        "{w:numFmt 1} ‹⑴› 服务\n{w:numFmt 2} ‹⑵› 费用",
    ),
    right=(
        "‹1.› Services\n‹1.1› One.\n‹2.› Fees\n‹2.1› Monthly.",
        "‹一、› 服务\n‹1.1› 服务由乙方提供。\n‹1.2› 服务由甲方验收。",
        "‹一、› 服务\n‹二、› 费用，每3、6个月支付，单价24.9元。",
        "{w:nsid} ‹一、› 服务\n‹二、› 费用",
    ),
)
