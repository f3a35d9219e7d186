"""What Word does to words: capitals, space between characters, raised words, lines under and through them, shading."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pdf_drafts import PLAIN, ROMAN, SERIF, SONG, attempt, cell, draw, label, of, par, table
from pdf_sight import bare, chars_of, first_line, lines_of, near, text_of
from pypdf import PdfReader
from pypdfium2 import raw

from contractgen.pdf.strokes import UNDERLINES
from contractgen.prove.pdf_reading import read_pdf
from contractgen.word.model import (
    AlignedTab,
    Border,
    LineRule,
    ParagraphRule,
    RunFormat,
    WordBlock,
    WordRow,
    WordTab,
    WordText,
)

UNSEEN = "\u2060 "


def styled(run: RunFormat = SONG, **changes: object) -> RunFormat:
    return replace(run, **changes)  # type: ignore[arg-type]


def rules_of(pdf: bytes) -> list[tuple[float, float]]:
    """Return where the lines of the first page begin and end."""
    read, found = read_pdf(pdf)
    assert found == ()
    assert read is not None
    return sorted((round(rule.left), round(rule.right)) for rule in read.pages[0].rules)


def boxes_of(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of what is drawn on the first page besides text, from its top left."""
    with pdfium.PdfDocument(pdf) as document:
        page = document[0]
        height = page.get_height()
        shapes = [item.get_bounds() for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])]
        return [(left, height - top, right, height - bottom) for left, bottom, right, top in shapes]


def test_capitals_are_drawn_and_letters_without_one_stay() -> None:
    pdf = draw(par("Services (the “Services”) straße 服务", run=styled(ROMAN, cjk_font="宋体", capitals="all")))
    assert text_of(pdf) == "SERVICES(THE“SERVICES”)STRAßE服务"


def test_small_capitals_are_capitals_of_four_fifths() -> None:
    small, big = styled(ROMAN, capitals="small"), styled(ROMAN, size=9.6)
    pdf = draw(par("Ab", run=small), par("AB", run=big), par("A", run=ROMAN))
    assert text_of(pdf) == "ABABA"
    first, second, _, narrow, whole = chars_of(pdf)
    assert second.right - second.x == near(narrow.right - narrow.x)
    assert second.y == near(first.y)
    assert second.x - first.x == near(whole.right - whole.x)


def test_the_underline_of_small_capitals_is_one_line() -> None:
    pdf = draw(par("Agreement", run=styled(ROMAN, capitals="small", underline="single")))
    read, _ = read_pdf(pdf)
    assert read is not None
    assert len({(round(rule.bottom, 2), round(rule.top, 2)) for rule in read.pages[0].rules}) == 1


@pytest.mark.parametrize("space", [5.0, -0.5])
def test_space_stands_behind_every_character(space: float) -> None:
    plain = first_line(draw(of(WordText("合同第3条书", SONG), WordText("后", SONG))))
    spaced = first_line(draw(of(WordText("合同第3条书", styled(spacing=space)), WordText("后", SONG))))
    gaps = [
        (two.x - one.x, other.x - another.x)
        for (one, two, another, other) in zip(spaced, spaced[1:], plain, plain[1:], strict=False)
    ]
    assert [wide for wide, _ in gaps[:2]] == [near(12 + space)] * 2
    if space > 0:
        assert gaps[-1][0] == near(12 + space)
        assert all(wide >= narrow + 1 for wide, narrow in gaps)


def test_spaced_words_are_broken_where_words_are() -> None:
    words = "本合同自双方签字盖章之日起生效（未经同意）任何一方不得转让 under this Agreement 项下的权利。"
    pdf = draw(par(words * 3, replace(PLAIN, alignment="both"), run=styled(spacing=2)))
    lines = [bare(line.text) for line in lines_of(pdf)]
    assert len(lines) > 3
    assert not any(line[0] in "，。）" or line[-1] == "（" for line in lines)
    assert "".join(lines) == (words * 3).replace(" ", "")
    assert all("Agreement" in line for line in lines if "Agree" in line)


