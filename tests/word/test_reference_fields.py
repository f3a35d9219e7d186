"""Reference fields: the result of `REF … \\n \\h` is read as words that lead to its bookmark; no other REF is read."""

from __future__ import annotations

import pytest
from word_cases import docx, p, paragraphs, r

from contractgen.findings import Finding, message_of
from contractgen.model.outline import Link, ParagraphLine
from contractgen.word.model import WordDocument, WordText
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

TARGET = p('<w:bookmarkStart w:id="1" w:name="_Ref1"/>' + r("目标") + '<w:bookmarkEnd w:id="1"/>')


def mark(kind: str, more: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"{more}/></w:r>'


def instruct(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def ref(instruction: str, result: str, more: str = "") -> str:
    return mark("begin", more) + instruct(instruction) + mark("separate") + result + mark("end")


def parsed(content: str) -> tuple[WordDocument, tuple[Finding, ...]]:
    document, found = read_docx(docx(TARGET + p(content)))
    assert document is not None
    return document, found


@pytest.mark.parametrize("instruction", [r" REF _Ref1 \n \h ", r"REF _Ref1 \h \n", r" ref   _Ref1  \n \h"])
def test_the_number_and_the_words_of_a_link_around_it_are_one_link(instruction: str) -> None:
    around = '<w:hyperlink w:anchor="_Ref1"><w:r><w:t>{}</w:t></w:r></w:hyperlink>'
    document, found = parsed(r("按") + around.format("第") + ref(instruction, r("2")) + around.format("目") + r("办理"))
    assert found == ()
    line = outline_of(document).lines[1]
    assert isinstance(line, ParagraphLine)
    assert line.text == "按第2目办理"
    assert line.links == (Link("第2目", 0, ("2",)),)
    number = next(item for item in paragraphs(document)[1].inlines if isinstance(item, WordText) and item.number)
    assert (number.text, number.link) == ("2", "_Ref1")


def test_a_number_in_runs_of_several_looks_is_one_number() -> None:
    document, found = parsed(ref(r"REF _Ref1 \n \h", r("第一", "<w:b/>") + r("条") + r("", "<w:i/>")))
    assert found == ()
    line = outline_of(document).lines[1]
    assert isinstance(line, ParagraphLine)
    assert line.links == (Link("第一条", 0, ("第一条",)),)


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (ref(r"REF _Ref1 \n \h \* Upper", r("2")), "DOCX-623", "Upper"),
        (ref(r"REF _Ref1 \p \h", r("above")), "DOCX-623", r"REF \p \h"),
        (ref(r"REF _Ref1 \n \r \h", r("2")), "DOCX-623", r"REF \n \r \h"),
        (ref(r"REF \n \h", r("2")), "DOCX-623", "REF"),
        (ref("REF", r("2")), "DOCX-623", "REF"),
        (ref(r"REF _Ref1 \n \h", r("2"), ' w:fldLock="1"'), "DOCX-623", "w:fldLock"),
        (ref(r"REF _Ref1 \n \h", r("2"), ' w:dirty="true"'), "DOCX-623", "w:dirty"),
        (rf'<w:fldSimple w:instr="REF _Ref1 \n \h">{r("2")}</w:fldSimple>', "DOCX-623", "w:fldSimple"),
        (ref(r"REF _Ref1 \n \h", ref("PAGE", r("2"))), "DOCX-623", "PAGE"),
        (ref(r"REF _Ref2 \n \h", r("2")), "DOCX-636", "_Ref2"),
        (ref(r"REF _Ref1 \n \h", ""), "DOCX-700", "nothing"),
        (mark("begin") + instruct(r"REF _Ref1 \n \h") + mark("end"), "DOCX-700", "nothing"),
        (mark("begin") + instruct(r"REF _Ref1 \n \h") + mark("separate") + r("2"), "DOCX-624", "other half"),
    ],
)  # fmt: skip
def test_what_programs_would_print_differently_is_refused(content: str, code: str, said: str) -> None:
    _, found = parsed(content)
    assert code in {item.code for item in found}
    assert any(said in message_of(item, "en") for item in found if item.code == code)


def test_attributes_that_say_no_are_none() -> None:
    document, found = parsed(ref(r"REF _Ref1 \n \h", r("2"), ' w:fldLock="0" w:dirty="false"'))
    assert found == ()
    assert paragraphs(document)[1].text == "2"


def test_a_foreign_document_may_have_any_bookmark() -> None:
    document, found = read_docx(docx(p('<w:bookmarkStart w:id="1" w:name="x"/>') + p(ref(r"REF x \n \h", r("0")))))
    assert document is not None
    assert found == ()
