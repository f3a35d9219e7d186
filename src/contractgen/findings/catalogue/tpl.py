"""The family TPL: templates and their looks."""

from __future__ import annotations

from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
