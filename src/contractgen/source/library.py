"""The library: all clause versions, templates and locks of a folder, checked each by itself and all together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from contractgen.findings import Finding, Location, finding, in_order
from contractgen.model.library import Library, Lock
from contractgen.model.template import Template
from contractgen.source.clausefolder import ClauseFolder, read_clause_folder
from contractgen.source.crosscheck import Declared, name_findings, names_of_template, own_names, reference_findings
from contractgen.source.files import read_file, shown
from contractgen.source.lockfile import NAME as LOCK_NAME
from contractgen.source.lockfile import read_lock
from contractgen.source.templatecheck import (
    Shelf,
    line_findings,
    live_findings,
    meaning_findings,
    reference_findings_of,
)
from contractgen.source.templates import TemplateFile, read_template_file

CLAUSES = "clauses"
TEMPLATES = "templates"
TEMPLATE_NAME = "template.yaml"


def select_library_root(start: Path) -> Path | None:
    """Return the nearest folder, from `start` upwards, that holds `clauses/`; None where none does."""
    return next((folder for folder in (start, *start.absolute().parents) if (folder / CLAUSES).is_dir()), None)


def load_library(root: Path) -> tuple[Library | None, tuple[Finding, ...]]:
    """Return the library of a folder and every finding of all its files, by file and line.

    A file with errors is left out of the library; what else refers to it is not reported for that. There is
    no library only where the folder holds no `clauses/`.
    """
    if not (root / CLAUSES).is_dir():
        return None, (finding("LIB-248", Location(shown(root), 1, 1)),)
    folder = read_clause_folder(root / CLAUSES)
    files = tuple(_template_files(root / TEMPLATES))
    templates = {read.template.id: read.template for read in files if read.template and read.is_sound}
    locks, in_locks = _locks(root / TEMPLATES)
    library = Library(root.as_posix(), folder.sound, templates, locks)
    found = (
        *folder.findings,
        *(item for read in files for item in read.findings),
        *in_locks,
        *_meaning_of_clauses(folder, files),
    )
    # What nothing in the library knows, no template knows either: one cause, one finding.
    told = {item.where for item in found}
    more = (item for item in _meaning_of_templates(folder, library) if item.where not in told)
    return library, in_order((*found, *more))


def check_references(library: Library) -> tuple[Finding, ...]:
    """Return the references that lead out of a template's agreements: what `build` would find deal by deal.

    And what in them is not as live as a template asks for.
    """
    found: list[Finding] = []
    for template in library.templates.values():
        found += (*reference_findings_of(template, library), *live_findings(template))
    return in_order(found)


def _template_files(folder: Path) -> Iterator[TemplateFile]:
    """Yield every template file, `templates/<id>/template.yaml`."""
    for path in sorted(folder.glob(f"*/{TEMPLATE_NAME}")):
        data, found = read_file(path)
        if data is None:
            yield TemplateFile(None, found)
            continue
        read = read_template_file(data, shown(path), path.parent.as_posix())
        if read.is_sound and read.template and read.template.id != path.parent.name:
            place = f"{TEMPLATES}/{read.template.id}/{TEMPLATE_NAME}"
            misplaced = finding("TPL-301", read.template.where, template=read.template.id, place=place)
            read = TemplateFile(read.template, (*read.findings, misplaced))
        yield read


def _locks(folder: Path) -> tuple[dict[str, Lock], tuple[Finding, ...]]:
    """Return the locks by the template whose folder they stand in."""
    locks: dict[str, Lock] = {}
    findings: list[Finding] = []
    for path in sorted(folder.glob(f"*/{LOCK_NAME}")):
        lock, found = read_lock(path)
        findings += found
        if lock and lock.template != path.parent.name:
            findings.append(finding("LIB-244", Location(shown(path), 1, 1), template=lock.template))
        elif lock:
            locks[lock.template] = lock
    return locks, tuple(findings)


def _meaning_of_clauses(folder: ClauseFolder, files: tuple[TemplateFile, ...]) -> Iterator[Finding]:
    """Report names and references of clauses that nothing in the library answers to."""
    templates = [read.template for read in files if read.template]
    declared = _declared(folder, templates, complete=folder.is_complete and len(templates) == len(files))
    # A template with errors may lack instruments that clauses rightly refer to; without any, none is judged.
    judged = templates if all(read.is_sound for read in files) else []
    instruments = frozenset(line.id for template in judged for line in template.instruments)
    by_id = {name: tuple(read.clause for read in reads if read.clause) for name, reads in folder.files.items()}
    for reads in folder.files.values():
        for read in reads:
            if read.clause and not any(item.code.startswith("LOAD") for item in read.findings):
                yield from name_findings(read.clause, declared)
                yield from reference_findings(read.clause, by_id, folder.versions, instruments)


def _declared(folder: ClauseFolder, templates: list[Template], *, complete: bool) -> Declared:
    clauses = folder.understood
    of_templates = (names_of_template(template) for template in templates)
    return Declared(
        names=frozenset().union(*of_templates, *(own_names(clause) for clause in clauses)),
        tables={table.name: table for clause in clauses for table in clause.tables},
        roles=frozenset(party.role for template in templates for party in template.parties),
        complete=complete,
    )


def _meaning_of_templates(folder: ClauseFolder, library: Library) -> Iterator[Finding]:
    shelf = Shelf(library.clauses, folder.versions)
    locks: Mapping[str, Lock] = library.locks
    for template in library.templates.values():
        yield from line_findings(template, shelf)
        yield from meaning_findings(template, shelf, locks.get(template.id))
