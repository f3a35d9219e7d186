"""Findings about a look, which name the part, the paragraph and its first words as Word's user sees them."""

from __future__ import annotations

from contractgen.findings import Finding, Location, finding

_LONGEST = 40


def in_look(code: str, file: str, part: str, number: int, text: str, **arguments: str) -> Finding:
    """Make a finding about a paragraph of a look; paragraphs count from 1 in their part, 0 means the part itself."""
    words = text.strip()[:_LONGEST]
    return finding(
        code,
        Location(file),
        paragraph=number,
        excerpt=words,
        part=part,
        number=number,
        words=words,
        **arguments,
    )
