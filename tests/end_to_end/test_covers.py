"""A look with words of its own around the agreement: built like a book, proved, and every changed word found again."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from agreements import copy_of_library
from book_looks import CLOSING, COMPANY, DATE, ROW, book_look
from click.testing import CliRunner, Result
from live_damages import WORD, Element, edited
from pdf_sight import bare, lines_of
from pypdf import PdfReader

from contractgen.cli.main import contractgen
from contractgen.pdf.draw import draw_pdf
from contractgen.pdf.fonts import load_fonts
from contractgen.prove.published import Copies, verify_copies
from contractgen.source.library import load_library

LOOK = Path("templates/iot-card-service/look.docx")
DEAL = "examples/minimal.yaml"
COVER, CONTENTS, FIRST = 0, 1, 2
CHANGED = {"OUT-801", "OUT-808", "OUT-814", "OUT-815"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library with an agreement, and its draft, that were built in a look like a book's."""
    folder = copy_of_library(tmp_path_factory.mktemp("book"))
    (folder / LOOK).write_bytes(book_look())
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for arguments in (("--out", "out"), ("--out", "drafts", "--draft")):
            done = run("build", DEAL, *arguments)
            assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def published(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of what was published, in the library's folder."""
    monkeypatch.chdir(library)
    return Path(shutil.copytree("out", tmp_path / "out"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def exchanged(docx: bytes, old: str, new: str) -> bytes:
    def edit(root: Element) -> None:
        texts = [item for item in root.iter(f"{WORD}t") if old in (item.text or "")]
        assert texts
        texts[0].text = (texts[0].text or "").replace(old, new)

    return edited(docx, edit)


def drawn(docx: bytes, library: Path) -> bytes:
    loaded, _ = load_library(library)
    assert loaded is not None
    template = loaded.templates["iot-card-service"]
    fonts, _ = load_fonts(template.fonts, Path(template.folder))
    assert fonts is not None
    pdf, found = draw_pdf(docx, fonts)
    assert pdf is not None, found
    return pdf


def told(folder: Path) -> str:
    result = run("verify", str(folder))
    assert result.exit_code != 0
    return result.output


def rehash(folder: Path) -> None:
    """Bring the hashes of a manifest up to date, as whoever changes a file might."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    for file in manifest["deals"][0]["files"]:
        data = (folder / file["name"]).read_bytes()
        file.update(sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    path.write_text(json.dumps(manifest, ensure_ascii=False), "utf-8")


def test_a_book_has_a_cover_without_number_contents_in_roman_and_the_agreement_from_one(published: Path) -> None:
    pdf = (published / "minimal.pdf").read_bytes()
    lines = lines_of(pdf)
    pages: dict[int, list[str]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(bare(line.text))
    last = max(pages)
    assert pages[COVER][0] == "物联卡服务采购合同"
    assert {COMPANY, bare(DATE)} <= set(pages[COVER])
    assert not any(text.startswith("第") for text in pages[COVER])
    assert pages[CONTENTS][-1] == "第i"
    assert [pages[number][-1] for number in range(FIRST, last + 1)] == [
        f"第{number}" for number in range(1, last - FIRST + 2)
    ]
    assert pages[CONTENTS][3].endswith("1")
    assert CLOSING in pages[last]
    assert b"https://www.example.com/" in pdf
    boxes = [page.mediabox for page in PdfReader(published / "minimal.pdf").pages]
    assert [box.width > box.height for box in boxes] == [False] * last + [True]
    tops = [line.y for line in lines if line.page == COVER]
    assert 200 < min(tops) < max(tops) < 640


def test_a_book_is_verified_by_its_files_and_by_its_deal(published: Path) -> None:
    for arguments in ((str(published),), (str(published), "--deal", DEAL), ("drafts",), ("drafts", "--deal", DEAL)):
        result = run("verify", *arguments)
        assert result.exit_code == 0, result.output
    record = json.loads(PdfReader(published / "minimal.pdf").attachments["build-record.json"][0])
    assert record["around"] == [4, 3]


@pytest.mark.parametrize(
    ("old", "new"), [(COMPANY, "另一家公司"), ("WLK", "WLX"), (CLOSING, "说明"), (ROW, "一式三份")]
)
def test_a_changed_word_around_the_agreement_is_found_in_either_file(
    published: Path, library: Path, old: str, new: str
) -> None:
    docx, pdf = (published / "minimal.docx").read_bytes(), (published / "minimal.pdf").read_bytes()
    other = exchanged(docx, old, new)
    assert differing(other, pdf) & CHANGED
    assert differing(docx, drawn(other, library)) & CHANGED


def differing(docx: bytes, pdf: bytes) -> set[str]:
    _, _, found = verify_copies(Copies({"docx": docx, "pdf": pdf}, {"docx": "a.docx", "pdf": "a.pdf"}), None)
    return {item.code for item in found}


def test_a_word_changed_in_both_files_is_found_by_the_manifest_and_by_the_deal(published: Path, library: Path) -> None:
    docx = exchanged((published / "minimal.docx").read_bytes(), COMPANY, "另一家公司")
    (published / "minimal.docx").write_bytes(docx)
    (published / "minimal.pdf").write_bytes(drawn(docx, library))
    rehash(published)
    assert "OUT-862" in told(published)
    against = run("verify", str(published), "--deal", DEAL)
    assert "OUT-808" in against.output or "OUT-801" in against.output


def test_a_paragraph_added_before_or_behind_the_agreement_is_none_of_its_look(published: Path) -> None:
    docx = (published / "minimal.docx").read_bytes()

    def add(root: Element) -> None:
        made = root.makeelement(f"{WORD}p")
        run_ = made.makeelement(f"{WORD}r")
        text = made.makeelement(f"{WORD}t")
        text.text = "乙方不承担任何责任。"
        run_.append(text)
        made.append(run_)
        root[0].insert(len(root[0]) - 1, made)

    _, _, found = verify_copies(Copies({"docx": edited(docx, add)}, {"docx": "a.docx"}), None)
    assert [item.code for item in found] == ["OUT-827"]


def test_a_draft_of_a_book_says_so_on_every_page(library: Path) -> None:
    pages = PdfReader(library / "drafts/minimal.draft.pdf").pages
    assert len(pages) > 10
    assert all("草稿" in bare(page.extract_text()) for page in pages)


@pytest.mark.usefixtures("published")
def test_a_designer_finds_nothing_amiss_in_a_book() -> None:
    assert run("template", "inspect", "iot-card-service").exit_code == 0


@pytest.mark.parametrize("name", ["out/minimal.docx", "out/minimal.pdf", "drafts/minimal.draft.pdf"])
def test_words_of_the_look_and_of_contents_are_traced_as_such(library: Path, name: str) -> None:
    done = run("trace", str(library / name), "--format", "json")
    assert done.exit_code == 0, done.output
    paragraphs = json.loads(done.output)["summary"]["paragraphs"]
    sources = {source: [item for item in paragraphs if item["source"] == source] for source in ("look", "contents")}
    assert any(COMPANY in "".join(item["text"].split()) for item in sources["look"])
    assert any(CLOSING in "".join(item["text"].split()) for item in sources["look"])
    assert "目录" in "".join(sources["contents"][0]["text"].split())
    clauses = [item for item in paragraphs if item["source"] == "clause"]
    assert [item["label"] for item in clauses if item["label"]][:2] == ["一、", "（一）"]
    for item in clauses:
        assert "".join(item["text"].split()).startswith("".join(item["label"].split()))
