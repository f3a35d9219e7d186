"""The copy that LibreOffice is given: bullets as the signs that they show, links that it does not drop."""

from __future__ import annotations

from pathlib import Path

import pytest
from office_cases import STYLES, document, draw
from pdf_cases import chinese_agreement, english_agreement
from pdf_sight import body_of
from word_cases import abstract, docx, lvl, num, numbered, p, r, unpacked

from contractgen.pdf.draw import record_in
from contractgen.pdf.office.copies import copied
from contractgen.pdf.office.profile import settings_hash
from contractgen.pdf.office.rewritten import rewrite
from contractgen.prove.drawn import prove_drawn
from contractgen.word.read import read_docx

SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/><w:kern w:val="2"/></w:rPr>'
PLAIN = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr>'
LINK = '<w:bookmarkStart w:id="1" w:name="_a"/><w:bookmarkEnd w:id="1"/>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK \\l "_a" </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("see the first")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
STYLE = '<w:rStyle w:val="contractgenLink"/>'


def bulleted(sign: str, look: str) -> bytes:
    lists = abstract(1, lvl(0, "bullet", sign, more=look)) + num(1, 1)
    return docx(numbered("first", 1) + p("second"), styles=STYLES, numbering=lists)


def rewritten(data: bytes) -> dict[str, str]:
    return {name: part.decode() for name, part in unpacked(copied(data, rewrite)).items() if name.endswith(".xml")}


def test_bullets_of_symbol_fonts_are_written_as_the_signs_that_they_show() -> None:
    made = rewritten(bulleted("\uf0b7", SYMBOL))["word/numbering.xml"]
    assert '<w:lvlText w:val="•"/>' in made
    assert "Symbol" not in made
    assert '<w:kern w:val="2"/>' in made


@pytest.mark.parametrize(("sign", "look"), [("–", PLAIN), ("\uf0ff", SYMBOL), ("\uf0b7", PLAIN), ("•", "")])
def test_other_bullets_stay_as_they_are(sign: str, look: str) -> None:
    data = bulleted(sign, look)
    assert rewritten(data)["word/numbering.xml"] == unpacked(data)["word/numbering.xml"].decode()


def test_links_without_a_style_get_one_that_changes_nothing() -> None:
    styled = r("styled", '<w:rStyle w:val="Own"/>')
    inside = f'<w:hyperlink w:anchor="_a">{r("bold", "<w:b/>")}{r("plain")}{styled}</w:hyperlink>'
    made = rewritten(document(p(LINK + r("first")), p(inside), p(r("before") + FIELD + r("after"))))
    main = made["word/document.xml"]
    assert main.count(STYLE) == 4  # bold, plain; and of the field its result and the mark behind it
    assert f"<w:rPr>{STYLE}<w:b/></w:rPr>" in main
    assert '<w:rStyle w:val="Own"/>' in main
    for word in ("first", "before", "after"):
        assert f'<w:r><w:t xml:space="preserve">{word}</w:t></w:r>' in main
    assert made["word/styles.xml"].count('w:styleId="contractgenLink"><w:name w:val="contractgenLink"/></w:style>') == 1


@pytest.mark.libreoffice
def test_bullets_and_links_are_drawn_and_read_back() -> None:
    files = [bulleted("\uf0b7", SYMBOL), chinese_agreement(), english_agreement()]
    for data, (pdf, codes) in zip(files, draw(*files), strict=True):
        assert codes == []
        word, _ = read_docx(data)
        assert word is not None
        assert pdf is not None
        assert not prove_drawn(word, pdf, record_in(word)[0])[1]
        if data is files[0]:
            assert "•" in body_of(pdf, 0, 1000)


@pytest.mark.parametrize("name", ["copies", "rewritten", "hanging", "watermarks", "finish"])
def test_the_settings_are_others_when_a_step_around_libreoffice_is(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known, read = settings_hash(), Path.read_bytes

    def changed(path: Path) -> bytes:
        return read(path) + b"#" * (path.stem == name)

    monkeypatch.setattr(Path, "read_bytes", changed)
    assert settings_hash() != known
