"""The lists of a document, and what is wrong with each: from labelled units to items, siblings and breaks.

What is odd in the numbers of lists is found in `chains.py`, and what of it is told in `breaks.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Item, Siblings
from contractgen.recover.breaks import Stream, breaks_in
from contractgen.recover.hypotheses import Placed
from contractgen.recover.native import with_one_system
from contractgen.recover.parse import parse
from contractgen.recover.units import Unit

_LONGEST_HEADING = 80
_HEADING_ENDS = ("。", "；", "：", "，", ". ", ".\t", ": ", "; ", "\t", "　", " - ", " – ", " — ")


@dataclass(frozen=True, slots=True)
class Found:
    """The items and lists of a document."""

    items: tuple[Item, ...]
    lists: tuple[Siblings, ...]


def lists_in(manuscript: Manuscript, streams: Mapping[tuple[int, int, int], Sequence[Unit]]) -> Found:
    """Return the items and lists of the streams of a manuscript (the first part of a stream's key is its scope)."""
    read = [
        Stream(units, parse(with_one_system(units)), key[0], key[1:] == (0, 0))
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
    stream: Stream,
    number: int,
    item_of: Mapping[tuple[int, int], int],
    *,
    items: list[Item | None],
    lists: list[Siblings],
) -> None:
    """Add the items and lists of one stream."""
    groups = _groups(stream.placed)
    names = {name: len(lists) + index for index, name in enumerate(groups)}
    depths: dict[int, int] = {}
    for placed in stream.placed:
        depths[placed.unit] = 0 if placed.parent is None else depths[placed.parent] + 1
        items[item_of[number, placed.unit]] = _item(
            manuscript,
            stream.units[placed.unit],
            placed,
            name=names[placed.list],
            parent=None if placed.parent is None else item_of[number, placed.parent],
            depth=depths[placed.unit],
        )
    breaks = breaks_in(manuscript, stream, groups)
    for name, members in groups.items():
        first = members[0]
        form, system = _most(members)
        made = Siblings(
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
        lists.append(made)


def _groups(members: Sequence[Placed]) -> dict[int, list[Placed]]:
    """Return the labelled units of a stream by the list that they are in."""
    groups: dict[int, list[Placed]] = {}
    for placed in members:
        groups.setdefault(placed.list, []).append(placed)
    return groups


def _item(manuscript: Manuscript, unit: Unit, placed: Placed, *, name: int, parent: int | None, depth: int) -> Item:
    """Return the item that a labelled unit is."""
    reading = placed.reading
    return Item(
        label=reading.label,
        passage=unit.passage,
        start=reading.start,
        body=reading.body,
        list=name,
        parent=parent,
        depth=depth,
        is_native=unit.native is not None,
        heading=_heading(manuscript.passages[unit.passage].text[reading.body : unit.end]),
    )


def _most(members: Sequence[Placed]) -> tuple[str, str]:
    """Return the form and the system that most labels of a list have, the first of those that are equally frequent."""
    return Counter((one.reading.label.form, one.reading.label.system) for one in members).most_common(1)[0][0]


def _heading(words: str) -> str:
    """Return the words up to where a heading ends: all of a short line, or what stands before its first mark."""
    line = words.strip()
    ends = [at for at in (line.find(mark, 1, _LONGEST_HEADING + 2) for mark in _HEADING_ENDS) if at > 0]
    head = line[: min(ends)] if ends else line.rstrip(".。;；:：")
    return head.rstrip(" .") if len(head) <= _LONGEST_HEADING else ""
