"""One agreement, two engines: both are read back, and the manifest says which one drew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from agreements import copy_of_library
from pypdf import PdfReader

from contractgen.findings import errors_in
from contractgen.pipeline.build import build
from contractgen.pipeline.verify import verify

pytestmark = pytest.mark.libreoffice


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
        assert verify(out) == (1, ())
    both = [folder / "full.docx" for folder in folders.values()]
    assert both[0].read_bytes() == both[1].read_bytes()
    metadata = PdfReader(folders["libreoffice"] / "full.pdf").metadata
    assert str(metadata and metadata.producer).startswith("LibreOffice")
    # Rebuilt with the engine that the manifest names, the bytes are the same again.
    assert verify(folders["libreoffice"], deals=deals, library=library) == (1, ())
