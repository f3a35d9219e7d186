"""Parties: three of them, one an individual, one perhaps not there; their facts are checked where they are entered."""

from __future__ import annotations

import pytest
from assembling_cases import Outcome, assemble, clause, deal_of, instrument, told
from assembling_cases import template as sample

from contractgen.findings import hint_of, message_of
from contractgen.model.assembly import Hole, Paragraph, Signatures, Text, holes_in
from contractgen.model.template import Template
from contractgen.source.templates import load_template

PARTIES = "[{role: party_a, label: 甲方}, {role: party_b, label: 乙方}, {role: party_c, label: 担保人, optional: true}]"

HEAD = """
id: sample
number: WLK-2027-0001
template: sample ^1
parties:
"""
COMPANY = '  party_a: {name: 示例市云杉区数字治理中心, code: "12000000000000019M", representative: 安一例}\n'
OTHER = '  party_b: {name: 示例通信有限公司, code: "91000000MA00000157", representative: 岳一例}\n'
PERSON = '  party_c: {kind: individual, name: 丙一例, id_number: "000000200002290010"}\n'

BLOCK = """
    id: block
    numbered: false
    provisions:
      - each: parties
        fields:
          - {label: 当事人, value: "${party.label}"}
          - {label: 名称, value: "${party.name}", kind: company}
          - {label: 代码, value: "${party.code}", kind: company}
          - {label: 姓名, value: "${party.name}", kind: individual}
          - {label: 公民身份号码, value: "${party.id_number}", kind: individual}
      - signatures:
          caption:
            company: "${party.label}（公章）：${party.name}"
            individual: "${party.label}（签字、捺印）：${party.name}"
          fields:
            - {label: 法定代表人（签字）, kind: company}
            - {label: 公民身份号码, value: "${party.id_number}", kind: individual}
            - {label: 日期}
"""


def three_parties(*lines: str, parties: str = PARTIES) -> Template:
    """Read the template with a third, optional party."""
    text = (
        f'id: sample\nversion: "1.0.0"\nlanguage: zh-CN\ntitle: 示例合同\nparties: {parties}\n'
        'fonts: [{family: 宋体, source: "package:serif"}]\nannexes: cn-annex\ninstruments:\n  '
        + instrument("main", *lines)
    )
    loaded, found = load_template(text.encode(), "templates/sample/template.yaml", "templates/sample")
    assert loaded, told(found)
    return loaded


def assembled(body: str, parties: str = COMPANY + OTHER + PERSON) -> Outcome:
    item = clause(body)
    return assemble(three_parties(f"{item.id} ^1"), (item,), deal_of(HEAD.lstrip() + parties))


def test_only_the_parties_that_a_signature_block_names_sign_there() -> None:
    body = BLOCK.replace("          caption:", "          parties: [party_c, party_a]\n          caption:")
    outcome = assembled(body)
    assert [line[:4] for line in outcome.text.split("\n") if line.startswith("<")] == ["<甲方（", "<担保人"]
    without = assembled(body.replace("[party_c, party_a]", "[party_c]"), COMPANY + OTHER)
    assert "<" not in without.text


def test_lines_and_captions_are_those_for_the_kind_of_party() -> None:
    outcome = assembled(BLOCK)
    assert outcome.text.split("\n") == [
        "main",
        "当事人：甲方",
        "名称：示例市云杉区数字治理中心",
        "代码：12000000000000019M",
        "当事人：乙方",
        "名称：示例通信有限公司",
        "代码：91000000MA00000157",
        "当事人：担保人",
        "姓名：丙一例",
        "公民身份号码：000000200002290010",
        "<甲方（公章）：示例市云杉区数字治理中心 / 法定代表人（签字）： / 日期：>",
        "<乙方（公章）：示例通信有限公司 / 法定代表人（签字）： / 日期：>",
        "<担保人（签字、捺印）：丙一例 / 公民身份号码：000000200002290010 / 日期：>",
    ]


def test_an_optional_party_that_is_not_there_leaves_no_trace() -> None:
    outcome = assembled(BLOCK, COMPANY + OTHER)
    assert "担保人" not in outcome.text
    assert outcome.document is not None
    (block,) = [block for block in outcome.document.assembly.blocks() if isinstance(block, Signatures)]
    assert len(block.signatories) == 2


