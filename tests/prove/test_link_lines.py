"""Links that are broken over lines: each line of one counts, and its rectangle may be no larger than its lines."""

from __future__ import annotations

import io
from typing import Any

from pdf_drafts import declared as fonts
from pdf_drafts import document, par, section
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, FloatObject, NameObject

from contractgen.pdf.draw import draw_document
from contractgen.prove.pdf_reading import read_pdf


def drawn() -> bytes:
    words = "按照本协议第六条第（二）项的约定处理，" * 3
    made = document(section(par(words, link="_Ref"), par("第六条", marks=("_Ref",))))
    pdf, found = draw_document(made, None, fonts())
    assert pdf is not None, found
    return pdf


def link_texts(pdf: bytes) -> list[str]:
    read, _ = read_pdf(pdf)
    assert read is not None
    return [link.text for page in read.pages for link in page.links]


def edited(pdf: bytes, name: str, index: int, by: float) -> bytes:
    """Return a PDF in which one number of its first link is changed."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    annotations: Any = writer.pages[0]["/Annots"]
    note = annotations[0].get_object()
    numbers = [float(number) for number in note[name]]
    numbers[index] += by
    note[NameObject(name)] = ArrayObject(map(FloatObject, numbers))
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_link_over_three_lines_is_read_line_by_line() -> None:
    texts = link_texts(drawn())
    assert len(texts) == 3
    assert "".join(texts) == "按照本协议第六条第（二）项的约定处理，" * 3


def test_a_link_that_reaches_beyond_its_lines_is_read_as_its_whole_rectangle() -> None:
    texts = link_texts(edited(drawn(), "/Rect", 1, -40))
    assert len(texts) == 1
    assert "第六条" in texts[0].removeprefix("按照本协议第六条第（二）项的约定处理，" * 3)


def test_lines_that_were_moved_off_their_rectangle_are_not_believed() -> None:
    texts = link_texts(edited(drawn(), "/QuadPoints", 1, -40))
    assert len(texts) == 1
