"""How boxes stand around paragraphs: their lines, their ground, what neighbours share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdf_drafts import HEIGHT, NONE, PLAIN, SERIF, WIDTH, LineRule, attempt, cell, draw, label, par, row, section, table
from pdf_sight import chars_of, lines_of, near, page_count, text_of
from pdf_strokes import Stretch, drawn

from contractgen.findings import Finding
from contractgen.word.model import Border, ParagraphFormat, ParagraphRule, ParagraphRules, WordBlock, WordRow

LEFT, TOP, HIGH = 50, 60, 500
ROW = sum(SERIF) * 12
SINGLE = ParagraphRule(Border("single", 1, "C00000"), 4)
BOX = ParagraphRules(top=SINGLE, left=SINGLE, bottom=SINGLE, right=SINGLE)


def span(found: list[Stretch]) -> tuple[object, ...]:
    """Return what some strokes or grounds span altogether, for a comparison."""
    return (
        near(min(one.left for one in found)),
        near(min(one.top for one in found)),
        near(max(one.right for one in found)),
        near(max(one.bottom for one in found)),
    )


def refused(code: str, *blocks: WordBlock) -> Finding:
    """Return the only finding."""
    pdf, found = attempt(*blocks)
    assert pdf is None
    assert [one.code for one in found] == [code]
    return found[0]


def test_a_box_stands_outside_the_indents_and_takes_its_room_above_and_below() -> None:
    pdf = draw(par("甲"), par("乙", ParagraphFormat(left=40, right=30, rules=BOX)), par("丙"))
    strokes, _ = drawn(pdf)
    # the middle of a line of one point that is four points away from the words
    assert span(strokes) == (LEFT + 40 - 4.5, TOP + ROW + 0.5, LEFT + WIDTH - 30 + 4.5, TOP + 2 * ROW + 9.5)
    first, boxed, last = lines_of(pdf)
    assert boxed.x == near(LEFT + 40)
    assert (boxed.y - first.y, last.y - first.y) == (near(ROW + 5), near(2 * ROW + 10))


def test_a_box_begins_at_the_label_that_hangs() -> None:
    hanging = ParagraphFormat(left=40, first_line=-24, rules=BOX)
    strokes, _ = drawn(draw(par("乙", hanging, numbered=label("一、"))))
    assert min(one.left for one in strokes) == near(LEFT + 16 - 4.5)


def test_a_line_at_one_side_is_as_high_as_the_paragraph() -> None:
    strokes, _ = drawn(draw(par("乙", ParagraphFormat(rules=ParagraphRules(left=SINGLE)))))
    assert [(one.left, one.right, one.top, one.bottom) for one in strokes] == [
        (near(LEFT - 4.5), near(LEFT - 4.5), near(TOP), near(TOP + ROW))
    ]


def test_neighbours_with_equal_borders_share_one_box_with_the_space_between_them() -> None:
    layout = ParagraphFormat(rules=BOX, before=6, after=10, shading="D9E2F3")
    pdf = draw(par("甲"), par("乙", layout), par("丙", layout), par("丁"))
    strokes, grounds = drawn(pdf)
    top, bottom = TOP + ROW + 6, TOP + 3 * ROW + 6 + 10 + 10
    assert (LEFT - 4.5, top + 0.5, LEFT + WIDTH + 4.5, bottom - 0.5) == span(strokes)
    assert span(grounds) == span(strokes)
    assert len({(one.top, one.bottom) for one in strokes if one.top == one.bottom}) == 2
    assert lines_of(pdf)[3].y == near(bottom + 10 + SERIF[0] * 12)


@pytest.mark.parametrize("other", [{"left": 20.0}, {"right": 20.0}, {"rules": ParagraphRules(top=SINGLE)}])
def test_other_borders_or_indents_begin_a_box_of_their_own(other: dict[str, object]) -> None:
    layout = ParagraphFormat(rules=BOX)
    pdf = draw(par("乙", layout), par("丙", replace(layout, **other)))  # type: ignore[arg-type]
    first, second = lines_of(pdf)
    assert second.y - first.y == near(ROW + 10)


def test_lines_between_neighbours_run_from_side_to_side() -> None:
    layout = ParagraphFormat(rules=replace(BOX, between=ParagraphRule(Border("single", 2, ""), 3)))
    pdf = draw(par("乙", layout), par("丙", layout), par("丁"))
    strokes, _ = drawn(pdf)
    flat = [one for one in strokes if one.top == one.bottom]
    assert sorted({one.top for one in flat}) == [
        near(TOP + 0.5),
        near(TOP + 5 + ROW + 4),
        near(TOP + 5 + 2 * ROW + 12.5),
    ]
    [line] = [one for one in flat if one.top == near(TOP + 5 + ROW + 4)]
    assert (line.left, line.right) == (near(LEFT - 4.5), near(LEFT + WIDTH + 4.5))
    first, second, _ = lines_of(pdf)
    assert second.y - first.y == near(ROW + 8)


@pytest.mark.parametrize(("style", "count"), [("double", 2), ("triple", 3)])
def test_several_lines_stand_as_far_from_each_other_as_each_is_thick(style: str, count: int) -> None:
    rule = ParagraphRule(Border(style, 0.75, ""), 2)
    layout = ParagraphFormat(rules=ParagraphRules(rule, rule, rule, rule))
    pdf = draw(par("乙", layout), par("丙"))
    strokes, _ = drawn(pdf)
    above = sorted({one.top for one in strokes if one.top == one.bottom and one.top < TOP + 10})
    assert above == [near(TOP + 0.375 + 1.5 * index) for index in range(count)]
    beside = sorted({one.left for one in strokes if one.left == one.right and one.left < LEFT})
    assert beside == [near(LEFT - 2 - 0.375 - 1.5 * index) for index in reversed(range(count))]
    first, second = lines_of(pdf)
    assert second.y - first.y == near(ROW + 2 + 0.75 * (2 * count - 1))


def test_a_box_is_closed_at_the_end_of_a_page_and_opened_again() -> None:
    layout = ParagraphFormat(rules=BOX)
    pdf = draw(*(par(f"第{count}行", layout) for count in range(30)), par("后"))
    assert page_count(pdf) == 2
    strokes, _ = drawn(pdf)
    for page in (0, 1):
        flat = [one for one in strokes if one.page == page and one.top == one.bottom]
        assert len({one.top for one in flat}) == 2
    assert max(one.bottom for one in strokes if one.page == 0) <= TOP + HEIGHT
    assert text_of(pdf) == "".join(f"第{count}行" for count in range(30)) + "后"


def test_a_page_break_inside_a_box_is_drawn() -> None:
    layout = ParagraphFormat(rules=BOX)
    pdf = draw(par("甲", layout), par("乙", replace(layout, page_break_before=True)))
    assert [line.page for line in lines_of(pdf)] == [0, 1]


def test_a_ground_fills_what_is_between_the_indents_and_between_neighbours() -> None:
    layout = ParagraphFormat(left=40, right=30, after=10, shading="D9E2F3")
    _, grounds = drawn(draw(par("乙", layout), par("丙", layout), par("丁")))
    assert span(grounds) == (LEFT + 40, TOP, LEFT + WIDTH - 30, TOP + 2 * ROW + 10)


def test_a_letterhead_ends_in_a_line() -> None:
    head = par("示例集团", ParagraphFormat(alignment="center", rules=ParagraphRules(bottom=SINGLE)))
    pdf = draw(section(par("正文"), headers={"default": (head,)}))
    [line] = drawn(pdf)[0]
    assert (line.left, line.right, line.top) == (near(LEFT), near(LEFT + WIDTH), near(30 + ROW + 4.5))


def test_a_paragraph_in_a_cell_has_its_box_there() -> None:
    thin = ParagraphRule(Border("single", 0.5, ""), 2)
    layout = ParagraphFormat(rules=ParagraphRules(thin, thin, thin, thin))
    bare = (NONE, NONE, NONE, NONE)
    cells = (cell((par("甲", layout),), 0, borders=bare), cell("乙", 1, borders=bare))
    strokes, _ = drawn(draw(table(WordRow(cells))))
    assert span(strokes) == (LEFT + 5 - 2.25, TOP + 0.25, LEFT + 150 - 5 + 2.25, TOP + ROW + 4.75)


def test_words_stay_in_the_order_of_the_docx_when_boxes_are_drawn() -> None:
    layout = ParagraphFormat(rules=BOX, shading="D9E2F3", keep_next=True, keep_lines=True, outline_level=0)
    pdf = draw(par("一", layout), par("二", layout), par("三"), table(row("四", "五")), par("六", layout))
    assert "".join(char.text for char in chars_of(pdf)) == "一二三四五六"


def test_a_border_that_leaves_its_cell_is_refused() -> None:
    wide = ParagraphFormat(rules=ParagraphRules(right=ParagraphRule(Border("single", 6, ""), 12)))
    found = refused("PDF-761", table(WordRow((cell("甲", 0, layout=wide), cell("乙", 1)))))
    assert (found.field, found.paragraph) == ("body", 1)
    draw(table(WordRow((cell("甲", 0, layout=replace(wide, right=20)), cell("乙", 1)))))


def test_a_border_through_the_words_of_a_low_line_is_refused() -> None:
    low = ParagraphFormat(line=8, line_rule=LineRule.EXACT, rules=ParagraphRules(top=SINGLE))
    assert refused("PDF-762", par("甲方", low)).excerpt == "甲方"
    draw(par("甲方", replace(low, line=12)))


def test_a_ground_that_changes_inside_a_box_is_refused() -> None:
    layout = ParagraphFormat(rules=BOX, shading="D9E2F3")
    found = refused("PDF-760", par("甲方", layout), par("乙方", replace(layout, shading="")))
    assert (found.paragraph, found.excerpt) == (2, "乙方")
    draw(par("甲方", replace(PLAIN, shading="D9E2F3")), par("乙方", replace(PLAIN, shading="FFFF00")))
