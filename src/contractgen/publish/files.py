"""Files that are there whole or not at all: written aside, made durable, then given their names.

The protocol is the one of databases: a temporary file in the same folder (O_EXCL, readable by its owner alone),
written, fsynced, renamed, and the folder fsynced. Whoever is interrupted at any point leaves old files as they
were and no half file under a final name; what it leaves aside is removed by the next run.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from contractgen.findings import Finding, Location, finding
from contractgen.prove.manifest import LEFTOVER
from contractgen.source.files import umask

_NO_LOCKS = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})
_MODE = 0o666


@contextmanager
def folder_held(folder: Path) -> Iterator[int]:
    """Make a folder if need be, hold it against other runs, and clear what broken runs left in it.

    Yields the folder's descriptor. Another run that publishes into the folder is waited for. Raises OSError.
    """
    _make(folder)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if _hold(descriptor):
            _clear(folder)
        yield descriptor
    finally:
        os.close(descriptor)


def write_files(folder: Path, descriptor: int, files: Mapping[str, bytes]) -> None:
    """Write files into a folder that is held, the last one last; raises OSError, and then nothing is half made.

    All are complete and durable before the first gets its name. A file that is there with the same bytes already is
    not touched. Names are names, not paths.
    """
    changed = {name: data for name, data in files.items() if not _is_there(folder / name, data)}
    asides: dict[str, Path] = {}
    try:
        for name, data in changed.items():
            asides[name] = _write_aside(folder, name, data)
        for name, aside in asides.items():
            aside.replace(folder / name)
    except BaseException:
        for aside in asides.values():
            with suppress(OSError):
                aside.unlink()
        raise
    if changed:
        os.fsync(descriptor)


def write_atomically(path: Path, data: bytes) -> tuple[Finding, ...]:
    """Write one file, whole or not at all; what stands in the way is a finding."""
    try:
        with folder_held(path.parent) as descriptor:
            write_files(path.parent, descriptor, {path.name: data})
    except OSError as problem:
        return (trouble(path, problem),)
    return ()


def write_all(files: Mapping[Path, bytes]) -> tuple[Finding, ...]:
    """Write files into several folders; where one cannot be written, those before it become what they were."""
    try:
        before = {path: path.read_bytes() if path.is_file() else None for path in files}
    except OSError as problem:
        return (trouble(Path(problem.filename), problem),)
    written: list[Path] = []
    for path, data in files.items():
        found = write_atomically(path, data)
        if found:
            return (*found, *(item for done in written for item in _restored(done, before[done])))
        written.append(path)
    return ()


def _restored(path: Path, data: bytes | None) -> tuple[Finding, ...]:
    """Make a file what it was: its bytes, or not there."""
    if data is not None:
        return write_atomically(path, data)
    try:
        path.unlink()
    except OSError as problem:
        return (trouble(path, problem),)
    return ()


def trouble(folder: Path, problem: OSError) -> Finding:
    """Return the finding about a disk, a right or a folder that stood in the way."""
    reason = problem.strerror or type(problem).__name__
    return finding("ENV-951", Location(str(folder)), reason=reason)


def _make(folder: Path) -> None:
    """Make a folder and those above it, each durably."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        with suppress(FileExistsError):
            path.mkdir()
        above = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(above)
        finally:
            os.close(above)


def _hold(descriptor: int) -> bool:
    """Lock a folder; some network file systems know no locks, and then nothing of another run's may be removed."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError as problem:
        if problem.errno in _NO_LOCKS:
            return False
        raise
    return True


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        if LEFTOVER.fullmatch(path.name):
            path.unlink()


def _is_there(path: Path, data: bytes) -> bool:
    """Say whether a plain file holds exactly these bytes."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size != len(data):
            return False
        return path.read_bytes() == data
    except OSError:
        return False


def _write_aside(folder: Path, name: str, data: bytes) -> Path:
    """Write bytes durably under a temporary name; the mode is the one that the umask gives to new files."""
    aside, descriptor = _open_aside(folder, name)
    try:
        try:
            _write_all(descriptor, data)
            os.fchmod(descriptor, _MODE & ~umask())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    return aside


def _open_aside(folder: Path, name: str) -> tuple[Path, int]:
    for number in range(1_000):
        aside = folder / f".contractgen-{os.getpid()}-{number}-{name}.tmp"
        with suppress(FileExistsError):
            return aside, os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
