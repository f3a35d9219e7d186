"""Findings as a JUnit report: a suite for every file, a case for every finding, as CI servers read it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lxml import etree

from contractgen.cli.textreport import edit_of, place_of
from contractgen.findings import Finding, Severity, entry_of, hint_of, message_of
from contractgen.findings.suppressed import Suppressed

# What XML 1.0 (2.2) has no characters for.
_FOREIGN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ALL: Final = "contractgen"  # the suite of what is about no file


def as_junit(
    findings: Sequence[Finding],
    language: str,
    *,
    files: Sequence[str] = (),
    suppressed: Sequence[Suppressed] = (),
    show_values: bool = False,
) -> str:
    """Return the report: an error is a failure, a warning or note a passed case that says it, the suppressed skipped.

    `files` get a suite even where nothing was found in them: a suite with one passed case.
    """
    found = [*findings, *(item.finding for item in suppressed)]
    names = dict.fromkeys([*files, *(item.where.file or _ALL for item in found)]) or {_ALL: None}
    told: dict[str, list[Finding]] = {name: [] for name in names}
    hidden: dict[str, list[Suppressed]] = {name: [] for name in names}
    for item in findings:
        told[item.where.file or _ALL].append(item)
    for known in suppressed:
        hidden[known.finding.where.file or _ALL].append(known)
    root = etree.Element("testsuites", name=_ALL)
    suites = [
        _suite(name, [_case(item, language, show_values=show_values) for item in told[name]], hidden[name], language)
        for name in names
    ]
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    root.extend(suites)
    return etree.tostring(root, encoding="unicode", pretty_print=True).rstrip("\n")


def _suite(
    name: str, cases: Sequence[etree._Element], suppressed: Sequence[Suppressed], language: str
) -> etree._Element:
    cases = [*cases, *(_skipped(item, language) for item in suppressed)]
    if not cases:
        cases = [etree.Element("testcase", name=_ALL, classname=_clean(name))]
    failures = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": len(cases), "failures": failures, "errors": 0, "skipped": len(suppressed)}
    suite = etree.Element("testsuite", {"name": _clean(name), **{key: str(value) for key, value in counts.items()}})
    suite.extend(cases)
    return suite


def _case(item: Finding, language: str, *, show_values: bool) -> etree._Element:
    case = _named(item, language)
    message = message_of(item, language)
    lines = [f"{item.severity.value}: {message}"]
    if item.fix is not None and (show_values or not item.paragraph):
        lines.append(edit_of(item.fix, language))
    lines += [hint] if (hint := hint_of(item, language)) else []
    text = _clean("\n".join(lines))
    if item.severity is Severity.ERROR:
        failure = etree.SubElement(case, "failure", type=item.code, message=_clean(message))
        failure.text = text
    else:
        etree.SubElement(case, "system-out").text = text
    return case


def _skipped(item: Suppressed, language: str) -> etree._Element:
    case = _named(item.finding, language)
    etree.SubElement(case, "skipped", type=item.ground.value, message=_clean(item.reason))
    return case


def _named(item: Finding, language: str) -> etree._Element:
    """Return a case under a name that tells it from the others: the code and the place in its file."""
    place = place_of(item, language).removeprefix(item.where.file).removeprefix(":").strip()
    name = f"{item.code} {entry_of(item.code).name}" + (f" ({place})" if place else "")
    return etree.Element("testcase", name=_clean(name), classname=_clean(item.where.file or _ALL))


def _clean(text: str) -> str:
    return _FOREIGN.sub("\ufffd", text)
