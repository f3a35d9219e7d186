"""Findings printed: for people, for programs, for GitHub, for code scanning, for test reports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from contractgen.cli.excerpts import excerpt_shown, is_marked
from contractgen.cli.github import as_github
from contractgen.cli.junit import as_junit
from contractgen.cli.sarif import as_sarif
from contractgen.cli.textreport import Quote, as_text
from contractgen.findings import Finding, Location, Severity, entry_of, hint_of, in_order, message_of
from contractgen.findings.suppressed import Suppressed


def findings_as_data(findings: Iterable[Finding], language: str, *, show_values: bool = False) -> list[dict[str, Any]]:
    """Return the findings as `schemas/findings.schema.json` describes them.

    Excerpts and edits of finished documents are left out unless `show_values` asks for them.
    """
    return [_as_data(item, language, show_values=show_values) for item in in_order(findings)]


def summary_of(findings: Iterable[Finding]) -> dict[str, int]:
    """Count the findings by severity."""
    counts = dict.fromkeys((severity.value for severity in Severity), 0)
    for item in in_order(findings):
        counts[item.severity.value] += 1
    return counts


def print_findings(
    findings: Iterable[Finding],
    *,
    form: str,
    language: str,
    quote: Quote,
    extra: Mapping[str, Any] | None = None,
    show_values: bool = False,
    files: Sequence[str] = (),
    suppressed: Sequence[Suppressed] = (),
) -> None:
    """Print findings: text to standard error, all that programs read to standard output.

    `quote` returns the source line of a place, or None where it may hold private values. `extra` joins the
    summary in JSON. `files` are those that were examined, with findings or without; `suppressed` what was found and is
    not to be told: code scanning and test reports list it as such.
    """
    found = in_order(findings)
    if form == "json":
        data = {
            "findings": findings_as_data(found, language, show_values=show_values),
            "summary": {**summary_of(found), **(extra or {})},
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif form == "sarif":
        log = as_sarif(found, language, suppressed=suppressed, show_values=show_values)
        click.echo(json.dumps(log, ensure_ascii=False, indent=2))
    elif form == "junit":
        click.echo(as_junit(found, language, files=files, suppressed=suppressed, show_values=show_values))
    elif form == "github":
        for item in found:
            click.echo(as_github(item, language))
    else:
        for item in found:
            click.echo(as_text(item, language, quote, show_values=show_values), err=True)


def quote_from(library: Path | None) -> Quote:
    """Return a quote function for a library's clauses and templates, the text of which is not private."""
    roots = tuple((library / name).resolve() for name in ("clauses", "templates")) if library else ()

    def quote(where: Location) -> str | None:
        path = Path(where.file).resolve()
        if not where.line or not any(path.is_relative_to(root) for root in roots):
            return None
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            return None
        return lines[where.line - 1] if where.line <= len(lines) else None

    return quote


def _as_data(item: Finding, language: str, *, show_values: bool) -> dict[str, Any]:
    data: dict[str, Any] = {
        "code": item.code,
        "name": entry_of(item.code).name,
        "severity": item.severity.value,
        "message": message_of(item, language),
        "hint": hint_of(item, language),
        "file": item.where.file,
        "line": item.where.line,
        "column": item.where.column,
        "field": item.field,
        "paragraph": item.paragraph,
        "label": item.label,
        "text": excerpt_shown(item, show_values=show_values),
    }
    if data["text"] and is_marked(item):
        data["caret"] = {"start": item.caret[0], "end": item.caret[1]}
    if item.fix is not None and (show_values or not item.paragraph):
        data["fix"] = {"old": item.fix.old, "new": item.fix.new}
    return data
