"""The family ENV: this machine: fonts, programs, disk."""

from __future__ import annotations

from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
