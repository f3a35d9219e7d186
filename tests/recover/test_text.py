"""Plain texts: physical lines become passages, and everything keeps its place in the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contractgen.model.manuscript import Passage, Setting
from contractgen.recover.text import manuscript_of_text


def passages(text: str) -> tuple[Passage, ...]:
    return manuscript_of_text(text, "a.txt").passages


def texts(text: str, setting: Setting = Setting.BODY) -> list[str]:
    return [passage.text for passage in passages(text) if passage.setting is setting]


WRAPPED = """\
                        SUPPLY AGREEMENT

1. Definitions. In this Agreement the following words have the meaning
given to them below, unless the context requires otherwise and subject to
Section 3.1 of the Framework Agreement.

2. Price. The price rises by no more than
1.5 percent in each year. The Buyer pays within thirty days of receipt of
the invoice, as set out in Section
4. The Seller may charge interest.
   (a) on late payments;
   (b) on partial payments that the Buyer makes after the date that is
       stated in the invoice.
"""


def test_wrapped_lines_become_paragraphs_that_know_the_place_of_each_line() -> None:
    found = passages(WRAPPED)
    assert [passage.text.split(" ")[0] for passage in found] == ["SUPPLY", "1.", "2.", "(a)", "(b)"]
    price = found[2]
    assert "no more than 1.5 percent in each year" in price.text
    assert "Section 4. The Seller" in price.text
    place = price.place(price.text.index("1.5 percent"))
    assert (place.file, place.line, place.column) == ("a.txt", 8, 1)
    assert price.place(price.text.index("Section 4") + 8).line == 10
    later = found[4].place(found[4].text.index("stated"))
    assert (later.line, later.column) == (13, 8)


def test_the_title_and_the_language_are_found() -> None:
    assert (manuscript_of_text(WRAPPED, "").title, manuscript_of_text(WRAPPED, "").language) == (
        "SUPPLY AGREEMENT",
        "en",
    )
    chinese = manuscript_of_text("设备采购合同\n\n甲方：云岭公司\n一、标的\n", "")
    assert (chinese.title, chinese.language) == ("设备采购合同", "zh")
    assert manuscript_of_text("", "").language == ""


def test_a_reference_that_a_line_breaks_is_no_label() -> None:
    assert texts("EXHIBIT 10.1\nLEASE AGREEMENT\n\n2.2 Return. As set forth in Sections 1.2 and\n2.1. The end.\n") == [
        "EXHIBIT 10.1 LEASE AGREEMENT",
        "2.2 Return. As set forth in Sections 1.2 and 2.1. The end.",
    ]
    assert manuscript_of_text("EXHIBIT 10.1\nLEASE AGREEMENT\n", "").title == "LEASE AGREEMENT"
    assert len(texts("2.1 Return. It is defined in Section\n8) and in clause 7.\n")) == 1


CHINESE = """\
第一条  乙方应当按照本合同约定的时间、地点和方式向甲方交付设备，并
提供全部技术资料。甲方逾期付款的，乙方有权按照第六条约定的标准收取
违约金，直至付清为止。
第二条  乙方交付的设备应当符合国家标准、行业标准以及本合同附件一所
列的技术要求；不符合的，甲方有权拒收，由此产生的费用由乙方承担（包
括运费）。
    双方因履行本合同发生争议的，应当协商解决；协商不成的，任何一方均
