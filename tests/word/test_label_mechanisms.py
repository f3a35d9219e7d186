"""Every mechanism of Word's numbering in a small file: our labels are the standard's, and LibreOffice prints the same.

Where LibreOffice is known to print other labels, the case says why; ours are the standard's there too.
"""

from __future__ import annotations

import re
import shutil

import pytest
from label_builders import LabelCase
from label_cases import label_cases
from libreoffice import texts_of

from contractgen.word.manuscript import manuscript_of_docx

CASES = label_cases()
ALIKE = [item for item in CASES if not item.unlike]


def counted(case: LabelCase) -> tuple[str | None, ...]:
    """Return our labels by paragraph, None for one that is not seen."""
    manuscript, findings = manuscript_of_docx(case.data, "a.docx")
    assert findings == ()
    assert manuscript is not None
    found = {}
    for passage in manuscript.passages:
        for place in re.findall("¤([0-9]+)¤", passage.text):
            found[int(place)] = None if passage.is_hidden else passage.label or passage.marker
    return tuple(found.get(place) for place in range(1, len(case.labels) + 1))


def printed(case: LabelCase, text: str) -> tuple[str | None, ...]:
    """Return the labels in a text that LibreOffice has made of a case."""
    found = {int(place): label.strip() for label, place in re.findall(r"([^\n¤]*)¤([0-9]+)¤", text)}
    return tuple(found.get(place) for place in range(1, len(case.labels) + 1))


@pytest.mark.parametrize("case", CASES, ids=lambda item: item.name)
def test_a_mechanism_counts_as_the_standard_says(case: LabelCase) -> None:
    assert counted(case) == case.labels


def test_there_are_enough_cases_that_libreoffice_agrees_with() -> None:
    assert len(CASES) >= 80
    assert len(ALIKE) >= 55


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_prints_the_same_labels() -> None:
    texts = texts_of([case.data for case in ALIKE])
    assert {case.name: printed(case, text) for case, text in zip(ALIKE, texts, strict=True)} == {
        case.name: case.labels for case in ALIKE
    }
