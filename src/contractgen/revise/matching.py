"""Matching: which provision of the new version is which of the old one, by id and else by likeness.

Ids come first: a provision that keeps its id is the same, whatever its words. What is left is matched among the
provisions of the same list, then anywhere in the clause, the most alike first; ties go to the nearer places, so that
the outcome depends on nothing but the two versions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from contractgen.model.clause import Clause, FieldsBlock, OptionsBlock, Provision, SignaturesBlock, TableBlock
from contractgen.revise.written import words_of, written

# How alike two provisions have to be: in the same list; alone between the same neighbours; anywhere in the clause.
_IN_LIST: Final = 0.5
_IN_SLOT: Final = 0.25
_ANYWHERE: Final = 0.6
# From so many pairs of signs on, words that are wholly in a longer text are taken for what is left of it.
_WHOLE: Final = 12
_CONTAINED: Final = 0.9

_NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """A provision where it stands: its place in reading order, that of what it is an item of, and its own list.

    `is_marked` says that it, or what it stands in, is an obligation, an exemption or conspicuous.
    """

    provision: Provision
    index: int
    parent: int
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision in both versions. It `moved` within its list, or `left` that list for another one."""

    old: Placed
    new: Placed
    moved: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class Matching:
    """The provisions in both versions, in the order of the new one; those that are new; those that are gone."""

    pairs: tuple[Pair, ...]
    added: tuple[Placed, ...]
    removed: tuple[Placed, ...]


def match(old: Clause, new: Clause) -> Matching:
    """Match the provisions of two versions."""
    search = _Search(tuple(_placed(old)), tuple(_placed(new)))
    search.by_id()
    search.by_list()
    search.anywhere()
    forth = search.forth
    came = {after: before for before, after in forth.items()}
    moved = set(search.moved())
    pairs = tuple(
        Pair(search.old[came[item.index]], item, item.index in moved, search.left(came[item.index], item.index))
        for item in search.new
        if item.index in came
    )
    return Matching(
        pairs,
        added=tuple(item for item in search.new if item.index not in came),
        removed=tuple(item for item in search.old if item.index not in forth),
    )


def _placed(clause: Clause) -> Iterator[Placed]:
    found: list[Placed] = []
    waiting = [(provision, _NOWHERE, clause.exempting) for provision in reversed(clause.provisions)]
    while waiting:
        provision, parent, is_marked = waiting.pop()
        marked = is_marked or provision.obligation or provision.exempting or provision.emphasis
        found.append(Placed(provision, len(found), parent, marked))
        waiting += [(item, len(found) - 1, marked) for item in reversed(provision.items)]
    return iter(found)


