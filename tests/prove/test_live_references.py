"""Fields that keep another number, lead elsewhere or compute something else: none is published or verified."""

from __future__ import annotations

import pytest
import soak
from agreements import drawn
from live_cases import finished
from live_damages import LIVE_DAMAGES, edited
from word_cases import unpacked

from contractgen.findings import errors_in, hint_of, message_of
from contractgen.prove.prove import prove

AGREEMENTS = soak.size(2, 15)


def test_sound_agreements_with_live_references_are_proved() -> None:
    for document, docx, pdf in finished(AGREEMENTS):
        proof, found = prove(document, docx, pdf)
        assert found == ()
        assert proof is not None


@pytest.mark.parametrize("name", LIVE_DAMAGES)
def test_every_damage_to_a_field_is_refused_in_the_docx_the_pdf_and_both(name: str) -> None:
    damage, in_docx, in_pdf = LIVE_DAMAGES[name]
    for document, docx, pdf in finished(AGREEMENTS):
        damaged = edited(docx, damage)
        redrawn = drawn(damaged, document.assembly.language) if in_pdf else None
        cases = [(damaged, pdf, in_docx)]
        cases += [(docx, redrawn, in_pdf), (damaged, redrawn, in_docx | in_pdf)] if redrawn else []
        for one, other, codes in cases:
            proof, found = prove(document, one, other)
            assert proof is None, name
            assert codes & {item.code for item in errors_in(found)}, (name, found)
            assert all(message_of(item, "zh") and hint_of(item, "en") for item in found)


def test_the_end_of_a_field_looks_like_its_number() -> None:
    for _, docx, _ in finished(AGREEMENTS):
        main = unpacked(docx)["word/document.xml"]
        assert b'<w:fldChar w:fldCharType="end"/>' in main
        assert b'<w:r><w:fldChar w:fldCharType="end"/>' not in main
