"""PUN-301: an item of a list ends in another mark than its siblings do.

What: in a list whose items end in ；, an item that ends in 。 or in nothing; a last item that does not end in 。; in
English the same with ; and the full stop.
Why: 。 amid an enumeration ends the sentence that leads it in, so that the items after it hang in the air.
The style of a list is what most of its items do; without a clear one the list is left alone. Headings, items of several
sentences, with items of their own or with further paragraphs do not count. Every
item that ends wrongly is an edit of its own. The last item of a list inside a list of ； may go on with ；.
Source: GB/T 15834-2011, 4.6.3.1; the usual style of English enumerations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contractgen.findings import Finding
from contractgen.model.manuscript import Setting
from contractgen.model.structure import Item, Siblings, Structure
from contractgen.rules.listed import words_of
from contractgen.rules.passages import is_chinese
from contractgen.rules.rule import House, Rule, found

_LEAST = 3  # items that agree on a mark, for each that differs
_LEAST_STOPS = 4  # the same where every item is a sentence of its own
_SHORT, _SHORT_ENGLISH = 16, 60  # characters of an item that may be a heading
_JOINED = re.compile(r"[;,；，]\s{0,3}(?:and/or|and|or|以及|或者|和|及|或)$", re.IGNORECASE)
_CLOSING = "”’）)】》」』\"'*"
_MARKS = {"；": ";", "。": ".", "．": ".", "，": ",", "、": ",", "：": ":", "！": ".", "？": "."} | dict(
    zip(";.,:!?", ";.,:..", strict=True)
)
_SENTENCES = re.compile(r"[。！？](?![”’）)」』]?\s*$)|[a-z)\d][.?!]\s{1,3}[A-Z]")
_LEFT_OUT = re.compile(
    r"^[\[（(【［〔]|^(?:reserved|intentionally|omitted|deleted|删除|保留|略)\b"
    r"|[\[（(【［〔](?:[此本该][条项款])?(?:[已有]意?)?(?:删除|删去|留空|空白|保留|略去?)[\])）】］〕]。?$",
    re.IGNORECASE,
)
_GOES_ON = ";:"
_ENDED = ".:"
_NO_END = ("", ",")


class _End(NamedTuple):
    """How an item ends: its mark in half width (nothing for none), and the place of the mark in its passage."""

    item: Item
    mark: str
    span: tuple[int, int]


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold the ends of the items of every list against each other."""
    parents = {item.parent for item in structure.items}
    labelled = {item.passage for item in structure.items}
    ends = {
        at: end
        for at, item in enumerate(structure.items)
        if at not in parents and (end := _end(structure, item, labelled)) is not None
    }
    for siblings in structure.lists:
        yield from _told(structure, siblings, ends)


def _told(structure: Structure, siblings: Siblings, ends: dict[int, _End]) -> Iterator[Finding]:
    """Tell the items of one list that end in another mark than most."""
    inner = [ends[at] for at in siblings.items[:-1] if at in ends]
    last = ends.get(siblings.items[-1])
    chinese = is_chinese("".join(words_of(structure, end.item) for end in inner))
    going_on = [end for end in inner if end.mark in _GOES_ON and end.mark]
    odd = [end for end in inner if end not in going_on]
    wrong: list[tuple[str, _End]] = []
    if _is_clear(inner, odd, last):
        wrong += [("；" if chinese else ";", end) for end in odd]
        if last and (last.mark in ("", ",") or (last.mark == ";" and not _goes_on_outside(structure, siblings, ends))):
            wrong.append(("。" if chinese else ".", last))
    else:
        short = _SHORT if chinese else _SHORT_ENGLISH
        whole = [end for end in (*inner, last) if end and (end.mark or len(words_of(structure, end.item)) > short)]
        odd = [end for end in whole if end.mark not in _ENDED or not end.mark]
        if len(whole) - len(odd) >= _LEAST_STOPS * max(len(odd), 1):
            wrong += [("。" if chinese else ".", end) for end in odd]
    for expected, end in wrong:
        yield found(structure, "PUN-301", end.item.passage, end.span, fix=expected, expected=expected)


