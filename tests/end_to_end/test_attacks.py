"""What once got past the proof, and never may again."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

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
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

DEAL = "examples/minimal.yaml"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def edited(package: bytes, part: str, old: str, new: str) -> bytes:
    """Return a package with words of one of its parts replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith(part):
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            copy.writestr(name, data)
    return target.getvalue()


def test_a_tag_that_stands_several_times_has_its_own_value_everywhere(library: Path) -> None:
    look = library / "templates/iot-card-service/look.docx"
    tags = "{{ party_a.name }}（{{ party_a.name }}／{{ party_b.name }}）{{ contract.number }}"
    look.write_bytes(edited(look.read_bytes(), "header1.xml", "{{ contract.title }}", tags))
    done = run("build", DEAL, "--out", "out")
    assert done.exit_code == 0, done.output
    word, _ = read_docx((library / "out/minimal.docx").read_bytes())
    assert word is not None
    first, second = "示例市云杉区数字治理中心", "远岫通信有限公司示例分公司"
    assert any(f"{first}（{first}／{second}）WLK-" in header for header in outline_of(word).headers)


def test_a_header_that_names_somebody_else_is_not_published(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_wrongly(
        document: Document, look: Look, record: bytes, cache: ShapeCache
    ) -> tuple[bytes | None, tuple[Finding, ...]]:
        docx, found = really_write(document, look, record, cache)
        assert docx is not None
        return edited(docx, "header1.xml", document.values["contract.title"], "另一份合同"), found

    monkeypatch.setattr(contents, "write_docx", write_wrongly)
    done = run("build", DEAL, "--out", "out")
    assert done.exit_code == 4
    assert "OUT-841" in done.output
    assert not (library / "out").exists()


def forged(folder: Path) -> tuple[bytes, dict[str, Any]]:
    """Forge the DOCX of a published deal and bring its hash up to date; return it with the manifest's entry."""
    path = folder / "minimal.docx"
    docx = edited(path.read_bytes(), "document.xml", "违约金", "奖励金")
    path.write_bytes(docx)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    entry: dict[str, Any] = manifest["deals"][0]
    update(entry["files"][0], docx)
    return docx, manifest


def update(file: dict[str, Any], data: bytes) -> None:
    file.update(sha256=hashlib.sha256(data).hexdigest(), size=len(data))


@pytest.mark.parametrize("trick", ["nothing", "format", "second file", "blanks", "engine", "no files"])
def test_no_edit_of_the_manifest_hides_a_forged_file_from_verify_with_the_deal(library: Path, trick: str) -> None:
    assert run("build", DEAL, "--out", "out").exit_code == 0
    folder = library / "out"
    original = (folder / "minimal.docx").read_bytes()
    _, manifest = forged(folder)
    entry = manifest["deals"][0]
    if trick == "format":
        entry["files"][0]["format"] = "DOCX"
    elif trick == "second file":
        (folder / "minimal2.docx").write_bytes(original)
        entry["files"].append({**entry["files"][0], "name": "minimal2.docx"})
        update(entry["files"][-1], original)
    elif trick == "blanks":
        entry["blanks"] = []
    elif trick == "engine":
        entry["engine"] = {"name": "another"}
    elif trick == "no files":
        entry["files"] = []
        (folder / "minimal.docx").unlink()
        (folder / "minimal.pdf").unlink()
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    done = run("verify", "out", "--deal", DEAL)
    assert done.exit_code == 4, done.output


def test_a_manifest_entry_that_the_deal_contradicts_is_found(library: Path) -> None:
    assert run("build", DEAL, "--out", "out").exit_code == 0
    path = library / "out/manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["deals"][0]["engine"] = {"name": "another"}
    path.write_text(json.dumps(manifest), encoding="utf-8")
    done = run("verify", "out", "--deal", DEAL)
    assert done.exit_code == 4
    assert "OUT-857" in done.output


def test_a_page_number_in_the_place_of_an_amount_is_found(library: Path) -> None:
    assert run("build", "examples/full.yaml", "--out", "out").exit_code == 0
    path = library / "out/full.docx"
    field = '</w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>13076.00</w:t></w:r></w:fldSimple><w:r><w:t>'
    path.write_bytes(edited(path.read_bytes(), "document.xml", "13076.00", field))
    manifest = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))
    update(manifest["deals"][0]["files"][0], path.read_bytes())
    (library / "out/manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    done = run("verify", "out")
    assert done.exit_code == 4
    assert "OUT-822" in done.output
