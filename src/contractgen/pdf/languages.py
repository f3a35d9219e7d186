"""Languages: which one a document is mostly in, and which of its words are in another (17.3.2.20)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from contractgen.word.model import WordParagraph, WordText

_TAG = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?")


def language_and_region(tag: str) -> tuple[str, str] | None:
    """Return the language and the region of a tag (BCP 47), the region empty where there is none; None for no tag."""
    match = _TAG.fullmatch(tag)
    return None if match is None else (match[1].lower(), (match[2] or "").upper())


def usual_language(paragraphs: Iterable[WordParagraph]) -> str:
    """Return the tag of the language that most characters are in, empty where none says so."""
    counts: Counter[str] = Counter()
    for paragraph in paragraphs:
        for inline in paragraph.inlines:
            if isinstance(inline, WordText):
                counts[inline.format.language] += len(inline.text)
    return max(sorted(counts), key=counts.__getitem__, default="")


def foreign(tag: str, usual: str) -> tuple[str, str] | None:
    """Return language and region of words that are in another language than the usual one; None where they are not."""
    own, around = language_and_region(tag), language_and_region(usual)
    return None if own is None or around is None or own[0] == around[0] else own
