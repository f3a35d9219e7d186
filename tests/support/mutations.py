"""Single mutations of sound contracts: what is changed, where it has to be told, and which changes nobody can see.

A base is a contract in which the checker finds nothing, as text or as DOCX, with the labels that it recovers from it; a
mutant is the base with one change. `INVISIBLE` says which changes leave no trace in the file itself, and why; held
against the model they show all the same.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from word_cases import docx

from contractgen.lang.numerals import format_number
from contractgen.model.manuscript import Setting
from contractgen.model.structure import Aim, Item, Structure
from contractgen.pipeline.lint import Model, model_of
from contractgen.recover.labels import write_label
from contractgen.recover.recover import recover
from contractgen.recover.text import manuscript_of_text
from contractgen.source.housestyles import shipped_house

INVISIBLE = {
    "last": "the last of a list is gone: what is left is a whole list",
    "only": "the only item of its list: no sibling says what its label should be",
    "excerpt": "the first of the outermost list: a contract may be an excerpt that begins later",
    "style": "an item alone in its list, or one of two: how lists are written is a matter of style",
    "words": "the last of its list, after words of its own: what begins there with the first number is another list",
    "target": "the reference names another number, which is there",
    "level": "第…款 and 第…项 are used loosely where no instrument is named",
    "counted": "Word counts the others anew: what is left is a whole list and a paragraph without a label",
    "space": "an item alone in its list, or one of two: space is no part of a label",
    "typed": "the last of its list, typed as Word would count it: it reads right (NUM-117 notes it)",
    "inner": "Word counts it as the only item of a list below the one before it",
}
SAME = ("space", "typed")  # what the model does not see either: nothing reads otherwise
ORDER = ("NUM-101", "NUM-102", "NUM-103", "NUM-104", "NUM-105", "NUM-106")
LOOK = ("NUM-110", "NUM-111", "NUM-112", "NUM-113", "NUM-114", "NUM-115", "NUM-120", "NUM-122")
REFER = ("REF-201", "REF-203", "REF-205", "REF-206", "REF-207", "REF-208", "REF-209", "REF-214")
MODEL = ("NUM-125", "NUM-133", "NUM-134", "NUM-135", "NUM-136")
_SECOND = 2
_FEW = 3


@dataclass(frozen=True, slots=True)
class Mutant:
    """A contract with one change: its bytes, and where and by which rules it has to be told.

    `places` are lines of a text, paragraphs of a DOCX. `invisible` is the key of a reason, empty where it can be seen.
    `own` are the findings of the contract before the change: their codes and excerpts.
    """

    kind: str
    form: str
    scheme: str
    data: bytes
    file: str
    places: frozenset[int]
    codes: tuple[str, ...]
    invisible: str
    model: Model
    own: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Spot:
    """An item of a typed text: its line, the columns of its label and its words, its siblings' lines, its children."""

    index: int
    item: Item
    line: int
    start: int
    body: int
    siblings: tuple[int, ...]

    @property
    def place(self) -> int:
        return self.siblings.index(self.index)

    @property
    def is_last(self) -> bool:
        return self.siblings[-1] == self.index