可以向甲方所在地人民法院提起诉讼。
"""


def test_a_line_that_breaks_off_before_the_name_of_a_part_goes_on_in_it() -> None:
    text = (
        "1. Services are provided in accordance with\nSchedule 2.\n2. This Agreement ends under this\nSection 2 only.\n"
    )
    assert texts(text) == [
        "1. Services are provided in accordance with Schedule 2.",
        "2. This Agreement ends under this Section 2 only.",
    ]


def test_wrapped_chinese_is_joined_without_spaces() -> None:
    found = texts(CHINESE)
    assert len(found) == 3
    assert "本合同附件一所列的技术要求" in found[1]
    assert "费用由乙方承担（包括运费）" in found[1]
    assert found[2].startswith("双方")


def test_lines_of_a_text_that_is_not_wrapped_stay_paragraphs() -> None:
    text = (
        "一、标的\n甲方：云岭公司\n乙方：北湖公司\n（一）数量\n1、十台。\n2、二十台\n增值税专用发票\n增值税普通发票\n"
    )
    assert texts(text) == text.split("\n")[:-1]


def test_page_numbers_and_headers_stand_in_the_margin() -> None:
    text = "\f".join(
        f"SUPPLY AGREEMENT No. 7\n\n{page}. The Seller delivers goods of kind {page}.\n\n- {page} -\n"
        for page in range(1, 5)
    )
    assert texts(text) == [f"{page}. The Seller delivers goods of kind {page}." for page in range(1, 5)]
    assert len(texts(text, Setting.MARGIN)) == 8
    for line in ("Page 3 of 30", "第 3 页 共 11 页", "共11页 第3页", "— 12 —", "3 / 30", "第3页"):
        assert texts(f"一、标的\n\n{line}\n\n二、价款", Setting.MARGIN) == [line]


def test_the_chapter_at_the_head_of_every_page_stands_in_the_margin() -> None:
    heading = "第五章  合同条款"
    articles = [f"第{numeral}条 内容\n双方合作。\n双方保密。" for numeral in "一二三四五六七八九"]
    text = f"\n\n- 1 -\n\n{heading}\n".join("\n".join(articles[place : place + 3]) for place in (0, 3, 6))
    assert texts(f"{heading}\n{text}").count(heading) == 1
    assert texts(f"{heading}\n{text}", Setting.MARGIN).count(heading) == 2


def test_a_paragraph_goes_on_behind_a_page_number() -> None:
    text = CHINESE.replace("以及本合同附件一所\n", "以及本合同附件一所\n\n第 1 页 共 2 页\n\f\n")
    found = texts(text)
    assert "本合同附件一所列的技术要求" in found[1]
    assert texts(text, Setting.MARGIN) == ["第 1 页 共 2 页"]


def test_lone_numbers_are_pages_only_over_the_distance_of_a_page() -> None:
    body = "\n".join(f"{number}) item" for number in range(1, 30))
    text = f"{body}\n7\n{body}\n8\n{body}\n"
    assert texts(text, Setting.MARGIN) == ["7", "8"]
    assert texts("1\n甲方\n2\n乙方\n", Setting.MARGIN) == []


def test_a_table_of_contents_stands_by_itself() -> None:
    leaders = "TABLE OF CONTENTS\n1. Definitions ........ 1\n2. Price .............. 2\n\n1. Definitions\nText.\n"
    assert len(texts(leaders, Setting.CONTENTS)) == 3
    assert texts(leaders) == ["1. Definitions", "Text."]
    bare = "目  录\n第一条 标的\n第二条 价款\n第三条 交付\n\n第一条 标的\n设备十台。\n第二条 价款\n第三条 交付\n"
    assert texts(bare, Setting.CONTENTS) == ["目  录", "第一条 标的", "第二条 价款", "第三条 交付"]
    assert len(texts(bare)) == 4


def test_the_label_of_an_entry_of_the_contents_may_stand_alone() -> None:
    text = (
        "INDEX\nArticle 1 - Quantity ........ 1\n\nArticle 2\n\n- Term ............. 2\n\nARTICLE 1\nQuantity. Ten.\n"
    )
    assert texts(text, Setting.CONTENTS) == ["Article 1 - Quantity ........ 1", "Article 2", "- Term ............. 2"]


def test_tab_separated_lines_are_rows_of_a_table() -> None:
    found = passages("一、价款\n序号\t名称\t单价\n1\t设备\t298.80\n合计\t\t298.80\n二、交付\n")
    assert [(one.cell, one.text) for one in found if one.setting is Setting.TABLE][3:] == [
        ((0, 1, 0), "1"), ((0, 1, 1), "设备"), ((0, 1, 2), "298.80"), ((0, 2, 0), "合计"), ((0, 2, 2), "298.80"),
    ]  # fmt: skip
    assert found[5].place().column == 3
    assert texts("1.\tDefinitions\n2.\tPrice\n", Setting.TABLE) == []


def test_a_label_alone_on_its_line_is_put_before_its_text() -> None:
    assert texts("ARTICLE V\nTERM\nThe term is one year and it may be renewed.\n") == [
        "ARTICLE V TERM",
        "The term is one year and it may be renewed.",
    ]
    assert texts("ARTICLE V\n\nTERM\n\n1.\nDefinitions\n(a)\nThe Seller sells.\n") == [
        "ARTICLE V TERM",
        "1. Definitions",
        "(a) The Seller sells.",
    ]
    assert texts("第一条\n标的\n（一）\n（二）\n") == ["第一条标的", "（一）", "（二）"]


def test_a_label_alone_between_blank_lines_is_put_before_the_sentence_below() -> None:
    text = "1.1\n\nThe Seller delivers the goods.\n\n(a)\n\nThe Buyer pays them.\n\n12\n\nThe price is fixed.\n"
    assert texts(text)[:2] == ["1.1 The Seller delivers the goods.", "(a) The Buyer pays them."]
    assert "The price is fixed." in texts(text)


def test_bullets_are_markers() -> None:
    found = passages("- 1、设备\n• goods\n*\tthings\n-5 degrees\n")
    assert [(one.marker, one.text) for one in found] == [
        ("-", "1、设备"), ("•", "goods"), ("*", "things"), ("", "-5 degrees"),
    ]  # fmt: skip
    assert found[0].place().column == 3


def test_a_text_may_allow_findings() -> None:
    found = manuscript_of_text("<!-- lint: allow NUM-121 one item is enough -->\n# lint: allow PUN-301\n一、标的\n", "")
    assert found.allowed == (("NUM-121", "one item is enough"), ("PUN-301", ""))
    assert [(one.text, one.place().line) for one in found.passages] == [("一、标的", 3)]


@given(st.text(alphabet="一1a.、\n\n\t \f（)第条Page*-|:：目录", max_size=120))
def test_every_character_is_found_at_its_place(text: str) -> None:
    lines = text.replace("\f", "\x00").split("\n")
    for passage in passages(text):
        for offset, character in enumerate(passage.text):
            place = passage.place(offset)
            if not character.isspace():
                assert lines[place.line - 1][place.column - 1] == character


LISTED = """\
(i) Deductible. The foregoing shall not apply (a) to the extent prohibited by any
applicable law, (b) where the other party has agreed otherwise in writing, or (c) in
the case of fraud or of the wilful misconduct of the other party.
(ii) Cap. The foregoing shall not apply (a) to the extent prohibited by the laws,
(b) where the other party has agreed otherwise in writing, or (c) in the case of the
fraud or the wilful misconduct of either party or of any of its officers.
"""


def test_a_wrapped_line_that_begins_with_an_item_of_its_sentence_goes_on_with_it() -> None:
    assert [text.split(" ")[0] for text in texts(LISTED)] == ["(i)", "(ii)"]


def test_a_heading_that_ends_in_schedule_is_not_run_into_the_item_below_it() -> None:
    found = texts("5.1 Law. The laws apply.\nReference Schedule\nItem 1 The Organiser\nItem 2 The Sponsor\n")
    assert found[1:3] == ["Reference Schedule", "Item 1 The Organiser"]


def test_the_footer_that_names_the_filing_of_a_page_stands_in_the_margin() -> None:
    text = "1. Fees. Ten.\nSource: ANY SUPPLY CORP, 10-Q, 8/14/2012\n2. Term. One year.\n"
    assert texts(text, Setting.MARGIN) == ["Source: ANY SUPPLY CORP, 10-Q, 8/14/2012"]


def test_figures_in_brackets_that_repeat_a_number_in_words_begin_no_paragraph() -> None:
    first = "4.1 Payment. All amounts are stated in dollars and are payable to the payee within thirty"
    text = f"{first}\n(30) days of the date of the invoice.\n4.2 Taxes. They are paid."
    assert texts(text) == [f"{first} (30) days of the date of the invoice.", "4.2 Taxes. They are paid."]


def test_a_label_that_a_conversion_wrote_twice_is_one() -> None:
    assert texts("1.\n\n1. DEFINITIONS. Words.\n\n2.\n\n2. FEES. Ten.\n") == [
        "1. 1. DEFINITIONS. Words.",
        "2. 2. FEES. Ten.",
    ]


def test_a_full_line_that_stops_amid_a_clause_goes_on_with_an_item() -> None:
    first = "(ii) Cap. The limits of liability that are stated in the foregoing paragraph shall not apply"
    rest = "(a) to the extent that a law prohibits them, or (b) where the other party has agreed to it"
    text = f"{first}\n{rest}\nin writing, or by any of the means that\nare given in the clause on notices.\n" * 2
    assert [one.split(" ")[0] for one in texts(text)] == ["(ii)", "(ii)"]
