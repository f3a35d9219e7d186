"""Random agreements: every label and reference of the finished files is what `number` and `link` said.

The files are read by the Word-reading layer, by the PDF reader, and by LibreOffice, which computes labels on its own.
"""

from __future__ import annotations

import itertools
import random

import pytest
import soak
from agreements import WITHOUT_LEGAL_NUMBERS, drawn, random_document, written
from libreoffice import texts_of

from contractgen.model.assembly import holes_in
from contractgen.model.outline import ParagraphLine
from contractgen.prove.compare import compare_outlines, without_empty
from contractgen.prove.expected import expected_outline
from contractgen.prove.prove import prove
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

DOCX_SEEDS = range(soak.size(160, 10_000))
PDFS = soak.size(12, 300)
LIBREOFFICE_SEEDS = range(soak.size(12, 60))
SLICES = 8


@pytest.mark.parametrize("part", range(SLICES))
def test_labels_and_references_read_from_the_docx_are_those_that_were_assembled(part: int) -> None:
    for seed in DOCX_SEEDS[part::SLICES]:
        document = random_document(random.Random(seed))
        word, found = read_docx(written(document))
        assert word is not None, (seed, found)
        differences, _ = compare_outlines(without_empty(expected_outline(document)), outline_of(word))
        assert not differences, (seed, differences[:1])


def test_the_embedded_pdf_says_what_was_assembled() -> None:
    proved = 0
    for seed in itertools.count(1_000_000):
        document = random_document(random.Random(seed))
        docx = written(document)
        pdf = drawn(docx, document.assembly.language)
        if pdf is not None:
            proof, found = prove(document, docx, pdf)
            assert proof is not None, (seed, found)
            proved += 1
        if proved == PDFS:
            break


def test_drafts_with_random_gaps_are_proved_in_both_files() -> None:
    gaps = proved = 0
    for seed in itertools.count(3_000_000):
        document = random_document(random.Random(seed), draft=True)
        docx = written(document)
        pdf = drawn(docx, document.assembly.language)
        if pdf is not None:
            proof, found = prove(document, docx, pdf)
            assert proof is not None, (seed, found)
            gaps += sum(1 for hole in holes_in(document.assembly) if hole.kind == "missing")
            proved += 1
        if proved == PDFS:
            break
    assert gaps > proved


@pytest.mark.libreoffice
def test_libreoffice_computes_the_same_labels() -> None:
    documents = [random_document(random.Random(2_000_000 + seed), WITHOUT_LEGAL_NUMBERS) for seed in LIBREOFFICE_SEEDS]
    for document, text in zip(documents, texts_of([written(document) for document in documents]), strict=True):
        position = 0
        for line in expected_outline(document).lines:
            if isinstance(line, ParagraphLine) and line.label:
                wanted = squeezed(line.label + line.text)
                position = squeezed(text).find(wanted, position)
                assert position >= 0, f"LibreOffice does not show {line.label} before {line.text[:12]}"
                position += len(wanted)


def squeezed(text: str) -> str:
    """Return a text without any white space, of whatever width."""
    return "".join(text.split())
