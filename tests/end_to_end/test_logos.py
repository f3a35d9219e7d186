"""A look with a logo and a picture: built, proved, and every picture that is not the look's found again."""

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
from logo_looks import COVER, LOGO, look_with_logo
from picture_cases import SVG, png
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from contractgen.cli.main import contractgen
from contractgen.prove.published import Copies, verify_copies

LOOK = Path("templates/iot-card-service/look.docx")
DEAL = "examples/minimal.yaml"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library with an agreement that was built in a look with a logo."""
    folder = copy_of_library(tmp_path_factory.mktemp("logo"))
    (folder / LOOK).write_bytes(look_with_logo())
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        done = run("build", DEAL, "--out", "out")
    assert done.exit_code == 0, done.output
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_part(docx: bytes, name: str, data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in {**parts(docx), name: data}.items():
            package.writestr(part, content)
    return target.getvalue()


def files(built: Path) -> tuple[bytes, bytes]:
    return (built / "out/minimal.docx").read_bytes(), (built / "out/minimal.pdf").read_bytes()


def codes(docx: bytes, pdf: bytes) -> list[str]:
    _, _, found = verify_copies(Copies({"docx": docx, "pdf": pdf}, {"docx": "a.docx", "pdf": "a.pdf"}), None)
    return [item.code for item in found]


def repainted(pdf: bytes, change: Any) -> bytes:  # noqa: ANN401 - a function over pypdf's pages
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_an_agreement_holds_the_pictures_of_its_look(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built)
    docx, pdf = files(built)
    assert parts(docx)[LOGO] == SVG
    assert parts(docx)[COVER] == parts(look_with_logo())[COVER]
    assert b"image/svg+xml" in parts(docx)["[Content_Types].xml"]
    assert codes(docx, pdf) == []
    assert run("verify", "out").exit_code == 0
    assert run("verify", "out", "--deal", DEAL).exit_code == 0


def test_a_swapped_picture_in_the_docx_is_found(built: Path) -> None:
    docx, pdf = files(built)
    swapped = with_part(docx, COVER, png(60, 30, alpha=True, colour=(30, 150, 30)))
    assert codes(swapped, pdf) == ["OUT-846"]


def test_a_swapped_picture_in_both_files_is_found_against_the_deal_and_the_manifest(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built)
    docx, _ = files(built)
    swapped = with_part(docx, LOGO, SVG.replace(b"#204080", b"#802040"))
    out = tmp_path / "out"
    out.mkdir()
    for path in Path("out").iterdir():
        (out / path.name).write_bytes(path.read_bytes())
    (out / "minimal.docx").write_bytes(swapped)
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    for file in manifest["deals"][0]["files"]:
        data = (out / file["name"]).read_bytes()
        file.update({key: f"sha256:{hashlib.sha256(data).hexdigest()}" for key in file if key in ("hash", "sha256")})
        file.update({key: len(data) for key in file if key in ("size", "bytes")})
    (out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False), "utf-8")
    assert "OUT-863" in run("verify", str(out)).output
    told = run("verify", str(out), "--deal", DEAL)
    assert told.exit_code != 0
    assert LOGO in told.output


def test_another_picture_in_the_pdf_is_found(built: Path) -> None:
    docx, pdf = files(built)

    def change(writer: Any) -> None:  # noqa: ANN401 - pypdf's writer
        for item in writer.pages[0]["/Resources"]["/XObject"].values():
            image = item.get_object()
            if image.get("/Subtype") == "/Image":
                image.set_data(bytes(255 - byte for byte in image.get_data()))

    assert codes(docx, repainted(pdf, change)) == ["OUT-846"]


def test_a_picture_more_in_the_pdf_is_found_also_where_no_words_are(built: Path) -> None:
    docx, pdf = files(built)

    def change(writer: Any) -> None:  # noqa: ANN401 - pypdf's writer
        page, first = writer.pages[1], writer.pages[0]
        name, picture = next(
            (name, item) for name, item in first["/Resources"]["/XObject"].items() if item["/Subtype"] == "/Image"
        )
        resources = page["/Resources"]
        resources.setdefault(NameObject("/XObject"), type(resources)())[NameObject(name)] = picture.indirect_reference
        stream = DecodedStreamObject()
        stream.set_data(page.get_contents().get_data() + f"\nq 40 0 0 20 400 60 cm {name} Do Q".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)

    assert codes(docx, repainted(pdf, change)) == ["OUT-846"]


def test_a_designer_is_told_of_a_picture_without_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy_of_library(tmp_path))
    LOOK.write_bytes(look_with_logo(alternative=""))
    done = run("template", "inspect", "iot-card-service")
    assert done.exit_code == 0
    assert "PDF-728" in done.output
    assert "header" in done.output