def test_what_an_agreement_calls_a_party_is_words_and_no_value() -> None:
    outcome = assembled("id: duty\nheading: 义务\nprovisions: ['${party_a.label}向${party_b.label}付款。']\n")
    assert outcome.text.endswith("甲方向乙方付款。")
    assert outcome.assembly is not None
    assert not list(holes_in(outcome.assembly))
    renamed = sample(instrument("main", "duty ^1"))
    assert assemble(renamed, (clause("id: duty\nheading: 义务\nprovisions: ['${party_b.label|words}']\n"),)).codes == (
        "ASM-511",
    )


REPEATED = """
    id: guarantee
    heading: 各方
    provisions:
      - text: 各方如下：
        items:
          - each: parties
            id: one
            text: ${party.label}为${party.name}
      - each: parties
        when: {party.kind: individual}
        text: ${party.label}以个人全部财产承担责任。
      - {when: {party_c: true}, text: "${party_c.label}（${party_c.name}）承担连带责任。"}
      - {when: {not: {party_c: true}}, text: 没有担保。}
      - {when: {party_c.kind: individual}, text: 担保人是自然人。}
"""


def test_a_provision_is_repeated_and_counted_for_the_parties_that_are_there() -> None:
    lines = assembled(REPEATED).text.split("\n")[2:]
    assert [line.replace("|", "") for line in lines] == [
        "（一）各方如下：",
        "1、甲方为示例市云杉区数字治理中心；",
        "2、乙方为示例通信有限公司；",
        "3、担保人为丙一例。",
        "（二）担保人以个人全部财产承担责任。",
        "（三）担保人（丙一例）承担连带责任。",
        "（四）担保人是自然人。",
    ]
    lines = assembled(REPEATED, COMPANY + OTHER).text.split("\n")[2:]
    assert [line.replace("|", "") for line in lines] == [
        "（一）各方如下：",
        "1、甲方为示例市云杉区数字治理中心；",
        "2、乙方为示例通信有限公司。",
        "（二）没有担保。",
    ]


def test_only_values_move_between_parties_of_one_kind() -> None:
    one, other = assembled(REPEATED), assembled(REPEATED, COMPANY + OTHER + PERSON.replace("丙一例", "丙二例"))
    assert one.assembly == other.assembly
    assert one.assembly is not None
    content = [block.content for block in one.assembly.blocks() if isinstance(block, Paragraph)][-2]
    assert content == (Text("担保人（"), Hole("party_c.name"), Text("）承担连带责任。"))


def test_text_that_mentions_an_absent_party_is_refused_where_it_stands() -> None:
    outcome = assembled(
        "id: duty\nheading: 义务\nprovisions: ['${party_c.label}（${party_c.name}）付款。']\n", COMPANY + OTHER
    )
    assert outcome.codes == ("DEAL-496", "DEAL-496")
    item = outcome.findings[0]
    assert (item.where.file, item.where.line) == ("clauses/duty/1.0.0.yaml", 5)
    assert "担保人" in message_of(item, "zh")
    assert "when: {party_c: true}" in hint_of(item, "zh")


def test_what_a_party_of_its_kind_has_not_is_neither_given_nor_printed() -> None:
    printing = "id: duty\nheading: 义务\nprovisions: ['${party_c.representative}签字，${party_b.id_number}。']\n"
    assert assembled(printing).codes == ("DEAL-497", "DEAL-498")
    given = OTHER.replace("representative: 岳一例", 'id_number: "1"') + PERSON.replace("}", ", representative: 某}")
    outcome = assembled("id: duty\nheading: 义务\nprovisions: [付款。]\n", COMPANY + given)
    assert [(item.code, item.field) for item in outcome.findings] == [
        ("DEAL-489", "parties.party_b.id_number"),
        ("DEAL-481", "parties.party_c.representative"),
    ]
    none = PERSON.replace("}", ", representative: {none: true}}")
    assert "/签字" in assembled(printing.replace("，${party_b.id_number}", ""), COMPANY + OTHER + none).text


