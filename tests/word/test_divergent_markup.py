"""What in the markup of a Word file programs do not read alike: found where it makes a difference, and only there."""

from __future__ import annotations

import pytest
from word_cases import abstract, docx, lvl, num, numbered, p, r, style

from contractgen.findings import Severity
from contractgen.model.manuscript import MarkupNote
from contractgen.recover.recover import recover
from contractgen.rules.registry import run_rules
from contractgen.rules.rule import House
from contractgen.word.manuscript import manuscript_of_docx


def markup(body: str, numbering: str, styles: str = "") -> tuple[MarkupNote, ...]:
    found, _ = manuscript_of_docx(docx(body, numbering=numbering, styles=styles), "a.docx")
    assert found is not None
    return found.markup


def items(levels: str) -> str:
    return "".join(numbered("甲", 1, int(level)) for level in levels)


def two_levels(form: str, pattern: str, more: str = "") -> str:
    return abstract(0, lvl(0, "chineseCounting", "第%1章"), lvl(1, form, pattern, more=more)) + num(1, 0)


def test_a_level_that_does_not_begin_anew_is_told_where_another_program_begins_anew() -> None:
    numbering = two_levels("decimal", "第%2条", '<w:lvlRestart w:val="0"/>')
    expected = MarkupNote("w:lvlRestart", 4, 2, "第3条", "第1条", "LibreOffice")
    assert markup(items("011011"), numbering) == (expected,)


def test_a_level_that_never_comes_to_begin_anew_is_not() -> None:
    assert markup(items("0111"), two_levels("decimal", "第%2条", '<w:lvlRestart w:val="0"/>')) == ()


def test_legal_numbers_are_told_where_an_older_program_prints_others() -> None:
    expected = MarkupNote("w:isLgl", 1, 2, "1.1", "一.1", "LibreOffice < 24.2")
    assert markup(items("011"), two_levels("decimal", "%1.%2", "<w:isLgl/>")) == (expected,)
    assert markup(items("011"), two_levels("decimal", "(%2)", "<w:isLgl/>")) == ()


@pytest.mark.parametrize(
    ("form", "levels", "expected"),
    [
        ("decimalEnclosedParen", "01", (MarkupNote("w:numFmt", 1, 1, "⑴", "1", "LibreOffice"),)),
        ("decimalFullWidth", "011", (MarkupNote("w:numFmt", 1, 2, "１", "1", "LibreOffice"),)),
        ("ideographDigital", "0" + "1" * 9, ()),
        ("ideographDigital", "0" + "1" * 10, (MarkupNote("w:numFmt", 10, 1, "一〇", "十", "LibreOffice"),)),
        ("chineseCounting", "0" + "1" * 12, ()),
        ("japaneseCounting", "0" + "1" * 12, ()),
    ],
)
def test_a_format_is_told_where_another_program_loses_it(
    form: str, levels: str, expected: tuple[MarkupNote, ...]
) -> None:
    assert markup(items(levels), two_levels(form, "%2")) == expected


def test_a_hidden_paragraph_that_counts_is_told() -> None:
    hidden = numbered(r("丙", "<w:vanish/>"), 1, 0, "<w:rPr><w:vanish/></w:rPr>")
    expected = MarkupNote("w:vanish", 1, 1, "–", "[第二章]", "LibreOffice")
    assert markup(items("0") + hidden + items("0"), two_levels("decimal", "%2")) == (expected,)


def test_lists_with_one_identity_are_told_where_both_are_used() -> None:
    lists = "".join(
        abstract(name, lvl(0, "decimal", "%1."), more="").replace(
            "<w:multiLevelType", '<w:nsid w:val="1A2B3C4D"/><w:multiLevelType'
        )
        + num(name + 1, name)
        for name in (0, 1)
    )
    assert markup(numbered("甲", 1) + numbered("乙", 2), lists) == (MarkupNote("w:nsid", 1, 1),)
    assert markup(numbered("甲", 1) + numbered("乙", 1), lists) == ()


def test_a_level_that_a_style_sets_is_told_where_the_style_is_used() -> None:
    inner = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = items("0") + p("乙", '<w:pStyle w:val="Item"/>')
    assert markup(body, two_levels("decimal", "%2."), style("Item", inner)) == (MarkupNote("w:ilvl", 1, 1),)


def test_references_that_are_simple_fields_are_counted() -> None:
    field = '<w:fldSimple w:instr=" REF _Ref1 \\r \\h "><w:r><w:t>第一章</w:t></w:r></w:fldSimple>'
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    assert markup(p("甲") + p(field + r("与") + field) + p(page), "") == (MarkupNote("w:fldSimple", 1, 2),)


def counted(name: str, shown: str = "") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    result = mark.format("separate") + r(shown) if shown else ""
    return mark.format("begin") + told + result + mark.format("end")


@pytest.mark.parametrize("name", ["LISTNUM", "LISTNUM LegalDefault \\l 2", "AUTONUM", "AUTONUMLGL \\e"])
def test_a_number_that_a_field_counts_is_told_where_the_file_does_not_show_it(name: str) -> None:
    assert markup(p("甲") + p(counted(name) + r("乙")), "") == (MarkupNote(name.split(maxsplit=1)[0], 1, 1),)
    assert markup(p("甲") + p(counted(name, "（一）") + r("乙")), "") == ()


def test_what_depends_on_such_a_number_is_a_note_only() -> None:
    body = "".join(p(f"{number}. 标题") + p("内容。") for number in (1, 2, 3, 5, 6, 7)) + p("8. 按照第二十条处理。")

    def severities(more: str) -> set[Severity]:
        found, _ = manuscript_of_docx(docx(body + more), "a.docx")
        assert found is not None
        return {item.severity for item in run_rules(recover(found), House()) if item.code == "NUM-101"}

    assert severities("") == {Severity.ERROR}
    assert severities(p(counted("LISTNUM") + r("乙"))) == {Severity.INFO}
