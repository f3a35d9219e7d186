"""References: the words of every kind, and what is said where there is nothing to refer to."""

from __future__ import annotations

import pytest
from assembling_cases import Outcome, assemble, clause, deal, instrument, main_template, template, told

from contractgen.findings import Location
from contractgen.model.clause import Clause

LIABILITY = clause("""
    id: liability
    heading: 违约责任
    provisions:
      - {id: late-fee, text: 逾期支付的，按日支付违约金。}
      - id: damages
        text: 违约方赔偿下列损失：
        items:
          - {id: direct, text: 直接损失}
          - {id: costs, text: 合理费用, items: [诉讼费, {id: lawyers, text: 律师费}]}
    """)


def referring(text: str, identifier: str = "payment") -> Clause:
    """Return a clause of one provision with this text."""
    return clause(f"id: {identifier}\nheading: 付款\nprovisions:\n  - {{text: '{text}'}}")


def main(*clauses: Clause, scheme: str = "cn-contract-b", lines: tuple[str, ...] = ()) -> Outcome:
    """Assemble one instrument of these clauses, in this order."""
    return assemble(main_template(*(lines or [f"{item.id} ^1" for item in clauses]), scheme=scheme), clauses)


@pytest.mark.parametrize(
    ("scheme", "target", "words"),
    [
        ("cn-contract-b", "liability", "第二条"),
        ("cn-contract-b", "liability.late-fee", "第二条第（一）项"),
        ("cn-contract-b", "liability.costs", "第二条第（二）项第2目"),
        ("cn-contract-b", "liability.lawyers", "第二条第（二）项第2目第（2）点"),
        ("cn-contract-a", "liability.costs", "第2.2.2项"),
        ("cn-statute", "liability", "第二章"),
        ("cn-statute", "liability.late-fee", "第二条"),
        ("cn-statute", "liability.costs", "第三条第（二）项"),
        ("gbt-1.1", "liability.lawyers", "2.2.2列项b)"),
    ],
)
def test_a_reference_follows_the_grammar_of_the_scheme(scheme: str, target: str, words: str) -> None:
    outcome = main(referring(f"按照${{ref:{target}}}处理。"), LIABILITY, scheme=scheme)
    assert f"按照{words}处理。" in outcome.text


def test_a_reference_inside_its_own_clause_says_here() -> None:
    own = clause("""
        id: term
        heading: 期限
        provisions:
          - {id: first, text: 有效期一年。}
          - "按照${ref:term.first}和${ref:term}续展。"
        """)
    assert "（二）|按照本条第（一）项和本条续展。" in main(own).text


def test_english_references_are_written_in_full_everywhere() -> None:
    first = clause("""
        id: fees
        language: en
        heading: Fees
        provisions:
          - {id: due, text: Fees fall due monthly.}
          - {text: "Under ${ref:fees.due} and ${ref:fees.notice}:", items: [{id: notice, text: notice is given}, rest]}
        """)
    outcome = assemble(main_template("fees ^1", scheme="en-article", language="en"), (first,))
    assert "Section 1.02|Under Section 1.01 and Section 1.02(a):" in outcome.text


def annexed(language: str, scheme: str, texts: str) -> Outcome:
    """Assemble an agreement, an embedded one and an annex that refer to each other."""
    words = {
        "zh-CN": ("采购合同", "服务协议", "使用规范", "cn-annex", "本合同"),
        "en": ("Purchase Agreement", "Service Agreement", "Usage Rules", "en-schedule", "this Agreement"),
    }[language]
    sample = template(
        instrument("main", "one ^1", name=words[0], scheme=scheme, own=words[4])
        + instrument("service", "two ^1", name=words[1], scheme=scheme, own=words[4])
        + instrument("usage", "three ^1", name=words[2], scheme=scheme, own=words[4], kind="annex"),
        language=language,
        annexes=words[3],
    )
    clauses = tuple(
        clause(f"""
            id: {identifier}
            language: {language}
            heading: {identifier}
            provisions:
              - {{id: part, text: "{texts} ${{self}}"}}
            """)
        for identifier in ("one", "two", "three")
    )
    return assemble(sample, clauses)


