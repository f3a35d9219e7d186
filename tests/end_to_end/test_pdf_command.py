"""`contractgen pdf`: any Word file within the dialect, drawn, read back, and written where it harms nothing."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from font_file import font_file
from pdf_cases import Agreement
from pdf_sight import fonts_in, text_of

from contractgen.cli.main import contractgen
from contractgen.findings import Finding, Findings, Location
from contractgen.model.record import RECORD_NAME
from contractgen.model.template import FontLine
from contractgen.pdf import fontsources
from contractgen.pdf.draw import draw_document
from contractgen.pdf.faces import FontSet
from contractgen.pdf.fontsearch import faces_named
from contractgen.pipeline import pdf as drawing
from contractgen.pipeline import pdffonts
from contractgen.prove.docx_reading import read_back
from contractgen.prove.pdf_reading import read_pdf
from contractgen.source.fontlists import shipped_stand_ins
from contractgen.word.model import WordDocument

ROOT = Path(__file__).parents[2]
SIGNS = "☑☐√□①⑪№℃㎡■●★→≥≤±×÷‰"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: object, lang: str = "en") -> Result:
    return CliRunner().invoke(contractgen, ["pdf", *map(str, arguments), "--lang", lang])


def word(path: str, *paragraphs: str | tuple[str, str] | tuple[str, str, bool], latin: str = "Times New Roman") -> Path:
    """Write a Word file with a paragraph for each text, perhaps of a family, perhaps bold."""
    made = Agreement(latin, "宋体", 12, "zh-CN")
    for given in paragraphs:
        text, family, bold = (given, "", False) if isinstance(given, str) else (*given, False)[:3]
        made.paragraph(text, family=family, bold=bold)
    made.document.core_properties.title = "买卖合同"
    made.document.save(path)
    return Path(path)


def test_a_file_from_anywhere_is_drawn_read_back_and_its_fonts_are_said(place: Path) -> None:
    word("a.docx", "甲方：云杉公司 Spruce", ("第一条　价款", "SimHei"), ("乙方应当保密。", "", True))
    done = run("a.docx", "-o", "out/a.pdf")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines() == [
        "out/a.pdf",
        "  SimHei → Noto Sans SC (package:sans)",
        "  Times New Roman → Libertinus Serif (engine:Libertinus Serif)",
        "  宋体 → Noto Serif SC (package:serif), bold imitated",
        "  read back: 1 page; the PDF says what the Word file says",
    ]
    pdf = (place / "out/a.pdf").read_bytes()
    assert text_of(pdf) == "甲方：云杉公司Spruce第一条价款乙方应当保密。"
    assert fonts_in(pdf) == {"NotoSerifSC-Regular", "NotoSansSC-Regular", "LibertinusSerif-Regular"}
    assert run("a.docx", "-o", "out/a.pdf").exit_code == 0  # its own file is replaced
    assert (place / "out/a.pdf").read_bytes() == pdf


def test_several_files_go_into_a_folder_and_what_is_refused_keeps_no_other_back(place: Path) -> None:
    word("a.docx", "甲方")
    word("b.docx", ("乙方", "奇异体"), ("丙方", "奇异体"))
    done = run("a.docx", "b.docx", "--out", "out", "--format", "json")
    assert done.exit_code == 3
    data = json.loads(done.output)
    (refused,) = data["findings"]
    assert (refused["code"], refused["file"], refused["paragraph"], refused["text"]) == ("PDF-770", "b.docx", 1, "乙方")
    (drawn,) = data["summary"]["drawn"]
    assert (drawn["file"], drawn["source"], drawn["pages"]) == ("out/a.pdf", "a.docx", 1)
    assert drawn["fonts"] == [
        {"family": "宋体", "face": "Noto Serif SC", "source": "package:serif", "stand_in": True, "bold_imitated": False}
    ]
    assert [path.name for path in (place / "out").iterdir()] == ["a.pdf"]


def test_all_that_is_not_drawn_is_told_at_once_with_its_place() -> None:
    made = word("a.docx", "甲方", ("乙方", "奇异体"), "丙\N{COMBINING ACUTE ACCENT}方")
    document = docx.Document(str(made))
    document.paragraphs[0].runs[0]._r.get_or_add_rPr().append(OxmlElement("w:outline"))
    document.save(str(made))
    done = run("a.docx", "-o", "a.pdf")
    assert done.exit_code == 1
    assert "DOCX-6" in done.output
    assert "word/document.xml" in done.output
    assert "a.docx" in done.output
    assert "Traceback" not in done.output
    assert not Path("a.pdf").exists()


def test_kinds_of_which_no_font_is_packaged_are_refused_where_the_machine_has_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    word("a.docx", ("根据有关规定", "仿宋_GB2312"), ("引文", "楷体"))
    monkeypatch.setattr(pdffonts, "faces_named", lambda _family: ())
    done = run("a.docx", "-o", "a.pdf")
    assert done.exit_code == 1
    assert done.output.count("PDF-771") == 2
    assert "LXGW WenKai" in done.output
    assert "STFangsong" in run("a.docx", "-o", "a.pdf", lang="zh").output


def test_kinds_of_which_no_font_is_packaged_come_from_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    word("a.docx", ("根据有关规定", "仿宋_GB2312"), ("引文", "楷体"))
    here = {"FangSong": "Noto Serif CJK SC", "LXGW WenKai": "Noto Sans CJK SC"}
    for module in (pdffonts, fontsources):
        monkeypatch.setattr(module, "faces_named", lambda family: faces_named(here.get(family, "")))
    done = run("a.docx", "-o", "a.pdf")
    assert done.exit_code == 0, done.output
    assert "仿宋_GB2312 → Noto Serif CJK SC (system:FangSong)" in done.output
    assert "楷体 → Noto Sans CJK SC (system:LXGW WenKai)" in done.output


def test_a_list_of_fonts_says_what_draws_the_families_and_nothing_else_does() -> None:
    word("a.docx", ("甲方", "奇异体"), "乙方")
    Path("fonts").mkdir()
    font_file(Path("fonts/odd.ttf"), "Odd", characters="甲方")
    Path("fonts/list.yaml").write_text("fonts:\n  - {family: 奇异体, source: odd.ttf}\n", "utf-8")
    done = run("a.docx", "-o", "a.pdf", "--fonts", "fonts/list.yaml")
    assert done.exit_code == 1
    assert "PDF-701" in done.output
    text = "fonts:\n  - {family: 奇异体, source: odd.ttf}\n  - {family: 宋体, source: 'package:serif', bold: stroke}\n"
    Path("fonts/list.yaml").write_text(text, "utf-8")
    done = run("a.docx", "-o", "a.pdf", "--fonts", "fonts/list.yaml")
    assert done.exit_code == 0, done.output
    assert "奇异体 → Odd (odd.ttf)" in done.output
    for wrong, code, told in (
        ("fonts: []\n", 1, "LOAD-"),
        ("fonts:\n  - {family: 奇异体, source: 'package:x'}\n", 1, "LOAD-170"),
        ("fonts:\n  - {family: 奇异体, source: odd.ttf, bold: yes}\n", 1, "LOAD-"),
        ("fonts:\n  - {family: 奇异体, source: 'system:No Such Family'}\n", 5, "ENV-936"),
    ):
        Path("fonts/list.yaml").write_text(wrong, "utf-8")
        done = run("a.docx", "-o", "a.pdf", "--fonts", "fonts/list.yaml")
        assert (done.exit_code, told in done.output) == (code, True), done.output


def test_a_templates_fonts_draw_what_was_built_with_them_and_its_record_is_attached(tmp_path: Path) -> None:
    library = copy_of_library(tmp_path / "library")
    built = CliRunner().invoke(
        contractgen, ["build", str(library / "examples/minimal.yaml"), "--library", str(library), "--out", "out"]
    )
    assert built.exit_code == 0, built.output
    options = ("--template", "iot-card-service", "--library", library)
    done = run("out/minimal.docx", "-o", "again.pdf", *options)
    assert done.exit_code == 0, done.output
    assert Path("again.pdf").read_bytes() == Path("out/minimal.pdf").read_bytes()
    assert run("out/minimal.docx", "-o", "again.pdf", "--template", "nothing", "--library", library).exit_code == 1
    # a file that was edited since does not get the record of what it was
    document = docx.Document("out/minimal.docx")
    document.paragraphs[-1].insert_paragraph_before("补充")
    document.save("edited.docx")
    done = run("edited.docx", "-o", "edited.pdf", *options)
    assert done.exit_code == 0, done.output
    assert "PDF-775" in done.output
    read, _ = read_pdf(Path("edited.pdf").read_bytes())
    assert read is not None
    assert RECORD_NAME not in read.attachments


def test_annexed_pages_are_missed_out_loud(tmp_path: Path) -> None:
    library = copy_of_library(tmp_path / "library")
    deal = str(library / "examples/full.yaml")
    CliRunner().invoke(contractgen, ["build", deal, "--library", str(library), "--out", "out", "--to", "docx"])
    done = run("out/full.docx", "-o", "full.pdf")
    assert done.exit_code == 0, done.output
    assert "PDF-776" in done.output


def _hundred(_document: WordDocument, record: bytes | None, fonts: FontSet) -> tuple[bytes | None, Findings]:
    """Draw another document than the one that is asked for."""
    made = word("other.docx", "甲方应付 100 元")
    read, _ = read_back(made.read_bytes())
    assert read is not None
    return draw_document(read, record, fonts)


def test_a_pdf_that_says_something_else_is_not_published(monkeypatch: pytest.MonkeyPatch) -> None:
    word("a.docx", "甲方应付 1000 元")
    monkeypatch.setattr(drawing, "draw_document", _hundred)
    done = run("a.docx", "-o", "a.pdf")
    assert done.exit_code == 4
    assert "OUT-808" in done.output or "OUT-8" in done.output
    assert not Path("a.pdf").exists()


def other_kinds() -> dict[str, tuple[bytes, str]]:
    macros = io.BytesIO()
    with zipfile.ZipFile(macros, "w") as package, zipfile.ZipFile("a.docx") as source:
        for name in source.namelist():
            data = source.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(
                    b"openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    b"ms-word.document.macroEnabled.main+xml",
                )
            package.writestr(name, data)
    return {
        "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "DOCX-602"),
        "a.pdf": (b"%PDF-1.7\n", "PDF-773"),
        "a.docm": (macros.getvalue(), "DOCX-"),
        "empty.docx": (b"", "DOCX-601"),
        "text.docx": ("甲方".encode(), "DOCX-601"),
        "cut.docx": (Path("a.docx").read_bytes()[:900], "DOCX-60"),
    }


def test_other_kinds_of_files_are_refused_by_name() -> None:
    word("a.docx", "甲方")
    for name, (data, code) in other_kinds().items():
        Path(name).write_bytes(data)
        done = run(name, "-o", "out.pdf")
        assert done.exit_code == 1, done.output
        assert f"{name}" in done.output
        assert code in done.output
        assert "Traceback" not in done.output
        assert not Path("out.pdf").exists()
    assert "LOAD-102" in run("none.docx", "-o", "out.pdf").output
    Path("folder.docx").mkdir()
    assert "LOAD-101" in run("folder.docx", "-o", "out.pdf").output


def test_no_file_of_others_is_written_over() -> None:
    word("a.docx", "甲方")
    shutil.copy("a.docx", "b.docx")
    Path("notes.pdf").write_text("my notes", "utf-8")
    Path("scan.pdf").write_bytes(b"%PDF-1.4\n")
    Path("folder.pdf").mkdir()
    before = Path("a.docx").read_bytes()
    for target in ("notes.pdf", "scan.pdf", "b.docx", "a.docx", "folder.pdf"):
        done = run("a.docx", "-o", target)
        assert done.exit_code == 1
        assert "PDF-772" in done.output
    for target in ("a.docx", "folder.pdf"):
        assert run("a.docx", "-o", target, "--force").exit_code == 1
    assert Path("a.docx").read_bytes() == before
    assert run("a.docx", "-o", "notes.pdf", "--force").exit_code == 0
    assert Path("notes.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_two_files_of_one_name_are_not_drawn_into_one_folder(place: Path) -> None:
    (place / "x").mkdir()
    word("a.docx", "甲方")
    word("x/a.docx", "乙方")
    done = run("a.docx", "x/a.docx", "--out", "out")
    assert done.exit_code == 1
    assert done.output.count("PDF-774") == 2
    assert not (place / "out").exists()


def test_the_commands_of_the_page_about_it_run() -> None:
    page = (ROOT / "docs/pdf.md").read_text("utf-8")
    word("letter.docx", "甲方 Party")
    word("order.docx", "乙方")
    (listed,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    Path("fonts.yaml").write_text(listed, "utf-8")
    (block,) = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    for command in block.splitlines():
        done = CliRunner().invoke(contractgen, shlex.split(command)[1:])
        assert done.exit_code == 0, f"{command}\n{done.output}"
    assert Path("pdf/order.pdf").exists()


@pytest.mark.libreoffice
def test_libreoffice_draws_what_the_embedded_engine_does_not_and_it_is_compared_all_the_same() -> None:
    made = docx.Document(str(word("a.docx", "甲方应付 100 元", "乙方应当交货")))
    (columns,) = made.sections[0]._sectPr.iter(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    made.save("a.docx")
    assert run("a.docx", "-o", "a.pdf").exit_code == 1
    done = run("a.docx", "-o", "a.pdf", "--pdf-engine", "libreoffice")
    assert done.exit_code == 0, done.output
    assert "PDF-777" not in done.output  # columns alone hide no words: they are compared as ever
    assert "宋体 → Noto Serif SC (package:serif)" in done.output
    read, _ = read_pdf(Path("a.pdf").read_bytes())
    assert read is not None
    drawn = {one.face.font.partition("Regular")[0].rstrip("-") for one in read.pages[0].texts}
    assert drawn == {"NotoSerifSC", "LibertinusSerif"}
    word("a.docx", "甲方应付 100 元", "乙方应当交货")
    done = run("a.docx", "-o", "a.pdf", "--pdf-engine", "libreoffice")  # which replaces what it drew before
    assert done.exit_code == 0, done.output
    assert "PDF-777" not in done.output


def test_wrong_usage_is_told() -> None:
    word("a.docx", "甲方")
    for arguments in (
        ("a.docx",),
        ("a.docx", "-o", "a.pdf", "--out", "out"),
        ("a.docx", "a.docx", "-o", "a.pdf"),
        ("a.docx", "-o", "a.pdf", "--template", "x", "--fonts", "f.yaml"),
        ("a.docx", "-o", "a.pdf", "--template", "x"),
    ):
        assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("form", ["github", "sarif", "junit"])
def test_findings_are_printed_for_machines_too(form: str) -> None:
    word("a.docx", ("甲方", "奇异体"))
    done = run("a.docx", "-o", "a.pdf", "--format", form)
    assert done.exit_code == 1
    assert "PDF-770" in done.output


def test_every_shipped_stand_in_that_needs_no_installation_is_there() -> None:
    sources = {source for known in shipped_stand_ins().families.values() for source in known.sources}
    sources |= set(shipped_stand_ins().signs)
    lines = tuple(
        FontLine(source, source, Location()) for source in sorted(sources) if not source.startswith(fontsources.SYSTEM)
    )
    found: list[Finding] = []
    for line in lines:
        found += fontsources.read_source(line, Path()).findings
    assert not found
    for name in ("宋体", "simsun", "NSimSun", "仿宋_GB2312", "楷体", "微软雅黑", "方正小标宋简体", "Calibri"):
        assert shipped_stand_ins().of(name), name


@pytest.mark.parametrize("family", ["宋体", "黑体"])
def test_the_usual_signs_of_contracts_are_drawn_whatever_the_fonts(family: str) -> None:
    for bold in (False, True):
        word("a.docx", *((f"甲{sign}方", family, bold) for sign in SIGNS))
        done = run("a.docx", "-o", "a.pdf")
        assert done.exit_code == 0, done.output
        assert text_of(Path("a.pdf").read_bytes()) == "".join(f"甲{sign}方" for sign in SIGNS)


def test_a_character_that_nothing_here_has_is_refused_by_name() -> None:
    word("a.docx", "甲\N{CUNEIFORM SIGN A}方")
    done = run("a.docx", "-o", "a.pdf")
    assert done.exit_code == 1
    assert "PDF-704" in done.output
    assert "U+12000" in done.output
    # a font of this machine that has it is named, and draws it once it is declared
    word("a.docx", "甲\N{TETRAGRAM FOR DARKENING}方")
    done = run("a.docx", "-o", "a.pdf")
    assert done.exit_code == 1
    assert "PDF-779" in done.output
    (family,) = set(re.findall(r"system:([\w ]+\w)\.", done.output))
    text = "fonts:\n  - {family: 宋体, source: 'package:serif'}\n"
    text += "  - {family: Times New Roman, source: 'engine:Libertinus Serif'}\n"
    text += f"  - {{family: signs, source: 'system:{family}'}}\n"
    Path("fonts.yaml").write_text(text, "utf-8")
    done = run("a.docx", "-o", "a.pdf", "--fonts", "fonts.yaml")
    assert done.exit_code == 0, done.output
