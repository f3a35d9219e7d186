"""The family PUN: punctuation of lists and text."""

from __future__ import annotations

from contractgen.findings.catalogue import pun_clauses, pun_texts
from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (*pun_texts.ENTRIES, *pun_clauses.ENTRIES)
