"""An assembled document as a manuscript: as its outline reads, and with the lists that count its labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contractgen.model.assembly import Block, Document, Paragraph
from contractgen.model.manuscript import Manuscript
from contractgen.model.outline import Outline, ParagraphLine
from contractgen.prove.expected import expected_outline
from contractgen.recover.outlines import manuscript_of_outline


def manuscript_of_document(document: Document) -> Manuscript:
    """Return the manuscript of an assembled document, its labels with the lists that count them."""
    outline = expected_outline(document)
    return manuscript_as_counted(outline, blocks_of_passages(document, outline))


def manuscript_as_counted(outline: Outline, blocks: Sequence[Block]) -> Manuscript:
    """Return the manuscript of the outline of a document, whose passages are made from `blocks`, with its lists."""
    manuscript = manuscript_of_outline(outline)
    passages = (
        replace(passage, list=block.label.list) if isinstance(block, Paragraph) and block.label else passage
        for passage, block in zip(manuscript.passages, blocks, strict=True)
    )
    return replace(manuscript, passages=tuple(passages))


def blocks_of_passages(document: Document, outline: Outline) -> tuple[Block, ...]:
    """Return the block that every passage is made from: a paragraph is one, a table one for each cell."""
    return tuple(
        block
        for block, line in zip(document.assembly.blocks(), outline.lines, strict=True)
        for _ in range(1 if isinstance(line, ParagraphLine) else sum(len(row) for row in line.rows))
    )
