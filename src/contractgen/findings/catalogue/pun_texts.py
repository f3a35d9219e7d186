"""The family PUN in the words of any contract."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "PUN-301",
        "list-endings",
        Severity.WARNING,
        Bilingual(
            "to go with the other items of its list, this one should end in “{expected}”",
            "按同一列举中其他各项的写法，此项末尾应为“{expected}”",
        ),
        Bilingual(
            "Change the mark at the end of the item, or give all items of the list the same style.",
            "请修改该项末尾的标点，或统一该列举各项的写法。",
        ),
        Bilingual(
            "The items of an enumeration that is one sentence end in ；, the last in 。 (in English ; … ; and … .). "
            "What most items of a list do is what all should do. Items of several sentences or with items of "
            "their own, headings, and lists without a clear style are left alone.",
            "构成一个句子的列举，各项以“；”结尾，末项以“。”结尾（英文为 ; … ; and … .）。以该列举中多数项的写法为准。"
            "含有多个句子或下级列举的项、标题，以及没有明显写法的列举，不作检查。",
        ),
    ),
    error(
        "PUN-306",
        "unmatched-pair",
        Bilingual(
            "the other half of this {sign} is missing, or stands beyond the end of another pair",
            "此处的 {sign} 不成对，或与另一对括号、引号交叉",
        ),
        Bilingual(
            "Add the missing bracket or quotation mark, or delete this one.",
            "请补上缺少的括号或引号，或删除此处的符号。",
        ),
        Bilingual(
            "A missing bracket or quotation mark leaves open where an exception, a definition or a quotation ends. "
            "Pairs that stretch over paragraphs, quotations of several paragraphs, labels (a), inches and intervals "
            "are understood.",
            "缺少括号或引号，会使例外、定义或引文的范围不明。跨段的括号、多段引文、“a)”一类的编号、英寸符号和区间写法"
            "不会被误报。",
        ),
    ),
)
