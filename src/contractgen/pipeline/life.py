"""The life of a clause: its versions one after another, and whom one of them concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from contractgen.findings import Findings, errors_in
from contractgen.model.clause import Clause
from contractgen.model.library import Library
from contractgen.model.revision import Step
from contractgen.model.template import Template
from contractgen.model.version import Version
from contractgen.pipeline.agreement import assemble
from contractgen.pipeline.revisions import version_in, versions_in
from contractgen.revise.compare import compare, step_between
from contractgen.source.deals import load_deal
from contractgen.source.files import shown
from contractgen.source.library import load_library

DEAL_FOLDERS: Final = ("examples", "deals")
_DEALS: Final = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Logged:
    """A version of a clause; the step that it took from the version before it, and the one that its changes need.

    The first one took none.
    """

    clause: Clause
    taken: Step | None
    needed: Step | None


@dataclass(frozen=True, slots=True)
class Touched:
    """A template whose range takes a version; the range as written, and what the lock pins, if there is one.

    `deals` are the files of the deals that get the clause by this template.
    """

    template: str
    range: str
    pinned: Version | None
    deals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """Whom a version concerns; how many deals were read, and which of them could not be assembled."""

    clause: Clause
    templates: tuple[Touched, ...]
    deals: int
    unsure: tuple[str, ...]


def log_of(root: Path, clause: str) -> tuple[tuple[Logged, ...], Findings]:
    """Return the versions of a clause, the newest first, as far as their files are understood."""
    files, found = versions_in(root, clause)
    known = [file.clause for file in files.values() if file.clause]
    entries: list[Logged] = []
    for place, one in enumerate(known):
        before = known[place - 1] if place else None
        taken = step_between(before.version, one.version) if before else None
        entries.append(Logged(one, taken, compare(before, one).step if before else None))
    return tuple(reversed(entries)), (*found, *(item for file in files.values() for item in file.findings))


def impact_of(
    root: Path, clause: str, version: str = "", folders: Iterable[Path] = ()
) -> tuple[Impact | None, Findings]:
    """Return which templates take a version of a clause, by default the newest, and which deals would get it.

    Deals are those of `folders`, else of the library's own. A deal gets the clause if it is in the agreement as the
    deal's answers have it today, whichever version is locked.
    """
    wanted, found = version_in(root, clause, version)
    library, more = load_library(root)
    if wanted is None or library is None:
        return None, found or errors_in(more)
    read, users, unsure = 0, dict[str, list[str]](), []
    for path in _deal_files(tuple(folders) or tuple(root / name for name in DEAL_FOLDERS)):
        deal, _ = load_deal(path)
        if deal is None:
            continue
        read += 1
        documents, _ = assemble(library, deal)
        for line, document in zip(deal.templates, documents, strict=True):
            if document is None:
                unsure.append(shown(path))
            elif any(key.partition("@")[0] == clause for key, _ in document.assembly.clauses):
                users.setdefault(line.template, []).append(shown(path))
    touched = tuple(
        Touched(template.id, ranges, _pinned(library, template, clause), tuple(users.get(template.id, ())))
        for template in library.templates.values()
        if (ranges := _ranges(template, wanted))
    )
    return Impact(wanted, touched, read, tuple(dict.fromkeys(unsure))), ()


def _ranges(template: Template, clause: Clause) -> str:
    """Return the ranges in which a template asks for a clause; nothing where one of them keeps the version out."""
    lines = [line for instrument in template.instruments for line in instrument.lines if line.clause == clause.id]
    fits = all(clause.version in line.range for line in lines)
    return ", ".join(dict.fromkeys(str(line.range) for line in lines)) if fits else ""


def _pinned(library: Library, template: Template, clause: str) -> Version | None:
    lock = library.locks.get(template.id)
    return next((pin.version for pin in lock.pins if pin.clause == clause), None) if lock else None


def _deal_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.suffix in _DEALS and path.is_file())
