"""The folder of clauses: `clauses/<id>/<version>.yaml`, read as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from contractgen.findings import Finding, Location, finding
from contractgen.model.clause import Clause
from contractgen.model.version import Version
from contractgen.source.clauses import ClauseFile, read_clause_file
from contractgen.source.files import read_file, shown

_SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True)
class ClauseFolder:
    """All clause files by the id that their folder names, versions ascending, and everything wrong with each."""

    files: Mapping[str, tuple[ClauseFile, ...]]
    versions: Mapping[str, tuple[Version, ...]]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> dict[str, tuple[Clause, ...]]:
        """The clauses without errors, by id."""
        found = {name: tuple(_clauses(files, sound_only=True)) for name, files in self.files.items()}
        return {name: clauses for name, clauses in found.items() if clauses}

    @property
    def understood(self) -> tuple[Clause, ...]:
        """All clauses that could be read, with whatever errors, for what they declare."""
        return tuple(clause for files in self.files.values() for clause in _clauses(files, sound_only=False))

    @property
    def is_complete(self) -> bool:
        """Whether every file could be read at least as YAML."""
        return all(read.clause for files in self.files.values() for read in files)


def read_clause_folder(folder: Path, clause: str = "") -> ClauseFolder:
    """Read every clause file of a folder, or those of one clause; a YAML file in another place is a finding."""
    found: list[Finding] = []
    by_id: dict[str, list[tuple[Version, ClauseFile]]] = {}
    for path in _yaml_files(folder / clause):
        version = Version.parse(path.stem)
        if path.suffix != _SUFFIX or version is None or path.parent.parent != folder:
            found.append(finding("LIB-247", Location(shown(path), 1, 1)))
            continue
        read = _read(path, version)
        found += read.findings
        by_id.setdefault(path.parent.name, []).append((version, read))
    return _ordered(by_id, tuple(found))


def clause_folder_of(files: Mapping[str, tuple[bytes, str]], folder: str) -> ClauseFolder:
    """Return the clause files among files in memory, by path: what they hold, and what they are called.

    What stands in the wrong place is left out.
    """
    by_id: dict[str, list[tuple[Version, ClauseFile]]] = {}
    for name, (data, called) in sorted(files.items()):
        path = PurePosixPath(name)
        version = Version.parse(path.stem)
        if path.suffix == _SUFFIX and version and path.parent.parent == PurePosixPath(folder):
            read = _judged(data, called, path.parent.name, version)
            by_id.setdefault(path.parent.name, []).append((version, read))
    return _ordered(by_id, ())


def clause_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the clauses in a folder, whatever their files say."""
    return tuple(sorted(path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")))


def _yaml_files(folder: Path) -> list[Path]:
    paths = (path for suffix in (".yaml", ".yml") for path in folder.rglob(f"*{suffix}"))
    return sorted(path for path in paths if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _ordered(by_id: Mapping[str, list[tuple[Version, ClauseFile]]], found: tuple[Finding, ...]) -> ClauseFolder:
    ordered = {name: sorted(reads, key=lambda read: read[0]) for name, reads in sorted(by_id.items())}
    return ClauseFolder(
        files={name: tuple(read for _, read in reads) for name, reads in ordered.items()},
        versions={name: tuple(version for version, _ in reads) for name, reads in ordered.items()},
        findings=found,
    )


def _read(path: Path, version: Version) -> ClauseFile:
    data, found = read_file(path)
    return ClauseFile(None, found) if data is None else _judged(data, shown(path), path.parent.name, version)


def _judged(data: bytes, file: str, folder: str, version: Version) -> ClauseFile:
    """Read a file, and check that it is the clause and version that its place says."""
    read = read_clause_file(data, file)
    clause = read.clause
    has_shape = not any(item.code.startswith("LOAD") for item in read.findings)
    if clause and has_shape and (clause.id != folder or clause.version != version):
        place = f"clauses/{clause.id}/{clause.version}.yaml"
        return ClauseFile(clause, (*read.findings, finding("LIB-201", clause.where, clause=clause.key, place=place)))
    return read


def _clauses(files: tuple[ClauseFile, ...], *, sound_only: bool) -> list[Clause]:
    return [read.clause for read in files if read.clause and (read.is_sound or not sound_only)]