def test_references_between_instruments_name_the_instrument() -> None:
    outcome = annexed("zh-CN", "cn-contract-b", "${ref:two.part}、${ref:annex.usage}、${ref:three.part}、${ref:one}")
    assert (
        "（一）|《服务协议》第一条第（一）项、附件一《使用规范》、附件一第一条第（一）项、本条 本合同" in outcome.text
    )
    assert (
        "（一）|本条第（一）项、附件一《使用规范》、附件一第一条第（一）项、《采购合同》第一条 本合同" in outcome.text
    )
    assert "附件一|usage" in outcome.text


def test_english_references_between_instruments_name_the_instrument() -> None:
    texts = "${ref:two.part}, ${ref:annex.usage}, ${ref:three.part}, ${ref:instrument.main}"
    outcome = annexed("en", "en-article", texts)
    expected = "Section 1.01 of the Service Agreement, Schedule 1 (Usage Rules), Section 1.01 of Schedule 1, "
    assert f"{expected}the Purchase Agreement this Agreement" in outcome.text


def test_a_reference_to_a_clause_that_the_template_does_not_list_says_which_line_is_missing() -> None:
    outcome = main(referring("按照${ref:liability.late-fee}处理。"), LIABILITY, lines=("payment ^1",))
    found = outcome.found("REF-202")
    assert found.where == Location("clauses/payment/1.0.0.yaml", 6, 15)
    assert "Add `liability ^1` to templates/sample/template.yaml" in told((found,))
    assert "请在 templates/sample/template.yaml 中加入 `liability ^1`" in told((found,))
    assert outcome.assembly is None


def test_a_reference_to_a_clause_whose_line_has_an_unmet_condition_says_which_line_it_is() -> None:
    asking = clause("""
        id: payment
        heading: 付款
        parameters: {payer: {type: choice, label: 付费方, options: [集团, 个人]}}
        provisions: ["按照${ref:liability}处理。"]
        """)
    line = "{clause: liability ^1, when: {payer: 集团}}"
    outcome = assemble(main_template("payment ^1", line), (asking, LIABILITY), deal("answers: {payer: 个人}"))
    found = outcome.found("REF-202")
    assert dict(found.arguments)["line"] == "liability ^1"
    assert dict(found.arguments)["place"].startswith("templates/sample/template.yaml:9:")
    kept = assemble(main_template("payment ^1", line), (asking, LIABILITY), deal("answers: {payer: 集团}"))
    assert "按照第二条处理。" in kept.text


def test_a_reference_to_an_item_whose_condition_fails_leads_to_that_item() -> None:
    conditional = clause("""
        id: security
        heading: 信息安全
        parameters: {region: {type: choice, label: 地区, options: [甲, 乙]}}
        provisions:
          - text: 禁止下列行为：
            items:
              - 危害国家安全
              - {id: local, when: {region: 甲}, text: 违反当地规定}
              - 其他违法行为
          - 违反${ref:security.local}的，暂停服务。
        """)
    outcome = assemble(main_template("security ^1"), (conditional,), deal("answers: {region: 乙}"))
    found = outcome.found("REF-202")
    assert (found.where.line, dict(found.arguments)["place"]) == (12, "clauses/security/1.0.0.yaml:10:9")
    kept = assemble(main_template("security ^1"), (conditional,), deal("answers: {region: 甲}"))
    assert "（二）|违反本条第（一）项第2目的，暂停服务。" in kept.text


def test_a_reference_to_an_instrument_that_is_out_is_refused() -> None:
    outcome = assemble(
        template(
            instrument("main", "payment ^1")
            + instrument("usage", "liability ^1", kind="annex", more=", when: {annexed: 'true'}"),
            more="parameters: {annexed: {type: flag, label: 附规范}}",
        ),
        (referring("按照${ref:annex.usage}处理。"), LIABILITY),
        deal("answers: {annexed: 'false'}"),
    )
    assert dict(outcome.found("REF-202").arguments)["line"] == "usage"


