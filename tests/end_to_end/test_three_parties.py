"""An agreement of three parties, one of them an individual: from the files to the proved DOCX and PDF."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent

import pytest
from agreements import ROOT

from contractgen.findings import Finding, errors_in
from contractgen.pipeline.build import Outcome, build
from contractgen.pipeline.check import check
from contractgen.pipeline.schema import derive_schema

CLAUSES = {
    "parties": """
        id: parties
        version: "1.0.0"
        language: zh-CN
        numbered: false
        provisions:
          - each: parties
            fields:
              - {label: 当事人, value: "${party.label}"}
              - {label: 名称, value: "${party.name}", kind: company}
              - {label: 统一社会信用代码, value: "${party.code}", kind: company}
              - {label: 法定代表人（负责人）, value: "${party.representative}", kind: company}
              - {label: 姓名, value: "${party.name}", kind: individual}
              - {label: 公民身份号码, value: "${party.id_number}", kind: individual}
              - {label: 地址, value: "${party.address}"}
              - {label: 电话, value: "${party.phone}"}
        """,
    "payment": """
        id: payment
        version: "1.0.0"
        language: zh-CN
        heading: 付款
        provisions:
          - ${party_a.label}应当向${party_b.label}支付服务费。
          - text: ${party_b.label}的账户如下：
            fields:
              - {label: 账户名称, value: "${party_b.name}"}
              - {label: 开户银行, value: "${party_b.bank}"}
              - {label: 账号, value: "${party_b.account}"}
          - {when: {party_a.kind: company}, text: "发票抬头为${party_a.invoice_name}，税号为${party_a.tax_number}。"}
        """,
    "guarantee": """
        id: guarantee
        version: "1.0.0"
        language: zh-CN
        heading: 保证
        provisions:
          - {id: joint, text: "${party_c.label}为${party_a.label}的付款义务向${party_b.label}承担连带责任保证。"}
          - {when: {party_c.kind: individual}, text: "${party_c.label}以其个人全部财产承担前款责任。"}
        """,
    "copies": """
        id: copies
        version: "1.0.0"
        language: zh-CN
        heading: 份数与送达
        provisions:
          - text: 本合同的送达地址如下：
            items:
              - {each: parties, text: "${party.label}：${party.address}，电话${party.phone}"}
          - {when: {party_c: true}, text: "保证责任见${ref:guarantee.joint}。"}
        """,
    "signing": """
        id: signing
        version: "1.0.0"
        language: zh-CN
        numbered: false
        provisions:
          - 各方签署如下。
          - signatures:
              caption:
                company: "${party.label}（公章）：${party.name}"
                individual: "${party.label}（签字、捺印）：${party.name}"
              fields:
                - {label: 法定代表人或者授权代表（签字）, kind: company}
                - {label: 公民身份号码, value: "${party.id_number}", kind: individual}
                - {label: 签署日期}
        """,
}
TEMPLATE = """
    id: guaranteed
    version: "1.0.0"
    language: zh-CN
    title: 服务与保证合同
    parties:
      - {role: party_a, label: 甲方}
      - {role: party_b, label: 乙方}
      - {role: party_c, label: 丙方（保证人）, optional: true}
    fonts:
      - {family: 宋体, source: "package:serif"}
      - {family: 黑体, source: "package:sans"}
      - {family: Times New Roman, source: "engine:Libertinus Serif"}
      - {family: DejaVu Sans Mono, source: "engine:DejaVu Sans Mono"}
    instruments:
      - id: main
        kind: agreement
        name: 服务与保证合同
        self: 本合同
        title: 服务与保证合同
        scheme: cn-contract-b
        clauses: [parties ^1, payment ^1, {clause: guarantee ^1, when: {party_c: true}}, copies ^1, signing ^1]
