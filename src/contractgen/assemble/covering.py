"""Covering: few combinations in which everything occurs that has to, and which combinations there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from math import prod

Domains = Mapping[str, Sequence[str]]
Part = tuple[tuple[str, str], ...]


def size_of(keys: Iterable[str], domains: Domains) -> int:
    """Return in how many ways some questions can be answered."""
    return prod(len(domains[key]) for key in keys)


def every(keys: Sequence[str], domains: Domains) -> Iterator[dict[str, str]]:
    """Yield all ways to answer some questions, the usual answers first."""
    for values in product(*(domains[key] for key in keys)):
        yield dict(zip(keys, values, strict=True))


def covering(
    domains: Domains,
    wholes: Iterable[Iterable[str]],
    extremes: Iterable[Mapping[str, str]],
    is_possible: Callable[[Mapping[str, str]], bool],
) -> list[dict[str, str]]:
    """Return combinations in which every way occurs to answer the questions of each whole, every extreme, every pair.

    What is not possible is left out. The first that is not covered yet begins a combination, and all that still goes
    with it joins in their order; what is open then gets the answers that make most new pairs. The same input gives the
    same combinations.
    """
    desk = _Desk(domains, is_possible)
    order = {key: place for place, key in enumerate(domains)}
    varied = [key for key in domains if len(domains[key]) > 1]
    groups = {tuple(sorted((key for key in whole if key in varied), key=order.__getitem__)) for whole in wholes}
    ordered = sorted(groups, key=lambda group: (-size_of(group, domains), [order[key] for key in group]))
    for extreme in extremes:
        desk.parts[tuple((key, extreme[key]) for key in domains if key in extreme)] = None
    for group in (*ordered, *((key,) for key in varied)):
        desk.parts |= dict.fromkeys(tuple(part.items()) for part in every(group, domains))
    for pair in combinations(varied, 2):
        desk.pairs |= dict.fromkeys(tuple(part.items()) for part in every(pair, domains))
    usual = {key: domains[key][0] for key in domains}
    found = [usual] if is_possible(usual) else []
    desk.take_out(*found)
    while waiting := next(iter(desk.parts or desk.pairs), None):
        whole = desk.completed(dict(waiting))
        if whole is None:
            desk.parts.pop(waiting, None)
            desk.pairs.pop(waiting, None)
        else:
            found.append(whole)
            desk.take_out(whole)
    return found


@dataclass(slots=True)
class _Desk:
    """What is still to be covered: parts that join as they stand, and pairs. `turn` counts what was completed."""

    domains: Domains
    is_possible: Callable[[Mapping[str, str]], bool]
    parts: dict[Part, None] = field(default_factory=dict)
    pairs: dict[Part, None] = field(default_factory=dict)
    turn: int = 0

    def completed(self, started: dict[str, str]) -> dict[str, str] | None:
        """Return a combination with all that goes with its beginning; None where nothing possible has it."""
        if not self.is_possible(started):
            return None
        for part in self.parts:
            if all(started.get(key, value) == value for key, value in part):
                joined = {**started, **dict(part)}
                if len(joined) > len(started) and self.is_possible(joined):
                    started = joined
        self.turn += 1
        for place, key in enumerate(self.domains):
            if key not in started:
                fitting = [value for value in self.domains[key] if self.is_possible({**started, key: value})]
                if not fitting:
                    return None
                # Of answers that make as many new pairs each has its turn.
                first = (self.turn >> place % 5) % len(fitting)
                turned = fitting[first:] + fitting[:first]
                started = {**started, key: max(turned, key=lambda value: self._new_pairs(started, key, value))}
        return {key: started[key] for key in self.domains}

    def take_out(self, *found: Mapping[str, str]) -> None:
        """Take out what combinations cover."""
        for whole in found:
            self.parts = {part: None for part in self.parts if not _is_in(part, whole)}
            self.pairs = {pair: None for pair in self.pairs if not _is_in(pair, whole)}

    def _new_pairs(self, started: Mapping[str, str], key: str, value: str) -> int:
        one = (key, value)
        others = started.items()
        return sum((one, other) in self.pairs or (other, one) in self.pairs for other in others)


def _is_in(part: Part, whole: Mapping[str, str]) -> bool:
    return all(whole[key] == value for key, value in part)
