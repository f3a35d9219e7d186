"""Findings as SARIF 2.1.0, the format that code scanning services read (OASIS, 27 March 2020)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.metadata import version
from itertools import chain
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from contractgen.cli.excerpts import excerpt_shown
from contractgen.cli.textreport import edit_of, place_of
from contractgen.findings import Entry, Finding, Severity, entry_of, hint_of, message_of
from contractgen.findings.identity import identities
from contractgen.findings.suppressed import Ground, Suppressed

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LANGUAGES: Final = {"en": "en-US", "zh": "zh-CN"}

Data = dict[str, Any]


def as_sarif(
    findings: Sequence[Finding], language: str, *, suppressed: Sequence[Suppressed] = (), show_values: bool = False
) -> Data:
    """Return a SARIF log of one run: the rules of all codes in it, and a result for every finding."""
    found = [*findings, *(item.finding for item in suppressed)]
    codes = sorted({item.code for item in found})
    keys = identities(found, by_words=show_values)
    grounds = chain((None for _ in findings), suppressed)
    results = [
        _result(item, language, codes.index(item.code), key, ground, show_values=show_values)
        for item, key, ground in zip(found, keys, grounds, strict=True)
    ]
    driver = {"name": "contractgen", "version": version("contractgen"), "rules": [_rule(entry_of(c)) for c in codes]}
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(entry: Entry) -> Data:
    """Return the description of a code, in both languages: services show it whatever language a run was in."""
    both = (entry.explanation.en, entry.explanation.zh)
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": _name(entry)},
        "fullDescription": {"text": entry.explanation.en},
        "help": {"text": "\n\n".join(both), "markdown": "\n\n".join(both)},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
        "properties": {"tags": [entry.code.partition("-")[0]]},
    }


def _name(entry: Entry) -> str:
    return entry.name.replace("-", " ").capitalize()


def _result(
    item: Finding, language: str, index: int, key: str, ground: Suppressed | None, *, show_values: bool
) -> Data:
    message = message_of(item, language)
    place = place_of(item, language)
    if item.paragraph and not item.where.line:
        message = f"{place}: {message}"
    hint = hint_of(item, language)
    result: Data = {
        "ruleId": item.code,
        "ruleIndex": index,
        "level": _LEVELS[item.severity],
        "message": {"text": f"{message}\n{hint}" if hint else message},
        "locations": list(_locations(item, show_values=show_values)),
        "partialFingerprints": {"contractgen/v1": key},
    }
    if item.fix is not None and (show_values or not item.paragraph):
        result |= _fixes(item, language)
    if ground is not None:
        kind = "inSource" if ground.ground is Ground.FILE else "external"
        justified = {"justification": ground.reason} if ground.reason else {}
        result["suppressions"] = [{"kind": kind, **justified}]
    return result


def _locations(item: Finding, *, show_values: bool) -> Iterable[Data]:
    if not item.where.file:
        return
    physical: Data = {"artifactLocation": {"uri": _uri(item.where.file)}}
    if item.where.line:
        physical["region"] = _region(item)
        excerpt = excerpt_shown(item, show_values=show_values)
        if excerpt and item.caret[1] > item.caret[0]:
            physical["region"]["snippet"] = {"text": excerpt[slice(*item.caret)]}
    location: Data = {"physicalLocation": physical}
    if item.paragraph:
        named = {"name": f"paragraph {item.paragraph}", "kind": "element"}
        location["logicalLocations"] = [named | ({"decoratedName": item.label} if item.label else {})]
    yield location


def _region(item: Finding) -> Data:
    """Return the stretch of the line that is meant; a known place without a stretch is a point."""
    length = item.caret[1] - item.caret[0]
    start = {"startLine": item.where.line, "startColumn": max(item.where.column, 1)}
    return start | ({"endColumn": start["startColumn"] + length} if length else {})


def _fixes(item: Finding, language: str) -> Data:
    """Return the edit as SARIF's fix where the file has lines; else (a Word file) as a property."""
    if item.fix is None or not item.where.line or "\n" in item.fix.old:
        return {"properties": {"fix": {"old": item.fix.old, "new": item.fix.new}}} if item.fix else {}
    column = max(item.where.column, 1)
    deleted = {"startLine": item.where.line, "startColumn": column, "endColumn": column + len(item.fix.old)}
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": item.fix.new}}
    change = {"artifactLocation": {"uri": _uri(item.where.file)}, "replacements": [replacement]}
    return {"fixes": [{"description": {"text": edit_of(item.fix, language)}, "artifactChanges": [change]}]}


def _uri(file: str) -> str:
    return f"file://{quote(file)}" if PurePosixPath(file).is_absolute() else quote(file)
