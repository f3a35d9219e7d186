"""Allowances: lines by which a contract itself says that a finding is accepted, and why.

`lint: allow NUM-121 REASON` stands on a line of its own, in a comment of Markdown (`<!-- lint: allow … -->`), or in a
Word comment. It holds for the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from contractgen.findings.finding import Location

_WORDS: Final = re.compile(r"lint[:：] ?allow +([A-Z]{2,4}-[0-9]{3})(?![0-9])[ \t:：,，—–-]{0,4}")
_OPEN, _CLOSE = "<!--", "-->"
_SIGNS: Final = "#/%％ \t"  # what may stand before the words on a line of their own


@dataclass(frozen=True, slots=True)
class Allowance:
    """A code that a file says is accepted in it, with the reason, and where it says so."""

    code: str
    reason: str
    where: Location


def allowance_in(words: str, where: Location) -> Allowance | None:
    """Return what a comment, or a line of its own, allows."""
    found = _WORDS.match(words.strip())
    return Allowance(found[1], words.strip()[found.end() :].strip(), where) if found else None


def without_allowances(text: str, file: str) -> tuple[str, tuple[Allowance, ...]]:
    """Return a text with blanks for its allowances, so that every other character keeps its place; and these."""
    if "lint" not in text:
        return text, ()
    lines = text.split("\n")
    allowed: list[Allowance] = []
    for index, line in enumerate(lines):
        pieces: list[str] = []
        done = 0
        for start, end, words in _places(line):
            found = allowance_in(words, Location(file, index + 1, start + 1))
            if found:
                allowed.append(found)
                pieces += [line[done:start], " " * (end - start)]
                done = end
        if pieces:
            lines[index] = "".join((*pieces, line[done:]))
    return "\n".join(lines), tuple(allowed)


def _places(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a line that may be allowances, with their words: its comments, else the line itself."""
    if "lint" not in line:
        return
    if _OPEN not in line:
        yield 0, len(line), line.lstrip(_SIGNS)
        return
    start = line.find(_OPEN)
    while start >= 0:
        close = line.find(_CLOSE, start)
        if close < 0:
            return
        yield start, close + len(_CLOSE), line[start + len(_OPEN) : close]
        start = line.find(_OPEN, close)
