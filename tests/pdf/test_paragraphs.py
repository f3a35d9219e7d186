"""How paragraphs stand: distances, line heights, indents, labels, tabs, alignment."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pdf_drafts import (
    HEI,
    LATIN,
    ROMAN,
    SANS,
    SERIF,
    SONG,
    WIDTH,
    attempt,
    declared,
    document,
    draw,
    label,
    of,
    par,
    section,
)
from pdf_sight import chars_of, first_line, lines_of, near, text_of

from contractgen.pdf.document import draw_document
from contractgen.prove.pdf_model import Box
from contractgen.prove.pdf_reading import read_pdf
from contractgen.word.model import (
    Border,
    FieldKind,
    LineRule,
    ParagraphFormat,
    ParagraphRule,
    ParagraphRules,
    TabStop,
    WordField,
    WordText,
)

LEFT, TOP = 50.0, 60.0


def test_the_first_line_hangs_from_the_top_margin_by_its_ascent() -> None:
    (line,) = lines_of(draw(par("甲方")))
    assert (line.x, line.y) == (near(LEFT), near(TOP + SERIF[0] * 12))


@pytest.mark.parametrize(("after", "before", "gap"), [(10, 4, 10), (4, 10, 10), (0, 0, 0)])
def test_the_larger_of_two_spaces_stands_between_paragraphs(after: float, before: float, gap: float) -> None:
    first, second = lines_of(draw(par("一", ParagraphFormat(after=after)), par("二", ParagraphFormat(before=before))))
    assert second.y - first.y == near(sum(SERIF) * 12 + gap)


def test_spaces_add_up_in_a_document_that_says_so() -> None:
    drawn = document(section(par("一", ParagraphFormat(after=10)), par("二", ParagraphFormat(before=4))))
    pdf, _ = draw_document(replace(drawn, spacing_adds=True), None, declared())
    assert pdf
    first, second = lines_of(pdf)
    assert second.y - first.y == near(sum(SERIF) * 12 + 14)


def test_contextual_spacing_drops_space_between_paragraphs_of_one_style() -> None:
    tight = ParagraphFormat(before=6, after=10, contextual_spacing=True)
    loose = ParagraphFormat(before=6, after=8)
    height = sum(SERIF) * 12

    def distance(first: ParagraphFormat, second: ParagraphFormat, style: str = "S") -> float:
        one, two = lines_of(draw(par("一", first, style="S"), par("二", second, style=style)))
        return two.y - one.y - height

    assert distance(tight, tight) == near(0)
    assert distance(tight, tight, "Other") == near(10)
    assert distance(tight, loose) == near(6)
    assert distance(loose, tight) == near(8)


def test_space_before_stays_at_the_top_of_a_section_and_after_a_page_break() -> None:
    spaced = ParagraphFormat(before=20)
    first, second = lines_of(draw(par("一", spaced), par("二", replace(spaced, page_break_before=True))))
    assert [first.page, second.page] == [0, 1]
    assert first.y == second.y == near(TOP + 20 + SERIF[0] * 12)


def test_space_before_is_dropped_where_a_page_is_simply_full() -> None:
    lines = lines_of(draw(*(par(f"第{count}段", ParagraphFormat(before=20)) for count in range(20))))
    (second_page, *_) = [line for line in lines if line.page == 1]
    assert second_page.y == near(TOP + SERIF[0] * 12)


@pytest.mark.parametrize(
    ("layout", "first", "pitch"),
    [
        (ParagraphFormat(line=1.5), SERIF[0] * 12, 1.5 * sum(SERIF) * 12),
        (ParagraphFormat(line=0.8), SERIF[0] * 12 - 0.2 * sum(SERIF) * 12, 0.8 * sum(SERIF) * 12),
        (ParagraphFormat(line=22, line_rule=LineRule.EXACT), 0.8 * 22, 22),
        (ParagraphFormat(line=30, line_rule=LineRule.AT_LEAST), 30 - SERIF[1] * 12, 30),
        (ParagraphFormat(line=10, line_rule=LineRule.AT_LEAST), SERIF[0] * 12, sum(SERIF) * 12),
    ],
)
def test_line_heights_follow_their_rule(layout: ParagraphFormat, first: float, pitch: float) -> None:
    lines = lines_of(draw(par("合同" * 40, layout)))
    assert lines[0].y == near(TOP + first)
    assert all(below.y - above.y == pytest.approx(pitch, abs=0.11) for above, below in pairwise(lines))


def test_a_line_is_as_tall_as_the_fonts_on_it() -> None:
    latin, mixed, sans, empty, last = (
        par("Latin only"),
        par("Latin 和中文"),
        par("黑体", run=HEI),
        par(""),
        par("Latin"),
    )
    ys = [line.y for line in lines_of(draw(latin, mixed, sans, empty, last))]
    latin_line = sum(LATIN) * 12
    expected = [LATIN[0] * 12]
    expected.append(latin_line + SERIF[0] * 12)
    expected.append(latin_line + sum(SERIF) * 12 + SANS[0] * 12)
    expected.append(latin_line + (sum(SERIF) + sum(SANS)) * 12 + latin_line + LATIN[0] * 12)
    assert ys == [near(TOP + y) for y in expected]


def test_indents_are_kept_on_every_line() -> None:
    words = "甲方应当按照本合同约定的时间地点和方式向乙方支付价款" * 2
    first, *rest = lines_of(draw(par(words, ParagraphFormat(left=20, right=40, first_line=24))))
    assert first.x == near(LEFT + 44)
    assert {round(line.x, 1) for line in rest} == {LEFT + 20}
    assert max(line.right for line in rest) <= LEFT + WIDTH - 40 + 0.1


def test_a_hanging_label_with_a_tab_aligns_with_its_text() -> None:
    layout = ParagraphFormat(alignment="both", left=36, first_line=-36)
    words = "the first obligation of the Provider, described at such length that it takes more than one line"
    first, *rest = lines_of(draw(par(words, layout, numbered=label("(a)", "tab", ROMAN), run=ROMAN), language="en"))
    assert first.text.startswith("(a)the first")
    assert first.x == near(LEFT)
    assert {round(line.x, 1) for line in rest} == {LEFT + 36}


def test_the_text_of_a_justified_line_stands_at_the_tab_stop_of_its_label() -> None:
    layout = ParagraphFormat(alignment="both")
    words = "The Provider shall perform the Services with reasonable skill and care in all respects"
    pdf = draw(par(words, layout, numbered=label("Section 1.01", "tab", ROMAN), run=ROMAN), language="en")
    drawn = [char for char in first_line(pdf) if char.text == "T"]
    assert drawn[0].x == near(LEFT + 72)


@pytest.mark.parametrize(("suffix", "gap"), [("nothing", 0.0), ("space", 3.0)])
def test_a_label_is_followed_by_its_suffix(suffix: str, gap: float) -> None:
    pdf = draw(par("text", numbered=label("1.", suffix, ROMAN), run=ROMAN), language="en")
    line = first_line(pdf)
    letters = [char for char in line if char.text.strip()]
    assert letters[2].x - letters[1].right == near(gap)


def test_the_label_comes_before_its_text_in_the_content() -> None:
    pdf = draw(
        par("定义", numbered=label("一、")),
        par("释义", ParagraphFormat(left=24, first_line=-24), numbered=label("（一）", "tab")),
        par("目", numbered=label("1、", "space")),
    )
    assert text_of(pdf) == "一、定义（一）释义1、目"


def test_tabs_lead_to_their_stops() -> None:
    stops = (TabStop(100, "left"), TabStop(200, "center"), TabStop(300, "right"))
    line = first_line(draw(par("a\tb\tcc\tdd", ParagraphFormat(tabs=stops), run=ROMAN)))
    at = {char.text: (char.x, char.right) for char in line}
    assert at["a"][0] == near(LEFT)
    assert at["b"][0] == near(LEFT + 100)
    centre = [char for char in line if char.text == "c"]
    assert (centre[0].x + centre[-1].right) / 2 == near(LEFT + 200)
    assert at["d"][1] == near(LEFT + 300)


def test_tabs_after_the_last_stop_lead_to_default_ones() -> None:
    drawn = document(section(par("a\tb\tc", run=ROMAN)))
    pdf, _ = draw_document(replace(drawn, default_tab_stop=21), None, declared())
    assert pdf
    assert [char.x for char in first_line(pdf)] == [near(LEFT), near(LEFT + 21), near(LEFT + 42)]


def test_a_leader_is_a_line_and_no_text() -> None:
    layout = ParagraphFormat(tabs=(TabStop(300, "right", "dot"),))
    assert text_of(draw(par("第一条\t3", layout))) == "第一条3"


@pytest.mark.parametrize(("alignment", "start", "end"), [("center", 126, 174), ("right", 252, 300), ("end", 252, 300)])
def test_lines_are_aligned(alignment: str, start: float, end: float) -> None:
    (line,) = lines_of(draw(par("服务合同", ParagraphFormat(alignment=alignment))))
    assert (line.x, line.right) == (near(LEFT + start), near(LEFT + end))


def test_distributed_lines_fill_their_column() -> None:
    (line,) = lines_of(draw(par("签章", ParagraphFormat(alignment="distribute"))))
    assert (line.x, line.right) == (near(LEFT), near(LEFT + WIDTH))


def test_justified_lines_end_at_the_margin_but_for_the_last() -> None:
    words = "甲乙双方经协商一致，就 IoT 业务达成如下协议，以资共同遵守。" * 3
    lines = lines_of(draw(par(words, ParagraphFormat(alignment="both", hanging=False))))
    assert all(line.right == pytest.approx(LEFT + WIDTH, abs=3) for line in lines[:-1])
    assert lines[-1].right < LEFT + WIDTH - 10


def test_a_line_break_begins_a_line_and_is_not_justified() -> None:
    first, second = lines_of(draw(par("示例市云杉区\n数字治理中心", ParagraphFormat(alignment="both", first_line=24))))
    assert (first.text, first.x, first.right) == ("示例市云杉区", near(LEFT + 24), near(LEFT + 96))
    assert (second.text, second.x) == ("数字治理中心", near(LEFT))


def test_no_punctuation_begins_a_line_that_may_not() -> None:
    lines = lines_of(draw(par("甲方，乙方；丙方。（一）“丁方”、戊方：" * 20, ParagraphFormat(alignment="both"))))
    assert len(lines) > 10
    assert not [line.text for line in lines if line.text[0] in "，；。）”、："]
    assert not [line.text for line in lines if line.text[-1] in "（“"]


def test_a_word_wider_than_its_line_is_broken_and_never_runs_out() -> None:
    account = "0" * 90
    lines = lines_of(draw(par(f"账号：{account}")))
    assert len(lines) > 1
    assert max(line.right for line in lines) <= LEFT + WIDTH + 0.1
    assert "".join(line.text for line in lines) == f"账号：{account}"


def test_several_spaces_keep_their_width() -> None:
    plain, spaced = lines_of(draw(par("a b", run=ROMAN), par("a    b", run=ROMAN)))
    assert spaced.right - plain.right == near(9)


def test_a_ruled_blank_is_drawn_at_the_end_of_a_line() -> None:
    blank = replace(SONG, underline="single")
    pdf = draw(of(WordText("签字：", SONG), WordText("　" * 8, blank)))
    assert pdf != draw(of(WordText("签字：", SONG)))
    assert lines_of(pdf)[0].right >= LEFT + 36 + 8 * 12 - 0.1


def test_fields_show_the_page_and_the_number_of_pages() -> None:
    footer = of(WordText("第", SONG), WordField(FieldKind.PAGE, "9", SONG), WordText("页共", SONG),
                WordField(FieldKind.NUMPAGES, "9", SONG), WordText("页", SONG))  # fmt: skip
    blocks = tuple(par(f"第{count}段") for count in range(60))
    pdf = draw(section(*blocks, footers={"default": (footer,)}))
    assert [line.text for line in lines_of(pdf) if "页" in line.text] == ["第1页共3页", "第2页共3页", "第3页共3页"]


def test_hidden_words_are_not_drawn_and_count_for_nothing() -> None:
    hidden = replace(SONG, hidden=True)
    pdf = draw(
        of(WordText("看得见", SONG), WordText("看不见", hidden)),
        par("整段隐藏", ParagraphFormat(before=30, after=30), run=hidden),
        par("之后"),
    )
    first, second = lines_of(pdf)
    assert (first.text, second.text) == ("看得见", "之后")
    assert second.y - first.y == near(sum(SERIF) * 12)


def test_superscripts_are_small_and_high() -> None:
    raised = replace(SONG, vertical="superscript")
    chars = {char.text: char for char in chars_of(draw(of(WordText("m", SONG), WordText("2", raised))))}
    assert chars["2"].y < chars["m"].y - 3


def test_a_document_without_a_language_is_judged_by_its_text() -> None:
    pdf, found = attempt(par("甲方应当支付价款。" * 20), language="")
    assert pdf
    assert not found


RULE = ParagraphRule(Border("single", 1, "C00000"), 4)


def rules(pdf: bytes) -> list[Box]:
    """Return the rules of the first page from the top down, as the read-back sees them."""
    read, found = read_pdf(pdf)
    assert read is not None, found
    return sorted(read.pages[0].rules, key=lambda rule: -rule.top)


def test_a_rule_below_stands_between_the_indents_and_takes_its_space() -> None:
    plain = lines_of(draw(par("甲方"), par("乙方")))
    pdf = draw(par("甲方", ParagraphFormat(left=40, right=30, rules=ParagraphRules(bottom=RULE))), par("乙方"))
    ruled = lines_of(pdf)
    assert ruled[0].y == near(plain[0].y)
    assert ruled[1].y == near(plain[1].y + 5)
    [rule] = rules(pdf)
    assert (rule.left, rule.right) == (near(LEFT + 40), near(LEFT + WIDTH - 30))
    assert 500 - plain[1].y < rule.bottom < 500 - plain[0].y


def test_a_paragraph_without_words_may_be_nothing_but_a_rule() -> None:
    assert len(rules(draw(par("甲方"), par("", ParagraphFormat(rules=ParagraphRules(bottom=RULE))), par("乙方")))) == 1


def test_neighbours_with_equal_rules_share_one_frame() -> None:
    both = ParagraphFormat(rules=ParagraphRules(top=RULE, bottom=RULE))
    assert len(rules(draw(par("甲", both), par("乙", both), par("丙")))) == 2
    assert len(rules(draw(par("甲", both), par("乙", replace(both, left=20)), par("丙")))) == 4
