"""Selection: what a deal's answers bring in, and what is said where one is missing, empty or idle."""

from __future__ import annotations

from dataclasses import replace

import pytest
from assembling_cases import Outcome, assemble, clause, deal, instrument, main_template, template, told

from contractgen.assemble.select import select
from contractgen.findings import Location, Severity
from contractgen.model.clause import OptionsBlock
from contractgen.model.deal import Deal, GivenText
from contractgen.model.text import AnswerMark

HERE = Location("clauses/priced/1.0.0.yaml", 77, 7)

SURVIVAL = clause("""
    id: confidentiality
    heading: 保密
    parameters:
      survival: {type: choice, label: 保密义务存续期, options: [长期有效, 终止后固定年限]}
      years: {type: integer, label: 终止后保密年限, minimum: "1"}
    provisions:
      - 双方应当保密。
      - {when: {survival: 终止后固定年限}, text: "本条在终止后${years}年内继续有效，即${years|words}年。"}
    """)


def confidential(answers: str) -> Outcome:
    """Assemble the clause with these answers."""
    return assemble(main_template("confidentiality ^1"), (SURVIVAL,), deal(f"answers: {{{answers}}}"))


def test_a_provision_is_in_when_its_condition_holds() -> None:
    assert "（二）|本条在终止后3年内继续有效，即三年。" in confidential("survival: 终止后固定年限, years: '3'").text
    assert "（二）" not in confidential("survival: 长期有效").text


def test_a_missing_answer_is_named_at_its_first_use_with_the_place_of_its_declaration() -> None:
    outcome = confidential("survival: 终止后固定年限")
    found = outcome.found("ASM-501")
    assert str(found.where) == "clauses/confidentiality/1.0.0.yaml:10:46"
    assert found.field == "answers.years"
    words = told((found,))
    assert "终止后保密年限" in words
    assert "examples/sample.yaml" in words
    assert "declared at clauses/confidentiality/1.0.0.yaml:7:3; places where it is used: 2" in words
    assert outcome.selection is None


def test_a_missing_answer_that_only_a_dropped_provision_uses_is_not_missed() -> None:
    assert confidential("survival: 长期有效").codes == ()


def test_a_condition_that_cannot_be_decided_is_the_only_thing_reported() -> None:
    outcome = confidential("years: '3'")
    assert outcome.codes == ("ASM-501",)
    assert outcome.findings[0].where.line == 10


def test_a_condition_decided_without_an_answer_does_not_miss_it() -> None:
    asking = clause("""
        id: confidentiality
        heading: 保密
        parameters:
          survival: {type: choice, label: 存续, options: [长期, 固定]}
          region: {type: choice, label: 地区, options: [甲, 乙]}
        provisions:
          - 双方应当保密。
          - {when: {survival: 固定, region: 甲}, text: 二。}
        """)
    outcome = assemble(main_template("confidentiality ^1"), (asking,), deal("answers: {survival: 长期}"))
    assert outcome.codes == ()


def test_every_missing_answer_is_named_in_one_run() -> None:
    needing = clause("""
        id: term
        heading: 期限
        parameters: {start: {type: date, label: 起始日}, months: {type: integer, label: 月数}}
        facts: {end: {add-months: [start, months]}}
        tables:
          tariff:
            label: 资费
            currency: CNY
            columns: {service: {label: 业务, type: text}, price: {label: 单价, type: money}}
        provisions:
          - 有效期至${end}。
          - {text: "资费：", table: tariff}
          - 甲方：${party_a.address}。
        """)
    outcome = assemble(main_template("term ^1"), (needing,))
    named = [(item.code, item.field, item.where.line) for item in outcome.findings]
    assert named == [
        ("ASM-501", "answers.start", 13),
        ("ASM-501", "answers.months", 13),
        ("ASM-503", "prices.tariff", 14),
        ("ASM-502", "parties.party_a.address", 15),
    ]


def test_a_name_that_nothing_declares_is_told_with_the_nearest() -> None:
    wrong = clause("id: term\nheading: 期限\nprovisions: ['${yeers}年。', {options: modus}]\n")
    outcome = assemble(main_template("term ^1", "confidentiality ^1"), (wrong, SURVIVAL))
    names = {dict(item.arguments)["name"]: dict(item.arguments) for item in outcome.findings if item.code == "ASM-504"}
    assert set(names) == {"yeers", "modus"}
    assert "years" in names["yeers"]["nearest"]