"""
DEAL = """
    id: three
    number: "WLK-2027-0003"
    template: guaranteed ^1
    parties:
      party_a:
        name: 示例市云杉区数字治理中心
        code: "12000000000000019M"
        representative: 安一例
        address: 示例市云杉区虚构路1号
        phone: 000-0000-0001
      party_b:
        name: 远岫通信有限公司示例分公司
        code: "91000000MA00000157"
        representative: 岳一例
        address: 示例市望云区虚构大道2号
        phone: 400-000-0000
        bank: 示例银行望云支行
        account: "0000 0000 0000 0002"
      party_c:
        kind: individual
        name: 丙一例
        id_number: "000000200002290010"
        address: 样例县松影镇虚构街3号
        phone: +86 000-0000-0003
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("guaranteed")
    for name, text in CLAUSES.items():
        folder = root / "clauses" / name
        folder.mkdir(parents=True)
        (folder / "1.0.0.yaml").write_text(dedent(text), "utf-8")
    folder = root / "templates" / "guaranteed"
    folder.mkdir(parents=True)
    (folder / "template.yaml").write_text(dedent(TEMPLATE), "utf-8")
    shutil.copy(ROOT / "templates" / "iot-card-service" / "look.docx", folder)
    return root


def built(library: Path, name: str, text: str, *, draft: bool = False) -> tuple[Outcome, tuple[Finding, ...]]:
    """Build a deal to DOCX, PDF and text."""
    path = library / f"{name}.yaml"
    path.write_text(dedent(text), "utf-8")
    (outcome,), found = build([path], library=library, out=library / name, formats=("docx", "pdf", "text"), draft=draft)
    return outcome, found


def without_name(deal: str) -> str:
    """Return the deal with a second party that has no name."""
    return deal.replace("        name: 远岫通信有限公司示例分公司\n", "")


def test_nothing_is_wrong_with_the_library(library: Path) -> None:
    assert not errors_in(check(library)[1])


def test_three_parties_of_two_kinds_are_proved_in_both_files(library: Path) -> None:
    outcome, found = built(library, "three", DEAL)
    assert outcome.files, found
    text = (library / "three" / "three.txt").read_text("utf-8")
    assert "丙方（保证人）以其个人全部财产承担前款责任。" in text
    assert "丙方（保证人）（签字、捺印）：丙一例" in text
    assert text.count("法定代表人或者授权代表（签字）") == 2
    assert "3、丙方（保证人）：样例县松影镇虚构街3号" in text


def test_the_party_that_may_be_missing_is(library: Path) -> None:
    two = DEAL[: DEAL.index("      party_c:")]
    outcome, found = built(library, "two", two)
    assert outcome.files, found
    text = (library / "two" / "three.txt").read_text("utf-8")
    assert "丙方" not in text
    assert "二、份数与送达" in text


def test_one_run_tells_of_the_missing_name_and_of_all_else(library: Path) -> None:
    wrong = without_name(DEAL).replace("id_number", "phone_number")
    outcome, found = built(library, "wrong", wrong)
    assert not outcome.files
    assert {item.code for item in errors_in(found)} == {"LOAD-141", "LOAD-142"}
    wrong = without_name(DEAL).replace("290010", "290011").replace("bank:", "title:")
    outcome, found = built(library, "wrong", wrong)
    assert sorted(item.code for item in errors_in(found)) == ["ASM-502", "DEAL-480", "DEAL-487"]


def test_a_draft_leaves_gaps_for_a_party_that_is_not_known_yet(library: Path) -> None:
    without = DEAL[: DEAL.index("      party_b:")] + DEAL[DEAL.index("      party_c:") :]
    outcome, found = built(library, "draft", without, draft=True)
    assert outcome.files, found
    text = (library / "draft" / "three.draft.txt").read_text("utf-8")
    assert "当事人：乙方\n名称：【" in text
    assert "乙方（公章）：【" in text


def test_the_schema_of_its_deals_knows_its_parties(library: Path) -> None:
    schema, found = derive_schema(library, "guaranteed")
    assert schema is not None, found
    parties = schema["properties"]["parties"]
    assert parties["required"] == ["party_a", "party_b"]
    assert parties["properties"]["party_c"]["properties"]["kind"]["enum"] == ["company", "individual"]
    assert parties["properties"]["party_c"]["required"] == ["name", "address", "phone"]
    assert parties["properties"]["party_b"]["required"] == ["name", "address", "phone", "bank", "account"]
