"""The shipped agreements beside LibreOffice, which draws the same files with the same fonts: pages, words, lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from libreoffice import pdfs_of
from page_lines import Comparison, compare_pages
from pdf_drafts import declared

from contractgen.pdf.draw import draw_pdf
from contractgen.pipeline.build import build

pytestmark = pytest.mark.libreoffice

ROOT = Path(__file__).parents[2]
DEALS = sorted((ROOT / "examples").glob("*.yaml"))
LEAST = 0.9
PAGES = 60  # of all shipped agreements together, at least: that they were compared


def compared(folder: Path) -> dict[str, Comparison]:
    """Return every shipped agreement, in both looks where there are two, drawn by both programs."""
    for look, deals in (("", DEALS), ("branch", [ROOT / "examples/full.yaml"])):
        _, found = build(deals, library=ROOT, out=folder / (look or "usual"), formats=("docx",), look=look)
        assert not found
    files = sorted(folder.rglob("*.docx"))
    data = [file.read_bytes() for file in files]
    named = {}
    for file, docx, theirs in zip(files, data, pdfs_of(data, declared()), strict=True):
        ours, found = draw_pdf(docx, declared())
        assert ours is not None, found
        named[f"{file.stem} ({file.parent.name})"] = compare_pages(ours, theirs)
    return named


def test_shipped_agreements_have_the_pages_and_lines_that_libreoffice_gives_them(tmp_path: Path) -> None:
    found = compared(tmp_path)
    for name, comparison in found.items():
        print(f"{name:45}{comparison.summary()}")  # noqa: T201 - pytest -s shows the figures of docs/pdf-dialect.md
    assert sum(comparison.pages[0] for comparison in found.values()) >= PAGES
    for name, comparison in found.items():
        assert len(set(comparison.pages)) == 1, name
        assert comparison.share >= LEAST, comparison.listing()
        assert comparison.running_equal, name