def test_an_answer_that_is_wrong_is_reported_once_and_not_as_missing() -> None:
    outcome = confidential("survival: 终止后固定年限, years: 三")
    assert [code for code in outcome.codes if code.startswith("ASM")] == []
    assert any(code.startswith("DEAL") for code in outcome.codes)


def test_an_unused_answer_is_a_warning_that_stops_nothing() -> None:
    outcome = confidential("survival: 长期有效, years: '3'")
    found = outcome.found("ASM-507")
    assert (found.severity, found.field) == (Severity.WARNING, "answers.years")
    assert outcome.document


def test_a_clause_of_which_nothing_is_left_is_refused_at_its_line() -> None:
    empty = clause("""
        id: extra
        heading: 附加
        parameters: {region: {type: choice, label: 地区, options: [甲, 乙]}}
        provisions: [{when: {region: 甲}, text: 一。}, {when: {region: 甲}, text: 二。}]
        """)
    outcome = assemble(
        main_template("extra ^1", "confidentiality ^1"), (empty, SURVIVAL), deal("answers: {region: 乙}")
    )
    assert str(outcome.found("ASM-505").where).startswith("templates/sample/template.yaml:9:")


def test_an_intro_whose_items_all_vanish_is_refused() -> None:
    intro = clause("""
        id: extra
        heading: 附加
        parameters: {region: {type: choice, label: 地区, options: [甲, 乙]}}
        provisions:
          - 一。
          - {id: bans, text: 禁止下列行为：, items: [{when: {region: 甲}, text: 违反规定}]}
        """)
    outcome = assemble(main_template("extra ^1"), (intro,), deal("answers: {region: 乙}"))
    found = outcome.found("ASM-506")
    assert (found.where.line, dict(found.arguments)["provision"]) == (8, "bans")


def test_a_list_without_words_vanishes_with_its_items() -> None:
    bare = clause("""
        id: extra
        heading: 附加
        parameters: {region: {type: choice, label: 地区, options: [甲, 乙]}}
        provisions: [一。, {items: [{when: {region: 甲}, text: 违反规定}]}]
        """)
    assert assemble(main_template("extra ^1"), (bare,), deal("answers: {region: 乙}")).text.endswith("（一）|一。")


NONE = clause("""
    id: account
    heading: 账户${suffix}
    parameters:
      suffix: {type: text, label: 后缀, none: drop, default: 信息}
      remark: {type: text, label: 备注, none: drop}
      code: {type: text, label: 行号, none: slash}
      seal: {type: text, label: 印章, blank: true}
    provisions:
      - 备注：${remark}。
      - fields:
          - {label: 备注, value: "${remark}"}
          - {label: 行号, value: "${code}"}
          - {label: 印章, value: "${seal}"}
      - {text: "列示：", items: ["备注${remark}", "行号${code}"]}
    """)


def test_an_answer_of_none_drops_provisions_items_and_field_lines_or_prints_a_slash() -> None:
    answers = "answers: {remark: {none: true}, code: {none: true}, seal: {blank: true}}"
    outcome = assemble(main_template("account ^1"), (NONE,), deal(answers))
    assert outcome.text.splitlines()[1:] == [
        "一、|账户信息",
        "行号：/",
        f"印章：{'　' * 8}",
        "（一）|列示：",
        "1、|行号/。",
    ]
    assert "ASM-507" not in outcome.codes


def test_a_heading_never_vanishes_with_an_answer() -> None:
    answers = "answers: {suffix: {none: true}, remark: x, code: x, seal: x}"
    outcome = assemble(main_template("account ^1"), (NONE,), deal(answers))
    assert outcome.found("ASM-516").where.line == 4


def test_a_provision_is_repeated_for_every_row() -> None:
    sites = clause("""
        id: sites
        heading: 站点
        parameters: {proof: {type: choice, label: 防水, options: [是, 否]}}
        tables:
          sites:
            label: 站点
            currency: CNY
            columns:
              name: {label: 名称, type: text}
              fee: {label: 费用, type: money}
        provisions:
          - each: sites
            text: ${row.name}：
            items:
              - 费用${row.fee}元
              - {id: roof, when: {proof: 是}, text: 需要防水}
          - 共${sites.count}处，合计${sites.fee}元。
        """)
    rows = """
        answers: {proof: 是}
        prices:
          sites:
            - {name: 甲站, fee: "1.00"}
            - {name: 乙站, fee: "2.50"}
        """
    outcome = assemble(main_template("sites ^1"), (sites,), deal(rows))
    assert outcome.text.splitlines()[2:] == [
        "（一）|甲站：",
        "1、|费用1.00元；",
        "2、|需要防水。",
        "（二）|乙站：",
        "1、|费用2.50元；",
        "2、|需要防水。",
        "（三）|共2处，合计3.50元。",
    ]
    assert outcome.assembly
    anchors = [block.anchor for block in outcome.assembly.blocks() if block.anchor]
    assert "main/sites/1/roof:2" in anchors


