"""What the engine does not draw is refused by name, with its place, and without a customer's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdf_cases import Agreement
from pdf_drafts import (
    LINE,
    PAGE,
    ROMAN,
    SONG,
    attempt,
    cell,
    declared,
    document,
    draw,
    label,
    of,
    par,
    row,
    section,
    table,
)

from contractgen.findings import CATALOGUE, Finding, Severity, hint_of, message_of
from contractgen.model.assembly import Mark
from contractgen.model.record import RECORD_NAMESPACE
from contractgen.pdf.document import draw_document, references_shown
from contractgen.pdf.draw import draw_pdf, record_in
from contractgen.pdf.engine import Complaint
from contractgen.word.model import (
    Border,
    FieldKind,
    LineRule,
    ParagraphFormat,
    ParagraphRule,
    ParagraphRules,
    RunFormat,
    TabStop,
    WordBlock,
    WordField,
    WordPageBreak,
    WordRow,
    WordSection,
    WordTab,
    WordText,
)


def styled(**changes: object) -> RunFormat:
    return replace(SONG, **changes)  # type: ignore[arg-type]


def one(code: str, *content: WordBlock | WordSection, **named: str) -> Finding:
    """Return the only finding about a document, which has this code and names these things."""
    pdf, found = attempt(*content)
    assert pdf is None
    assert {item.code for item in found} == {code}
    assert set(named.items()) <= set(found[0].arguments)
    for language in ("en", "zh"):
        assert message_of(found[0], language)
        assert hint_of(found[0], language)
    return found[0]


def test_a_font_that_is_not_declared() -> None:
    found = one(
        "PDF-701", par("合同"), par("甲方", run=styled(cjk_font="楷体"), style="Field"), family="楷体", style="Field"
    )
    assert (found.field, found.paragraph, found.excerpt) == ("body", 2, "甲方")
    one("PDF-701", par("Party", run=styled(latin_font="Arial")), family="Arial")


def test_a_font_that_only_unwritten_text_would_use_is_no_matter() -> None:
    draw(par("合同", run=styled(latin_font="Arial")))
    draw(par("", run=styled(latin_font="Arial", cjk_font="楷体")))


def test_font_names_are_compared_as_word_does() -> None:
    draw(par("Party", run=styled(latin_font="times new roman")))


def test_bold_chinese_text_in_a_font_of_one_weight() -> None:
    one(
        "PDF-702", par("重要提示", run=styled(bold=True), style="Clause Heading"), family="宋体", style="Clause Heading"
    )


def test_a_bold_label_in_a_font_of_one_weight() -> None:
    found = one("PDF-702", par("提示", numbered=label("一、", run=styled(bold=True))))
    assert found.label == "一、"


def test_bold_and_italic_latin_text_is_drawn() -> None:
    draw(par("Total", run=styled(bold=True)), par("Total", run=styled(italic=True)))


def test_italic_chinese_text() -> None:
    one("PDF-703", par("斜体", run=styled(italic=True)), family="宋体")


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("示例市𠮷祥里", "U+20BB7"),  # a Chinese character that the font of the paragraph lacks
        ("联系人 😀", "U+1F600"),  # one that only the engine can tell
        ("ကခ", "U+1000"),
        ("ꙮ", "U+A66E"),
    ],
)
def test_a_character_that_no_declared_font_has(text: str, point: str) -> None:
    pdf, found = attempt(par("合同"), par(text))
    assert pdf is None
    assert {item.code for item in found} == {"PDF-704"}
    assert point in {dict(item.arguments)["code_point"] for item in found}
    assert {item.paragraph for item in found} == {2}


def test_every_uncovered_character_is_found_in_one_run() -> None:
    _, found = attempt(par("𠮷"), par("😀"), par("ꙮ"), par("楷", run=styled(cjk_font="楷体")))
    assert [(item.code, item.paragraph) for item in found] == [
        ("PDF-704", 1),
        ("PDF-704", 2),
        ("PDF-704", 3),
        ("PDF-701", 4),
    ]


def test_a_rare_character_is_not_borrowed_from_another_chinese_font() -> None:
    fonts = declared()
    song = fonts.families["宋体"].faces[0].coverage or frozenset()
    hei = fonts.families["黑体"].faces[0].coverage or frozenset()
    rare = chr(min(point for point in song - hei if 0x4E00 <= point <= 0x9FFF))
    draw(par(f"宋体{rare}"))
    one("PDF-704", par(f"黑体{rare}", run=styled(cjk_font="黑体")), par("宋体"), character=rare)


@pytest.mark.parametrize("point", [0x200B, 0x202E, 0xFEFF, 0xAD, 0x2060, 0xE000, 0xFE0F, 0x3164, 0x7F])
def test_a_character_that_cannot_be_seen(point: int) -> None:
    found = one("PDF-705", par(f"甲{chr(point)}方"), code_point=f"U+{point:04X}")
    assert found.excerpt.isprintable()


@pytest.mark.parametrize("text", ["ﬁle", "x\u0301", "甲方q\u0323"])
def test_a_character_that_nobody_would_read_back_as_it_is(text: str) -> None:
    one("PDF-719", par(text, run=SONG))


@pytest.mark.parametrize("text", ["שלום", "مرحبا"])
def test_text_from_right_to_left(text: str) -> None:
    one("PDF-706", par(f"Party {text}", run=ROMAN))


def test_links_to_nothing_and_to_two_places() -> None:
    one("PDF-707", par("见第九条", link="_Ref9"), bookmark="_Ref9")
    found = one(
        "PDF-708", par("见", link="_Ref"), par("一", marks=("_Ref",)), par("二", marks=("_Ref",)), bookmark="_Ref"
    )
    assert found.paragraph == 2
    draw(par("一", marks=("_Unused",)), par("二", marks=("_Unused",)))
    one("PDF-707", section(par("见", link="_Head"), headers={"default": (par("页眉", marks=("_Head",)),)}))


def test_a_field_in_a_font_that_is_not_declared_is_all_that_is_found() -> None:
    one("PDF-701", of(WordField(FieldKind.PAGE, "1", styled(latin_font="Arial"))), family="Arial")


@pytest.mark.parametrize(
    ("run", "element", "value"),
    [
        (styled(underline="squiggle"), "w:u", "squiggle"),
        (styled(border=ParagraphRule(Border("wave", 1, ""), 1)), "w:bdr", "wave"),
        (styled(vertical="raised"), "w:vertAlign", "raised"),
        (styled(size=0), "w:sz", "0 pt"),
        (styled(border=ParagraphRule(Border("single", 6, ""), 0)), "w:bdr", "6 pt"),
        (styled(spacing=-5), "w:spacing", "-5 pt"),
    ],
)
def test_formatting_of_runs(run: RunFormat, element: str, value: str) -> None:
    one("PDF-709", par("甲方", run=run), element=element, value=value)


@pytest.mark.parametrize(
    ("layout", "element", "value"),
    [
        (ParagraphFormat(alignment="thaiDistribute"), "w:jc", "thaiDistribute"),
        (ParagraphFormat(tabs=(TabStop(90, "upright"),)), "w:tab", "upright"),
        (ParagraphFormat(tabs=(TabStop(90, "left", "squiggle"),)), "w:leader", "squiggle"),
    ],
)
def test_formatting_of_paragraphs(layout: ParagraphFormat, element: str, value: str) -> None:
    one("PDF-709", par("甲方\t乙方", layout), element=element, value=value)


@pytest.mark.parametrize("layout", [ParagraphFormat(line=16, line_rule=LineRule.EXACT), ParagraphFormat(pitch=15.6)])
def test_words_raised_out_of_a_line_that_does_not_grow(layout: ParagraphFormat) -> None:
    one("PDF-709", par("甲方", layout, run=styled(raised=6)), element="w:position", value="6 pt")


def test_formatting_of_tables() -> None:
    wavy = Border("wave", 1, "")
    one("PDF-709", table(WordRow((cell("甲", 0, borders=(LINE, wavy, LINE, LINE)),)), grid=(300,)), value="wave")
    one(
        "PDF-709",
        par("甲", ParagraphFormat(rules=ParagraphRules(left=ParagraphRule(wavy, 1)))),
        element="w:pBdr",
        value="wave",
    )
    nested = table(
        WordRow((cell("甲", 0, borders=(LINE, wavy, LINE, LINE)),)),
        grid=(60,),
    )
    one("PDF-709", table(WordRow((cell((nested, par("后")), 0),)), grid=(300,)), element="w:tcBorders")


def test_a_row_of_exact_height_that_cuts_off_words() -> None:
    low = replace(row("甲", "乙", height=17), height_rule="exact")
    assert [found.paragraph for found in attempt(table(row("头", "头"), low))[1]] == [3]
    one("PDF-764", table(row("头", "头"), low), row="2", column="1")
    two_lines = replace(row("甲", "乙" * 12, height=30), height_rule="exact")
    one("PDF-764", table(two_lines), row="1", column="2")


def test_tabs_that_cannot_be_measured() -> None:
    beyond = ParagraphFormat(tabs=(TabStop(320),))
    found = one("PDF-710", par("合同"), par("甲方应当支付价款\t乙方", beyond))
    assert (found.field, found.paragraph) == ("body", 2)
    at_the_end = of(WordText("甲方应当支付价款" * 3 + "甲", SONG), WordTab(SONG), WordText("乙方", SONG))
    one("PDF-710", at_the_end)
    for alignment in ("center", "right", "distribute"):
        one("PDF-715", par("甲方\t乙方", ParagraphFormat(alignment=alignment)))
        one("PDF-715", par("甲方", ParagraphFormat(alignment=alignment), numbered=label("一", "tab")))


@pytest.mark.parametrize("words", ["甲.乙", "1.2.3", "12 元", "第 1 期 3.5", ".5"])
def test_words_at_a_decimal_stop_that_programs_align_differently(words: str) -> None:
    found = one("PDF-763", par(f"甲\t{words}", ParagraphFormat(tabs=(TabStop(90, "decimal"),))))
    assert found.paragraph == 1


@pytest.mark.parametrize("part", ["headers", "footers"])
def test_a_header_or_footer_that_its_margin_cannot_hold(part: str) -> None:
    four = {"default": tuple(par(f"第{count}行") for count in range(4))}
    one_of = (
        {"first": four["default"], "default": ()} if part == "footers" else {"even": four["default"], "default": ()}
    )
    needed = f"{(30 + 4 * 1.437 * 12) / 72 * 2.54:.2f}"
    text = tuple(par("正文") for _ in range(60))
    found = one("PDF-711", replace(section(*text), **{part: one_of}), margin="2.12", needed=needed, section="1")  # type: ignore[arg-type]
    assert found.field == part.removesuffix("s")
    where = (
        ("footer of its first page", "首页页脚") if part == "footers" else ("header of its even pages", "偶数页页眉")
    )
    assert f"section 1: the {where[0]} reaches {needed} cm" in message_of(found, "en")
    assert f"第 1 节：{where[1]}伸至距页边 {needed} 厘米处" in message_of(found, "zh")
    fixed = replace(PAGE, top=-60, bottom=-60)
    one("PDF-711", replace(section(par("正文"), page=fixed), **{part: four}))  # type: ignore[arg-type]
    low = replace(PAGE, header=60, footer=60)
    one("PDF-711", replace(section(par("正文"), page=low), **{part: {"default": (par("一"),)}}))  # type: ignore[arg-type]
    draw(replace(section(par("正文"), page=low), **{part: {"default": ()}}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("style", "english", "chinese"),
    [
        (
            "wave",
            "borders of a table cell (w:tcBorders) “wavy line (wave)”",
            "表格单元格边框（w:tcBorders）“波浪线（wave）”",
        ),
        ("double", "(w:tcBorders) “double line (double)”", "“双线（double）”"),
        ("apples", "(w:tcBorders) “apples”", "（w:tcBorders）“apples”"),
    ],
)
def test_formatting_is_named_as_the_dialogs_of_word_name_it(style: str, english: str, chinese: str) -> None:
    found = one(
        "PDF-709", table(WordRow((cell("甲", 0, borders=(LINE, Border(style, 1, ""), LINE, LINE)),)), grid=(300,))
    )
    assert english in message_of(found, "en")
    assert chinese in message_of(found, "zh")
    assert dict(found.arguments)["element"] == "w:tcBorders"


def test_an_engine_that_stops_for_no_reason_that_is_known_says_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = Complaint("out of ink")
    monkeypatch.setattr("contractgen.pdf.document.compile_tree", lambda *_, **__: stopped)
    monkeypatch.setattr("contractgen.pdf.document.page_references", lambda *_: stopped)
    found = one("PDF-720", par("正文"), message="out of ink")
    assert "out of ink" in message_of(found, "zh")
    assert references_shown(document(section(par("正文"))), declared()) == (None, (found,))


def test_a_page_without_room() -> None:
    one("PDF-712", section(par("正文"), page=replace(PAGE, left=200, right=190)))
    one("PDF-712", section(par("正文"), page=replace(PAGE, top=300, bottom=190)))


def test_a_page_break_in_a_cell_or_a_header() -> None:
    broken = of(WordText("前", SONG), WordPageBreak())
    one("PDF-713", table(WordRow((cell((broken,), 0),)), grid=(300,)))
    one("PDF-713", section(par("正文"), headers={"default": (broken,)}))


def test_a_table_that_runs_off_the_page() -> None:
    one("PDF-714", table(row("甲", "乙"), grid=(200, 160)))
    draw(table(row("甲", "乙"), grid=(200, 150)))
    one("PDF-714", table(row("甲", "乙"), grid=(150, 150), indent=60))
    draw(table(row("甲", "乙"), grid=(200, 150), align="right"))


def test_a_hidden_end_of_a_paragraph_that_shows() -> None:
    one("PDF-716", replace(par("甲方"), mark=styled(hidden=True)))


def test_a_column_without_room_for_a_character() -> None:
    one("PDF-717", par("甲方", ParagraphFormat(left=200, right=95)))
    one("PDF-717", table(row("甲", "乙"), grid=(15, 285)))


@pytest.mark.parametrize("figure", ["1234567.90", "0000000000000000000", "2026-12-31", "￥123,456.00", "-1234567%"])
def test_a_figure_that_its_cell_cannot_hold_on_one_line(figure: str) -> None:
    filled = styled(style=Mark.FILLED.value)
    rows = (row("项目", "单价", header=True), WordRow((cell("服务", 0), cell((of(WordText(figure, filled)),), 1))))
    found = one("PDF-721", table(*rows, grid=(240, 60)), row="2", column="单价")
    assert found.excerpt == "【…】"
    assert figure not in str(found)
    draw(table(*rows, grid=(160, 140)))


def test_a_row_that_stays_whole_and_that_no_page_holds() -> None:
    filled = styled(style=Mark.FILLED.value)
    tall = WordRow((cell((of(WordText("长" * 600, filled)),), 0), cell("尾", 1)), cant_split=True)
    found = one("PDF-722", table(row("项目", "单价", header=True), tall), row="2", column="项目")
    assert found.excerpt == "【…】"
    one("PDF-722", table(tall), row="1", column="1")


@pytest.mark.parametrize("xml", [b"<record", b"<other/>", b'<record xmlns="urn:contractgen:build-record:1"/>'])
def test_a_damaged_build_record(xml: bytes) -> None:
    drawn = replace(document(section(par("合同"))), custom_xml={RECORD_NAMESPACE: xml})
    record, found = record_in(drawn)
    assert record is None
    assert [item.code for item in found] == ["PDF-718"]


def test_a_docx_that_cannot_be_read_gives_the_findings_of_reading() -> None:
    pdf, found = draw_pdf(b"no DOCX at all", declared())
    assert pdf is None
    assert found
    assert all(item.code.startswith("DOCX") for item in found)


def test_several_things_are_found_at_once() -> None:
    _, found = attempt(par("甲", link="_None"), par("乙", run=styled(underline="squiggle")), par("丙\u200b"))
    assert [item.code for item in found] == ["PDF-707", "PDF-709", "PDF-705"]


def test_findings_hide_what_a_deal_filled_in() -> None:
    filled = styled(style=Mark.FILLED.value)
    party = "示例市云杉区数字治理中心"
    _, found = attempt(
        of(WordText("甲方：", SONG), WordText(party, filled), WordText("（楷）", styled(cjk_font="楷体")))
    )
    assert found[0].excerpt == "甲方：【…】（楷）"
    assert not any(party in str(item) for item in found)


def test_a_fault_of_a_field_has_its_place() -> None:
    footer = of(WordField(FieldKind.PAGE, "1", styled(latin_font="Arial")))
    _, found = draw_document(document(section(par("正文"), footers={"default": (footer,)})), None, declared())
    assert [(item.code, item.field) for item in found] == [("PDF-701", "footer")]


def test_every_code_of_the_engine_is_an_error_with_words_in_both_languages() -> None:
    for code, entry in CATALOGUE.items():
        if code.startswith(("PDF-7", "ENV-90", "ENV-910")):
            mild = {
                **dict.fromkeys(("PDF-728", "PDF-775", "PDF-776", "PDF-777", "PDF-778"), Severity.WARNING),
                "PDF-754": Severity.INFO,
            }
            assert entry.severity is mild.get(code, Severity.ERROR)
            for words in (entry.message, entry.hint, entry.explanation):
                assert words.en
                assert words.zh


def test_bold_text_of_a_real_docx_names_its_style_and_place() -> None:
    made = Agreement("Times New Roman", "宋体", 12, "zh-CN")
    made.paragraph("第一段")
    made.paragraph("加粗的段落", bold=True)
    pdf, found = draw_pdf(made.finished("合同"), declared())
    assert pdf is None
    assert [(item.code, item.paragraph, dict(item.arguments)["style"]) for item in found] == [("PDF-702", 2, "Normal")]
