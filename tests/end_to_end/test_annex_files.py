"""Agreements with annexed PDF files: one that the template brings, one that the deal brings; and all ways to cheat."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from agreements import ROOT, copy_of_library
from annex_cases import drawn_file
from click.testing import CliRunner, Result
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from contractgen.cli.main import contractgen

OF_THE_TEMPLATE = drawn_file("= Manual\nHow to use it.", "a-3u")
OF_THE_DEAL = drawn_file()
DEAL = "examples/annexed.yaml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the shipped agreement with a file of the template's and one of the deal's."""
    folder = prepared(tmp_path_factory.mktemp("annexes"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run("lock", "iot-card-service").exit_code == 0
        done = run("build", DEAL, "--out", "out", "--locked")
    assert done.exit_code == 0, done.output
    return folder


def prepared(folder: Path) -> Path:
    copy_of_library(folder)
    template = folder / "templates/iot-card-service/template.yaml"
    line = "  - id: manual\n    kind: file\n    name: 使用手册\n    title: 使用手册\n    file: annexes/manual.pdf\n\n"
    template.write_text(
        template.read_text().replace("  - id: usage-specification", line + "  - id: usage-specification")
    )
    (template.parent / "annexes").mkdir()
    (template.parent / "annexes/manual.pdf").write_bytes(OF_THE_TEMPLATE)
    (folder / "examples/plan.pdf").write_bytes(OF_THE_DEAL)
    deal = (folder / "examples/minimal.yaml").read_text().replace("id: minimal", "id: annexed", 1)
    given = f'annex_files:\n  - {{id: plan, name: 平面图, file: plan.pdf, hash: "{digest(OF_THE_DEAL)}", pages: 3}}\n'
    (folder / DEAL).write_text(deal + given)
    return folder


@pytest.fixture
def there(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of its own with what was published."""
    copy_of_library(tmp_path)
    for name in ("out/annexed.pdf", "out/annexed.docx", "out/manifest.json", DEAL, "examples/plan.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((published / name).read_bytes())
    for name in ("template.yaml", "template.lock", "annexes/manual.pdf"):
        place = tmp_path / "templates/iot-card-service" / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes((published / "templates/iot-card-service" / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def labels_of(pdf: bytes) -> list[str]:
    return PdfReader(io.BytesIO(pdf)).page_labels


def test_the_pages_of_both_files_are_in_the_agreement(published: Path) -> None:
    data = (published / "out/annexed.pdf").read_bytes()
    labels = labels_of(data)
    assert [label for label in labels if "-" in label] == ["附件一-1", "附件三-1", "附件三-2", "附件三-3"]
    assert [label for label in labels if "-" not in label] == [str(number) for number in range(1, len(labels) - 3)]
    document = pypdfium2.PdfDocument(data)
    for source, label in ((OF_THE_TEMPLATE, "附件一-1"), (OF_THE_DEAL, "附件三-3")):
        place = int(label[-1]) - 1
        wanted = pypdfium2.PdfDocument(source)[place].render(scale=0.5)
        shown = document[labels.index(label)].render(scale=0.5)
        assert bytes(wanted.buffer) == bytes(shown.buffer)


def test_the_drawn_part_keeps_tags_properties_bookmarks_and_the_record(published: Path) -> None:
    reader = PdfReader(published / "out/annexed.pdf", strict=True)
    catalog = reader.root_object
    assert {"/StructTreeRoot", "/OutputIntents", "/MarkInfo", "/Lang", "/AF", "/Outlines"} <= set(catalog)
    assert list(reader.attachments) == ["build-record.json"]
    assert b"pdfaid:part" not in catalog["/Metadata"].get_data()  # type: ignore[attr-defined]
    record = json.loads(reader.attachments["build-record.json"][0])
    assert [file["hash"] for file in record["annex_files"]] == [digest(OF_THE_TEMPLATE), digest(OF_THE_DEAL)]
    assert [file["archival"] for file in record["annex_files"]] == [True, False]


def test_the_manifest_lists_the_files(published: Path) -> None:
    entry = json.loads((published / "out/manifest.json").read_text())["deals"][0]
    assert entry["annex_files"] == [
        {"instrument": "manual", "hash": digest(OF_THE_TEMPLATE), "pages": 1},
        {"instrument": "plan", "hash": digest(OF_THE_DEAL), "pages": 3},
    ]
    assert entry["pages"] == len(labels_of((published / "out/annexed.pdf").read_bytes()))


def test_what_was_published_verifies_in_every_way(there: Path) -> None:
    for arguments in (["out"], ["out/annexed.pdf"], ["out", "--deal", DEAL]):
        done = run("verify", *arguments)
        assert done.exit_code == 0, done.output
    before = (there / "out/annexed.pdf").read_bytes()
    again = run("build", DEAL, "--out", "again", "--locked")
    assert again.exit_code == 0, again.output
    assert (there / "again/annexed.pdf").read_bytes() == before


def rewritten(data: bytes, change: Callable[[PdfWriter], None]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.pdf_header = "%PDF-1.7"
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _kids(writer: PdfWriter) -> ArrayObject:
    kids = writer.root_object["/Pages"]["/Kids"]  # type: ignore[index]
    assert isinstance(kids, ArrayObject)
    return kids


def _swap(writer: PdfWriter) -> None:
    kids = _kids(writer)
    kids[-1], kids[-2] = kids[-2], kids[-1]


def _drop(writer: PdfWriter) -> None:
    _kids(writer).pop()
    pages = writer.root_object["/Pages"]
    pages[NameObject("/Count")] = NumberObject(len(_kids(writer)))  # type: ignore[index]


def _repeat(writer: PdfWriter) -> None:
    writer.add_page(writer.pages[-1])


def _replace(writer: PdfWriter) -> None:
    other = PdfReader(io.BytesIO(drawn_file("= Another page"))).pages[0]
    writer.pages[-1][NameObject("/Contents")] = other.raw_get("/Contents").clone(writer)


def _write_over(writer: PdfWriter) -> None:
    page = writer.pages[-2]
    more = DecodedStreamObject()
    more.set_data(b" 0 0 200 200 re f")
    own = page.raw_get("/Contents")
    page[NameObject("/Contents")] = ArrayObject([own, writer._add_object(more)])


def _turn(writer: PdfWriter) -> None:
    writer.pages[-1][NameObject("/Rotate")] = NumberObject(180)


def _remark(writer: PdfWriter) -> None:
    box = ArrayObject([NumberObject(side) for side in (10, 10, 90, 30)])
    note = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Stamp")})
    note[NameObject("/Rect")] = box
    writer.pages[-1][NameObject("/Annots")] = ArrayObject([note])


def _relabel(writer: PdfWriter) -> None:
    labels = writer.root_object["/PageLabels"]["/Nums"]  # type: ignore[index]
    labels[-1][NameObject("/P")] = TextStringObject("附件二-")


def _unlabel(writer: PdfWriter) -> None:
    del writer.root_object["/PageLabels"]


def _move(writer: PdfWriter) -> None:
    """Move the slip page of the last file behind the file's pages, labels and all."""
    kids = _kids(writer)
    kids.append(kids.pop(-4))
    labels = writer.root_object["/PageLabels"]["/Nums"]  # type: ignore[index]
    last = len(kids)
    drawn = last - 4
    labels[-2] = NumberObject(last - 4)
    end = DictionaryObject({NameObject("/S"): NameObject("/D"), NameObject("/St"): NumberObject(drawn)})
    labels.extend([NumberObject(last - 1), end])


def _bookmark_astray(writer: PdfWriter) -> None:
    outlines = writer.root_object["/Outlines"]
    first = outlines["/First"].get_object()  # type: ignore[index]
    first[NameObject("/Dest")] = ArrayObject([writer.pages[-1].indirect_reference, NameObject("/Fit")])


CHEATS: dict[str, tuple[Callable[[PdfWriter], None], str]] = {
    "two pages are exchanged": (_swap, "OUT-864"),
    "a page is dropped": (_drop, "OUT-865"),
    "a page stands twice": (_repeat, "OUT-865"),
    "a page is replaced": (_replace, "OUT-864"),
    "a page is written over": (_write_over, "OUT-864"),
    "a page is turned": (_turn, "OUT-864"),
    "a page bears a stamp": (_remark, "OUT-833"),
    "pages are labelled as another annex's": (_relabel, "OUT-867"),
    "pages pass for drawn ones": (_unlabel, "OUT-865"),
    "the slip page stands behind its file": (_move, "OUT-866"),
    "a bookmark leads astray": (_bookmark_astray, "OUT-867"),
}


@pytest.mark.parametrize("name", CHEATS)
def test_a_merged_page_cannot_be_changed_unseen_even_with_the_manifest_in_step(name: str, there: Path) -> None:
    change, code = CHEATS[name]
    path = there / "out/annexed.pdf"
    before = path.read_bytes()
    cheated = rewritten(before, change)
    path.write_bytes(cheated)
    manifest = there / "out/manifest.json"
    text = manifest.read_text().replace(digest(before)[7:], digest(cheated)[7:])
    text = text.replace(f'"size": {len(before)}', f'"size": {len(cheated)}')
    manifest.write_text(text.replace(f'"pages": {len(labels_of(before))}', f'"pages": {len(labels_of(cheated))}', 1))
    done = run("verify", "out", "--format", "json")
    assert done.exit_code == 4
    assert code in {item["code"] for item in json.loads(done.output)["findings"]}, done.output


def test_a_file_that_was_exchanged_is_refused(there: Path) -> None:
    (there / "templates/iot-card-service/annexes/manual.pdf").write_bytes(drawn_file("= Another manual"))
    (there / "examples/plan.pdf").write_bytes(drawn_file("= Another plan"))
    done = run("build", DEAL, "--out", "again")
    assert done.exit_code == 1
    assert "TPL-362" in done.output
    assert "TPL-365" in done.output
    assert not (there / "again").exists()
    assert "TPL-362" in run("check").output


def test_a_wrong_number_of_pages_is_refused(there: Path) -> None:
    deal = there / DEAL
    deal.write_text(deal.read_text().replace("pages: 3}", "pages: 4}"))
    done = run("build", DEAL, "--out", "again")
    assert done.exit_code == 1
    assert "TPL-366" in done.output


def test_a_missing_file_a_taken_id_and_a_path_that_leads_away_are_told(there: Path) -> None:
    deal = there / DEAL
    text = deal.read_text()
    deal.write_text(text.replace("plan.pdf", "lost.pdf").replace("{id: plan", "{id: manual"))
    done = run("build", DEAL, "--out", "again")
    assert done.exit_code == 1
    assert "LOAD-101 the file cannot be read: lost.pdf: " in done.output
    assert "TPL-368" in done.output
    deal.write_text(text.replace("plan.pdf", "../plan.pdf"))
    assert "TPL-369" in run("build", DEAL, "--out", "again").output


def test_a_file_that_is_not_locked_is_told_and_refused_where_only_what_is_locked_may_be_used(there: Path) -> None:
    lock = there / "templates/iot-card-service/template.lock"
    lock.write_text("".join(line for line in lock.read_text().splitlines(keepends=True) if "manual.pdf" not in line))
    done = run("build", DEAL, "--out", "again")
    assert done.exit_code == 0
    assert "TPL-363" in done.output
    done = run("build", DEAL, "--out", "more", "--locked")
    assert done.exit_code == 1
    assert "TPL-364" in done.output


def test_an_instrument_of_kind_file_says_its_file_and_nothing_of_clauses(there: Path) -> None:
    template = there / "templates/iot-card-service/template.yaml"
    template.write_text(template.read_text().replace("    file: annexes/manual.pdf\n", "    scheme: cn-official\n"))
    done = run("check")
    assert done.exit_code == 1
    assert "TPL-360" in done.output
    assert "TPL-361" in done.output


def test_the_examples_of_the_page_about_annex_files_are_read_without_an_error(there: Path) -> None:
    page = (ROOT / "docs/annex-files.md").read_text(encoding="utf-8")
    in_template, in_deal = re.findall(r"```yaml\n(.*?)```", page, flags=re.DOTALL)
    template = there / "templates/iot-card-service/template.yaml"
    line = in_template.partition("instruments:\n")[2]
    template.write_text(template.read_text().replace("  - id: manual\n", line + "\n  - id: manual\n", 1))
    (template.parent / "annexes/card-manual.pdf").write_bytes(OF_THE_TEMPLATE)
    (there / "examples/plans").mkdir()
    (there / "examples/plans/floor-plan.pdf").write_bytes(OF_THE_DEAL)
    hash_ = re.sub(r"sha256:[0-9a-f]{64}", digest(OF_THE_DEAL), in_deal)
    deal = there / DEAL
    deal.write_text(deal.read_text().partition("annex_files:")[0] + hash_)
    done = run("build", DEAL, "--out", "again")
    assert done.exit_code == 0, done.output
    assert "附件四" in "".join(labels_of((there / "again/annexed.pdf").read_bytes()))


def test_a_template_without_annexes_takes_no_files(there: Path) -> None:
    deal = there / "examples/confidentiality-agreement.yaml"
    files = (there / DEAL).read_text().partition("annex_files:")[2]
    deal.write_text(f"{deal.read_text()}\nannex_files:{files}")
    done = run("build", str(deal), "--out", "again")
    assert done.exit_code == 1
    assert "TPL-367" in done.output


def test_a_draft_with_annexed_files_is_proved_and_their_pages_stay_as_they_are(there: Path) -> None:
    done = run("build", DEAL, "--out", "drafts", "--draft")
    assert done.exit_code == 0, done.output
    names = {path.name for path in (there / "drafts").iterdir()}
    assert names == {"annexed.draft.docx", "annexed.draft.pdf", "manifest.json"}
    verified = run("verify", "drafts", "--deal", DEAL)
    assert verified.exit_code == 0, verified.output
