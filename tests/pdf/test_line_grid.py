"""Lines on a page with a line grid, as Word sets them (ECMA-376 Part 1, 17.6.5)."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from pdf_drafts import HEI, LineRule, attempt, draw, par, row, section, table
from pdf_sight import lines_of, near

from contractgen.word.model import ParagraphFormat

GRID = ParagraphFormat(pitch=15.6)
CHINESE = "甲方应当按照 2026 年的约定向 Example 公司支付费用，乙方应当开具发票。" * 2
LATIN = "The Provider shall perform the Services with reasonable skill and care, as this Agreement says. " * 2


def steps(pdf: bytes) -> list[float]:
    """Return the distances of the baselines."""
    heights = [line.y for line in lines_of(pdf)]
    return [below - above for above, below in itertools.pairwise(heights)]


@pytest.mark.parametrize(
    ("size", "line", "step"),
    [(9, 1, 15.6), (10.5, 1, 15.6), (10.5, 1.5, 23.4), (12, 1, 15.6), (12, 1.25, 19.5), (14, 1, 31.2), (26, 1, 46.8)],
)
def test_chinese_lines_take_whole_rows_of_the_grid(size: float, line: float, step: float) -> None:
    pdf = draw(par(CHINESE, replace(GRID, line=line), run=replace(HEI, size=size)))
    assert steps(pdf)
    assert all(one == near(step) for one in steps(pdf))


def test_the_usual_families_count_with_their_own_height_whatever_draws_them() -> None:
    pdf = draw(par("甲方\n乙方", GRID, run=replace(HEI, size=12, cjk_font="宋体")))
    assert steps(pdf) == [near(15.6)]


def test_lines_of_mixed_sizes_and_scripts_stand_on_the_grid() -> None:
    small, large = replace(HEI, size=9), replace(HEI, size=12)
    blocks = (par(CHINESE, GRID, run=small), par(CHINESE, GRID, run=large), par(CHINESE, GRID, run=small))
    assert sum(steps(draw(*blocks))) == near(15.6 * len(steps(draw(*blocks))))


@pytest.mark.parametrize(("size", "step"), [(10, 15.6), (20, 22.8)])
def test_latin_lines_take_a_row_or_what_they_need(size: float, step: float) -> None:
    run = replace(HEI, latin_font="Times New Roman", size=size)
    found = steps(draw(par(LATIN, GRID, run=run), language="en-GB"))
    assert found
    assert all(one == near(step) for one in found)


@pytest.mark.parametrize(
    ("layout", "step"),
    [
        (replace(GRID, line_rule=LineRule.EXACT, line=20), 20),
        (replace(GRID, line_rule=LineRule.AT_LEAST, line=20), 20),
        (replace(GRID, pitch=0), 15.2),
    ],
)
def test_exact_and_least_heights_do_not_keep_to_the_grid(layout: ParagraphFormat, step: float) -> None:
    pdf = draw(par(CHINESE, layout, run=replace(HEI, size=10.5)))
    assert all(one == pytest.approx(step, abs=0.1) for one in steps(pdf))


def test_empty_lines_take_a_row() -> None:
    small = replace(HEI, size=10.5)
    assert steps(draw(par("甲", GRID, run=small), par("", GRID, run=small), par("乙", GRID, run=small))) == [near(31.2)]


@pytest.mark.parametrize(
    "layout",
    [
        replace(GRID, line=0.9),
        replace(GRID, line_rule=LineRule.AT_LEAST, line=12),
    ],
)
def test_lines_on_whose_height_programs_differ_are_refused(layout: ParagraphFormat) -> None:
    _, found = attempt(par("一"), par(CHINESE, layout))
    assert [(item.code, item.paragraph) for item in found] == [("PDF-734", 2)]


def test_a_multiple_of_lines_taller_than_a_row_is_refused() -> None:
    _, found = attempt(
        section(par("一"), table(row(CHINESE)), par("标题", replace(GRID, line=2.4), run=replace(HEI, size=22)))
    )
    assert [(item.code, item.paragraph) for item in found] == [("PDF-734", 3)]
