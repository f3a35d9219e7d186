"""Pictures in the line: where they stand, how often a file holds them, what is read aloud; and what has no room."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pdf_drafts import declared
from pdf_sight import lines_of, links_of, page_count
from picture_cases import DECORATIVE, JPEG, MEDIA, drawing, picture, run, with_pictures
from pypdf import PdfReader
from word_cases import archive, p, r, unpacked

from contractgen.findings import Finding
from contractgen.pdf.draw import draw_pdf

EXACT = '<w:spacing w:line="400" w:lineRule="exact"/>'
BREAK = "<w:pageBreakBefore/>"


def drawn(docx: bytes, *warned: str) -> bytes:
    pdf, found = draw_pdf(docx, declared())
    assert pdf is not None, found
    assert [item.code for item in found] == list(warned)
    return pdf


def refused(body: str, header: str = "") -> Finding:
    pdf, found = draw_pdf(with_pictures(body, header=header), declared())
    assert pdf is None
    (only,) = found
    return only


def objects_of(pdf: bytes) -> list[Any]:
    """Return all dictionaries of a file."""
    reader: Any = PdfReader(io.BytesIO(pdf))
    objects = [reader.get_object(number) for number in range(1, reader.trailer["/Size"])]
    return [item for item in objects if isinstance(item, dict)]


def pictures_in(pdf: bytes) -> list[tuple[int, int]]:
    """Return the sizes in points of all pictures that a file holds, masks among them."""
    shown = (item for item in objects_of(pdf) if item.get("/Subtype") == "/Image")
    return sorted((item["/Width"], item["/Height"]) for item in shown)


def placed(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Return where the pictures of a page are: left, top from above, width, height."""
    found: list[tuple[float, float, float, float]] = []
    reader = PdfReader(io.BytesIO(pdf))
    height = float(reader.pages[page].mediabox.height)

    def visit(operator: bytes, _operands: object, matrix: list[float], _: object) -> None:
        if operator == b"Do":
            found.append((matrix[4], height - matrix[5] - abs(matrix[3]), matrix[0], abs(matrix[3])))

    reader.pages[page].extract_text(visitor_operand_before=visit)
    return found


def test_a_picture_stands_on_the_baseline_and_makes_its_line_as_tall_as_itself() -> None:
    pdf = drawn(with_pictures(p(r("before ") + picture(height=40) + r(" after")) + p(r("below"))))
    (left, top, width, height), *_ = placed(pdf)
    first, second = lines_of(pdf)
    assert (round(width), round(height)) == (80, 40)
    assert top == pytest.approx(72, abs=0.1)
    assert first.y == pytest.approx(top + 40, abs=0.2)
    assert left > 90
    assert 8 < second.y - first.y < 20


def test_a_picture_that_stands_on_every_page_is_in_the_file_once() -> None:
    pdf = drawn(with_pictures(p(picture()) + p("two", BREAK) + p("three", BREAK), header=picture(width=40, height=20)))
    assert page_count(pdf) == 3
    assert pictures_in(pdf) == [(40, 20)]
    assert [len(placed(pdf, page)) for page in range(3)] == [2, 1, 1]


def test_png_jpeg_and_svg_are_drawn_and_the_stand_in_of_an_svg_is_not() -> None:
    body = p(picture("rIdClear")) + p(picture("rIdJpeg", 32, 16)) + p(run(drawing("rIdPng", vector="rIdSvg")))
    pdf = drawn(with_pictures(body))
    assert pictures_in(pdf)[:1] == [(16, 8)]
    assert (40, 20) in pictures_in(pdf)
    assert b"/DCTDecode" in pdf


def test_the_same_pictures_give_the_same_bytes() -> None:
    docx = with_pictures(p(picture("rIdClear") + picture("rIdSvg") + picture("rIdJpeg", 32, 16)))
    assert drawn(docx) == drawn(docx)


def test_the_alternative_text_is_read_aloud_and_a_decorative_picture_says_nothing() -> None:
    pdf = drawn(
        with_pictures(p(picture(alternative="徽标 of 甲方")) + p(run(drawing(alternative="", marks=DECORATIVE))))
    )
    figures = [item for item in objects_of(pdf) if item.get("/S") == "/Figure"]
    assert [item["/Alt"] for item in figures] == ["徽标 of 甲方"]


def test_a_picture_without_alternative_text_is_warned_of() -> None:
    (found,) = draw_pdf(with_pictures(p(r("Party ") + picture(alternative=""))), declared())[1]
    assert (found.code, found.field, found.paragraph, found.excerpt) == ("PDF-728", "body", 1, "Party")


def test_a_picture_can_lead_to_a_place_in_the_document() -> None:
    link = f'<w:hyperlink w:anchor="there">{picture()}</w:hyperlink>'
    target = '<w:bookmarkStart w:id="1" w:name="there"/><w:bookmarkEnd w:id="1"/>'
    pdf = drawn(with_pictures(p(link) + p(target + r("there"), BREAK)))
    assert [found[:2] for found in links_of(pdf)] == [(0, 1)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (p(picture(width=500)), "PDF-726"),
        (p(picture(width=400), '<w:ind w:firstLine="500"/>'), "PDF-726"),
        (p(picture(height=700)), "PDF-725"),
        (p(picture(), EXACT), "PDF-727"),
        (p(picture(), '<w:spacing w:line="200" w:lineRule="auto"/>'), "PDF-727"),
    ],
)
def test_a_picture_without_room_is_refused_with_its_place(body: str, code: str) -> None:
    found = refused(p(r("甲方")) + body)
    assert (found.code, found.field, found.paragraph) == (code, "body", 2)


def test_a_picture_that_takes_much_of_a_page_in_a_table_is_refused() -> None:
    cell = f'<w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>{p(picture(height=300))}</w:tc>'
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid>'
    assert refused(f"<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl>{p()}").code == "PDF-725"


def test_a_picture_on_a_line_grid_is_refused() -> None:
    docx = with_pictures(p(picture()))
    parts = unpacked(docx)
    grid = parts["word/document.xml"].replace(
        b"</w:sectPr>", b'<w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>'
    )
    pdf, found = draw_pdf(archive({**parts, "word/document.xml": grid}), declared())
    assert pdf is None
    assert "PDF-727" in {item.code for item in found}


def test_a_picture_that_cannot_be_decoded_is_named_with_its_place() -> None:
    broken = {**MEDIA, "media/picture.jpg": JPEG[:-20] + b"\xff\xd9"}
    pdf, (found,) = draw_pdf(with_pictures(p(picture()) + p(picture("rIdJpeg", 32, 16)), broken), declared())
    assert pdf is None
    assert (found.code, found.field, found.paragraph) == ("PDF-729", "body", 2)


def test_text_makes_room_for_a_logo_that_is_taller_than_its_margin() -> None:
    low, tall = (lines_of(drawn(with_pictures(p("x"), header=picture(height=height)))) for height in (12, 60))
    assert low[0].y < tall[0].y < low[0].y + 60
