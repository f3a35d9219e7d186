"""The family NUM: numbering."""

from __future__ import annotations

from contractgen.findings.catalogue import num_clauses, num_formats, num_lists, num_markup, num_model
from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *num_lists.ENTRIES,
    *num_formats.ENTRIES,
    *num_clauses.ENTRIES,
    *num_markup.ENTRIES,
    *num_model.ENTRIES,
)
