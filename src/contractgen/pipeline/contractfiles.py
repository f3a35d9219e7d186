"""The contracts that are to be linted: files as named, and those in folders."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from contractgen.findings import Finding, Location, finding
from contractgen.source.files import shown

WORD: Final = frozenset({".docx"})
MARKDOWN: Final = frozenset({".md", ".markdown"})
ENDINGS: Final = WORD | MARKDOWN | {".txt"}
_HIDDEN: Final = (".", "~$")  # what a system hides, and what Word keeps beside an open document


def contract_files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Return the contracts among the paths and below the folders among them, each once, in order; and what is amiss.

    A folder gives the files whose endings are known; a file that is named must have one of these endings.
    """
    files: dict[Path, Path] = {}
    found: list[Finding] = []
    for path in paths:
        if path.is_dir():
            below = sorted(_below(path, found), key=lambda file: file.parts)
            if not below and not found:
                found.append(finding("LOAD-181", Location(shown(path))))
        elif path.exists() and path.suffix.lower() not in ENDINGS:
            found.append(finding("LOAD-180", Location(shown(path)), ending=path.suffix or "–"))
            continue
        else:
            below = [path]
        for file in below:
            files.setdefault(file.resolve(), file)
    return tuple(files.values()), tuple(found)


def _below(folder: Path, found: list[Finding]) -> Iterator[Path]:
    """Yield the contracts in a folder and below; symbolic links to folders are not followed."""

    def unreadable(error: OSError) -> None:
        where = Location(shown(Path(error.filename)))
        found.append(finding("LOAD-101", where, reason=errno.errorcode.get(error.errno or 0, "EIO")))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        for name in names:
            if Path(name).suffix.lower() in ENDINGS and not name.startswith(_HIDDEN):
                yield Path(parent, name)
