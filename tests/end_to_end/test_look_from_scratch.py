"""A look made from an empty Word file, step by step as docs/looks.md says, inspected until nothing is missing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import docx
import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from contractgen.cli.main import contractgen
from contractgen.docx.styles import REQUIRED

ROOT = Path(__file__).parents[2]
TEMPLATE = Path("templates/iot-card-service/template.yaml")
LOOK = TEMPLATE.parent / "look-scratch.docx"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    text = TEMPLATE.read_text("utf-8")
    assert "\nlooks:\n" in text
    TEMPLATE.write_text(text.replace("\nlooks:\n", "\nlooks:\n  scratch: look-scratch.docx\n"), "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def missing() -> set[str]:
    """Return the kinds and names of what the inspection finds missing or unfit."""
    done = run("template", "inspect", "iot-card-service", "--look", "scratch", "--format", "json")
    data = json.loads(done.output)
    assert done.exit_code == (0 if data["fit"] else 1)
    return {f"{item['kind']} {item['name']}" for item in data["items"] if not item["fit"]}


def set_fonts(element: Any, latin: str, chinese: str) -> None:  # noqa: ANN401 - python-docx ships no types
    """Name the fonts of a style for both scripts; theme fonts would beat them."""
    fonts = element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for face, name in (("ascii", latin), ("hAnsi", latin), ("eastAsia", chinese), ("cs", latin)):
        fonts.set(qn(f"w:{face}"), name)


def step_1_page_and_text(word: Any) -> None:  # noqa: ANN401
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    section.top_margin = section.bottom_margin = Cm(2.2)
    normal = word.styles["Normal"]
    set_fonts(normal.element, "Times New Roman", "宋体")
    normal.font.size = Pt(10.5)


def step_2_styles(word: Any) -> None:  # noqa: ANN401
    kinds = {"paragraph": WD_STYLE_TYPE.PARAGRAPH, "character": WD_STYLE_TYPE.CHARACTER}
    for kind, names in REQUIRED.items():
        for name in names:
            style = word.styles.add_style(name, kinds[kind])
            if kind == "paragraph":
                style.base_style = word.styles["Normal"]
                style.paragraph_format.line_spacing = Pt(16)
                style.paragraph_format.space_after = Pt(0)
    for name in ("Provision", "Contract Body", "Continuation"):
        word.styles[name].paragraph_format.first_line_indent = Pt(21)
    for name in ("Item", "Field", "Option"):
        word.styles[name].paragraph_format.left_indent = Pt(21)
    for name, size in (("Contract Title", 18), ("Annex Title", 15), ("Clause Heading", 12)):
        style = word.styles[name]
        set_fonts(style.element, "黑体", "黑体")
        style.font.size = Pt(size)
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.line_spacing = Pt(size * 1.6)
    word.styles["Contract Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.styles["Notice"].font.underline = word.styles["Blank"].font.underline = True
    set_fonts(word.styles["Notice"].element, "黑体", "黑体")
    set_fonts(word.styles["Symbol"].element, "DejaVu Sans Mono", "DejaVu Sans Mono")


def step_3_body(word: Any) -> None:  # noqa: ANN401
    word.add_paragraph("{{ body }}", style="Contract Body")


def step_4_prototypes(word: Any) -> None:  # noqa: ANN401
    for title, styles in (
        ("prototype:price", ("Table Head", "Table Text", "Table Text")),
        ("prototype:signatures", ("Signature Line", "Signature Line")),
    ):
        table = word.add_table(rows=len(styles), cols=2)
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        if title == "prototype:price":
            table.style = word.styles["Table Grid"]
        caption = table._tbl.tblPr.makeelement(qn("w:tblCaption"), {qn("w:val"): title})
        table._tbl.tblPr.append(caption)
        for row, style in zip(table.rows, styles, strict=True):
            for cell in row.cells:
                cell.paragraphs[0].style = word.styles[style]
        word.add_paragraph()


def step_5_header_and_footer(word: Any) -> None:  # noqa: ANN401
    section = word.sections[0]
    section.header.paragraphs[0].text = "合同编号：{{ contract.number }}"
    run_ = section.footer.paragraphs[0].add_run()
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "1"), ("end", "")):
        if kind == "text":
            run_.add_text(text)
            continue
        tag = "w:fldChar" if kind else "w:instrText"
        element = run_._r.makeelement(qn(tag), {qn("w:fldCharType"): kind} if kind else {})
        element.text = text or None
        run_._r.append(element)


STEPS = (step_1_page_and_text, step_2_styles, step_3_body, step_4_prototypes, step_5_header_and_footer)


def test_a_look_from_an_empty_file_is_inspected_until_nothing_is_missing_and_builds() -> None:
    word = docx.Document()
    word.save(str(LOOK))
    at_first = missing()
    assert {f"style {name}" for names in REQUIRED.values() for name in names} <= at_first
    assert {"tag {{ body }}", "prototype prototype:price", "prototype prototype:signatures"} <= at_first
    left = [len(at_first)]
    for step in STEPS:
        step(word)
        word.save(str(LOOK))
        left.append(len(missing()))
    assert left == sorted(left, reverse=True)
    assert left[-1] == 0
    done = run("build", "examples/full.yaml", "--out", "out", "--look", "scratch")
    assert done.exit_code == 0, done.output


def test_the_page_has_the_steps_of_this_test() -> None:
    headings = re.findall(r"^### Step ([0-9]): (.+)$", (ROOT / "docs/looks.md").read_text("utf-8"), re.MULTILINE)
    told = [f"step_{number}_{title.lower().replace(' ', '_')}" for number, title in headings]
    assert told == [step.__name__ for step in STEPS]
