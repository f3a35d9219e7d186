"""A baseline: the findings that were known on a day, kept in a file, so that only what is new is told."""

from __future__ import annotations

import errno
import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.findings.identity import identities
from contractgen.findings.suppressed import Ground, Suppressed
from contractgen.source.files import read_file, replace_file, shown
from contractgen.source.housestyles import is_checked

_FORMAT: Final = "contractgen-baseline-1"
_LIMIT: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Known:
    """A finding of a baseline: its code, its file as seen from the baseline's folder, and what identifies it."""

    file: str
    code: str
    key: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline and the file that it stands in."""

    path: Path
    known: tuple[Known, ...]

    def part(
        self, findings: Sequence[Finding], files: Iterable[str]
    ) -> tuple[Findings, tuple[Suppressed, ...], Findings]:
        """Part findings into the new and the known; and report what was known of these files and is gone."""
        left = Counter(self.known)
        new: list[Finding] = []
        old: list[Suppressed] = []
        for item, known in zip(findings, _known(self.path, findings), strict=True):
            if known is not None and left[known] > 0:
                left[known] -= 1
                old.append(Suppressed(item, Ground.BASELINE, shown(self.path)))
            else:
                new.append(item)
        examined = {_seen_from(self.path, file): file for file in files}
        where = Location(shown(self.path))
        stale = (
            finding("LOAD-190", where, known=known.code, contract=examined[known.file])
            for known, count in sorted(left.items(), key=lambda entry: _order(entry[0]))
            for _ in range(count)
            if known.file in examined
        )
        return tuple(new), tuple(old), tuple(stale)


def load_baseline(path: Path) -> tuple[Baseline | None, Findings]:
    """Return the baseline of a file, or None and what is wrong with it."""
    data, found = read_file(path, _LIMIT)
    if data is None:
        return None, found
    try:
        entries = _entries(json.loads(data))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None, (finding("LOAD-186", Location(shown(path), 1, 1)),)
    return Baseline(path, entries), ()


def write_baseline_file(path: Path, findings: Sequence[Finding]) -> Findings:
    """Write findings down as known, a line for each and no word of the contracts; report what stood in the way."""
    try:
        path.touch()
    except OSError as error:
        return (
            finding("LOAD-108", Location(shown(path), 1, 1), reason=errno.errorcode.get(error.errno or 0, "EINVAL")),
        )
    return replace_file(path, _text(path, findings).encode())


def _text(path: Path, findings: Sequence[Finding]) -> str:
    known = sorted((item for item in _known(path, findings) if item), key=_order)
    lines = [json.dumps({"file": item.file, "code": item.code, "key": item.key}, ensure_ascii=False) for item in known]
    listed = "\n    " + ",\n    ".join(lines) + "\n  " if lines else ""
    return f'{{\n  "format": "{_FORMAT}",\n  "findings": [{listed}]\n}}\n'


def _order(item: Known) -> tuple[str, str, str]:
    return item.file, item.code, item.key


def _entries(data: Any) -> tuple[Known, ...]:  # noqa: ANN401 - any JSON value
    if not isinstance(data, dict) or data["format"] != _FORMAT:
        raise ValueError
    entries = tuple(Known(item["file"], item["code"], item["key"]) for item in data["findings"])
    if not all(isinstance(text, str) for item in entries for text in (item.file, item.code, item.key)):
        raise TypeError
    return entries


def _known(path: Path, findings: Sequence[Finding]) -> Iterable[Known | None]:
    """Yield what a baseline would say of every finding; None of one that no baseline may hide."""
    placed = [
        replace(item, where=replace(item.where, file=_seen_from(path, item.where.file))) if item.where.file else item
        for item in findings
    ]
    for item, key in zip(placed, identities(placed), strict=True):
        yield Known(item.where.file, item.code, key) if is_checked(item.code) else None


def _seen_from(path: Path, file: str) -> str:
    return Path(os.path.relpath(file, path.parent)).as_posix()
