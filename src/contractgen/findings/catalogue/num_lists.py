"""The family NUM, numbers of lists: left out, doubled, exchanged, begun late, begun anew."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "NUM-101",
        "gap",
        Bilingual("the label “{expected}” is missing here", "此处缺少编号“{expected}”"),
        Bilingual(
            "Put back what was deleted; or make “{expected}” the label here, number what follows anew, and check the "
            "references to it.",
            "如有内容被误删，请予恢复；否则请将此处编号改为“{expected}”，其后各项依次重新编号，并核对各处引用。",
        ),
        Bilingual(
            "The numbers of a list leave one out, or a paragraph of it has lost its label. A reader looks for a "
            "provision that is not there, and references after it may lead to another one.",
            "同一列表的编号有跳号，或其中一段失去了编号。读者会寻找并不存在的条款，其后的引用也可能指向其他条款。",
        ),
    ),
    error(
        "NUM-102",
        "duplicate",
        Bilingual(
            "the label “{shown}” is there twice in its list; here it should be “{expected}”",
            "编号“{shown}”在同一列表中重复出现，此处应为“{expected}”",
        ),
        Bilingual(
            "Change it to “{expected}”; if need be, number what follows anew and check the references to it.",
            "请改为“{expected}”；必要时将其后各项依次重新编号，并核对各处引用。",
        ),
        Bilingual(
            "Two provisions of one list bear the same label, so that a reference to it can mean either.",
            "同一列表中有两项编号相同，引用该编号时无法确定所指。",
        ),
    ),
    error(
        "NUM-103",
        "out-of-order",
        Bilingual(
            "the label “{shown}” is out of order; here it should be “{expected}”",
            "编号“{shown}”顺序有误，此处应为“{expected}”",
        ),
        Bilingual(
            "Change it to “{expected}”, or move the paragraph to where its number belongs.",
            "请改为“{expected}”，或将该段移至其编号所在的位置。",
        ),
        Bilingual(
            "A label does not fit between its neighbours: two are exchanged, one was moved, or its number is wrong.",
            "编号与前后各项不衔接：两项互换、某项被移动，或编号写错。",
        ),
    ),
    error(
        "NUM-104",
        "bad-start",
        Bilingual("the list begins with “{shown}”, not with “{expected}”", "列表以“{shown}”开头，而不是“{expected}”"),
        Bilingual(
            "Give the first item the label “{expected}”, or put back what was deleted before it.",
            "请将首项编号改为“{expected}”，或恢复其前被删去的内容。",
        ),
        Bilingual(
            "A list begins with its first number. If it does not, an item before it was deleted or lost its label.",
            "列表应从第一个编号开始；否则说明其前有一项被删去，或失去了编号。",
        ),
    ),
    error(
        "NUM-105",
        "unexpected-restart",
        Bilingual(
            "the list begins again with “{shown}” amid its items; here it should be “{expected}”",
            "列表中途又从“{shown}”开始，此处应为“{expected}”",
        ),
        Bilingual(
            "Go on with “{expected}”; if a new list is meant, write a line before it that introduces it.",
            "请接续编号为“{expected}”；如确为新的列表，请在其前加上引导语。",
        ),
        Bilingual(
            "The numbers go back to the first one right after a sibling, so that labels stand twice under one parent.",
            "编号紧接同级项之后又回到起始编号，同一上级之下出现重复的编号。",
        ),
    ),
    error(
        "NUM-106",
        "missing-restart",
        Bilingual(
            "the list goes on with “{shown}” from the list before it; here it should be “{expected}”",
            "列表接着前一列表编为“{shown}”，此处应从“{expected}”开始",
        ),
        Bilingual(
            "Begin the list with “{expected}”, as the other lists of this kind do.",
            "请与同级其他列表一样，从“{expected}”开始编号。",
        ),
        Bilingual(
            "A list under a new parent goes on with the numbers of the list before, while the others begin anew.",
            "新的上级之下的列表接续了前一列表的编号，而其他同级列表均重新开始。",
        ),
    ),
    Entry(
        "NUM-107",
        "scope-collision",
        Severity.WARNING,
        Bilingual(
            "an agreement inside this one begins again with “{shown}”, numbered like the agreement around it",
            "文中嵌入的协议又从“{shown}”开始，与外层协议的编号方式相同",
        ),
        Bilingual(
            "Make it an annex with a heading of its own (附件一, Schedule 1), or number it in another way.",
            "请将其改为附件并加上标题（如“附件一”），或采用另一种编号方式。",
        ),
        Bilingual(
            "Labels of the outer and of the inner agreement are the same, so that a reference to one of them does not "
            "say which is meant.",
            "内外两份协议的编号相同，引用时无法确定所指的是哪一份。",
        ),
    ),
)
