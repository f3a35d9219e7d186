"""The account of a revision, as people read it: one entry a provision or parameter, and the numbers that follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

from contractgen.findings import Location
from contractgen.model.clause import Clause, Provision, all_in
from contractgen.model.revision import Change, ChangeKind, Revision, Step
from contractgen.revise.written import all_words_of

_LONGEST_EXCERPT: Final = 24

_OF_PARAMETERS: Final = frozenset((
    ChangeKind.PARAMETER_ADDED, ChangeKind.PARAMETER_REMOVED, ChangeKind.PARAMETER_RETYPED, ChangeKind.DEFAULT,
    ChangeKind.OPTIONS, ChangeKind.BOUNDS, ChangeKind.FACT, ChangeKind.TABLE, ChangeKind.NOTES, ChangeKind.LAYOUT,
))  # fmt: skip


class Area(StrEnum):
    """What an entry is about: the clause as a whole, something that deals give, or a provision."""

    CLAUSE = "clause"
    PARAMETER = "parameter"
    PROVISION = "provision"


@dataclass(frozen=True, slots=True)
class Entry:
    """The changes of one thing. `excerpt` are the first words of a provision, for those that have no id.

    `before` and `after` are its places among what is numbered in its list (`3`, `exceptions/4`), empty for what has no
    number or was not there.
    """

    area: Area
    subject: str
    changes: tuple[Change, ...]
    excerpt: str = ""
    before: str = ""
    after: str = ""

    @property
    def step(self) -> Step:
        """The largest step of its changes."""
        return max(change.step for change in self.changes)

    @property
    def where(self) -> Location | None:
        """Where it stands in the new file; in the old one, where it is gone."""
        change = self.changes[0]
        return change.after or change.before


@dataclass(frozen=True, slots=True)
class Follower:
    """A run of provisions that only changed their numbers, because of what comes before them: 3 to 8 are 4 to 9 now.

    `inside` is the path of the list that they stand in, in the new version; empty for the clause's own provisions.
    """

    inside: str
    before: tuple[int, int]
    after: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Account:
    """What changed, in the order of reading, and which numbers merely follow."""

    entries: tuple[Entry, ...]
    followers: tuple[Follower, ...]

    def of(self, area: Area) -> tuple[Entry, ...]:
        """Return the entries about one kind of thing."""
        return tuple(entry for entry in self.entries if entry.area is area)


def account_of(revision: Revision) -> Account:
    """Return the account of a revision."""
    old, new = _places(revision.old), _places(revision.new)
    excerpts = {**_excerpts(revision.old), **_excerpts(revision.new)}
    came = {after: before for before, after in revision.pairs}
    entries = tuple(_entries(revision.changes, old, new, came, excerpts))
    moved = {change.subject for change in revision.changes if change.kind is ChangeKind.PROVISION_MOVED}
    stayed = [(old.get(before), new.get(after)) for before, after in revision.pairs if after not in moved]
    return Account(entries, tuple(_followers(stayed)))


def area_of(change: Change) -> Area:
    """Return what a change is about."""
    if change.kind in _OF_PARAMETERS:
        return Area.PARAMETER
    return Area.PROVISION if change.subject else Area.CLAUSE


_Place = tuple[str, int]


def _entries(
    changes: Iterable[Change],
    old: Mapping[str, _Place],
    new: Mapping[str, _Place],
    came: Mapping[str, str],
    excerpts: Mapping[str, str],
) -> Iterator[Entry]:
    """Yield the entries; the changes of one thing stand next to each other."""

    def thing(change: Change) -> tuple[Area, str, bool]:
        area = area_of(change)
        # What is gone may have had the path that something else has now.
        gone = change.kind is ChangeKind.PROVISION_REMOVED
        return area, change.subject, gone

    for (area, subject, gone), group in groupby(changes, key=thing):
        if area is not Area.PROVISION:
            yield Entry(area, subject, tuple(group))
            continue
        before = old.get(subject if gone else came.get(subject, ""))
        after = None if gone else new.get(subject)
        yield Entry(area, subject, tuple(group), excerpts.get(subject, ""), _shown(before), _shown(after))


def _places(clause: Clause | None) -> dict[str, _Place]:
    """Return the list and the number of everything that is numbered, by its path; numbers count from 1."""
    found: dict[str, _Place] = {}

    def count(provisions: Iterable[Provision], inside: str) -> None:
        numbered = (provision for provision in provisions if provision.numbered)
        for number, provision in enumerate(numbered, start=1):
            found[provision.path] = inside, number

    if clause and clause.numbered:
        count(clause.provisions, "")
    for provision in all_in(clause.provisions) if clause else ():
        count(provision.items, provision.path)
    return found


def _excerpts(clause: Clause | None) -> dict[str, str]:
    return {provision.path: _excerpt(provision) for provision in all_in(clause.provisions)} if clause else {}


def _excerpt(provision: Provision) -> str:
    words = all_words_of(provision).partition("\n")[0]
    return words if len(words) <= _LONGEST_EXCERPT else f"{words[:_LONGEST_EXCERPT]}…"


def _shown(place: _Place | None) -> str:
    if place is None:
        return ""
    inside, number = place
    return f"{inside}/{number}" if inside else str(number)


def _followers(stayed: Iterable[tuple[_Place | None, _Place | None]]) -> Iterator[Follower]:
    """Yield the runs of neighbours that went up or down by the same number."""
    changed = sorted(
        (after[0], after[1], before[1]) for before, after in stayed if before and after and before[1] != after[1]
    )

    def run(found: tuple[int, tuple[str, int, int]]) -> tuple[str, int, int]:
        place, (inside, after, before) = found
        return inside, after - before, after - place

    for (inside, *_), group in groupby(enumerate(changed), key=run):
        members = [member for _, member in group]
        (_, first, was), (_, last, had) = members[0], members[-1]
        yield Follower(inside, (was, had), (first, last))
