"""git: a library as it was at another revision, and what changed since; only read, through the `git` on the PATH.

Nothing is checked out, fetched or written. The library may be a folder inside a repository, a linked worktree, or the
checkout of a bare clone that `GIT_DIR` names.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from contractgen.findings import Finding, Findings, Location, errors_in, finding
from contractgen.model.library import Library
from contractgen.source.clausefolder import ClauseFolder, clause_folder_of
from contractgen.source.decode import MAXIMUM_BYTES
from contractgen.source.files import shown
from contractgen.source.library import CLAUSES, TEMPLATE_NAME, TEMPLATES
from contractgen.source.lockfile import NAME as LOCK_NAME
from contractgen.source.lockfile import read_lock_text
from contractgen.source.templates import read_template_file

_SECONDS: Final = 120
_SHORT: Final = 12
# What a hook's git, or another repository's, would make this one believe; the same as `git rev-parse --local-env-vars`.
_FOREIGN: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY")
# No hook, no transport, no colour: git reads what is here.
_QUIETLY: Final = ("-c", "core.fsmonitor=false", "-c", "protocol.allow=never", "-c", "core.quotePath=false")
_FILES: Final = ("100644", "100755")


class PathChange(StrEnum):
    """What happened to a file."""

    ADDED = "added"
    EDITED = "edited"
    REMOVED = "removed"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class ChangedPath:
    """A file of the library that changed; its path from the library's folder. `old` is where a renamed one was."""

    path: str
    kind: PathChange
    old: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Files of a library at a revision, by their paths from the library's folder.

    `name` is the revision as findings name it, `commit` its hash; `prefix` leads from the repository to the library.
    """

    name: str
    commit: str
    prefix: str
    files: Mapping[str, bytes]

    def shown(self, path: str) -> str:
        """Name a file as `git show` does: `origin/main:contracts/clauses/term/1.0.0.yaml`."""
        return f"{self.name}:{self.prefix}{path}"


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """Git cannot answer; why is a finding, which is about the library's folder."""

    def __init__(self, told: Finding) -> None:
        super().__init__(told.code)
        self.told = told

    def about(self, root: Path) -> Findings:
        return (replace(self.told, where=Location(shown(root), 1, 1)),)


def library_at(root: Path, revision: str, *, merge_base: bool = False) -> tuple[Library | None, Findings]:
    """Return a library as it was at a revision, or at the last commit in common with it.

    Files are named as `git show` does. What has errors is left out, and so is what is wrong with it: it was said when
    it was written. Looks, fonts and annexed files are not there; a template's folder is the one of today.
    """
    snapshot, found = files_at(root, revision, (CLAUSES, TEMPLATES), merge_base=merge_base)
    return (None, found) if snapshot is None else (library_of(root, snapshot), found)


def clauses_of_snapshot(snapshot: Snapshot) -> ClauseFolder:
    """Return the clause files of a snapshot."""
    return clause_folder_of({path: (data, snapshot.shown(path)) for path, data in snapshot.files.items()}, CLAUSES)


def library_of(root: Path, snapshot: Snapshot) -> Library:
    """Return what is sound in a snapshot as a library."""
    templates, locks = {}, {}
    for path, data in snapshot.files.items():
        folder, _, rest = path.partition("/")
        name, _, file = rest.partition("/")
        if folder == TEMPLATES and file == TEMPLATE_NAME:
            read = read_template_file(data, snapshot.shown(path), (root / TEMPLATES / name).as_posix())
            if read.template and read.is_sound and read.template.id == name:
                templates[name] = read.template
        elif folder == TEMPLATES and file == LOCK_NAME:
            lock, more = read_lock_text(data, snapshot.shown(path))
            if lock and lock.template == name and not errors_in(more):
                locks[name] = lock
    return Library(root.as_posix(), clauses_of_snapshot(snapshot).sound, templates, locks)


def files_at(
    root: Path, revision: str, folders: Iterable[str], *, merge_base: bool = False
) -> tuple[Snapshot | None, Findings]:
    """Return the files in some folders of a library at a revision, or at the last commit in common with it.

    A revision is whatever git calls one: a branch, a tag, `HEAD~3`, a hash. A link is no file. Where the revision has
    none of these folders, the snapshot is empty and a note says so.
    """
    try:
        git = _Git.at(root, revision)
        commit = git.merge_base() if merge_base else git.commit
        name = revision if commit == git.commit else commit[:_SHORT]
        blobs = dict(git.blobs(commit, folders))
        snapshot = Snapshot(name, commit, git.prefix, dict(zip(blobs, git.contents(blobs.values()), strict=True)))
    except _Refused as refused:
        return None, refused.about(root)
    if not blobs:
        return snapshot, (finding("LIB-296", Location(shown(root), 1, 1), revision=revision),)
    return snapshot, ()


def commit_of(root: Path, revision: str) -> tuple[str | None, Findings]:
    """Return the hash of the commit that a revision means."""
    try:
        return _Git.at(root, revision).commit, ()
    except _Refused as refused:
        return None, refused.about(root)


def changed_paths(root: Path, revision: str) -> tuple[tuple[ChangedPath, ...], Findings]:
    """Return the files of a library that differ from the last commit in common with a revision, by path.

    What is not committed yet counts, what git ignores does not.
    """
    try:
        git = _Git.at(root, revision)
        changed = [*git.differences(git.merge_base()), *git.untracked()]
    except _Refused as refused:
        return (), refused.about(root)
    return tuple(sorted(changed, key=lambda one: one.path)), ()


