"""PDF/UA-1 and tags: declared exactly where a document gives what it asks for; what is read aloud, and what is not."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pdf_cases import chinese_agreement, english_agreement
from pdf_drafts import declared, document, of, par, row, section, table
from picture_cases import DECORATIVE, drawing, picture, run, with_pictures
from pypdf import PdfReader
from word_cases import p, r

from contractgen.pdf.draw import draw_document, draw_pdf
from contractgen.word.model import FieldKind, ParagraphFormat, WordBlock, WordDocument, WordField

CLAIM = "<pdfuaid:part>1</pdfuaid:part>"


def level(number: int) -> ParagraphFormat:
    return ParagraphFormat(outline_level=number)


def pdf_of(made: WordDocument) -> bytes:
    pdf, found = draw_document(made, None, declared())
    assert pdf is not None, found
    return pdf


def drawn(docx: bytes) -> bytes:
    pdf, found = draw_pdf(docx, declared())
    assert pdf is not None, found
    return pdf


def root_of(pdf: bytes) -> Any:  # noqa: ANN401 - PDF objects are dictionaries of anything
    return PdfReader(io.BytesIO(pdf)).root_object


def claims(pdf: bytes) -> bool:
    packet = root_of(pdf)["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:conformance>U</pdfaid:conformance>" in packet
    return CLAIM in packet


def tags(pdf: bytes) -> list[str]:
    """Return the tags of a file in reading order, with their depth as dots."""
    found: list[str] = []

    def visit(item: Any, depth: int) -> None:  # noqa: ANN401 - as above
        item = item.get_object()
        if isinstance(item, list):
            for inner in item:
                visit(inner, depth)
        elif isinstance(item, dict):
            if "/S" in item:
                found.append("." * depth + item["/S"][1:])
            if "/K" in item:
                visit(item["/K"], depth + ("/S" in item))

    visit(root_of(pdf)["/StructTreeRoot"], 0)
    return found


def contents(pdf: bytes) -> str:
    return "".join(page.get_contents().get_data().decode("latin-1") for page in PdfReader(io.BytesIO(pdf)).pages)  # type: ignore[union-attr]


@pytest.mark.parametrize("docx", [chinese_agreement(1), english_agreement()])
def test_an_agreement_with_headings_in_order_declares_pdf_ua(docx: bytes) -> None:
    pdf = drawn(docx)
    assert claims(pdf)
    assert root_of(pdf)["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root_of(pdf)["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize(
    ("levels", "declared_too"),
    [((), True), ((0, 1, 2, 0, 1), True), ((1,), False), ((0, 2), False), ((0, 1, 0, 2), False)],
)
def test_headings_begin_at_the_first_level_and_skip_none(levels: tuple[int, ...], *, declared_too: bool) -> None:
    headings = [par(f"标题{number}", level(number)) for number in levels]
    assert claims(pdf_of(document(section(*headings, par("正文"))))) is declared_too


def test_without_a_title_or_a_language_it_is_not_declared() -> None:
    assert not claims(pdf_of(document(section(par("正文")), title="")))
    assert not claims(pdf_of(document(section(par("正文")), language="")))


@pytest.mark.parametrize(
    ("content", "declared_too"),
    [
        (picture(), True),
        (picture(alternative=""), False),
        (run(drawing(alternative="", marks=DECORATIVE)), True),
    ],
)
def test_every_picture_has_words_or_is_decorative(content: str, *, declared_too: bool) -> None:
    assert claims(drawn(with_pictures(p(r("x") + content)))) is declared_too


def test_a_logo_in_a_header_is_not_read_aloud() -> None:
    pdf = drawn(with_pictures(p("正文"), header=picture(width=40, height=20, alternative="")))
    assert claims(pdf)
    assert "Figure" not in "".join(tags(pdf))
    assert "/Subtype/Header/Type/Pagination" in contents(pdf)


def test_headings_paragraphs_and_tables_bear_their_tags() -> None:
    fees = table(row("项目", "金额", header=True), row("服务", "1.00"))
    blocks: tuple[WordBlock, ...] = (par("一、总则", level(0)), par("正文"), par("（一）", level(1)), fees)
    found = [tag.strip(".") for tag in tags(pdf_of(document(section(*blocks))))]
    assert found[0] == "Document"
    assert [tag for tag in found if tag.startswith(("H", "T"))] == [
        "H1", "H2", "Table", "THead", "TR", "TH", "TH", "TBody", "TR", "TD", "TD",
    ]  # fmt: skip


def test_pictures_are_figures_with_their_words_and_decorative_ones_are_none() -> None:
    pdf = drawn(with_pictures(p(r("x") + picture()) + p(run(drawing(alternative="", marks=DECORATIVE)))))
    assert [tag.strip(".") for tag in tags(pdf)].count("Figure") == 1
    assert "/Artifact" in contents(pdf)


def test_headers_and_footers_are_artifacts() -> None:
    footer = {"default": (of(WordField(FieldKind.PAGE, "1", par("x").mark)),)}
    made = document(section(par("正文"), headers={"default": (par("页眉"),)}, footers=footer))
    pdf = pdf_of(made)
    assert [tag.strip(".") for tag in tags(pdf)] == ["Document", "P"]
    assert "/Subtype/Header" in contents(pdf)
    assert "/Subtype/Footer" in contents(pdf)


def test_the_claim_does_not_change_from_run_to_run() -> None:
    assert drawn(chinese_agreement(1)) == drawn(chinese_agreement(1))
