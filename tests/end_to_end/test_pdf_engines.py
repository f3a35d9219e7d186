"""One agreement, two engines: both are read back, and the manifest says which one drew."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from agreements import ROOT, copy_of_library
from office_cases import document
from pdf_sight import body_of
from pypdf import PdfReader
from word_cases import archive, p, unpacked

from contractgen.findings import errors_in
from contractgen.pipeline.build import build
from contractgen.pipeline.pdf import Task, draw_files
from contractgen.pipeline.verify import verify

pytestmark = pytest.mark.libreoffice


PAGE_FRAME = (
    b'<w:pgBorders><w:top w:val="double" w:sz="4" w:space="10"/><w:bottom w:val="double" w:sz="4" w:space="10"/>'
    b"</w:pgBorders>"
)
BOX = (
    '<w:r><w:pict><v:shape style="position:absolute;width:200pt;height:40pt"><v:textbox><w:txbxContent>{}'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def test_a_look_that_the_embedded_engine_refuses_is_drawn_by_libreoffice_and_proved(tmp_path: Path) -> None:
    library = copy_of_library(tmp_path)
    look = library / "templates/confidentiality-agreement/look.docx"
    parts = unpacked(look.read_bytes())
    main = parts["word/document.xml"]
    parts["word/document.xml"] = re.sub(rb"(<w:pgMar[^>]*/>)", rb"\1" + PAGE_FRAME, main)
    look.write_bytes(archive(parts))
    deal = [library / "examples/confidentiality-agreement.yaml"]
    _, found = build(deal, library=library, out=tmp_path / "typst")
    assert {item.code for item in errors_in(found)} == {"DOCX-632"}
    _, found = build(deal, library=library, out=tmp_path / "office", engine="libreoffice")
    assert not errors_in(found)
    # LibreOffice's drawing is not drawn again, and that is said.
    assert _verified(tmp_path / "office") == (1, ["OUT-872"])


def test_a_text_box_is_drawn_and_it_is_said_that_it_was_not_compared(tmp_path: Path) -> None:
    sources = {"plain": p("甲方应当付款。"), "boxed": p(BOX.format(p("文本框里的字")))}
    for name, content in sources.items():
        (tmp_path / f"{name}.docx").write_bytes(document("甲方应当付款。", content))
    tasks = [Task(tmp_path / f"{name}.docx", tmp_path / f"{name}.pdf") for name in sources]
    drawn, found = draw_files(tasks, None, engine="libreoffice")
    assert [item.pages for item in drawn] == [1, 1]
    assert [item.code for item in found] == ["PDF-777"]
    assert "文本框里的字" in body_of((tmp_path / "boxed.pdf").read_bytes(), 0, 1000)


def test_both_engines_draw_an_agreement_with_annexed_files_and_both_are_proved_and_verified(
    tmp_path: Path,
) -> None:
    library = copy_of_library(tmp_path)
    deals = [library / "examples/full.yaml"]
    folders = {engine: tmp_path / engine for engine in ("typst", "libreoffice")}
    for engine, out in folders.items():
        outcomes, found = build(deals, library=library, out=out, engine=engine)
        assert not errors_in(found)
        assert all(outcome.files for outcome in outcomes)
        entries = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["deals"]
        assert {entry["engine"]["name"] for entry in entries} == {engine}
        assert _verified(out) == (1, [] if engine == "typst" else ["OUT-872"])
    both = [folder / "full.docx" for folder in folders.values()]
    assert both[0].read_bytes() == both[1].read_bytes()
    metadata = PdfReader(folders["libreoffice"] / "full.pdf").metadata
    assert str(metadata and metadata.producer).startswith("LibreOffice")
    # Rebuilt with the engine that the manifest names, the bytes are the same again.
    assert _verified(folders["libreoffice"], deals, library) == (1, ["OUT-872"])


def test_a_draft_drawn_by_libreoffice_bears_its_watermark_in_words_and_is_proved(tmp_path: Path) -> None:
    deals = [ROOT / "examples/confidentiality-agreement.yaml"]
    outcomes, found = build(deals, library=ROOT, out=tmp_path, engine="libreoffice", draft=True)
    assert not errors_in(found)
    assert [path.name for outcome in outcomes for path in outcome.files if path.suffix == ".pdf"]
    assert _verified(tmp_path, deals, ROOT) == (1, ["OUT-872"])


def _verified(out: Path, deals: Sequence[Path] = (), library: Path | None = None) -> tuple[int, list[str]]:
    count, found = verify(out, deals=deals, library=library)
    return count, [item.code for item in found]
