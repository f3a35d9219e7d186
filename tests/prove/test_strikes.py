"""Words that are struck out: on the pages where the DOCX strikes them out, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pdf_drafts import SONG, cell, document, draw, of, par, row, section, table
from prove_cases import chinese

from contractgen.prove.compare_pdf import compare_pdf
from contractgen.prove.drawn import prove_drawn
from contractgen.prove.expected import expected_outline
from contractgen.prove.pdf_model import Box, Page
from contractgen.prove.pdf_reading import read_pdf
from contractgen.word.model import RunFormat, WordRow, WordText
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

ONCE, TWICE = replace(SONG, strike=True), replace(SONG, double_strike=True)
UNDER = replace(SONG, underline="single")


def struck(form: RunFormat = ONCE) -> WordRow:
    """Return a row whose first words are struck out."""
    blocks = (of(WordText("甲方", form), WordText("乙方 A, b", SONG)),)
    return WordRow((cell(blocks, 0), cell("丙", 1)))


CONTENT = (
    of(WordText("租金为", SONG), WordText("壹佰元 each, 10%", ONCE), WordText("贰佰元", SONG), WordText("。", ONCE)),
    of(WordText("押金", UNDER), WordText("不退", TWICE), WordText("可退。", UNDER)),
    table(row("序号", "金额", header=True), struck(), struck(TWICE)),
)


def codes(damage: Callable[[Page], Page] = lambda page: page) -> list[str]:
    one = section(*CONTENT, headers={"default": (par("示例公司"),)})
    one = replace(one, page=replace(one.page, top=90))
    pdf, found = read_pdf(draw(one))
    assert pdf is not None
    assert not found
    word = document(one)
    damaged = replace(pdf, pages=tuple(map(damage, pdf.pages)))
    return [item.code for item in compare_pdf(outline_of(word), word, damaged)[0]]


def struck_at(words: str) -> Callable[[Page], Page]:
    """Return what draws a line through words of a page."""

    def damage(page: Page) -> Page:
        drawn = next(item for item in page.texts if words in item.text)
        middle = drawn.baseline + 0.3 * (drawn.box.top - drawn.baseline) / 0.85
        return replace(page, rules=(*page.rules, Box(drawn.box.left, middle - 0.3, drawn.box.right, middle + 0.3)))

    return damage


def test_struck_words_are_read_with_their_lines() -> None:
    assert codes() == []


def test_a_pdf_of_a_file_with_struck_words_is_proved() -> None:
    word = document(section(*CONTENT))
    assert prove_drawn(word, draw(section(*CONTENT)), None) == (1, ())


@pytest.mark.parametrize("words", ["贰佰元", "可退", "示例公司", "丙", "乙方"])
def test_a_line_through_other_words_is_found(words: str) -> None:
    assert codes(struck_at(words)) == ["OUT-891"]


def test_a_line_that_is_missing_is_found() -> None:
    assert codes(lambda page: replace(page, rules=())) == ["OUT-890"]


def test_a_line_through_the_words_of_an_agreement_is_found_on_every_page() -> None:
    built = chinese()
    word, _ = read_docx(built.docx)
    pdf, _ = read_pdf(built.pdf)
    assert word is not None
    assert pdf is not None
    outline = expected_outline(built.document)
    for number, page in enumerate(pdf.pages):
        for drawn in page.texts[::9]:
            pages = (*pdf.pages[:number], struck_at(drawn.text)(page), *pdf.pages[number + 1 :])
            found, _ = compare_pdf(outline, word, replace(pdf, pages=pages))
            assert [item.code for item in found] == ["OUT-891"], drawn.text
