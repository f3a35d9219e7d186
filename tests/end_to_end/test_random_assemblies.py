"""Random agreements: every label and reference of the finished files is what `number` and `link` said.

The files are read by the Word-reading layer, by the PDF reader, and by LibreOffice, which computes labels on its own.
"""

from __future__ import annotations

import io
import itertools
import random

import pytest
import soak
from agreements import WITHOUT_LEGAL_NUMBERS, drawn, random_document, written
from annex_cases import drawn_file
from libreoffice import texts_of
from pypdf import PdfReader, PdfWriter

from contractgen.findings import Location
from contractgen.model.assembly import holes_in
from contractgen.model.outline import ParagraphLine
from contractgen.pdf.annex_file import examine
from contractgen.pipeline.annexes import Annexes, with_annexes
from contractgen.prove.compare import compare_outlines, without_empty
from contractgen.prove.expected import expected_outline
from contractgen.prove.prove import prove
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

DOCX_SEEDS = range(soak.size(160, 10_000))
PDFS = soak.size(12, 300)
WITH_FILES = soak.size(4, 150)
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


def test_annexed_files_are_merged_behind_their_slip_pages_and_no_two_pages_can_be_exchanged() -> None:
    proved = 0
    for seed in itertools.count(4_000_000):
        rng = random.Random(seed)
        sources = [
            "#pagebreak()\n".join(f"= File {number} {letter}\n" for letter in "ABCD"[: rng.randint(1, 4)])
            for number in range(3)
        ]
        examined = {
            f"file-{number}": examine(drawn_file(source), Location())[0] for number, source in enumerate(sources)
        }
        files = {name: annex for name, annex in list(examined.items())[: rng.randint(1, 3)] if annex is not None}
        document = random_document(rng, files=files)
        docx = written(document)
        pdf = drawn(docx, document.assembly.language)
        if pdf is None:
            continue
        case = Annexes(template=None, files=files)  # type: ignore[arg-type]  # merging asks for the files alone
        merged, found = with_annexes(document, docx, pdf, case)
        assert merged is not None, (seed, found)
        proof, found = prove(document, docx, merged, annexed=case.sources())
        assert proof is not None, (seed, found)
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(merged)))
        kids = writer.root_object["/Pages"]["/Kids"]  # type: ignore[index]
        labels = PdfReader(io.BytesIO(merged)).page_labels
        annexed = rng.choice([place for place, label in enumerate(labels) if not label.isdecimal()])
        other = rng.choice([place for place in range(len(labels)) if place != annexed])
        kids[annexed], kids[other] = kids[other], kids[annexed]
        target = io.BytesIO()
        writer.write(target)
        assert prove(document, docx, target.getvalue(), annexed=case.sources())[0] is None, (seed, annexed, other)
        proved += 1
        if proved == WITH_FILES:
            break


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
