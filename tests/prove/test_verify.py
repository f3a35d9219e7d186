"""What was published is proved again later: from files and manifest alone, and against the deal built once more."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import soak
from prove_cases import Built, chinese, chinese_twin, draw, english
from sabotage import Sabotage, Victim, sabotages

from contractgen.findings import Finding, errors_in
from contractgen.prove.manifest import MANIFEST, read_manifest
from contractgen.prove.verify import Rebuilt, verify_file, verify_folder, verify_rebuilt
from contractgen.publish.publish import Publication, publish

HASHES_ALONE = {"OUT-854", "OUT-858"}


@dataclass(frozen=True, slots=True)
class Published:
    """A folder in which the Chinese agreement and its twin were published."""

    path: Path
    built: Built

    def put(self, docx: bytes, pdf: bytes) -> None:
        (self.path / "sample.docx").write_bytes(docx)
        (self.path / "sample.pdf").write_bytes(pdf)

    def edit(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Change the entry of the first deal in the manifest."""
        data = json.loads((self.path / MANIFEST).read_bytes())
        change(data["deals"][0])
        (self.path / MANIFEST).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    def update_hashes(self) -> None:
        """Bring every hash in the manifest up to date, as whoever damages a file might."""

        def update(deal: dict[str, Any]) -> None:
            for file in deal["files"]:
                data = (self.path / file["name"]).read_bytes()
                file.update(sha256=sha256(data).hexdigest(), size=len(data))

        self.edit(update)


def publish_all(path: Path, *builts: Built) -> Path:
    for built in builts:
        contents = {"docx": built.docx, "pdf": built.pdf}
        publish(path, [Publication(built.document, built.proof, built.record, contents, {"name": "typst"})])
    return path


@pytest.fixture
def published(tmp_path: Path) -> Published:
    return Published(publish_all(tmp_path / "out", chinese(), chinese_twin()), chinese())


@pytest.fixture
def alone(tmp_path: Path) -> Published:
    """The Chinese agreement published by itself."""
    return Published(publish_all(tmp_path / "out", chinese()), chinese())


def rebuilt(built: Built) -> Rebuilt:
    return Rebuilt(built.document, built.docx, built.pdf, built.record)


def codes(found: tuple[Finding, ...]) -> set[str]:
    return {item.code for item in errors_in(found)}


@cache
def damages() -> tuple[Sabotage, ...]:
    built, other = chinese(), chinese_twin()
    victim = Victim(built.docx, built.pdf, draw, (other.docx, other.pdf), "示例市云杉区数字治理中心", "298.80")
    return tuple(sabotages(victim))


def test_sound_files_verify_in_every_way(published: Published) -> None:
    done, found = verify_folder(published.path)
    assert found == ()
    assert (done.deals, done.files, done.pages, done.paragraphs) == (2, 4, 6, 74)
    for built in (chinese(), chinese_twin()):
        assert verify_rebuilt(published.path, rebuilt(built))[1] == ()
    for name in ("sample.docx", "sample.pdf", "twin.pdf"):
        assert verify_file(published.path / name)[1] == ()


def test_every_sabotage_is_found_by_the_folder_and_by_the_deal_with_hashes_brought_up_to_date_or_not(
    alone: Published,
) -> None:
    manifest = (alone.path / MANIFEST).read_bytes()
    for sabotage in damages():
        alone.put(sabotage.docx, sabotage.pdf)
        found = [item for item in verify_folder(alone.path)[1] if item.code == "OUT-854"]
        changed = (("docx", sabotage.docx, alone.built.docx), ("pdf", sabotage.pdf, alone.built.pdf))
        named = {str(alone.path / f"sample.{form}") for form, data, sound in changed if data != sound}
        assert {item.where.file for item in found} == named, sabotage.name

        alone.update_hashes()
        by_folder = codes(verify_folder(alone.path)[1])
        assert by_folder, sabotage.name
        assert not by_folder & HASHES_ALONE, sabotage.name
        by_deal = codes(verify_rebuilt(alone.path, rebuilt(alone.built))[1])
        assert by_deal - HASHES_ALONE, sabotage.name
        assert "OUT-858" in by_deal, sabotage.name
        (alone.path / MANIFEST).write_bytes(manifest)


def test_a_paragraph_changed_in_one_file_is_named_by_its_fingerprint(published: Published) -> None:
    for name, file in (("amount changed in the DOCX", "docx"), ("party renamed in the DOCX", "docx")):
        sabotage = next(item for item in damages() if item.name == name)
        published.put(sabotage.docx, sabotage.pdf)
        _, found = verify_folder(published.path)
        (finding,) = [item for item in found if item.code == "OUT-855"]
        assert finding.where.file.endswith(file)
        assert finding.paragraph == {"amount": 7, "party": 2}[name.split()[0]]