@pytest.mark.parametrize("mark", ["${row.name}", "${party.name}"])
def test_a_mark_of_a_row_or_a_party_outside_is_refused(mark: str) -> None:
    outcome = assemble(main_template("term ^1"), (clause(f"id: term\nheading: 期限\nprovisions: ['见{mark}。']"),))
    assert outcome.codes == ("ASM-515",)


def test_an_instrument_follows_its_condition_and_annexes_are_counted_after_it() -> None:
    more = "parameters: {annexed: {type: choice, label: 附件, options: [有, 无]}}"
    sample = template(
        instrument("main", "confidentiality ^1")
        + instrument("first", "confidentiality ^1", kind="annex", more=", when: {annexed: 有}")
        + instrument("second", "confidentiality ^1", kind="annex"),
        more=more,
    )
    for answer, titles in (("有", ("附件一|first", "附件二|second")), ("无", ("附件一|second",))):
        outcome = assemble(sample, (SURVIVAL,), deal(f"answers: {{annexed: {answer}, survival: 长期有效}}"))
        assert tuple(line for line in outcome.text.splitlines() if line.startswith("附件")) == titles


def test_an_instrument_without_clauses_is_refused() -> None:
    more = "parameters: {annexed: {type: choice, label: 附件, options: [有, 无]}}"
    line = "{clause: confidentiality ^1, when: {annexed: 有}}"
    outcome = assemble(template(instrument("main", line), more=more), (SURVIVAL,), deal("answers: {annexed: 无}"))
    assert outcome.codes == ("ASM-509",)


def test_a_list_of_annexes_without_an_annex_is_refused() -> None:
    listing = clause("id: annexes\nheading: 附件\nprovisions: [{text: '附件如下：', annexes: true}]")
    assert assemble(main_template("annexes ^1"), (listing,)).codes == ("ASM-510",)
    annexed = template(
        instrument("main", "annexes ^1") + instrument("usage", "usage ^1", kind="annex", name="使用规范")
    )
    rules = clause("id: usage\nheading: 规范\nprovisions: [遵守规范。]")
    assert "（一）|附件如下：\n附件一《使用规范》\n附件一|usage" in assemble(annexed, (listing, rules)).text


def test_a_clause_that_two_lines_bring_in_is_refused() -> None:
    lines = (
        "{clause: confidentiality ^1, when: {survival: 长期有效}}",
        "{clause: confidentiality ^1, when: {survival: [长期有效, 终止后固定年限]}}",
    )
    outcome = assemble(main_template(*lines), (SURVIVAL,), deal("answers: {survival: 长期有效}"))
    assert "ASM-513" in outcome.codes


def test_a_clause_in_another_language_is_refused() -> None:
    english = replace(SURVIVAL, language="en-GB")
    outcome = assemble(main_template("confidentiality ^1"), (english,), deal("answers: {survival: 长期有效}"))
    assert outcome.codes == ("ASM-514",)
    regional = replace(SURVIVAL, language="zh-Hans-CN")
    assert assemble(main_template("confidentiality ^1"), (regional,), deal("answers: {survival: 长期有效}")).codes == ()


def test_the_name_of_the_annex_list_is_not_for_instruments() -> None:
    outcome = assemble(
        template(instrument("annexes", "usage ^1")), (clause("id: usage\nheading: 规\nprovisions: [一。]"),)
    )
    assert outcome.codes == ("ASM-517",)


def test_each_answer_of_a_full_deal_deleted_in_turn_is_named() -> None:
    full = deal("answers: {survival: 终止后固定年限, years: '3'}")
    for name in full.answers:
        rest: Deal = replace(full, answers={key: given for key, given in full.answers.items() if key != name})
        outcome = assemble(main_template("confidentiality ^1"), (SURVIVAL,), rest)
        assert [item.field for item in outcome.findings if item.code == "ASM-501"] == [f"answers.{name}"]


