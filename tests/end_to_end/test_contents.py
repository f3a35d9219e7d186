"""A table of contents in our own agreements: a look says where, the headings what, the drawing which pages."""

from __future__ import annotations

from pathlib import Path

import docx_cases as cases
import pytest
from agreements import copy_of_library
from book_looks import look_with_blank_page
from click.testing import CliRunner, Result
from live_damages import WORD, Element, edited
from openxml_audit import FileFormat, OpenXmlValidator
from pdf_sight import bare, lines_of, links_of
from pypdf import PdfReader

from contractgen.cli.main import contractgen
from contractgen.prove.compare import without_empty
from contractgen.prove.compare_pdf import matching_of
from contractgen.prove.contents import compare_pages
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.stream import units_of
from contractgen.word.model import WordField, WordParagraph
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

TEMPLATE = Path("templates/iot-card-service/template.yaml")
DEAL = Path("examples/minimal.yaml")
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def with_contents(before: str = "<w:p><w:r><w:t>{{ contents }}</w:t></w:r></w:p>" + BREAK) -> None:
    """Add a look with a table of contents: the shipped one, with more before its body."""
    data = cases.edited_look("word/document.xml", ("<w:body>", f"<w:body>{before}"))
    (TEMPLATE.parent / "look-contents.docx").write_bytes(data)
    text = TEMPLATE.read_text("utf-8")
    new = "\nlooks:\n  contents: look-contents.docx" + ("" if "\nlooks:" in text else "\n\nannexes:")
    TEMPLATE.write_text(text.replace("\nlooks:" if "\nlooks:" in text else "\nannexes:", new, 1), "utf-8")


def built(*more: str, out: str = "out") -> tuple[Path, Path]:
    result = run("build", str(DEAL), "--look", "contents", "--out", out, *more)
    assert result.exit_code == 0, result.output
    [docx], [pdf] = Path(out).glob("*.docx"), Path(out).glob("*.pdf")
    return docx, pdf


def entries(docx: Path) -> list[WordParagraph]:
    document, found = read_docx(docx.read_bytes())
    assert document is not None
    assert not found
    return [
        block for block in document.blocks if isinstance(block, WordParagraph) and block.style in ("toc 1", "toc 2")
    ]


def test_the_contents_list_the_headings_with_the_pages_on_which_they_are_drawn() -> None:
    with_contents()
    docx, pdf = built()
    drawn = [(line.page, bare(line.text)) for line in lines_of(pdf.read_bytes())]
    found = entries(docx)
    assert len(found) > 5
    places = {page for _, page, _ in links_of(pdf.read_bytes())}
    for entry in found:
        number = entry.inlines[-1]
        assert isinstance(number, WordField)
        words = bare(entry.text.rpartition("\t")[0])
        assert (0, words + number.cached) in drawn
        page = int(number.cached) - 1
        assert page in places
        assert any(text.startswith(words) for place, text in drawn if place == page)
    validator = OpenXmlValidator(FileFormat.OFFICE_2019)
    assert validator.validate(str(docx)).is_valid


def test_agreements_with_contents_are_verified_and_built_again_to_the_same_bytes() -> None:
    with_contents()
    docx, pdf = built()
    verified = run("verify", "out")
    assert verified.exit_code == 0, verified.output
    again = built(out="again")
    assert [path.read_bytes() for path in again] == [docx.read_bytes(), pdf.read_bytes()]


def test_an_entry_with_another_page_than_its_headings_is_found() -> None:
    with_contents()
    docx, pdf = built()
    document, _ = read_docx(docx.read_bytes())
    drawn, _ = read_pdf(pdf.read_bytes())
    assert document is not None
    assert drawn is not None
    outline = outline_of(document)
    matching = matching_of(outline, document, drawn)
    units = units_of(without_empty(outline))
    assert compare_pages(without_empty(outline), units, matching) == ()
    matching.printed[1] = "7"
    [found] = compare_pages(without_empty(outline), units, matching)
    assert (found.code, found.expected, found.actual) == ("OUT-808", "7", "2")


