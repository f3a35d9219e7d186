"""Comparing two versions of a clause: every change between them, and the step that each makes.

The step says what a deal that was written for the old version has to fear: none, other words (patch), something more
(minor), or that it no longer builds, or says something else where it said nothing (major). Two versions have the same
fingerprint exactly where the step is none. docs/clause-files.md shows the table of steps.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.model.clause import Clause
from contractgen.model.revision import Change, ChangeKind, Revision, Step
from contractgen.model.version import Version
from contractgen.revise.asked import Asked, supplied
from contractgen.revise.matching import Matching, Placed, match
from contractgen.revise.parameters import parameter_changes
from contractgen.revise.provisions import Judge, added, pair_changes, removed
from contractgen.revise.tables import fact_changes, table_changes


def compare(old: Clause | None, new: Clause | None) -> Revision:
    """Return what changed from one version of a clause to another; either may not be there."""
    if old and new:
        asked = supplied(old, new)
        matching = match(old, new)
        changes = (
            *_clause(old, new, asked),
            *parameter_changes(old.parameters, new.parameters),
            *fact_changes(old.derivations, new.derivations, asked),
            *table_changes(old.tables, new.tables, asked),
            *_provisions(matching, asked),
        )
        pairs = tuple((pair.old.provision.path, pair.new.provision.path) for pair in matching.pairs)
        return Revision(new.id, old, new, changes, pairs)
    if new:
        change = Change(ChangeKind.CLAUSE_ADDED, Step.MINOR, "", None, new.where, "", new.id)
        return Revision(new.id, None, new, (change,))
    if old:
        change = Change(ChangeKind.CLAUSE_REMOVED, Step.MAJOR, "", old.where, None, old.id, "")
        return Revision(old.id, old, None, (change,))
    return Revision("", None, None, ())


def next_version(version: Version, step: Step) -> Version:
    """Return the version that a step leads to; the same one where there is none."""
    if step is Step.MAJOR:
        return Version(version.major + 1, 0, 0)
    if step is Step.MINOR:
        return Version(version.major, version.minor + 1, 0)
    return Version(version.major, version.minor, version.patch + (step is Step.PATCH))


def step_between(old: Version, new: Version) -> Step:
    """Return the step that a version took from another one; none where it did not go up."""
    if new <= old:
        return Step.NONE
    if new.major > old.major:
        return Step.MAJOR
    return Step.MINOR if new.minor > old.minor else Step.PATCH


def _clause(old: Clause, new: Clause, asked: Asked) -> Iterator[Change]:
    """Yield what changed in a clause as a whole."""

    def change(kind: ChangeKind, step: Step, before: str, after: str, part: str) -> Change:
        return Change(kind, step, "", old.where, new.where, before, after, part)

    if old.language != new.language:
        yield change(ChangeKind.LANGUAGE, Step.MAJOR, old.language, new.language, "language")
    judge = Judge(asked, is_marked=old.exempting or new.exempting)
    yield from judge.texts(old.heading, new.heading, "", "heading", (old.where, new.where))
    if old.numbered != new.numbered:
        step = Step.PATCH if new.numbered else Step.MAJOR
        yield change(ChangeKind.NUMBERING, step, str(old.numbered).lower(), str(new.numbered).lower(), "numbered")
    if old.refuses_special != new.refuses_special:
        step = Step.MAJOR if new.refuses_special else Step.MINOR
        before, after = ("refuse" if side.refuses_special else "allow" for side in (old, new))
        yield change(ChangeKind.SPECIAL_TERMS, step, before, after, "special_terms")
    if old.exempting != new.exempting:
        before, after = str(old.exempting).lower(), str(new.exempting).lower()
        yield change(ChangeKind.MARK, Step.NONE, before, after, "exempting")


def _provisions(matching: Matching, asked: Asked) -> Iterator[Change]:
    """Yield the changes of provisions in the order of the new version; each that is gone after what stood before it."""
    new_places = {pair.old.index: pair.new.index for pair in matching.pairs}
    came = {item.index for item in matching.added}
    found: list[tuple[int, int, Change]] = []
    for pair in matching.pairs:
        found += [(pair.new.index, 0, change) for change in pair_changes(pair, asked)]
    # What stands in something new is new with it; what stood in something gone is gone with it.
    found += [(item.index, 0, added(item, asked)) for item in matching.added if item.parent not in came]
    gone = {item.index for item in matching.removed}
    for item in matching.removed:
        if item.parent not in gone:
            found.append((_last_before(item, new_places), 1, removed(item)))
    return (change for *_, change in sorted(found, key=lambda one: one[:2]))


def _last_before(item: Placed, new_places: dict[int, int]) -> int:
    """Return where what stood before a provision stands now; -1 where that was nothing."""
    return max((place for index, place in new_places.items() if index < item.index), default=-1)
