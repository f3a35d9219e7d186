"""PDF/UA-1 (ISO 14289-1): whether a document gives what readers who cannot see its pages need."""

from __future__ import annotations

from contractgen.pdf.paragraphs import visible
from contractgen.pdf.pictures import images_of
from contractgen.pdf.tree import placed_paragraphs
from contractgen.word.model import WordDocument


def is_accessible(document: WordDocument) -> bool:
    """Say whether the PDF of a document may declare PDF/UA-1.

    It has a title and a language; its headings begin at the first level and skip none; every picture of its text has
    words in its place, or is decorative. Headers, footers and watermarks are no part of what is read aloud.
    """
    return bool(document.title.strip() and document.language) and _in_steps(document) and _has_words(document)


def _in_steps(document: WordDocument) -> bool:
    """Say whether every heading is at most one level below the one before it."""
    above = 0
    for placed in placed_paragraphs(document):
        shown = visible(placed.paragraph) if placed.part == "body" else None
        if shown is None or shown.format.outline_level is None:
            continue
        if not f"{shown.label.text if shown.label else ''}{shown.text}".strip():
            continue
        if shown.format.outline_level > above:
            return False
        above = shown.format.outline_level + 1
    return True


def _has_words(document: WordDocument) -> bool:
    pictures = (
        image
        for placed in placed_paragraphs(document)
        if placed.part == "body" and (shown := visible(placed.paragraph)) is not None
        for image in images_of(shown)
    )
    return all(image.alternative or image.decorative for image in pictures)
