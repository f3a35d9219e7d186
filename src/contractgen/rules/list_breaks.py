"""Which rule tells which break of a list: every break is told by exactly one of NUM-101 to NUM-106."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Break, Irregularity, Item, Siblings, Structure
from contractgen.rules.rule import House, found
from contractgen.rules.targets import ANNEX_WORDS

_CODES = {
    Irregularity.GAP: "NUM-101",
    Irregularity.UNLABELLED: "NUM-101",
    Irregularity.DUPLICATE: "NUM-102",
    Irregularity.ORDER: "NUM-103",
    Irregularity.START: "NUM-104",
    Irregularity.RESTART: "NUM-105",
    Irregularity.CONTINUED: "NUM-106",
}


# More typed labels out of order than these, and more than one in so many: it is rather the text that was damaged.
_MANY, _SHARE = 6, 16


def tells(code: str) -> Callable[[Structure, House], Iterable[Finding]]:
    """Return the check of one of the rules: it tells the breaks that are its own."""

    def check(structure: Structure, _: House) -> Iterable[Finding]:
        is_damaged = _is_damaged(structure)
        for siblings in structure.lists:
            if _is_no_list(structure, siblings):
                continue
            for one in siblings.breaks:
                if code_of(structure, siblings, one) == code:
                    yield _told(structure, code, one, is_damaged=is_damaged)

    return check


def _is_damaged(structure: Structure) -> bool:
    """Say whether so many typed labels are out of order that the text lost its lines on the way from a PDF or scan.

    No draftsman makes so many mistakes: what is told of such a text is as often a reading of its damage, and is noted.
    """
    typed = sum(not item.is_native for item in structure.items)
    odd = sum(not structure.items[one.item].is_native for siblings in structure.lists for one in siblings.breaks)
    return odd > _MANY and odd * _SHARE > typed


def _is_no_list(structure: Structure, siblings: Siblings) -> bool:
    """Say whether labels are of schedules that have the numbers of the sections they belong to: Schedule 2.01, 3.02.

    A single Schedule 2 or Section 2 is no list either, but the end of a sentence that a line breaks.
    """
    label = structure.items[siblings.items[0]].label
    if len(siblings.items) == 1:
        return label.word.isascii() and bool(label.word)
    return label.word.title() in ANNEX_WORDS and len(label.numbers) > 1


def code_of(structure: Structure, siblings: Siblings, one: Break) -> str:
    """Return the code of the rule that tells a break.

    A single wrong label is told as what it looks like: the first number as a restart, that of a sibling as a
    duplicate, the next but one as a gap, any other as out of order.
    """
    if one.kind is Irregularity.WRONG:
        return _code_of_wrong(structure, siblings, one.item)
    if one.kind is Irregularity.UNLABELLED and one.item == siblings.items[0]:
        return "NUM-104"
    return _CODES[one.kind]


def _code_of_wrong(structure: Structure, siblings: Siblings, item: int) -> str:
    if item == siblings.items[0]:
        return "NUM-104"
    numbers = structure.items[item].label.numbers
    earlier = [structure.items[other].label.numbers for other in siblings.items if other < item]
    before = earlier[-1]
    if numbers == (*before[:-1], 1) and before[-1] != 1:
        return "NUM-105"
    if numbers == (*before[:-1], before[-1] + 2):
        return "NUM-101"
    every = [structure.items[other].label.numbers for other in siblings.items if other != item]
    return "NUM-102" if numbers in every else "NUM-103"


def _told(structure: Structure, code: str, one: Break, *, is_damaged: bool) -> Finding:
    item = structure.items[one.item]
    span, fix = _place(item, one)
    graded = None if one.is_certain else Severity.WARNING
    if is_damaged and not item.is_native:
        graded = Severity.INFO
    return found(
        structure, code, one.passage, span, fix=fix, graded=graded, shown=item.label.text, expected=one.expected
    )


def _place(item: Item, one: Break) -> tuple[tuple[int, int], str | None]:
    """Return where a break is shown in its passage, and the label that should stand there."""
    if one.passage != item.passage:
        return (0, 0), one.expected if one.kind is Irregularity.UNLABELLED else None
    return (item.start, item.start if item.is_native else item.start + len(item.label.text)), one.expected
