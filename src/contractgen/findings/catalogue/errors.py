"""Entries of errors: the findings that stop a publication."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity


def error(code: str, name: str, message: Bilingual, hint: Bilingual, explanation: Bilingual) -> Entry:
    """Make the entry of an error."""
    return Entry(code, name, Severity.ERROR, message, hint, explanation)
