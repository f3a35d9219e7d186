"""The family NUM: numbering."""

from __future__ import annotations

from contractgen.findings.catalogue import num_clauses
from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (*num_clauses.ENTRIES,)
