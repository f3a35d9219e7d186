"""Where references can lead: the items of every scope by their numbers, their children, and their headings."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field

from contractgen.model.manuscript import Setting
from contractgen.model.structure import Item, Reference, Scope, ScopeKind, Step, Structure

_OWN = (
    ScopeKind.MAIN, ScopeKind.ANNEX, ScopeKind.EMBEDDED, ScopeKind.FORM, ScopeKind.QUOTED, ScopeKind.RECITALS,
    ScopeKind.PARTIES,
)  # fmt: skip
_ANNEXES = (ScopeKind.ANNEX, ScopeKind.FORM, ScopeKind.EMBEDDED)
_SHORTEST, LONGEST = 3, 24  # characters of a heading that can be recognised after a number
_LINE = 80  # characters of a heading at most


@dataclass(frozen=True, slots=True)
class Index:
    """A structure, looked up by what references say."""

    structure: Structure
    homes: tuple[int, ...]  # of every passage: the scope whose numbers are meant there
    insides: tuple[int, ...]  # of every passage: the innermost scope
    children: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    paths: dict[tuple[int, tuple[int, ...]], list[int]] = field(default_factory=lambda: defaultdict(list))
    named: dict[tuple[int, int | str], list[int]] = field(default_factory=lambda: defaultdict(list))
    words: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    shapes: set[tuple[int, str, int]] = field(default_factory=set)  # scope, word and length of the labels there
    headings: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    starts: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    annexes: dict[tuple[int, ...] | str, list[int]] = field(default_factory=lambda: defaultdict(list))
    titled: dict[str, int] = field(default_factory=dict)

    def home_of(self, item: int) -> int:
        """Return the scope whose numbers an item bears."""
        return self.homes[self.structure.items[item].passage]

    def below(self, item: int, step: Step) -> list[int]:
        """Return the children of an item that a step names: by what is written, else by their number."""
        items = self.structure.items
        written = [
            one for one in self.named.get((item, core(step.text)), ()) if core(items[one].label.text) == core(step.text)
        ]
        if written or not step.numbers or (step.text[:1] in ("(", ".") and step.text.isascii()):
            return written  # (i) is not (a)
        found = self.named.get((item, step.numbers[-1]), ())
        return [one for one in found if len(step.numbers) == 1 or items[one].label.numbers == step.numbers]

    def ancestors(self, item: int | None) -> list[int]:
        """Return an item and what it stands in, from the inside out."""
        found: list[int] = []
        while item is not None and len(found) < LONGEST:
            found.append(item)
            item = self.structure.items[item].parent
        return found


def index_of(structure: Structure) -> Index:
    """Look through a structure once."""
    insides, homes = _scopes(structure)
    index = Index(structure, homes, insides)
    for number, scope in enumerate(structure.scopes):
        index.titled.setdefault(scope.title.strip(), number)
        if scope.kind in _ANNEXES:
            for name in _names(scope):
                index.annexes[name].append(number)
    for number, item in enumerate(structure.items):
        home = homes[item.passage]
        index.starts[item.passage].append(number)
        if len(item.label.numbers) > 1 or "(" not in item.label.form:
            index.paths[home, item.label.numbers].append(number)
        index.words[home].add(item.label.word)
        index.shapes.add((home, item.label.word.casefold(), len(item.label.numbers)))
        if item.parent is not None:
            index.children[item.parent].append(number)
            keys: tuple[int | str, ...] = (item.label.number, core(item.label.text))
            for key in keys:
                index.named[item.parent, key].append(number)
        heading = heading_of(structure, item)
        if _SHORTEST <= len(heading) <= LONGEST:
            index.headings[heading].append(number)
    return index


def _names(scope: Scope) -> set[tuple[int, ...] | str]:
    """Return what references call an annex: the numbers of its label, what is written in it, and its title."""
    titles: set[tuple[int, ...] | str] = {scope.title, scope.title.strip("《》")}
    label = scope.label
    return titles if label is None else titles | {label.numbers, core(label.text.removeprefix(label.word))}


def heading_of(structure: Structure, item: Item) -> str:
    """Return the heading of an item, without the marks around it; a short line alone is one."""
    passage = structure.manuscript.passages[item.passage]
    words = item.heading or passage.text[item.body :]
    words = words.strip(" \u3000\t\n.．:：*#。—-")
    if passage.setting in (Setting.CONTENTS, Setting.MARGIN):
        return ""
    return "" if len(words) > _LINE or any(sign in words for sign in "。；;\n") else words


def core(label: str) -> str:
    """Return what a label counts with, without its signs: a of (a), 一 of （一）."""
    return unicodedata.normalize("NFKC", label).strip("()[]第 、.,项款目条點点").strip()


def is_plain(item: Item) -> bool:
    """Say whether a label is a bare number as outermost lists have it: 六、 6. 6 5.1, but not （六）."""
    return not item.label.word and "(" not in item.label.form and ")" not in item.label.form


def quoted_after(index: Index, reference: Reference) -> str:
    """Return the heading that stands right after a reference: 违约责任 of 第六项违约责任约定; empty if none."""
    text = index.structure.manuscript.passages[reference.passage].text
    after = text[reference.end : reference.end + LONGEST].lstrip(" \u3000的、")
    for length in range(min(LONGEST, len(after)), _SHORTEST - 1, -1):
        if after[:length] in index.headings and not after[:length].isascii():
            return after[:length]
    return ""


def _scopes(structure: Structure) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return for every passage its innermost scope, and the one whose numbers are meant there."""
    insides = [0] * len(structure.manuscript.passages)
    for number in sorted(range(len(structure.scopes)), key=lambda one: _depth(structure, one)):
        scope = structure.scopes[number]
        length = max(0, min(scope.last + 1, len(insides)) - scope.first)
        insides[scope.first : scope.first + length] = [number] * length
    own = [_home(structure, number) for number in range(len(structure.scopes))] or [0]
    return tuple(insides), tuple(own[number] for number in insides)


def _depth(structure: Structure, scope: int) -> int:
    """Count the scopes around a scope."""
    depth, around = 0, structure.scopes[scope].parent
    while around is not None and depth < LONGEST:
        depth, around = depth + 1, structure.scopes[around].parent
    return depth


def _home(structure: Structure, scope: int) -> int:
    """Return the scope whose numbers references in a scope mean: of a definition or a table, the one around it."""
    for _ in range(LONGEST):
        here = structure.scopes[scope]
        if here.kind in _OWN or here.parent is None:
            break
        scope = here.parent
    return scope