@dataclass(frozen=True, slots=True)
class _Search:
    """What is matched so far: `forth` leads from places in the old version to those in the new one."""

    old: tuple[Placed, ...]
    new: tuple[Placed, ...]
    forth: dict[int, int] = field(default_factory=dict)
    likeness: dict[tuple[int, int], float] = field(default_factory=dict)
    signs: dict[tuple[bool, int], Counter[str]] = field(default_factory=dict)

    def by_id(self) -> None:
        """Match what has the same id."""
        there = {item.provision.id: item.index for item in reversed(self.new) if item.provision.id}
        for item in self.old:
            place = there.pop(item.provision.id, None)
            if place is not None:
                self.forth[item.index] = place

    def by_list(self) -> None:
        """Match what is alike in the same list, from the outermost lists to the innermost."""
        self._in_list(_NOWHERE, _NOWHERE)
        for item in self.old:
            if item.index in self.forth:
                self._in_list(item.index, self.forth[item.index])

    def anywhere(self) -> None:
        """Match what is alike in different lists, and what stands in it."""
        taken = set(self.forth.values())
        olds = [item for item in self.old if item.index not in self.forth]
        news = [item for item in self.new if item.index not in taken]
        self._match(olds, news, _ANYWHERE)

    def left(self, before: int, after: int) -> bool:
        """Say whether a matched provision is in another list than it was."""
        parent = self.old[before].parent
        return self.new[after].parent != (self.forth.get(parent) if parent != _NOWHERE else _NOWHERE)

    def moved(self) -> Iterator[int]:
        """Yield the new places of what stands in the same list as before, but not in the same order."""
        for parent in (_NOWHERE, *sorted(self.forth)):
            stayed = [
                (self.forth[item.index], item.index)
                for item in self.old
                if item.parent == parent
                and item.index in self.forth
                and not self.left(item.index, self.forth[item.index])
            ]
            stayed.sort()
            kept = _longest_rising([before for _, before in stayed], [self._weight(before) for _, before in stayed])
            yield from (after for after, before in stayed if before not in kept)

    def _in_list(self, old_parent: int, new_parent: int) -> None:
        taken = set(self.forth.values())
        olds = [item for item in self.old if item.parent == old_parent and item.index not in self.forth]
        news = [item for item in self.new if item.parent == new_parent and item.index not in taken]
        self._match(olds, news, _IN_LIST)
        self._in_slots(old_parent, new_parent)

    def _in_slots(self, old_parent: int, new_parent: int) -> None:
        """Match what is alone between the same neighbours, in case that it is somewhat alike."""
        came = {after: before for before, after in self.forth.items()}
        olds = _slots([(item.index, item.index in self.forth) for item in self.old if item.parent == old_parent])
        news = _slots([(item.index, item.index in came) for item in self.new if item.parent == new_parent])
        by_neighbours = {neighbours: inside for neighbours, inside in news if len(inside) == 1}
        for (before, after), inside in olds:
            neighbours = self.forth.get(before, before), self.forth.get(after, after)
            across = by_neighbours.get(neighbours, [])
            if len(inside) == len(across) == 1:
                self._match([self.old[inside[0]]], [self.new[across[0]]], _IN_SLOT)

    def _match(self, olds: Sequence[Placed], news: Sequence[Placed], least: float) -> None:
        """Match the most alike first, as far as they are alike at all."""
        rows = {item.index: row for row, item in enumerate(olds)}
        columns = {item.index: column for column, item in enumerate(news)}
        alike = (
            (-score, old.provision.when != new.provision.when, abs(rows[old.index] - columns[new.index]), old, new)
            for old in olds
            for new in news
            if (score := self._alike(old, new)) >= least
        )
        taken = set(self.forth.values())
        for *_, old, new in sorted(alike, key=lambda found: (*found[:3], found[3].index, found[4].index)):
            if old.index not in self.forth and new.index not in taken:
                self.forth[old.index] = new.index
                taken.add(new.index)

    def _alike(self, old: Placed, new: Placed) -> float:
        """Say how alike two provisions are with all that stands in them, from 0 to 1."""
        place = old.index, new.index
        if place not in self.likeness:
            before, after = self._signs(old, is_new=False), self._signs(new, is_new=True)
            self.likeness[place] = _likeness(before, after)
        return self.likeness[place]

    def _signs(self, item: Placed, *, is_new: bool) -> Counter[str]:
        place = is_new, item.index
        if place not in self.signs:
            self.signs[place] = Counter(_pairs_of_signs(item.provision))
        return self.signs[place]

    def _weight(self, index: int) -> int:
        return 1 + self._signs(self.old[index], is_new=False).total()


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Return twice what they share of what they have, and more where one is wholly in the other."""
    total = old.total() + new.total()
    if not total:
        return 1.0
    shared = (old & new).total()
    smaller = min(old.total(), new.total())
    contained = shared / smaller if smaller >= _WHOLE else 0.0
    # What is contained is less sure than what is alike.
    return max(2 * shared / total, _IN_LIST + 0.05 if contained >= _CONTAINED else 0.0)


def _pairs_of_signs(provision: Provision) -> Iterator[str]:
    """Yield every two signs that follow each other in a provision, its block and its items."""
    for text in (words_of(provision), *_block_words(provision)):
        yield from (text[place : place + 2] for place in range(max(len(text) - 1, 1)) if text)
    for item in provision.items:
        yield from _pairs_of_signs(item)


def _block_words(provision: Provision) -> Iterator[str]:
    match provision.block:
        case TableBlock(table, _):
            yield table
        case OptionsBlock(parameter, _):
            yield parameter
        case FieldsBlock(fields):
            yield from (f"{line.label}{written(line.value)}" for line in fields)
        case SignaturesBlock():
            yield written(provision.block.caption)
            yield from (f"{line.label}{written(line.value)}" for line in provision.block.fields)
        case _:
            yield type(provision.block).__name__ if provision.block else ""


def _slots(items: Iterable[tuple[int, bool]]) -> Iterator[tuple[tuple[int, int], list[int]]]:
    """Yield the runs of what is not matched, with the matched neighbours before and after (-1 and -2 for none)."""
    before, inside = _NOWHERE, list[int]()
    for index, is_matched in items:
        if not is_matched:
            inside.append(index)
            continue
        if inside:
            yield (before, index), inside
        before, inside = index, []
    if inside:
        yield (before, _NOWHERE - 1), inside


def _longest_rising(values: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Return the values of the heaviest rising subsequence: what stays, so that the least has moved."""
    best: list[tuple[int, int]] = []  # the weight of the best one that ends here, and where its last but one is
    for place, value in enumerate(values):
        weight, last = max(
            ((best[other][0], -other) for other in range(place) if values[other] < value), default=(0, 1)
        )
        best.append((weight + weights[place], -last))
    kept: set[int] = set()
    place = max(range(len(best)), key=lambda index: (best[index][0], -index), default=_NOWHERE)
    while place >= 0:
        kept.add(values[place])
        place = best[place][1]
    return kept
