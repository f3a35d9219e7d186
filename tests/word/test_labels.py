"""Labels of any DOCX, rule by rule of what Word counts; the expectations are written by hand."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_cases import abstract, codes, docx, labels, lvl, num, numbered, p, r, read, sect, style

from contractgen.word.model import WordParagraph

CONTRACT = abstract(
    0,
    lvl(0, "chineseCounting", "%1、"),
    lvl(1, "chineseCounting", "（%2）"),
    lvl(2, "decimal", "%3、"),
    lvl(3, "decimalEnclosedCircle", "%4"),
)
DECIMAL = abstract(1, *(lvl(at, "decimal", ".".join(f"%{n + 1}" for n in range(at + 1))) for at in range(9)))
BOTH = CONTRACT + DECIMAL + num(1, 0) + num(2, 1)


def restart_at(level: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def test_levels_count_and_outer_levels_restart_inner_ones() -> None:
    body = "".join(numbered("x", 1, level) for level in (0, 1, 2, 2, 1, 2, 3, 0, 1))
    expected = ["一、", "（一）", "1、", "2、", "（二）", "1、", "①", "二、", "（一）"]
    assert labels(docx(body, numbering=BOTH)) == expected


def test_missing_outer_levels_take_their_start() -> None:
    body = "".join(numbered("x", 2, level) for level in (1, 1, 0, 3, 2, 0))
    assert labels(docx(body, numbering=BOTH)) == ["1.1", "1.2", "2", "2.1.1.1", "2.1.2", "3"]


def test_numid_and_level_come_each_from_their_nearest_holder() -> None:
    styles = (
        style("Normal", default=True)
        + style("Base", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
        + style("Sub", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', base="Base")
        + style("Off", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', base="Sub")
    )
    body = (
        p("style", '<w:pStyle w:val="Base"/>')
        + p("level of the derived style", '<w:pStyle w:val="Sub"/>')
        + p("own level, list of the style", '<w:pStyle w:val="Base"/><w:numPr><w:ilvl w:val="2"/></w:numPr>')
        + p("own list, level of the style", '<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="1"/></w:numPr>')
        + p("switched off by a style", '<w:pStyle w:val="Off"/>')
        + p("switched off here", '<w:pStyle w:val="Base"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("none")
        + p("next", '<w:pStyle w:val="Base"/>')
    )
    assert labels(docx(body, styles=styles, numbering=BOTH)) == ["1", "1.1", "1.1.1", "（一）", None, None, None, "2"]


def test_the_default_paragraph_style_may_number_too() -> None:
    styles = style("Normal", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', default=True)
    assert labels(docx(p("a") + p("b"), styles=styles, numbering=BOTH)) == ["1", "2"]


def test_a_style_linked_to_a_level_stands_on_that_level() -> None:
    linked = abstract(
        5,
        lvl(0, "upperLetter", "%1.", more='<w:pStyle w:val="One"/>'),
        lvl(1, "lowerLetter", "(%2)", more='<w:pStyle w:val="Two"/>'),
    )
    of_list = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'
    styles = style("One", of_list) + style("Two", of_list) + style("Derived", base="Two")
    body = "".join(p("x", f'<w:pStyle w:val="{name}"/>') for name in ("One", "Two", "Two", "Derived", "One"))
    numbering = linked + num(5, 5)
    assert labels(docx(body, styles=styles, numbering=numbering)) == ["A.", "(a)", "(b)", "(c)", "B."]


def test_a_list_may_lead_to_a_numbering_style() -> None:
    numbering = (
        abstract(0, more='<w:numStyleLink w:val="Outline"/>')
        + abstract(7, lvl(0, "upperRoman", "Article %1"), more='<w:styleLink w:val="Outline"/>')
        + num(1, 0)
        + num(7, 7)
    )
    styles = style("Outline", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>', kind="numbering")
    body = numbered("a", 1) + numbered("b", 7) + numbered("c", 1)
    assert labels(docx(body, styles=styles, numbering=numbering)) == ["Article I", "Article II", "Article III"]


def test_a_list_that_leads_to_itself_is_missing() -> None:
    numbering = abstract(0, more='<w:numStyleLink w:val="Loop"/>') + num(1, 0)
    styles = style("Loop", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert codes(docx(numbered("a", 1), styles=styles, numbering=numbering)) == ["DOCX-641"]


def test_lists_of_one_abstract_list_share_its_counters() -> None:
    body = numbered("a", 1) + numbered("b", 3) + numbered("c", 1, 1) + numbered("d", 3, 1) + numbered("e", 2)
    numbering = BOTH + num(3, 0)
    assert labels(docx(body, numbering=numbering)) == ["一、", "二、", "（一）", "（二）", "1"]


def test_a_lists_own_start_counts_at_its_first_use() -> None:
    body = "".join(numbered("x", name) for name in (2, 2, 4, 4, 2, 4))
    numbering = BOTH + num(4, 1, restart_at(0, 7))
    assert labels(docx(body, numbering=numbering)) == ["1", "2", "7", "8", "9", "10"]


def test_a_lists_own_start_is_also_where_its_level_starts_again() -> None:
    body = "".join(numbered("x", 4, level) for level in (0, 1, 1, 0, 1))
    numbering = BOTH + num(4, 1, restart_at(1, 5))
    assert labels(docx(body, numbering=numbering)) == ["1", "1.5", "1.6", "2", "2.5"]


def test_a_lists_own_start_fills_a_missing_outer_level_once() -> None:
    body = "".join(numbered("x", 4, level) for level in (1, 0))
    numbering = BOTH + num(4, 1, restart_at(0, 5))
    assert labels(docx(body, numbering=numbering)) == ["5.1", "6"]


def test_a_level_replaced_in_a_list_is_counted_with_the_others() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{lvl(0, "lowerRoman", "[%1]")}</w:lvlOverride>'
    body = numbered("a", 2) + numbered("b", 4) + numbered("c", 2)
    assert labels(docx(body, numbering=BOTH + num(4, 1, replaced))) == ["1", "[ii]", "3"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        (None, ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
        (0, ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.3"]),
        (1, ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.1"]),
        (2, ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
        (3, ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
    ],
)
def test_a_level_restarts_after_the_level_it_names(restart: int | None, expected: list[str]) -> None:
    named = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    levels = (lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2"), lvl(2, "decimal", "%1.%2.%3", more=named))
    body = "".join(numbered("x", 1, level) for level in (0, 1, 2, 1, 2, 0, 1, 2))
    assert labels(docx(body, numbering=abstract(0, *levels) + num(1, 0))) == expected


def test_a_replaced_level_restarts_as_its_definition_says() -> None:
    levels = (lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2"))
    replaced = lvl(1, "lowerLetter", "%1(%2)", more='<w:lvlRestart w:val="0"/>')
    numbering = abstract(0, *levels) + num(1, 0, f'<w:lvlOverride w:ilvl="1">{replaced}</w:lvlOverride>')
    body = "".join(numbered("x", 1, level) for level in (0, 1, 0, 1))
    assert labels(docx(body, numbering=numbering)) == ["1", "1(a)", "2", "2(a)"]


def test_legal_numbers_are_decimal_and_keep_leading_zeros() -> None:
    legal = "<w:isLgl/>"
    levels = (
        lvl(0, "upperRoman", "ARTICLE %1"),
        lvl(1, "decimalZero", "Section %1.%2", more=legal),
        lvl(2, "lowerLetter", "%1.%2(%3)", more=legal),
    )
    body = "".join(numbered("x", 1, level) for level in (0, 0, 1, 2))
    expected = ["ARTICLE I", "ARTICLE II", "Section 2.01", "2.01(1)"]
    assert labels(docx(body, numbering=abstract(0, *levels) + num(1, 0))) == expected


def test_a_paragraph_whose_mark_is_deleted_shows_the_number_and_takes_none() -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    moved = '<w:rPr><w:moveFrom w:id="2" w:author="a"/></w:rPr>'
    inserted = '<w:rPr><w:ins w:id="3" w:author="a"/></w:rPr>'
    body = (
        numbered("a", 1)
        + numbered("b", 1, more=deleted)
        + numbered("c", 1, more=moved)
        + numbered("d", 1, more=inserted)
        + numbered("e", 1)
    )
    data = docx(body, numbering=BOTH)
    assert labels(data) == ["一、", "一、", "一、", "二、", "三、"]
    assert set(codes(data)) == {"DOCX-619"}


def test_an_empty_paragraph_with_a_section_break_takes_no_number() -> None:
    numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        p("a", numbering)
        + p("", numbering + sect())
        + p("b", numbering)
        + p("c", numbering + sect())
        + p("d", numbering)
    )
    assert labels(docx(body, numbering=BOTH)) == ["一、", None, "二、", "三、", "四、"]


def test_empty_and_hidden_numbered_paragraphs_count() -> None:
    hidden = p(r("x", "<w:vanish/>"), '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>')
    body = numbered("a", 1) + numbered("", 1) + hidden + numbered("b", 1)
    data = docx(body, numbering=BOTH)
    assert labels(data) == ["一、", "二、", "三、", "四、"]
    assert codes(data) == ["DOCX-635"]


def test_labels_count_through_tables() -> None:
    cell = "<w:tc><w:tcPr/>{}</w:tc>"
    table = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>'
        f"{cell.format(numbered('b', 1))}{cell.format(numbered('c', 1, 1))}</w:tr></w:tbl>"
    )
    body = numbered("a", 1) + table + numbered("d", 1, 1) + numbered("e", 1)
    assert labels(docx(body, numbering=BOTH)) == ["一、", "二、", "（一）", "（二）", "三、"]


def test_headers_count_for_themselves() -> None:
    header = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{numbered("h", 1)}</w:hdr>'
    relation = '<w:headerReference w:type="default" r:id="rIdh"/>'
    data = docx(
        numbered("a", 1) + numbered("b", 1),
        numbering=BOTH,
        parts={"header1.xml": header},
        relations=[("rIdh", "header", "header1.xml")],
        section=sect(relation),
    )
    document = read(data)
    (block,) = document.sections[0].headers["default"]
    assert isinstance(block, WordParagraph)
    assert block.label is not None
    assert block.label.text == "一、"
    assert labels(data) == ["一、", "二、"]


def test_content_controls_are_counted_through() -> None:
    body = (
        numbered("a", 1)
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{numbered('b', 1)}</w:sdtContent></w:sdt>"
        + numbered("c", 1)
    )
    assert labels(docx(body, numbering=BOTH)) == ["一、", "二、", "三、"]


def test_levels_start_where_they_say() -> None:
    levels = (
        lvl(0, "decimal", "%1", start=0),
        lvl(1, "decimal", "%1.%2", start=5),
        lvl(2, "decimal", "%3", start=None),
    )
    body = "".join(numbered("x", 1, level) for level in (0, 1, 2, 2, 0, 1))
    assert labels(docx(body, numbering=abstract(0, *levels) + num(1, 0))) == ["0", "0.5", "0", "1", "1", "1.5"]


def test_a_label_knows_its_number_its_level_its_list_and_what_follows() -> None:
    numbering = abstract(3, lvl(0, "chineseCounting", "第%1条", suffix="space")) + num(1, 3)
    document = read(docx(numbered("a", 1) + numbered("b", 1), numbering=numbering))
    label = document.blocks[1].label if isinstance(document.blocks[1], WordParagraph) else None
    assert label is not None
    assert (label.text, label.number, label.level, label.abstract, label.suffix) == ("第二条", 2, 0, "3", "space")


def test_bullets_and_silent_levels_print_what_their_pattern_holds() -> None:
    levels = (lvl(0, "bullet", "—"), lvl(1, "none", "注："), lvl(2, "none", "%3"))
    body = "".join(numbered("x", 1, level) for level in (0, 1, 2))
    assert labels(docx(body, numbering=abstract(0, *levels) + num(1, 0))) == ["—", "注：", ""]


@pytest.mark.parametrize(("sign", "font", "shown"), [("\uf0b7", "Symbol", "•"), ("\uf0d8", "Wingdings", "➢")])
def test_a_bullet_of_a_symbol_font_is_its_sign_in_the_font_of_the_words(sign: str, font: str, shown: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>'
    document = read(docx(numbered("x", 1), numbering=abstract(0, lvl(0, "bullet", sign, more=fonts)) + num(1, 0)))
    [paragraph] = document.blocks
    assert isinstance(paragraph, WordParagraph)
    assert paragraph.label is not None
    assert paragraph.label.text == shown
    assert paragraph.label.format.latin_font == paragraph.mark.latin_font


@pytest.mark.parametrize(
    ("numbering", "code"),
    [
        ("", "DOCX-641"),
        (num(1, 9), "DOCX-641"),
        (abstract(0) + num(1, 0), "DOCX-641"),
        (abstract(0, lvl(0, "hebrew1", "%1")) + num(1, 0), "DOCX-642"),
        (abstract(0, lvl(0, "custom", "%1")) + num(1, 0), "DOCX-642"),
        (abstract(0, lvl(0, "decimal", "%1", more='<w:lvlPicBulletId w:val="0"/>')) + num(1, 0), "DOCX-642"),
        (abstract(0, lvl(0, "chineseCounting", "%1", start=100)) + num(1, 0), "DOCX-643"),
        (abstract(0, lvl(0, "decimalEnclosedCircle", "%1", start=21)) + num(1, 0), "DOCX-643"),
        (abstract(0, lvl(0, "lowerRoman", "%1", start=0)) + num(1, 0), "DOCX-643"),
        (abstract(0, lvl(0, "decimal", "%1.%2"), lvl(1, "decimal", "%2")) + num(1, 0), "DOCX-644"),
        (abstract(0, lvl(0, "decimal", "%1", more='<w:lvlJc w:val="right"/>')) + num(1, 0), "DOCX-630"),
        (abstract(0, lvl(0, "bullet", "\uf0b7")) + num(1, 0), "DOCX-634"),
    ],
)
def test_what_a_label_is_not_certain_of_is_named(numbering: str, code: str) -> None:
    assert codes(docx(numbered("x", 1), numbering=numbering)) == [code]


def test_a_format_that_only_newer_readers_know_is_named() -> None:
    alternate = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{alternate}<w:lvlText w:val="%1"/></w:lvl>'
    assert codes(docx(numbered("x", 1), numbering=abstract(0, level) + num(1, 0))) == ["DOCX-642"]


@pytest.mark.parametrize("field", ["LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"])
def test_numbers_from_fields_are_refused(field: str) -> None:
    data = docx(p(f'<w:fldSimple w:instr=" {field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    assert codes(data) == ["DOCX-623"]


def test_a_tracked_change_of_numbering_is_refused_and_the_present_one_counts() -> None:
    earlier = '<w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>'
    data = docx(numbered("x", 1, more=earlier), numbering=BOTH)
    assert codes(data) == ["DOCX-619"]
    assert labels(data) == ["一、"]


def simple_count(levels: list[int]) -> list[str]:
    """Count 1, 1.1, 1.1.1 in the plainest way: a list of numbers that is cut and grown."""
    path: list[int] = []
    counted = []
    for level in levels:
        path = path[: level + 1]
        path = [*path[:level], *[1] * (level - len(path)), path[level] + 1 if len(path) > level else 1]
        counted.append(".".join(map(str, path)))
    return counted


@given(st.lists(st.integers(0, 8), max_size=60))
def test_random_outlines_count_as_plain_counting_does(levels: list[int]) -> None:
    body = "".join(numbered("x", 2, level) for level in levels)
    assert labels(docx(body, numbering=BOTH)) == simple_count(levels)


def test_two_lists_count_apart_in_any_order() -> None:
    for order in product((1, 2), repeat=5):
        counted = labels(docx("".join(numbered("x", name) for name in order), numbering=BOTH))
        chinese, decimal = "一二三四五", "12345"
        seen = {1: 0, 2: 0}
        for name, label in zip(order, counted, strict=True):
            seen[name] += 1
            assert label == (f"{chinese[seen[1] - 1]}、" if name == 1 else decimal[seen[2] - 1])
