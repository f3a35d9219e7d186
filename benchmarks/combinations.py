"""How long the combinations of templates take: python benchmarks/combinations.py [LIBRARY ...].

For every template of each library, without an argument of the shipped one: how many combinations of conditions it has,
how many are assembled, and the seconds of processor time from its clauses to the findings.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from contractgen.pipeline.annexes import annexes_of
from contractgen.pipeline.combinations import combine
from contractgen.source.library import load_library

ROOT = Path(__file__).parents[1]
_ROUNDS = 3


def main(arguments: list[str]) -> None:
    """Measure, and print a table."""
    print(f"{'':32}{'combinations':>14}{'assembled':>11}{'seconds':>9}{'findings':>10}")
    for folder in arguments or [str(ROOT)]:
        library, _ = load_library(Path(folder))
        if library is None:
            continue
        for template in library.templates.values():
            annexes, _ = annexes_of(template, None)
            best = float("inf")
            for _ in range(_ROUNDS):
                begun = time.process_time()
                done, found = combine(library, template, annexes.pinned())
                best = min(best, time.process_time() - begun)
            if done is not None:
                print(f"{template.id:32}{done.count:>14,}{done.tried:>11}{best:>9.2f}{len(found):>10}")


if __name__ == "__main__":
    main(sys.argv[1:])
