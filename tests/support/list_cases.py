"""Random agreements in every usual scheme of labels, and single defects of their numbering."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from contractgen.findings import Location
from contractgen.lang.numerals import format_number
from contractgen.model.manuscript import Manuscript, Passage

# A level: how its label is written (`{一}` its own number, `{1}` before it the numbers above), and its separator.
SCHEMES: dict[str, tuple[str, ...]] = {
    "cn-contract-b": ("{一}、", "（{一}）", "{1}、", "（{1}）", "{①}"),
    "cn-official": ("{一}、", "（{一}）", "{1}. ", "（{1}）", "{①}"),
    "cn-statute": ("第{一}章 ", ">第{一}条 ", "（{一}）", "{1}. "),
    "cn-chapters": ("第{一}章 ", "第{一}条 ", "（{一}）", "{1}. "),
    "cn-contract-a": ("第{一}条 ", "{1}.{1} ", "{1}.{1}.{1} ", "（{1}）", "{①}"),
    "cn-arabic": ("第{1}条 ", "{1}、", "（{1}）", "{1}）"),
    "gbt": ("{1} ", "{1}.{1} ", "{1}.{1}.{1} ", "{a}) ", "{1}) "),
    "en-decimal": ("{1}. ", "{1}.{1} ", "{1}.{1}.{1} ", "({a}) ", "({i}) "),
    "en-article": ("ARTICLE {1} ", "Section {1}.{01} ", "({a}) ", "({i}) ", "({A}) "),
    "en-roman": ("Article {I} ", "Section {1}.{01} ", "({a}) ", "({i}) ", "({A}) "),
    "en-outline": ("{I}. ", "{A}. ", "{1}. ", "({a}) ", "({i}) "),
    "en-plain": ("{1}. ", "({a}) ", "({i}) ", "({A}) "),
}

_ZH_HEADINGS = (
    "合作内容",
    "费用与支付",
    "双方的权利和义务",
    "保密",
    "违约责任",
    "争议解决",
    "期限",
    "交付",
    "验收",
    "知识产权",
)
_ZH_SENTENCES = (
    "甲方应当按照约定向乙方支付费用，缴费周期为3、6个月。",
    "乙方客户经理负责联系，2.0版本自10:30起提供。",
    "双方应当对履行中知悉的对方商业秘密予以保密，未经书面同意不得向第三方披露。",
    "价格为24.9元，超出部分按1.5倍计算。",
    "任何一方违反约定的，应当赔偿对方因此遭受的损失。",
)
_EN_HEADINGS = ("Services", "Fees and Payment", "Rights and Duties", "Confidentiality", "Liability", "Disputes", "Term")
_EN_SENTENCES = (
    "The Provider shall provide the services described in the order within 12 months.",
    "The Customer shall pay 1.5 percent of the price for every week of delay.",
    "Each party shall keep the information of the other party confidential.",
    "Notices are given in writing and take effect when they are received.",
    "Neither party is liable for a delay that it could not prevent.",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the numbers of its item from the outermost level in (empty for words of no item), and its words."""

    numbers: tuple[int, ...]
    label: str
    words: str
    starts: tuple[int, ...] = ()  # the places of the item in the tree, which no defect changes


@dataclass(frozen=True, slots=True)
class Agreement:
    scheme: str
    lines: tuple[Line, ...]
    is_native: bool = False

    def siblings(self, at: int) -> list[int]:
        """Return the lines of the items with the parent of the item in a line, in order."""
        outer = self.lines[at].starts[:-1]
        depth = len(outer) + 1
        return [i for i, line in enumerate(self.lines) if len(line.starts) == depth and line.starts[:-1] == outer]

    def has_children(self, at: int) -> bool:
        own = self.lines[at].starts
        return any(len(line.starts) > len(own) and line.starts[: len(own)] == own for line in self.lines)

    def manuscript(self) -> Manuscript:
        passages = []
        for number, line in enumerate(self.lines, 1):
            place = ((0, Location("a.txt", number, 1)),)
            if self.is_native and line.label:
                label = line.label.rstrip()
                passages.append(Passage(line.words, number, place, label=label, level=len(line.starts) - 1))
            else:
                passages.append(Passage((line.label + line.words).strip(), number, place))
        return Manuscript(tuple(passages), is_native=self.is_native)


