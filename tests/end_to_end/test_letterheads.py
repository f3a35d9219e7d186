"""A look whose first page has a letterhead taller than its margin: built and proved, its text below it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from agreements import copy_of_library
from click.testing import CliRunner
from docx import Document
from docx.shared import Cm, Pt
from pdf_sight import lines_of

from contractgen.cli.main import contractgen

LOOK = Path("templates/iot-card-service/look.docx")
DEAL = "examples/minimal.yaml"
ROWS = 9


def with_letterhead(look: bytes) -> bytes:
    """Return a look with a letterhead of nine rows on its first page, in a margin that holds four of them."""
    opened = Document(io.BytesIO(look))
    section = opened.sections[0]
    section.different_first_page_header_footer = True
    section.top_margin = Cm(3)
    header, footer = section.first_page_header, section.first_page_footer
    header.paragraphs[0].text = "云联物联网科技有限公司　合同编号：{{ contract.number }}"
    for row in range(1, ROWS):
        header.add_paragraph(f"信头第{row}行")
    for paragraph in header.paragraphs:
        paragraph.paragraph_format.line_spacing = Pt(18)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    footer.paragraphs[0].text = "首页"
    target = io.BytesIO()
    opened.save(target)
    return target.getvalue()


def test_a_letterhead_moves_the_text_of_the_first_page_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_of_library(tmp_path)
    (folder / LOOK).write_bytes(with_letterhead((folder / LOOK).read_bytes()))
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(contractgen, ["build", DEAL, "--out", "out", "--lang", "en"])
    assert done.exit_code == 0, done.output
    lines = lines_of((folder / "out/minimal.pdf").read_bytes())
    first = [line for line in lines if line.page == 0]
    letterhead = max(line.y for line in first if line.text.startswith("信头"))
    assert [line.text for line in first[1:ROWS]] == [f"信头第{row}行" for row in range(1, ROWS)]
    assert first[ROWS].y > letterhead
    tops = [next(line.y for line in lines if line.page == page and line.y > 85) for page in (1, 2)]
    assert max(tops) < letterhead
    verified = CliRunner().invoke(contractgen, ["verify", "out/minimal.docx", "--lang", "en"])
    assert verified.exit_code == 0, verified.output
