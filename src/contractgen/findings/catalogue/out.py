"""The family OUT: reading back, verifying and publishing."""

from __future__ import annotations

from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
