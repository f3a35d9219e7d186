"""How lines with tabs stand: where words begin after a tab, what a tab leads over, what wraps."""

from __future__ import annotations

import pytest
from pdf_drafts import LATIN, SERIF, SONG, WIDTH, attempt, cell, draw, of, par, section, table
from pdf_sight import chars_of, first_line, lines_of, near, text_of
from pdf_strokes import drawn

from contractgen.word.model import (
    FieldKind,
    ParagraphFormat,
    RunFormat,
    TabStop,
    WordField,
    WordParagraph,
    WordRow,
    WordTab,
    WordText,
)

LEFT, TOP = 50, 60
ROW = sum(SERIF) * 12
UNDERLINED = RunFormat(latin_font="Times New Roman", cjk_font="宋体", size=12, underline="single")


def test_words_after_a_tab_wrap_to_the_hanging_indent() -> None:
    hanging = ParagraphFormat(left=60, first_line=-60)
    first, second = lines_of(draw(par("甲方：\t" + "示例市云杉区示例大道一号" * 2, hanging)))
    assert first.text.startswith("甲方：示例市")
    assert next(char.x for char in chars_of(draw(par("甲方：\t示例", hanging))) if char.text == "示") == near(LEFT + 60)
    assert (first.x, second.x) == (near(LEFT), near(LEFT + 60))


@pytest.mark.parametrize("alignment", ["left", "both"])
def test_a_tab_after_words_that_fill_several_lines_counts_from_their_last(alignment: str) -> None:
    words = "示例省云杉市水杉区示例大道一百二十八号云杉科技园三号楼二单元收发"  # 25 and 8 characters of 12 points
    pdf = draw(par(f"{words}\t尾", ParagraphFormat(alignment=alignment)))
    first, second = lines_of(pdf)
    assert (len(first.text), first.right) == (25, near(LEFT + WIDTH))
    assert second.text == words[25:] + "尾"
    assert chars_of(pdf)[-1].x == near(LEFT + 108)
    assert text_of(pdf) == words + "尾"


def test_a_long_entry_ends_in_its_leader_and_page() -> None:
    entry = ParagraphFormat(left=24, first_line=-24, tabs=(TabStop(WIDTH, "right", "dot"),))
    pdf = draw(par("第十条　" + "甲方与乙方之间的保密义务及其例外情形" * 2 + "\t12", entry), par("第二条\t3", entry))
    one, two, last = lines_of(pdf)
    assert (one.x, two.x, last.x) == (near(LEFT), near(LEFT + 24), near(LEFT))
    assert (two.right, last.right) == (near(LEFT + WIDTH), near(LEFT + WIDTH))
    assert two.text.endswith("情形12")


def test_lines_are_not_parted_where_they_may_not_be() -> None:
    first, second = lines_of(draw(par("示例合同编号" * 4 + "agreement\tend")))
    assert (first.text, second.text) == ("示例合同编号" * 4, "agreementend")
    first, second = lines_of(draw(par("示例合同编号" * 4 + "甲，乙方\t末")))
    assert (first.text[-1], second.text) == ("号", "甲，乙方末")


def test_words_between_two_tabs_wrap_too() -> None:
    middle = "示例省云杉市水杉区示例大道一百二十八号云杉科技园三号楼"
    pdf = draw(par(f"地址\t{middle}\t完", ParagraphFormat(tabs=(TabStop(60), TabStop(250)))))
    first, second = lines_of(pdf)
    assert first.text == "地址" + middle[:20]
    assert chars_of(pdf)[-1].x == near(LEFT + 250)
    assert second.text == middle[20:] + "完"


def test_a_field_among_wrapped_words_is_drawn() -> None:
    words = WordText("示例省云杉市水杉区示例大道一百二十八号云杉科技园三号楼第", SONG)
    field = WordField(FieldKind.PAGE, "9", SONG)
    pdf = draw(of(words, field, WordText("页", SONG), WordTab(SONG), WordText("完", SONG)))
    assert text_of(pdf) == words.text + "1页完"


@pytest.mark.parametrize("words", ["1,234.50", "0.5", "12.5%", "12", "无", "-3.2元"])
def test_figures_stand_with_their_points_below_each_other(words: str) -> None:
    layout = ParagraphFormat(tabs=(TabStop(150, "decimal"),))
    chars = [char for char in first_line(draw(par(f"甲\t{words}", layout))) if char.text != "甲"]
    assert next((char.x for char in chars if char.text == "."), chars[-1].right) == near(LEFT + 150)


