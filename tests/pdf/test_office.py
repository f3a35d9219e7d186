"""LibreOffice itself as the second engine: what it draws in its cage, and what of it reaches the world."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pdf_cases
import pytest
from office_cases import OLD, document, draw, field, office
from pdf_cases import RECORD, chinese_agreement, english_agreement
from pdf_sight import attachments_of, body_of, bookmarks_of
from pypdf import PdfReader
from word_cases import PAGE, p, r, sect

from contractgen.model.template import FontLine
from contractgen.pdf.draw import draw_pdf
from contractgen.pdf.fonts import load_fonts
from contractgen.pdf.office.cage import convert
from contractgen.pdf.office.draw import draw_all_with_office, draw_with_office
from contractgen.pdf.office.program import Program, find_program, no_network
from contractgen.prove.pdf_reading import read_pdf

pytestmark = pytest.mark.libreoffice

PICTURE = (
    '<w:r><w:pict><v:shape style="width:50pt;height:50pt"><v:imagedata r:id="{}"/></v:shape></w:pict></w:r>'
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="635000" cy="635000"/><wp:docPr id="1" name="a"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="{}"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="635000" cy="635000"/></a:xfrm>'
    '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)


def test_two_agreements_are_drawn_in_one_run_as_read_back_and_the_same_bytes_alone() -> None:
    files = (chinese_agreement(4), english_agreement())
    together = draw_all_with_office(files, pdf_cases.fonts())
    alone, _ = draw_with_office(files[1], pdf_cases.fonts())
    for docx, (pdf, found) in zip(files, together, strict=True):
        assert pdf is not None, found
        read, wrong = read_pdf(pdf)
        assert read is not None
        assert wrong == ()
        assert read.conformance == "3B"
        assert attachments_of(pdf) == {"build-record.json": RECORD.encode()}
        assert bookmarks_of(pdf)
        assert body_of(pdf)
        assert docx
    assert together[1][0] == alone
    catalog = PdfReader(io.BytesIO(alone or b"")).root_object
    assert "/OpenAction" not in catalog
    assert "/StructTreeRoot" in catalog


def test_signs_that_are_drawn_in_gaps_of_their_line_are_read_in_their_place() -> None:
    [(pdf, codes)] = draw(document("付款方式：☑按月支付☐按年支付；其他约定见附件。"))
    assert codes == []
    read, _ = read_pdf(pdf or b"")
    assert read is not None
    assert "".join(one.text for one in read.pages[0].texts) == "付款方式：☑按月支付☐按年支付；其他约定见附件。"
    assert len({one.face for one in read.pages[0].texts}) > 1


def test_what_is_beyond_the_embedded_engine_is_drawn() -> None:
    framed = sect(page=f'{PAGE}<w:pgBorders><w:top w:val="single" w:sz="4" w:space="1"/></w:pgBorders>')
    data = document("甲方应当付款。", p(r("重点", '<w:em w:val="dot"/>')), section=framed)
    assert draw_pdf(data, pdf_cases.fonts())[0] is None
    [(pdf, codes)] = draw(data)
    assert codes == []
    assert pdf is not None
    assert "甲方应当付款。" in body_of(pdf, 0, 1000)


def test_nothing_is_fetched_even_if_a_file_that_links_pictures_gets_there(tmp_path: Path) -> None:
    """The refusals are left out, and the network cage too: the settings alone must keep it from connecting."""
    targets = ["http://192.0.2.1/a.png", "file:///etc/hostname", "http://127.0.0.1:9/b.png", "ftp://127.0.0.1/c.png"]
    relations = [(f"rIdx{place}", "image", f"external:{target}") for place, target in enumerate(targets)]
    pictures = [p(PICTURE.format(name, name)) for name, _, _ in relations]
    fields = [field('INCLUDETEXT "http://127.0.0.1:9/d.docx"'), field('INCLUDEPICTURE "http://127.0.0.1:9/e.png" \\d')]
    data = document("甲方应当付款。", *pictures, *fields, relations=relations)
    program, log = find_program(), tmp_path / "calls"
    assert program is not None
    watched = tmp_path / "watched"
    watched.write_text(f'#!/bin/sh\nexec strace -f -o {log} -e trace=connect,openat {program.path} "$@"\n')
    watched.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("contractgen.pdf.office.cage.no_network", tuple)
        run = convert([data], office(), Program(str(watched), OLD.version, OLD.numbers))
    assert run.files[0] is not None
    assert not run.left
    calls = log.read_text(errors="replace")
    assert "openat(" in calls
    families = set(re.findall(r"connect\(\d+, \{sa_family=(\w+)", calls))
    assert families <= {"AF_UNIX"}
    assert "/etc/hostname" not in calls


def test_inside_the_cage_there_is_no_network() -> None:
    assert no_network(), "this machine lets nobody make a network namespace"


def test_a_font_that_this_system_would_take_for_another_is_refused() -> None:
    crossed = pdf_cases.fonts(("宋体", "package:serif"), ("Noto Serif SC", "package:sans"))
    _, found = draw_with_office(document("甲方。"), crossed)
    assert {item.code for item in found} >= {"ENV-926"}


def test_bold_that_a_font_lacks_is_imitated_where_its_line_asks_for_it() -> None:
    data = document("甲方应当付款。", p(r("重要", "<w:b/>")))
    assert draw(data)[0][1] == ["PDF-702"]
    line = FontLine("宋体", "package:serif", pdf_cases.PLACE, bold="stroke")
    fonts, _ = load_fonts((line, FontLine("Times New Roman", "engine:Libertinus Serif", pdf_cases.PLACE)), Path())
    assert fonts is not None
    pdf, found = draw_with_office(data, fonts)
    assert pdf is not None, found
    read, _ = read_pdf(pdf)
    assert read is not None
    assert [(one.text, one.face.thick) for one in read.pages[0].texts] == [("甲方应当付款。", False), ("重要", True)]
