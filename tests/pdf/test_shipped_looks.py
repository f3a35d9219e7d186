"""The shipped looks: everything in them is drawn, with the fonts that their templates declare."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_sight import page_count

from contractgen.pdf.draw import draw_pdf
from contractgen.pdf.fonts import load_fonts
from contractgen.source.library import load_library

ROOT = Path(__file__).parents[2]
LOOKS = sorted(ROOT.glob("templates/*/look.docx"))


@pytest.mark.parametrize("look", LOOKS, ids=lambda path: path.parent.name)
def test_a_shipped_look_holds_nothing_that_is_refused(look: Path) -> None:
    library, _ = load_library(ROOT)
    assert library is not None
    fonts, found = load_fonts(library.templates[look.parent.name].fonts, look.parent)
    assert fonts is not None, found
    pdf, found = draw_pdf(look.read_bytes(), fonts)
    assert pdf is not None, found
    assert page_count(pdf) == 1


def test_there_are_shipped_looks() -> None:
    assert len(LOOKS) >= 2
