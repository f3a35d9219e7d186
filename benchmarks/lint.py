"""How fast the checker is, beside a peer in the same run: python benchmarks/lint.py [FILE.docx ...].

The first lines are the twin of the example agreement with all its defects, as Word files. Peers: python-docx that
gives all paragraphs and cells of the same file, and a plain scan of the same text, one pass of a regular expression
that looks at every word. Seconds are processor time of one process; the ratios are what to compare.
"""

from __future__ import annotations

import io
import random
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests/support"))

from adversarial_texts import LINES, PARAGRAPHS  # noqa: E402
from checker_sets import FORMS, twin  # noqa: E402

from contractgen.pipeline.lintfiles import lint_bytes  # noqa: E402
from contractgen.source.housestyles import shipped_house  # noqa: E402

_HOUSE = shipped_house("default")
_CONTRACTS, _LEAST, _MOST = 24, 50_000, 300_000  # long contracts that are linted, and their characters
_OF_A_CORPUS = 510
_MEGABYTE = 1_000_000
_ADVERSARIAL = 15_000  # characters of the texts of short lines; of paragraphs there are a million
_WORDS = re.findall(
    "[A-Za-z]+",
    "the Supplier shall deliver to the Customer such Goods and Services as are set out in each Order and keep records "
    "of all matters that may reasonably be expected to affect the performance of its obligations under applicable law "
    "without prejudice to any other right or remedy available at the time when notice is received in writing",
)


def main(arguments: list[str]) -> None:
    """Measure, and print a table."""
    print(f"{'':44}{'lint':>9}{'peer':>9}{'ratio':>8}")
    files = [(form, twin(form).data) for form in FORMS if form != "text"]
    for name, data in [*files, *((Path(name).name, Path(name).read_bytes()) for name in arguments)]:
        lint = partial(lint_bytes, data, "contract.docx", house=_HOUSE)
        _tell(f"{name}, warm, beside python-docx", _best(lint, 9), _best(partial(_words_of, data), 9))
    _corpus()
    _growth()
    for name, kind in PARAGRAPHS.items():
        _against_scan(f"1 MB: {name}", kind(_MEGABYTE))
    for name, kind in LINES.items():
        _against_scan(f"{_ADVERSARIAL // 1000} kB: {name}", kind(_ADVERSARIAL))


def contract(seed: int, length: int) -> str:
    """Return an English contract of about a length: articles, sections, items, references to sections before."""
    chance = random.Random(seed)  # noqa: S311 - the same texts in every run
    parts = ["MASTER SERVICES AGREEMENT"]
    size, article = 0, 0
    while size < length:
        article += 1
        part = [f"{article}. {' '.join(chance.choices(_WORDS, k=3)).title()}"]
        for section in range(1, chance.randint(3, 9)):
            aim = f", subject to Section {chance.randint(1, article)}.1" if chance.random() < 0.4 else ""  # noqa: PLR2004
            part.append(f"{article}.{section} {_sentence(chance, 80)}{aim}.")
            if chance.random() < 0.4:  # noqa: PLR2004
                part += [f"({letter}) {_sentence(chance, 20)};" for letter in "abcdef"[: chance.randint(2, 6)]]
        parts += part
        size += sum(map(len, part))
    return "\n\n".join(parts)


def _sentence(chance: random.Random, most: int) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(10, most))).capitalize()


def _corpus() -> None:
    """Lint long contracts, and say what as many as the corpus has would take on two processors."""
    chance = random.Random(1)  # noqa: S311 - the same texts in every run
    texts = [contract(seed, chance.randint(_LEAST, _MOST)) for seed in range(_CONTRACTS)]
    linted = sum(_best(_linting(text), 1) for text in texts)
    scanned = sum(_best(_scan(text), 1) for text in texts)
    _tell(f"{_CONTRACTS} contracts, {sum(map(len, texts)) / 1e6:.1f} MB", linted, scanned)
    on_two = linted / _CONTRACTS * _OF_A_CORPUS / 2
    print(f"{f'{_OF_A_CORPUS} of them on two processors, computed':44}{on_two:8.1f}s")


def _growth() -> None:
    for times in (1, 4, 16):
        _against_scan(f"one contract, {times} x 60 kB", contract(7, 60_000 * times))


def _against_scan(name: str, text: str) -> None:
    _tell(name, _best(_linting(text), 1), _best(_scan(text), 3))


def _linting(text: str) -> Callable[[], object]:
    return partial(lint_bytes, text.encode(), "contract.txt", house=_HOUSE)


def _scan(text: str) -> Callable[[], object]:
    return partial(re.findall, r"\w+|[^\w]", text)


def _words_of(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def _best(work: Callable[[], object], times: int) -> float:
    """Return the least seconds of processor time of several runs."""
    taken = []
    for _ in range(times):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def _tell(name: str, own: float, peer: float) -> None:
    print(f"{name:44}{own:8.3f}s{peer:8.3f}s{own / max(peer, 1e-6):8.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