def test_when_both_files_tell_the_same_wrong_story_the_manifest_contradicts_it(published: Published) -> None:
    sabotage = next(item for item in damages() if item.name == "amount changed in both")
    published.put(sabotage.docx, sabotage.pdf)
    published.update_hashes()
    _, found = verify_folder(published.path)
    assert codes(found) == {"OUT-862"}
    _, found = verify_rebuilt(published.path, rebuilt(published.built))
    assert {"OUT-814", "OUT-817", "OUT-828"} <= codes(found)


def test_files_of_two_deals_that_changed_places_are_found(published: Published) -> None:
    for form in ("docx", "pdf"):
        first, second = published.path / f"sample.{form}", published.path / f"twin.{form}"
        first.rename(published.path / "aside")
        second.rename(first)
        (published.path / "aside").rename(second)
    _, found = verify_folder(published.path)
    changed = {item.where.file for item in found if item.code == "OUT-854"}
    assert changed == {
        str(published.path / f"{name}.{form}") for name in ("sample", "twin") for form in ("docx", "pdf")
    }


def test_missing_unknown_and_left_over_files_are_named(published: Published) -> None:
    (published.path / "sample.pdf").unlink()
    (published.path / "unknown.pdf").write_bytes(b"")
    (published.path / ".contractgen-9-0-twin.pdf.tmp").write_bytes(b"")
    (published.path / "folder").mkdir()
    _, found = verify_folder(published.path)
    named = [(item.code, Path(item.where.file).name) for item in found]
    assert named == [
        ("OUT-860", ".contractgen-9-0-twin.pdf.tmp"),
        ("OUT-853", "folder"),
        ("OUT-853", "unknown.pdf"),
        ("OUT-852", "sample.pdf"),
    ]


def test_a_link_in_the_place_of_a_file_is_found(published: Published) -> None:
    (published.path / "sample.pdf").rename(published.path.parent / "elsewhere.pdf")
    (published.path / "sample.pdf").symlink_to(published.path.parent / "elsewhere.pdf")
    assert codes(verify_folder(published.path)[1]) == {"OUT-859"}


def test_a_pipe_or_a_folder_in_the_place_of_a_file_is_found_and_not_waited_for(published: Published) -> None:
    for make in (os.mkfifo, os.mkdir):
        path = published.path / "sample.pdf"
        path.unlink()
        make(path)
        assert codes(verify_folder(published.path)[1]) == {"OUT-859"}
        if path.is_dir():
            path.rmdir()


def test_one_flipped_bit_anywhere_is_found_in_the_file_it_is_in(published: Published) -> None:
    rng = random.Random(11)
    names = [f"{name}.{form}" for name in ("sample", "twin") for form in ("docx", "pdf")]
    for _ in range(soak.size(24, 500)):
        path = published.path / rng.choice(names)
        sound = path.read_bytes()
        damaged = bytearray(sound)
        damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        _, found = verify_folder(published.path)
        assert {item.where.file for item in found if item.code == "OUT-854"} == {str(path)}
        path.write_bytes(sound)


@pytest.mark.parametrize(
    ("member", "value", "code"),
    [
        ("pages", 5, "OUT-856"),
        ("shape", "sha256:0", "OUT-857"),
        ("look", "sha256:0", "OUT-857"),
        ("language", "en", "OUT-857"),
        ("record", "0" * 64, "OUT-857"),
        ("as_of", "2026-01-01", "OUT-857"),
        ("clauses", {"confidentiality@1.0.0": "sha256:00"}, "OUT-857"),
        ("labels", {}, "OUT-857"),
        ("fonts", {}, "OUT-857"),
        ("departures", [{"kind": "added", "anchor": "main/1", "standard": ""}], "OUT-857"),
        ("template", {"id": "sample", "version": "2.0.0"}, "OUT-857"),
        ("paragraphs", [], "OUT-862"),
        ("frame", "0" * 32, "OUT-863"),
    ],
)
def test_a_manifest_that_says_otherwise_than_its_files_is_found(
    published: Published, member: str, value: object, code: str
) -> None:
    published.edit(lambda deal: deal.update({member: value}))
    assert codes(verify_folder(published.path)[1]) == {code}


def test_one_fingerprint_that_was_changed_names_its_paragraph(published: Published) -> None:
    published.edit(lambda deal: deal["paragraphs"].__setitem__(4, "0" * 32))
    (finding,) = verify_folder(published.path)[1]
    assert (finding.code, finding.paragraph) == ("OUT-855", 5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"schema": "contractgen-manifest-1"}',
        '{"schema": "contractgen-manifest-2", "deals": []}',
        '{"schema": "contractgen-manifest-1", "deals": {}}',
        '{"schema": "contractgen-manifest-1", "deals": [1]}',
        '{"schema": "contractgen-manifest-1", "deals": [], "deals": []}',
        '{"schema": "contractgen-manifest-1", "deals": [], "more": 1}',
        "[" * 100_000,
        "\udcff",
    ],
)
def test_a_manifest_that_does_not_follow_its_format_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_bytes(text.encode("utf-8", "surrogateescape"))
    done, found = verify_folder(tmp_path)
    assert done.deals == 0
    assert codes(found) == {"OUT-851"}


