"""NUM-115: a mark after a label that ends by itself.

What: （一）、 and 第一条、 in Chinese text.
Why: the bracket, or the word 条, ends the label already.
There is one finding for a list, at the first such label. A colon, a space or a dash after it is left alone. Where all
labels of a list have the mark, it is a habit that very many contracts share, and only noted.
Source: GB/T 15834-2011, annex B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Item, Structure
from contractgen.rules.listed import gap_of, items_of, words_of
from contractgen.rules.passages import is_chinese
from contractgen.rules.rule import House, Rule, found

_MARK = re.compile(r"\s?[、，．.,]")
_ENDED = re.compile(r"[)）]$|^第.{1,12}[条章节款项编]$")


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first mark of every list."""
    for siblings in structure.lists:
        items = list(items_of(structure, siblings))
        marked = [(item, span) for item in items if (span := _mark(structure, item))]
        if marked:
            (item, span), shown = marked[0], marked[0][0].label.text
            grade = Severity.INFO if len(marked) == len(items) else None
            yield found(structure, "NUM-115", item.passage, span, fix="", graded=grade, shown=shown, count=len(marked))


def _mark(structure: Structure, item: Item) -> tuple[int, int] | None:
    """Return where the redundant mark of a typed label stands."""
    if item.is_native or not _ENDED.search(item.label.text) or not is_chinese(words_of(structure, item)):
        return None
    match = _MARK.match(gap_of(structure, item))
    end = item.start + len(item.label.text)
    return (end, end + match.end()) if match else None


RULE = Rule(
    "NUM-115",
    _check,
    wrong=(
        "一、服务\n（一）、服务由乙方提供。\n（二）服务由甲方验收。\n二、费用\n按月支付。",
        "第一条 服务内容\n服务由乙方提供。\n第二条、费用\n按月支付。\n第三条 期限\n一年。",
        "1、甲方应当提供：\n（1）．营业执照；\n（2）授权书；\n（3）身份证复印件。\n2、乙方应当审核。",
    ),
    right=(
        "一、服务\n（一）服务由乙方提供。\n（二）服务由甲方验收。\n二、费用\n按月支付。",
        "第一条：服务内容\n服务由乙方提供。\n第二条：费用\n按月支付。",
        "1. Services\n(a). The Provider provides them.\n(b). The Customer uses them.\n2. Fees\nThe Customer pays.",
        "1、甲方按照第35条、第36条的规定付款。\n2、乙方的版本为2.0版本，价格为24.9元。",
    ),
)
