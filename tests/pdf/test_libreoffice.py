"""LibreOffice as a witness: it draws the same DOCX, and says the same words on as many pages."""

from __future__ import annotations

import pytest
from libreoffice import pdfs_of
from pdf_cases import chinese_agreement, english_agreement
from pdf_drafts import declared
from pdf_sight import body_of, page_count

from contractgen.pdf.draw import draw_pdf

pytestmark = pytest.mark.libreoffice


TABLE_HEAD = "业务标准资费（元/月）折扣数量（张）小计（元）"


def test_libreoffice_draws_the_same_words_on_as_many_pages() -> None:
    files = [chinese_agreement(4), english_agreement()]
    for docx, witness in zip(files, pdfs_of(files), strict=True):
        pdf, found = draw_pdf(docx, declared())
        assert pdf is not None, found
        said, heard = (sorted(body_of(one).replace(TABLE_HEAD, "")) for one in (pdf, witness))
        assert said == heard
        assert abs(page_count(pdf) - page_count(witness)) <= 1
