"""REF-217: an entry of the table of contents that says another number or title than the heading it is for.

What: “第五条 保密 … 7” in the contents, where the heading is 第六条 保密 or 第五条 保密义务.
Why: the table was not updated after headings changed.
A heading without an entry is told where all of its siblings have theirs, but for the last; entries that are all off by
one are told once.
Pages are not looked at. Most entries must agree with headings, or the table is for something else.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.manuscript import Setting
from contractgen.model.structure import Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import heading_of

_PAGE = re.compile(r"(?:[\s.．…·\-_]{1,200}|\t)[0-9ivxIVX]{1,4}\s*$|[.．…·\s]{2,200}$")
_IS_ANNEX = re.compile(r"\s{0,9}(?:附件|附录|附表|(?i:schedule|exhibit|annex|appendix|attachment|rider))")
_ENTRIES = 3  # at least, so that most of them can agree


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Hold every entry against the headings, where most of them agree."""
    headings: dict[str, list[tuple[str, str]]] = {}
    labels: dict[str, list[tuple[str, str]]] = {}
    for number, item in enumerate(structure.items):
        setting = structure.manuscript.passages[item.passage].setting
        if setting is Setting.BODY and (heading := heading_of(structure, number)) and item.depth <= 1:
            pair = (item.label.text, heading)
            headings.setdefault(_plain(heading), []).append(pair)
            labels.setdefault(_plain(item.label.text), []).append(pair)
    wholes = {_plain(label + heading) for pairs in headings.values() for label, heading in pairs}
    entries = [
        (index, _PAGE.sub("", f"{passage.label}{passage.text}"))
        for index, passage in enumerate(structure.manuscript.passages)
        if passage.setting is Setting.CONTENTS and passage.text.strip()
    ]
    wrong = [(index, entry) for index, entry in entries if _plain(entry) not in wholes]
    agreed = len(entries) - len(wrong)
    if agreed < _ENTRIES or agreed < len(wrong):
        return
    yield from _left_out(structure, entries)
    shifted = 0  # the entry before, whose title stands under another number: all after it are so for one cause
    for index, entry in wrong:
        if _IS_ANNEX.match(entry):
            continue  # an annex has no heading among the items, and its title may be that of one
        if (right := _right(_plain(entry), headings, labels)) is not None:
            was_shifted, shifted = shifted == index - 1, index if _plain(entry).endswith(_plain(right[1])) else 0
            if was_shifted and shifted:
                continue
            text = structure.manuscript.passages[index].text
            words = _PAGE.sub("", text)
            at = len(words) - len(words.lstrip())
            yield found(structure, "REF-217", index, (at, max(at, len(words))), right=" ".join(right))


def _left_out(structure: Structure, entries: list[tuple[int, str]]) -> Iterator[Finding]:
    """Find the one heading of a list that has no entry, where all of its siblings have theirs."""
    said = [_plain(entry) for _, entry in entries]
    for siblings in structure.lists:
        names = [(item, structure.items[item].label.text, heading_of(structure, item)) for item in siblings.items]
        missing = [name for name in names if _plain(name[1] + name[2]) not in said]
        if (
            len(missing) != 1
            or missing[0] is names[-1]
            or len(names) <= _ENTRIES
            or not all(heading for _, _, heading in names)
        ):
            continue
        item, label, heading = missing[0]
        if any(_plain(heading) in entry or entry.startswith(_plain(label)) for entry in said):
            continue
        one = structure.items[item]
        text = structure.manuscript.passages[one.passage].text
        at = max(text.find(heading, one.body), 0)
        yield found(structure, "REF-217", one.passage, (at, at + len(heading)), right=f"{label} {heading}")


def _right(
    entry: str, headings: dict[str, list[tuple[str, str]]], labels: dict[str, list[tuple[str, str]]]
) -> tuple[str, str] | None:
    """Return the label and heading that an entry should have: those of its title, else those of its number."""
    for at in range(1, min(len(entry), 16)):
        pairs = headings.get(entry[at:], ())
        if len(pairs) == 1 and re.search(r"[0-9一二三四五六七八九十ivx]", entry[:at]):
            return pairs[0]
    for at in range(min(len(entry) - 1, 16), 0, -1):
        pairs = labels.get(entry[:at], ())
        if len(pairs) == 1 and not entry[at].isdigit():
            return pairs[0]
    return None


def _plain(words: str) -> str:
    """Return words without spaces and signs, in small letters."""
    return re.sub(r"[^\w]", "", words).casefold()


_TEXT = (
    "{{TOC}} 第一条 服务\t1\n{{TOC}} 第二条 付款\t1\n{{TOC}} {}\t2\n{{TOC}} 第四条 其他\t2\n"
    "第一条 服务\n提供服务。\n第二条 付款\n按月付款。\n第三条 保密\n双方保密。\n第四条 其他\n一式两份。"
)
_ENGLISH = (
    "{{TOC}} 1. Services\t1\n{{TOC}} 2. Fees\t1\n{{TOC}} {}\t2\n{{TOC}} 4. General\t2\n"
    "1. Services\nThey are provided.\n2. Fees\nThey are due.\n3. Term\nOne year.\n4. General\nEnglish law applies."
)
RULE = Rule(
    "REF-217",
    _check,
    wrong=(
        _TEXT.format("第五条 保密"),
        _TEXT.format("第三条 违约"),
        _ENGLISH.format("3. Duration"),
        _TEXT.replace("{{TOC}} {}\t2\n", "").format(),
        (
            _TEXT.replace(
                "{{TOC}} 第四条 其他\t2\n", "{{TOC}} 第五条 其他\t2\n{{TOC}} 第六条 通知\t2\n{{TOC}} 甲方\t2\n"
            )
            + "\n第五条 通知\n书面通知。\n甲方\n第六条 附件\n无。"
        ).format("第三条 保密"),
    ),
    right=(
        _TEXT.format("第三条 保密"),
        _TEXT.format("第三条　保密……"),
        _TEXT.format("第三条 保密\t2\n{TOC} 双方签字"),
        _ENGLISH.format("3. Term"),
        _ENGLISH.format("3 TERM ....."),
        _ENGLISH.format("3. Term\t2\n{TOC} Annex 2 Fees"),
    ),
)
