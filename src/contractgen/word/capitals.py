"""Capitals: the letters that `w:caps` and `w:smallCaps` show of those that are written (17.3.2.5, 17.3.2.33)."""

from __future__ import annotations

from contractgen.word.model import RunFormat


def capitals(text: str) -> str:
    """Return a text in capitals, character by character, as Word shows it.

    A letter without a capital of one character (ß) stays as it is, so that every character keeps its place.
    """
    if text.isascii():
        return text.upper()
    return "".join(capital if len(capital := character.upper()) == 1 else character for character in text)


def as_shown(text: str, look: RunFormat) -> str:
    """Return a text in the letters that its format shows."""
    return text if look.capitals == "none" else capitals(text)
