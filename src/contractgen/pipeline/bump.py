"""The next version of a clause: the newest file copied under the next number, or a draft given the number it needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from contractgen.findings import Finding, Findings, Location, errors_in, finding
from contractgen.model.clause import Clause
from contractgen.model.revision import Step
from contractgen.model.version import Version
from contractgen.pipeline.revisions import versions_in
from contractgen.revise.compare import compare, next_version, step_between
from contractgen.source.clauses import ClauseFile
from contractgen.source.files import create_file, read_file, shown
from contractgen.source.nextversion import next_version_text


@dataclass(frozen=True, slots=True)
class Bumped:
    """What became of a bump: the version that there was, that there is now, and its file; `step` is the one needed.

    Where the versions are equal nothing was written: the number of the draft fits.
    """

    clause: str
    old: Version
    new: Version
    path: Path
    step: Step


def bump(
    root: Path, clause: str, step: Step, *, changes: str = "", unapproved: bool = False
) -> tuple[Bumped | None, Findings]:
    """Copy the newest version of a clause to the next one; `changes` says what will be new in it.

    Refused where the newest one is not approved, unless `unapproved`, and where its file has errors.
    """
    newest, found = _newest(root, clause)
    if newest is None:
        return None, found
    if newest.approval is None and not unapproved:
        return None, (finding("LIB-262", newest.where, clause=newest.key),)
    old, version = _file(root, newest), next_version(newest.version, step)
    new = old.with_name(f"{version}.yaml")
    found = _copied(old, new, version, changes)
    return (None, found) if found else (Bumped(clause, newest.version, version, new, step), ())


def renumber(root: Path, clause: str) -> tuple[Bumped | None, Findings]:
    """Give the newest version, not approved yet, the number that its changes need; a number that fits stays."""
    newest, found = _newest(root, clause)
    if newest is None:
        return None, found
    files, _ = versions_in(root, clause)
    before = _before(files, newest.version)
    if before is None or newest.approval:
        return None, (finding("LIB-263", newest.where, clause=newest.key),)
    step = compare(before, newest).step
    old = _file(root, newest)
    if step_between(before.version, newest.version) >= step:
        return Bumped(clause, newest.version, newest.version, old, step), ()
    version = next_version(before.version, step)
    new = old.with_name(f"{version}.yaml")
    found = _copied(old, new, version, None)
    if not found:
        old.unlink()
        return Bumped(clause, newest.version, version, new, step), ()
    return None, found


def _newest(root: Path, clause: str) -> tuple[Clause | None, Findings]:
    """Return the newest version, or why it cannot be copied."""
    files, found = versions_in(root, clause)
    if not files:
        return None, found
    newest = files[max(files)]
    return (newest.clause if newest.is_sound else None), errors_in(newest.findings)


def _before(files: dict[Version, ClauseFile], version: Version) -> Clause | None:
    earlier = [one for one in files if one < version]
    return files[max(earlier)].clause if earlier else None


def _file(root: Path, clause: Clause) -> Path:
    return root / "clauses" / clause.id / f"{clause.version}.yaml"


def _copied(old: Path, new: Path, version: Version, changes: str | None) -> tuple[Finding, ...]:
    """Write the file of the next version; what is wrong if that cannot be done."""
    data, found = read_file(old)
    if data is None:
        return found
    text, found = next_version_text(data, shown(old), version, changes)
    if text is None:
        return found or (finding("LOAD-102", Location(shown(old), 1, 1)),)
    return create_file(new, text)