def _is_clear(inner: list[_End], odd: list[_End], last: _End | None) -> bool:
    """Say whether a list goes on from item to item in semicolons.

    A single odd item among few needs the last one to end as it should; one that ends no sentence needs no more.
    """
    agreeing = len(inner) - len(odd)
    if len(odd) == 1 and agreeing and last is not None and last.mark == ".":
        return agreeing >= _LEAST - 1 or odd[0].mark in _NO_END
    return agreeing >= _LEAST - 1 and agreeing >= _LEAST * len(odd)


def _goes_on_outside(structure: Structure, siblings: Siblings, ends: dict[int, _End]) -> bool:
    """Say whether the list stands in one that goes on in semicolons, or where another list may be read on."""
    parent = siblings.parent
    if parent is None:
        return siblings.depth > 0
    around = structure.lists[structure.items[parent].list].items
    return any(at in ends and ends[at].mark == ";" for at in around) or around[-1] != parent


def _end(structure: Structure, item: Item, labelled: set[int]) -> _End | None:
    """Return how an item ends; None where it is no single sentence in a paragraph of its own."""
    passages = structure.manuscript.passages
    passage, words = passages[item.passage], words_of(structure, item).rstrip()
    following = item.passage + 1
    is_whole = item.body + len(words) == len(passage.text.rstrip())
    goes_on = following < len(passages) and following not in labelled
    if passage.setting is not Setting.BODY or not words.strip() or not is_whole or goes_on or _SENTENCES.search(words):
        return None
    if _LEFT_OUT.search(words):
        return None
    joined = _JOINED.search(words)
    if joined:
        words = words[: joined.start() + 1]
    end = item.body + len(words)
    if words[-1] in _MARKS:
        return _End(item, _MARKS[words[-1]], (end - 1, end))
    return _End(item, _MARKS.get(words.rstrip(_CLOSING)[-1:], "") if words[-1] in _CLOSING else "", (end, end))


RULE = Rule(
    "PUN-301",
    _check,
    wrong=(
        "禁止下列活动：\n1.危害国家安全；\n2.破坏国家统一；\n3.宣扬邪教；\n4.传播谣言。\n5.发送垃圾信息；\n6.其他不良信息。",
        "乙方应当提交：\n（一）营业执照；\n（二）授权书；\n（三）身份证复印件；\n（四）业绩证明\n（五）财务报表；\n（六）其他资料。",
        "The Supplier shall:\n(a) deliver;\n(b) install them.\n(c) train the staff;\n(d) bill; and\n(e) report.",
        "有下列情形之一的，可以解除：\n（一）考核不合格；\n（二）违反师德规范\n（三）连续旷工。",
        "卖方负责：\n1.搬运；\n2.安装；\n3.清理现场。\n4.回收包装。",
        "甲方有权：\n1、查阅账簿；\n2、复制凭证；\n3、提出质询；\n4、委托审计",
    ),
    right=(
        "禁止下列活动：\n1.危害国家安全；\n2.破坏国家统一；\n3.宣扬邪教；宣扬迷信；\n4.其他不良信息。",
        "一、资费\n二、期限\n三、保密\n四、争议解决\n五、其他",
        "The Supplier shall:\n(a) deliver the Goods;\n(b) install the Goods; and\n(c) train the staff.",
        "甲方应当：\n1、付款；\n2、提供下列资料：\n（1）执照；\n（2）授权书；\n3、验收；\n4、保密。",
        "一、运输由供方负责。\n二、包装为裸装。\n三、担保合同作为附件：（此条删除）\n四、按民法典执行。\n五、由需方法院管辖。\n六、一式两份。",
        "卖方应：\n(a) 交付股票；\n(b) 交付名册；\n(c) 办理变更；\n(d) ［有意留空］\n(e) 交付决议。",
        "1、甲方付款。\n2、乙方交货；乙方安装\n3、双方保密，\n4、争议由法院管辖。",
        "1. Fees. The Customer pays. It pays monthly.\n2. Term. One year.\n3. Law\n4. Notices. By mail.",
    ),
)
