"""Findings as GitHub's workflow commands."""

from __future__ import annotations

from typing import Final

from contractgen.cli.textreport import place_of
from contractgen.findings import Finding, Severity, entry_of, hint_of, message_of

_KINDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(item: Finding, language: str) -> str:
    """Return a workflow command, escaped as GitHub's runner reads it."""
    properties = {"title": f"{item.code} {entry_of(item.code).name}"}
    if item.where.file:
        properties |= {"file": item.where.file}
    if item.where.line:
        properties |= {"line": str(item.where.line), "col": str(item.where.column)}
    listed = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    message = message_of(item, language)
    if item.paragraph and not item.where.line:
        message = f"{place_of(item, language)}: {message}"
    text = "\n".join(part for part in (message, hint_of(item, language)) if part)
    return f"::{_KINDS[item.severity]} {listed}::{_escaped(text, '')}"


def _escaped(text: str, more: str) -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