def test_a_raised_word_lifts_its_line_and_a_lowered_one_lets_the_next_down() -> None:
    def heights(raised: float, rule: LineRule = LineRule.MULTIPLE, line: float = 1) -> list[float]:
        layout = replace(PLAIN, line_rule=rule, line=line)
        word = WordText("升", styled(raised=raised))
        pdf = draw(of(WordText("平", SONG), word, layout=layout), par("次", layout))
        return [char.y for char in chars_of(pdf)]

    flat, high, low = heights(0), heights(6), heights(-6)
    assert flat[0] == near(flat[1])
    assert high[0] - high[1] == near(6)
    assert high[0] == near(flat[0] + 6)
    assert low[1] - low[0] == near(6)
    assert low[2] - low[0] == near(sum(SERIF) * 12 + 6)
    exact = heights(6, LineRule.EXACT, 24)
    assert exact[2] - exact[0] == near(24)


@pytest.mark.parametrize("kind", sorted(UNDERLINES))
def test_every_kind_of_underline_is_drawn_below_its_words_and_nothing_else(kind: str) -> None:
    pdf = draw(of(WordText("前", SONG), WordText("下划", styled(underline=kind)), WordText("后", SONG)))
    assert text_of(pdf) == "前下划后"
    rules = rules_of(pdf)
    assert len(rules) == UNDERLINES[kind][1]
    for left, right in rules:
        assert 59 <= left <= 62
        assert 85 <= right <= 89


def test_an_underline_of_words_leaves_out_the_spaces() -> None:
    assert len(rules_of(draw(par("one two three", run=styled(ROMAN, underline="words"))))) == 3


def test_an_underline_has_its_own_colour() -> None:
    own = styled(underline="single", underline_color="FF0000")
    assert draw(par("甲", run=own)) != draw(par("甲", run=styled(underline="single")))


@pytest.mark.parametrize(("double", "count"), [(False, 1), (True, 2)])
def test_lines_through_words_run_at_one_height_through_both_scripts(double: bool, count: int) -> None:
    read, _ = read_pdf(draw(par("甲方ABC", run=styled(strike=True, double_strike=double))))
    assert read is not None
    assert len({round(rule.top, 1) for rule in read.pages[0].rules}) == count


@pytest.mark.parametrize(
    "block",
    [
        par("黑底白字", run=styled(shading="000000")),
        par("黑底白字", replace(PLAIN, shading="1F3864"), numbered=label("1. ")),
        table(WordRow((replace(cell("黑底白字"), shading="000080"),)), grid=(300,)),
        par("黑底", run=styled(shading="000000", emphasis_mark="dot", underline="single")),
    ],
)
def test_words_without_a_colour_are_white_on_a_dark_ground_and_can_be_seen(block: WordBlock) -> None:
    read, found = read_pdf(draw(block))
    assert found == ()
    assert read is not None
    content = PdfReader(io.BytesIO(draw(block))).pages[0].get_contents()
    assert content is not None
    assert re.search(rb"1 1 1 (rg|scn?)\b|\b1 g\b", content.get_data())