@pytest.mark.parametrize("leader", ["dot", "middleDot", "hyphen", "underscore", "heavy"])
def test_a_leader_fills_the_gap_and_is_no_text(leader: str) -> None:
    layout = ParagraphFormat(tabs=(TabStop(WIDTH, "right", leader),))
    pdf = draw(par("第一条\t3", layout, run=SONG))
    lines, _ = drawn(pdf)
    assert text_of(pdf) == "第一条3"
    figure = chars_of(pdf)[-1]
    assert LEFT + 36 - 0.1 <= min(one.left for one in lines) <= LEFT + 36 + 0.28 * 12
    assert figure.x - 0.28 * 12 <= max(one.right for one in lines) <= figure.x + 0.1


def test_dots_of_leaders_below_each_other_stand_in_columns() -> None:
    layout = ParagraphFormat(tabs=(TabStop(WIDTH, "right", "dot"),))
    lines, _ = drawn(draw(par("第一条\t3", layout), par("第十一条保密\t12", layout)))
    places = [(one.left - LEFT) / (0.28 * 12) for one in lines]
    assert len(places) == 2
    assert places == [pytest.approx(round(place), abs=0.02) for place in places]


def test_an_underlined_tab_is_a_line_to_sign_on() -> None:
    layout = ParagraphFormat(tabs=(TabStop(200),))
    inlines = (WordText("签字：", SONG), WordTab(UNDERLINED))
    pdf = draw(of(*inlines, layout=layout))
    [line] = drawn(pdf)[0]
    assert (line.left, line.right) == (near(chars_of(pdf)[-1].x + 12), near(LEFT + 200)) or line.right == near(
        LEFT + 200
    )
    baseline = TOP + SERIF[0] * 12
    assert baseline < line.top < baseline + 4
    assert text_of(pdf) == "签字："


def test_a_line_of_nothing_but_a_tab_is_as_high_as_its_font() -> None:
    first, last = lines_of(draw(par("甲"), of(WordTab(UNDERLINED)), par("乙")))
    assert last.y - first.y == near(ROW + sum(LATIN) * 12)


def test_a_right_tab_leads_into_the_margin_of_the_page_but_no_further() -> None:
    layout = ParagraphFormat(tabs=(TabStop(WIDTH + 30, "right"),))
    pdf = draw(section(par("正文"), headers={"default": (par("示例集团\t合同", layout),)}))
    head = lines_of(pdf)[0]
    assert (head.text, head.right) == ("示例集团合同", near(LEFT + WIDTH + 30))
    off, found = attempt(par("示例集团\t合同", ParagraphFormat(tabs=(TabStop(WIDTH + 60, "right"),))))
    assert off is None
    assert [one.code for one in found] == ["PDF-710"]
    inside = table(WordRow((cell((par("甲\t乙", ParagraphFormat(tabs=(TabStop(145, "right"),))),), 0), cell("丙", 1))))
    assert [one.code for one in attempt(inside)[1]] == ["PDF-710"]


def test_tabs_in_cells_count_from_the_cell() -> None:
    layout = ParagraphFormat(tabs=(TabStop(60, "right"),))
    pdf = draw(section(table(WordRow((cell("甲", 0), cell((par("乙\t8", layout),), 1))))))
    assert chars_of(pdf)[-1].right == near(LEFT + 155 + 60)


@pytest.mark.parametrize("beyond", [0.1, 0.4, 0.5, 0.7, 1.0])
def test_a_right_tab_a_little_beyond_its_line_keeps_its_words_on_it(beyond: float) -> None:
    def said(width: float) -> WordParagraph:
        layout = ParagraphFormat(tabs=(TabStop(width + beyond, "right"),))
        return of(WordText("甲方：", SONG), WordTab(SONG), WordText("日期：2026", SONG), layout=layout)

    (line,) = lines_of(draw(said(WIDTH)))
    assert (line.text, line.right) == ("甲方：日期：2026", near(LEFT + WIDTH + beyond))
    (line,) = lines_of(draw(table(WordRow((cell((said(140),), 0),)), grid=(150,))))
    assert line.text == "甲方：日期：2026"
