"""What was done to the clauses since another git revision, judged: `check --base`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from contractgen.findings import Finding, Findings
from contractgen.model.clause import Clause
from contractgen.model.version import Version
from contractgen.revise.verdicts import step_findings, taken_twice, touched, unexplained
from contractgen.source.clausefolder import ClauseFolder, read_clause_folder
from contractgen.source.files import shown
from contractgen.source.git import Snapshot, clauses_of_snapshot, files_at
from contractgen.source.library import CLAUSES

Versions = Mapping[str, Mapping[Version, Clause]]


def draft_steps(clauses: Mapping[str, tuple[Clause, ...]]) -> Iterator[Finding]:
    """Report the versions without approval that take too small a step; an approved one can take no other number."""
    for versions in clauses.values():
        yield from step_findings(versions, {one.version for one in versions if one.approval is None})


def since(root: Path, revision: str) -> Findings:
    """Judge the clause files of a library against where the work left a revision, and against the revision itself.

    Approved versions have to be as they were; versions that are new, or not approved there, have to take the step that
    their changes need and to say what is new; a number that the revision has given away in the meantime is taken.
    """
    began, found = files_at(root, revision, (CLAUSES,), merge_base=True)
    if began is None:
        return found
    now = _versions(read_clause_folder(root / CLAUSES))
    before = _versions(clauses_of_snapshot(began))
    tip, more = (began, ()) if began.name == revision else files_at(root, revision, (CLAUSES,))
    found += tuple(item for item in more if item not in found)
    found += (*_approved(root, before, now, began), *_new(before, now))
    return found if tip in (None, began) else (*found, *_collisions(before, now, tip, revision))


def _versions(folder: ClauseFolder) -> Versions:
    """Return what could be understood of clause files, by their places: a file counts as what its name says."""
    return {
        name: {
            version: read.clause
            for version, read in zip(folder.versions[name], files, strict=True)
            if read.clause is not None
        }
        for name, files in folder.files.items()
    }


def _approved(root: Path, before: Versions, now: Versions, began: Snapshot) -> Iterator[Finding]:
    for name, versions in before.items():
        for version, clause in versions.items():
            path = root / CLAUSES / name / f"{version}.yaml"
            # A file that is there and cannot be read as YAML is told by loading it.
            if name in now and version in now[name]:
                yield from touched(clause, now[name][version], began.name, shown(path))
            elif not path.is_file():
                yield from touched(clause, None, began.name, shown(path))


def _new(before: Versions, now: Versions) -> Iterator[Finding]:
    for name, versions in now.items():
        known = before.get(name, {})
        judged = {version for version in versions if version not in known or known[version].approval is None}
        ascending = [versions[version] for version in sorted(versions)]
        yield from step_findings(ascending, judged)
        yield from unexplained(ascending, judged - known.keys())


def _collisions(before: Versions, now: Versions, tip: Snapshot, revision: str) -> Iterator[Finding]:
    for name, versions in _versions(clauses_of_snapshot(tip)).items():
        for version, theirs in versions.items():
            ours = now.get(name, {}).get(version)
            if ours and version not in before.get(name, {}) and ours.fingerprint != theirs.fingerprint:
                yield taken_twice(theirs, ours, revision)