def test_findings_never_hold_what_a_deal_says() -> None:
    private = "云杉区的秘密"
    given = deal("answers: {survival: 终止后固定年限}")
    given = replace(given, answers={**given.answers, "years": GivenText(private, given.where)})
    outcome = assemble(main_template("confidentiality ^1"), (SURVIVAL,), given)
    assert outcome.findings
    assert private not in told(outcome.findings)


PRICED = clause("""
    id: priced
    heading: 价格
    parameters:
      drawn: {type: choice, label: 列示, options: [是, 否]}
      term: {type: integer, label: 年数, default: "3"}
    tables: {tariff: {label: 资费, currency: CNY, columns: {price: {label: 单价, type: money}}}}
    provisions: [按约定。, {when: {drawn: 是}, text: 价格如下：, table: tariff}]
    """)


def test_prices_that_nothing_draws_are_a_warning() -> None:
    for answer, codes in (("是", ()), ("否", ("ASM-508",))):
        given = deal(f"answers: {{drawn: {answer}}}\nprices: {{tariff: [{{price: '1.00'}}]}}")
        outcome = assemble(main_template("priced ^1"), (PRICED,), given)
        assert outcome.codes == codes
        assert outcome.document


def test_a_total_that_a_table_does_not_have_is_an_unknown_name() -> None:
    wrong = replace(PRICED, provisions=(replace(PRICED.provisions[0], text=(AnswerMark("tariff.total", "", HERE),)),))
    given = deal("answers: {drawn: 是}\nprices: {tariff: [{price: '1.00'}]}")
    assert assemble(main_template("priced ^1"), (wrong,), given).found("ASM-504").where == HERE


def test_options_of_a_parameter_without_options_are_refused() -> None:
    wrong = replace(PRICED, provisions=(replace(PRICED.provisions[0], block=OptionsBlock("term", HERE)),))
    outcome = assemble(main_template("priced ^1"), (wrong,), deal("answers: {drawn: 是}"))
    assert outcome.found("ASM-512").where == HERE


def test_a_printed_day_that_was_not_given_is_asked_for() -> None:
    dated = clause("id: dated\nheading: 日期\nprovisions: ['${contract.date}订立。']")
    selection, found = select(main_template("dated ^1"), {"dated": dated}, deal(), None)
    assert (selection, [item.code for item in found]) == (None, ["ASM-518"])
    assert "--as-of" in told(found)


def test_a_template_may_list_more_than_it_brings_in() -> None:
    line = "{clause: priced ^1, when: {survival: 终止后固定年限}}"
    outcome = assemble(
        main_template("confidentiality ^1", line), (SURVIVAL, PRICED), deal("answers: {survival: 长期有效}")
    )
    assert outcome.codes == ()
    assert outcome.selection
    assert [item.id for item in outcome.selection.shelf] == ["priced"]


def test_a_clause_that_could_not_be_resolved_hides_nothing_else_and_causes_nothing_else() -> None:
    sample = main_template("confidentiality ^1", "lost ^1")
    given = deal("answers: {survival: 终止后固定年限, of_the_lost_clause: x}")
    selection, found = select(sample, {"confidentiality": SURVIVAL}, given, None)
    assert (selection, [item.code for item in found]) == (None, ["ASM-501"])
    selection, found = select(sample, {"confidentiality": SURVIVAL}, deal("answers: {survival: 长期有效}"), None)
    assert (selection, found) == (None, ())


def test_a_reference_to_a_row_of_another_repetition_is_ambiguous() -> None:
    both = clause("""
        id: both
        heading: 两张表
        tables:
          ta: {label: 甲表, currency: CNY, columns: {n: {label: 名称, type: text}}}
          tb: {label: 乙表, currency: CNY, columns: {n: {label: 名称, type: text}}}
        provisions:
          - {id: price, each: ta, text: "${row.n}的价格。"}
          - {id: pay, each: tb, text: "${row.n}按照${ref:both.price}支付。"}
          - {id: own, each: ta, text: "见${ref:both.own}。"}
        """)
    rows = "prices: {ta: [{n: 甲一}, {n: 甲二}], tb: [{n: 乙一}, {n: 乙二}]}"
    outcome = assemble(main_template("both ^1"), (both,), deal(rows))
    ambiguous = [item for item in outcome.findings if item.code == "REF-205"]
    assert {item.where.line for item in ambiguous} == {10}  # the line of `pay`
