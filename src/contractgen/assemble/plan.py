"""The plan: which combinations of answers a template has, and which of them are to be assembled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import prod
from typing import Final

from contractgen.assemble.covering import covering, every, size_of
from contractgen.assemble.meetings import Keys, Listing, Meetings, components_of, is_asked, meetings_of
from contractgen.assemble.reach import Reach
from contractgen.model.clause import all_in

# What is assembled at most where every combination is: combinations times provisions.
_MOST_PROVISIONS: Final = 2_048
# How many answers that meet at one place are all assembled; where a list cannot be empty, fewer.
_MOST_TOGETHER: Final = 512
_MOST_IN_LISTS: Final = 32
# How many combinations of questions that hang together are counted one by one.
_MOST_COUNTED: Final = 4_096


class Extent(StrEnum):
    """How far the combinations of a template are assembled.

    `all`: each of them. `meeting`: each that differs at some place of the text, and all pairs. `pairs`: all pairs of
    answers, and every list as long and as short as it can be; at some place more answers meet than are tried.
    """

    ALL = "all"
    MEETING = "meeting"
    PAIRS = "pairs"


@dataclass(frozen=True, slots=True)
class Plan:
    """The combinations to be assembled, in order, how many there are in all, and how far these go."""

    combinations: tuple[dict[str, str], ...]
    count: int
    extent: Extent


def plan_of(reach: Reach) -> Plan:
    """Return what is to be assembled of a template: every combination where that is little work."""
    met = meetings_of(reach)
    domains = {key: question.values for key, question in reach.questions.items()}
    canonical = _canonical(reach, met)
    groups = [*(listing.keys for listing in met.lists), *met.places]
    counted = [_counted(keys, domains, reach, canonical) for keys in components_of(domains, groups)]
    count = prod(its if isinstance(its, int) else len(its) for its in counted)
    provisions = sum(1 for clause in reach.clauses.values() for _ in all_in(clause.provisions))
    listed = [its for its in counted if not isinstance(its, int)]
    if len(listed) == len(counted) and count * provisions <= _MOST_PROVISIONS:
        whole: list[dict[str, str]] = [{}]
        for its in listed:
            whole = [{**done, **more} for done in whole for more in its]
        in_order = ({key: one[key] for key in domains} for one in whole)
        possible = tuple(one for one in in_order if reach.is_possible(one))
        return Plan(possible, len(possible), Extent.ALL)
    whole_groups, extremes, is_whole = _wanted(met, domains, reach)
    chosen = covering(domains, whole_groups, extremes, reach.is_possible)
    distinct = {tuple(canonical(one).items()): one for one in reversed(chosen)}
    ordered = tuple(reversed(distinct.values()))
    return Plan(ordered, count, Extent.MEETING if is_whole else Extent.PAIRS)


def _canonical(reach: Reach, met: Meetings) -> Callable[[Mapping[str, str]], dict[str, str]]:
    """Return what gives the usual answer to every question that a combination does not ask."""
    usual = reach.usual
    # The options of an any-of are given together.
    together = {
        key: tuple(other for other in reach.questions.values() if other.name == question.name)
        for key, question in reach.questions.items()
    }

    def canonical(combination: Mapping[str, str]) -> dict[str, str]:
        values = reach.values_of({**usual, **combination})
        return {
            key: value
            if value == usual[key] or any(is_asked(one, met, values) for one in together[key])
            else usual[key]
            for key, value in combination.items()
        }

    return canonical


def _counted(
    keys: tuple[str, ...],
    domains: Mapping[str, tuple[str, ...]],
    reach: Reach,
    canonical: Callable[[Mapping[str, str]], dict[str, str]],
) -> list[dict[str, str]] | int:
    """Return the different combinations of some questions; where there are very many, how many at most."""
    size = size_of(keys, domains)
    if size > _MOST_COUNTED:
        return size
    possible = (one for one in every(keys, domains) if reach.is_possible(one))
    return list({tuple(one.items()): one for one in map(canonical, possible)}.values())


def _wanted(
    met: Meetings, domains: Mapping[str, tuple[str, ...]], reach: Reach
) -> tuple[list[Keys], list[dict[str, str]], bool]:
    """Return which questions are to be answered in every way together, which extremes to try, and whether that is all.

    What can be wrong with a list that is never empty are its numbers, which its longest form shows.
    """
    whole: list[Keys] = []
    extremes: list[dict[str, str]] = []
    is_whole = True
    for keys in met.places:
        if size_of(keys, domains) <= _MOST_TOGETHER:
            whole.append(keys)
        else:
            is_whole = False
    for listing in met.lists:
        size = size_of(listing.keys, domains)
        if size <= (_MOST_IN_LISTS if listing.sure else _MOST_TOGETHER):
            whole.append(listing.keys)
        elif size > 1:
            is_whole = is_whole and listing.sure
            extremes += [_extreme(listing, domains, reach, sign) for sign in (1, -1)]
    whole_text = Listing(frozenset(domains), lambda one: sum(each.count(one) for each in met.lists), sure=True)
    extremes += [_extreme(whole_text, domains, reach, sign) for sign in (1, -1)]
    return whole, extremes, is_whole


def _extreme(listing: Listing, domains: Mapping[str, tuple[str, ...]], reach: Reach, sign: int) -> dict[str, str]:
    """Return answers with which a list is about as long (1) or as short (-1) as it can be, question by question."""
    answers = reach.usual
    for key in sorted(listing.keys):
        tried = [{**answers, key: value} for value in domains[key]]
        possible = [one for one in tried if reach.is_possible(one)] or [answers]
        answers = max(possible, key=lambda one: sign * listing.count(one))
    return {key: answers[key] for key in sorted(listing.keys)}
