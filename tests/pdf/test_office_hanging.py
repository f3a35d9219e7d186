"""Marks at the end of a line that LibreOffice lets hang and then forgets: they are missed, and drawn after all."""

from __future__ import annotations

import pytest
from office_cases import document, draw
from pdf_sight import body_of
from word_cases import p, unpacked

from contractgen.pdf.office.copies import copied
from contractgen.pdf.office.hanging import is_hanging, keep_inside, lost_marks

TEXT = (
    "付费方应当通过对公账户转账付款，也可以由经办人到乙方营业场所缴费或者提交转账支票；"
    "以转账支票付款的，到账时视为已付。"
)
SET = '<w:jc w:val="both"/><w:overflowPunct w:val="0"/>'


def justified(right: int, text: str = TEXT) -> str:
    return p(text, f'<w:ind w:right="{right}"/><w:jc w:val="both"/>')


@pytest.mark.libreoffice
def test_marks_at_the_end_of_justified_lines_are_drawn_whatever_the_width() -> None:
    [(pdf, codes)] = draw(document(*(justified(right) for right in range(-140, -120))))
    assert codes == []
    assert "".join(body_of(pdf or b"", 0, 1000).split()).count("转账支票；以转账支票") == 20


def test_a_mark_is_missed_by_the_words_around_it() -> None:
    texts = ("提交转账支票；以转账支票付款的，视为支付。", "另行约定；但书除外。")
    assert lost_marks(texts, "提交转账支票以转账支票付款的，视为支付。另行约定；但书除外。") == {
        "交转账支票；以转账支票"
    }
    assert not lost_marks(texts, "".join(texts))
    assert is_hanging("一；")
    assert not is_hanging("一二")


@pytest.mark.parametrize(("marks", "count"), [(frozenset({"支票；以转"}), 1), (frozenset[str](), 2)])
def test_no_mark_hangs_in_the_paragraphs_that_lost_one_or_in_any(marks: frozenset[str], count: int) -> None:
    data = document(justified(0), p("另行约定；但书除外。", SET))
    changed = unpacked(copied(data, lambda root: keep_inside(root, marks)))
    main = changed["word/document.xml"].decode()
    assert main.count("<w:overflowPunct/>") == count
    assert {name: part for name, part in changed.items() if name != "word/document.xml"} == {
        name: part for name, part in unpacked(data).items() if name != "word/document.xml"
    }
