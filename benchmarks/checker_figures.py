"""How right the checker is on the labelled contracts of `tests/checker`: precision and recall by family of rules.

Usage: python benchmarks/checker_figures.py writes docs/checker-figures.md.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests/support"))

from checker_sets import FORMS, Contract, Judgement, cleaned_twin, development, judge, twin  # noqa: E402

from contractgen.findings import Severity, entry_of  # noqa: E402
from contractgen.pipeline.lintfiles import lint_bytes  # noqa: E402
from contractgen.source.housestyles import shipped_house  # noqa: E402

PAGE = ROOT / "docs/checker-figures.md"
FAMILIES = ("NUM", "REF", "PUN", "BLK")
_HEAD = """# How right the checker is

What `contractgen lint` finds in contracts that were labelled by hand: a fictitious twin of a real agreement with all
its defects and the same agreement cleaned, each as a text, as a DOCX with typed labels and as one whose labels Word
counts; and {count} contracts of many kinds, {clean} of them without any defect, over all numbering schemes. Precision
is how many of the errors and warnings are right, recall how many of the labelled defects are found. What may be said or
left counts as neither. These contracts were at hand while the rules were written, so that the figures say what must not
get worse, and not what to expect of any other contract. `benchmarks/checker_figures.py` writes this page, and a test
keeps it true. What single mutations show stands on [a page of its own](checker-mutations.md).
"""


def judged() -> Iterator[tuple[Contract, Judgement]]:
    """Lint every labelled contract with the default house style, and judge what is found."""
    house = shipped_house("default")
    for contract in (*map(twin, FORMS), *map(cleaned_twin, FORMS), *development()):
        yield contract, judge(contract, lint_bytes(contract.data, contract.file, house=house).findings)


def page(results: Iterable[tuple[Contract, Judgement]]) -> str:
    """Write the page of figures."""
    held = list(results)
    labelled = list(development())
    parts = [
        _HEAD.format(count=len(labelled), clean=sum(not contract.wrong for contract in labelled)),
        _by_family([judgement for _, judgement in held]),
        _by_severity([judgement for _, judgement in held]),
        _by_kind(held),
        _mistakes(held),
    ]
    return "\n".join(parts)


def _by_family(judgements: list[Judgement]) -> str:
    right = Counter(item.code[:3] for one in judgements for item in one.right)
    false = Counter(item.code[:3] for one in judgements for item in one.false)
    missed = Counter(label.codes[0][:3] for one in judgements for label in one.missed)
    families = [*FAMILIES, *sorted({*right, *false, *missed} - set(FAMILIES))]
    rows = [(family, right[family], false[family], missed[family]) for family in families]
    rows.append(("all", right.total(), false.total(), missed.total()))
    lines = ["| rules | right | false | missed | precision | recall |", "|---|---|---|---|---|---|"]
    for name, good, bad, lost in rows:
        lines.append(f"| {name} | {good} | {bad} | {lost} | {_share(good, bad)} | {_share(good, lost)} |")
    return "\n".join(["## By family of rules", "", *lines, ""])


def _by_severity(judgements: list[Judgement]) -> str:
    lines = ["| severity | right | false | precision |", "|---|---|---|---|"]
    for severity in (Severity.ERROR, Severity.WARNING):
        good = sum(item.severity is severity for one in judgements for item in one.right)
        bad = sum(item.severity is severity for one in judgements for item in one.false)
        lines.append(f"| {severity.value} | {good} | {bad} | {_share(good, bad)} |")
    return "\n".join(["## By severity", "", *lines, ""])


def _by_kind(held: list[tuple[Contract, Judgement]]) -> str:
    lines = ["| form | contracts | right | false | missed |", "|---|---|---|---|---|"]
    for kind in sorted({contract.kind for contract, _ in held}):
        ours = [judgement for contract, judgement in held if contract.kind == kind]
        counts = (sum(len(each) for each in column) for column in zip(*map(_columns, ours), strict=True))
        lines.append(f"| {kind} | {len(ours)} | " + " | ".join(map(str, counts)) + " |")
    return "\n".join(["## By form", "", *lines, ""])


def _columns(judgement: Judgement) -> tuple[tuple[object, ...], ...]:
    return judgement.right, judgement.false, judgement.missed


def _mistakes(held: list[tuple[Contract, Judgement]]) -> str:
    lines = [
        f"- {contract.name}, line {contract.line_of(item)}: {item.code} ({entry_of(item.code).severity.value}) is false"
        for contract, judgement in held
        for item in judgement.false
    ]
    lines += [
        f"- {contract.name}, line {min(label.lines)}: {' or '.join(label.codes)} is missed"
        for contract, judgement in held
        for label in judgement.missed
    ]
    return "\n".join(["## What is wrong in it", "", *(lines or ["Nothing."]), ""])


def _share(good: int, bad: int) -> str:
    return f"{100 * good / (good + bad):.1f} %" if good + bad else "–"


if __name__ == "__main__":
    PAGE.write_text(page(judged()), "utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written")
