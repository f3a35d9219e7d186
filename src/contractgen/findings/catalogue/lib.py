"""The family LIB: clauses, approvals and the lock."""

from __future__ import annotations

from contractgen.findings.catalogue import (
    lib_declarations,
    lib_exemptions,
    lib_files,
    lib_git,
    lib_revisions,
    lib_steps,
    lib_text,
    lib_use,
)
from contractgen.findings.entry import Entry

_ALL = (
    *lib_files.ENTRIES,
    *lib_text.ENTRIES,
    *lib_declarations.ENTRIES,
    *lib_exemptions.ENTRIES,
    *lib_revisions.ENTRIES,
    *lib_git.ENTRIES,
    *lib_steps.ENTRIES,
    *lib_use.ENTRIES,
)
ENTRIES: tuple[Entry, ...] = tuple(sorted(_ALL, key=lambda entry: entry.code))
