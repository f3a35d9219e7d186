"""Covering: few combinations in which everything occurs that has to, and which combinations there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    with it joins in their order; the same input gives the same combinations.
    """
    order = {key: place for place, key in enumerate(domains)}
    varied = [key for key in domains if len(domains[key]) > 1]
    groups = {tuple(sorted((key for key in whole if key in varied), key=order.__getitem__)) for whole in wholes}
    ordered = sorted(groups, key=lambda group: (-size_of(group, domains), [order[key] for key in group]))
    waiting: dict[Part, None] = {}
    for extreme in extremes:
        waiting[tuple(extreme.items())] = None
    for group in (*ordered, *combinations(varied, 2), *((key,) for key in varied)):
        waiting |= dict.fromkeys(tuple(part.items()) for part in every(group, domains))
    usual = {key: domains[key][0] for key in domains}
    found = [usual] if is_possible(usual) else []
    left = [part for part in waiting if not found or not _is_in(part, usual)]
    while left:
        started = dict(left[0])
        if not is_possible(started):
            left = left[1:]
            continue
        whole = _completed(started, left, domains, is_possible)
        if whole is None:
            left = left[1:]
            continue
        found.append(whole)
        left = [part for part in left if not _is_in(part, whole)]
    return found


def _completed(
    started: dict[str, str],
    left: Iterable[Part],
    domains: Domains,
    is_possible: Callable[[Mapping[str, str]], bool],
) -> dict[str, str] | None:
    """Return a combination with all that goes with its beginning; None where nothing possible has it."""
    for part in left:
        if all(started.get(key, value) == value for key, value in part):
            joined = {**started, **dict(part)}
            if len(joined) > len(started) and is_possible(joined):
                started = joined
    for key in domains:
        if key not in started:
            fitting = (value for value in domains[key] if is_possible({**started, key: value}))
            value = next(fitting, None)
            if value is None:
                return None
            started = {**started, key: value}
    return {key: started[key] for key in domains}


def _is_in(part: Part, whole: Mapping[str, str]) -> bool:
    return all(whole[key] == value for key, value in part)
