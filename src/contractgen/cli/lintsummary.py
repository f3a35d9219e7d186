"""The table that ends the text report of `contractgen lint`: the files, the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from contractgen.cli.excerpts import columns_of
from contractgen.cli.words import say
from contractgen.findings import Finding, Severity
from contractgen.pipeline.lintfiles import Linted

_SHOWN: Final = 20  # files with findings; the rest is counted
_GAP: Final = "  "


def summary_table(linted: Sequence[Linted], told: Sequence[Finding], accepted: int, language: str) -> str:
    """Return a line for every file in which something is told, the worst first, and one for all of them."""
    counts = {each.file: Counter[Severity]() for each in linted}
    for item in told:
        counts.setdefault(item.where.file, Counter())[item.severity] += 1
    severities = [severity for severity in Severity if severity is not Severity.INFO or _any(counts, severity)]
    worst = sorted(
        (file for file, count in counts.items() if count.total()),
        key=lambda file: [*(-counts[file][severity] for severity in Severity), file],
    )
    rows = [["", *(say(f"column_{severity.value}", language) for severity in severities)]]
    rows += [[file, *(str(counts[file][severity]) for severity in severities)] for file in worst[:_SHOWN]]
    lines = _aligned(rows) if len(linted) > 1 and worst else []
    if len(lines) > 1 and len(worst) > _SHOWN:
        lines.append(say("more_files", language, files=len(worst) - _SHOWN))
    totals = {severity.value: sum(count[severity] for count in counts.values()) for severity in Severity}
    lines.append(say("linted", language, files=len(linted), errors=totals["error"], warnings=totals["warning"]))
    if totals["info"]:
        lines[-1] += say("linted_notes", language, notes=totals["info"])
    if accepted:
        lines[-1] += say("linted_accepted", language, accepted=accepted)
    return "\n".join(lines)


def _any(counts: dict[str, Counter[Severity]], severity: Severity) -> bool:
    return any(count[severity] for count in counts.values())


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines: the first cell to the left, numbers to the right, as wide as a terminal draws them."""
    widths = [max(columns_of(row[index]) for row in rows) for index in range(len(rows[0]))]
    return [
        row[0]
        + " " * (widths[0] - columns_of(row[0]))
        + "".join(
            _GAP + " " * (width - columns_of(cell)) + cell for cell, width in zip(row[1:], widths[1:], strict=True)
        )
        for row in rows
    ]
