"""Whole folders: a tree of files that is there with all its files, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from contractgen.findings import Finding, Location, finding
from contractgen.publish.files import folder_held, trouble

# What a run that was killed may have left in a folder, and what is no content of it.
_ASIDE: Final = ".contractgen-init-"
_VERSIONING: Final = frozenset({".git"})


def write_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Write files into a folder that is new or empty, all of them or none; what stands in the way is a finding.

    The files' names are paths inside the folder, with `/`; what is named last at the top level appears last. A
    repository's `.git` may be there already.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        if not _is_free(folder):
            return (finding("ENV-952", Location(str(folder))),)
        try:
            with folder_held(folder):
                if not _is_free(folder):
                    return (finding("ENV-952", Location(str(folder))),)
                _fill(folder, files)
        except BaseException:
            for path in missing:
                with suppress(OSError):
                    path.rmdir()
            raise
    except OSError as problem:
        return (trouble(folder, problem),)
    return ()


def _is_free(folder: Path) -> bool:
    """Say whether a folder has no content of anybody's."""
    return not folder.exists() or all(
        path.name in _VERSIONING or path.name.startswith(_ASIDE) for path in folder.iterdir()
    )


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write everything aside, then give it its place; raises OSError, and then nothing of it is left."""
    for leftover in folder.glob(f"{_ASIDE}*"):
        shutil.rmtree(leftover)
    aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=folder))
    placed: list[Path] = []
    try:
        for name, data in files.items():
            path = aside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        for top in dict.fromkeys(name.partition("/")[0] for name in files):
            (aside / top).rename(folder / top)
            placed.append(folder / top)
    except BaseException:
        for path in placed:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
