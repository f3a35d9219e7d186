"""Publishing: files and manifest together, other deals kept, nothing private told."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from prove_cases import Built, chinese, chinese_twin, english

from contractgen.findings import Location, errors_in
from contractgen.prove.entries import Manifest
from contractgen.prove.manifest import MANIFEST, manifest_text, read_manifest
from contractgen.prove.verify import verify_folder
from contractgen.publish.publish import Publication, publish

ENGINE = {"name": "typst", "version": "0.15.2"}
SCHEMA = Path(__file__).parents[2] / "schemas" / "manifest.schema.json"


def publication(built: Built) -> Publication:
    return Publication(built.document, built.proof, built.record, {"docx": built.docx, "pdf": built.pdf}, ENGINE)


def manifest_in(folder: Path) -> Manifest:
    manifest, found = read_manifest((folder / MANIFEST).read_bytes())
    assert manifest is not None, found
    return manifest


def test_files_and_manifest_are_published_and_verify(tmp_path: Path) -> None:
    paths, found = publish(tmp_path, [publication(chinese()), publication(english())])
    assert found == ()
    assert paths is not None
    assert [path.name for path in paths] == [
        "sample.docx", "sample.pdf", "english.docx", "english.pdf", "manifest.json",
    ]  # fmt: skip
    done, found = verify_folder(tmp_path)
    assert found == ()
    assert (done.deals, done.files) == (2, 4)


def test_other_deals_are_kept_and_a_deal_built_again_replaces_its_entry(tmp_path: Path) -> None:
    publish(tmp_path, [publication(chinese())])
    publish(tmp_path, [publication(chinese_twin())])
    publish(
        tmp_path, [publication(replace(chinese_twin(), document=replace(chinese_twin().document, identifier="sample")))]
    )
    assert [deal.id for deal in manifest_in(tmp_path).deals] == ["sample", "twin"]
    hashes = [deal.files[0].sha256 for deal in manifest_in(tmp_path).deals]
    assert hashes[0] == hashes[1]


def test_the_manifest_does_not_depend_on_the_order_of_publication(tmp_path: Path) -> None:
    for folder, order in (("one", (chinese, english)), ("other", (english, chinese))):
        for built in order:
            publish(tmp_path / folder, [publication(built())])
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "other" / MANIFEST).read_bytes()


def test_the_manifest_tells_what_went_in_and_what_came_out(tmp_path: Path) -> None:
    publish(tmp_path, [publication(chinese())])
    (deal,) = manifest_in(tmp_path).deals
    assert (deal.template, deal.template_version, deal.language, deal.pages) == ("sample", "1.0.0", "zh-CN", 3)
    assert deal.clauses == (("confidentiality@1.1.0", "sha256:00"),)
    assert dict(deal.labels)["main/breach/2"] == "（二）"
    assert dict(deal.engine) == ENGINE
    assert deal.blanks == ("signed_a",)
    assert len(deal.paragraphs) == 37


def test_the_manifest_holds_no_private_value(tmp_path: Path) -> None:
    publish(tmp_path, [publication(chinese()), publication(english())])
    text = (tmp_path / MANIFEST).read_text(encoding="utf-8")
    for built in (chinese(), english()):
        private = {value for key, value in built.document.values.items() if key != "contract.title" and len(value) > 3}
        assert not {value for value in private if value.strip() and value in text}


def test_the_manifest_is_as_its_schema_says(tmp_path: Path) -> None:
    publish(tmp_path, [publication(chinese()), publication(english())])
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads((tmp_path / MANIFEST).read_bytes()))


def test_a_folder_whose_manifest_cannot_be_read_is_not_published_into(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("{}")
    paths, found = publish(tmp_path, [publication(chinese())])
    assert paths is None
    assert [item.code for item in found] == ["OUT-851"]
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]


def test_two_deals_of_one_id_are_not_published(tmp_path: Path) -> None:
    one, other = (replace(publication(chinese()), deal=Location(f"{name}.yaml", 1, 1)) for name in ("one", "other"))
    paths, found = publish(tmp_path / "out", [one, other])
    assert paths is None
    assert [(item.code, item.where.file) for item in found] == [("OUT-870", "other.yaml")]
    assert ("first", "one.yaml") in found[0].arguments
    assert not (tmp_path / "out").exists()


def test_a_folder_without_the_right_to_write_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("contractgen.publish.files.os.open", refused)
    paths, found = publish(tmp_path, [publication(chinese())])
    assert paths is None
    assert [item.code for item in errors_in(found)] == ["ENV-951"]
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_place_of_the_folder_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    paths, found = publish(tmp_path / "out", [publication(chinese())])
    assert paths is None
    assert [item.code for item in found] == ["ENV-951"]


def test_a_manifest_survives_reading_and_writing(tmp_path: Path) -> None:
    publish(tmp_path, [publication(english()), publication(chinese())])
    data = (tmp_path / MANIFEST).read_bytes()
    assert manifest_text(manifest_in(tmp_path)) == data
