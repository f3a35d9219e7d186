"""Breaks: what is odd in the numbers of a list, told once, where the words around it do not explain it.

Two things are seen only in the surroundings of a list:

- a parent that was lost shows twice: a gap among its siblings, and a restart (or a path) among its children. It is told
  once, as the gap;
- a number that is left out may stand inside another paragraph, be reserved, or be the label that a paragraph lacks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Break, Irregularity
from contractgen.recover.causes import Caused, counted_apart, without_echoes
from contractgen.recover.chains import flaws_in
from contractgen.recover.evidence import Surroundings
from contractgen.recover.expected import Spelling
from contractgen.recover.hypotheses import Placed
from contractgen.recover.units import Unit

_MOST_LOST = 4  # first items that a list can have lost
_SECOND = 2
_SURE = 0.5
_MISSING = frozenset({Irregularity.GAP, Irregularity.START, Irregularity.WRONG})  # what left out labels explain
_EVIDENCE = 2  # siblings before or after a gap that make it sure


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream with what was found in it."""

    units: Sequence[Unit]
    placed: Sequence[Placed]
    scope: int
    is_text: bool


def breaks_in(manuscript: Manuscript, stream: Stream, groups: Mapping[int, list[Placed]]) -> dict[int, list[Break]]:
    """Return the breaks of the lists of a stream, by list; their items are still units."""
    surroundings = Surroundings(manuscript, stream.units, stream.placed)
    spellings = _Spellings(groups)
    flaws = flaws_in(groups, stream.units)
    labelled = {one.unit: one for one in stream.placed}
    for name, at in counted_apart(groups, stream.units, labelled):
        label = groups[name][at].reading.label
        again = Caused(name, at, Irregularity.DUPLICATE, (*label.numbers[:-1], label.number + 1), is_certain=False)
        flaws[name] = [one for one in flaws[name] if one.at != at] + [again]
    told = without_echoes(flaws, groups, labelled)
    return {
        name: [made for one in found if (made := _break(one, groups, surroundings, spellings, stream)) is not None]
        for name, found in told.items()
    }


class _Spellings(dict[int, Spelling]):
    """How the labels of every list are written: found when they are asked for, by list."""

    def __init__(self, groups: Mapping[int, list[Placed]]) -> None:
        super().__init__()
        self._groups = groups

    def __missing__(self, name: int) -> Spelling:
        self[name] = Spelling([one.reading.label for one in self._groups[name]])
        return self[name]


def _break(
    one: Caused,
    groups: Mapping[int, list[Placed]],
    surroundings: Surroundings,
    spellings: Mapping[int, Spelling],
    stream: Stream,
) -> Break | None:
    """Return a flaw as a break of its list, None where the words around it explain it."""
    members = groups[one.name]
    placed = members[one.at]
    kind, unit, certain = one.kind, placed.unit, one.is_certain
    number = placed.reading.label.number
    if one.orphan is not None:
        return _lost(one, groups, surroundings, spellings, stream)
    if surroundings.amends(placed.unit):
        return None
    before = members[one.at - 1].unit if one.at else placed.parent
    if kind is Irregularity.RESTART and before is not None and _is_of_another_list(before, placed.unit, stream):
        return None
    if kind in _MISSING and _is_left_out(one, placed, before, surroundings):
        return None
    if kind in {Irregularity.GAP, Irregularity.START} or (kind is Irregularity.WRONG and not one.at):
        lacking = surroundings.unlabelled(before, placed.unit, members, is_first=kind is Irregularity.START)
        if lacking is not None and number == one.expected[-1] + 1:
            kind, unit = Irregularity.UNLABELLED, lacking
    if one.kind is Irregularity.START:
        if _is_no_start(one, members, before, surroundings) or (
            placed.parent is None and (number > _SECOND or not stream.is_text)
        ):
            return None
        certain = certain and len(members) > 1 and placed.parent is not None
    if one.kind is Irregularity.GAP and (one.at < _EVIDENCE and len(members) - one.at < _EVIDENCE):
        certain = False
    expected = spellings[one.name].written(one.at, one.expected)
    return Break(kind, placed.unit, stream.units[unit].passage, expected, certain)


def _is_of_another_list(before: int, unit: int, stream: Stream) -> bool:
    """Say whether a label begins another one of Word's lists, after words that part it from the item before."""
    last, first = stream.units[before].native, stream.units[unit].native
    return last is not None and first is not None and last[0] != first[0] and unit > before + 1


def _is_left_out(one: Caused, placed: Placed, before: int | None, surroundings: Surroundings) -> bool:
    """Say whether the labels before one that is too high stand elsewhere in the text, or are left out on purpose."""
    missing = range(one.expected[-1], placed.reading.label.number)
    if surroundings.explains(before, placed.unit, placed.reading.label, missing):
        return True
    is_higher = bool(missing) or not one.at or one.kind is not Irregularity.WRONG
    return is_higher and surroundings.chooses(placed.unit)


def _is_no_start(one: Caused, members: Sequence[Placed], before: int | None, surroundings: Surroundings) -> bool:
    """Say whether a first label that is not the first number may be right, or tells too little to say."""
    placed = members[one.at]
    label = placed.reading.label
    return (
        label.number == 0
        or label.number - one.expected[-1] > _MOST_LOST  # goes on with the numbers of another part, or is an excerpt
        or (len(members) == 1 and len(one.expected) == 1 and not _is_second_of_two(placed, surroundings))
        or surroundings.begins_alike(before, placed.unit, label, one.expected[-1])
        or surroundings.follows_unnumbered(placed.unit, label.number)
    )


def _is_second_of_two(placed: Placed, surroundings: Surroundings) -> bool:
    """Say whether an item that is alone in its list is its second.

    It stands right after the item around it, or after one paragraph that lacks a label, or all other lists of such
    labels, of which there are several, begin with the first number.
    """
    if placed.reading.label.number != _SECOND or placed.parent is None or placed.reading.strength <= _SURE:
        return False
    between = placed.unit - placed.parent - 1
    return not between or surroundings.opens_for(placed) or surroundings.mostly_begins(placed.reading.label)


def _lost(
    one: Caused,
    groups: Mapping[int, list[Placed]],
    surroundings: Surroundings,
    spellings: Mapping[int, Spelling],
    stream: Stream,
) -> Break | None:
    """Return the break of an item that is lost while what was inside it is there, None if its label was misread."""
    placed = groups[one.name][one.at]
    name, at = one.name, one.at
    if one.sibling is not None:
        name, at = surroundings.list_of(one.sibling), -1
    orphan = placed.unit if one.orphan is None else one.orphan
    bare = surroundings.bare_before(orphan)
    expected = spellings[name].written(at, one.expected)
    if surroundings.is_misread(expected, 0, orphan):
        return None
    kind = Irregularity.GAP if bare is None else Irregularity.UNLABELLED
    return Break(kind, placed.unit, stream.units[orphan if bare is None else bare].passage, expected, one.is_certain)
