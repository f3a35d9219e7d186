"""What is wrong in the lists of a stream, one entry for each cause: an item that is lost is seen in two lists.

Its siblings have a gap, and what was inside of it follows on what is inside the item before it: a list that begins anew
there, or one with the path of an item that is not there. It is told as the gap, at the list that lost its parent.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from contractgen.model.structure import PARTS, Irregularity
from contractgen.recover.hypotheses import Key, Placed, key_of
from contractgen.recover.units import Unit

_PATHS = frozenset({"1", "01", "一", "I"})  # what outer numbers of paths are counted in: no letters


@dataclass(frozen=True, slots=True)
class Caused:
    """A flaw of a list: at which member, with which path it would be right, and how sure it is.

    `orphan` is the unit that begins what was inside of an item that is lost, `sibling` the one before that item.
    """

    name: int
    at: int
    kind: Irregularity
    expected: tuple[int, ...]
    is_certain: bool = True
    orphan: int | None = None
    sibling: int | None = None


def without_echoes(
    flaws: Mapping[int, list[Caused]], groups: Mapping[int, list[Placed]], labelled: Mapping[int, Placed]
) -> dict[int, list[Caused]]:
    """Return the flaws of lists by list, with every lost item told once; `labelled` are the units by number."""
    gaps = {
        groups[name][one.at - 1].unit: one
        for name, found in flaws.items()
        for one in found
        if one.kind is Irregularity.GAP and one.at
    }
    flawed = {
        member.unit for name, found in flaws.items() for one in found for member in groups[name][one.at : one.at + 2]
    }
    told = {name: list(found) for name, found in flaws.items()}
    taken: dict[tuple[int, int], int] = {}  # by list and member of a gap: what was inside of the item that is lost
    parents = _parents(groups, labelled)
    for name, orphan in _orphans(flaws, groups, labelled, parents).items():
        first, parent = groups[name][0], parents[name]
        gap = gaps.get(parent)
        if gap is not None:
            told[name] = [one for one in told[name] if one.kind is not Irregularity.RESTART]
            taken.setdefault((gap.name, gap.at), orphan)
        elif parent in labelled and parent not in flawed and _is_of_next(first, labelled[parent]):
            path = first.reading.label.numbers[:-1]
            told[name].append(Caused(name, 0, Irregularity.GAP, path, orphan=orphan, sibling=parent))
    return {name: [_with_orphan(one, taken) for one in found] for name, found in told.items()}


def counted_apart(
    groups: Mapping[int, list[Placed]], units: Sequence[Unit], labelled: Mapping[int, Placed]
) -> list[tuple[int, int]]:
    """Return the labels that Word gives twice because one of them is typed or in another list: by list and member.

    A list of Word begins with the label that is typed before the paragraph before it; or a paragraph that another
    list of Word counts alone has, amid siblings, the label of the next one of these.
    """
    found: list[tuple[int, int]] = []
    latest: dict[int | None, list[Placed]] = {}  # the latest list below every parent
    for name, members in groups.items():
        first = members[0]
        parent = None if first.parent is None else labelled[first.parent]
        before = latest.get(first.parent, ())
        native = units[first.unit].native
        latest[first.parent] = members
        if native is None:
            continue
        typed = before[0] if len(before) == 1 else parent
        if typed and units[typed.unit].native is None and _is_same(typed, first) and (typed is parent or before):
            found.append((name, 0))
        elif parent and len(members) == 1 and _is_next_in(groups[parent.list], parent, first, native, units):
            place = bisect_left(groups[parent.list], parent.unit, key=lambda one: one.unit)
            found.append((parent.list, place + 1))
    return found


def _is_same(one: Placed, other: Placed) -> bool:
    """Say whether two labels are the same."""
    labels = one.reading.label, other.reading.label
    return key_of(labels[0]) == key_of(labels[1]) and labels[0].numbers == labels[1].numbers


def _is_next_in(
    siblings: Sequence[Placed], parent: Placed, inner: Placed, native: tuple[str, int], units: Sequence[Unit]
) -> bool:
    """Say whether a label that stands alone below a sibling is just that of the next sibling, which Word counts."""
    place = bisect_left(siblings, parent.unit, key=lambda one: one.unit) + 1
    if place >= len(siblings) or not _is_same(siblings[place], inner):
        return False
    around = units[parent.unit].native, units[siblings[place].unit].native
    return around[0] == around[1] and around[0] is not None and around[0][0] != native[0]


def _with_orphan(one: Caused, taken: Mapping[tuple[int, int], int]) -> Caused:
    """Return a flaw with what was inside of the lost item that it is told for."""
    orphan = taken.get((one.name, one.at)) if one.kind is Irregularity.GAP and one.orphan is None else None
    return one if orphan is None else replace(one, orphan=orphan)


def _parents(groups: Mapping[int, list[Placed]], labelled: Mapping[int, Placed]) -> dict[int, int]:
    """Return the units that lists hang below, or would if the item of their path were not lost, by their lists.

    A list of paths that hangs below nothing was below what followed the last label of their outer numbers' length.
    """
    outermost: dict[int, list[int]] = {}
    for unit, one in labelled.items():
        label = one.reading.label
        # (3) is never what 3.1 stands in
        if one.parent is None and label.system in _PATHS and not {"(", ")"} & set(label.form):
            outermost.setdefault(len(label.numbers), []).append(unit)
    found: dict[int, int] = {}
    for name, members in groups.items():
        first = members[0]
        if first.parent is not None:
            found[name] = first.parent
        elif before := outermost.get(len(first.reading.label.numbers) - 1):
            place = bisect_left(before, first.unit) - 1
            found |= {name: before[place]} if place >= 0 else {}
    return found


def _orphans(
    flaws: Mapping[int, list[Caused]],
    groups: Mapping[int, list[Placed]],
    labelled: Mapping[int, Placed],
    parents: Mapping[int, int],
) -> dict[int, int]:
    """Return the units that begin what may have been inside of a lost item, by their lists."""
    found: dict[int, int] = {}
    seen: set[tuple[int, Key]] = set()
    for name, members in groups.items():
        first = members[0]
        if name not in parents:
            continue
        kind = (parents[name], key_of(first.reading.label))
        if (kind in seen and first.parent is not None) or _is_of_next(first, labelled[parents[name]]):
            found[name] = first.unit
        else:
            anew = [members[one.at].unit for one in flaws[name] if one.kind is Irregularity.RESTART]
            found |= dict.fromkeys([name][: len(anew)], min(anew, default=0))
        seen.add(kind)
    return found


def _is_of_next(first: Placed, parent: Placed) -> bool:
    """Say whether a list has the path of the item after the one that it was hung below."""
    outer, numbers = first.reading.label.numbers[:-1], parent.reading.label.numbers
    if parent.reading.label.word.casefold() in PARTS:
        return False  # sections are counted through the parts: 3.1 may stand in Part I
    return len(outer) == len(numbers) > 0 and outer == (*numbers[:-1], numbers[-1] + 1)
