"""The lists of Word are facts: which list counts a label, at which level, and in which counting system."""

from __future__ import annotations

from itertools import count

from contractgen.findings import Location
from contractgen.model.manuscript import Manuscript, Passage, Pointer
from contractgen.model.structure import Structure
from contractgen.recover.recover import recover
from contractgen.rules.registry import run_rules
from contractgen.source.housestyles import shipped_house


def read(*lines: tuple[str, str, int, str]) -> Structure:
    """Recover a Word file: of every paragraph its label, the list and level that count it, and its words."""
    places = ((0, Location("a.docx")),)
    passages = (
        Passage(words, number, places, label=label, list=name, level=level if label else None)
        for number, (label, name, level, words) in zip(count(1), lines, strict=False)
    )
    return recover(Manuscript(tuple(passages), is_native=True))


def codes(structure: Structure) -> list[str]:
    return [item.code for item in run_rules(structure, shipped_house("default")) if item.severity.value != "info"]


def test_a_letter_alone_is_read_by_the_system_of_its_level() -> None:
    structure = read(
        ("(A)", "1", 0, "The parties agree:"),
        ("(i)", "1", 1, "to pay;"),
        ("(ii)", "1", 1, "to deliver."),
        ("(B)", "1", 0, "The parties agree:"),
        ("(i)", "1", 1, "to wait."),
        ("(C)", "1", 0, "Nothing else."),
    )
    assert [(item.label.text, item.label.number, item.depth) for item in structure.items] == [
        ("(A)", 1, 0), ("(i)", 1, 1), ("(ii)", 2, 1), ("(B)", 2, 0), ("(i)", 1, 1), ("(C)", 3, 0),
    ]  # fmt: skip
    assert codes(structure) == []


def test_letters_after_h_are_letters() -> None:
    structure = read(*((f"({letter})", "1", 0, "An item of the list.") for letter in "abcdefghij"))
    assert [item.label.number for item in structure.items] == list(range(1, 11))
    assert codes(structure) == []


def test_labels_with_a_leading_zero_and_those_beyond_nine_are_one_list() -> None:
    structure = read(
        ("ARTICLE 1", "1", 0, "Services"), *((f"Section 1.{n:02d}", "1", 1, "They are provided.") for n in range(1, 13))
    )
    assert [len(siblings.items) for siblings in structure.lists] == [1, 12]
    assert codes(structure) == []


def test_a_second_list_of_word_that_begins_with_the_first_number_is_a_list_of_its_own() -> None:
    first = ((f"第{n}条", "1", 0, "双方按照本合同的约定履行义务。") for n in "一二三")
    second = ((f"第{n}条", "2", 0, "双方按照本协议的约定履行义务。") for n in "一二三")
    structure = read(*first, *second)
    assert [len(siblings.items) for siblings in structure.lists] == [3, 3]
    assert codes(structure) == []


def test_a_line_that_begins_with_a_link_to_another_paragraph_has_no_label() -> None:
    places = ((0, Location("a.docx")),)
    articles = [
        Passage("双方按照本合同的约定履行义务。", n, places, label=f"第{label}条", list="1", level=0)
        for n, label in enumerate("一二三", 1)
    ]
    listed = Passage("第二条：替换标准条款。", 4, places, pointers=(Pointer(0, 3, 1),))
    structure = recover(Manuscript((*articles, listed), is_native=True))
    assert [item.label.text for item in structure.items] == ["第一条", "第二条", "第三条"]
    assert codes(structure) == []


def test_a_reference_that_is_found_nowhere_by_its_words_is_where_its_link_leads() -> None:
    places = ((0, Location("a.docx")),)
    clauses = [
        Passage("双方按照本合同的约定履行义务。", n, places, label=f"{label}、", list="1", level=0)
        for n, label in enumerate("一二三", 1)
    ]
    statute = [
        Passage("双方按照下列约定履行。", n, places, label=f"第{label}条", list="2", level=0)
        for n, label in enumerate("一二", 4)
    ]
    leads = Passage("按照第三条，双方应当及时通知对方。", 6, places, pointers=(Pointer(2, 5, 2),))
    structure = recover(Manuscript((*clauses, *statute, leads), is_native=True))
    assert [structure.items[target].label.text for target in structure.references[-1].targets] == ["三、"]


def test_levels_of_one_list_that_are_all_written_alike_stay_apart() -> None:
    structure = read(
        ("1.", "1", 0, "Goods"),
        ("1.", "1", 1, "The Seller sells twelve harvesters."),
        ("2.", "1", 1, "They are new:"),
        ("1.", "1", 2, "made this year;"),
        ("2.", "1", 2, "never driven."),
        ("3.", "1", 1, "They are red."),
        ("2.", "1", 0, "Price"),
        ("1.", "1", 1, "The price is fixed."),
        ("2.", "1", 1, "It is due on delivery."),
        ("3.", "1", 0, "Law"),
    )
    assert [item.depth for item in structure.items] == [0, 1, 1, 2, 2, 1, 0, 1, 1, 0]
    assert codes(structure) == []


