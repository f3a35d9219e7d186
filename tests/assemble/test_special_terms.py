"""Special terms: provisions and clauses that a deal adds to its standard agreement, and such as it replaces."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest
from assembling_cases import DEAL, Outcome, assemble, clause, deal, instrument, main_template, template, told

from contractgen.findings import Finding, errors_in, hint_of, message_of
from contractgen.model.assembly import Paragraph
from contractgen.source.deals import load_deal_text

FEES = clause(
    """
    id: fees
    heading: 费用
    parameters:
      payer: {type: choice, label: 付款方, options: [甲方, 第三方], default: 甲方}
      remark: {type: text, label: 备注, none: drop, default: 无}
    provisions:
      - id: monthly
        text: 费用按月结算。
      - id: overdue
        text: 有下列情形之一的，按${ref:liability.late-fee}处理：
        items:
          - {id: days, text: 逾期三十日}
          - {id: often, text: 一年内逾期两次}
      - id: entrusted
        when: {payer: 第三方}
        text: 委托付款的，甲方承担连带责任。
    """
)
LIABILITY = clause(
    """
    id: liability
    heading: 违约责任
    provisions:
      - id: late-fee
        emphasis: notice
        text: 逾期付款的，按日支付违约金。
      - id: limit
        text: 赔偿总额以${ref:fees.monthly}所述月费为限。
    """
)
LISTING = clause(
    """
    id: special
    heading: 特别约定
    provisions:
      - when: {special_terms: true}
        text: 双方对标准条款作如下特别约定：
        departures: true
      - when: {special_terms: false}
        text: 本合同没有特别约定。
    """
)
CLAUSES = (FEES, LIABILITY, LISTING)


def built(terms: str, *, answers: str = "") -> Outcome:
    lines = dedent(terms).strip("\n").replace("\n", "\n  ")
    text = f"{answers}\nspecial_terms:\n  {lines}\n" if terms else answers
    return assemble(main_template("fees ^1", "liability ^1", "special ^1"), CLAUSES, deal(text))


def words(finding: Finding) -> str:
    """Return the message and the hint of a finding in both languages."""
    return " ".join(said(finding, language) for language in ("en", "zh") for said in (message_of, hint_of))


def test_provisions_are_added_and_replaced_and_every_number_and_reference_follows() -> None:
    outcome = built(
        """
        - replace: liability.limit
          reason: 客户为财政预算单位。
          text: 赔偿总额以人民币拾万元为限，${ref:liability.insured}所述金额除外。
        - after: fees.monthly
          id: advance
          text: 甲方可以预付三个月的费用，见${ref:quality}和${ref:quality.report}。
        - in: liability
          id: insured
          text: 保险已经赔付的部分，不计入赔偿总额。
        - after: fees
          id: quality
          heading: 服务质量
          provisions:
            - 服务可用率不低于百分之九十九。
            - {id: report, text: "乙方每月向${party_a.name}报送服务报告。"}
        """
    )
    assert outcome.text.splitlines() == [
        "main",
        "一、|费用",
        "（一）|费用按月结算。",
        "（二）|甲方可以预付三个月的费用，见第二条和第二条第（二）项。",
        "（三）|有下列情形之一的，按第三条第（一）项处理：",
        "1、|逾期三十日；",
        "2、|一年内逾期两次。",
        "二、|服务质量",
        "（一）|服务可用率不低于百分之九十九。",
        "（二）|乙方每月向示例市云杉区数字治理中心报送服务报告。",
        "三、|违约责任",
        "（一）|逾期付款的，按日支付违约金。",
        "（二）|赔偿总额以人民币拾万元为限，本条第（三）项所述金额除外。",
        "（三）|保险已经赔付的部分，不计入赔偿总额。",
        "四、|特别约定",
        "（一）|双方对标准条款作如下特别约定：",
        "第一条第（二）项：对标准条款“费用”（1.0.0版）的补充",
        "第二条：新增条款",
        "第三条第（二）项：替换标准条款“违约责任”（1.0.0版）的相应约定",
        "第三条第（三）项：对标准条款“违约责任”（1.0.0版）的补充",
    ]


def test_in_english_the_list_reads_as_english() -> None:
    general = clause(
        """
        id: general
        language: en
        heading: General
        provisions:
          - {id: notices, text: Notices are in writing.}
          - {text: "This agreement departs from the standard as follows:", departures: true}
        """
    )
    text = """
    special_terms:
      - {replace: general.notices, text: Notices are sent by e-mail.}
      - {after: general.notices, text: "The parties use ${self} as a model.", heading: Model}
      - {after: general, heading: Pilot, provisions: [The pilot lasts three months.]}
    """
    outcome = assemble(main_template("general ^1", scheme="en-article", language="en"), (general,), deal(text))
    assert outcome.text.splitlines() == [
        "main",
        "ARTICLE 1|General",
        "Section 1.01|Notices are sent by e-mail.",
        "Section 1.02|Model. The parties use this Agreement as a model.",
        "Section 1.03|This agreement departs from the standard as follows:",
        "Section 1.01: replaces the standard provision of “General” (version 1.0.0)",
        "Section 1.02: added to the standard “General” (version 1.0.0)",
        "Article 2: new",
        "ARTICLE 2|Pilot",
        "Section 2.01|The pilot lasts three months.",
    ]


def test_without_special_terms_nothing_changes_and_a_list_says_none() -> None:
    assert built("").text.endswith("（一）|本合同没有特别约定。")
    bare = clause("id: special\nheading: 特别约定\nprovisions: [{text: 特别约定：, departures: true}]")
    assert assemble(main_template("special ^1"), (bare,)).text.endswith("特别约定：\n无")


def test_what_is_replaced_keeps_its_id_its_emphasis_and_what_follows_it() -> None:
    outcome = built(
        """
        - {after: liability.late-fee, text: 违约金不超过月费。}
        - {after: liability.late-fee, text: 违约金按季结算。}
        - {replace: liability.late-fee, text: 逾期超过十日的，按日支付违约金。}
        """
    )
    assert "（三）|有下列情形" not in outcome.text
    assert "按第二条第（一）项处理" in outcome.text
    lines = outcome.text.splitlines()
    first = lines.index("（一）|逾期超过十日的，按日支付违约金。")
    assert lines[first + 1 : first + 3] == ["（二）|违约金不超过月费。", "（三）|违约金按季结算。"]
    assert outcome.document is not None
    replaced = next(
        block
        for block in outcome.document.assembly.blocks()
        if isinstance(block, Paragraph) and block.anchor == "main/liability/late-fee"
    )
    assert replaced.emphasis


def test_items_are_added_and_replaced_in_their_series_and_their_marks_follow() -> None:
    outcome = built(
        """
        - {replace: fees.days, text: 逾期六十日}
        - {after: fees.often, id: insolvent, text: 进入破产程序}
        """
    )
    assert "1、|逾期六十日；\n2、|一年内逾期两次；\n3、|进入破产程序。" in outcome.text
    assert "第一条第（二）项第1目：替换" in outcome.text


def test_paragraphs_of_special_terms_come_from_the_deal_and_all_others_from_their_clause() -> None:
    outcome = built(
        """
        - replace: fees.overdue
          text: 逾期的，乙方可以：
          items: [{id: days, text: 中止服务}, 解除合同]
        - {after: fees, heading: 试用, provisions: [试用期为一个月。]}
        """
    )
    assert outcome.document is not None
    origins = {
        block.anchor: block.origin for block in outcome.document.assembly.blocks() if isinstance(block, Paragraph)
    }
    for anchor in ("main/fees/overdue", "main/fees/overdue/days", "main/fees/overdue/2", "main/+2", "main/+2/1"):
        assert (origins[anchor].clause, origins[anchor].version, origins[anchor].file) == ("special-terms", "", "deal")
    assert origins["main/fees/overdue/days"].line == 11
    assert origins["main/fees/monthly"].file == "clauses/fees/1.0.0.yaml"
    assert [key for key, _ in outcome.document.assembly.clauses] == ["fees@1.0.0", "liability@1.0.0", "special@1.0.0"]
    assert [(item.kind, item.anchor, item.standard) for item in outcome.document.assembly.departures] == [
        ("replaced", "main/fees/overdue", "fees@1.0.0"),
        ("added", "main/+2", ""),
    ]


def test_what_bears_no_number_is_listed_by_what_it_stands_in() -> None:
    preamble = clause("id: preamble\nnumbered: false\nprovisions: [{id: basis, text: '双方订立${self}。'}]")
    terms = """
    special_terms:
      - {replace: preamble.basis, text: '双方经磋商订立${self}。'}
      - {in: fees, numbered: false, text: 以上费用均为人民币。}
    """
    lines = ("preamble ^1", "fees ^1", "liability ^1", "special ^1")
    outcome = assemble(main_template(*lines), (preamble, *CLAUSES), deal(terms))
    assert outcome.text.endswith(
        "《main》：替换标准条款“preamble”（1.0.0版）的相应约定\n第一条：对标准条款“费用”（1.0.0版）的补充"
    )


def test_a_special_term_goes_into_the_instrument_that_it_names() -> None:
    sample = template(instrument("main", "fees ^1", "liability ^1", "special ^1") + instrument("other", "fees ^1"))
    bound = (clause("id: fees\nheading: 费用\nprovisions: [{id: monthly, text: 按月结算。}]"), *CLAUSES[1:])
    text = "special_terms:\n  - {replace: fees.monthly, text: 按季结算。"
    unclear = assemble(sample, bound, deal(text + "}")).found("ASM-545")
    assert "main, other" in words(unclear)
    assert assemble(sample, bound, deal(text + ", instrument: third}")).codes == ("ASM-545",)
    lines = assemble(sample, bound, deal(text + ", instrument: other}")).text.splitlines()
    assert lines.count("（一）|按月结算。") == lines.count("（一）|按季结算。") == 1
    assert lines.index("（一）|按月结算。") < lines.index("（一）|按季结算。")
    assert "《other》第一条第（一）项：替换标准条款“费用”（1.0.0版）的相应约定" in lines


def test_a_repeated_provision_is_replaced_in_every_repetition() -> None:
    sites = clause(
        """
        id: sites
        heading: 站点
        tables:
          sites:
            label: 站点
            currency: CNY
            columns:
              name: {label: 名称, type: text}
              price: {label: 价格, type: money}
        provisions:
          - {id: site, each: sites, text: "${row.name}由乙方维护。"}
        """
    )
    text = """
    prices: {sites: [{name: 甲站, price: "1"}, {name: 乙站, price: "2"}]}
    special_terms: [{replace: sites.site, text: "${row.name}由甲方自行维护。"}]
    """
    outcome = assemble(main_template("sites ^1", "special ^1"), (sites, LISTING), deal(text))
    assert "（一）|甲站由甲方自行维护。\n（二）|乙站由甲方自行维护。" in outcome.text
    assert outcome.text.count("替换标准条款“站点”") == 2


@pytest.mark.parametrize(
    ("term", "code", "said"),
    [
        ("{replace: liability.limt, text: 甲。}", "ASM-541", "liability.limit"),
        ("{after: libility.limit, text: 甲。}", "ASM-541", "liability.limit"),
        ("{in: libility, text: 甲。}", "ASM-541", "liability"),
        ("{replace: fees.entrusted, text: 甲。}", "ASM-543", "clauses/fees/1.0.0.yaml:16"),
        ("{after: fees.entrusted, text: 甲。}", "ASM-543", "clauses/fees/1.0.0.yaml:16"),
        ('{in: fees, text: "备注：${remark}。"}', "ASM-546", "fees"),
        ('{replace: fees.monthly, text: "备注：${remark}。"}', "ASM-546", "fees.monthly"),
        ("{in: fees, id: monthly, text: 甲。}", "ASM-547", "monthly"),
        ("{after: fees, id: liability, heading: 乙, provisions: [甲。]}", "ASM-547", "liability"),
        ("{in: fees, text: '见${ref:fees.nothing}。'}", "REF-201", "fees.nothing"),
        ("{in: fees, text: '共${tariff.total}元。'}", "ASM-504", "tariff.total"),
        ("{replace: fees.days, text: 甲。}", "PUN-317", "。"),
    ],
)
def test_a_special_term_that_cannot_stand_is_refused_where_it_is_written(term: str, code: str, said: str) -> None:
    outcome = built(f"- {term}", answers="answers: {remark: {none: true}}")
    found = outcome.found(code)
    assert found.where.file == "examples/sample.yaml"
    assert found.where.line == 9
    assert said in words(found)
    assert outcome.document is None


def test_a_clause_of_another_template_is_told_from_a_misspelt_one() -> None:
    sample = main_template("fees ^1", "liability ^1", "special ^1")
    other = clause("id: term\nheading: 期限\nprovisions: [{id: years, text: 三年。}]")
    text = "special_terms: [{replace: term.years, text: 五年。}]"
    assert assemble(sample, (*CLAUSES, other), deal(text)).codes == ("ASM-542",)


def test_text_replaced_twice_or_inside_what_is_replaced_is_refused() -> None:
    twice = built("- {replace: fees.monthly, text: 甲。}\n- {replace: fees.monthly, text: 乙。}").found("DEAL-464")
    assert twice.where.line == 10
    assert "9" in words(twice)
    terms = "- {after: fees.days, text: 甲}\n- {replace: fees.overdue, text: 乙。}"
    inside = built(terms).found("ASM-549")
    assert (inside.where.line, "fees.overdue" in words(inside)) == (9, True)


def test_a_replacement_that_drops_what_others_refer_to_is_refused_at_the_replacement() -> None:
    referring = clause("id: notice\nheading: 通知\nprovisions: ['发生${ref:fees.days}情形的，应当通知。']")
    sample = main_template("fees ^1", "liability ^1", "notice ^1", "special ^1")
    text = "special_terms:\n  - {replace: fees.overdue, text: 逾期的，解除合同。}"
    found = assemble(sample, (*CLAUSES, referring), deal(text)).found("ASM-548")
    assert (found.where.file, found.where.line) == ("examples/sample.yaml", 8)
    assert "fees.days" in words(found)
    assert "clauses/notice/1.0.0.yaml" in words(found)
    kept = "special_terms:\n  - {replace: fees.overdue, text: 逾期的：, items: [{id: days, text: 解除合同}]}"
    assert "发生第一条第（二）项第1目情形的" in assemble(sample, (*CLAUSES, referring), deal(kept)).text


def test_special_terms_are_refused_by_a_template_a_clause_and_a_provision() -> None:
    terms = "special_terms: [{replace: fees.monthly, text: 甲。}]"
    lines = ("fees ^1", "liability ^1", "special ^1")
    closed = template(instrument("main", *lines), more="special_terms: refuse\n")
    assert assemble(closed, CLAUSES, deal(terms)).codes == ("ASM-544",)
    guarded = replace(FEES, refuses_special=True)
    found = assemble(main_template(*lines), (guarded, *CLAUSES[1:]), deal(terms)).found("ASM-544")
    assert "fees@1.0.0" in words(found)
    after = "special_terms: [{after: fees, heading: 甲, provisions: [乙。]}]"
    assert "二、|甲" in assemble(main_template(*lines), (guarded, *CLAUSES[1:]), deal(after)).text


@pytest.mark.parametrize(
    ("term", "is_refused"),
    [
        ("{replace: duty.all, text: 甲。}", True),
        ("{replace: duty.second, text: 甲}", True),
        ("{replace: duty.inner, text: 甲}", True),
        ("{after: duty.inner, text: 甲}", True),
        ("{after: duty.second, text: 甲}", False),
        ("{replace: duty.first, text: 甲}", False),
        ("{in: duty, text: 甲。}", False),
    ],
)
def test_a_provision_that_refuses_special_terms_keeps_them_off_itself_and_its_inside(
    term: str, *, is_refused: bool
) -> None:
    duty = clause(
        """
        id: duty
        heading: 义务
        provisions:
          - id: all
            text: 甲方应当：
            items:
              - {id: first, text: 付款}
              - id: second
                special_terms: refuse
                text: 保密，包括：
                items: [{id: inner, text: 资费}]
        """
    )
    outcome = assemble(main_template("duty ^1", "special ^1"), (duty, LISTING), deal(f"special_terms: [{term}]"))
    assert (outcome.codes == ("ASM-544",)) is is_refused
    assert (outcome.document is None) is is_refused


def test_an_agreement_that_nowhere_lists_its_departures_is_refused() -> None:
    sample = main_template("fees ^1", "liability ^1")
    found = assemble(sample, CLAUSES, deal("special_terms:\n  - {in: fees, text: 甲。}")).found("ASM-540")
    assert (found.where.line, found.where.column) == (8, 10)
    assert "departures: true" in words(found)


@pytest.mark.parametrize(
    ("term", "code", "column"),
    [
        ("{text: 甲。}", "DEAL-460", 5),
        ("{in: fees, replace: fees.monthly, text: 甲。}", "DEAL-460", 16),
        ("{replace: fees.monthly, id: other, text: 甲。}", "DEAL-461", 29),
        ("{in: fees, provisions: [甲。], text: 乙。}", "DEAL-461", 16),
        ("{after: fees, heading: 乙, text: 乙。, provisions: [甲。]}", "DEAL-461", 31),
        ("{after: fees, text: 乙。}", "DEAL-462", 5),
        ("{replace: fees, text: 乙。}", "DEAL-463", 15),
        ("{in: fees.monthly, text: 乙。}", "DEAL-466", 10),
        ("{in: 费用, text: 乙。}", "DEAL-465", 10),
        ("{in: fees, when: {payer: 甲方}, text: 乙。}", "LOAD-141", 16),
        ("{in: fees, text: 甲, items: [{text: 乙, when: {payer: 甲方}}]}", "LOAD-141", 43),
        ("{in: fees, table: tariff}", "LOAD-141", 16),
        ("{in: fees, text: （三）甲。}", "LIB-212", 22),
        ("{in: fees, text: 按第六条处理。}", "LIB-214", 23),
        ("{in: fees, text: 甲, items: [乙；]}", "LIB-213", 34),
        ("{in: fees, text: 甲, items: [B.]}", "LIB-213", 34),
        ("{in: fees, text: '按${ref 甲}处理。'}", "LIB-207", 24),
        ("{in: fees, text: '${remark|biggest}'}", "LIB-208", 23),
        ("{after: fees, heading: 三、乙, provisions: [甲。]}", "LIB-212", 28),
        ("{after: fees, heading: 乙, provisions: [{id: a, text: 甲。}, {id: a, text: 乙。}]}", "LIB-202", 68),
        ("{in: fees, reason: 谈判结果}", "LIB-217", 5),
    ],
)
def test_what_is_wrong_in_the_deal_file_is_found_without_the_library(term: str, code: str, column: int) -> None:
    data = f"{DEAL.strip()}\nspecial_terms:\n  - {term}\n".encode()
    loaded, found = load_deal_text(data, "examples/sample.yaml")
    (item,) = [item for item in found if item.code == code]
    assert (item.where.line, item.where.column) == (8, column), told(found)
    assert (loaded is None) is bool(errors_in(found))