def test_a_missing_name_hides_nothing_else() -> None:
    parties = COMPANY.replace("name: 示例市云杉区数字治理中心, ", "") + OTHER.replace("57", "58")
    outcome = assembled(
        "id: duty\nheading: 义务\nprovisions: ['${party_a.name}、${party_b.phone}、${years}。']\n", parties
    )
    assert outcome.codes == ("DEAL-480", "DEAL-483", "ASM-502", "ASM-504")
    assert outcome.findings[0].field == "parties.party_a.name"


def test_a_wrong_code_is_told_once_though_the_tax_number_would_follow_from_it() -> None:
    printing = "id: duty\nheading: 义务\nprovisions: ['${party_b.code}、${party_b.tax_number}。']\n"
    assert assembled(printing, COMPANY + OTHER.replace("57", "58")).codes == ("DEAL-483",)
    without = OTHER.replace('code: "91000000MA00000157", ', "")
    assert assembled(printing, COMPANY + without).codes == ("ASM-502", "ASM-502")


def test_an_agreement_needs_two_parties() -> None:
    body = "id: duty\nheading: 义务\nprovisions: [付款。]\n"
    assert assembled(body, COMPANY).codes == ("DEAL-401",)
    pair = three_parties(
        "duty ^1", parties="[{role: party_a, label: 甲方}, {role: party_b, label: 乙方, optional: true}]"
    )
    assert assemble(pair, (clause(body),), deal_of(HEAD.lstrip() + COMPANY)).codes == ("DEAL-495",)


FACTS = [
    ("code", "12000000000000019", "DEAL-482"),
    ("code", "12000000000000019X", "DEAL-483"),
    ("phone", "1380000000", "DEAL-488"),
    ("email", "service.example.com", "DEAL-494"),
    ("postcode", "00000", "DEAL-490"),
    ("account", "见附件", "DEAL-491"),
    ("bank_code", "0000000002", "DEAL-492"),
    ("tax_number", "91000000MA00000158", "DEAL-493"),
]


@pytest.mark.parametrize(("fact", "value", "code"), FACTS)
def test_an_identifier_is_refused_where_it_is_entered_and_never_repeated(fact: str, value: str, code: str) -> None:
    party = f'  party_b: {{name: 示例通信有限公司, {fact}: "{value}"}}\n'
    (item,) = assembled("id: duty\nheading: 义务\nprovisions: [付款。]\n", COMPANY + party).findings
    assert (item.code, item.field, item.where.line) == (code, f"parties.party_b.{fact}", 6)
    for language in ("en", "zh"):
        words = message_of(item, language) + hint_of(item, language)
        assert "乙方" in words
        assert f"party_b.{fact}" in words
        assert value not in words


@pytest.mark.parametrize(("fact", "value", "code"), FACTS)
def test_another_country_has_other_identifiers(fact: str, value: str, code: str) -> None:
    party = f'  party_b: {{country: GB, name: 示例通信有限公司, {fact}: "{value}"}}\n'
    outcome = assembled("id: duty\nheading: 义务\nprovisions: [付款。]\n", COMPANY + party)
    assert outcome.codes == (("DEAL-494",) if code == "DEAL-494" else ())


@pytest.mark.parametrize(
    ("number", "code"),
    [("00000020000229001", "DEAL-485"), ("000000200102290010", "DEAL-486"), ("000000200002290011", "DEAL-487")],
)
def test_a_citizen_number_is_checked(number: str, code: str) -> None:
    person = PERSON.replace("000000200002290010", number)
    assert assembled("id: duty\nheading: 义务\nprovisions: [付款。]\n", COMPANY + OTHER + person).codes == (code,)


def test_invoices_are_made_out_to_the_party_unless_the_deal_says_otherwise() -> None:
    body = """
        id: invoice
        numbered: false
        provisions:
          - {each: parties, text: "${party.invoice_name} ${party.tax_number}"}
    """
    assert assembled(body).text.split("\n")[1:] == [
        "示例市云杉区数字治理中心 12000000000000019M",
        "示例通信有限公司 91000000MA00000157",
        "丙一例 000000200002290010",
    ]
    other = OTHER.replace("}", ', invoice_name: 示例集团有限公司, tax_number: "91000000MA00000232"}')
    assert "示例集团有限公司 91000000MA00000232" in assembled(body, COMPANY + other).text
