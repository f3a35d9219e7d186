"""Whole agreements: the PDF says what the DOCX says, in its order, label before text."""

from __future__ import annotations

import pytest
from pdf_cases import chinese_agreement, english_agreement
from pdf_drafts import declared
from pdf_sight import bare, body_of, lines_of, text_of

from contractgen.pdf.draw import draw_pdf
from contractgen.word.model import WordBlock, WordTable
from contractgen.word.read import read_docx

TABLE_HEAD = "业务标准资费（元/月）折扣数量（张）小计（元）"
AGREEMENTS = {"zh": chinese_agreement, "en": english_agreement}


def words_of(blocks: tuple[WordBlock, ...]) -> str:
    """Return labels and words of blocks in reading order."""
    found = []
    for block in blocks:
        if isinstance(block, WordTable):
            found += [words_of(cell.blocks) for row in block.rows for cell in row.cells]
        else:
            found.append(f"{block.label.text if block.label else ''}{block.text}")
    return bare("".join(found))


def drawn(name: str) -> tuple[bytes, str]:
    """Return the PDF of an agreement and the words of its DOCX."""
    docx = AGREEMENTS[name]()
    document, _ = read_docx(docx)
    assert document is not None
    pdf, found = draw_pdf(docx, declared())
    assert pdf is not None, found
    return pdf, words_of(document.blocks)


@pytest.mark.parametrize("name", sorted(AGREEMENTS))
def test_the_pdf_says_what_the_docx_says_in_its_order(name: str) -> None:
    pdf, expected = drawn(name)
    said = body_of(pdf)
    if said.count(TABLE_HEAD) == 2:  # the table goes on, on the next page
        first, second, third = said.split(TABLE_HEAD)
        said = f"{first}{TABLE_HEAD}{second}{third}"
    assert said == expected


@pytest.mark.parametrize("name", sorted(AGREEMENTS))
def test_every_label_stands_directly_before_its_text(name: str) -> None:
    document, _ = read_docx(AGREEMENTS[name]())
    assert document is not None
    said = text_of(drawn(name)[0])
    labelled = [block for block in document.blocks if not isinstance(block, WordTable) and block.label]
    assert len(labelled) > 10
    place = 0
    for block in labelled:
        assert block.label is not None
        wanted = bare(f"{block.label.text}{block.text}")[:12]
        place = said.index(wanted, place) + 1


def test_headers_and_footers_are_on_every_page() -> None:
    pdf, _ = drawn("zh")
    lines = lines_of(pdf)
    pages = max(line.page for line in lines) + 1
    assert pages > 3
    for page in range(pages):
        texts = [bare(line.text) for line in lines if line.page == page]
        assert texts[0] == "合同编号：WLK-2026-0001"
        assert texts[-1] == f"第{page + 1}页共{pages}页"


def test_no_heading_is_the_last_line_of_a_page() -> None:
    for clauses in range(3, 9):
        pdf, found = draw_pdf(chinese_agreement(clauses), declared())
        assert pdf is not None, found
        lines = [line for line in lines_of(pdf) if 60 < line.y < 780]
        for page in range(max(line.page for line in lines)):
            last = [line.text for line in lines if line.page == page][-1]
            assert "服务内容之" not in last
            assert "下列活动" not in last