def test_a_clause_that_is_out_with_its_instrument_points_at_the_instrument() -> None:
    annex = instrument("usage", "liability ^1", kind="annex", more=", when: {annexed: 'true'}")
    sample = template(
        instrument("main", "payment ^1") + annex, more="parameters: {annexed: {type: flag, label: 附规范}}"
    )
    clauses = (referring("按照${ref:liability.late-fee}处理。"), LIABILITY)
    arguments = dict(assemble(sample, clauses, deal("answers: {annexed: 'false'}")).found("REF-202").arguments)
    assert arguments["place"] == str(sample.instruments[1].where)
    assert "按照附件一第一条第（一）项处理。" in assemble(sample, clauses, deal("answers: {annexed: 'true'}")).text


@pytest.mark.parametrize(
    ("target", "nearest"),
    [
        ("liabilty", "liability"),
        ("liability.late-fees", "liability.late-fee"),
        ("annex.usage", "–"),
        ("annex.main", "instrument.main"),
    ],
)
def test_a_reference_to_nothing_names_what_is_near(target: str, nearest: str) -> None:
    outcome = main(referring(f"按照${{ref:{target}}}处理。"), LIABILITY)
    found = dict(outcome.found("REF-201").arguments)
    assert found["target"] == target
    if nearest != "–":
        assert found["nearest"].split(", ")[0] == nearest


def test_an_unnumbered_target_is_refused() -> None:
    preamble = clause("id: preamble\nnumbered: false\nprovisions: [{id: aim, text: 双方订立本合同。}]")
    for target in ("preamble", "preamble.aim"):
        assert "REF-219" in main(preamble, referring(f"按照${{ref:{target}}}处理。")).codes


def test_a_provision_that_refers_to_itself_is_warned_about() -> None:
    own = clause("id: term\nheading: 期限\nprovisions: [{id: first, text: '按照${ref:term.first}处理。'}]")
    outcome = main(own)
    assert outcome.codes == ("REF-204",)
    assert outcome.document


def test_a_clause_in_two_instruments_is_ambiguous_from_a_third_and_clear_from_its_own() -> None:
    others = instrument("other", "liability ^1") + instrument("third", "liability ^1", "near ^1")
    near = referring("按照${ref:liability}处理。", "near")
    far = referring("按照${ref:liability}处理。")
    outcome = assemble(template(instrument("main", "payment ^1") + others), (far, LIABILITY, near))
    assert outcome.codes == ("REF-205",)
    assert outcome.findings[0].where.file == "clauses/payment/1.0.0.yaml"
    assert "按照第一条处理。" in assemble(template(others), (LIABILITY, near)).text


def test_words_that_could_mean_two_places_are_refused() -> None:
    recitals = clause("id: recitals\nheading: 鉴于\nprovisions: [甲方拟采购服务。]")
    lines = ("{clause: recitals ^1, scheme: cn-contract-b}", "payment ^1", "liability ^1")
    outcome = main(recitals, referring("按照${ref:payment}和${ref:liability}处理。"), LIABILITY, lines=lines)
    assert outcome.codes == ("REF-220",)
    assert dict(outcome.findings[0].arguments)["target"] == "payment"


def test_dropping_or_swapping_clauses_renumbers_every_reference() -> None:
    clauses = (referring("按照${ref:liability.late-fee}处理。"), LIABILITY, referring("照付。", "other"))
    assert "按照第二条第（一）项处理。" in main(*clauses).text
    swapped = main(*clauses, lines=("liability ^1", "other ^1", "payment ^1"))
    assert "三、|付款\n（一）|按照第一条第（一）项处理。" in swapped.text
    later = main(*clauses, lines=("payment ^1", "other ^1", "liability ^1"))
    assert "按照第三条第（一）项处理。" in later.text
