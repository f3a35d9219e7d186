"""A list of card numbers over many pages: its header on every page of both files, and nothing in it is lost."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import card_list
import pytest
from libreoffice import pdfs_of
from lxml import etree
from pypdfium2 import PdfDocument
from soak import size

from contractgen.pipeline.build import Outcome, build

SOME = 600  # what LibreOffice lays out in seconds
ROWS = size(SOME, 10_000)
HEADS = ("序号", "卡号", "套餐", "使用地点", "每月流量")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Build the benchmark's agreement."""
    return _built(tmp_path_factory.mktemp("cards"), ROWS)


def _built(folder: Path, rows: int) -> Outcome:
    deal = card_list.write_case(folder, rows)
    (outcome,), found = build((deal,), library=folder, out=folder / "out")
    assert outcome.files, found
    return outcome


def _file(outcome: Outcome, ending: str) -> bytes:
    return next(path for path in outcome.files if path.suffix == f".{ending}").read_bytes()


def _pages(pdf: bytes) -> list[str]:
    document = PdfDocument(pdf)
    return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def _shows_header(page: str) -> bool:
    return all(head in page for head in HEADS)


def test_every_card_is_proved(built: Outcome) -> None:
    (agreement,) = built.agreements
    assert agreement.proof is not None
    assert agreement.proof.cells >= 5 * (ROWS + 1)
    assert agreement.proof.values >= 5 * ROWS
    assert agreement.proof.pages > ROWS // 60


def test_the_header_stands_on_every_page_of_the_list(built: Outcome) -> None:
    pages = _pages(_file(built, "pdf"))
    listed = [page for page in pages if "1440000" in page]
    assert len(listed) >= len(pages) - 2
    assert all(_shows_header(page) for page in listed)
    assert all(f"1440{number:09d}" in "".join(listed) for number in range(1, ROWS + 1))


def test_word_repeats_the_header_row_and_divides_no_row(built: Outcome) -> None:
    with zipfile.ZipFile(io.BytesIO(_file(built, "docx"))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    table = max(root.iter(f"{WORD}tbl"), key=len)
    rows = table.findall(f"{WORD}tr")
    assert [row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
    assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
    assert len(rows) == ROWS + 2


@pytest.mark.libreoffice
def test_libreoffice_shows_the_header_on_every_page_of_the_docx(built: Outcome, tmp_path: Path) -> None:
    some = built if ROWS == SOME else _built(tmp_path, SOME)
    (drawn,) = pdfs_of([_file(some, "docx")])
    listed = [page for page in _pages(drawn) if "1440000" in page]
    assert len(listed) > SOME // 60
    assert all(_shows_header(page) for page in listed)
