"""The family NUM: numbering."""

from __future__ import annotations

from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
