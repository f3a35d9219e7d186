"""Which references lead nowhere, and how sure that is: the evidence for REF-201 and REF-214."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from contractgen.lang.numerals import parse_number
from contractgen.model.manuscript import Pointer
from contractgen.model.structure import PARTS, Aim, Item, Reference, ScopeKind, Step, Structure
from contractgen.rules.targets import (
    ANNEX_WORDS,
    chain,
    core,
    heading_of,
    home_of,
    is_bare,
    is_here,
    is_of_another,
    name_of,
    scope_of,
)
from contractgen.rules.unlisted import lacks_inline, lacks_paragraph, words_of

_KINDS = (ScopeKind.MAIN, ScopeKind.EMBEDDED)
_WORDS = ("条", "章", "Section", "Clause", "Article", "Paragraph")
_MANY = 3  # siblings that make a list of articles
_FEW = 2
_NEAR = 20  # passages of an article that are looked through
_DOTTED = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}(?![0-9])")
_BEGINNING = re.compile(
    r"[\s*#\-]{0,6}(?:第|(?i:section|article|clause))?[ \u3000\t]{0,3}"
    r"([0-9]{1,3}|[一二三四五六七八九十百零〇]{1,6}|[IVXL]{1,7})(?:\.0)?(?![0-9A-Za-z.])"
)
_BRACKETED = re.compile(r"[（(][ ]?([A-Za-z]{1,4}|[0-9]{1,2}|[一二三四五六七八九十]{1,3})[ ]?[）)]")


@dataclass(frozen=True, slots=True)
class Dangling:
    """A reference that leads nowhere: its index, what is nearest to it, and whether nothing else can be meant."""

    reference: int
    nearest: str
    is_certain: bool


def dangling(structure: Structure) -> list[Dangling]:
    """Return the references of a contract that name what is not there.

    Every one needs a scope that begins at its first number and whose siblings are complete, a number beyond the last of
    them, and no sign in the text that the number is there with a label that was not recognised.
    """
    if is_of_another(structure):
        return []
    ground = _ground_of(structure)
    headed: dict[tuple[int, str], list[int]] = defaultdict(list)
    for item in range(len(structure.items)):
        if heading := heading_of(structure, item):
            headed[scope_of(structure, item), heading].append(item)
    found = []
    foreign = {one.passage: one.start for one in reversed(structure.references) if one.aim is Aim.OUTSIDE}
    led: dict[int, _Stretches] = {}
    for number, reference in enumerate(structure.references):
        if reference.targets or not reference.steps or structure.scopes[reference.scope].kind not in _KINDS:
            continue
        if reference.passage not in led:
            led[reference.passage] = _Stretches(structure.manuscript.passages[reference.passage].pointers)
        if led[reference.passage].touch(reference.start, reference.end):
            continue  # a field or a link, which REF-208 and REF-209 judge
        is_after_law = foreign.get(reference.passage, reference.start) < reference.start and not reference.instrument
        sure = ground.lacks(_inside(reference)) if is_here(structure, reference) and not is_after_law else None
        if sure is not None:
            item, is_certain = sure
            near = headed.get((reference.scope, reference.quoted), [])
            name = name_of(structure, near[0] if len(near) == 1 else item, reference)
            found.append(Dangling(number, name, is_certain))
    return found


class _Stretches:
    """The stretches of a passage that lead somewhere."""

    def __init__(self, pointers: Iterable[Pointer]) -> None:
        leads = sorted((one.start, one.end) for one in pointers if one.is_number or one.target is not None)
        self._starts = [start for start, _ in leads]
        self._ends = list(itertools.accumulate((end for _, end in leads), max))  # the last end so far

    def touch(self, start: int, end: int) -> bool:
        """Say whether a stretch has a character in common with one of them."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is there: articles by scope and word, decimal numbers, children, and what lines of the text begin with.

    `twice` are articles whose number another one of their scope has as well.
    """

    structure: Structure
    articles: dict[tuple[int, str], dict[int, int]]
    paths: dict[tuple[int, tuple[int, ...]], dict[int, int]]
    children: dict[int, list[int]]
    divided: dict[int, dict[int, int]]
    dotted: dict[tuple[int, ...], int]
    begun: set[tuple[int, int]]
    bracketed: set[str]
    twice: set[int]
    parted: set[int]

    def lacks(self, reference: Reference) -> tuple[int, bool] | None:
        """Return the nearest item to a number that is not there, and how sure that is; None if it may be there."""
        first, *rest = reference.steps or (Step("", (), ""),)
        if first.text == "本条" and reference.item is not None:
            around = chain(self.structure, reference.item)[0]
            return self._below(around, rest) if self.structure.items[around].label.word == "条" else None
        if not first.numbers or first.text.startswith("(") or first.word not in (*_WORDS, "款", "项", ""):
            return None
        if len(first.numbers) > 1:
            return self._decimal(reference, first, rest)
        return self._article(reference, first, rest) if first.word in _WORDS else None

    def _decimal(self, reference: Reference, first: Step, rest: list[Step]) -> tuple[int, bool] | None:
        """Judge a number such as 9.4, and what stands below it."""
        level = self.paths.get((reference.scope, first.numbers[:-1]), {})
        if first.numbers[-1] in level:
            return self._below(level[first.numbers[-1]], rest)
        return self._no_decimal(reference.scope, first, level)

    def _article(self, reference: Reference, first: Step, rest: list[Step]) -> tuple[int, bool] | None:
        """Judge a number such as 第十五条, and what stands below it."""
        level = self._level_at(reference, first.word)
        number = first.numbers[0]
        if number in level:
            return self._below(level[number], rest) if level[number] not in self.twice else None
        last = max(level, default=0)
        if len(level) < _MANY or not last < number <= 2 * len(level) + 5 or (reference.scope, number) in self.begun:
            return None
        return (level[last], _is_whole(level)) if _is_nearly_whole(level) else None

    def _level_at(self, reference: Reference, word: str) -> dict[int, int]:
        """Return the articles that a word names at a reference: those of its part, where parts count their own."""
        items = self.structure.items
        if reference.scope not in self.parted or self.articles.get((reference.scope, word)):
            return self._level(reference.scope, word)
        at = None if reference.target_scope is not None else reference.item
        while at is not None and (parent := items[at].parent) is not None:
            if items[parent].label.word.casefold() in PARTS:
                siblings = self.structure.lists[items[at].list].items
                return {items[one].label.number: one for one in siblings} if is_bare(items[at]) else {}
            at = parent
        return {}

    def _level(self, scope: int, word: str) -> dict[int, int]:
        """Return the articles that a word names in a scope: those with the word, else the outermost bare numbers."""
        named = self.articles.get((scope, word), {})
        if named or word == "章":
            return named
        others = {one for where, one in self.articles if where == scope and one in _WORDS}
        return {} if others - {"章"} else self.articles.get((scope, ""), {})

    def _no_decimal(self, scope: int, step: Step, level: dict[int, int]) -> tuple[int, bool] | None:
        """Judge 9.4 where 9 ends at 9.3 or has no parts, and 15.1 where the last article is 12."""
        if step.numbers in self.dotted:
            return None
        if level:
            last, number = max(level), step.numbers[-1]
            is_whole = _is_whole(level) and len(level) >= _FEW
            is_far = len(level) >= _MANY and _is_nearly_whole(level) and last + 1 < number <= 2 * last + 5
            return (level[last], is_whole) if (is_whole and number > last) or is_far else None
        tops = self.divided.get(scope, {})
        level = {**tops, **self._level(scope, step.word), **self.articles.get((scope, "条"), {})}
        last = max(level, default=0)
        if len(tops) < _FEW or len(level) < _MANY or not _is_nearly_whole(level):
            return None
        if step.numbers[0] in level and len(step.numbers) == _FEW:
            top = level[step.numbers[0]]
            return None if self.children.get(top) else (top, False)
        if not last < step.numbers[0] <= 2 * len(level) + 5 or (scope, step.numbers[0]) in self.begun:
            return None
        return max(self.paths.get((scope, (last,)), {0: level[last]}).values()), _is_whole(level)

    def _below(self, item: int, steps: list[Step]) -> tuple[int, bool] | None:
        """Judge the further steps: 第五条第（九）项, where it ends at （五）."""
        items = self.structure.items
        for step in steps:
            children = self.children.get(item, [])
            is_bracketed = step.text.startswith(("(", "（")) or "（" in step.text
            if step.word == "款" and not is_bracketed and children:
                return self._no_paragraph(item, children, step)
            if not children:
                return self._without_parts(item, step)
            if len({items[child].list for child in children}) != 1 or not step.numbers:
                return None
            system = items[children[0]].label.system
            is_written = step.text.startswith(("(", "（", "."))
            number = parse_number(core(step.text), system) if is_written else step.numbers[-1]
            level = {items[child].label.number: child for child in children}
            if number is None or number in level:
                if number is None:
                    return None
                item = level[number]
                continue
            is_like = _is_called_so(items[children[0]], step)
            is_worded = bool(step.word) and step.word == items[children[0]].label.word.title()
            is_kind = (
                is_worded or (is_written and is_like) or (step.word in ("项", "条") and (is_like or not is_bracketed))
            )
            is_gone = is_kind and _is_whole(level) and len(level) >= _FEW and number > len(level) == len(children)
            is_said = core(step.text) in self.bracketed if is_like else False
            return (level[len(level)], is_like) if is_gone and not is_said else None
        return None

    def _no_paragraph(self, item: int, children: list[int], step: Step) -> tuple[int, bool] | None:
        """Judge 第二条第3款, where 第二条 has two items and not three paragraphs in all."""
        items = self.structure.items
        level = {items[child].label.number: child for child in children}
        if not _is_whole(level) or len(level) < max(_FEW, len(children)) or not step.numbers:
            return None
        first, end = items[item].passage, items[item + 1].passage
        inner = {items[one].passage for one in range(item + 1, len(items)) if items[one].passage - first <= _NEAR}
        last = max(items[child].passage for child in children)
        following = min((one for one in inner if one > last), default=last + 1)
        words = sum(1 for at in range(first, following) if at not in inner) - (first == end or not items[item].heading)
        return (level[len(level)], False) if step.numbers[-1] > len(level) + max(words - 1, 0) else None

    def _without_parts(self, item: int, step: Step) -> tuple[int, bool] | None:
        """Judge 第七条第（二）项, where 第七条 has no items: its words must have no such label inside them."""
        items = self.structure.items
        if step.word == "款" and not {"(", "（"} & set(step.text):
            return (item, False) if lacks_paragraph(self.structure, item, step) else None
        if (sure := lacks_inline(self.structure, item, step)) is not None:
            return item, sure
        if not {"(", "（"} & set(step.text) or items[item].depth > 1:
            return None
        is_alone = item + 1 == len(items) or items[item + 1].passage > items[item].passage
        return (item, False) if is_alone and not _BRACKETED.search(words_of(self.structure, item)) else None


def _ground_of(structure: Structure) -> _Ground:
    """Look through a contract once."""
    articles: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
    paths: dict[tuple[int, tuple[int, ...]], dict[int, int]] = defaultdict(dict)
    children: dict[int, list[int]] = defaultdict(list)
    twice: set[int] = set()
    for number, item in enumerate(structure.items):
        scope = scope_of(structure, number)
        if item.parent is not None:
            children[item.parent].append(number)
        if len(item.label.numbers) > 1:
            paths[scope, item.label.numbers[:-1]].setdefault(item.label.number, number)
        elif _is_article(item):
            word = item.label.word if len(item.label.word) == 1 else item.label.word.title()
            known = articles[scope, word].setdefault(item.label.number, number)
            if known != number:
                twice.add(known)
    parted = {
        scope_of(structure, number)
        for number, item in enumerate(structure.items)
        if item.label.word.casefold() in PARTS
    }
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for reference in structure.references:
        spans[reference.passage].append((reference.start, reference.end))
    homes = _homes(structure)
    dotted: dict[tuple[int, ...], int] = {}
    begun: set[tuple[int, int]] = set()
    bracketed: set[str] = set()
    for index, passage in enumerate(structure.manuscript.passages):
        kept = _without(passage.text, spans.get(index, []))
        for match in _DOTTED.finditer(kept):
            dotted.setdefault(tuple(int(part) for part in match[0].split(".")), index)
        bracketed.update(match[1] for match in _BRACKETED.finditer(kept))
        if (first := _BEGINNING.match(passage.text)) is not None:
            values = (parse_number(first[1], system) for system in ("1", "一", "I"))
            begun.update((scope, value) for value in values if value is not None for scope in {0, homes[index]})
    return _Ground(structure, articles, paths, children, _divided(paths), dotted, begun, bracketed, twice, parted)


def _homes(structure: Structure) -> list[int]:
    """Return for every passage the scope whose numbers are meant there."""
    homes = [0] * len(structure.manuscript.passages)
    for number, scope in enumerate(structure.scopes):  # the scopes within another one come after it
        homes[scope.first : scope.last + 1] = [home_of(structure, number)] * (scope.last + 1 - scope.first)
    return homes


def _divided(paths: dict[tuple[int, tuple[int, ...]], dict[int, int]]) -> dict[int, dict[int, int]]:
    """Return by scope the articles that have decimal numbers below them, each with its last item."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for (scope, prefix), level in paths.items():
        if len(prefix) == 1:
            found[scope][prefix[0]] = max(level.values())
    return found


