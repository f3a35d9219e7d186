"""Files: read with findings, named for people, replaced as a whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from contractgen.findings import Finding, Location, finding
from contractgen.source.decode import MAXIMUM_BYTES


def read_file(path: Path, limit: int = MAXIMUM_BYTES) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the bytes of a file, at most one more than it may have; or why it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(limit + 1), ()
    except FileNotFoundError:
        return None, (finding("LOAD-102", Location(shown(path), 1, 1)),)
    except (OSError, ValueError) as error:
        return None, (finding("LOAD-101", Location(shown(path), 1, 1), reason=_reason(error)),)


def shown(path: Path) -> str:
    """Return the name of a file for findings: relative to the working directory inside it, else as given."""
    name = path.as_posix()
    if path.is_absolute():
        with contextlib.suppress(ValueError):
            name = path.relative_to(Path.cwd()).as_posix()
    # A name that is no UTF-8 shows its odd bytes as \\x…, so that it can be printed anywhere.
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def replace_file(path: Path, data: bytes) -> tuple[Finding, ...]:
    """Give a file new content, durably and all at once; whatever fails, the old content stays.

    The new bytes are written beside it, flushed to the disk, given the file's mode, and renamed over it; then the
    folder is flushed too.
    """
    beside = ""
    try:
        descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        with os.fdopen(descriptor, "wb") as stream:
            os.fchmod(stream.fileno(), path.stat().st_mode & 0o777)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        if beside:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
        return (finding("LOAD-108", Location(shown(path), 1, 1), reason=_reason(error)),)
    return ()


def create_file(path: Path, data: bytes) -> tuple[Finding, ...]:
    """Write a new file, durably and all at once; what is there already is never touched."""
    beside = ""
    try:
        descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        with os.fdopen(descriptor, "wb") as stream:
            os.fchmod(stream.fileno(), 0o666 & ~umask())
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # Unlike a rename, a link is refused where there is a file of that name.
        os.link(beside, path)
        _flush_folder(path.parent)
    except OSError as error:
        return (finding("LOAD-108", Location(shown(path), 1, 1), reason=_reason(error)),)
    finally:
        if beside:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
    return ()


def umask() -> int:
    """Return the rights that this process takes from new files; it can be read only by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError | ValueError) -> str:
    """Return the system's name of an error (EACCES, EISDIR …), which no locale translates."""
    number = error.errno if isinstance(error, OSError) else None
    return errno.errorcode.get(number or errno.EINVAL, "EINVAL")
