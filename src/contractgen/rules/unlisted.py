"""What stands in an item without labelled paragraphs of its own: labels amid its words, and its plain paragraphs."""

from __future__ import annotations

import re

from contractgen.lang.numerals import parse_number
from contractgen.model.manuscript import Setting
from contractgen.model.structure import Step, Structure
from contractgen.rules.targets import core, heading_of

_FEW, _MANY = 2, 3  # labels of an enumeration
_NEAR = 20  # passages of an item that are looked through
_LABEL = re.compile(r"[（(]([一二三四五六七八九十]{1,3}|[0-9]{1,2}|[a-z]|[ivx]{2,5})[)）]")
_OPENED = re.compile(r"(?:^|[:：;；,，。.]\s{0,2})(?:(?:and|or|and/or)\s|及|和|或|以及|或者)?\s{0,2}$")
_FIRST = ("1", "一", "a", "i")
_SAID = re.compile(
    r"(?:[0-9A-Za-z条款项目章节第)）]|\b(?:sections?|clauses?|paragraphs?|articles?|items?|parts?|in|under|of|to|by|and|or)\s)$",
    re.IGNORECASE,
)
_REFERS = re.compile(r"[0-9A-Za-z条款项第)）]\s?$")
_LONGEST = 4000  # characters of a paragraph that is searched for labels
_ANY_LABEL = re.compile(
    r"[（(]\s?(?:[A-Za-z]{1,4}|[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?[）)]|[①-⑳]|[0-9]\s?[、）)]"
)
_BRACKETS = frozenset("(（")


def words_of(structure: Structure, item: int) -> str:
    """Return the words of an item up to the next one, after its label."""
    items, passages = structure.items, structure.manuscript.passages
    first = items[item].passage
    following = items[item + 1].passage if item + 1 < len(items) else first + 1
    texts = [passages[index].text for index in range(first, min(following, first + _NEAR))]
    return "\n".join(texts)[items[item].body :]


def lacks_inline(structure: Structure, item: int, step: Step) -> bool | None:
    """Say whether an enumeration inside the words of an item ends before a step: (d) of (a) to (c), 第（4）项 of three.

    False where that is likely only, None where the step may be there.
    """
    words = words_of(structure, item)[:_LONGEST]
    if not (_BRACKETS & set(step.text) or step.word == "项"):
        return None
    labels = [
        match[1]
        for match in _LABEL.finditer(words)
        if _OPENED.search(before := words[max(0, match.start() - 16) : match.start()])
        or (match[1] in _FIRST and not _SAID.search(before))
    ]
    system = next((one for one in ("1", "一", "a", "i") if labels and parse_number(labels[0], one) == 1), "")
    numbers = [parse_number(label, system) for label in labels] if system else []
    number = parse_number(core(step.text), system) if system and _BRACKETS & set(step.text) else _number(step)
    is_whole = len(numbers) >= _FEW and numbers == list(range(1, len(numbers) + 1))
    if not is_whole or number is None or not len(numbers) < number <= _FEW * len(numbers) + _FEW:
        return None
    is_said = any(
        core(match[0]) == core(step.text) and not _REFERS.search(words[: match.start()][-2:])
        for match in _ANY_LABEL.finditer(words)
    )
    return None if is_said else len(numbers) >= _MANY


def lacks_paragraph(structure: Structure, item: int, step: Step) -> bool:
    """Say whether a step names the second or a later 款 of an article that surely is a single paragraph."""
    items, passages = structure.items, structure.manuscript.passages
    here = items[item]
    if not step.numbers or step.numbers[0] < _FEW or here.parent is not None or here.label.word != "条":
        return False
    if item + 1 >= len(items) or items[item + 1].passage == here.passage:
        return False
    inside = passages[here.passage + 1 : items[item + 1].passage]
    own = passages[here.passage].text[here.body :]
    texts = [one.text for one in inside if one.text.strip()]
    is_plain = all(one.setting is Setting.BODY and one.cell is None and not one.label for one in inside)
    paragraphs = [*texts] if heading_of(structure, item) else [own, *texts]
    if not is_plain or len(paragraphs) != 1 or "\n" in paragraphs[0] or _ANY_LABEL.search(paragraphs[0]):
        return False
    return paragraphs[0].rstrip().endswith("。")


def _number(step: Step) -> int | None:
    """Return the number of a step."""
    return step.numbers[-1] if step.numbers else None
