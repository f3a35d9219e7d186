"""Random agreements that are rich in live references."""

from __future__ import annotations

import functools
import itertools
import random
from collections.abc import Iterator

from agreements import drawn, random_document, written
from scheme_cases import SCHEMES

from contractgen.model.assembly import Document, Reference, inlines_of
from contractgen.model.scheme import Scheme

_SEED = 5_000_000
_MANY = 8


@functools.cache
def live_documents(count: int, schemes: tuple[Scheme, ...] = SCHEMES) -> tuple[Document, ...]:
    """Return random documents with many live references, also such in which words stand before a number."""
    return tuple(itertools.islice(_rich_documents(schemes), count))


@functools.cache
def finished(count: int) -> tuple[tuple[Document, bytes, bytes], ...]:
    """Return such documents with their DOCX and their PDF."""
    return tuple(itertools.islice(_finished(), count))


def _finished() -> Iterator[tuple[Document, bytes, bytes]]:
    for document in _rich_documents(SCHEMES):
        docx = written(document)
        pdf = drawn(docx, document.assembly.language)
        if pdf is not None:
            yield document, docx, pdf


def _rich_documents(schemes: tuple[Scheme, ...]) -> Iterator[Document]:
    documents = (random_document(random.Random(seed), schemes) for seed in itertools.count(_SEED))
    yield from (document for document in documents if _is_rich(document))


def _is_rich(document: Document) -> bool:
    inlines = (item for block in document.assembly.blocks() for item in inlines_of(block))
    references = [item for item in inlines if isinstance(item, Reference)]
    spoken = any(
        not one.number and one.target == other.target and other.number
        for item in references
        for one, other in itertools.pairwise(item.stretches)
    )
    return spoken and sum(len(item.stretches) for item in references) > _MANY
