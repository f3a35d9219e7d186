"""Our own Word-reading layer finds in the DOCX what the document says: every label, link, mark and cell."""

from __future__ import annotations

import docx_cases as cases
import pytest

from contractgen.prove.expected import expected_outline
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx


@pytest.mark.parametrize("template", [cases.CHINESE, cases.ENGLISH])
def test_a_full_agreement_reads_back_line_by_line(template: str) -> None:
    made = cases.agreement() if template == cases.CHINESE else cases.english_agreement()
    read, findings = read_docx(cases.written(made, template))
    assert read is not None
    assert not findings
    outline, expected = outline_of(read), expected_outline(made)
    assert outline.lines == expected.lines
    assert (outline.title, outline.language) == (expected.title, expected.language)
    assert "WLK-0001" in " ".join(outline.headers)
