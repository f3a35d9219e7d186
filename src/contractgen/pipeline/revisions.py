"""The revision of a clause of a library: two of its versions, read from their files and compared."""

from __future__ import annotations

from pathlib import Path

from contractgen.findings import Finding, Findings, Location, errors_in, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.clause import Clause
from contractgen.model.revision import Revision
from contractgen.model.version import Version
from contractgen.revise.compare import compare
from contractgen.source.clausefolder import clause_names, read_clause_folder
from contractgen.source.clauses import ClauseFile
from contractgen.source.files import shown


def revision_in(root: Path, clause: str, first: str = "", second: str = "") -> tuple[Revision | None, Findings]:
    """Compare two versions of a clause; one version with its predecessor; the newest with its predecessor.

    What is wrong with their files is found, and does not keep them from being compared as far as they are understood.
    The first version of all is compared with nothing.
    """
    files, found = versions_in(root, clause)
    wanted = [version for version in (first, second) if version]
    unknown = [version for version in wanted if Version.parse(version) not in files]
    if found or unknown:
        return None, (*found, *(_no_version(root, clause, version, files) for version in unknown))
    known = list(files)
    new = Version.parse(wanted[-1]) if wanted else known[-1]
    old = Version.parse(first) if second else max((version for version in known if new and version < new), default=None)
    sides = [files[version] for version in (old, new) if version]
    clauses = [side.clause for side in sides]
    findings = tuple(item for side in sides for item in side.findings)
    if not all(clauses):
        return None, findings
    return compare(clauses[0] if old else None, clauses[-1]), findings


def version_in(root: Path, clause: str, version: str = "") -> tuple[Clause | None, Findings]:
    """Return a version of a clause, without one the newest; or why there is none."""
    files, found = versions_in(root, clause)
    if not files:
        return None, found
    wanted = Version.parse(version) if version else max(files)
    if wanted not in files:
        return None, (_no_version(root, clause, version, files),)
    return files[wanted].clause, errors_in(files[wanted].findings)


def versions_in(root: Path, clause: str) -> tuple[dict[Version, ClauseFile], Findings]:
    """Return the files of a clause by version, ascending; a finding where there is no such clause."""
    folder = root / "clauses"
    names = clause_names(folder)
    if clause in names:
        read = read_clause_folder(folder, clause)
        versions = dict(zip(read.versions.get(clause, ()), read.files.get(clause, ()), strict=True))
        if versions:
            return versions, ()
    known = ", ".join(nearest_names(clause, names))
    return {}, (finding("LIB-260", Location(shown(folder), 1, 1), clause=clause, known=known),)


def _no_version(root: Path, clause: str, version: str, files: dict[Version, ClauseFile]) -> Finding:
    where = Location(shown(root / "clauses" / clause), 1, 1)
    known = ", ".join(str(one) for one in files)
    return finding("LIB-261", where, clause=clause, version=version, known=known)
