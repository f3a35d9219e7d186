"""Excerpts of documents on a terminal: what may be shown, and the caret under what is meant."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, takewhile
from typing import Final
from unicodedata import category, east_asian_width

from contractgen.findings import Finding

# What these families quote is the finished document's, with a customer's words in it.
_PRIVATE: Final = ("DOCX-", "PDF-")
# These families mask what they quote by themselves.
_MASKED: Final = ("OUT-",)
_COLUMNS, _BEFORE = 68, 28  # what an excerpt takes of a line of 80 columns, and what of it before the mark
_WORDS: Final = 24  # characters of an edit, before and after
_CUT: Final = "…"


def excerpt_shown(item: Finding, *, show_values: bool) -> str:
    """Return the excerpt of a finding, or nothing where it holds the words of a document that are not to be shown."""
    private = item.code.startswith(_PRIVATE) or (item.paragraph and not item.code.startswith(_MASKED))
    return "" if private and not show_values else item.excerpt


def is_marked(item: Finding) -> bool:
    """Say whether a finding means a stretch of its excerpt, or a point in it, and not all of it."""
    return bool(item.excerpt) and (item.caret != (0, 0) or item.fix is not None)


def fitted(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut an excerpt to the columns of a terminal; return it with the stretch that is meant, as far as it is left."""
    if columns_of(text) <= _COLUMNS:
        return text, start, end
    first = start - _reach(reversed(text[:start]), _BEFORE)
    last = first + _reach(text[first:], _COLUMNS)
    shown = _CUT * (first > 0) + text[first:last] + _CUT * (last < len(text))
    shift = first - (first > 0)
    return shown, start - shift, min(end, last) - shift


def shortened(words: str) -> str:
    """Leave out the middle of words that are too long for a line, and show line breaks and tabs as blanks."""
    words = " ".join(words.split()) if not words.isspace() else words
    return words if len(words) <= _WORDS else words[: _WORDS // 2] + _CUT + words[-_WORDS // 2 :]


def mark_under(text: str, start: int, end: int) -> str:
    """Return the line that marks a stretch of a text printed above it: at least one sign, as wide as what it marks."""
    return blanks(text[:start]) + "^" * max(1, columns_of(text[start:end]))


def blanks(before: str) -> str:
    """Return blanks as wide as a text: a CJK character takes two columns."""
    return "".join("\u3000" if width == 2 else " " * width for width in map(_width, before))  # noqa: PLR2004 - columns


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(map(_width, text))


def _reach(signs: Iterable[str], columns: int) -> int:
    """Return how many of the signs fit into columns."""
    taken = accumulate(map(_width, signs))
    return sum(1 for _ in takewhile(lambda width: width <= columns, taken))


def _width(sign: str) -> int:
    if category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