def test_contents_go_with_annexed_files_and_with_packages() -> None:
    listed = "<w:body><w:p><w:r><w:t>{{ contents }}</w:t></w:r></w:p>" + BREAK
    for template in ("iot-card-service", "confidentiality-agreement", "letter-of-authority"):
        data = cases.edited_look("word/document.xml", ("<w:body>", listed), template=template)
        Path(f"templates/{template}/look.docx").write_bytes(data)
    done = run("build", "examples/full.yaml", "examples/package.yaml", "--out", "all")
    assert done.exit_code == 0, done.output
    assert len([path for path in Path("all").glob("*.docx") if entries(path)]) == 4
    verified = run("verify", "all", "--deal", "examples/full.yaml", "--deal", "examples/package.yaml")
    assert verified.exit_code == 0, verified.output


def test_contents_may_be_longer_than_a_page() -> None:
    low = '<w:p><w:pPr><w:spacing w:before="10000"/></w:pPr><w:r><w:t>说明</w:t></w:r></w:p>'
    with_contents(low + "<w:p><w:r><w:t>{{ contents }}</w:t></w:r></w:p>" + BREAK)
    docx, pdf = built()
    found = entries(docx)
    said = [bare(found[place].text.rpartition("\t")[0]) for place in (0, -1)]
    places = [
        next(line.page for line in lines_of(pdf.read_bytes()) if bare(line.text).startswith(text)) for text in said
    ]
    assert places == [0, 1]
    assert run("verify", "out").exit_code == 0


def test_a_draft_may_have_a_blank_page_behind_its_contents() -> None:
    (TEMPLATE.parent / "look.docx").write_bytes(look_with_blank_page())
    result = run("build", str(DEAL), "--out", "out", "--draft")
    assert result.exit_code == 0, result.output
    pages = [bare(page.extract_text()) for page in PdfReader("out/minimal.draft.pdf").pages]
    assert [number for number, page in enumerate(pages) if "草稿" not in page] == [1]
    assert pages[1] == ""
    assert {entry.inlines[-1].cached for entry in entries(Path("out/minimal.draft.docx"))} >= {"3", "11"}  # type: ignore[union-attr]
    assert run("verify", "out").exit_code == 0


def test_libreoffice_is_not_asked_for_contents() -> None:
    with_contents()
    result = run("build", str(DEAL), "--look", "contents", "--out", "out", "--pdf-engine", "libreoffice")
    assert result.exit_code == 1
    assert "PDF-790" in result.output


def test_drafts_have_contents_too() -> None:
    with_contents()
    docx, _ = built("--draft")
    assert entries(docx)


@pytest.mark.parametrize(("place", "codes"), [(0, {"DOCX-692"}), (-1, {"OUT-801", "OUT-808"})])
def test_contents_that_were_changed_are_found(place: int, codes: set[str]) -> None:
    with_contents()
    docx, _ = built()

    def edit(root: Element) -> None:
        text = list(next(root.iter(f"{WORD}hyperlink")).iter(f"{WORD}t"))[place]
        text.text = f"{text.text}1"

    docx.write_bytes(edited(docx.read_bytes(), edit))
    output = run("verify", "out").output
    assert any(code in output for code in codes), output


@pytest.mark.parametrize(
    "before",
    ["<w:p><w:r><w:t>见 {{ contents }}</w:t></w:r></w:p>", "<w:p><w:r><w:t>{{ contents }}</w:t></w:r></w:p>" * 2],
)
def test_contents_in_a_wrong_place_are_refused(before: str) -> None:
    with_contents(before)
    result = run("template", "inspect", "iot-card-service", "--look", "contents")
    assert result.exit_code == 1
    assert "DOCX-695" in result.output


def test_a_look_with_contents_passes_its_inspection() -> None:
    with_contents()
    assert run("template", "inspect", "iot-card-service", "--look", "contents").exit_code == 0
