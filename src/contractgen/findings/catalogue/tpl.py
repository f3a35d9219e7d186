"""The family TPL: templates and their looks."""

from __future__ import annotations

from contractgen.findings.catalogue import tpl_annexes, tpl_combinations, tpl_files, tpl_locks, tpl_use
from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *tpl_files.ENTRIES,
    *tpl_use.ENTRIES,
    *tpl_annexes.ENTRIES,
    *tpl_combinations.ENTRIES,
    *tpl_locks.ENTRIES,
)
