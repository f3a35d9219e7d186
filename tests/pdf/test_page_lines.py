"""The measure itself: what counts as the same line, and what does not."""

from __future__ import annotations

from page_lines import compare_pages, page_lines
from pdf_drafts import PAGE, PLAIN, draw, label, par, section

WORDS = "甲方应当按照本协议约定的时间、地点和方式向乙方支付费用，乙方应当开具发票。"


def test_a_line_is_what_stands_on_one_baseline_without_gaps() -> None:
    pdf = draw(par("第 1 条\t服务 内容"), par("……"))
    assert [line.text for line in page_lines(pdf)] == ["第1条服务内容", "……"]


def test_equal_documents_have_equal_lines() -> None:
    pdf = draw(*(par(f"{number}{WORDS}") for number in range(40)))
    same = compare_pages(pdf, pdf)
    assert (same.share, same.breaks_identical, same.text_equal, same.running_equal) == (1.0, True, True, True)
    assert same.pages[0] == same.pages[1] > 1


def test_a_line_broken_elsewhere_is_told_with_its_page() -> None:
    one, other = draw(par(f"一{WORDS}"), par("末行")), draw(par(f"一{WORDS}", numbered=label("1.")), par("末行"))
    found = compare_pages(one, other)
    assert not found.text_equal
    assert found.share < 1
    assert "-   1 一甲方" in found.listing()
    assert "+   1 1.一甲方" in found.listing()


def test_headers_and_footers_count_for_no_share() -> None:
    footer = {"default": (par("第页"),)}
    blocks = [par(f"{number}{WORDS}", PLAIN) for number in range(40)]
    found = compare_pages(draw(section(*blocks, page=PAGE, footers=footer)), draw(*blocks))
    assert not found.running_equal
    assert found.text_equal
    assert found.share == 1