def test_a_typed_list_inside_of_a_counted_one_is_its_own_though_it_looks_the_same() -> None:
    structure = read(
        ("1.", "1", 0, "借款金额为三十万元。"),
        ("2.", "1", 0, "违约责任"),
        ("", "", 0, "1.逾期的，按日计收罚息；"),
        ("", "", 0, "2.挪用借款的，提前收回；"),
        ("", "", 0, "3.其他违约按法律规定处理。"),
        ("3.", "1", 0, "争议由法院管辖。"),
        ("4.", "1", 0, "合同一式两份。"),
    )
    assert [item.depth for item in structure.items] == [0, 0, 1, 1, 1, 0, 0]
    assert codes(structure) == []


def test_remarks_whose_first_number_follows_the_word_are_a_list_of_their_own() -> None:
    structure = read(
        ("", "", 0, "五、违约责任"),
        ("", "", 0, "1、逾期交货的，每日支付千分之一；"),
        ("", "", 0, "2、逾期付款的，每日支付千分之一。"),
        ("", "", 0, "注：1、以上价格均含税；"),
        ("", "", 0, "2、运费由乙方承担。"),
        ("", "", 0, "六、其他"),
    )
    assert not [code for code in codes(structure) if code != "NUM-104"]
    assert [len(siblings.items) for siblings in structure.lists][:3] == [2, 2, 2]


def test_the_items_of_a_clause_and_those_of_its_translation_are_told_once() -> None:
    clause = "2.1 接收方应当：\n(a) 保守秘密；\n(b) 仅为目的使用；\n(c) 限制知悉范围。"
    translation = "2.1 The Recipient shall:\n(a) keep it secret;\n(b) use it for the Purpose; and\n(c) limit access."
    structure = read(
        ("", "", 0, "第二条 义务"),
        ("", "", 0, clause),
        ("", "", 0, translation),
        ("", "", 0, "2.2 前款不适用于公开信息。"),
        ("", "", 0, "2.2 This does not apply to public information."),
    )
    assert [item.label.text for item in structure.items] == ["第二条", "2.1", "(a)", "(b)", "(c)", "2.2"]


def test_typed_contents_with_page_numbers_are_no_second_list() -> None:
    headings = ("一、发布内容", "二、发布费用", "三、双方责任", "四、其他")
    contents = (("", "", 0, f"{heading}\t{page}") for page, heading in enumerate(headings, 1))
    articles = (("", "", 0, line) for heading in headings for line in (heading, "双方按照本合同的约定履行义务。"))
    structure = read(*contents, *articles)
    assert [item.passage for item in structure.items] == [4, 6, 8, 10]
    assert codes(structure) == []


def test_two_lists_of_word_that_look_the_same_are_counted_apart() -> None:
    structure = read(
        ("1.", "1", 0, "租赁物"),
        ("1.", "2", 0, "仓库位于港区8号。"),
        ("2.", "2", 0, "面积2,000平方米。"),
        ("2.", "1", 0, "租期"),
        ("1.", "3", 0, "租期三年。"),
        ("2.", "3", 0, "自交付之日起算。"),
        ("3.", "3", 0, "到期可续。"),
        ("3.", "1", 0, "租金"),
        ("1.", "4", 0, "季付。"),
        ("4.", "1", 0, "其他"),
    )
    assert [item.depth for item in structure.items] == [0, 1, 1, 0, 1, 1, 1, 0, 1, 0]
    assert codes(structure) == []


def test_items_in_one_column_begin_anew_with_every_article_of_another() -> None:
    places = ((0, Location("a.docx")),)
    rows = [("一、", ("1.", "2.")), ("二、", ("1.", "2.", "3.")), ("三、", ("1.", "2."))]
    passages: list[Passage] = []
    for row, (article, items) in enumerate(rows):
        for column, level, labels in ((0, 0, (article,)), (1, 1, items)):
            passages += [
                Passage("双方履行义务。", 1, places, label=label, list="1", level=level, cell=(0, row, column))
                for label in labels
            ]
    structure = recover(Manuscript(tuple(passages), is_native=True))
    assert sorted(len(siblings.items) for siblings in structure.lists) == [2, 2, 3, 3]
    assert codes(structure) == []


def test_articles_typed_beside_numbers_that_word_counts_are_told() -> None:
    structure = read(
        *((f"{n}.", "1", 0, f"Article {n}: {title}") for n, title in enumerate(("Duties", "Pay", "Law"), 1))
    )
    assert codes(structure) == ["NUM-116"] * 3
