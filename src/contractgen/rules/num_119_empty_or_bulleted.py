"""NUM-119: a label beside a bullet, or a numbered paragraph that says nothing.

What: `- 1、` (a bullet and a typed number on one paragraph); an empty paragraph that Word numbers.
Why: two labels stand on one paragraph; an empty one uses up a number, and readers look for words that are not there.
It is told once for a list; in a text or Markdown file, where a conversion may have put the bullets, it is only noted.
An empty paragraph counts only between siblings with words: a label on a line of its own, a
level that is hidden, a column of numbers in a table and a list to be filled in are usual.
Source: contracts that were converted from other files.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.manuscript import Setting
from contractgen.model.structure import Item, Siblings, Structure
from contractgen.rules.listed import items_of, span_of
from contractgen.rules.rule import House, Rule, found

_BULLETS = frozenset("-*•·●○◆▪–—+")  # □ and ■ are boxes to tick
_FRAME = (" *", " |", " #")  # a line in a frame of signs, which begin it too
_LEAST = 2  # items of a list with a bullet beside them


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the bullets and the empty paragraphs of every list."""
    starts = {item.passage for item in structure.items}
    for siblings in structure.lists:
        items = items_of(structure, siblings)
        bulleted = [item for item in items if _has_bullet(structure, item)]
        if len(bulleted) >= min(_LEAST, len(items)):
            # in a text the bullets may come from a conversion; in a Word file they are printed
            yield _told(structure, bulleted, None if structure.manuscript.is_native else Severity.INFO)
        empty = [item for place, item in enumerate(items) if _is_empty(structure, siblings, place, starts)]
        if empty:
            yield _told(structure, empty, Severity.ERROR)


def _told(structure: Structure, items: list[Item], graded: Severity | None) -> Finding:
    first = items[0]
    shown = structure.manuscript.passages[first.passage].label or first.label.text
    return found(structure, "NUM-119", first.passage, span_of(first), graded=graded, shown=shown, count=len(items))


def _has_bullet(structure: Structure, item: Item) -> bool:
    """Say whether a bullet stands before a typed label."""
    passage = structure.manuscript.passages[item.passage]
    before = passage.text[: item.start].strip().strip("*")
    if passage.text.rstrip().endswith(_FRAME):
        return False
    return not item.is_native and (bool(passage.marker) or before in _BULLETS)


def _is_empty(structure: Structure, siblings: Siblings, place: int, starts: set[int]) -> bool:
    """Say whether Word numbers an empty paragraph between siblings that say something."""
    item = structure.items[siblings.items[place]]
    passages = structure.manuscript.passages
    if not item.is_native or passages[item.passage].text.strip() or place == 0:
        return False
    if place + 1 == len(siblings.items) or passages[item.passage].setting is not Setting.BODY:
        return False
    around = [passages[structure.items[siblings.items[at]].passage].text.strip() for at in (place - 1, place + 1)]
    after = structure.items[siblings.items[place + 1]].passage
    if item.label.word and after != item.passage + 1:
        return False  # its words may be the heading below it
    return all(around) and item.passage + 1 in starts and not passages[item.passage].is_hidden


RULE = Rule(
    "NUM-119",
    _check,
    wrong=(
        "（一）甲方义务\n- 1、甲方按月付款。\n- 2、甲方及时验收。\n- 3、甲方应当保密。\n（二）乙方义务\n无。",
        "‹1.› Services. The Provider provides them.\n‹2.›\n‹3.› Fees. The Customer pays.",
        "‹第一条› 服务\n‹第二条› 费用\n‹第三条›\n‹第四条› 期限\n‹第五条› 其他",
        "‹•› 1. Services. The Provider provides them.\n‹•› 2. Fees. The Customer pays.\n‹•› 3. Term. One year.",
    ),
    right=(
        (
            "1. Services. They are provided.\n*  2. Disclaimer      *\nNone.\n*  3. Liability      *\nNone.\n"
            "4. Law. The laws apply."
        ),
        "一、方式（请勾选）\n□ 1. 标准快递\n■ 2. 特惠快递\n□ 3. 同城急送\n二、结算\n按月付款。",
        "（一）甲方义务\n1、甲方按月付款。\n2、甲方及时验收。\n（二）乙方义务\n无。",
        "‹Article I›\nDefinitions\n‹Article II›\nServices\n‹Article III›\nFees",
        "‹•› 甲方按月付款24.9元。\n‹•› 3个月内验收2.0版本。\n‹•› 双方应当保密。",
        "‹1.› Services. The Provider provides them.\n‹2.›\nFees. The Customer pays.\n‹3.› Term. One year.",
        "‹1.›\n‹2.›\n‹3.›",
    ),
)
