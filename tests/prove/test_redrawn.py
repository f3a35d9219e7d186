"""What published files look like is verified from them alone: a PDF is drawn again, a DOCX has no looks of its own."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
import soak
from prove_cases import FONT_FOLDER, chinese, draw, fonts
from pypdf import PdfReader
from sabotage import Victim, _contents, _rewritten
from visual_attacks import DOCX_ATTACKS, on_words

from contractgen.findings import Finding, errors_in
from contractgen.pdf.draw import draw_pdf, program_hash
from contractgen.pdf.fonts import FontSet, load_fonts
from contractgen.pipeline.build import build
from contractgen.prove.entries import Pairs
from contractgen.prove.manifest import MANIFEST
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.redrawn import Pair, Redrawing
from contractgen.prove.verify import verify_folder
from contractgen.publish.publish import Publication, publish

EXAMPLES = Path(__file__).parents[2]
ENGINE = {"name": "typst", "program": program_hash()}
# What a look may be like, for all that the files of an agreement say.
LOOKS_OWN = {"items of seven points", "margins too narrow", "giant page"}


def victim() -> Victim:
    built = chinese()
    return Victim(built.docx, built.pdf, draw, (built.docx, built.pdf), "", "")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    built = chinese()
    publish(
        tmp_path,
        [Publication(built.document, built.proof, built.record, {"docx": built.docx, "pdf": built.pdf}, ENGINE)],
    )
    return tmp_path


def put(out: Path, files: dict[str, bytes], engine: dict[str, str] = ENGINE) -> None:
    """Replace published files, and bring everything in the manifest up to date that follows from them."""
    data = json.loads((out / MANIFEST).read_bytes())
    deal = data["deals"][0]
    deal["engine"] = engine
    for file in deal["files"]:
        content = files.get(file["format"], (out / file["name"]).read_bytes())
        (out / file["name"]).write_bytes(content)
        file.update(sha256=sha256(content).hexdigest(), size=len(content))
        if file["format"] == "pdf":
            deal["pages"] = len(PdfReader(io.BytesIO(content)).pages)
    (out / MANIFEST).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def codes(found: Iterable[Finding]) -> set[str]:
    return {item.code for item in found}


def narrower(pdf: bytes) -> bytes:
    """Let the text of a page be drawn a little narrower, every word of it the same."""
    return _rewritten(pdf, lambda writer: _contents(writer, 0, lambda data: data.replace(b"BT 0 Tr", b"BT 99 Tz 0 Tr")))


def test_every_change_of_looks_is_found_in_the_pdf_alone_and_in_both_unless_a_look_may_be_so(out: Path) -> None:
    built = chinese()
    for name in list(DOCX_ATTACKS)[:: soak.size(12, 1)]:
        docx = DOCX_ATTACKS[name](victim())
        pdf = draw(docx)
        if pdf is not None and pdf != built.pdf:
            put(out, {"docx": built.docx, "pdf": pdf})
            assert "OUT-871" in codes(verify_folder(out)[1]), name
        put(out, {"docx": docx, "pdf": pdf or built.pdf})
        assert bool(errors_in(verify_folder(out)[1])) is (name not in LOOKS_OWN), name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("words of six points", "w:sz"),
        ("capitals", "w:caps"),
        ("far down", "w:spacing"),
        ("pushed to the margin", "w:ind"),
        ("style of its own", "w:rStyle"),
        ("labels small", "w:lvl"),
        ("cell pale", "w:tr"),
    ],
)
def test_what_is_formatted_by_hand_is_named_with_its_place(out: Path, name: str, reason: str) -> None:
    docx = DOCX_ATTACKS[name](victim())
    put(out, {"docx": docx, "pdf": draw(docx) or b""})
    found = [item for item in verify_folder(out)[1] if item.code == "OUT-874"]
    assert reason in {dict(item.arguments)["reason"] for item in found}
    assert all(item.paragraph for item in found)
    assert {Path(item.where.file).name for item in found} == {"sample.docx"}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("provisions of five points", "w:sz"),
        ("values raised", "w:vertAlign"),
        ("values small", "w:sz"),
        ("emphasis small", "w:sz"),
        ("emphasis pale", "w:color"),
        ("yellow words", "w:color"),
        ("lines of six points", "w:spacing"),
        ("struck out twice", "w:dstrike"),
    ],
)
def test_words_that_are_easy_to_overlook_are_named_even_if_a_style_makes_them_so(
    out: Path, name: str, reason: str
) -> None:
    docx = DOCX_ATTACKS[name](victim())
    put(out, {"docx": docx, "pdf": draw(docx) or b""})
    found = [item for item in verify_folder(out)[1] if item.code == "OUT-822"]
    assert reason in {dict(item.arguments)["reason"] for item in found}


def test_a_pdf_whose_words_are_all_there_and_drawn_otherwise_is_named_with_its_page(out: Path) -> None:
    put(out, {"pdf": narrower(chinese().pdf)})
    (finding,) = [item for item in verify_folder(out)[1] if item.code == "OUT-871"]
    assert (Path(finding.where.file).name, dict(finding.arguments)["page"]) == ("sample.pdf", "1")


def test_a_pdf_of_another_engine_is_told_to_be_unseen_unless_it_comes_out_the_same(out: Path) -> None:
    old = {"name": "typst", "version": "0.1", "program": "sha256:0"}
    put(out, {}, old)
    assert verify_folder(out)[1] == ()
    put(out, {"pdf": narrower(chinese().pdf)}, old)
    (finding,) = verify_folder(out)[1]
    assert (finding.code, dict(finding.arguments)) == ("OUT-872", {"count": "1", "reason": "typst 0.1"})
    assert not errors_in([finding])


def test_an_engine_that_did_not_draw_a_pdf_cannot_be_named_for_it(out: Path) -> None:
    put(out, {"pdf": narrower(chinese().pdf)}, {"name": "libreoffice", "version": "7"})
    assert codes(verify_folder(out)[1]) == {"OUT-857"}


def test_the_drawn_pages_of_a_pdf_with_annexed_files_are_drawn_again(tmp_path: Path) -> None:
    _, found = build([EXAMPLES / "examples/full.yaml"], library=EXAMPLES, out=tmp_path)
    assert not errors_in(found)
    assert verify_folder(tmp_path)[1] == ()
    put(tmp_path, {"pdf": narrower((tmp_path / "full.pdf").read_bytes())})
    assert {(item.code, dict(item.arguments).get("page")) for item in verify_folder(tmp_path)[1]} == {("OUT-871", "1")}


def pair_of(docx: bytes, drawn_with: FontSet, recorded: Pairs | None = None) -> Pair:
    pdf, found = draw_pdf(docx, drawn_with)
    assert pdf is not None, found
    read, _ = read_pdf(pdf)
    assert read is not None
    return Pair(docx, pdf, read, ENGINE, recorded or tuple(drawn_with.hashes().items()), "sample.pdf")


def test_a_font_file_beside_a_template_is_found_in_the_library_and_named_without_one(tmp_path: Path) -> None:
    beside = tmp_path / "templates/sample"
    beside.mkdir(parents=True)
    (tmp_path / "templates/other").mkdir()
    (packaged,) = (
        FONT_FOLDER.rglob("*Serif*.otf") if any(FONT_FOLDER.rglob("*Serif*.otf")) else FONT_FOLDER.rglob("*Serif*.ttf")
    )
    shutil.copy(packaged, beside / "own (1).otf")
    lines = [line for line, _ in fonts().declared]
    own = tuple(replace(line, source="own (1).otf") if line.family == "宋体" else line for line in lines)
    known, found = load_fonts(own, beside)
    assert known is not None, found
    pair = pair_of(chinese().docx, known)
    without, with_library = Redrawing(), Redrawing(tmp_path)
    assert without.compare(pair) == with_library.compare(pair) == ()
    assert with_library.findings(Path(MANIFEST)) == ()
    (finding,) = without.findings(Path(MANIFEST))
    assert (finding.code, dict(finding.arguments)["reason"]) == ("OUT-873", "宋体 (own (1).otf)")


def test_bold_words_that_were_drawn_with_a_pen_are_drawn_so_again() -> None:
    penned, found = load_fonts(tuple(replace(line, bold="stroke") for line, _ in fonts().declared), Path())
    assert penned is not None, found
    redrawing = Redrawing()
    assert redrawing.compare(pair_of(on_words("b")(victim()), penned)) == ()
    assert redrawing.findings(Path(MANIFEST)) == ()
