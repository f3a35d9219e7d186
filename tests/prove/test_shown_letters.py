"""Words that a look shows in capitals: the DOCX keeps the letters as written, the PDF shows others, both are proved."""

from __future__ import annotations

import re
from functools import cache

from docx_cases import ENGLISH, look_parts
from prove_cases import Built, draw, english_document, fonts
from word_cases import archive, unpacked

from contractgen.docx.look import read_look
from contractgen.docx.record import build_record
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import message_of
from contractgen.pdf.draw import draw_pdf
from contractgen.prove.compare_pdf import stream_in
from contractgen.prove.pdf_reading import read_pdf
from contractgen.prove.prove import prove
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

SMALL = "<w:smallCaps/>"


def styled(styles: str, name: str, properties: str) -> str:
    """Return a style sheet with run properties put into a style."""
    found = re.search(rf'<w:style [^>]*w:styleId="{name}".*?</w:style>', styles, re.DOTALL)
    assert found
    style = found.group()
    if "<w:rPr>" not in style:
        style = style.replace("</w:style>", "<w:rPr></w:rPr></w:style>")
    return styles.replace(found.group(), style.replace("<w:rPr>", f"<w:rPr>{properties}"))


@cache
def capital() -> Built:
    """Return an agreement whose look has its title and header in capitals, provisions and tables in small ones."""
    parts = look_parts(ENGLISH)
    styles = parts["word/styles.xml"].decode()
    for name, properties in (("ContractTitle", "<w:caps/>"), ("header", "<w:caps/>"), ("Normal", SMALL)):
        styles = styled(styles, name, properties)
    found, findings = read_look(archive(parts | {"word/styles.xml": styles.encode()}), "look.docx")
    assert found is not None, findings
    document = english_document()
    record = build_record(document, found, fonts().hashes())
    docx, findings = write_docx(document, found, record, ShapeCache())
    assert docx is not None, findings
    pdf, findings = draw_pdf(docx, fonts())
    assert pdf is not None, findings
    return Built(document, docx, pdf, record)


def text_of(pdf: bytes) -> str:
    read, _ = read_pdf(pdf)
    assert read is not None
    return "".join(drawn.text for page in read.pages for drawn in page.texts)


def edited(docx: bytes, old: str, new: str) -> bytes:
    """Return a DOCX with the first of these words changed."""
    parts = unpacked(docx)
    source = parts["word/document.xml"].decode()
    assert old in source
    return archive(parts | {"word/document.xml": source.replace(old, new, 1).encode()})


def codes(docx: bytes, pdf: bytes) -> set[str]:
    built = capital()
    proof, found = prove(built.document, docx, pdf, record=built.record)
    assert (proof is None) == bool(found)
    for item in found:
        assert message_of(item, "zh")
    return {item.code for item in found}


def test_an_agreement_in_capitals_is_proved_and_shows_them() -> None:
    built = capital()
    assert codes(built.docx, built.pdf) == set()
    shown = text_of(built.pdf)
    assert "SERVICESAGREEMENT" in shown
    assert "EXAMPLETRADINGLIMITED" in shown
    assert "SECTION1.01DUTY" in shown
    assert not re.search("[a-z]", shown.partition("Page")[0])


def test_what_the_pages_say_is_handed_out_in_the_letters_that_are_written() -> None:
    built = capital()
    word, _ = read_docx(built.docx)
    pdf, _ = read_pdf(built.pdf)
    assert word is not None
    assert pdf is not None
    assert "Section1.01Duty.Eachparty" in stream_in(outline_of(word), word, pdf)


def test_other_letters_in_the_docx_are_found_though_the_pages_show_the_same() -> None:
    built = capital()
    damaged = edited(built.docx, "Example Trading Limited", "example trading limited")
    redrawn = draw(damaged)
    assert redrawn is not None
    assert text_of(redrawn) == text_of(built.pdf)
    assert {"OUT-808", "OUT-828"} & codes(damaged, built.pdf)


def test_other_words_under_capitals_are_found_in_the_pdf() -> None:
    built = capital()
    redrawn = draw(edited(built.docx, "Example Trading Limited", "Example Trading Limitet"))
    assert redrawn is not None
    assert "OUT-808" in codes(built.docx, redrawn)


def test_pages_without_the_capitals_that_the_docx_shows_are_found() -> None:
    built = capital()
    parts = unpacked(built.docx)
    styles = re.sub("<w:(caps|smallCaps)/>", "", parts["word/styles.xml"].decode())
    plain = draw(archive(parts | {"word/styles.xml": styles.encode()}))
    assert plain is not None
    assert codes(built.docx, plain)
    assert codes(archive(parts | {"word/styles.xml": styles.encode()}), built.pdf)
