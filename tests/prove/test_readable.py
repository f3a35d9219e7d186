"""Words that a reader of the DOCX would not see, or not take for valid, are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contractgen.findings import Finding
from contractgen.prove.readable import unreadable_words
from contractgen.word.model import (
    Border,
    PageSetup,
    ParagraphFormat,
    RunFormat,
    WordBlock,
    WordCell,
    WordDocument,
    WordParagraph,
    WordRow,
    WordSection,
    WordTable,
    WordText,
)

PLAIN = RunFormat("Times New Roman", "宋体", 10.5)
NONE = (Border(), Border(), Border(), Border())


def said(text: str, form: RunFormat = PLAIN, shading: str = "") -> WordParagraph:
    inlines = (WordText(text, form),) if text else ()
    return WordParagraph(0, "Body", None, ParagraphFormat(shading=shading), inlines, PLAIN)


def celled(paragraph: WordParagraph, shading: str) -> WordTable:
    cell = WordCell((paragraph,), 0, 1, 1, NONE, (0, 0, 0, 0), shading)
    return WordTable("", (100,), (WordRow((cell,)),))


def found_in(*blocks: WordBlock, header: tuple[WordBlock, ...] = ()) -> tuple[Finding, ...]:
    page = PageSetup(595, 842, 72, 72, 72, 72, 36, 36)
    section = WordSection(page, blocks, {"default": header}, {})
    return unreadable_words(WordDocument((section,), "", "", "", {}), "a.docx")


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        (replace(PLAIN, hidden=True), "w:vanish"),
        (replace(PLAIN, strike=True), "w:strike"),
        (replace(PLAIN, size=1), "w:sz"),
        (replace(PLAIN, color="FFFFFF"), "w:color"),
        (replace(PLAIN, color="F0F0F0"), "w:color"),
        (replace(PLAIN, color="FFFF00", shading="FFFF10"), "w:color"),
    ],
)
def test_hidden_struck_tiny_and_invisible_words_are_found_with_their_paragraph(form: RunFormat, reason: str) -> None:
    (finding,) = found_in(said("甲方"), said(""), said("乙方", form))
    assert (finding.code, finding.paragraph, dict(finding.arguments)["reason"]) == ("OUT-822", 2, reason)


@pytest.mark.parametrize(("height", "cut"), [(0.5, True), (10, True), (10.5, False), (30, False)])
def test_words_in_a_row_that_is_too_low_for_them_are_found(height: float, cut: bool) -> None:
    table = celled(said("10000.00"), "")
    row = replace(table.rows[0], height=height, height_rule="exact")
    found = found_in(replace(table, rows=(row,)))
    assert [dict(item.arguments)["reason"] for item in found] == ["w:trHeight"] * cut
    assert found_in(replace(table, rows=(replace(row, height_rule="atLeast"),))) == ()
    empty = replace(celled(said(""), "").rows[0], height=0.5, height_rule="exact")
    assert found_in(replace(table, rows=(empty,))) == ()


def test_white_words_on_a_dark_ground_are_read() -> None:
    white = replace(PLAIN, color="FFFFFF")
    assert found_in(celled(said("表头", white), "1F3864"), said("甲", white, shading="000000")) == ()


def test_dark_words_on_a_dark_ground_are_not() -> None:
    (finding,) = found_in(celled(said("表头", replace(PLAIN, color="101010")), "000000"))
    assert finding.code == "OUT-822"


def test_headers_and_footers_are_looked_at_too() -> None:
    (finding,) = found_in(said("甲方"), header=(said("编号", replace(PLAIN, hidden=True)),))
    assert (finding.paragraph, dict(finding.arguments)["place"]) == (0, "–")


def test_white_space_may_look_as_it_likes() -> None:
    assert found_in(said("　 ", replace(PLAIN, strike=True, color="FFFFFF"))) == ()
