"""What a finished DOCX and its PDF must say altogether: what was assembled, its contents, and the words of its look."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.model.assembly import Document
from contractgen.model.outline import Outline
from contractgen.prove.around import NOTHING, around_of, designed
from contractgen.prove.compare import without_empty
from contractgen.prove.contents import shown_pages
from contractgen.prove.expected import expected_outline
from contractgen.word.model import WordDocument


@dataclass(frozen=True, slots=True)
class Wanted:
    """The lines of a finished document, and how many of them stand before those that were assembled."""

    outline: Outline
    before: int


def wanted(document: Document, word: WordDocument, look: bytes | None) -> Wanted:
    """Return what the files of a document must say; lines that say nothing are left out.

    `word` is its DOCX as read: only the page numbers in its table of contents are taken from it. Without a look no
    words are expected around the agreement, and a table of contents where the DOCX has one.
    """
    design = designed(look) if look is not None else None
    around = NOTHING if design is None else around_of(design, document.values)
    shown = shown_pages(word)
    listed = shown if (shown if design is None else around.contents) else None
    outline = expected_outline(document, listed, around)
    body = len(tuple(document.assembly.blocks()))
    before = len(outline.lines) - body - len(around.after)
    return Wanted(without_empty(outline), before)


def words_around(document: Document, look: bytes) -> tuple[int, int]:
    """Return how many lines with words a look has before the body of a document, and after it."""
    design = designed(look)
    return (0, 0) if design is None else around_of(design, document.values).counts
