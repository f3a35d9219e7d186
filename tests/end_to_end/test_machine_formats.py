"""What programs read: findings as JSON, manifest and build record follow their schemas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from agreements import ROOT, copy_of_library
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from contractgen.cli.main import contractgen


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    return tmp_path


def errors(schema: str, instance: object) -> list[str]:
    loaded = json.loads((ROOT / "schemas" / f"{schema}.schema.json").read_text(encoding="utf-8"))
    return [error.message for error in Draft202012Validator(loaded).iter_errors(instance)]


def told(*arguments: str) -> dict[str, object]:
    done = CliRunner().invoke(contractgen, [*arguments, "--format", "json"])
    data: dict[str, object] = json.loads(done.stdout)
    return data


def test_findings_as_json_follow_their_schema(library: Path) -> None:
    path = library / "examples/minimal.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("answers:", "answers:\n  nobody_asks: x"), encoding="utf-8"
    )
    for arguments in (("check",), ("build", "examples/minimal.yaml", "--out", "out")):
        data = told(*arguments)
        assert not errors("findings", data)
    assert data["findings"]


def test_manifest_and_build_record_follow_their_schemas(library: Path) -> None:
    data = told("build", "examples/full.yaml", "--out", "out")
    assert not errors("findings", data)
    assert data["summary"] == {"error": 0, "warning": 0, "info": 0, "published": ["out/full.docx", "out/full.pdf"]}
    assert not errors("manifest", json.loads((library / "out/manifest.json").read_text(encoding="utf-8")))
    (record,) = PdfReader(library / "out/full.pdf").attachments["build-record.json"]
    assert not errors("build-record", json.loads(record))


def test_neither_manifest_nor_record_holds_a_private_value(library: Path) -> None:
    told("build", "examples/full.yaml", "--out", "out")
    (record,) = PdfReader(library / "out/full.pdf").attachments["build-record.json"]
    said = (library / "out/manifest.json").read_text(encoding="utf-8") + record.decode()
    for value in (
        "示例市云杉区数字治理中心",
        "远岫通信",
        "000-0000-0001",
        "0000000000000002",
        "13076.00",
        "壹万叁仟零柒拾陆",
    ):
        assert value in (ROOT / "tests/golden/full.txt").read_text(encoding="utf-8")
        assert value not in said
