"""Checking a library: everything that can be known of it without a customer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from contractgen.assemble.resolve import resolve
from contractgen.findings import Finding, Findings, errors_in
from contractgen.model.library import Library
from contractgen.model.template import Template
from contractgen.pipeline.annexes import annexes_of
from contractgen.pipeline.combinations import Combined, combine
from contractgen.pipeline.drawing import drifted_files, load_drawing
from contractgen.pipeline.fitness import unfit, unsure
from contractgen.pipeline.glyphs import at_their_fonts
from contractgen.pipeline.pins import with_steps
from contractgen.pipeline.since import draft_steps, since
from contractgen.source.library import check_references, load_library
from contractgen.source.templatecheck import clauses_of, unlisted_departures


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was checked; how far the combinations of each template were assembled."""

    clauses: int
    templates: int
    combined: tuple[Combined, ...] = ()


def check(root: Path, *, combinations: bool = True, base: str = "") -> tuple[Checked, tuple[Finding, ...]]:
    """Check all clauses, approvals, templates, references, looks, fonts, locks and combinations of a library.

    With `base`, also what was done to the clauses since that git revision.
    """
    library, found = load_library(root)
    if library is None:
        return Checked(0, 0), found
    found += check_references(library)
    judged = since(root, base) if base else tuple(draft_steps(library.clauses))
    found = (*_said_better(found, judged), *judged)
    combined: list[Combined] = []
    if not errors_in(found):
        # What errors keep out of the library would be told a second time, as missing.
        for template in library.templates.values():
            found += _check_template(library, template)
            tried, more = _combine(library, template) if combinations else (None, ())
            combined += [tried] if tried else []
            found = (*_untold(found, more), *more)
    clauses = sum(len(versions) for versions in library.clauses.values())
    return Checked(clauses, len(library.templates), tuple(combined)), found


def _combine(library: Library, template: Template) -> tuple[Combined | None, Findings]:
    """Assemble the combinations of a template, unless its annexed files are refused."""
    annexes, refused = annexes_of(template, library.locks.get(template.id))
    if errors_in(refused):
        return None, ()
    return combine(library, template, annexes.pinned())


def _said_better(found: Findings, judged: Findings) -> Findings:
    """Leave out that an approved file was changed where it is said what was changed."""
    files = {item.where.file for item in judged if item.code == "LIB-267"}
    return tuple(item for item in found if item.code != "LIB-242" or item.where.file not in files)


def _untold(found: Findings, combined: Findings) -> Findings:
    """Leave out the warnings about optional parties where a combination shows the error."""
    shown = {item.where for item in combined if item.code == "TPL-426"}
    return tuple(item for item in found if item.code != "TPL-340" or item.where not in shown)


def _check_template(library: Library, template: Template) -> tuple[Finding, ...]:
    """Check a template with all its clauses, its annexed files, its looks and fonts, and its lock, if it has one."""
    lock = library.locks.get(template.id)
    _, found = annexes_of(template, lock)
    found += tuple(unlisted_departures(template, library))
    clauses = clauses_of(template, library)
    for name in template.look_names:
        line = template.look(name)
        drawing, more = load_drawing(template, line) if line else (None, ())
        found += more
        if drawing is not None:
            found += at_their_fonts(unfit(drawing, template), template)
            found += unsure(drawing, template, clauses)
            found += drifted_files(template, lock, drawing, locked=False) if lock else ()
    if lock is not None:
        _, more = resolve(template, library, locked=False)
        found += with_steps(library, template, more)
    return tuple(dict.fromkeys(found))
