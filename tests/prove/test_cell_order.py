"""Tables whose cells are drawn in another order than they are read: cells over rows, rows that a page divides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pdf_drafts import cell, document, draw, par, row, section, table

from contractgen.model.outline import Outline
from contractgen.prove.compare_pdf import compare_pdf
from contractgen.prove.pdf_model import Drawn, PdfDocument
from contractgen.prove.pdf_reading import read_pdf
from contractgen.word.model import WordBlock, WordDocument, WordRow, WordSection
from contractgen.word.outline import outline_of

WIDE = (80.0, 80.0, 80.0)
PRICES = table(
    row("类别", "名称", "金额", header=True),
    WordRow((cell("网络", 0, rows=3), cell("交换机", 1), cell("1.00", 2, rows=2))),
    WordRow((cell("路由器", 1),)),
    WordRow((cell("网关", 1), cell("3.00", 2))),
    WordRow((cell("合计", 0, span=2), cell("4.00", 2))),
    grid=WIDE,
)


def long_table(rows: int) -> WordBlock:
    """Return a table of one group of rows longer than a page, under a head of two rows."""
    head = (
        WordRow((cell("序号", 0, rows=2), cell("数量", 1, span=2)), header=True),
        WordRow((cell("账面", 1), cell("实盘", 2)), header=True),
    )
    words = tuple(par(f"第{number}段说明") for number in range(rows))
    first = WordRow((cell(words, 0, rows=rows), cell("甲0", 1), cell("乙0", 2)))
    rest = (WordRow((cell(f"甲{number}", 1), cell(f"乙{number}", 2))) for number in range(1, rows))
    return table(*head, first, *rest, grid=WIDE)


def read(*content: WordSection | WordBlock) -> tuple[Outline, WordDocument, PdfDocument]:
    sections = [one for one in content if isinstance(one, WordSection)]
    blocks = [one for one in content if not isinstance(one, WordSection)]
    word = document(*(sections or [section(*blocks)]))
    pdf, found = read_pdf(draw(*content))
    assert pdf is not None
    assert not found
    return outline_of(word), word, pdf


def codes(*content: WordSection | WordBlock, damage: Callable[[list[Drawn]], list[Drawn]] = list) -> list[str]:
    outline, word, pdf = read(*content)
    pages = tuple(replace(page, texts=tuple(damage(list(page.texts)))) for page in pdf.pages)
    return [item.code for item in compare_pdf(outline, word, replace(pdf, pages=pages))[0]]


def test_cells_that_span_rows_may_be_drawn_behind_the_words_beside_them() -> None:
    _, _, pdf = read(par("前"), PRICES, par("后"))
    said = [drawn.text for drawn in pdf.pages[0].texts]
    assert said.index("网络") > said.index("路由器")
    assert codes(par("前"), PRICES, par("后")) == []
    assert codes(PRICES) == []


def test_cells_over_rows_and_heads_may_run_on_over_pages() -> None:
    assert len(read(par("前"), long_table(60), par("后"))[2].pages) > 1
    assert codes(par("前"), long_table(60), par("后")) == []


def test_rows_that_a_page_divides_are_read_part_by_part() -> None:
    words = tuple(par(f"第{number}段") for number in range(70))
    split = table(row("甲", "乙"), WordRow((cell(words, 0), cell(words[:60], 1))), row("丙", "丁"))
    assert len(read(split)[2].pages) > 1
    assert codes(split, par("后")) == []


def test_cells_over_rows_in_headers_are_read() -> None:
    letterhead = table(
        WordRow((cell("示例公司", 0, rows=2), cell("编号", 1))), WordRow((cell("日期", 1),)), grid=(150, 150)
    )
    page = section(par("正文"), headers={"default": (letterhead,)})
    page = replace(page, page=replace(page.page, top=90))
    assert codes(page) == []


def exchanged(one: str, other: str, *, places: bool) -> Callable[[list[Drawn]], list[Drawn]]:
    """Return what exchanges two words: in the file and on the page, or on the page alone."""

    def damage(texts: list[Drawn]) -> list[Drawn]:
        said = [drawn.text for drawn in texts]
        first, second = said.index(one), said.index(other)
        if places:
            boxes = [(texts[place].box, texts[place].baseline) for place in (second, first)]
            for place, (box, baseline) in zip((first, second), boxes, strict=True):
                texts[place] = replace(texts[place], box=box, baseline=baseline)
        else:
            texts[first], texts[second] = (
                replace(texts[first], text=texts[second].text),
                replace(texts[second], text=texts[first].text),
            )
        return texts

    return damage


@pytest.mark.parametrize("places", [False, True], ids=["words", "places"])
@pytest.mark.parametrize(("one", "other"), [("网络", "1.00"), ("网络", "交换机"), ("1.00", "3.00"), ("网络", "合计")])
def test_exchanged_cells_are_found(one: str, other: str, places: bool) -> None:
    assert codes(PRICES, damage=exchanged(one, other, places=places)) != []


@pytest.mark.parametrize("word", ["网络", "交换机", "1.00", "4.00"])
def test_a_cell_that_is_missing_or_doubled_is_found(word: str) -> None:
    def without(texts: list[Drawn]) -> list[Drawn]:
        return [drawn for drawn in texts if drawn.text != word]

    def twice(texts: list[Drawn]) -> list[Drawn]:
        return [copy for drawn in texts for copy in [drawn] * (1 + (drawn.text == word))]

    assert codes(PRICES, damage=without) != []
    assert codes(PRICES, damage=twice) != []


def test_a_changed_word_beside_a_cell_over_rows_is_told_with_its_table() -> None:
    def changed(texts: list[Drawn]) -> list[Drawn]:
        return [replace(drawn, text=drawn.text.replace("3.00", "8.00")) for drawn in texts]

    assert codes(PRICES, damage=changed) == ["OUT-814"]
