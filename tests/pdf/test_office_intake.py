"""What never reaches LibreOffice: whatever would fetch, run or ask, or be drawn in another way than Word means it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pdf_cases
import pytest
from office_cases import NEW, OLD, document, field, office, refusals
from word_cases import abstract, lvl, num, numbered, p, r

from contractgen.pdf.office.draw import draw_with_office
from contractgen.pdf.office.faces import OfficeFonts
from contractgen.pdf.office.intake import admit
from contractgen.pdf.office.profile import write_fonts

LEGAL = abstract(
    0, lvl(0, "chineseCounting", "第%1条"), lvl(1, "decimal", "%1.%2", more="<w:isLgl/>")
) + num(1, 0)  # fmt: skip


def test_a_plain_contract_is_let_in() -> None:
    assert refusals(document("甲方应当付款。", field("PAGE", "1"))) == {}


def test_words_in_capitals_are_looked_for_in_the_letters_that_they_show() -> None:
    opened, found = admit(document(p(r("Pay ") + r("now", "<w:smallCaps/>"))), office(), OLD)
    assert opened is not None, found
    assert opened.characters == Counter("PayNOW")


def test_a_collection_of_faces_is_no_link_for_libreoffice_sees_none_in_one(tmp_path: Path) -> None:
    several, single = tmp_path / "several.ttc", tmp_path / "single.otf"
    several.write_bytes(b"ttcf\0\1\0\0")
    single.write_bytes(b"OTTO")
    faces = tuple(replace(office().faces[0], path=str(path), data=None) for path in (several, single))
    written = write_fonts(tmp_path / "given", OfficeFonts(faces, office().known), tmp_path).parent / "files"
    assert [(file.is_symlink(), file.read_bytes()[:4]) for file in sorted(written.iterdir())] == [
        (False, b"ttcf"),
        (True, b"OTTO"),
    ]


@pytest.mark.parametrize(
    "instruction",
    [
        'INCLUDETEXT "file:///etc/hostname"',
        'includepicture "http://example.invalid/a.png" \\d',
        'LINK Excel.Sheet "C:\\\\a.xls"',
        "DDEAUTO excel a b",
        "DDE cmd a b",
        'RD "other.docx"',
        "DATE",
        "FILENAME \\p",
        "USERNAME",
        "FILLIN who",
        "MACROBUTTON run me",
        "IMPORT a.png",
        "DATABASE a",
        'HYPERLINK "file:///etc/passwd"',
        "",
    ],
)
def test_fields_that_fetch_run_ask_or_change_with_the_day_are_refused_by_name(instruction: str) -> None:
    found = refusals(document("甲方。", field(instruction)))
    told = found.get("PDF-766")
    assert told is not None or any(code.startswith("DOCX-") for code in found)
    if told is not None:
        assert told.where.file == "word/document.xml"
        assert dict(told.arguments)["field"] == (instruction.split() or ["?"])[0].upper()


def test_a_field_within_another_is_seen() -> None:
    inner = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    outer = p(
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{inner}<w:r><w:instrText> QUOTE a</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("a")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert "PDF-766" in refusals(document("甲方。", outer))


def test_the_pages_of_a_section_are_left_to_libreoffice_only_where_read_back_tells() -> None:
    box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    counting = field("SECTIONPAGES", "1")
    assert "PDF-766" not in refusals(document("甲方。", counting))
    told = refusals(document("甲方。", counting, p(box.format(p("字")))))["PDF-766"]
    assert dict(told.arguments)["field"] == "SECTIONPAGES"


@pytest.mark.parametrize(
    "markup",
    [
        '<w:altChunk r:id="rId9"/>',
        p("<w:r><w:object><v:shape/></w:object></w:r>"),
        p('<w:subDoc r:id="rId9"/>'),
        p('<w:r><w:pict><v:shape><v:imagedata src="http://example.invalid/a.png"/></v:shape></w:pict></w:r>'),
    ],
)  # fmt: skip
def test_markup_that_brings_in_something_from_elsewhere_is_refused_by_name(markup: str) -> None:
    assert "PDF-767" in refusals(document("甲方。", markup))


@pytest.mark.parametrize("kind", ["attachedTemplate", "aFChunk", "subDocument", "oleObject", "vbaProject", "image"])
def test_relationships_that_lead_outside_are_refused_by_name(kind: str) -> None:
    relations = [("rId9", kind, "external:http://example.invalid/x")]
    assert {"DOCX-616", "DOCX-617"} & set(refusals(document("甲方。", relations=relations)))


def test_what_only_libreoffice_draws_has_pictures_of_pixels_and_declared_fonts_alone() -> None:
    box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    kai = p(box.format(p(r("字", '<w:rFonts w:eastAsia="楷体"/>'))))
    assert "PDF-701" in refusals(document("甲方。", kai))
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>'
    more = {"parts": {"media/a.svg": drawing}, "relations": [("rId9", "image", "media/a.svg")]}
    told = refusals(document("甲方。", p(box.format(p("字"))), **more))["PDF-767"]
    assert told.where.file == "word/media/a.svg"


def test_a_label_that_an_old_libreoffice_prints_differently_is_refused_and_a_new_one_may() -> None:
    data = document("甲方。", numbered("总则", 1), numbered("付款", 1, 1), numbering=LEGAL)
    told = refusals(data, OLD)["PDF-765"]
    assert dict(told.arguments)["word"] == "1.1"
    assert told.paragraph == 3
    assert "PDF-765" not in refusals(data, NEW)


def test_a_face_or_a_character_that_no_declared_font_has_is_refused_before_anything_is_drawn() -> None:
    assert "PDF-702" in refusals(document("甲方。", p(r("重要", "<w:b/>"))))
    assert "PDF-701" in refusals(document(p(r("甲", '<w:rFonts w:eastAsia="楷体"/>'))))
    told = refusals(document("甲方：\U0002b740。"))["PDF-704"]
    assert dict(told.arguments)["code_point"] == "U+2B740"


def test_a_font_inside_an_engine_that_does_not_show_it_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contractgen.pdf.office.faces.engine_file", lambda _face: None)
    pdf, found = draw_with_office(document("甲方。"), pdf_cases.fonts())
    assert pdf is None
    assert {dict(item.arguments).get("family") for item in found if item.code == "ENV-925"} == {
        "Times New Roman",
        "DejaVu Sans Mono",
    }