class Typed:
    """A text with typed labels, and what can be changed in it; its mutants are texts, or DOCX (`form`)."""

    def __init__(self, text: str, scheme: str, form: str = "text") -> None:
        self.lines = text.split("\n")
        self.scheme, self.form = scheme, form
        manuscript = manuscript_of_text(text, "a.txt")
        self.model = model_of(manuscript, shipped_house("default"))
        self.data = self._written(self.lines)
        self.structure: Structure = recover(manuscript)
        self.spots = {spot.index: spot for spot in self._spots()}

    def _spots(self) -> Iterator[Spot]:
        for index, item in enumerate(self.structure.items):
            passage = self.structure.manuscript.passages[item.passage]
            where, body = passage.place(item.start), passage.place(item.body)
            siblings = self.structure.lists[item.list].items
            if where.line and where.line == body.line and passage.setting is Setting.BODY:
                yield Spot(index, item, where.line - 1, where.column - 1, body.column - 1, siblings)

    def mutants(self, rng: random.Random, most: int) -> Iterator[Mutant]:
        """Yield mutants: of some items each kind that can be."""
        chosen = rng.sample(sorted(self.spots), min(most, len(self.spots)))
        for index in chosen:
            spot = self.spots[index]
            if all(one in self.spots for one in spot.siblings):
                for make in _OF_ITEMS:
                    yield from make(self, spot)
        yield from self._references(rng, max(most // 2, 1))

    def made(
        self, kind: str, changes: dict[int, str | None], places: set[int], codes: tuple[str, ...], invisible: str = ""
    ) -> Mutant:
        """Return the mutant with some lines changed, or deleted (None)."""
        lines = [changes.get(at, line) for at, line in enumerate(self.lines)]
        kept = [line for line in lines if line is not None]
        shift = {at: at - sum(lines[earlier] is None for earlier in range(at)) + 1 for at in range(len(lines))}
        labelled = {spot.line for spot in self.spots.values()}
        near = places | {at - 1 for at in places if codes[0] in ORDER and at - 1 not in labelled}
        here = frozenset(shift[at] for at in near if 0 <= at < len(lines))
        return Mutant(kind, self.form, self.scheme, self._written(kept), self.file, here, codes, invisible, self.model)

    @property
    def file(self) -> str:
        return "a.txt" if self.form == "text" else "a.docx"

    def _written(self, lines: list[str]) -> bytes:
        """Return lines as a text, or as a DOCX in which each is a paragraph."""
        if self.form == "text":
            return "\n".join(lines).encode()
        spaced = (f'<w:p><w:r><w:t xml:space="preserve">{html.escape(line)}</w:t></w:r></w:p>' for line in lines)
        return docx("".join(spaced))

    def relabelled(self, spot: Spot, number: int) -> dict[int, str | None]:
        """Return the line of an item with another number, and those inside it whose labels show it."""
        path = (*spot.item.label.numbers[:-1], number)
        changes: dict[int, str | None] = {spot.line: self.with_label(spot, write_label(spot.item.label, number))}
        depth = len(path)
        for other in self.spots.values():
            numbers = other.item.label.numbers
            if len(numbers) > depth and numbers[:depth] == spot.item.label.numbers and self._is_inside(other, spot):
                label = _with_path(other.item.label.text, (*path, *numbers[depth:]))
                changes[other.line] = self.with_label(other, label)
            elif (
                depth == 1
                and len(numbers) > 1
                and numbers[0] == spot.item.label.number
                and self._is_inside(other, spot)
            ):
                label = _with_path(other.item.label.text, (number, *numbers[1:]))
                changes[other.line] = self.with_label(other, label)
        return changes

    def with_label(self, spot: Spot, label: str) -> str:
        line = self.lines[spot.line]
        return line[: spot.start] + label + line[spot.start + len(spot.item.label.text) :]

    def _is_inside(self, inner: Spot, outer: Spot) -> bool:
        parent = inner.item.parent
        while parent is not None and parent != outer.index:
            parent = self.structure.items[parent].parent
        return parent == outer.index

    def children(self, spot: Spot) -> list[Spot]:
        return [one for one in self.spots.values() if one.item.parent == spot.index]

    def _references(self, rng: random.Random, most: int) -> Iterator[Mutant]:
        """Yield mutants of references: one number on, a number that is nowhere, another level word."""
        every = [
            one
            for one in self.structure.references
            if one.aim is Aim.NUMBER and one.targets and len(one.steps) == 1 and len(one.steps[0].numbers) == 1
        ]
        for one in rng.sample(every, min(most, len(every))):
            passage = self.structure.manuscript.passages[one.passage]
            where = passage.place(one.start)
            line = self.lines[where.line - 1]
            at = where.column - 1
            if line[at : at + len(one.text)] != one.text or one.text.count(one.steps[0].text) != 1:
                continue
            label = self.structure.items[one.targets[0]].label
            number = one.steps[0].numbers[0]
            numeral = _numeral_in(one.text, number)
            if not numeral or label.number != number:
                continue
            siblings = self.structure.lists[self.structure.items[one.targets[0]].list].items
            known = {self.structure.items[item].label.number for item in siblings}
            for kind, value in (("reference off by one", number + 1), ("reference to nothing", max(known) + _SECOND)):
                text = one.text.replace(numeral[0], format_number(value, numeral[1]), 1)
                changed = line[:at] + text + line[at + len(one.text) :]
                hidden = "" if value not in known else "target"
                yield self.made(kind, {where.line - 1: changed}, {where.line - 1}, REFER, hidden)
            if "条" in one.text:
                changed = line[:at] + one.text.replace("条", "项", 1) + line[at + len(one.text) :]
                named = one.instrument.startswith("本") or bool(one.quoted)
                hidden = "" if named and self.structure.items[one.targets[0]].parent is None else "level"
                yield self.made("reference level word", {where.line - 1: changed}, {where.line - 1}, REFER, hidden)


def _with_path(label: str, path: tuple[int, ...]) -> str:
    numbers = iter(path)
    return re.sub(
        "[0-9]+",
        lambda found: f"{next(numbers):0{len(found[0]) if found[0][0] == '0' else 0}d}",
        label,
        count=len(path),
    )


def _numeral_in(text: str, number: int) -> tuple[str, str] | None:
    for system in ("一", "1"):
        written = format_number(number, system)
        if text.count(written) == 1:
            return written, system
    return None


def _numbers(one: Typed, spot: Spot) -> Iterator[Mutant]:
    """Yield the mutants of an item's number: alone, with all that follow, exchanged with its neighbour."""
    number, place, siblings = spot.item.label.number, spot.place, spot.siblings
    around = {spot.line}
    only = "only" if len(siblings) == 1 else ""
    alone = {spot.line: one.relabelled(spot, number + 1)[spot.line]}
    yield one.made("gap, one label", alone, around, ORDER, only)
    followers: dict[int, str | None] = {}
    for index in siblings[place:]:
        followers |= one.relabelled(one.spots[index], one.spots[index].item.label.number + 1)
    first = only or ("excerpt" if not place and spot.item.depth == 0 else "")
    yield one.made("gap, all that follow", followers, around, ORDER, first)
    other = "words" if spot.is_last and spot.line - 1 not in {each.line for each in one.spots.values()} else ""
    if place:
        changed = {spot.line: one.relabelled(spot, number - 1)[spot.line]}
        yield one.made("duplicate", changed, around, ORDER, other if number == _SECOND else "")
    if place and number > _SECOND:
        yield one.made("restart", {spot.line: one.relabelled(spot, 1)[spot.line]}, around, ORDER, other)
    if not spot.is_last:
        after = one.spots[siblings[place + 1]]
        exchanged: dict[int, str | None] = {
            spot.line: one.with_label(spot, after.item.label.text),
            after.line: one.with_label(after, spot.item.label.text),
        }
        yield one.made("exchange", exchanged, {spot.line, after.line}, ORDER)


def _losses(one: Typed, spot: Spot) -> Iterator[Mutant]:
    """Yield the mutants in which an item, or its label, is lost."""
    place, siblings = spot.place, spot.siblings
    betrayed = any(len(child.item.label.numbers) > 1 for child in one.children(spot))
    hidden = "only" if len(siblings) == 1 else "last" if spot.is_last else ""
    if not hidden and not place and spot.item.depth == 0:
        hidden = "excerpt"
    hidden = "" if betrayed and hidden != "excerpt" else hidden
    near = {spot.line, spot.line + 1}
    if not spot.is_last:
        near.add(one.spots[siblings[place + 1]].line)
    near |= {child.line for child in one.children(spot)[:1]}
    yield one.made(
        "deleted", {spot.line: None}, near, (*ORDER, "REF-201", "REF-214", "REF-216", "NUM-108", "NUM-126"), hidden
    )
    line = one.lines[spot.line]
    bare = line[: spot.start] + line[spot.body :]
    yield one.made("stripped label", {spot.line: bare}, near, (*ORDER, "NUM-108"), hidden)


def _looks(one: Typed, spot: Spot) -> Iterator[Mutant]:
    """Yield the mutants of how a label is written: brackets, mark, numerals, space."""
    label = spot.item.label
    hidden = "" if len(spot.siblings) >= _FEW else "style"
    lines = {one.spots[index].line for index in spot.siblings}
    for old, new in (("（）", "()"), ("()", "（）")):
        if label.text[0] == old[0] and label.text[-1] == old[1]:
            changed = one.with_label(spot, new[0] + label.text[1:-1] + new[1])
            yield one.made("bracket width", {spot.line: changed}, lines, LOOK, hidden)
    if label.text[-1] in "、." and len(label.text) > 1 and len(label.numbers) == 1:
        new = "." if label.text[-1] == "、" else "、"
        yield one.made("delimiter", {spot.line: one.with_label(spot, label.text[:-1] + new)}, lines, LOOK, hidden)
    other = {"一": "1", "1": "一", "a": "1", "i": "1", "A": "1", "I": "1"}.get(label.system)
    old = format_number(label.number, label.system) if other else ""
    if other and len(label.numbers) == 1 and label.text.count(old) == 1 and not label.word:
        text = label.text.replace(old, format_number(label.number, other))
        yield one.made("numeral system", {spot.line: one.with_label(spot, text)}, lines, (*LOOK, *ORDER), hidden)
    line = one.lines[spot.line]
    end = spot.start + len(label.text)
    gap = line[end : spot.body]
    if line[spot.body :].strip() and not (gap and label.text[-1].isalnum()):
        changed = line[:end] + ("" if gap else " ") + line[spot.body :]
        yield one.made("space after the label", {spot.line: changed}, lines, LOOK, "space" if hidden else "")


def _endings(one: Typed, spot: Spot) -> Iterator[Mutant]:
    """Yield the mutant in which an item of a list in semicolons ends in a full stop."""
    siblings = [one.spots[index] for index in spot.siblings]
    ends = [one.lines[each.line].rstrip()[-1:] for each in siblings]
    plain = not any(one.children(each) for each in siblings) and len(siblings) > _FEW
    if plain and not spot.is_last and set(ends[:-2]) <= {"；", ";"} and ends[-1] in "。." and ends[spot.place] in "；;":
        line = one.lines[spot.line].rstrip()
        mark = "。" if line[-1] == "；" else "."
        yield one.made("list ending", {spot.line: line[:-1] + mark}, {spot.line}, ("PUN-301",))


_OF_ITEMS: tuple[Callable[[Typed, Spot], Iterator[Mutant]], ...] = (_numbers, _losses, _looks, _endings)
