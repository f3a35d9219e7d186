"""Nothing is lost in silence: whatever stands anywhere in a DOCX is drawn as it must be, or refused by name."""

from __future__ import annotations

import random
from functools import cache

import pypdfium2 as pdfium
import pytest
import soak
from dropped_in import drop_in
from pdf_cases import chinese_agreement, english_agreement
from pdf_drafts import declared
from pdf_sight import bare, text_of
from word_elements import DROPPED, MARKED, Dropped, Effect, Place

from contractgen.findings import Finding, Severity, hint_of, message_of
from contractgen.pdf.draw import draw_pdf

BASES = (lambda: chinese_agreement(1), english_agreement)
BY_NAME = {f"{one.place} {one.name}": one for one in DROPPED}
_MARGINS = ("header", "footer")
assert len(BY_NAME) == len(DROPPED)


@pytest.mark.parametrize("name", list(BY_NAME))
def test_an_element_dropped_in_is_drawn_as_it_must_be_or_refused_by_name(name: str) -> None:
    judge(BY_NAME[name], random.Random(name))


def test_elements_dropped_in_at_random_are_never_lost() -> None:
    chance = random.Random(20261123)
    for _ in range(soak.size(60, 3000)):
        judge(chance.choice(DROPPED), chance)


def judge(dropped: Dropped, chance: random.Random) -> None:
    """Drop an element in, and see what becomes of it."""
    base = chance.choice(BASES)()
    docx, twin = drop_in(base, dropped, chance)
    while dropped.effect is not Effect.WORDS and draw_pdf(twin, declared())[0] is None:
        docx, twin = drop_in(base, dropped, chance)  # what is put in leaves no room for itself there
    pdf, found = draw_pdf(docx, declared())
    if pdf is None:
        assert is_named(found, dropped), found
        return
    if dropped.effect is Effect.WORDS:
        assert bare(MARKED) in text_of(pdf)
    elif dropped.effect is not Effect.LAYOUT and not found:
        assert bare(MARKED).casefold() in text_of(pdf).casefold() or dropped.place is Place.SECTION
        assert (seen(pdf) == seen(drawn(twin))) is (dropped.effect is Effect.NOTHING)


def is_named(found: tuple[Finding, ...], dropped: Dropped) -> bool:
    """Say whether an error tells what is refused, where, and what to do."""
    errors = [item for item in found if item.severity is Severity.ERROR]
    told = all(message_of(item, language) and hint_of(item, language) for item in errors for language in ("en", "zh"))
    placed = any(item.paragraph or item.field in _MARGINS for item in errors) or dropped.place in (
        Place.SECTION,
        Place.BLOCK,
    )
    return bool(errors) and told and placed


@cache
def drawn(docx: bytes) -> bytes:
    """Draw a DOCX that has nothing to refuse."""
    pdf, found = draw_pdf(docx, declared())
    assert pdf is not None, found
    return pdf


def seen(pdf: bytes) -> list[bytes]:
    """Return the pages as they look."""
    with pdfium.PdfDocument(pdf) as document:
        return [bytes(page.render(scale=1).buffer) for page in document]
