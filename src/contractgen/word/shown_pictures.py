"""The pictures that a document shows, in the order of reading, and what tells one from another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from contractgen.word.model import WordBlock, WordDocument, WordImage, paragraphs_in


def pictures_in_margins(document: WordDocument) -> Iterator[WordImage]:
    """Yield the pictures of all headers and footers."""
    for section in document.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            yield from shown_pictures(blocks)


def pictures_in_text(document: WordDocument) -> Iterator[WordImage]:
    """Yield the pictures of the text."""
    for section in document.sections:
        yield from shown_pictures(section.blocks)


def shown_pictures(blocks: Iterable[WordBlock]) -> Iterator[WordImage]:
    """Yield the pictures of blocks that are not hidden."""
    for paragraph in paragraphs_in(blocks):
        for inline in paragraph.inlines:
            if isinstance(inline, WordImage) and not inline.format.hidden:
                yield inline


def picture_digest(image: WordImage) -> str:
    """Return the SHA-256 of a picture: its bytes, its size, and what is read aloud in its place."""
    said = f"{image.kind} {image.width:.3f} {image.height:.3f} {image.decorative} {image.link} {image.stand_in} "
    return hashlib.sha256(f"{said}{image.alternative}\0".encode() + image.data).hexdigest()
