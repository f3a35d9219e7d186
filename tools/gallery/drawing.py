"""Drawing the gallery with both engines and the same fonts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from libreoffice import pdfs_of
from page_lines import Comparison, compare_pages

from contractgen.findings import Location, message_of
from contractgen.model.template import FontLine
from contractgen.pdf.draw import draw_pdf
from contractgen.pdf.faces import FontSet
from contractgen.pdf.fonts import load_fonts
from gallery.documents import FONTS, Document


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document as both engines draw it, the embedded one first."""

    document: Document
    pdfs: tuple[bytes, bytes]
    comparison: Comparison


@cache
def gallery_fonts() -> FontSet:
    """Return the fonts of the gallery, ready for drawing."""
    place = Location("docs/gallery.md", 1, 1)
    fonts, found = load_fonts(tuple(FontLine(family, source, place) for family, source in FONTS), Path())
    if fonts is None:
        raise ValueError("\n".join(message_of(item, "en") for item in found))
    return fonts


def drawn_by_us(document: Document) -> bytes:
    """Return a document as the embedded engine draws it.

    Raises:
        ValueError: something of it is not drawn, or drawn with a warning.
    """
    pdf, found = draw_pdf(document.make(), gallery_fonts())
    if pdf is None or found:
        raise ValueError(f"{document.name}: " + "\n".join(message_of(item, "en") for item in found))
    return pdf


def drawn_by_both(documents: Sequence[Document]) -> tuple[Drawn, ...]:
    """Return the documents as both engines draw them; LibreOffice runs once for all."""
    ours = [drawn_by_us(document) for document in documents]
    theirs = pdfs_of([document.make() for document in documents], gallery_fonts())
    pairs = zip(documents, ours, theirs, strict=True)
    return tuple(Drawn(item, (one, other), compare_pages(one, other)) for item, one, other in pairs)
