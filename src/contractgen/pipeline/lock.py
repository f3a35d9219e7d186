"""Locking a template: the clause versions its ranges resolve to, and the hashes of its look and fonts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from contractgen.findings import Finding, errors_in
from contractgen.model.library import FilePin, Library, Lock, Pin
from contractgen.model.template import Template
from contractgen.pipeline.agreement import named_template
from contractgen.pipeline.annexes import annex_pins
from contractgen.pipeline.drawing import Drawing, load_drawing, pins_of
from contractgen.publish.files import write_all
from contractgen.source.library import load_library
from contractgen.source.lockfile import NAME, lock_text


@dataclass(frozen=True, slots=True)
class WrittenLock:
    """A lock that was written: its path and how many clauses it pins."""

    path: Path
    clauses: int


def write_locks(root: Path, identifiers: Sequence[str]) -> tuple[tuple[WrittenLock, ...], tuple[Finding, ...]]:
    """Resolve templates' ranges to the newest fitting versions and write `template.lock` beside each of them.

    All are written or none: where one cannot be, the others stay as they are.
    """
    library, found = load_library(root)
    if library is None or errors_in(found):
        return (), found
    locks: dict[Path, Lock] = {}
    for identifier in dict.fromkeys(identifiers):
        template, more = named_template(library, identifier)
        found += more
        lock, more = lock_of(library, template) if template else (None, ())
        found += more
        if template and lock:
            locks[Path(template.folder) / NAME] = lock
    if not errors_in(found):
        found += write_all({path: lock_text(lock).encode() for path, lock in locks.items()})
    if errors_in(found):
        return (), found
    return tuple(WrittenLock(path, len(lock.pins)) for path, lock in locks.items()), found


def lock_of(library: Library, template: Template) -> tuple[Lock | None, tuple[Finding, ...]]:
    """Return the lock of a template as the library and its files are now."""
    pins = {
        line.clause: Pin(clause.id, clause.version, clause.fingerprint)
        for instrument in template.instruments
        for line in instrument.lines
        if (clause := library.newest(line.clause, line.range)) is not None
    }
    files: dict[FilePin, None] = {}
    found: tuple[Finding, ...] = ()
    for name in template.look_names:
        drawing, more = _drawing(template, name)
        found += tuple(item for item in more if item not in found)
        files |= dict.fromkeys(pins_of(drawing) if drawing else ())
    if errors_in(found):
        return None, found
    annexes, more = annex_pins(template)
    found += more
    if errors_in(more):
        return None, found
    listed = tuple(pins[name] for name in sorted(pins))
    return Lock(template.id, template.version, listed, (*sorted(files, key=_looks_first), *annexes)), found


def _drawing(template: Template, name: str) -> tuple[Drawing | None, tuple[Finding, ...]]:
    line = template.look(name)
    return load_drawing(template, line) if line else (None, ())


def _looks_first(pin: FilePin) -> tuple[bool, str]:
    return not pin.name.endswith(".docx"), pin.name
