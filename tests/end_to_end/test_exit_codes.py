"""Exit codes, and what is there afterwards: what a CI job relies on."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result

from contractgen.cli.main import contractgen
from contractgen.docx.look import Look
from contractgen.docx.write import ShapeCache
from contractgen.docx.write import write_docx as really_write
from contractgen.findings import Finding
from contractgen.model.assembly import Document
from contractgen.pipeline import contents


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def test_a_wrong_file_is_never_published_and_exits_with_4(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_wrongly(
        document: Document, look: Look, record: bytes, cache: ShapeCache
    ) -> tuple[bytes | None, tuple[Finding, ...]]:
        docx, found = really_write(document, look, record, cache)
        return (retyped(docx, "13076.00", "13076.01") if docx else None), found

    assert run("build", "examples/full.yaml", "--out", "out").exit_code == 0
    before = (library / "out/full.docx").read_bytes()
    monkeypatch.setattr(contents, "write_docx", write_wrongly)
    done = run("build", "examples/full.yaml", "--out", "out")
    assert done.exit_code == 4
    assert "OUT-8" in done.output
    assert "nothing was published" in done.output
    assert "13076" not in done.output
    assert (library / "out/full.docx").read_bytes() == before
    shown = run("build", "examples/full.yaml", "--out", "out", "--show-values")
    assert "13076.00" in shown.output
    assert "13076.01" in shown.output


def test_what_is_right_is_published_beside_what_is_refused_and_exits_with_3(library: Path) -> None:
    wrong = library / "examples/wrong.yaml"
    text = (library / "examples/minimal.yaml").read_text(encoding="utf-8")
    wrong.write_text(text.replace("id: minimal", "id: wrong").replace("answers:", "answers:\n  nobody: x"), "utf-8")
    done = run("build", "examples/wrong.yaml", "examples/minimal.yaml", "--out", "out")
    assert done.exit_code == 3
    assert {path.name for path in (library / "out").iterdir()} == {"minimal.docx", "minimal.pdf", "manifest.json"}


def test_two_deals_of_one_id_publish_nothing(library: Path) -> None:
    done = run("build", "examples/minimal.yaml", "examples/minimal.yaml", "--out", "out")
    assert done.exit_code == 1
    assert "OUT-870" in done.output
    assert not (library / "out").exists() or not any((library / "out").iterdir())


def test_formats_that_are_not_asked_for_again_are_removed_with_their_entry(library: Path) -> None:
    assert run("build", "examples/minimal.yaml", "--out", "out").exit_code == 0
    assert run("build", "examples/minimal.yaml", "--out", "out", "--to", "docx,text").exit_code == 0
    assert {path.name for path in (library / "out").iterdir()} == {"minimal.docx", "minimal.txt", "manifest.json"}
    assert run("verify", "out").exit_code == 0


def test_a_character_that_no_font_has_is_named_with_its_field_and_place(library: Path) -> None:
    path = library / "examples/minimal.yaml"
    text = path.read_text(encoding="utf-8")
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "name:" in line)
    path.write_text(text.replace("name: ", "name: \U00030000", 1), encoding="utf-8")
    done = run("build", "examples/minimal.yaml", "--out", "out")
    assert done.exit_code == 1
    assert f"examples/minimal.yaml:{line}:" in done.output
    assert "DEAL-408 party_a.name has the character U+30000" in done.output


def test_a_version_that_the_lock_keeps_out_is_told(library: Path) -> None:
    newest = library / "clauses/confidentiality/1.2.0.yaml"
    text = newest.read_text(encoding="utf-8").split("approval:")[0].replace('"1.2.0"', '"1.3.0"')
    (newest.parent / "1.3.0.yaml").write_text(text, encoding="utf-8")
    done = run("build", "examples/minimal.yaml", "--out", "out")
    assert done.exit_code == 0
    assert "ASM-536 the lock keeps confidentiality at 1.2.0; version 1.3.0 is there" in done.output


def test_a_folder_that_cannot_be_written_exits_with_5(library: Path) -> None:
    (library / "out").write_text("a file stands in the way", encoding="utf-8")
    done = run("build", "examples/minimal.yaml", "--out", "out/folder")
    assert done.exit_code == 5
    assert "ENV-951" in done.output


def test_an_unlocked_change_is_refused_with_locked_and_told_without(library: Path) -> None:
    path = library / "clauses/cooperation/1.0.0.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("乙方应当", "乙方须", 1), encoding="utf-8")
    assert run("build", "examples/minimal.yaml", "--out", "out").exit_code == 0
    refused = run("build", "examples/minimal.yaml", "--out", "locked", "--locked")
    assert refused.exit_code == 1
    assert not (library / "locked").exists()


def test_an_approved_clause_that_was_edited_is_refused(library: Path) -> None:
    path = library / "clauses/liability/1.1.0.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("10日内", "15日内", 1), encoding="utf-8")
    done = run("build", "examples/minimal.yaml", "--out", "out")
    assert done.exit_code == 1
    assert "LIB-242" in done.output


def test_damage_after_publication_exits_with_4(library: Path) -> None:
    assert run("build", "examples/minimal.yaml", "--out", "out").exit_code == 0
    path = library / "out/minimal.docx"
    path.write_bytes(retyped(path.read_bytes(), "违约", "违反"))
    assert run("verify", "out").exit_code == 4


def retyped(docx: bytes, old: str, new: str) -> bytes:
    """Return a DOCX with one stretch of its words replaced by another."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("document.xml"):
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode(), 1)
            copy.writestr(name, data)
    return target.getvalue()


def test_one_published_file_can_be_verified_by_itself(library: Path) -> None:
    assert run("build", "examples/minimal.yaml", "examples/full.yaml", "--out", "out").exit_code == 0
    assert run("verify", "out/minimal.pdf").exit_code == 0
    (library / "out/full.pdf").write_bytes((library / "out/full.pdf").read_bytes()[:-2000])
    assert run("verify", "out/minimal.pdf").exit_code == 0
    assert run("verify", "out/full.docx").exit_code == 4
