"""仿宋, 楷体 and bold in a template: a file beside it, a family of the machine, a pen around the letters."""

from __future__ import annotations

import json
from pathlib import Path

import docx_cases as cases
import pylopdf_fonts_zh_cn
import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result
from fontTools.ttLib import TTFont

from contractgen.cli.main import contractgen
from contractgen.pdf import fontsources
from contractgen.pdf.fontsearch import faces_named
from contractgen.prove.pdf_reading import read_pdf

TEMPLATE = Path("templates/iot-card-service/template.yaml")
LOOK = Path("templates/iot-card-service/look.docx")
STYLES = "word/styles.xml"
HEI = '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="黑体"/>'
SONG = '  - {family: 宋体, source: "package:serif"}\n'


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def declare(*lines: str) -> None:
    """Add lines to the template's fonts."""
    text = TEMPLATE.read_text("utf-8")
    assert SONG in text
    TEMPLATE.write_text(text.replace(SONG, SONG + "".join(f"  - {line}\n" for line in lines)), "utf-8")


def renamed(path: Path, family: str) -> None:
    """Write the packaged Song under another name, as a font of another kind."""
    with TTFont(pylopdf_fonts_zh_cn.serif_path(), lazy=True) as font:
        for record in font["name"].names:
            if record.nameID in {1, 4, 6, 16}:
                record.string = family
        font.save(path)


def test_a_template_has_its_roles_from_a_file_and_from_the_machine(library: Path) -> None:
    renamed(library / TEMPLATE.parent / "fangsong.otf", "TestFangsong")
    declare("{family: 仿宋_GB2312, source: fangsong.otf}", '{family: 楷体, source: "system:Noto Serif CJK SC"}')
    LOOK.write_bytes(
        cases.edited_look(
            STYLES,
            ('w:eastAsia="宋体"', 'w:eastAsia="仿宋_GB2312"'),
            (
                f'{HEI}<w:u w:val="single"/>',
                HEI.replace("黑体", "楷体") + '<w:b/><w:u w:val="single"/>',
            ),
        )
    )
    assert run("lock", "iot-card-service").exit_code == 0
    locked = (TEMPLATE.parent / "template.lock").read_text("utf-8")
    assert "system:Noto Serif CJK SC" in locked
    assert "fangsong.otf" in locked
    built = run("build", "examples/full.yaml", "--out", "out", "--locked")
    assert built.exit_code == 0, built.output
    read, _ = read_pdf(Path("out/full.pdf").read_bytes())
    assert read is not None
    drawn = {one.face.font for page in read.pages for one in page.texts}
    assert {"TestFangsong", "NotoSerifCJKsc-Bold"} <= {name.partition("-Identity")[0] for name in drawn}
    assert run("verify", "out").exit_code == 0
    entry = json.loads(Path("out/manifest.json").read_text("utf-8"))["deals"][0]
    assert "楷体 (system:Noto Serif CJK SC)" in json.dumps(entry["fonts"], ensure_ascii=False)


def test_another_version_of_a_font_on_this_machine_is_no_longer_what_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    declare('{family: 楷体, source: "system:Noto Serif CJK SC"}')
    assert run("lock", "iot-card-service").exit_code == 0
    monkeypatch.setattr(fontsources, "faces_named", lambda _family: faces_named("Noto Sans CJK SC"))
    done = run("build", "examples/minimal.yaml", "--out", "out", "--locked")
    assert done.exit_code == 1
    assert "TPL-392" in done.output
    assert "system:Noto Serif CJK SC" in done.output
    monkeypatch.setattr(fontsources, "faces_named", lambda _family: ())
    done = run("build", "examples/minimal.yaml", "--out", "out")
    assert done.exit_code == 5
    assert "ENV-936" in done.output
    assert f"{TEMPLATE}:" in done.output


def test_bold_song_is_drawn_by_a_pen_where_the_template_says_so() -> None:
    bold = cases.edited_look(STYLES, ('<w:sz w:val="36"/>', '<w:b/><w:sz w:val="36"/>'))
    LOOK.write_bytes(bold)
    found = run("template", "inspect", "iot-card-service")
    assert found.exit_code == 1
    assert "PDF-702" in found.output
    assert "bold: stroke" in found.output
    text = TEMPLATE.read_text("utf-8").replace('source: "package:sans"}', 'source: "package:sans", bold: stroke}')
    TEMPLATE.write_text(text, "utf-8")
    done = run("build", "examples/minimal.yaml", "--out", "out")
    assert done.exit_code == 0, done.output


def test_a_mark_inside_a_heading_is_tried_too() -> None:
    """A bold notice is drawn in the body, where 宋体 has a bold face, and not in headings, where 黑体 has none."""
    text = TEMPLATE.read_text("utf-8").replace('source: "package:serif"}', 'source: "package:serif", bold: stroke}')
    TEMPLATE.write_text(text, "utf-8")
    LOOK.write_bytes(
        cases.edited_look(
            STYLES,
            (f'{HEI}<w:u w:val="single"/>', '<w:b/><w:u w:val="single"/>'),
        )
    )
    found = run("template", "inspect", "iot-card-service")
    assert found.exit_code == 1
    assert "bold, but 黑体 has no bold font (style “Notice”)" in found.output
    assert "宋体 has no bold" not in found.output


def test_a_font_for_the_other_script_that_is_not_declared_is_warned_of() -> None:
    english = Path("templates/services-agreement/template.yaml")
    text = english.read_text("utf-8")
    assert SONG in text
    english.write_text(text.replace(SONG, ""), "utf-8")
    done = run("check")
    assert done.exit_code == 0, done.output
    assert "warning PDF-778 the look names the font 宋体" in done.output
    assert f"{english}:" in done.output
    inspected = run("template", "inspect", "services-agreement")
    assert inspected.exit_code == 0
    assert "PDF-778" in inspected.output