@dataclass(frozen=True, slots=True)
class _Git:
    """The git of one library, asked about one revision."""

    program: str
    root: Path
    environment: Mapping[str, str]
    prefix: str
    revision: str
    commit: str

    @classmethod
    def at(cls, root: Path, revision: str) -> _Git:
        """Find git, the repository around a library, and the commit that a revision means there."""
        program = shutil.which("git")
        if program is None:
            raise _Refused(finding("LIB-290"))
        environment, prefix = _repository(program, root)
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        done = _run(program, root, environment, asked)
        if done.returncode or not done.stdout.strip() or "\0" in revision:
            raise _Refused(finding("LIB-292", revision=revision))
        return cls(program, root, environment, prefix, revision, done.stdout.decode("ascii").strip())

    def merge_base(self) -> str:
        """Return the last commit that HEAD has in common with the revision."""
        done = self._run("merge-base", "HEAD", self.commit)
        if done.returncode == 0 and done.stdout.strip():
            return done.stdout.decode("ascii").split()[0]
        shallow = self._run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        raise _Refused(finding("LIB-293" if shallow else "LIB-297", revision=self.revision))

    def blobs(self, commit: str, folders: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield the files in some folders of the library at a commit: their paths from the library, their hashes."""
        wanted = [f"{self.prefix}{folder}" for folder in folders]
        listed = self._read("ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
        for entry in filter(None, listed.split(b"\0")):
            about, _, path = entry.partition(b"\t")
            mode, _, digest = about.decode("ascii").split()
            if mode in _FILES:
                yield os.fsdecode(path).removeprefix(self.prefix), digest

    def contents(self, digests: Iterable[str]) -> list[bytes]:
        """Return what files hold, each at most one byte more than a file of ours may have."""
        wanted = list(digests)
        if not wanted:
            return []
        given = "".join(f"{digest}\n" for digest in wanted).encode("ascii")
        data = self._read("cat-file", "--batch", given=given)
        found: list[bytes] = []
        start = 0
        for _ in wanted:
            end = data.index(b"\n", start)
            head = data[start:end].split()
            if head[-1] == b"missing":
                raise _Refused(finding("LIB-294", reason=f"{head[0].decode('ascii')} missing"))
            size = int(head[2])
            found.append(data[end + 1 : end + 1 + min(size, MAXIMUM_BYTES + 1)])
            start = end + 1 + size + 1
        return found

    def differences(self, commit: str) -> Iterator[ChangedPath]:
        """Yield how the files of the library in the working folder differ from a commit."""
        options = ("--name-status", "-z", "-M", "--relative", "--no-ext-diff", "--ignore-submodules")
        fields = iter(os.fsdecode(self._read("diff", *options, commit, "--", ".")).split("\0"))
        for letter in filter(None, fields):
            if letter[0] in "RC":
                old, new = next(fields), next(fields)
                yield (
                    ChangedPath(new, PathChange.RENAMED, old)
                    if letter[0] == "R"
                    else ChangedPath(new, PathChange.ADDED)
                )
            else:
                kinds = {"A": PathChange.ADDED, "D": PathChange.REMOVED}
                yield ChangedPath(next(fields), kinds.get(letter[0], PathChange.EDITED))

    def untracked(self) -> Iterator[ChangedPath]:
        """Yield the files of the library that git does not know yet, and does not ignore."""
        listed = os.fsdecode(self._read("ls-files", "--others", "--exclude-standard", "-z", "--", "."))
        return (ChangedPath(path, PathChange.ADDED) for path in listed.split("\0") if path)

    def _read(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what git answers, which has to be something."""
        done = self._run(*arguments, given=given)
        if done.returncode:
            raise _Refused(finding("LIB-294", reason=_reason(done)))
        return done.stdout

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return _run(self.program, self.root, self.environment, arguments, given)


def _repository(program: str, root: Path) -> tuple[dict[str, str], str]:
    """Return the environment in which git finds the repository around a folder, and the way from there to it."""
    own = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    # Fixed words to tell its complaints apart, no question to a person, no lock, no fetch of what a clone left out.
    own |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
    given = {name: os.path.abspath(os.environ[name]) for name in _FOREIGN if os.environ.get(name)}  # noqa: PTH100 - as text
    tried = [own, {**own, **given}] if "GIT_DIR" in given else [own]
    for environment in tried:
        done = _run(program, root, environment, ("rev-parse", "--show-prefix"))
        if done.returncode == 0:
            return environment, os.fsdecode(done.stdout).rstrip("\n")
        if b"dubious ownership" in done.stderr:
            raise _Refused(finding("LIB-295", folder=root.resolve().as_posix()))
    raise _Refused(finding("LIB-291"))


def _run(
    program: str, root: Path, environment: Mapping[str, str], arguments: Iterable[str], given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    command = [program, "--no-pager", *_QUIETLY, *arguments]
    try:
        return subprocess.run(  # noqa: S603 - a program of the PATH, no shell; a revision never stands where an option may
            command, cwd=root, env=dict(environment), input=given, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise _Refused(finding("LIB-294", reason=type(error).__name__)) from error


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the last thing that git said, on one line."""
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return said[-1] if said else f"exit {done.returncode}"
