"""The lists of a document, and what is wrong with each: from labelled units to items, siblings and breaks.

Every list is explained by itself (`sequences.py`); but three things are seen only in its surroundings:

- lists with the same labels under neighbouring parents (cousins) begin anew, or run on (articles through chapters).
  What most of them do is right; lists that run on are explained as one sequence;
- a parent that was lost shows twice: a gap among its siblings, and a restart (or a path) among its children. It is told
  once, as the gap;
- a number that is left out may stand inside another paragraph, be reserved, or be the label that a paragraph lacks.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Break, Irregularity, Item, Siblings
from contractgen.recover.causes import Caused, without_echoes
from contractgen.recover.evidence import Surroundings
from contractgen.recover.expected import Spelling
from contractgen.recover.native import with_one_system
from contractgen.recover.parse import Key, Placed, key_of, parse
from contractgen.recover.sequences import explain
from contractgen.recover.units import Unit

_SECOND = 2
_SURE = 0.5
_EVIDENCE = 2  # siblings before or after a gap that make it sure
_SURE_ON = 3  # lists that run on, for each that begins anew, that make the latter worth telling
_SURE_AGAIN = 2  # lists that begin anew, for each that runs on, that make the latter an error


@dataclass(frozen=True, slots=True)
class Found:
    """The items and lists of a document."""

    items: tuple[Item, ...]
    lists: tuple[Siblings, ...]


@dataclass(frozen=True, slots=True)
class _Stream:
    """A stream with what was found in it: `item` and `list` give their numbers in the document."""

    units: Sequence[Unit]
    placed: Sequence[Placed]
    scope: int
    is_text: bool


def lists_in(manuscript: Manuscript, streams: Mapping[tuple[int, int, int], Sequence[Unit]]) -> Found:
    """Return the items and lists of the streams of a manuscript (the first part of a stream's key is its scope)."""
    read = [
        _Stream(units, parse(with_one_system(units)), key[0], key[1:] == (0, 0))
        for key, units in streams.items()
        if units
    ]
    order = sorted(
        (stream.units[placed.unit].passage, stream.units[placed.unit].start, number, placed.unit)
        for number, stream in enumerate(read)
        for placed in stream.placed
    )
    item_of = {(number, unit): index for index, (_, _, number, unit) in enumerate(order)}
    items: list[Item | None] = [None] * len(order)
    lists: list[Siblings] = []
    for number, stream in enumerate(read):
        _add(manuscript, stream, number, item_of, items=items, lists=lists)
    return Found(tuple(item for item in items if item is not None), tuple(lists))


def _add(
    manuscript: Manuscript,
    stream: _Stream,
    number: int,
    item_of: Mapping[tuple[int, int], int],
    *,
    items: list[Item | None],
    lists: list[Siblings],
) -> None:
    """Add the items and lists of one stream."""
    groups: dict[int, list[Placed]] = {}
    for placed in stream.placed:
        groups.setdefault(placed.list, []).append(placed)
    names = {name: len(lists) + index for index, name in enumerate(groups)}
    depths: dict[int, int] = {}
    for placed in stream.placed:
        unit = stream.units[placed.unit]
        depths[placed.unit] = 0 if placed.parent is None else depths[placed.parent] + 1
        items[item_of[number, placed.unit]] = Item(
            label=placed.reading.label,
            passage=unit.passage,
            start=placed.reading.start,
            body=placed.reading.body,
            list=names[placed.list],
            parent=None if placed.parent is None else item_of[number, placed.parent],
            depth=depths[placed.unit],
            is_native=unit.native is not None,
            heading=_heading(manuscript.passages[unit.passage].text[placed.reading.body : unit.end]),
        )
    breaks = _breaks(manuscript, stream, groups)
    for name, members in groups.items():
        first = members[0]
        form, system = Counter((one.reading.label.form, one.reading.label.system) for one in members).most_common(1)[0][
            0
        ]
        lists.append(
            Siblings(
                items=tuple(item_of[number, one.unit] for one in members),
                scope=stream.scope,
                parent=None if first.parent is None else item_of[number, first.parent],
                depth=depths[first.unit],
                form=form,
                system=system,
                breaks=tuple(
                    replace(one, item=item_of[number, one.item])
                    for one in sorted(breaks.get(name, ()), key=lambda b: b.item)
                ),
            )
        )


_LONGEST_HEADING = 80
_HEADING_ENDS = ("。", "；", "：", "，", ". ", ".\t", ": ", "; ", "\t", "　", " - ", " – ", " — ")


def _heading(words: str) -> str:
    """Return the words up to where a heading ends: all of a short line, or what stands before its first mark."""
    line = words.strip()
    ends = [at for at in (line.find(mark, 1, _LONGEST_HEADING + 2) for mark in _HEADING_ENDS) if at > 0]
    head = line[: min(ends)] if ends else line.rstrip(".。;；:：")
    return head.rstrip(" .") if len(head) <= _LONGEST_HEADING else ""


def _breaks(manuscript: Manuscript, stream: _Stream, groups: Mapping[int, list[Placed]]) -> dict[int, list[Break]]:
    """Return the breaks of the lists of a stream, by list; their items are still units."""
    surroundings = Surroundings(manuscript, stream.units, stream.placed)
    spellings = _Spellings(groups)
    flaws: dict[int, list[Caused]] = {name: [] for name in groups}
    for chain in _chains(groups, stream.units):
        for name, found in _explained(chain, groups):
            flaws[name].append(found)
    told = without_echoes(flaws, groups, {one.unit: one for one in stream.placed})
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


@dataclass(frozen=True, slots=True)
class _Chain:
    """Lists that are numbered as one sequence; `late` where the first should have begun anew but goes on."""

    names: tuple[int, ...]
    late: bool = False
    is_certain: bool = True
    on: int = 0
    anew: int = 0


def _chains(groups: Mapping[int, list[Placed]], units: Sequence[Unit]) -> list[_Chain]:
    """Put lists that run on together: those of the same labels whose cousins mostly do not begin anew."""
    kin: dict[tuple[Key, int], list[int]] = {}
    for name, members in groups.items():
        label = members[0].reading.label
        kin.setdefault((key_of(label), len(label.numbers)), []).append(name)
    list_of = {one.unit: name for name, members in groups.items() for one in members}
    chains: list[_Chain] = []
    for names in kin.values():
        on = [pair for pair in itertools.pairwise(names) if _runs_on(groups, *pair)]
        anew = {name for name in names[1:] if groups[name][0].reading.label.number == 1}
        if on and len(on) >= len(anew):
            runs = _by_counter(names, groups, units)
            chains += [_Chain(tuple(run), on=len(on), anew=len(anew)) for run in runs]
            continue
        running = set(on)
        late = {later for _, later in on} - _rightly_on(names, on, anew, groups, list_of)
        chain: list[int] = []
        for name in names:
            joined = chain and (chain[-1], name) in running and name not in late
            if chain and not joined:
                chains.append(_chain_of(chain, late, on, anew))
                chain = []
            chain.append(name)
        chains.append(_chain_of(chain, late, on, anew))
    return chains


def _by_counter(names: Sequence[int], groups: Mapping[int, list[Placed]], units: Sequence[Unit]) -> list[list[int]]:
    """Divide lists that run on where one begins anew in a list of Word of its own, which counts for itself."""
    runs: list[list[int]] = []
    seen: set[str] = set()
    for name in names:
        first = groups[name][0]
        native = units[first.unit].native
        if not runs or (native and native[0] not in seen and first.reading.label.number == 1):
            runs.append([])
        seen |= {native[0]} if native else set()
        runs[-1].append(name)
    return runs


def _chain_of(chain: list[int], late: set[int], on: Sequence[tuple[int, int]], anew: set[int]) -> _Chain:
    """Return lists that run on as a chain."""
    return _Chain(tuple(chain), chain[0] in late, len(anew) >= _SURE_AGAIN * len(on))


def _rightly_on(
    names: Sequence[int],
    on: Sequence[tuple[int, int]],
    anew: set[int],
    groups: Mapping[int, list[Placed]],
    list_of: Mapping[int, int],
) -> set[int]:
    """Return the lists that run on where, of the lists below the same siblings, none begins anew."""
    families: dict[int | None, list[int]] = {}
    for name in names:
        parent = groups[name][0].parent
        families.setdefault(None if parent is None else list_of[parent], []).append(name)
    running = {later for _, later in on}
    return {
        name
        for family in families.values()
        if not anew.intersection(family[1:])
        for name in family[1:]
        if name in running
    }


def _runs_on(groups: Mapping[int, list[Placed]], earlier: int, later: int) -> bool:
    """Say whether a list goes on from the last number of another one under another parent."""
    last, first = groups[earlier][-1], groups[later][0]
    if len(first.reading.label.numbers) > 1 or last.parent == first.parent:
        return False
    return first.reading.label.number == last.reading.label.number + 1


def _explained(chain: _Chain, groups: Mapping[int, list[Placed]]) -> list[tuple[int, Caused]]:
    """Return the flaws of a chain of lists, by list."""
    members = [(name, at) for name in chain.names for at in range(len(groups[name]))]
    outer = {name: _outer(groups[name]) for name in chain.names}
    numbers = [
        label.number if len(label.numbers) != len(outer[name]) + 1 or label.numbers[:-1] == outer[name] else None
        for name, at in members
        for label in (groups[name][at].reading.label,)
    ]
    found: list[tuple[int, Caused]] = []
    for flaw in explain(numbers):
        name, at = members[flaw.index]
        kind = Irregularity.CONTINUED if chain.late and flaw.kind is Irregularity.START else flaw.kind
        if kind is Irregularity.RESTART and at == 0 and name != chain.names[0] and chain.on < _SURE_ON * chain.anew:
            continue  # below a new parent, where hardly more lists run on than begin anew
        certain = chain.is_certain or kind is not Irregularity.CONTINUED
        found.append((name, Caused(name, at, kind, (*outer[name], flaw.expected), certain)))
    return found


def _outer(members: Sequence[Placed]) -> tuple[int, ...]:
    """Return the outer path that most members of a list have, the first of those that are equally frequent."""
    return Counter(one.reading.label.numbers[:-1] for one in members).most_common(1)[0][0]


def _break(
    one: Caused,
    groups: Mapping[int, list[Placed]],
    surroundings: Surroundings,
    spellings: Mapping[int, Spelling],
    stream: _Stream,
) -> Break | None:
    """Return a flaw as a break of its list, None where the words around it explain it."""
    members = groups[one.name]
    placed = members[one.at]
    kind, unit, certain = one.kind, placed.unit, one.is_certain
    number = placed.reading.label.number
    if one.orphan is not None:
        return _lost(one, groups, surroundings, spellings, stream)
    before = members[one.at - 1].unit if one.at else placed.parent
    if kind in {Irregularity.GAP, Irregularity.START} or (kind is Irregularity.WRONG and not one.at):
        missing = range(one.expected[-1], number)
        if surroundings.explains(before, placed.unit, placed.reading.label, missing) or surroundings.chooses(
            placed.unit
        ):
            return None
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


def _is_no_start(one: Caused, members: Sequence[Placed], before: int | None, surroundings: Surroundings) -> bool:
    """Say whether a first label that is not the first number may be right, or tells too little to say."""
    placed = members[one.at]
    label = placed.reading.label
    return (
        label.number == 0
        or (len(members) == 1 and len(one.expected) == 1 and not _is_second_of_two(placed, label.number))
        or surroundings.begins_alike(before, placed.unit, label, one.expected[-1])
        or surroundings.follows_unnumbered(placed.unit, label.number)
    )


def _is_second_of_two(placed: Placed, number: int) -> bool:
    """Say whether an item that is alone in its list is its second, and stands right after the item around it."""
    return number == _SECOND and placed.parent == placed.unit - 1 and placed.reading.strength > _SURE


def _lost(
    one: Caused,
    groups: Mapping[int, list[Placed]],
    surroundings: Surroundings,
    spellings: Mapping[int, Spelling],
    stream: _Stream,
) -> Break:
    """Return the break of an item that is lost, while what was inside it is still there."""
    placed = groups[one.name][one.at]
    name, at = one.name, one.at
    if len(one.expected) < len(placed.reading.label.numbers) and placed.parent is not None:
        name, at = surroundings.list_of(placed.parent), -1
    orphan = placed.unit if one.orphan is None else one.orphan
    bare = surroundings.bare_before(orphan)
    expected = spellings[name].written(at, one.expected)
    kind = Irregularity.GAP if bare is None else Irregularity.UNLABELLED
    return Break(kind, placed.unit, stream.units[orphan if bare is None else bare].passage, expected, one.is_certain)
