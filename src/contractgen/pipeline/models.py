"""The documents that a deal assembles to, as manuscripts: what a file is held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from contractgen.findings import Findings, errors_in
from contractgen.model.assembly import Document, Paragraph
from contractgen.model.manuscript import Manuscript
from contractgen.model.outline import Line, ParagraphLine
from contractgen.pipeline.agreement import assemble
from contractgen.prove.expected import expected_outline
from contractgen.recover.outlines import manuscript_of_outline
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library


def models_of(deal: Path, library: Path) -> tuple[tuple[Manuscript, ...], Findings]:
    """Return the documents of a deal, assembled and not written; none where an error keeps one from being made."""
    loaded, found = load_library(library)
    given, more = load_deal(deal)
    found += more
    if loaded is None or given is None or errors_in(found):
        return (), found
    documents, more = assemble(loaded, given)
    found += more
    if errors_in(found) or not all(documents):
        return (), found
    return tuple(manuscript_of_document(document) for document in documents if document is not None), found


def manuscript_of_document(document: Document) -> Manuscript:
    """Return the manuscript of an assembled document, its labels with the lists that count them."""
    outline = expected_outline(document)
    manuscript = manuscript_of_outline(outline)
    blocks = tuple(document.assembly.blocks())
    lines = _lines_of_passages(outline.lines)
    passages = (
        replace(passage, list=block.label.list) if isinstance(block, Paragraph) and block.label else passage
        for passage, block in zip(manuscript.passages, (blocks[line] for line in lines), strict=True)
    )
    return replace(manuscript, passages=tuple(passages))


def _lines_of_passages(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the line that every passage is made from: a paragraph is one, a table one for each cell."""
    for index, line in enumerate(lines):
        yield from [index] * (1 if isinstance(line, ParagraphLine) else sum(len(row) for row in line.rows))
