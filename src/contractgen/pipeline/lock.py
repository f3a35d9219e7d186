"""Locking a template: the clause versions its ranges resolve to, and the hashes of its look and fonts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from contractgen.assemble.resolve import resolve
from contractgen.findings import Finding, errors_in, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.library import FilePin, Library, Lock, Pin
from contractgen.model.template import Template
from contractgen.pipeline.agreement import named_template
from contractgen.pipeline.annexes import annex_pins
from contractgen.pipeline.drawing import Drawing, load_drawing, pins_of
from contractgen.pipeline.pins import PinChange, changes_between
from contractgen.publish.files import write_all
from contractgen.source.library import load_library
from contractgen.source.lockfile import NAME, lock_text


@dataclass(frozen=True, slots=True)
class WrittenLock:
    """A lock that was written: its path, how many clauses it pins, and what differs from the lock before."""

    path: Path
    clauses: int
    changes: tuple[PinChange, ...] = ()


def write_locks(
    root: Path, identifiers: Sequence[str], update: Sequence[str] = ()
) -> tuple[tuple[WrittenLock, ...], tuple[Finding, ...]]:
    """Resolve templates' ranges to the newest fitting versions and write `template.lock` beside each of them.

    With clauses to `update`, their pins alone move, in the named templates or, where none is named, in all whose locks
    pin them. All are written or none: where one cannot be, the others stay as they are.
    """
    library, found = load_library(root)
    if library is None or errors_in(found):
        return (), found
    locks: dict[Path, Lock] = {}
    changes: dict[Path, tuple[PinChange, ...]] = {}
    wanted, more = (identifiers, ()) if identifiers else _concerned(library, update)
    found += more
    for identifier in dict.fromkeys(wanted):
        template, more = named_template(library, identifier)
        found += more
        if template is None:
            continue
        lock, more = _updated(library, template, update) if update else lock_of(library, template)
        found += more
        if lock:
            path = Path(template.folder) / NAME
            locks[path] = lock
            changes[path] = changes_between(library, library.locks.get(template.id), lock)
    if not errors_in(found):
        found += write_all({path: lock_text(lock).encode() for path, lock in locks.items()})
    if errors_in(found):
        return (), found
    return tuple(WrittenLock(path, len(lock.pins), changes[path]) for path, lock in locks.items()), found


def lock_of(library: Library, template: Template) -> tuple[Lock | None, tuple[Finding, ...]]:
    """Return the lock of a template as the library and its files are now."""
    pins = _newest_pins(library, template)
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


def _newest_pins(library: Library, template: Template) -> dict[str, Pin]:
    """Return pins of the newest versions that fit all lines of a template, by clause."""
    chosen, _ = resolve(template, replace(library, locks={}), locked=False)
    return {name: Pin(clause.id, clause.version, clause.fingerprint) for name, clause in chosen.items()}


def _concerned(library: Library, update: Sequence[str]) -> tuple[Sequence[str], tuple[Finding, ...]]:
    """Return the templates whose locks pin one of the clauses; all templates where no clause is named."""
    if not update:
        return tuple(library.templates), ()
    pinned = {name: {pin.clause for pin in lock.pins} for name, lock in library.locks.items()}
    known = {clause for clauses in pinned.values() for clause in clauses}
    found = tuple(
        finding("TPL-451", None, template="–", clause=clause, nearest=_nearest(clause, known))
        for clause in update
        if clause not in known
    )
    return tuple(name for name in library.templates if pinned.get(name, set()).intersection(update)), found


def _updated(library: Library, template: Template, update: Sequence[str]) -> tuple[Lock | None, tuple[Finding, ...]]:
    """Return the lock of a template with the pins of some clauses moved, all others and all files as they are."""
    lock = library.locks.get(template.id)
    if lock is None:
        return None, (finding("TPL-452", template.where, template=template.id),)
    newest = _newest_pins(library, template)
    pins = {pin.clause: pin for pin in lock.pins}
    found = tuple(
        finding("TPL-451", template.where, template=template.id, clause=clause, nearest=_nearest(clause, newest))
        for clause in update
        if clause not in newest and clause not in pins
    )
    moved = {clause: newest[clause] for clause in update if clause in newest}
    # A clause that the template has dropped since is not pinned any more.
    kept = {clause: pin for clause, pin in pins.items() if clause not in update}
    listed = kept | moved
    return replace(lock, pins=tuple(listed[name] for name in sorted(listed))), found


def _nearest(clause: str, known: Iterable[str]) -> str:
    return ", ".join(nearest_names(clause, known)) or "–"


def _drawing(template: Template, name: str) -> tuple[Drawing | None, tuple[Finding, ...]]:
    line = template.look(name)
    return load_drawing(template, line) if line else (None, ())


def _looks_first(pin: FilePin) -> tuple[bool, str]:
    return not pin.name.endswith(".docx"), pin.name
