"""Verdicts on versions: a step too small for its changes, an approved version that was touched.

An approved version is what agreements were made of: its content, its approval and its file stay as they are. A version
that may still take another number has to take the step that its changes need.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from contractgen.findings import Finding, Location, finding
from contractgen.model.clause import Approval, Clause
from contractgen.model.revision import Change, Revision
from contractgen.model.version import Version
from contractgen.revise.compare import compare, next_version, step_between
from contractgen.revise.words import compare_words

_MOST_CHANGES: Final = 3
_MOST_LETTERS: Final = 24
_NOTHING: Final = "–"


def step_findings(versions: Sequence[Clause], judged: Collection[Version]) -> Iterator[Finding]:
    """Report which of a clause's versions, ascending, take too small a step from the version before them."""
    for old, new in pairwise(versions):
        if new.version not in judged:
            continue
        revision = compare(old, new)
        taken, needed = step_between(old.version, new.version), revision.step
        if taken < needed:
            yield finding(
                "LIB-271",
                _place(revision),
                clause=new.key,
                before=old.version,
                taken=taken,
                needed=needed,
                id=new.id,
                version=new.version,
                next=next_version(old.version, needed),
                changes=told_changes(revision),
            )


def unexplained(versions: Sequence[Clause], judged: Collection[Version]) -> Iterator[Finding]:
    """Report which of a clause's versions do not say what is new in them; the first has nothing to say."""
    for new in versions[1:]:
        if new.version in judged and not new.changes:
            yield finding("LIB-272", new.where, clause=new.key)


def touched(old: Clause, new: Clause | None, revision: str, file: str) -> Iterator[Finding]:
    """Report what was done to a version that is approved at a revision; `file` is where it stands, or stood.

    An approved file whose content was changed at the revision already may be put back to what was approved.
    """
    if old.approval is None:
        return
    if new is None:
        yield finding("LIB-268", Location(file, 1, 1), clause=old.key, revision=revision, before=old.where)
        return
    if new.fingerprint not in {old.fingerprint, old.approval.fingerprint}:
        changed = compare(old, new)
        told = told_changes(changed)
        place = _place(changed)
        yield finding("LIB-267", place, clause=new.key, revision=revision, id=new.id, file=file, changes=told)
    elif not _keeps(old.approval, new.approval):
        where = new.approval.where if new.approval else new.where
        yield finding("LIB-269", where, clause=new.key, revision=revision, before=old.approval.where, file=file)


def taken_twice(theirs: Clause, ours: Clause, revision: str) -> Finding:
    """Report a version number that was taken by someone else in the meantime, for other content."""
    return finding(
        "LIB-270",
        _place(compare(theirs, ours)),
        clause=ours.key,
        revision=revision,
        before=theirs.where,
        id=ours.id,
    )


def told_changes(revision: Revision) -> str:
    """Return the changes that make a step what it is, with their places in both files: the first few, and how many."""
    deciding = revision.deciding
    told = [_told(change, revision) for change in deciding[:_MOST_CHANGES]]
    if len(deciding) > _MOST_CHANGES:
        told.append(f"+ {len(deciding) - _MOST_CHANGES}")
    return "; ".join(told)


def _told(change: Change, revision: Revision) -> str:
    """Return one change: duties/2 “按日” → “按月” (1.0.0.yaml:31 → 1.1.0.yaml:33)."""
    pieces = compare_words(change.old, change.new)
    old, new = ("".join(piece.text for piece in pieces if piece.side == side) for side in ("old", "new"))
    before = change.before or (revision.old.where if revision.old else Location())
    after = change.after or (revision.new.where if revision.new else Location())
    places = f"{before.file}:{before.line} → {after.file}:{after.line}"
    return f"{change.subject or revision.clause} {_quoted(old)} → {_quoted(new)} ({places})"


def _quoted(words: str) -> str:
    words = " ".join(words.split())
    if len(words) > _MOST_LETTERS:
        words = words[:_MOST_LETTERS] + "…"
    return f"“{words}”" if words else _NOTHING


def _place(revision: Revision) -> Location:
    """Return where the first change that makes the step stands now."""
    places = (change.after for change in revision.deciding if change.after)
    return next(places, revision.new.where if revision.new else Location())


def _keeps(old: Approval, new: Approval | None) -> bool:
    """Say whether an approval is the one that was given; a withdrawal may have been added, and is never taken back."""
    if new is None or (old.by, old.on, old.fingerprint) != (new.by, new.on, new.fingerprint):
        return False
    before, after = old.withdrawn, new.withdrawn
    return before is None or (after is not None and (before.by, before.on) == (after.by, after.on))
