"""Manuscripts made of a text, one passage a line, as the readers of files make them."""

from __future__ import annotations

import re

from contractgen.findings import Location
from contractgen.model.manuscript import Manuscript, Passage

_COUNTED = re.compile("‹([^›]*)›")
_BULLETS = "•-–"


def manuscript(text: str, file: str = "") -> Manuscript:
    """Return the manuscript of a text: every line that says anything is a passage.

    A line of a Word file begins with what Word counts before it, or its bullet, in ‹…›: `‹1.› Services`, `‹•› Fees`.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    native = any(_COUNTED.match(line) for _, line in lines)
    forms: dict[str, int] = {}
    passages = tuple(
        _passage(line, index, Location(file, number, 1), forms) for index, (number, line) in enumerate(lines, 1)
    )
    return Manuscript(passages, is_native=native)


def _passage(line: str, number: int, where: Location, forms: dict[str, int]) -> Passage:
    """Return the passage of a line; labels of one form are of one list and level."""
    counted = _COUNTED.match(line)
    words = line[counted.end() :].strip() if counted else line
    if not counted or counted[1] in _BULLETS:
        return Passage(words, number, ((0, where),), marker=counted[1] if counted else "")
    level = forms.setdefault(re.sub(r"\w+", "#", counted[1]), len(forms))
    return Passage(words, number, ((0, where),), label=counted[1], list="1", level=level)
