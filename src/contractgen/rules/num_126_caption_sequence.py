"""NUM-126: the numbers of annexes, tables or figures leave one out.

What: 附件一, 附件三; Table 1, Table 3; SCHEDULE 1, SCHEDULE 2, SCHEDULE 4.
Why: a reader looks for what is not there.
It counts where the others stand in order from the first, at least three of them, and exactly one number is missing. One
that is reserved, omitted or said not to apply is not missing; nor are tables and figures that the text names elsewhere.
Source: GB/T 1.1-2020 (tables and figures are numbered through).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contractgen.findings import Finding
from contractgen.lang.numerals import format_number
from contractgen.model.structure import ScopeKind, Structure
from contractgen.rules.passages import read
from contractgen.rules.rule import House, Rule, found

_CAPTION = re.compile(r"(附表|附图|表|图|Table|TABLE|Figure|FIGURE)\s?(\d{1,3})(?=$|[\s:：.、—-])")
_LONGEST = 60
_LEAST = 3
_LEFT_OUT = re.compile(
    r"omitted|reserved|not (?:used|applicable|attached)|deleted|删除|不适用|略|保留|空缺|未附", re.IGNORECASE
)


class _Caption(NamedTuple):
    passage: int
    span: tuple[int, int]
    text: str
    number: int
    system: str
    is_caption: bool


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the one number that is left out of each sequence."""
    for captions in _sequences(structure):
        numbers = [caption.number for caption in captions]
        missing = sorted(set(range(1, numbers[-1] + 1)) - set(numbers))
        if len(captions) < _LEAST or numbers != sorted(set(numbers)) or len(missing) != 1 or missing[0] == 1:
            continue
        place = numbers.index(missing[0] + 1)
        shown, before = captions[place], captions[place - 1]
        expected = _like(shown, missing[0])
        if expected and not _is_left_out(
            structure, expected, is_caption=shown.text[0] in "表图附TF" and "件" not in shown.text
        ):
            yield found(
                structure,
                "NUM-126",
                shown.passage,
                shown.span,
                expected=expected,
                before=before.text,
                shown=shown.text,
            )


def _sequences(structure: Structure) -> Iterator[list[_Caption]]:
    """Yield the annexes of every scope, and the tables and figures of the document, each kind by itself."""
    kinds: dict[tuple[object, ...], list[_Caption]] = {}
    passages = structure.manuscript.passages
    for scope in structure.scopes:
        label = scope.label
        if scope.kind is ScopeKind.ANNEX and label and len(label.numbers) == 1:
            text = passages[scope.first].text
            start = max(text.find(label.text), 0)
            caption = _Caption(
                scope.first, (start, start + len(label.text)), label.text, label.number, label.system, is_caption=False
            )
            kinds.setdefault((label.word.lower(), label.system, scope.parent), []).append(caption)
    for index, passage in read(structure):
        match = _CAPTION.match(passage.text.strip()) if len(passage.text) <= _LONGEST else None
        if match and not passage.text.rstrip().endswith(("。", "；", ".", ";", "，", ",")):
            start = passage.text.index(match[0])
            span = (start, start + len(match[0]))
            kinds.setdefault((match[1].lower(),), []).append(
                _Caption(index, span, match[0], int(match[2]), "1", is_caption=True)
            )
    yield from kinds.values()


def _like(caption: _Caption, number: int) -> str:
    """Return the caption of another number; nothing where its own number cannot be found in it."""
    own = format_number(caption.number, caption.system)
    return format_number(number, caption.system).join(caption.text.rsplit(own, 1)) if own in caption.text else ""


def _is_left_out(structure: Structure, expected: str, *, is_caption: bool) -> bool:
    """Say whether the missing one is said to be left out, or is a table or figure that stands elsewhere."""
    named = expected.lower().replace(" ", "")
    for _, passage in read(structure):
        if named in passage.text.lower().replace(" ", "") and (is_caption or _LEFT_OUT.search(passage.text)):
            return True
    return False


RULE = Rule(
    "NUM-126",
    _check,
    wrong=(
        "一、服务\n见附件。\n二、其他\n无。\n附件一 价目表\n月租百元。\n附件二 名单\n张三。\n附件四 流程\n逐级审批。",
        "1. Services\nAttached.\n2. Fees\nDue.\nSCHEDULE 1\nServices\nSCHEDULE 2\nFees\nSCHEDULE 4\nSites",
        "一、参数\n表1 尺寸\n长3米。\n表2 重量\n重5吨。\n表4 功率\n2千瓦。\n二、其他\n无。",
    ),
    right=(
        "一、服务\n见附件。\n二、其他\n无。\n附件一 价目表\n月租百元。\n附件二 名单\n张三。\n附件三 流程\n逐级审批。",
        "一、参数\n表1 尺寸\n表2 重量\n表4 功率\n二、其他\n表3见技术文件。",
        "1. Fees\nSee Schedule 3 (omitted).\nSCHEDULE 1\nServices\nSCHEDULE 2\nFees\nSCHEDULE 4\nSites",
        "一、参数\n表2.0版本为1.5倍。\n图5号文件已废止。\n表3个月一换。\n二、其他\n无。",
    ),
)
