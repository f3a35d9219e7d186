"""Page borders: where the lines of a frame stand, on which pages, and which frames are refused by name."""

from __future__ import annotations

import re
from pathlib import Path

import pdf_cases
import pytest
from agreements import copy_of_library
from office_cases import document
from pdf_strokes import drawn
from word_cases import PAGE, archive, codes, p, r, sect, unpacked

from contractgen.findings import errors_in
from contractgen.pdf.draw import draw_pdf
from contractgen.pipeline.build import build
from contractgen.pipeline.verify import verify

WIDTH, HEIGHT = 595.3, 841.9
BREAK = '<w:r><w:br w:type="page"/></w:r>'
SIDES = ("top", "left", "bottom", "right")
HEADER = '<w:headerReference w:type="default" r:id="rIdHeader"/>'


def borders(kind: str = "single", attributes: str = 'w:offsetFrom="page"', more: str = 'w:sz="8" w:space="24"') -> str:
    sides = "".join(f'<w:{side} w:val="{kind}" {more}/>' for side in SIDES)
    return f"<w:pgBorders {attributes}>{sides}</w:pgBorders>"


def framed(frame: str) -> bytes:
    return document(p(r("第一页")), p(BREAK + r("第二页")), section=sect(page=PAGE + frame))


def lines_of(data: bytes, pages: int = 2) -> list[list[tuple[float, ...]]]:
    """Return the drawn lines of every page of a document: left, top, right, bottom in points from its top left."""
    pdf, found = draw_pdf(data, pdf_cases.fonts())
    assert pdf is not None, found
    strokes, _ = drawn(pdf)
    return [
        sorted((it.left, it.top, it.right, it.bottom) for it in strokes if it.page == page) for page in range(pages)
    ]


def test_a_frame_stands_off_the_edges_of_every_page() -> None:
    wanted: list[tuple[float, ...]] = [(24, 24.5, WIDTH - 24, 24.5), (24, HEIGHT - 24.5, WIDTH - 24, HEIGHT - 24.5)]
    wanted += [(24.5, 24, 24.5, HEIGHT - 24), (WIDTH - 24.5, 24, WIDTH - 24.5, HEIGHT - 24)]
    for page in lines_of(framed(borders())):
        assert len(page) == 4
        for stroke, line in zip(page, sorted(wanted), strict=True):
            assert stroke == pytest.approx(line, abs=0.15)


def test_a_double_frame_stands_off_the_text_with_as_much_between_its_lines() -> None:
    [page, _] = lines_of(framed(borders("double", "", 'w:sz="8" w:space="4"')))
    upright = sorted({round(line[0], 1) for line in page if line[2] - line[0] < 1})
    assert upright == pytest.approx([90 - 4 - 2.5, 90 - 4 - 0.5, WIDTH - 85.5, WIDTH - 83.5], abs=0.15)


@pytest.mark.parametrize(("shown", "counts"), [("firstPage", [4, 0]), ("notFirstPage", [0, 4]), ("allPages", [4, 4])])
def test_a_frame_is_on_the_pages_that_it_names(shown: str, counts: list[int]) -> None:
    frame = borders(attributes=f'w:offsetFrom="page" w:display="{shown}"')
    assert [len(page) for page in lines_of(framed(frame))] == counts


@pytest.mark.parametrize(
    "frame",
    [
        borders("apples"),
        borders("wave"),
        borders("thinThickSmallGap"),
        borders(more='w:sz="8" w:space="24" w:shadow="1"'),
        borders(more='w:sz="8" w:space="40"'),
        borders(attributes='w:offsetFrom="page" w:display="somePages"'),
        '<w:pgBorders><w:top w:val="single" w:sz="4" w:space="1"/></w:pgBorders>',
    ],
)
def test_other_frames_are_refused_by_name(frame: str) -> None:
    assert codes(framed(frame)) == ["DOCX-632"]


def test_a_frame_around_text_and_header_is_refused_and_one_that_leaves_the_header_out_is_drawn() -> None:
    header = (
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + p(r("页眉")) + "</w:hdr>"
    )
    more = {
        "section": sect(HEADER, PAGE + borders(attributes="")),
        "parts": {"header1.xml": header},
        "relations": [("rIdHeader", "header", "header1.xml")],
    }
    assert codes(document(p(r("正文")), **more)) == ["DOCX-632"]
    spared = document(p(r("正文")), settings="<w:bordersDoNotSurroundHeader/>", **more)
    assert codes(spared) == []
    assert [len(page) for page in lines_of(spared, 1)] == [4]


def test_a_look_with_a_frame_is_built_and_verified_as_a_draft_too(tmp_path: Path) -> None:
    library = copy_of_library(tmp_path)
    look = library / "templates/confidentiality-agreement/look.docx"
    parts = unpacked(look.read_bytes())
    main = parts["word/document.xml"]
    parts["word/document.xml"] = re.sub(rb"(<w:pgMar[^>]*/>)", rb"\1" + borders("double").encode(), main)
    look.write_bytes(archive(parts))
    deal = [library / "examples/confidentiality-agreement.yaml"]
    for draft in (False, True):
        _, found = build(deal, library=library, out=tmp_path / f"out{draft}", draft=draft)
        assert not errors_in(found)
        assert verify(tmp_path / f"out{draft}") == (1, ())
