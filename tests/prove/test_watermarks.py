"""The watermark of drafts: on every page of both files, to be seen, and on no final agreement."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from agreements import ROOT
from docx_cases import CHINESE, ENGLISH
from lxml import etree
from prove_cases import Built, build, chinese, chinese_document, draw, english_document
from pypdf import PdfReader, PdfWriter

from contractgen.assemble.shape import shape_of
from contractgen.docx.drafts import draft_look
from contractgen.docx.look import read_look
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.prove.prove import prove
from contractgen.word.read import read_docx

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Edit = Callable[[str], str]


@cache
def draft() -> Built:
    """Return the Chinese agreement as a draft."""
    return built_draft("草稿")


def built_draft(word: str) -> Built:
    document = chinese_document() if word == "草稿" else english_document()
    assembly = replace(document.assembly, watermark=word)
    whole = replace(document, assembly=replace(assembly, shape=shape_of(assembly)))
    return build(whole, CHINESE if word == "草稿" else ENGLISH)


def edited(docx: bytes, edit: Edit, prefix: str = "word/header") -> bytes:
    """Edit the text of the parts that begin so."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as package, zipfile.ZipFile(stream, "w") as made:
        for name in package.namelist():
            data = package.read(name)
            made.writestr(name, edit(data.decode()).encode() if name.startswith(prefix) else data)
    return stream.getvalue()


def without_picture(header: str) -> str:
    root = etree.fromstring(header.encode())
    for picture in list(root.iter(f"{WORD}pict")):
        parent = picture.getparent()
        assert parent is not None
        parent.remove(picture)
    return etree.tostring(root, encoding="unicode")


def codes(built: Built, docx: bytes, pdf: bytes | None) -> set[str]:
    assert pdf is not None
    proof, found = prove(built.document, docx, pdf, record=built.record)
    assert proof is None
    return {item.code for item in found}


@pytest.mark.parametrize("word", ["草稿", "DRAFT"])
def test_a_draft_with_its_watermark_is_proved(word: str) -> None:
    built = built_draft(word)
    assert built.proof.pages > 1


def test_a_draft_without_its_watermark_is_refused_in_each_file_and_in_both() -> None:
    built = draft()
    plain = edited(built.docx, without_picture)
    assert codes(built, plain, built.pdf) == {"OUT-842"}
    assert codes(built, built.docx, draw(plain)) == {"OUT-843"}
    assert codes(built, plain, draw(plain)) == {"OUT-842", "OUT-843"}


def test_a_final_agreement_with_a_watermark_is_refused() -> None:
    final, marked = chinese(), draft()
    assert "OUT-844" in codes(final, final.docx, marked.pdf)
    assert "OUT-844" in codes(final, marked.docx, final.pdf)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('string="草稿"', 'string="定稿"'),
        ('fillcolor="#d9d9d9"', 'fillcolor="#fefefe"'),
        ("width:300pt;height:150pt", "width:30pt;height:15pt"),
    ],
)
def test_a_watermark_that_says_something_else_or_cannot_be_seen_is_none(old: str, new: str) -> None:
    built = draft()
    changed = edited(built.docx, lambda text: text.replace(old, new))
    assert changed != edited(built.docx, lambda text: text)
    assert codes(built, changed, built.pdf) == {"OUT-842"}
    assert "OUT-843" in codes(built, built.docx, draw(changed))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('stroked="f"', 'stroked="f" alt="x"'),
        ("rotation:315", "rotation:315;visibility:hidden"),
        ("mso-position-vertical:center", "mso-position-vertical:top"),
        ("z-index:-251658752", "z-index:1"),
        ('allowincell="f"', 'allowincell="f" opacity="0"'),
    ],
)
def test_a_shape_that_is_more_than_a_watermark_is_refused_like_any_drawing(old: str, new: str) -> None:
    changed = edited(draft().docx, lambda text: text.replace(old, new))
    assert {item.code for item in read_docx(changed)[1]} == {"DOCX-622"}


def test_a_watermark_in_the_text_is_refused_like_any_drawing() -> None:
    with zipfile.ZipFile(io.BytesIO(draft().docx)) as package:
        name = next(item for item in package.namelist() if item.startswith("word/header"))
        root = etree.fromstring(package.read(name))
    picture = etree.tostring(next(root.iter(f"{WORD}pict")), encoding="unicode")
    moved = edited(
        chinese().docx, lambda text: text.replace("</w:p>", f"<w:r>{picture}</w:r></w:p>", 1), "word/document.xml"
    )
    assert "DOCX-622" in {item.code for item in read_docx(moved)[1]}


def test_a_watermark_that_a_white_sheet_covers_is_refused() -> None:
    built = draft()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(built.pdf)))
    page = writer.pages[0]
    content = page.get_contents()
    assert content is not None
    data = content.get_data()
    last = data.index(b"ET") + 2
    content.set_data(data[:last] + b" Q Q Q Q q 1 1 1 rg 0 0 1000 1000 re f Q q q q q " + data[last:])
    page.replace_contents(content)
    stream = io.BytesIO()
    writer.write(stream)
    assert "OUT-843" in codes(built, built.docx, stream.getvalue())


def test_pages_without_a_header_in_the_look_get_their_watermark_too() -> None:
    with zipfile.ZipFile(io.BytesIO((ROOT / "templates" / "iot-card-service" / "look.docx").read_bytes())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document = parts["word/document.xml"].decode()
    assert "<w:pgSz" in document
    parts["word/document.xml"] = document.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>").encode()
    settings = parts["word/settings.xml"].decode()
    place = settings.index(">", settings.index("<w:settings")) + 1
    parts["word/settings.xml"] = (settings[:place] + "<w:evenAndOddHeaders/>" + settings[place:]).encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    look, found = read_look(stream.getvalue())
    assert look is not None, found
    built = draft()
    docx, found = write_docx(built.document, look, built.record, ShapeCache())
    assert docx is not None, found
    pdf = draw(docx)
    assert pdf is not None
    proof, found = prove(built.document, docx, pdf, record=built.record, look=stream.getvalue())
    assert proof is not None, found
    word, _ = read_docx(docx)
    assert word is not None
    assert set(word.sections[0].watermarks) == {"default", "first", "even"}
    assert draft_look(look, "草稿").hash == look.hash
