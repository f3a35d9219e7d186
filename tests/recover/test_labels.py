"""Labels: read in every usual form, weighed by what follows, and written anew."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from contractgen.recover.labels import candidates, inline_labels, native_labels, write_label

STRONG = """
一、|总则; （一）|甲方的义务; (一) |支付方式; 1、|合作过程; 1. |甲方应当; 1．|甲方应当; （1）|交付
(1) |the Goods; 1）|交付; 1) |Goods; ①|甲方; a) |the; a. |Goods; (a) |the; (A) |The; (i) |the; i. |The
I. |General; 第一条 |总则; 第1条 |总则; 第一章 |总则; 第二节 |付款; 第三编 |分则; 第一条|合作内容
第六条|【违约责任】; 第一条之一 |保密; 一. |总则; 1.1 |The; 1.1.1 |甲方; 1.1. |The; 1.1|甲方应当
Article 1 |Term; ARTICLE I|; ARTICLE ONE|; Section 1.01 |Definitions.; Clause 5. |Term; Schedule 1|; EXHIBIT A|
Annex B: |Prices; Appendix 2|; Part III |General; 附件一：|价格表; 附件1 |价格表; 附录A|; 附表2：|费用
A.1 |General; １．|甲方; （１）|甲方; （ 一 ）|甲方; 第 一 条 |总则; ⑴|甲方; ⒈|甲方; ㈠|甲方; 十一、|其他
1.1 |公司依法设立; 2.3|人民币借款; 1.2|分包; 3.1 |期限届满; （十二）|其他; 二十一、|其他; 第一百零一条 |附则
▲二、|申请人的资格; ★ 3.1 |营业执照; ▲10、|谈判文件
第三條 |付款; （甲）|交付; Section 4.10 |Costs; §4.1 |Costs; (aa) |the; (xii) |the
""".replace("\n", ";")

WEAK = """
2024年1月1日; 1.5倍; 24.9元; 298.80; 10:30; 3、6个月; 1、3、6个月; 100 Main Street; 12 months; A company
I agree; 第一次; 第三方; 第六条约定的; 第六条“违约责任”约定; 第六条第二款; Section 3.1 of the Agreement
Section 3.1, the; Section 5 and; Exhibit A is attached; i.e. this; a. m. on; 2.0版本; 1.5 percent of
3.1 of this; （2024）京01民初5号; 〔2024〕5号; （一）项; （一）、（二）项; (a) or (b) above; (s) of; 甲、乙双方
三、四线城市; 一、二级市场; 2024. The; 1 of 5; 10.5%; 1-3个月; 附件一所列; 一方违约的; 二是; 30日内; 5个工作日
13900000001; 010-88880000; v. Smith; U.S. Dollars; 1,000元; 7*24小时; 附件一、附件二; Part of the; 17 U.S.C. 512
12-34栋; Section 10.02: replaces the standard words; 400-961-8088; $5; 3%; 1.5人/月; 2.5公斤水泥; 1.5分钟内
""".replace("\n", ";")


@pytest.mark.parametrize("text", [text.strip(" ") for text in STRONG.split(";") if text])
def test_a_label_is_found_with_the_words_after_it(text: str) -> None:
    whole = text.replace("|", "")
    best = candidates(whole)[0]
    assert best.strength >= 0.5
    assert whole[best.body :] == text.split("|")[1].strip()
    assert best.label.text == whole[best.start : best.start + len(best.label.text)]


@pytest.mark.parametrize("text", [text.strip() for text in WEAK.split(";") if text.strip()])
def test_amounts_dates_and_references_are_hardly_labels(text: str) -> None:
    assert all(one.strength <= 0.45 for one in candidates(text))


@pytest.mark.parametrize(
    ("text", "form", "word", "numbers", "system"),
    [
        ("（一）x", "({})", "", (1,), "一"),
        ("(1) x", "({})", "", (1,), "1"),
        ("１．甲", "{}.", "", (1,), "1"),
        ("第 十 一 條", "第{}条", "条", (11,), "一"),
        ("第一条之一 甲", "第{}条之{}", "条", (1, 1), "一"),
        ("SECTION 4.02 Costs", "Section {}.{}", "Section", (4, 2), "01"),
        ("ARTICLE Twenty-One", "Article {}", "Article", (21,), "one"),
        ("附件（二）", "附件{}", "附件", (2,), "一"),
        ("2.1(b) Goods", "{}.{}({})", "", (2, 1, 2), "a"),
        ("A.3 Goods", "{}.{}", "", (1, 3), "1"),
        ("⑶甲方", "({})", "", (3,), "1"),
        ("0. Definitions", "{}.", "", (0,), "1"),
        ("1.0.1. “Version”", "{}.{}.{}.", "", (1, 0, 1), "1"),
        ("第1-2条 价款", "第{}-{}条", "条", (1, 2), "1"),
        ("一:价款", "{}:", "", (1,), "一"),
        ("5 、用户", "{}、", "", (5,), "1"),
        ("③甲方", "{}", "", (3,), "①"),
        ("壹、甲方", "{}、", "", (1,), "壹"),
        ("1-2 甲方", "{}-{}", "", (1, 2), "1"),
        ("乙、甲方", "{}、", "", (2,), "甲"),
        (r"1\. Goods", "{}.", "", (1,), "1"),
    ],
)
def test_the_form_is_free_of_numbers_and_width(
    text: str, form: str, word: str, numbers: tuple[int, ...], system: str
) -> None:
    label = candidates(text)[0].label
    assert (label.form, label.word, label.numbers, label.system) == (form, word, numbers, system)


def test_what_can_be_roman_or_a_letter_is_both() -> None:
    assert [(one.label.system, one.label.number) for one in candidates("(i) the")] == [("i", 1), ("a", 9)]
    assert [(one.label.system, one.label.number) for one in candidates("(c) the")] == [("a", 3), ("i", 100)]
    assert [one.label.number for one in candidates("(ii) the")] == [2, 35]


@pytest.mark.parametrize("prefix", ["- ", "**", "#### ", "\\", "• ", "　　", "> ", "- **"])
def test_a_label_is_found_behind_what_a_conversion_left(prefix: str) -> None:
    text = f"{prefix}1、甲方应当付款"
    best = candidates(text)[0]
    assert (text[best.start : best.body], text[best.body :]) == ("1、", "甲方应当付款")


def test_a_native_label_is_read_whole() -> None:
    assert native_labels("（一）")[0].number == 1
    assert native_labels("第三条")[0].word == "条"
    assert native_labels("Section 1.01")[0].numbers == (1, 1)
    assert native_labels("3.")[0].form == "{}."
    assert native_labels("•") == ()


def test_labels_inside_a_sentence_are_found_in_order() -> None:
    text = "5.1 Term. (a) The term is (i) one year or (ii) longer under Section 3.1(b), and (b) no more."
    strong = [one.label.text for one in inline_labels(text) if one.strength > 0.5 and one.label.system != "a"]
    assert strong == ["(i)", "(ii)"]
    assert [one.label.text for one in inline_labels(text) if one.strength > 0.5 and one.label.system == "a"][::2] != []
    assert all(one.strength < 0.2 for one in inline_labels(text) if text[one.start - 1] == "1")


def test_chinese_labels_inside_a_sentence_are_found() -> None:
    text = "包括：（1）交付；（2）验收；①甲；一是，按第三条（一）付款；二是，不付款。"
    found = {one.label.text: one.strength for one in inline_labels(text)}
    assert {"（1）", "（2）", "①", "一是", "二是"} == {label for label, strength in found.items() if strength > 0.5}
    assert found["（一）"] < 0.2


SPELLINGS = """
一、 （一） (1) 1. 1、 a) (A) (i) I. 第一条 第1章 1.1 1.1.1. 附件一 附件1 ① ⑴ ⒈ ㈠ １． Ⅰ. 甲、
Section_1.01 ARTICLE_ONE Exhibit_A 第_一_条
"""


@given(st.sampled_from(SPELLINGS.split()), st.integers(1, 99))
@example("①", 21)
@example("㈠", 11)
@example("Ⅰ.", 13)
def test_a_label_is_written_anew_and_read_back(spelling: str, number: int) -> None:
    like = candidates(spelling.replace("_", " "))[0].label
    if like.system == "甲" and number > 10:
        with pytest.raises(ValueError, match="甲"):
            write_label(like, number)
        return
    again = native_labels(write_label(like, number))
    assert ((*like.numbers[:-1], number), like.form) in [(one.numbers, one.form) for one in again]


@pytest.mark.parametrize(
    ("like", "number", "written"),
    [
        ("（二）甲", 3, "（三）"),
        ("1.3 甲", 4, "1.4"),
        ("Section 4.02 X", 3, "Section 4.03"),
        ("Section 4.09 X", 10, "Section 4.10"),
        ("ARTICLE NINE", 10, "ARTICLE TEN"),
        ("第 一 条 甲", 12, "第 十二 条"),
        ("１．甲", 12, "１２．"),
        ("（iv）the", 5, "（v）"),
        ("第三条之一 甲", 2, "第三条之二"),
    ],
)
def test_the_spelling_of_a_label_is_kept(like: str, number: int, written: str) -> None:
    assert write_label(candidates(like)[0].label, number) == written


@given(st.text(alphabet="一二十第条（）()1aiI.、-—:： \tSection附件①⑴*#>\\", max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    for one in (*candidates(text), *inline_labels(text)):
        assert 0 <= one.start < one.body <= len(text)
        assert 0 < one.strength <= 1
        assert write_label(one.label, one.label.number)


@pytest.mark.parametrize(
    "piece", ["(a)", "第", "（一）", "1.", "* ", "  ", "一", "1", "Section 1 ", "①", "((", "一、", "> "]
)
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    text = piece * 40_000
    assert len(candidates(text)) <= 3
    assert len(inline_labels(text)) <= 2_000
