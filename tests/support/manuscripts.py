"""Manuscripts made of a text, one passage a line, as the readers of files make them."""

from __future__ import annotations

from contractgen.findings import Location
from contractgen.model.manuscript import Manuscript, Passage


def manuscript(text: str, file: str = "") -> Manuscript:
    """Return the manuscript of a text: every line that says anything is a passage."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return Manuscript(
        tuple(Passage(line, index, ((0, Location(file, number, 1)),)) for index, (number, line) in enumerate(lines, 1))
    )
