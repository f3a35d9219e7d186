"""How tables stand: columns, borders, margins, spans, headers that repeat, rows that do not split."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pdf_drafts import HEIGHT, LINE, NONE, SERIF, SONG, cell, draw, par, row, table
from pdf_sight import chars_of, lines_of, near, page_count, text_of

from contractgen.word.model import Border, ParagraphFormat, WordBlock, WordRow

ROW = sum(SERIF) * 12


def test_cells_begin_at_their_column_behind_their_margin() -> None:
    drawn = {char.text: char.x for char in chars_of(draw(table(row("甲", "乙"), row("丙", "丁"), grid=(100, 200))))}
    assert drawn == {"甲": near(55), "乙": near(155), "丙": near(55), "丁": near(155)}


def test_rows_are_as_high_as_their_tallest_cell_and_its_border() -> None:
    long = "含税单价与不含税单价以及税额"
    first, *_, last = lines_of(draw(table(row(long, "乙"), row("丙", "丁"), grid=(100, 200))))
    assert last.y - first.y == near(2 * ROW + 0.5)


def test_a_table_is_indented_centred_or_aligned_right() -> None:
    def start(align: str, indent: float = 0) -> float:
        return lines_of(draw(table(row("甲", "乙"), grid=(50, 50), align=align, indent=indent)))[0].x

    assert start("left") == near(55)
    assert start("left", 20) == near(75)
    assert start("left", -5) == near(50)
    assert start("center") == near(155)
    assert start("right") == near(255)


def test_spans_take_the_columns_and_rows_that_they_cover() -> None:
    rows = (
        WordRow((cell("合并行", 0, rows=2), cell("一", 1), cell("二", 2))),
        WordRow((cell("跨列", 1, span=2, layout=ParagraphFormat(alignment="right")),)),
        WordRow((cell("三", 0), cell("四", 1), cell("五", 2))),
    )
    pdf = draw(table(*rows, grid=(100, 100, 100)))
    drawn = {line.text: line for line in lines_of(pdf)}
    assert next(char.x for char in chars_of(pdf) if char.text == "列") == near(350 - 5 - 12)
    assert drawn["三四五"].y == near(60 + 0.5 + 2 * (ROW + 0.5) + SERIF[0] * 12)


def test_a_row_is_at_least_as_high_as_it_says() -> None:
    first, second = lines_of(draw(table(row("甲", "乙", height=50), row("丙", "丁"))))
    assert second.y - first.y == near(50)


def test_a_row_of_exact_height_is_as_high_as_it_says() -> None:
    exact = replace(row("甲", "乙", height=30), height_rule="exact")
    first, second, third = lines_of(draw(table(exact, row("丙", "丁"), exact), par("后")))[:3]
    assert (second.y - first.y, third.y - second.y) == (near(30), near(ROW + 0.5))
    bare = (NONE, NONE, NONE, NONE)
    cells = (cell("甲", 0, align="bottom", borders=bare),)
    (line,) = lines_of(draw(table(WordRow(cells, height=100, height_rule="exact"), grid=(300,))))
    assert line.y == near(60 + 100 - ROW + SERIF[0] * 12)


def test_a_cell_over_rows_of_exact_height_has_the_room_of_all() -> None:
    tall = cell((par("一"), par("二")), 0, rows=2)
    rows = (
        WordRow((tall, cell("三", 1)), height=20, height_rule="exact"),
        WordRow((cell("四", 1),), height=20, height_rule="exact"),
    )
    drawn = {char.text: char.y for char in chars_of(draw(table(*rows)))}
    assert (drawn["二"] - drawn["一"], drawn["四"] - drawn["三"]) == (near(ROW), near(20))


def test_all_cells_of_a_row_begin_below_its_broadest_border() -> None:
    broad = Border("single", 3, "")
    cells = (cell("甲", 0, borders=(LINE, LINE, LINE, LINE)), cell("乙", 1, borders=(broad, LINE, LINE, LINE)))
    (line,) = lines_of(draw(table(WordRow(cells))))
    assert (line.text, line.y) == ("甲乙", near(60 + 3 + SERIF[0] * 12))


def test_the_empty_paragraph_that_ends_a_cell_behind_a_table_has_no_height() -> None:
    inner = table(row("内", "表"), grid=(60, 60))
    ended = draw(table(WordRow((cell((inner, par("")), 0),)), grid=(300,)), par("后"))
    full = draw(table(WordRow((cell((inner, par("文")), 0),)), grid=(300,)), par("后"))
    assert lines_of(full)[-1].y - lines_of(ended)[-1].y == near(ROW)


@pytest.mark.parametrize(("align", "y"), [("top", 0.0), ("center", (100 - ROW) / 2), ("bottom", 100 - ROW)])
def test_cells_are_aligned_from_top_to_bottom(align: str, y: float) -> None:
    bare = (NONE, NONE, NONE, NONE)
    cells = (cell("甲", 0, align=align, borders=bare),)
    (line,) = lines_of(draw(table(WordRow(cells, height=100, height_rule="atLeast"), grid=(300,))))
    assert line.y == near(60 + y + SERIF[0] * 12)


def test_space_before_and_after_counts_inside_a_cell() -> None:
    spaced = ParagraphFormat(before=6, after=9)
    bare = (NONE, NONE, NONE, NONE)
    rows = [WordRow((cell((par("甲", spaced), par("乙", spaced)), 0, borders=bare),)) for _ in range(2)]
    ys = [line.y for line in lines_of(draw(table(*rows, grid=(300,))))]
    assert [round(below - above, 1) for above, below in pairwise(ys)] == [
        pytest.approx(ROW + 9, abs=0.1),
        pytest.approx(ROW + 15, abs=0.1),
        pytest.approx(ROW + 9, abs=0.1),
    ]


def test_the_header_is_repeated_on_every_page() -> None:
    rows = (row(f"第{count}行", "1.00", whole=True) for count in range(60))
    pdf = draw(table(row("表头", "金额", header=True, whole=True), *rows))
    heads = [line for line in lines_of(pdf) if line.text == "表头金额"]
    assert page_count(pdf) == len(heads) == 3
    assert {round(line.y, 1) for line in heads} == {round(60 + 0.5 + SERIF[0] * 12, 1)}


def test_a_row_that_may_not_split_goes_to_the_next_page() -> None:
    rows = [row(f"第{count}行", "x", whole=True) for count in range(20)]
    tall = WordRow((cell("长" * 100, 0), cell("尾", 1)), cant_split=True)
    lines = lines_of(draw(table(*rows, tall)))
    assert {line.page for line in lines if "长" in line.text} == {1}


def test_a_row_that_no_page_holds_is_divided_if_it_may_be_and_nothing_is_lost() -> None:
    tall = WordRow((cell("长" * 600, 0), cell("尾", 1)))
    pdf = draw(table(tall))
    assert text_of(pdf).count("长") == 600
    assert max(line.y for line in lines_of(pdf)) < 60 + HEIGHT


def test_a_header_that_takes_most_of_a_page_is_not_repeated() -> None:
    tall = WordRow((cell("标" * 200, 0), cell("头", 1)), header=True)
    pdf = draw(table(tall, *(row(f"行{count}", "x") for count in range(30))))
    assert text_of(pdf).count("标") == 200


def test_a_row_that_fills_a_page_stays_whole_under_its_header() -> None:
    lines = 380 / (ROW + 0.001) - 1.2
    full = WordRow((cell("长" * (11 * int(lines)), 0), cell("尾", 1)), cant_split=True)
    pdf = draw(par("前"), table(row("表头", "金额", header=True), full))
    assert page_count(pdf) == 2
    assert {line.page for line in lines_of(pdf) if "长" in line.text} == {1}
    assert max(line.y for line in lines_of(pdf)) < 60 + HEIGHT


def test_words_that_a_narrow_cell_cannot_hold_are_broken_inside_it() -> None:
    drawn = draw(table(row("nnnnnnnnnnnnnnnnnnn", "乙"), grid=(60, 240)))
    letters = [char for char in chars_of(drawn) if char.text == "n"]
    assert len(letters) == 19
    assert max(char.right for char in letters) <= 50 + 60 - 5 + 0.1


def test_a_figure_in_a_broken_word_stays_on_one_line() -> None:
    for word in ("WWWWWW1234.90WW", "aaaaaaaaaaa（-12,345%）", "ABCDEF2026-12-31"):
        drawn = [line.text for line in lines_of(draw(table(row(word, ""), grid=(100, 200))))]
        figure = "".join(char for char in word if char in "-0123456789.,%")
        assert "".join(drawn) == word
        assert any(figure in line for line in drawn)


def test_a_figure_that_a_line_of_the_text_cannot_hold_is_broken() -> None:
    assert text_of(draw(par("0" * 90))).count("0") == 90


def test_tables_stand_in_cells() -> None:
    inner = table(row("内", "表"), grid=(40, 40))
    blocks: tuple[WordBlock, ...] = (par("前"), inner, par("后"))
    pdf = draw(table(WordRow((cell(blocks, 0), cell("右", 1)))))
    assert text_of(pdf) == "前内表后右"


def test_rows_are_read_from_left_to_right() -> None:
    assert text_of(draw(table(row("一", "二"), row("三", "四")), par("五"))) == "一二三四五"


def test_borders_and_shading_change_the_page_and_none_draws_none() -> None:
    bare, lined, thick = (
        draw(table(WordRow((cell("甲", 0, borders=(border,) * 4),)), grid=(300,)))
        for border in (NONE, Border("single", 0.5, ""), Border("thick", 3, "FF0000"))
    )
    assert len({bare, lined, thick}) == 3
    shaded = replace(cell("甲", 0, borders=(NONE,) * 4), shading="E7E6E6")
    assert draw(table(WordRow((shaded,)), grid=(300,))) != bare


def test_paragraphs_after_a_table_keep_their_distance() -> None:
    lines = lines_of(draw(table(row("甲", "乙")), par("后", ParagraphFormat(before=12))))
    assert lines[1].y - lines[0].y == near(ROW + 0.5 + 12)


def test_bold_latin_words_are_drawn_bold() -> None:
    bold = replace(SONG, bold=True)
    assert draw(par("Total", run=bold), language="en") != draw(par("Total"), language="en")
