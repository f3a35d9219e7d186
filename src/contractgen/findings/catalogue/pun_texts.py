"""The family PUN in the words of any contract."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "PUN-306",
        "unmatched-pair",
        Bilingual(
            "the {sign} here has no other half, or its pair is crossed by another",
            "此处的 {sign} 不成对或与另一对括号、引号交叉",
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
