"""What stands on which page: what is kept together, page breaks, sections, headers and footers."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pdf_drafts import HEIGHT, PAGE, SERIF, SONG, declared, document, draw, label, of, par, row, section, table
from pdf_sight import lines_of, near, page_count

from contractgen.pdf.document import references_shown
from contractgen.word.model import (
    FieldKind,
    ParagraphFormat,
    WordBlock,
    WordField,
    WordPageBreak,
    WordParagraph,
    WordText,
)

KEPT = ParagraphFormat(keep_next=True)
A_PAGE = int(HEIGHT // (sum(SERIF) * 12))  # lines of one page


def filling(lines: int) -> tuple[WordParagraph, ...]:
    """Return paragraphs of one line each."""
    return tuple(par(f"填充{count}") for count in range(lines))


def pages_with(pdf: bytes, *words: str) -> list[int]:
    """Return the page of the first line that holds each of these words."""
    lines = lines_of(pdf)
    return [next(line.page for line in lines if word in line.text) for word in words]


def test_a_page_holds_as_many_lines_as_fit() -> None:
    assert page_count(draw(*filling(A_PAGE))) == 1
    assert page_count(draw(*filling(A_PAGE + 1))) == 2


def test_a_heading_never_stays_behind_alone() -> None:
    blocks = (*filling(A_PAGE - 1), par("标题", KEPT), par("条文"))
    assert pages_with(draw(*blocks), "标题", "条文") == [1, 1]


def test_headings_in_a_row_go_together() -> None:
    blocks = (*filling(A_PAGE - 2), par("第一章", KEPT), par("第一条", KEPT), par("条文"))
    assert pages_with(draw(*blocks), "第一章", "第一条", "条文") == [1, 1, 1]


def test_a_heading_stays_with_the_first_row_of_its_table() -> None:
    rows = (row("表头", "甲", header=True, whole=True), *(row(f"行{count}", "乙", whole=True) for count in range(4)))
    blocks: tuple[WordBlock, ...] = (*filling(A_PAGE - 2), par("价格表", KEPT), table(*rows))
    assert pages_with(draw(*blocks), "价格表", "表头", "行0") == [1, 1, 1]


def test_a_chain_longer_than_a_page_is_broken_somewhere() -> None:
    assert page_count(draw(*(par(f"第{count}段", KEPT) for count in range(A_PAGE + 5)))) == 2


def test_lines_that_are_kept_go_to_the_next_page_together() -> None:
    words = "甲方应当按照约定支付价款并承担相应的费用和责任" * 3
    blocks = (*filling(A_PAGE - 1), par(words, ParagraphFormat(keep_lines=True)))
    pages = {line.page for line in lines_of(draw(*blocks)) if "填充" not in line.text}
    assert pages == {1}


def test_kept_lines_that_no_page_holds_are_divided_and_none_is_lost() -> None:
    words = "甲方应当按照约定支付价款" * 120
    pdf = draw(par(words, ParagraphFormat(keep_lines=True)))
    assert page_count(pdf) > 1
    assert "".join(line.text for line in lines_of(pdf)) == words
    assert max(line.y for line in lines_of(pdf)) < 60 + HEIGHT


@pytest.mark.parametrize("before", [1, A_PAGE - 1])
def test_no_line_of_a_paragraph_stands_alone_on_a_page(before: int) -> None:
    words = "甲方应当按照约定支付价款并承担相应的费用和责任。" * (13 if before > 1 else A_PAGE - 1)
    lines = [line for line in lines_of(draw(*filling(before), par(words))) if "填充" not in line.text]
    for page in {line.page for line in lines}:
        assert sum(line.page == page for line in lines) != 1


def test_without_widow_control_a_page_is_filled() -> None:
    words = "甲方应当按照约定支付价款并承担相应的费用和责任。" * 3
    loose = ParagraphFormat(widow_control=False)
    lines = lines_of(draw(*filling(A_PAGE - 1), par(words, loose)))
    assert [line.page for line in lines if "填充" not in line.text][:2] == [0, 1]


def test_page_break_before_begins_a_page() -> None:
    assert pages_with(draw(par("一"), par("二", ParagraphFormat(page_break_before=True))), "一", "二") == [0, 1]
    assert page_count(draw(par("一", ParagraphFormat(page_break_before=True)))) == 1


def test_a_page_break_divides_its_paragraph() -> None:
    broken = of(WordText("前半", SONG), WordPageBreak(), WordText("后半", SONG), layout=ParagraphFormat(first_line=24))
    first, second, third = lines_of(draw(broken, par("下一段")))
    assert [line.page for line in (first, second, third)] == [0, 1, 1]
    assert (first.x, second.x) == (near(74), near(50))


def test_a_paragraph_of_a_page_break_alone_leaves_no_line_behind() -> None:
    lines = lines_of(draw(par("前"), of(WordPageBreak()), par("后")))
    assert [(line.text, line.page) for line in lines] == [("前", 0), ("后", 1)]
    assert lines[1].y == near(60 + SERIF[0] * 12)


def test_links_lead_to_bookmarks_of_paragraphs_that_are_not_drawn() -> None:
    hidden = replace(SONG, hidden=True)
    blocks: tuple[WordBlock, ...] = (
        par("见隐藏段", link="_RefA"),
        par("见分页", link="_RefB"),
        par("隐藏", run=hidden, marks=("_RefA",)),
        replace(of(WordPageBreak()), bookmarks=("_RefB",)),
        par("后"),
    )
    assert page_count(draw(*blocks)) == 2


def test_a_signature_block_is_never_divided() -> None:
    block = table(
        row("甲方（公章）：", "乙方（公章）：", kept=True),
        row("法定代表人（签字）：", "法定代表人（签字）：", kept=True),
        row("日期：", "日期：", kept=True),
    )
    for lines in range(A_PAGE - 3, A_PAGE + 1):
        pdf = draw(*filling(lines), block)
        first, second, third = pages_with(pdf, "公章", "签字", "日期")
        assert first == second == third


def test_a_block_that_is_kept_but_higher_than_a_page_is_divided_and_nothing_is_lost() -> None:
    rows = tuple(row(f"第{count}行", "签字", kept=True) for count in range(40))
    pdf = draw(table(*rows))
    assert page_count(pdf) == 2
    assert sum("签字" in line.text for line in lines_of(pdf)) == 40
    assert max(line.y for line in lines_of(pdf)) < 60 + HEIGHT


def test_rows_that_keep_with_the_next_stay_together_inside_a_long_table() -> None:
    body = tuple(row(f"行{count}", "x", whole=True) for count in range(A_PAGE - 2))
    totals = (row("合计", "1", kept=True), row("大写", "2", kept=True), row("备注", "3"))
    pdf = draw(table(row("表头", "x", header=True), *body, *totals))
    assert pages_with(pdf, "合计", "大写", "备注") == [1, 1, 1]


def test_rows_that_keep_with_the_next_may_have_a_height_too() -> None:
    body = tuple(row(f"行{count}", "x", whole=True) for count in range(A_PAGE - 4))
    totals = (row("合计", "1", kept=True, height=30), row("大写", "2", kept=True), row("备注", "3", height=40))
    pdf = draw(table(row("表头", "x", header=True), *body, *totals), par("后"))
    assert pages_with(pdf, "合计", "大写", "备注") == [1, 1, 1]
    ys = {line.text: line.y for line in lines_of(pdf)}
    places = [ys[word] for word in ("合计", "大写", "备注", "后")]
    assert [round(below - above) for above, below in pairwise(places)] == [30, 18, 40]


def test_headings_keep_their_distance() -> None:
    heading = ParagraphFormat(before=9, after=4, outline_level=0, keep_next=True)
    ys = [line.y for line in lines_of(draw(par("前"), par("标题", heading), par("后")))]
    assert [below - above for above, below in pairwise(ys)] == [near(sum(SERIF) * 12 + 9), near(sum(SERIF) * 12 + 4)]


def test_sections_have_pages_of_their_own() -> None:
    wide = replace(PAGE, width=500, height=400, left=80)
    pdf = draw(section(par("纵向")), section(par("横向"), page=wide), section(par("末页"), start=7))
    first, second, third = lines_of(pdf)
    assert [first.page, second.page, third.page] == [0, 1, 2]
    assert (first.x, second.x) == (near(50), near(80))


def test_page_numbers_begin_where_a_section_says() -> None:
    footer = of(WordField(FieldKind.PAGE, "1", SONG), WordText("/", SONG), WordField(FieldKind.SECTIONPAGES, "1", SONG))
    footers: dict[str, tuple[WordBlock, ...]] = {"default": (footer,)}
    pdf = draw(section(par("一"), footers=footers), section(*filling(A_PAGE + 1), footers=footers, start=5))
    assert [line.text for line in lines_of(pdf) if "/" in line.text] == ["1/1", "5/2", "6/2"]


def test_headers_and_footers_stand_at_their_distance() -> None:
    pdf = draw(section(par("正文"), headers={"default": (par("页眉"),)}, footers={"default": (par("页脚"),)}))
    header, _, footer = lines_of(pdf)
    assert header.y == near(30 + SERIF[0] * 12)
    assert footer.y == near(500 - 30 - SERIF[1] * 12)


def test_text_makes_room_for_headers_and_footers_that_are_taller_than_their_margins() -> None:
    four = {"default": tuple(par(f"第{count}行") for count in range(4))}
    tall = 4 * sum(SERIF) * 12
    many = section(*(par("文") for _ in range(30)), headers=four, footers=four)
    lines = lines_of(draw(many))
    text = [line for line in lines if line.page == 0 and line.text == "文"]
    assert text[0].y == near(30 + tall + SERIF[0] * 12)
    assert len(text) == (500 - 2 * (30 + tall)) // (sum(SERIF) * 12)
    shown, found = references_shown(document(many), declared())
    assert (shown, found) == ({}, ())


@pytest.mark.parametrize("before", [0, 18])
def test_text_makes_room_for_a_letterhead_on_the_first_page_alone(before: float) -> None:
    headers: dict[str, tuple[WordBlock, ...]] = {
        "first": tuple(par(f"第{count}行") for count in range(5)), "default": (par("页眉"),),
    }  # fmt: skip
    letter = section(par("文", ParagraphFormat(before=before)), *(par("文") for _ in range(60)), headers=headers)
    lines = lines_of(draw(section(par("前")), letter))
    pages = [[line for line in lines if line.page == page and line.text == "文"] for page in (1, 2)]
    tall = 5 * sum(SERIF) * 12
    rows = [line.y for line in lines if line.page == 1][:5]
    assert rows == [near(30 + (SERIF[0] + row * sum(SERIF)) * 12) for row in range(5)]
    assert pages[0][0].y == near(30 + tall + before + SERIF[0] * 12)
    assert len(pages[0]) == (500 - 30 - tall - before - 60) // (sum(SERIF) * 12)
    assert pages[1][0].y == near(60 + SERIF[0] * 12)
    assert len(pages[1]) == (500 - 2 * 60) // (sum(SERIF) * 12)


def test_first_and_even_pages_have_their_own_headers() -> None:
    headers: dict[str, tuple[WordBlock, ...]] = {
        "default": (par("单页"),), "even": (par("双页"),), "first": (par("首页"),),
    }  # fmt: skip
    pdf = draw(section(*filling(3 * A_PAGE), headers=headers))
    assert [line.text for line in lines_of(pdf) if line.y < 60] == ["首页", "双页", "单页"]


def test_a_first_page_without_header_of_its_own_has_none() -> None:
    pdf = draw(section(*filling(2 * A_PAGE), headers={"default": (par("页眉"),), "first": ()}))
    assert [(line.page, line.text) for line in lines_of(pdf) if line.y < 60] == [(1, "页眉")]


def test_headers_of_two_lines_that_fit_are_drawn() -> None:
    pdf = draw(section(par("正文"), page=replace(PAGE, top=80), headers={"default": (par("一"), par("二"))}))
    assert [line.text for line in lines_of(pdf)] == ["一", "二", "正文"]


def test_empty_paragraphs_keep_their_height_and_labels_their_line() -> None:
    first, second, third = lines_of(draw(par("一"), par(""), par("", numbered=label("（二）")), par("三")))
    assert [first.text, second.text, third.text] == ["一", "（二）", "三"]
    assert second.y - first.y > 1.5 * 12