def _inside(reference: Reference) -> Reference:
    """Return what a reference names within the annex that it names, if it names one."""
    if reference.target_scope is None:
        return reference
    steps = tuple(step for step in reference.steps if step.word not in ANNEX_WORDS)
    return replace(reference, scope=reference.target_scope, steps=steps)


def _is_article(item: Item) -> bool:
    """Say whether an item can be called by a single number with 条 or Section."""
    return bool(item.label.word) or (item.parent is None and "(" not in item.label.form)


def _is_called_so(item: Item, step: Step) -> bool:
    """Say whether a step may be the label of an item's sibling: (f) of (a), and of a. and a) where it is a letter."""
    if item.label.word and item.label.word.title() == step.word:
        return True
    return "(" in item.label.form or (item.label.system in ("a", "A") and step.text.startswith(("(", ".")))


def _is_whole(level: dict[int, int]) -> bool:
    """Say whether numbers run from 1 on without a gap."""
    return bool(level) and 1 in level and max(level) == len(level)


def _is_nearly_whole(level: dict[int, int]) -> bool:
    """Say whether no more than one number is left out on the way from 1 to the last."""
    return 1 in level and max(level) - len(level) <= (1 if len(level) > _MANY else 0)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """Return a text without the stretches of its references."""
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = max(at, end)
    return " ".join([*kept, text[at:]])
