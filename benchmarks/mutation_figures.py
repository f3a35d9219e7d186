"""What the checker finds of single mutations of sound contracts, alone and held against what they were made from.

Usage: python benchmarks/mutation_figures.py [TEXTS DOCUMENTS] writes docs/checker-mutations.md: over that many random
texts of every scheme and random documents; without them over all, with the labelled contracts (many minutes).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests/support"))

from mutation_bases import Base, bases, mutants_of  # noqa: E402
from mutation_judge import judged  # noqa: E402
from mutations import INVISIBLE  # noqa: E402

PAGE = ROOT / "docs/checker-mutations.md"
FULL = (16, 60)  # random texts for every scheme, random documents of ours
Key = tuple[str, str, bool, str]  # kind, form, with the model, what is counted
_HEAD = """# What single mutations show

Sound contracts, each with one change: agreements in {schemes} schemes as text and as DOCX with typed labels, the
labelled contracts of the development set, and the agreements of `examples` and random ones of ours as
DOCX with native labels. {total} mutants were linted alone, and held against what they were
made from (`--deal`). Found: an error or a warning; one: exactly one; placed: of those found, one by a rule of its
kind at the changed line or right beside it (of a lost label also at the sibling after it, or at the first item inside
it; of a label that looks unlike the others anywhere in its list). What leaves no trace is left out, and listed below.
`benchmarks/mutation_figures.py` writes this page; `tests/checker/test_mutations.py` holds samples of it to its figures.
"""


def tallied(base: Base) -> Counter[Key]:
    """Count what is told of the mutants of a base."""
    counts: Counter[Key] = Counter()
    mutants = mutants_of(base)
    for with_model in (False, True):
        for verdict in judged(mutants, with_model=with_model):
            mutant = verdict.mutant
            key = (mutant.kind, mutant.form, with_model)
            if not verdict.is_visible:
                counts[*key, f"hidden: {mutant.invisible}"] += 1
                continue
            counts[*key, "all"] += 1
            counts[*key, "found"] += verdict.is_found
            counts[*key, "one"] += len(verdict.findings) == 1
            counts[*key, "placed"] += verdict.is_placed
    return counts


def totals(counts: Counter[Key], *, with_model: bool) -> dict[str, float]:
    """Return the shares over all kinds that are demanded."""
    summed = {
        what: sum(count for key, count in counts.items() if key[2] is with_model and key[3] == what)
        for what in ("all", "found", "one", "placed")
    }
    return {
        "found": summed["found"] / summed["all"],
        "one": summed["one"] / summed["all"],
        "placed": summed["placed"] / summed["found"],
    }


def page(counts: Counter[Key], schemes: int) -> str:
    """Write the page."""
    total = sum(count for key, count in counts.items() if not key[2] and (key[3] == "all" or "hidden" in key[3]))
    parts = [_HEAD.format(schemes=schemes, total=total)]
    for with_model, title in ((False, "Alone"), (True, "Against what it was made from")):
        parts += [f"## {title}", "", *_table(counts, with_model=with_model), ""]
    parts += ["## What cannot be seen", "", *_hidden(counts), ""]
    return "\n".join(parts)


def _table(counts: Counter[Key], *, with_model: bool) -> list[str]:
    lines = ["| mutation | form | mutants | found | one | placed |", "|---|---|---|---|---|---|"]
    for kind, form in sorted({key[:2] for key in counts if key[2] is with_model}):
        every, found, one, placed = (counts[kind, form, with_model, what] for what in ("all", "found", "one", "placed"))
        if every:
            row = (_share(found, every), _share(one, every), _share(placed, found))
            lines.append(f"| {kind} | {form} | {every} | " + " | ".join(row) + " |")
    share = totals(counts, with_model=with_model)
    every = sum(count for key, count in counts.items() if key[2] is with_model and key[3] == "all")
    lines.append(f"| all | | {every} | " + " | ".join(f"{100 * share[what]:.1f} %" for what in share) + " |")
    return lines


def _hidden(counts: Counter[Key]) -> list[str]:
    lines = ["| why | mutants alone | mutants against the model |", "|---|---|---|"]
    for name, reason in INVISIBLE.items():
        alone, against = (
            sum(count for key, count in counts.items() if key[2] is with_model and key[3] == f"hidden: {name}")
            for with_model in (False, True)
        )
        lines.append(f"| {reason} | {alone} | {against} |")
    return lines


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def counted(every: Iterable[Base], jobs: int = 2) -> Counter[Key]:
    """Count what is told of the mutants of some bases."""
    counts: Counter[Key] = Counter()
    with ProcessPoolExecutor(jobs) as pool:
        for more in pool.map(tallied, every, chunksize=4):
            counts.update(more)
    return counts


if __name__ == "__main__":
    sizes = tuple(map(int, sys.argv[1:3]))
    chosen = bases(*(sizes or FULL), shipped=not sizes)
    PAGE.write_text(page(counted(chosen), len({name for kind, name, _ in chosen if kind == "scheme"})), "utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written")