@pytest.mark.parametrize(
    ("mark", "language", "below"),
    [
        ("dot", "zh-CN", True),
        ("dot", "", True),
        ("dot", "ja-JP", False),
        ("dot", "en-GB", False),
        ("underDot", "ja-JP", True),
        ("comma", "zh-CN", False),
        ("circle", "zh-CN", False),
        ("circle", "zh-TW", True),
    ],
)
def test_an_emphasis_mark_stands_at_every_character_on_the_side_of_its_language(
    mark: str, language: str, below: bool
) -> None:
    pdf = draw(par("双方 签", run=styled(emphasis_mark=mark, language=language, size=10)))
    shapes = [((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in boxes_of(pdf)]
    chars = [char for char in chars_of(pdf) if char.text.strip(UNSEEN)]
    assert "".join(char.text for char in chars) == "双方签"
    assert len(shapes) == 3
    for (middle, height), char in zip(shapes, chars, strict=True):
        assert middle == pytest.approx((char.x + char.right) / 2, abs=0.6)
        assert (height > char.y) is below
        assert abs(height - char.y) < 11


def test_lines_with_emphasis_marks_are_broken_where_others_are() -> None:
    words = "本合同自双方签字（盖章）之日起生效，未经另一方（书面）同意，任何一方不得转让“本合同”项下的权利。" * 2
    layout = replace(PLAIN, alignment="both")
    plain = [line.text for line in lines_of(draw(par(words, layout)))]
    marked = [line.text.strip(UNSEEN) for line in lines_of(draw(par(words, layout, run=styled(emphasis_mark="dot"))))]
    assert "".join(marked).replace("\u2060", "") == words
    assert not any(line[0] in "，。）”" or line.rstrip(UNSEEN)[-1] in "（“" for line in marked)
    assert len(marked) == len(plain)


def test_a_border_is_one_box_around_both_scripts_and_hides_nothing() -> None:
    boxed = styled(border=ParagraphRule(Border("single", 0.5, ""), 1))
    plain = first_line(draw(par("前本合同Party签字后")))
    pdf = draw(of(WordText("前", SONG), WordText("本合同Party签字", boxed), WordText("后", SONG)))
    assert text_of(pdf) == "前本合同Party签字后"
    assert [char.x for char in first_line(pdf)] == [near(char.x) for char in plain]
    assert read_pdf(pdf)[1] == ()
    boxes = boxes_of(pdf)
    highest, lowest = min(top for _, top, _, _ in boxes), max(bottom for *_, bottom in boxes)
    assert all(top == near(highest) or bottom == near(lowest) for _, top, _, bottom in boxes)
    assert min(left for left, *_ in boxes) == pytest.approx(plain[1].x - 1, abs=1)
    assert max(right for *_, right, _ in boxes) == pytest.approx(plain[-1].x + 1, abs=1)


def test_a_box_that_is_broken_over_lines_goes_on_there() -> None:
    boxed = styled(border=ParagraphRule(Border("dashed", 0.5, ""), 0))
    assert text_of(draw(par("合同" * 40, run=boxed))) == "合同" * 40


def test_letters_are_kerned_where_the_format_says_so() -> None:
    loose, tight = (first_line(draw(par("AVATAR", run=styled(ROMAN, kerning=kerning)))) for kerning in (False, True))
    assert tight[-1].right < loose[-1].right - 2


@pytest.mark.parametrize(
    ("side", "base", "at"),
    [
        ("center", "margin", 150.0),
        ("left", "indent", 40.0), ("center", "indent", 160.0), ("right", "indent", 280.0),
    ],
)  # fmt: skip
def test_a_tab_leads_to_a_side_or_the_middle_of_margin_or_indent(side: str, base: str, at: float) -> None:
    layout = replace(PLAIN, left=40, right=20)
    drawn = first_line(draw(of(WordTab(SONG, AlignedTab(side, base)), WordText("甲方", SONG), layout=layout)))
    place = {"left": drawn[0].x, "center": drawn[0].right, "right": drawn[1].right}[side] - 50
    assert place == pytest.approx(at, abs=0.6)


def test_tabs_with_places_of_their_own_stand_in_a_row_with_leaders() -> None:
    center, right = (WordTab(SONG, AlignedTab(side, "margin", "dot")) for side in ("center", "right"))
    pdf = draw(of(WordText("左", SONG), center, WordText("中", SONG), right, WordText("右", SONG)))
    left, middle, end = first_line(pdf)
    assert left.x == near(50)
    assert (middle.x + middle.right) / 2 == pytest.approx(200, abs=0.6)
    assert end.right == pytest.approx(350, abs=0.6)
    assert len(boxes_of(pdf)) >= 2


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_tab_out_of_the_indent_is_refused(side: str) -> None:
    layout = replace(PLAIN, left=40, right=20)
    _, found = attempt(of(WordTab(SONG, AlignedTab(side, "margin")), WordText("甲方", SONG), layout=layout))
    assert [item.code for item in found] == ["PDF-710"]


def test_a_tab_to_a_place_where_words_already_stand_is_refused() -> None:
    words = WordText("甲方应当按照本合同约定支付价款", SONG)
    tab = WordTab(SONG, AlignedTab("center", "margin"))
    pdf, found = attempt(of(words, tab, WordText("乙方", SONG)))
    assert pdf is None
    assert [item.code for item in found] == ["PDF-710"]


def test_words_in_another_language_say_so_and_no_others_do() -> None:
    german = WordText("Allgemeine Bedingungen", styled(ROMAN, language="de-DE"))
    english = WordText("This Agreement is governed by the law of the place; ", styled(ROMAN, language="en-GB"))
    american = WordText("as amended.", styled(ROMAN, language="en-US"))
    page = PdfReader(io.BytesIO(draw(of(english, german, american), language="en-GB"))).pages[0]
    content = page.get_contents()
    assert content is not None
    assert set(re.findall(rb"/Lang\(([^)]*)\)", content.get_data())) == {b"de-DE"}


def test_a_hyphen_that_does_not_break_is_drawn_and_read_back() -> None:
    assert text_of(draw(par("2026\u201101 甲\u2011乙", run=SONG))) == "2026\u201101甲\u2011乙"
