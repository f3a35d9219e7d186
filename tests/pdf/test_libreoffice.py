"""LibreOffice as a witness: it draws the same DOCX, and says the same words on as many pages."""

from __future__ import annotations

import pytest
from libreoffice import pdfs_of
from page_lines import compare_pages
from pdf_cases import chinese_agreement, english_agreement
from pdf_drafts import declared
from pdf_sight import body_of, page_count
from word_cases import docx, p, r

from contractgen.pdf.draw import draw_pdf

pytestmark = pytest.mark.libreoffice


TABLE_HEAD = "业务标准资费（元/月）折扣数量（张）小计（元）"


def test_libreoffice_draws_the_same_words_on_as_many_pages() -> None:
    files = [chinese_agreement(4), english_agreement()]
    for data, witness in zip(files, pdfs_of(files), strict=True):
        pdf, found = draw_pdf(data, declared())
        assert pdf is not None, found
        said, heard = (sorted(body_of(one).replace(TABLE_HEAD, "")) for one in (pdf, witness))
        assert said == heard
        assert abs(page_count(pdf) - page_count(witness)) <= 1


CHINESE = "本合同自双方签字盖章之日起生效，未经另一方书面同意，任何一方不得转让本合同项下的权利和义务。"
ENGLISH = "Neither party may assign this Agreement without the prior written consent of the other party to it. "
# Not superscripts, which LibreOffice draws smaller (58 %) than Word does.
LOOKS = (
    "<w:caps/>",
    "<w:smallCaps/>",
    '<w:spacing w:val="30"/>',
    '<w:spacing w:val="-8"/>',
    '<w:kern w:val="2"/>',
    '<w:dstrike/><w:u w:val="wave" w:color="FF0000"/>',
    '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>',
    '<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>',
)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="宋体"/><w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
)


def test_libreoffice_breaks_lines_where_we_do_whatever_is_done_to_words() -> None:
    body = "".join(p(r(text * 3, look)) for look in LOOKS for text in (CHINESE, ENGLISH))
    data = docx(body, styles=DEFAULTS)
    pdf, found = draw_pdf(data, declared())
    assert pdf is not None, found
    (witness,) = pdfs_of([data], declared())
    compared = compare_pages(pdf, witness)
    assert compared.text_equal
    assert compared.pages[0] == compared.pages[1]
    assert compared.share >= 0.95, compared.listing()
