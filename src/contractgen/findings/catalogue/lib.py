"""The family LIB: clauses, approvals and the lock."""

from __future__ import annotations

from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