def test_every_member_of_a_manifest_is_checked_for_its_type(published: Published) -> None:
    sound = (published.path / MANIFEST).read_bytes()
    for member in json.loads(sound)["deals"][0]:
        for value in (None, [None], {"x": 1}, 1.5, True, -1):
            data = json.loads(sound)
            data["deals"][0][member] = value
            manifest, found = read_manifest(json.dumps(data).encode())
            assert manifest is None, (member, value)
            assert codes(found) == {"OUT-851"}


@pytest.mark.parametrize("name", ["../sample.pdf", "/etc/passwd", "..", "", "a\0b", "a/b", "a\\b"])
def test_a_manifest_cannot_lead_out_of_its_folder(published: Published, name: str) -> None:
    published.edit(lambda deal: deal["files"][0].update(name=name))
    assert codes(verify_folder(published.path)[1]) == {"OUT-851"}


def test_a_folder_without_a_manifest_is_named(tmp_path: Path) -> None:
    assert codes(verify_folder(tmp_path)[1]) == {"OUT-850"}
    assert codes(verify_folder(tmp_path / "nowhere")[1]) == {"OUT-850"}


def test_a_deal_that_was_never_published_here_is_named(published: Published) -> None:
    assert codes(verify_rebuilt(published.path, rebuilt(english()))[1]) == {"OUT-861"}


def test_a_header_changed_in_both_files_is_told_against_the_deal(published: Published) -> None:
    sabotage = next(item for item in damages() if item.name == "contract number changed on the pages in both")
    published.put(sabotage.docx, sabotage.pdf)
    published.update_hashes()
    _, found = verify_rebuilt(published.path, rebuilt(published.built))
    assert {"OUT-829", "OUT-838", "OUT-858"} <= codes(found)
    parts = {dict(item.arguments)["part"] for item in found if item.code == "OUT-858"}
    assert "PDF" in parts
    assert any(part.startswith("word/header") for part in parts)


def test_a_part_added_to_the_docx_is_named_against_the_deal(published: Published) -> None:
    import zipfile  # noqa: PLC0415 - this test alone packs a file

    with zipfile.ZipFile(published.path / "sample.docx", "a") as package:
        package.writestr("word/unused.bin", b"1")
    _, found = verify_rebuilt(published.path, rebuilt(published.built))
    assert "word/unused.bin" in {dict(item.arguments).get("part") for item in found}


def test_a_file_alone_is_verified_by_itself(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(chinese().pdf)
    (tmp_path / "a.docx").write_bytes(chinese().docx)
    assert verify_file(tmp_path / "a.pdf")[1] == ()
    done, found = verify_file(tmp_path / "a.docx")
    assert found == ()
    assert done.paragraphs == 37
    (tmp_path / "b.pdf").write_bytes(chinese().pdf[:-100])
    assert codes(verify_file(tmp_path / "b.pdf")[1]) == {"OUT-830"}
    assert codes(verify_file(tmp_path / "none.pdf")[1]) == {"OUT-859"}


def test_only_one_format_may_have_been_published(tmp_path: Path) -> None:
    built = english()
    for form, data in (("docx", built.docx), ("pdf", built.pdf)):
        path = tmp_path / form
        publish(path, [Publication(built.document, built.proof, built.record, {form: data}, {})])
        assert verify_folder(path)[1] == ()
        assert verify_rebuilt(path, rebuilt(built))[1] == ()


def test_a_deal_whose_values_changed_since_is_told_from_a_damaged_file(published: Published) -> None:
    values = {**chinese().document.values, "days": "15"}
    document = replace(chinese().document, values=values)
    _, found = verify_rebuilt(published.path, replace(rebuilt(chinese()), document=document))
    assert {"OUT-808"} <= codes(found)


def test_a_forger_who_makes_everything_agree_is_found_by_the_deal_alone(tmp_path: Path) -> None:
    """Another agreement, proved and published under this deal's id: hashes, fingerprints, records, all agree."""
    forged = replace(chinese_twin(), document=replace(chinese_twin().document, identifier="sample"))
    path = publish_all(tmp_path / "out", forged)
    assert verify_folder(path)[1] == ()
    found = codes(verify_rebuilt(path, rebuilt(chinese()))[1])
    assert {"OUT-808", "OUT-817", "OUT-828", "OUT-829"} <= found


def test_further_formats_are_compared_byte_by_byte_with_the_rebuilt_ones(tmp_path: Path) -> None:
    built = chinese()
    contents = {"docx": built.docx, "pdf": built.pdf, "txt": b"text"}
    publish(tmp_path, [Publication(built.document, built.proof, built.record, contents, {})])
    assert verify_rebuilt(tmp_path, replace(rebuilt(built), others={"txt": b"text"}))[1] == ()
    (finding,) = verify_rebuilt(tmp_path, replace(rebuilt(built), others={"txt": b"other"}))[1]
    assert (finding.code, dict(finding.arguments)["part"]) == ("OUT-858", "TXT")
