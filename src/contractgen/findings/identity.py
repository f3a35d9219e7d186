"""What makes a finding the same as one of yesterday: its code, its file and the words it is about, not its place."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from contractgen.findings.finding import Finding

_LENGTH = 20  # hexadecimal digits: enough that no two of a library's findings meet


def identities(findings: Iterable[Finding], *, by_words: bool = True) -> Iterator[str]:
    """Yield a key for every finding of one run, stable while what it is about is not edited.

    Neither the line nor the paragraph counts, nor a label that Word computes: edits elsewhere change those. Equal ones
    are told apart by their order. Without `by_words` the key gives nothing away of a private document: the paragraph
    stands for its words.
    """
    seen: Counter[str] = Counter()
    for item in findings:
        words = _words(item) if by_words else f"{item.paragraph}:{item.caret}"
        parts = (item.code, item.where.file, item.field, words)
        key = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
        seen[key] += 1
        yield f"{key}-{seen[key]}"


def _words(item: Finding) -> str:
    """Return the words that a finding is about, else what its sentences name."""
    if not item.excerpt:
        return "\x1f".join(value for _, value in item.arguments)
    start, end = item.caret
    if item.label and item.excerpt.startswith(item.label) and start == 0:
        return item.excerpt[len(item.label) :]
    return f"{item.excerpt}\x1f{item.excerpt[start:end]}"
