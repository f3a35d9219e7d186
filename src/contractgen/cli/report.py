"""Findings as people, programs and GitHub read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import click

from contractgen.findings import Finding, Location, Severity, entry_of, hint_of, in_order, message_of

_COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_WORDS: Final = {
    "en": {"error": "error", "warning": "warning", "info": "note", "hint": "hint"},
    "zh": {"error": "错误", "warning": "警告", "info": "说明", "hint": "提示"},
}

Quote = Callable[[Location], str | None]


# What these families quote is the finished document's, with a customer's words in it.
_PRIVATE: Final = ("DOCX-", "PDF-")


def findings_as_data(findings: Iterable[Finding], language: str, *, show_values: bool = False) -> list[dict[str, Any]]:
    """Return the findings as `schemas/findings.schema.json` describes them.

    Excerpts of finished documents are left out unless `show_values` asks for them.
    """
    return [
        {
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
            "text": "" if item.code.startswith(_PRIVATE) and not show_values else item.excerpt,
        }
        for item in in_order(findings)
    ]


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
) -> None:
    """Print findings: text to standard error, JSON and GitHub commands to standard output.

    `quote` returns the source line of a place, or None where it may hold private values. `extra` joins the
    summary in JSON.
    """
    found = in_order(findings)
    if form == "json":
        data = {
            "findings": findings_as_data(found, language, show_values=show_values),
            "summary": {**summary_of(found), **(extra or {})},
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif form == "github":
        for item in found:
            click.echo(_as_github(item, language))
    else:
        for item in found:
            click.echo(_as_text(item, language, quote), err=True)


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


def _as_text(item: Finding, language: str, quote: Quote) -> str:
    words = _WORDS[language]
    head = click.style(f"{words[item.severity.value]} {item.code}", fg=_COLOURS[item.severity], bold=True)
    place = f"{item.where}: " if str(item.where) else ""
    lines = [f"{place}{head} {message_of(item, language)}"]
    line = quote(item.where)
    if line is not None:
        number = f"{item.where.line:>5}"
        lines.append(f"{number} │ {line}")
        lines.append(f"{' ' * len(number)} │ {_padding(line[: item.where.column - 1])}^")
    if item.code.startswith("OUT-") and item.excerpt:
        lines.append(f"      {item.excerpt}")
    if hint := hint_of(item, language):
        lines.append(f"      {words['hint']}: {hint}" if language == "en" else f"      {words['hint']}：{hint}")
    return "\n".join(lines)


def _padding(before: str) -> str:
    """Return blanks as wide as the text before the mark: a CJK character takes two columns."""
    return "".join("\u3000" if ord(character) > 0x2E7F else " " for character in before)  # noqa: PLR2004 - first CJK


def _as_github(item: Finding, language: str) -> str:
    """Return a workflow command, escaped as GitHub's runner reads it."""
    kind = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}[item.severity]
    properties = {"title": f"{item.code} {entry_of(item.code).name}"}
    if item.where.file:
        properties |= {"file": item.where.file}
    if item.where.line:
        properties |= {"line": str(item.where.line), "col": str(item.where.column)}
    listed = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    text = "\n".join(part for part in (message_of(item, language), hint_of(item, language)) if part)
    return f"::{kind} {listed}::{_escaped(text, '')}"


def _escaped(text: str, more: str) -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
