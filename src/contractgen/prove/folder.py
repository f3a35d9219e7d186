"""An output folder as it lies there: its manifest, its files, and what does not belong."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.prove.entries import Manifest, PublishedFile
from contractgen.prove.manifest import LEFTOVER, MANIFEST, read_manifest


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of published files: its path, its manifest, the names in it."""

    path: Path
    manifest: Manifest
    names: frozenset[str] = field(default_factory=frozenset)


def read_folder(path: Path) -> tuple[Folder | None, Findings]:
    """Read a folder's manifest and names; unknown files, missing ones and leftovers of broken runs are findings."""
    manifest, found = _manifest_in(path)
    if manifest is None:
        return None, found
    try:
        names = frozenset(entry.name for entry in path.iterdir())
    except OSError as problem:
        return None, (_unreadable(path, problem),)
    known = {file.name for deal in manifest.deals for file in deal.files}
    for name in sorted(names - known - {MANIFEST}):
        found += (finding("OUT-860" if LEFTOVER.fullmatch(name) else "OUT-853", Location(str(path / name)), name=name),)
    for deal, template in manifest.missing():
        found += (finding("OUT-880", Location(str(path / MANIFEST)), deal=deal, template=template),)
    for name in sorted(known - names):
        found += (finding("OUT-852", Location(str(path / name)), name=name),)
    return Folder(path, manifest, names), found


def read_files(folder: Folder, files: tuple[PublishedFile, ...]) -> tuple[Mapping[str, bytes], Findings]:
    """Read published files by format, those that are there; one that is not what the manifest says is a finding."""
    contents: dict[str, bytes] = {}
    found: Findings = ()
    for file in files:
        if file.name not in folder.names:
            continue
        path = folder.path / file.name
        data, more = read_bytes(path)
        found += more
        if data is None:
            continue
        contents[file.format] = data
        if hashlib.sha256(data).hexdigest() != file.sha256 or len(data) != file.size:
            found += (finding("OUT-854", Location(str(path)), name=file.name),)
    return contents, found


def read_bytes(path: Path) -> tuple[bytes | None, Findings]:
    """Read a regular file; links and devices are refused."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            return None, (finding("OUT-859", Location(str(path)), reason="S_ISREG"),)
        with os.fdopen(descriptor, "rb") as stream:
            return stream.read(), ()
    except OSError as problem:
        return None, (_unreadable(path, problem),)


def _manifest_in(path: Path) -> tuple[Manifest | None, Findings]:
    place = path / MANIFEST
    if not place.exists():
        return None, (finding("OUT-850", Location(str(path)), name=MANIFEST),)
    data, found = read_bytes(place)
    if data is None:
        return None, found
    return read_manifest(data, str(place))


def _unreadable(path: Path, problem: OSError) -> Finding:
    return finding("OUT-859", Location(str(path)), reason=problem.strerror or type(problem).__name__)
