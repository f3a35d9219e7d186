"""Estimates are never too low: what is held together always fits on a page."""

from __future__ import annotations

from dataclasses import replace

import soak
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_drafts import HEI, PAGE, SONG, declared, draw, label, par, section
from pdf_sight import chars_of, lines_of

from contractgen.pdf.estimate import Heights, widest
from contractgen.pdf.longwords import with_long_words_marked
from contractgen.pdf.nodes import Inline, Node
from contractgen.pdf.scripts import by_script, is_chinese
from contractgen.word.model import Border, ParagraphFormat, ParagraphRule, ParagraphRules, RunFormat

TALLEST = max(face.ascent + face.descent for family in declared().families.values() for face in family.faces)
PIECES = [*"甲，a ", "（一）", "WWWW", "mmmm", "1,234.50", "ABCDEFGH", "付款", "0000000000", "“”", "Services"]
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join)
MONO = replace(SONG, latin_font="DejaVu Sans Mono")
RUNS = st.sampled_from([SONG, HEI, replace(SONG, size=9), replace(SONG, size=16), MONO])
PAPER = replace(PAGE, height=3000)


@settings(max_examples=soak.size(60, 2000), deadline=None)
@given(
    text=WORDS,
    run=RUNS,
    line=st.sampled_from([1.0, 1.5, 2.0]),
    indent=st.sampled_from([0, 24, -24]),
    ruled=st.booleans(),
)
def test_no_paragraph_is_taller_than_its_estimate(
    text: str, run: RunFormat, line: float, indent: float, *, ruled: bool
) -> None:
    rule = ParagraphRule(Border("single", 2), 9) if ruled else None
    layout = ParagraphFormat(
        line=line, left=max(-indent, 0), first_line=indent, rules=ParagraphRules(rule, rule, rule, rule)
    )
    paragraph = par(f"{text}末", layout, run=run, numbered=label("（十二）"))
    after = par("后")
    lines = lines_of(draw(section(paragraph, after, page=PAPER)))
    taken = lines[-1].y - 60 - 1.151 * 12
    assert taken <= Heights(TALLEST).paragraph(paragraph, 300) + 0.1


@settings(max_examples=soak.size(60, 2000), deadline=None)
@given(text=WORDS.filter(lambda words: words.strip()), run=RUNS)
def test_no_text_is_wider_than_its_estimate(text: str, run: RunFormat) -> None:
    chars = chars_of(draw(section(par(text, run=run), page=replace(PAGE, width=9000))))
    assert max(char.right for char in chars) - 50 <= widest(text, run.size) + 0.1


@settings(max_examples=soak.size(60, 2000), deadline=None)
@given(text=WORDS, width=st.integers(40, 200))
def test_no_word_runs_out_of_its_column(text: str, width: int) -> None:
    page = replace(PAGE, width=100 + width, height=3000)
    chars = [char for char in chars_of(draw(section(par(text), page=page))) if char.text.strip()]
    assert all(char.right <= 50 + width + 0.2 or char.text in "，）” " for char in chars)


def test_long_words_are_marked_over_the_bounds_of_runs() -> None:
    styles: list[Node] = [{"size": 12}, {"size": 12}]
    nodes: list[Inline] = [
        [0, "付款至（"],
        [1, "00000000"],
        [0, "000000000"],
        [1, "）账户 https://example.com/aaaaaaaaaaaaaaaaa/b"],
    ]
    marked = with_long_words_marked(nodes, 130, styles)
    assert [node["long"] if isinstance(node, dict) else node[1] for node in marked] == [
        "付款至",
        "（",
        "00000000",
        "000000000",
        "）",
        "账户 https://example.com/",
        "aaaaaaaaaaaaaaaaa/",
        "b",
    ]
    assert with_long_words_marked(nodes, 400, styles) == nodes


def test_scripts_are_told_apart_as_word_does() -> None:
    mixed = "就“物联卡”支付 1,234.50 元——①"
    assert list(by_script(mixed, chinese=True)) == [
        (True, "就“物联卡”支付"),
        (False, " 1,234.50 "),
        (True, "元——①"),
    ]
    assert list(by_script("the “Fees”", chinese=False)) == [(False, "the “Fees”")]
    assert is_chinese("“甲方”", "zh-CN")
    assert is_chinese("①", "zh-CN")
    assert not is_chinese("“Party”", "zh-CN")
    assert not is_chinese("“甲方” Ltd", "en-GB")
    assert is_chinese("甲方", "")
