"""Chains: lists with the same labels under neighbouring parents (cousins), which begin anew or run on.

What most of them do is right; lists that run on (articles through chapters) are explained as one sequence.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contractgen.model.structure import Irregularity
from contractgen.recover.causes import Caused
from contractgen.recover.hypotheses import Key, Placed, key_of
from contractgen.recover.sequences import explain
from contractgen.recover.units import Unit

_SURE_ON = 3  # lists that run on, for each that begins anew, that make the latter worth telling
_SURE_AGAIN = 2  # lists that begin anew, for each that runs on, that make the latter an error


def flaws_in(groups: Mapping[int, list[Placed]], units: Sequence[Unit]) -> dict[int, list[Caused]]:
    """Return what is odd in the numbers of the lists of a stream, by list."""
    flaws: dict[int, list[Caused]] = {name: [] for name in groups}
    for chain in _chains(groups, units):
        for name, found in _explained(chain, groups):
            flaws[name].append(found)
    return flaws


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
