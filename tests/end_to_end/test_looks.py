"""A template's looks: chosen by name, pinned, and each checked as thoroughly as a build would find out."""

from __future__ import annotations

import json
from pathlib import Path

import docx_cases as cases
import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result
from openxml_audit import FileFormat, OpenXmlValidator

from contractgen.cli.main import contractgen
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

TEMPLATE, LOCK = Path("templates/iot-card-service/template.yaml"), Path("templates/iot-card-service/template.lock")
DEAL = Path("examples/minimal.yaml")


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def add_look(name: str, *edits: tuple[str, str]) -> None:
    """Add a look to the Chinese template: the shipped one, edited."""
    data = cases.edited_look("word/styles.xml", *edits)
    (TEMPLATE.parent / f"look-{name}.docx").write_bytes(data)
    line = f"\n  {name}: look-{name}.docx"
    text = TEMPLATE.read_text("utf-8")
    known = "\nlooks:" if "\nlooks:" in text else "\nannexes:"
    new = f"\nlooks:{line}" if known == "\nlooks:" else f"\nlooks:{line}\n\nannexes:"
    TEMPLATE.write_text(text.replace(known, new, 1), "utf-8")


def manifest(folder: str) -> dict[str, object]:
    [deal] = json.loads((Path(folder) / "manifest.json").read_text("utf-8"))["deals"]
    assert isinstance(deal, dict)
    return deal


def test_a_deal_without_a_look_is_drawn_in_look_docx() -> None:
    assert run("build", str(DEAL), "--out", "out").exit_code == 0
    assert manifest("out")["look_name"] == "default"


def test_a_deal_or_the_command_chooses_a_look_and_the_files_tell_which() -> None:
    add_look("large", ('w:val="24"', 'w:val="28"'))
    assert run("build", str(DEAL), "--out", "own").exit_code == 0
    assert run("build", str(DEAL), "--out", "told", "--look", "large").exit_code == 0
    replaced(DEAL, "\ntemplate:", "\nlook: large\ntemplate:")
    assert run("build", str(DEAL), "--out", "asked").exit_code == 0
    assert run("build", str(DEAL), "--out", "back", "--look", "default").exit_code == 0
    told, asked = (Path(folder, "minimal.docx").read_bytes() for folder in ("told", "asked"))
    assert told == asked
    assert told != Path("own/minimal.docx").read_bytes()
    assert Path("back/minimal.docx").read_bytes() == Path("own/minimal.docx").read_bytes()
    assert manifest("asked")["look_name"] == "large"
    assert '"look_name":"large"' in (cases.part(asked, "customXml/item1.xml").text or "")
    assert run("verify", "told", "--deal", str(DEAL)).exit_code == 0


def test_an_unknown_look_is_an_error_where_it_is_named() -> None:
    replaced(DEAL, "\ntemplate:", "\nlook: branhc\ntemplate:")
    done = run("build", str(DEAL), "--out", "out")
    assert done.exit_code == 1
    assert "examples/minimal.yaml:" in done.output
    assert "TPL-381 the template iot-card-service has no look branhc" in done.output
    assert run("build", str(DEAL), "--out", "out", "--look", "nothing").exit_code == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [("default: look-x.docx", "TPL-380"), ("x: look-x.docx", "TPL-382"), ("x: ../look.doc", "TPL-383")],
)
def test_a_look_needs_a_name_and_a_file_of_its_own(line: str, code: str) -> None:
    text = TEMPLATE.read_text("utf-8")
    before, mark, after = text.partition("\nlooks:\n")
    added = (
        f"{before}{mark}  {line}\n{after}" if mark else text.replace("\nannexes:", f"\nlooks:\n  {line}\n\nannexes:")
    )
    TEMPLATE.write_text(added, "utf-8")
    done = run("check")
    assert done.exit_code == 1
    assert f"error {code}" in done.output
    assert f"{TEMPLATE}:" in done.output


def test_a_look_that_was_added_after_locking_is_refused_by_a_locked_build() -> None:
    assert run("lock", "iot-card-service").exit_code == 0
    add_look("late", ('w:val="24"', 'w:val="28"'))
    assert "TPL-393 look-late.docx" in run("build", str(DEAL), "--out", "out", "--look", "late").output
    done = run("build", str(DEAL), "--out", "out", "--locked", "--look", "late")
    assert done.exit_code == 1
    assert "TPL-392 look-late.docx" in done.output


def test_the_lock_pins_every_look_and_a_changed_one_is_refused() -> None:
    add_look("large", ('w:val="24"', 'w:val="28"'))
    assert run("lock", "iot-card-service").exit_code == 0
    text = LOCK.read_text("utf-8")
    assert text.index('name: "look-large.docx"') < text.index('name: "look.docx"') < text.index('name: "package:')
    add_look("large", ('w:val="24"', 'w:val="26"'))
    replaced(TEMPLATE, "  large: look-large.docx\n  large: look-large.docx\n", "  large: look-large.docx\n")
    assert run("build", str(DEAL), "--out", "out", "--locked").exit_code == 0
    assert "TPL-392" in run("build", str(DEAL), "--out", "out", "--locked", "--look", "large").output
    assert "TPL-393 look-large.docx" in run("check").output


@pytest.mark.parametrize(
    ("old", "new", "code", "named"),
    [
        (
            'w:eastAsia="黑体" w:cs="黑体"/><w:sz w:val="36"/>',
            'w:eastAsia="楷体"/><w:sz w:val="36"/>',
            "PDF-701",
            "楷体",
        ),
        ('<w:u w:val="single"/></w:rPr>', '<w:b/><w:u w:val="single"/></w:rPr>', "PDF-702", "has no bold font"),
    ],
)
def test_check_finds_the_fonts_that_a_build_would_not_find(old: str, new: str, code: str, named: str) -> None:
    add_look("other", (old, new))
    built = run("build", str(DEAL), "--out", "out", "--look", "other")
    checked = run("check")
    assert built.exit_code == checked.exit_code == 1
    for output in (built.output, checked.output):
        line = next(line for line in output.splitlines() if code in line)
        assert named in line
        assert line.startswith(f"{TEMPLATE}:")


@pytest.mark.parametrize("deal", ["full", "minimal"])
def test_the_branch_look_changes_nothing_but_looks(deal: str) -> None:
    outlines = []
    for look in ("default", "branch"):
        assert run("build", f"examples/{deal}.yaml", "--out", look, "--look", look).exit_code == 0
        document, found = read_docx(Path(look, f"{deal}.docx").read_bytes())
        assert document is not None, found
        outline = outline_of(document)
        outlines.append((outline.lines, outline.title, outline.language))
        assert not OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(Path(look, f"{deal}.docx")).errors
    assert outlines[0] == outlines[1]
    assert Path("default", f"{deal}.pdf").read_bytes() != Path("branch", f"{deal}.pdf").read_bytes()
