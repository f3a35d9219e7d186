"""What a PDF is besides its pages: its standard, title, language, outline, links, attachment, tags, fonts."""

from __future__ import annotations

import io
from typing import Any

from pdf_cases import RECORD, chinese_agreement, english_agreement, with_text
from pdf_drafts import SERIF, cell, declared, draw, label, par, row, table
from pdf_sight import attachments_of, bookmarks_of, fonts_in, lines_of, links_of
from pypdf import PdfReader

from contractgen.model.record import RECORD_NAME
from contractgen.pdf.draw import draw_pdf
from contractgen.word.model import ParagraphFormat, WordRow

HEADING = ParagraphFormat(outline_level=0, keep_next=True)


def drawn(docx: bytes) -> bytes:
    pdf, found = draw_pdf(docx, declared())
    assert pdf is not None, found
    assert not found
    return pdf


def root_of(pdf: bytes) -> Any:  # noqa: ANN401 - PDF objects are dictionaries of anything
    return PdfReader(io.BytesIO(pdf)).root_object


def metadata(pdf: bytes) -> str:
    return str(root_of(pdf)["/Metadata"].get_object().get_data(), "utf-8")


def test_the_file_declares_pdf_a_3u() -> None:
    xmp = metadata(draw(par("合同")))
    assert "<pdfaid:part>3</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>U</pdfaid:conformance>" in xmp


def test_title_and_language_are_those_of_the_document() -> None:
    for docx, title, language in (
        (chinese_agreement(1), "物联卡业务服务协议", "zh-CN"),
        (english_agreement(), "Services Agreement", "en-US"),
    ):
        reader = PdfReader(io.BytesIO(drawn(docx)))
        assert reader.metadata is not None
        assert reader.metadata.title == title
        assert root_of(drawn(docx))["/Lang"] == language
        assert not reader.metadata.author


def test_no_date_and_no_place_of_this_machine_is_in_the_file() -> None:
    pdf = drawn(chinese_agreement(1))
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.metadata is not None
    assert str(reader.metadata.creation_date).startswith("1970-01-01")
    assert b"/tmp" not in pdf
    assert b".typ" not in pdf


def test_the_file_is_tagged() -> None:
    root = root_of(drawn(chinese_agreement(1)))
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root


def test_headings_become_bookmarks_with_their_labels() -> None:
    pdf = draw(
        par("总则", HEADING, numbered=label("一、")),
        par("定义", ParagraphFormat(outline_level=1), numbered=label("1.1", "tab")),
        par("Services", HEADING, numbered=label("ARTICLE 2", "space")),
        par("两行的\n标题", HEADING),
        par("正文"),
        par("", HEADING),
    )
    assert bookmarks_of(pdf) == [
        (0, "一、总则", 0),
        (1, "1.1 定义", 0),
        (0, "ARTICLE 2 Services", 0),
        (0, "两行的 标题", 0),
    ]


def test_bookmarks_lead_to_the_page_of_their_heading() -> None:
    pdf = drawn(chinese_agreement(4))
    lines = lines_of(pdf)
    for _, title, page in bookmarks_of(pdf):
        words = title.replace(" ", "")
        assert page == next(line.page for line in lines if words in line.text.replace(" ", "").replace("　", ""))


def test_references_are_links_to_their_target() -> None:
    pdf = draw(
        par("见第二条", link="_Ref2"),
        par("第一条", marks=("_Ref1",)),
        par("第二条", ParagraphFormat(page_break_before=True), marks=("_Ref2",)),
        par("见第一条", link="_Ref1"),
    )
    (first, second) = links_of(pdf)
    assert first[:2] == (0, 1)
    assert second[:2] == (1, 0)
    assert 60 - SERIF[0] * 12 < first[2] < 60 + SERIF[0] * 12


def test_a_reference_to_a_table_leads_to_its_first_page() -> None:
    head = WordRow((cell((par("表头", marks=("_RefTable",)),), 0), cell("金额", 1)), header=True)
    pdf = draw(par("见资费表", link="_RefTable"), table(head, *(row(f"行{count}", "1.00") for count in range(50))))
    assert [line.page for line in lines_of(pdf) if "表头" in line.text] == [0, 1, 2]
    assert [link[:2] for link in links_of(pdf)] == [(0, 0)]


def test_a_link_that_is_broken_over_lines_leads_to_one_place() -> None:
    pdf = draw(par("按照本协议第六条第（二）项的约定处理，" * 3, link="_Ref"), par("第六条", marks=("_Ref",)))
    assert len({(page, height) for _, page, height in links_of(pdf)}) == 1


def test_the_build_record_is_attached_unchanged() -> None:
    assert attachments_of(drawn(chinese_agreement(1))) == {RECORD_NAME: RECORD.encode()}


def test_without_a_build_record_nothing_is_attached() -> None:
    assert attachments_of(draw(par("合同"))) == {}


def test_the_fonts_are_the_declared_ones_embedded_as_subsets() -> None:
    pdf = drawn(with_text("甲方 Party A 应当 ☑ 支付"))
    assert fonts_in(pdf) == {"NotoSerifSC-Regular", "LibertinusSerif-Regular", "DejaVuSansMono"}


def test_text_that_is_not_there_embeds_no_font() -> None:
    assert fonts_in(draw(par("Party A only"), language="en")) == {"LibertinusSerif-Regular"}
