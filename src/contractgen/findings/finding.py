"""A finding: one thing that is wrong, at one place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from contractgen.findings.entry import Severity
from contractgen.findings.registry import entry_of, places_of


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: line and column count from 1, the column in Unicode code points; 0 means unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `file:line:column`, without the parts that are unknown."""
        parts = [self.file] if self.file else []
        if self.line:
            parts += [str(self.line), str(self.column)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Fix:
    """The edit that puts a finding right: the words that stand at its caret, and what should stand there instead."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect: its code, where it is, and the names its sentences mention.

    `arguments` fill the `{named}` places of the catalogue's sentences; they never hold a customer's value.
    `field` is the dotted path of the field in its file; `paragraph` (1-based), `label` and `excerpt` say
    where in a document it stands; `caret` is the stretch of the excerpt (start, end) that is meant. `fix` is the edit
    that puts it right, where there is one. `graded` is the severity where it is not the catalogue's.
    """

    code: str
    where: Location
    arguments: tuple[tuple[str, str], ...] = ()
    field: str = ""
    paragraph: int = 0
    label: str = ""
    excerpt: str = ""
    caret: tuple[int, int] = (0, 0)
    fix: Fix | None = None
    graded: Severity | None = None

    @property
    def severity(self) -> Severity:
        """The severity of this finding: its own, else the one that the catalogue gives to its code."""
        return self.graded or entry_of(self.code).severity


Findings = tuple[Finding, ...]


def finding(
    code: str,
    where: Location | None = None,
    *,
    field: str = "",
    paragraph: int = 0,
    label: str = "",
    excerpt: str = "",
    **arguments: object,
) -> Finding:
    """Make a finding; `arguments` are the named places of its sentences in the catalogue.

    Names from foreign files may hold anything: what steers a terminal, or turns the order of letters, is written out.
    A place that its sentences mention and `arguments` lack is a bug and raises ValueError here, not when it is printed.
    """
    own = {"field": field, "paragraph": paragraph, "label": label, "excerpt": excerpt}
    wanted = places_of(code)
    arguments |= {name: value for name, value in own.items() if name in wanted}
    if missing := wanted - arguments.keys():
        message = f"{code} lacks {sorted(missing)}"
        raise ValueError(message)
    named = tuple((name, _printable(str(value))) for name, value in arguments.items())
    return Finding(code, where or Location(), named, field, paragraph, _printable(label), _printable(excerpt))


def errors_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that stop a publication."""
    return tuple(item for item in findings if item.severity is Severity.ERROR)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings without repetitions, by place, then by code."""
    return tuple(
        sorted(dict.fromkeys(findings), key=lambda item: (item.where, item.paragraph, item.code, item.arguments))
    )


def _printable(text: str) -> str:
    """Return a text with its control and format characters (general categories Cc and Cf) by their numbers."""
    if text.isprintable():
        return text
    return "".join(f"\\u{ord(sign):04x}" if unicodedata.category(sign) in {"Cc", "Cf"} else sign for sign in text)