def written(scheme: str, numbers: tuple[int, ...], system: str = "") -> str:
    """Write the label of a path in a scheme; `system` instead of the scheme's own for the last number."""
    text = SCHEMES[scheme][len(numbers) - 1].removeprefix(">")
    parts = text.replace("{", "}").split("}")
    count = len(parts) // 2
    shown = numbers[len(numbers) - count :]
    return "".join(
        format_number(shown[i // 2], system if system and i // 2 == count - 1 else part) if i % 2 else part
        for i, part in enumerate(parts)
    )


def agreement(seed: int, scheme: str) -> Agreement:
    """Make a random agreement: headings, sentences, lists below them, and words of no item between."""
    chance = random.Random(f"{scheme}{seed}")
    zh = not scheme.startswith("en")
    headings, sentences = (_ZH_HEADINGS, _ZH_SENTENCES) if zh else (_EN_HEADINGS, _EN_SENTENCES)
    lines = [Line((), "", "服务协议" if zh else "SERVICES AGREEMENT")]
    levels = SCHEMES[scheme]
    running = 0

    def add(outer: tuple[int, ...], places: tuple[int, ...], count: int) -> None:
        nonlocal running
        level = len(outer)
        continues = levels[level].startswith(">")
        for place in range(1, count + 1):
            running += continues
            numbers = (*outer, running if continues else place)
            inner = chance.random() < (0.9, 0.5, 0.35, 0.25, 0)[level] and level + 1 < len(levels)
            project = len(lines)  # no two paragraphs say the same
            if level == 0 or (inner and chance.random() < 0.5):
                words = f"{chance.choice(headings)} K{project}"
            else:
                words = (f"就K{project}号项目，" if zh else f"At site K{project}: ") + chance.choice(sentences)
                if inner:
                    words += "具体如下：" if zh else " The details are as follows:"
            lines.append(Line(numbers, written(scheme, numbers), words, (*places, place)))
            if not inner and (level == 0 or chance.random() < 0.1):
                lines.append(Line((), "", chance.choice(sentences)))
            if inner:
                add(numbers, (*places, place), chance.randint(2, 4 + 4 * (level == 1)))

    add((), (), chance.randint(4, 8))
    return Agreement(scheme, tuple(lines), is_native=chance.random() < 0.2)


@dataclass(frozen=True, slots=True)
class Defect:
    """An agreement with one defect: its kind, and the lines of the new text where it may be told."""

    kind: str
    agreement: Agreement
    places: frozenset[int]


def _relabelled(one: Agreement, changes: dict[int, tuple[int, ...]]) -> Agreement:
    lines = tuple(
        replace(line, numbers=changes[i], label=written(one.scheme, changes[i])) if i in changes else line
        for i, line in enumerate(one.lines)
    )
    return replace(one, lines=lines)


def _below(one: Agreement, at: int, number: int) -> dict[int, tuple[int, ...]]:
    """Return the new paths of an item and, where labels show outer numbers, of what is inside it."""
    own = one.lines[at].starts
    depth = len(own)
    return {
        i: (*line.numbers[: depth - 1], number, *line.numbers[depth:])
        for i, line in enumerate(one.lines)
        if line.starts[:depth] == own and len(line.starts) >= depth
    }


def defects(one: Agreement, at: int) -> Iterator[Defect]:
    """Yield every defect that can be seen of the item in a line."""
    line = one.lines[at]
    siblings = one.siblings(at)
    place = siblings.index(at)
    number = line.numbers[-1]
    outer = line.numbers[:-1]
    runs_on = SCHEMES[one.scheme][len(outer)].startswith(">")
    # words before an item may be one that lost its label, or open another list
    after_words = not one.lines[at - 1].label
    here = frozenset({at, at - 1} if after_words else {at})
    ends = place == len(siblings) - 1

    def label(value: int) -> Agreement:
        return _relabelled(one, {at: (*outer, value)})

    def shifted(by: int) -> Agreement:
        later = ((s, one.lines[s].numbers[-1] + by) for s in siblings[place:])
        return _relabelled(one, {i: path for s, value in later for i, path in _below(one, s, value).items()})

    if len(siblings) > 1:
        yield Defect("gap", label(number + 1), here)
    if place and not (after_words and number == _SECOND and ends):
        yield Defect("duplicate", label(number - 1), here)
    if place and number > _SECOND and not runs_on and not (after_words and ends):
        yield Defect("restart", label(1), here)
    if place and not runs_on:
        yield Defect("shift up", shifted(1), here)
        if not (after_words and number == _SECOND):
            yield Defect("shift down", shifted(-1), here)
    if not ends:
        after = siblings[place + 1]
        yield Defect(
            "swap",
            _relabelled(one, {at: one.lines[after].numbers, after: line.numbers}),
            frozenset({at, after}),
        )
    if len(siblings) > 1:
        yield from _lost(one, at, siblings)


_SECOND = 2


def _lost(one: Agreement, at: int, siblings: list[int]) -> Iterator[Defect]:
    """Yield the defects in which an item, or its label, is lost.

    The last of a list is not missed; nor is it where what was inside of it can be inside of the one before.
    """
    line = one.lines[at]
    place = siblings.index(at)
    is_path = SCHEMES[one.scheme][min(len(line.numbers), len(SCHEMES[one.scheme]) - 1)].count("{") > 1
    inner = one.has_children(at)
    after_words = not one.lines[at - 1].label
    here = {at, at - 1} if after_words else {at}
    follows = place == len(siblings) - 1
    misses = not follows or (inner and is_path)
    restarts = inner and place > 0 and one.has_children(siblings[place - 1]) and not after_words
    if misses or restarts:
        kept = replace(one, lines=(*one.lines[:at], *one.lines[at + 1 :]))
        yield Defect("delete", kept, frozenset(here if follows else {*here, siblings[place + 1] - 1}))
    if misses:
        bare = replace(line, numbers=(), label="", starts=())
        places = {*here, *(() if follows else (siblings[place + 1],)), *((at + 1,) if inner else ())}
        yield Defect("strip", replace(one, lines=(*one.lines[:at], bare, *one.lines[at + 1 :])), frozenset(places))


def forms(one: Agreement, at: int) -> Iterator[Defect]:
    """Yield the defects of form of the item in a line: no list is broken by them."""
    line = one.lines[at]
    pattern = SCHEMES[one.scheme][len(line.numbers) - 1]
    number = line.numbers[-1]
    if len(one.siblings(at)) < 3:
        return
    system = {"一": "1", "1": "一", "a": "1", "i": "1", "A": "1", "I": "1"}.get(pattern.split("{")[-1].split("}")[0])
    if system and pattern.count("{") == 1 and number > 1:
        other = replace(line, label=written(one.scheme, line.numbers, system))
        yield Defect("system", replace(one, lines=(*one.lines[:at], other, *one.lines[at + 1 :])), frozenset())
    narrow = line.label.translate(str.maketrans("（）", "()"))
    if narrow != line.label:
        other = replace(line, label=narrow)
        yield Defect("width", replace(one, lines=(*one.lines[:at], other, *one.lines[at + 1 :])), frozenset())
    if line.label.endswith("、"):
        other = replace(line, label=line.label[:-1] + ".")
        yield Defect("delimiter", replace(one, lines=(*one.lines[:at], other, *one.lines[at + 1 :])), frozenset())
