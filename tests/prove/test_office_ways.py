"""Rows of dots and lines that LibreOffice draws for tabs are no words; everywhere else they are what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from office_cases import STYLES
from pdf_cases import fonts
from word_cases import docx, p, r, sect

from contractgen.pdf.draw import draw_pdf
from contractgen.prove.compare import without_empty
from contractgen.prove.compare_pdf import compare_pdf
from contractgen.prove.office_ways import without_leaders
from contractgen.prove.pdf_model import Box, Drawn, PdfDocument
from contractgen.prove.pdf_reading import read_pdf
from contractgen.word.model import WordDocument
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

PRODUCER = "LibreOffice 7.4"
TAB = "<w:r><w:tab/></w:r>"


def stops(*leaders: str) -> str:
    made = (f'<w:tab w:val="left" w:leader="{one}" w:pos="{3000 * n}"/>' for n, one in enumerate(leaders, 1))
    return f"<w:tabs>{''.join(made)}</w:tabs>"


@cache
def agreement() -> tuple[WordDocument, PdfDocument]:
    """An agreement without leaders in its PDF, as the embedded engine draws it, said to be LibreOffice's."""
    body = (
        p("Services Agreement")
        + p(r("Monthly fee") + TAB + r("1000"), stops("dot"))
        + p(r("Deposit") + TAB + r("2000"), stops("none"))
        + p(r("Name") + TAB + r("Date") + TAB, stops("underscore", "underscore"))
        + p(TAB, stops("underscore"))
        + p("Signed by both parties under this Name")
        + p("and by nobody else")
    )
    data = docx(body + sect(), styles=STYLES)
    pdf, found = draw_pdf(data, fonts())
    assert pdf is not None, found
    word, _ = read_docx(data)
    read, _ = read_pdf(pdf)
    assert word is not None
    assert read is not None
    return word, replace(read, producer=PRODUCER)


def with_words(pdf: PdfDocument, after: str, text: str, *, left: float = 0.5, right: float = 9) -> PdfDocument:
    """Draw a text behind another one: from so many points behind its end on, to so many."""
    (page,) = pdf.pages
    drawn = list(page.texts)
    place = next(number for number, one in enumerate(drawn) if one.text.endswith(after))
    before = drawn[place]
    box = Box(before.box.right + left, before.box.bottom, before.box.right + right, before.box.top)
    drawn.insert(place + 1, Drawn(text, before.face, box, before.baseline))
    return replace(pdf, pages=(replace(page, texts=tuple(drawn)),))


def leaders(pdf: PdfDocument) -> PdfDocument:
    """Draw every leader of the agreement."""
    for after, text in (("fee", "....."), ("Name", "____"), ("Date", "_______")):
        pdf = with_words(pdf, after, text)
    (page,) = pdf.pages
    place = next(number for number, one in enumerate(page.texts) if one.text.startswith("Signed"))
    line = Drawn("________", page.texts[0].face, Box(72, 500, 200, 510), 500)
    texts = (*page.texts[:place], line, *page.texts[place:])
    return replace(pdf, pages=(replace(page, texts=texts),))


def codes(pdf: PdfDocument) -> list[str]:
    word, _ = agreement()
    return [item.code for item in compare_pdf(without_empty(outline_of(word)), word, pdf)[1]]


def test_leaders_are_no_words_where_the_tabs_are() -> None:
    _, pdf = agreement()
    assert codes(pdf) == []
    assert codes(leaders(pdf)) == []


def test_they_are_words_in_a_pdf_of_the_embedded_engine() -> None:
    word, pdf = agreement()
    drawn = replace(leaders(pdf), producer="Typst 0.14")
    assert without_leaders(word, drawn) is drawn
    assert codes(drawn)


Damage = Callable[[PdfDocument, PdfDocument], PdfDocument]
# From the PDF with its leaders, or from that without any.
DAMAGES: dict[str, Damage] = {
    "dots where a tab has no leader": lambda led, _: with_words(led, "Deposit", "....."),
    "dots where there is no tab": lambda led, _: with_words(led, "1000", "....."),
    "a line behind the same word elsewhere": lambda _, bare: with_words(bare, "thisName", "____"),
    "a second row of dots": lambda led, _: with_words(led, "fee", "....", left=0.1, right=0.4),
    "signs that this leader does not have": lambda _, bare: with_words(bare, "fee", "____"),
    "a figure among the dots": lambda _, bare: with_words(bare, "fee", "..9.."),
    "dots over the words before them": lambda _, bare: with_words(bare, "fee", ".....", left=-30),
    "dots over the words behind them": lambda _, bare: with_words(bare, "fee", ".....", right=400),
    "a changed figure behind the dots": lambda led, _: changed(led, "1000", "9000"),
    "a figure made of dots": lambda led, _: changed(led, "1000", "...."),
    "a changed word before the dots": lambda led, _: changed(led, "Monthlyfee", "Yearlyfee"),
    "a lost figure": lambda led, _: changed(led, "1000", ""),
}


def changed(pdf: PdfDocument, old: str, new: str) -> PdfDocument:
    (page,) = pdf.pages
    assert any(old in one.text for one in page.texts)
    texts = (replace(one, text=one.text.replace(old, new)) for one in page.texts)
    return replace(pdf, pages=(replace(page, texts=tuple(one for one in texts if one.text)),))


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_an_attack_is_found_beside_leaders(damage: Damage) -> None:
    _, bare = agreement()
    assert codes(damage(leaders(bare), bare))


def test_a_page_that_leaves_a_leader_out_is_not_told_of() -> None:
    _, pdf = agreement()
    assert codes(with_words(pdf, "Name", "____")) == []
