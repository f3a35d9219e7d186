"""The gallery: every document is drawn, word for word; LibreOffice draws it alike; the page says what is measured."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from gallery.constructs import CUTS, construct_pictures, dialect_text, drawn_rows, file_name
from gallery.documents import DOCUMENTS, FONTS, Document
from gallery.drawing import Drawn, drawn_by_both, drawn_by_us, gallery_fonts
from gallery.page import page_text, share_of

from contractgen.findings import Location, message_of
from contractgen.model.template import FontLine
from contractgen.pdf.draw import record_in
from contractgen.pdf.office.draw import draw_all_with_office
from contractgen.pipeline.pdf import Task, draw_files
from contractgen.pipeline.pdffonts import Declared
from contractgen.prove.compare_pdf import compare_pdf
from contractgen.prove.docx_reading import addresses_in
from contractgen.prove.drawn import prove_drawn
from contractgen.prove.pdf_reading import read_pdf
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

DOCS = Path(__file__).parents[2] / "docs"
ROW = re.compile(r"^\| \[(.+?)\]\(#.+?\) \| .+? \| (\d+) / (\d+) \| (\w+) \| (\d+) of (\d+) ", re.MULTILINE)
NAMES = [document.name for document in DOCUMENTS]


@cache
def both() -> tuple[Drawn, ...]:
    return drawn_by_both(DOCUMENTS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_every_document_is_drawn_word_for_word(document: Document) -> None:
    pdf = drawn_by_us(document)
    word, found = read_docx(document.make())
    assert word is not None, found
    read, found = read_pdf(pdf, "", addresses_in(word))
    assert read is not None, found
    assert not found
    assert not compare_pdf(outline_of(word), word, read)[1]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    """Draw every document as the command `contractgen pdf` does, and tell what is found."""
    folder = tmp_path_factory.mktemp("gallery")
    place = Location("docs/gallery.md", 1, 1)
    declared = Declared(tuple(FontLine(family, source, place) for family, source in FONTS), folder)
    told: dict[str, tuple[str, ...]] = {}
    for document in DOCUMENTS:
        task = Task(folder / f"{document.name}.docx", folder / f"{document.name}.pdf")
        task.source.write_bytes(document.make())
        drawn, found = draw_files([task], declared)
        told[document.name] = tuple(message_of(item, "en") for item in found)
        assert [item.target.exists() for item in drawn] == [True], told[document.name]
    return told


@pytest.mark.parametrize("name", NAMES)
def test_every_document_is_published_by_the_command(name: str, published: dict[str, tuple[str, ...]]) -> None:
    assert published[name] == ()


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_a_document_is_the_same_whenever_it_is_made(document: Document) -> None:
    assert document.make() == document.make()


def test_the_page_shows_every_document_with_its_picture() -> None:
    page = (DOCS / "gallery.md").read_text("utf-8")
    assert [row[0] for row in ROW.findall(page)] == NAMES
    pictures = {path.stem: path.stat().st_size for path in (DOCS / "gallery").glob("*.png")}
    assert set(pictures) == set(NAMES)
    assert max(pictures.values()) <= 80_000
    assert sum(path.stat().st_size for path in (DOCS / "gallery").rglob("*")) < 3_000_000


def test_the_page_about_the_dialect_has_a_picture_of_all_that_is_drawn() -> None:
    page = (DOCS / "pdf-dialect.md").read_text("utf-8")
    assert dialect_text(page) == page
    assert drawn_rows(page) == list(CUTS)
    pictures = construct_pictures()
    kept = {path.name for path in (DOCS / "gallery" / "constructs").glob("*.png")}
    assert kept == {file_name(name) for name in pictures}


@pytest.mark.libreoffice
def test_libreoffice_draws_the_same_words_on_as_many_pages() -> None:
    assert [item.document.name for item in both() if not item.comparison.text_equal] == []
    other = [item.document.name for item in both() if len(set(item.comparison.pages)) > 1]
    assert len(other) <= 2
    assert share_of([item for item in both() if not item.document.fault]) >= 0.9


@pytest.mark.libreoffice
def test_the_page_says_what_is_measured() -> None:
    said = {row[0]: row[1:] for row in ROW.findall((DOCS / "gallery.md").read_text("utf-8"))}
    for name, ours, theirs, text, identical, lines in ROW.findall(page_text(both())):
        assert said[name][:3] == (ours, theirs, text), f"{name}: run .venv/bin/python tools/draw_gallery.py"
        assert abs(int(said[name][3]) - int(identical)) <= 3, name
        assert abs(int(said[name][4]) - int(lines)) <= 3, name


# What LibreOffice draws wrongly, of which its read-back tells.
REFUSED = {"numbered-pages": {"OUT-840"}}


@pytest.mark.libreoffice
def test_libreoffice_publishes_every_document_but_those_whose_fault_the_page_names() -> None:
    files = [document.make() for document in DOCUMENTS]
    page = (DOCS / "gallery.md").read_text("utf-8")
    told: dict[str, set[str]] = {}
    for document, data, (pdf, found) in zip(
        DOCUMENTS, files, draw_all_with_office(files, gallery_fonts()), strict=True
    ):
        word, _ = read_docx(data)
        assert word is not None
        assert pdf is not None, (document.name, found)
        codes = {item.code for item in (*found, *prove_drawn(word, pdf, record_in(word)[0])[1])}
        if codes:
            told[document.name] = codes
            assert document.fault
            assert document.fault in page
    assert told == REFUSED
