"""Numbering: schemes, scopes, what takes a number and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from assembling_cases import Outcome, assemble, clause, instrument, main_template, template
from scheme_cases import scheme

from contractgen.assemble.number import numbered_levels
from contractgen.model.clause import Clause
from contractgen.model.scheme import CountingSystem, Place

FORMS = clause("""
    id: forms
    heading: 总则
    provisions:
      - 首款。
      - {numbered: false, text: 不编号的一段。}
      - {text: 列举：, items: [甲, {text: "乙：", items: [丙, 丁]}, 戊], closing: 以上均应遵守。}
      - {heading: 小标题, text: 标题后另起一段。}
      - {numbered: false, text: "引导：", items: [己, 庚]}
    """)


def labels(outcome: Outcome) -> list[str]:
    """Return the labels in reading order."""
    return [line.partition("|")[0] for line in outcome.text.splitlines() if "|" in line]


def test_a_chinese_clause_reads_as_it_should() -> None:
    outcome = assemble(main_template("forms ^1"), (FORMS,))
    assert outcome.text.splitlines() == [
        "main",
        "一、|总则",
        "（一）|首款。",
        "不编号的一段。",
        "（二）|列举：",
        "1、|甲；",
        "2、|乙：",
        "（1）|丙；",
        "（2）|丁；",
        "3、|戊。",
        "以上均应遵守。",
        "（三）|小标题",
        "标题后另起一段。",
        "引导：",
        "（四）|己；",
        "（五）|庚。",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cn-official", ["一、", "（一）", "（二）", "1.", "2.", "（1）", "（2）", "3.", "（三）", "（四）", "（五）"]),
        (
            "cn-statute",
            ["第一章", "第一条", "第二条", "（一）", "（二）", "1.", "2.", "（三）", "第三条", "第四条", "第五条"],
        ),
        ("cn-contract-a", ["第一条", "1.1", "1.2", "1.2.1", "1.2.2", "（1）", "（2）", "1.2.3", "1.3", "1.4", "1.5"]),
        ("gbt-1.1", ["1", "1.1", "1.2", "1.2.1", "1.2.2", "a)", "b)", "1.2.3", "1.3", "1.4", "1.5"]),
    ],
)
def test_every_scheme_writes_its_own_labels(name: str, expected: list[str]) -> None:
    assert labels(assemble(main_template("forms ^1", scheme=name), (FORMS,))) == expected


def test_an_english_clause_has_run_in_headings_and_articles() -> None:
    english = clause("""
        id: fees
        language: en
        heading: Fees
        provisions:
          - {heading: Due dates, text: "Fees fall due:", items: [monthly, {text: "yearly:", items: [in May, in June]}]}
          - {heading: Interest}
        """)
    outcome = assemble(main_template("fees ^1", scheme="en-article", language="en"), (english,))
    assert outcome.text.splitlines()[1:] == [
        "ARTICLE 1|Fees",
        "Section 1.01|Due dates. Fees fall due:",
        "(a)|monthly; and",
        "(b)|yearly:",
        "(i)|in May; and",
        "(ii)|in June.",
        "Section 1.02|Interest",
    ]


def test_unnumbered_clauses_take_no_number() -> None:
    preamble = clause("id: preamble\nnumbered: false\nheading: 序言\nprovisions: [一。, 二。]")
    outcome = assemble(main_template("preamble ^1", "forms ^1"), (preamble, FORMS))
    assert outcome.text.splitlines()[:5] == ["main", "序言", "一。", "二。", "一、|总则"]


def test_items_that_ask_for_numbers_in_an_unnumbered_clause_are_refused() -> None:
    preamble = clause("id: preamble\nnumbered: false\nprovisions: [{text: '引导：', items: [一, 二]}]")
    outcome = assemble(main_template("preamble ^1"), (preamble,))
    assert (outcome.codes, outcome.findings[0].where.line) == (("NUM-128",), 5)
    plain = clause(
        "id: preamble\nnumbered: false\nprovisions: [{text: '引导：', items: [{numbered: false, text: 一}]}]"
    )
    assert assemble(main_template("preamble ^1"), (plain,)).text.endswith("引导：\n一。")


def test_a_line_with_a_scheme_numbers_its_provisions_in_a_list_of_their_own() -> None:
    recitals = clause("""
        id: recitals
        language: en
        heading: Recitals
        provisions: [The buyer buys., {text: "The seller sells:", items: [goods, services]}]
        """)
    english = clause("id: fees\nlanguage: en\nheading: Fees\nprovisions: ['See ${ref:fees}.', Pay.]")
    lines = ("{clause: recitals ^1, scheme: en-recital}", "fees ^1")
    outcome = assemble(main_template(*lines, scheme="en-article", language="en"), (recitals, english))
    expected = ["(A)", "(B)", "(i)", "(ii)", "ARTICLE 1", "Section 1.01", "Section 1.02"]
    assert labels(outcome) == expected
    assert outcome.assembly
    assert [numbered.id for numbered in outcome.assembly.lists] == ["main/recitals", "main"]


def test_every_instrument_counts_for_itself_and_annexes_are_counted_together() -> None:
    instruments = instrument("main", "forms ^1") + instrument("service", "forms ^1", scheme="cn-official")
    annexes = instrument("one", "forms ^1", kind="annex") + instrument("two", "forms ^1", kind="annex")
    outcome = assemble(template(instruments + annexes), (FORMS,))
    assert [label for label in labels(outcome) if label in ("一、", "附件一", "附件二")] == [
        "一、",
        "一、",
        "附件一",
        "一、",
        "附件二",
        "一、",
    ]
    assert outcome.assembly
    assert [numbered.id for numbered in outcome.assembly.lists] == ["main", "service", "annexes", "one", "two"]


def test_articles_that_run_on_have_a_list_of_their_own_whose_patterns_count_from_it() -> None:
    second = replace(FORMS, id="second")
    outcome = assemble(main_template("forms ^1", "second ^1", scheme="cn-statute"), (FORMS, second))
    articles = [label for label in labels(outcome) if label.endswith("条")]
    assert articles[4:7] == ["第五条", "第六条", "第七条"]
    assert outcome.assembly
    chapters, own = outcome.assembly.lists
    assert (chapters.id, len(chapters.levels), own.id, len(own.levels)) == ("main", 1, "main:1", 3)
    assert own.levels[0].label == ("第", Place(0, CountingSystem.CHINESE), "条")
    assert own.levels[1].reference == ("第（", Place(1, CountingSystem.CHINESE), "）项")


def test_a_table_or_list_without_words_takes_no_number() -> None:
    bare = clause("""
        id: bare
        heading: 列表
        provisions:
          - fields: [{label: 名称, value: "${party_a.name}"}]
          - items: [一, 二]
          - 三。
        """)
    assert labels(assemble(main_template("bare ^1"), (bare,))) == ["一、", "（一）", "（二）", "（三）"]


def test_a_provision_deeper_than_the_scheme_is_refused() -> None:
    deep = clause("""
        id: deep
        heading: 深
        provisions:
          - {text: "甲：", items: [{text: "乙：", items: [{text: "丙：", items: [{text: "丁：", items: [戊]}]}]}]}
        """)
    outcome = assemble(main_template("deep ^1", scheme="cn-statute"), (deep,))
    assert outcome.codes == ("NUM-109",)
    assert dict(outcome.findings[0].arguments)["provision"] == "1/1/1/1"


def test_a_numbered_clause_without_a_heading_is_refused() -> None:
    outcome = assemble(main_template("forms ^1"), (replace(FORMS, heading=()),))
    assert outcome.codes == ("NUM-132",)


def many(count: int) -> Clause:
    """Return a clause of so many provisions."""
    return clause("id: many\nheading: 多\nprovisions:\n" + "  - 一。\n" * count)


def test_chinese_numerals_beyond_ninety_nine_are_warned_about_once() -> None:
    outcome = assemble(main_template("many ^1"), (many(120),))
    assert outcome.codes == ("NUM-131",)
    assert labels(outcome)[100:102] == ["（一百）", "（一百零一）"]


def test_a_number_that_cannot_be_written_is_refused_once() -> None:
    circled = scheme("circled", "", "{一}、|第{一}条|条", "{①}|第{①}项|项", "{1}|第{1}目|目")
    sample = main_template("many ^1")
    line = replace(sample.instruments[0], scheme="circled")
    outcome = assemble(replace(sample, instruments=(line,), schemes=(circled,)), (many(23),))
    assert outcome.codes == ("NUM-130",)
    assert outcome.document is None


def test_a_running_level_whose_label_shows_an_outer_number_is_refused() -> None:
    crossing = scheme("crossing", "", "{一}、|第{一}条|条", "{1}.{1}|{1}.{1}|款|absolute|runs-on")
    sample = main_template("many ^1")
    line = replace(sample.instruments[0], scheme="crossing")
    outcome = assemble(replace(sample, instruments=(line,), schemes=(crossing,)), (many(2),))
    assert outcome.codes == ("NUM-129",)


def test_the_levels_of_a_scheme_are_split_where_one_runs_on() -> None:
    split = scheme("split", "", "{1}|{1}|a", "{1}|{1}|b|runs-on", "{1}|{1}|c", "{1}|{1}|d|runs-on")
    assert [numbered_levels(split, level) for level in range(4)] == [(0, 1), (1, 3), (1, 3), (3, 4)]
