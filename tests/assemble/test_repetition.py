"""Repetition: provisions and tables for every row of a deal, inside each other, numbered and matched."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from assembling_cases import Outcome, assemble, clause, deal, main_template

from contractgen.findings import Finding
from contractgen.source.clauses import read_clause_file
from contractgen.source.crosscheck import Declared, name_findings
from contractgen.source.fingerprint import fingerprint

TABLES = """\
tables:
  sites:
    label: 站点
    columns:
      site: {label: 站点, type: text}
      contact: {label: 联系人, type: text}
  devices:
    label: 设备
    currency: CNY
    rows: {minimum: "%s"}
    columns:
      place: {label: 序号, place: true}
      site: {label: 站点, type: text}
      device: {label: 设备, type: text}
      price: {label: 单价, type: money}
    totals:
      - {label: 合计, sums: [price]}
      - {label: 大写, words: price}
  ports:
    label: 端口
    columns:
      device: {label: 设备, type: text}
      port: {label: 端口, type: id}
"""
SITES = f"id: sites\nheading: 站点\n{TABLES}provisions:\n"
DEAL = """
lists:
  sites: [{site: 云杉区, contact: 联系人一}, {site: 远岫区, contact: 联系人二}]
  ports: [{device: 网关C, port: p3}, {device: 网关A, port: p1}, {device: 网关A, port: p2}, {device: 网关B, port: p9}]
prices:
  devices:
    - {site: 远岫区, device: 网关C, price: "30.00"}
    - {site: 云杉区, device: 网关A, price: "10.00"}
    - {site: 云杉区, device: 网关B, price: "0.05"}
"""
BY_TABLE = """\
  - id: site
    each: sites
    text: ${row.site}由${row.contact}负责，设备如下：
    table: {name: devices, match: site}
  - ${ref:sites.rest}适用于全部设备，合计${devices.price}元。
  - {id: rest, text: 其余事项由双方另行约定。}
"""
BY_ITEM = """\
  - each: sites
    text: ${row.site}的设备：
    items:
      - each: {name: devices, match: site}
        text: 第${row.place}台${row.device}由${row.sites.contact}保管，端口如下：
        items:
          - each: {name: ports, match: device}
            text: 端口${row.port}在${row.devices.device}，位于${row.sites.site}
"""


def assembled(provisions: str, given: str = DEAL, minimum: str = "1") -> Outcome:
    text = SITES.replace("%s", minimum) + provisions
    return assemble(main_template("sites ^1"), (clause(text),), deal(given))


def lines(outcome: Outcome) -> list[str]:
    return outcome.text.splitlines()[2:]


def test_a_table_is_repeated_with_the_rows_that_belong_to_each() -> None:
    outcome = assembled(BY_TABLE)
    assert lines(outcome) == [
        "（一）|云杉区由联系人一负责，设备如下：",
        "[序号 | 站点 | 设备 | 单价]",
        "[1 | 云杉区 | 网关A | 10.00]",
        "[2 | 云杉区 | 网关B | 0.05]",
        "[合计 | 10.05]",
        "[大写 | 人民币壹拾元零伍分]",
        "（二）|远岫区由联系人二负责，设备如下：",
        "[序号 | 站点 | 设备 | 单价]",
        "[1 | 远岫区 | 网关C | 30.00]",
        "[合计 | 30.00]",
        "[大写 | 人民币叁拾元整]",
        "（三）|本条第（四）项适用于全部设备，合计40.05元。",
        "（四）|其余事项由双方另行约定。",
    ]
    assert outcome.document
    assert not any("云杉" in key or "远岫" in key for key in outcome.document.values)


def test_repetitions_stand_inside_each_other_and_see_the_rows_around_them() -> None:
    outcome = assembled(BY_ITEM)
    assert lines(outcome) == [
        "（一）|云杉区的设备：",
        "1、|第1台网关A由联系人一保管，端口如下：",
        "（1）|端口p1在网关A，位于云杉区；",
        "（2）|端口p2在网关A，位于云杉区；",
        "2、|第2台网关B由联系人一保管，端口如下：",
        "（1）|端口p9在网关B，位于云杉区。",
        "（二）|远岫区的设备：",
        "1、|第1台网关C由联系人二保管，端口如下：",
        "（1）|端口p3在网关C，位于远岫区。",
    ]
    assert outcome.assembly
    anchors = [block.anchor for block in outcome.assembly.blocks() if block.anchor]
    assert len(anchors) == len(set(anchors))


def test_a_repetition_without_match_repeats_all_rows_in_every_row_around_it() -> None:
    outcome = assembled(
        "  - each: sites\n    text: ${row.site}：\n    items:\n"
        "      - {each: ports, text: '${row.sites.site}的${row.port}'}\n"
    )
    assert sum("的p" in line for line in lines(outcome)) == 8


def test_the_example_of_the_docs_reads_as_they_say() -> None:
    page = (Path(__file__).parents[2] / "docs" / "deal-files.md").read_text("utf-8").partition("## Lists and")[2]
    examples = re.findall("```yaml\n(.*?)```", page, re.DOTALL)
    tables, given = next((left, right) for left, right in pairwise(examples) if left.startswith("tables:"))
    outcome = assemble(main_template("sites ^1"), (clause(f"id: sites\nheading: 站点\n{tables}"),), deal(given))
    assert lines(outcome)[4:] == [
        "（二）|远岫区由联系人二负责，设备如下：",
        "[序号 | 站点 | 设备编号]",
        "[1 | 远岫区 | SN-0003]",
        "（三）|云杉区的设备由乙方维护：",
        "1、|设备SN-0001，联系人为联系人一；",
        "2、|设备SN-0002，联系人为联系人一。",
        "（四）|远岫区的设备由乙方维护：",
        "1、|设备SN-0003，联系人为联系人二。",
    ]


def only(outcome: Outcome) -> Finding:
    assert outcome.document is None
    (found,) = outcome.findings
    return found


def test_a_row_that_belongs_to_no_row_is_not_lost_silently() -> None:
    found = only(assembled(BY_TABLE, DEAL.replace("{site: 远岫区, device", "{site: 远岫镇, device").replace(
        "[{site: 云杉区, contact: 联系人一}, {site: 远岫区, contact: 联系人二}]", "[{site: 云杉区, contact: 联系人一}]"
    )))  # fmt: skip
    assert (found.code, found.field, found.where.line) == ("ASM-550", "prices.devices", 13)
    assert "远岫" not in str(found)


def test_rows_that_would_be_printed_twice_are_refused() -> None:
    twice = DEAL.replace("{site: 远岫区, contact", "{site: 云杉区, contact").replace(
        "{site: 远岫区, device", "{site: 云杉区, device"
    )
    assert only(assembled(BY_TABLE, twice)).code == "ASM-551"


FEWER = DEAL.replace("{site: 远岫区, device", "{site: 云杉区, device")


def test_a_row_without_rows_of_its_own_is_asked_for_them() -> None:
    found = only(assembled(BY_TABLE, FEWER))
    assert (found.code, found.field) == ("ASM-553", "lists.sites")


def test_a_provision_whose_table_may_be_empty_is_left_out_where_it_is() -> None:
    outcome = assembled(BY_TABLE, FEWER, minimum="0")
    assert "远岫区由" not in outcome.text
    assert "（二）|本条第（三）项适用于全部设备" in outcome.text


def test_rows_are_matched_however_deep_a_repetition_is_even_if_there_are_none_around() -> None:
    lost = assembled(BY_ITEM, DEAL.replace("{device: 网关B, port: p9}", "{device: 网关D, port: p9}"))
    assert sorted(lost.codes) == ["ASM-550", "ASM-553"]


def found_in(text: str) -> list[str]:
    read = read_clause_file(text.encode(), "c.yaml")
    assert read.clause is not None
    names = Declared(frozenset(), {}, frozenset({"party_a"}))
    return [item.code for item in (*read.findings, *name_findings(read.clause, names))]


@pytest.mark.parametrize(
    ("provisions", "codes"),
    [
        ("  - {each: {name: sites, match: site}, text: 甲}\n", ["LIB-281"]),
        ("  - {text: 如下：, table: {name: sites, match: site}}\n", ["LIB-281"]),
        ("  - {each: sites, text: 如下：, table: {name: ports, match: device}}\n", ["LIB-205"]),
        ("  - {each: sites, text: 如下：, table: {name: devices, match: place}}\n", ["LIB-205", "LIB-205"]),
        ("  - {each: sites, text: '${row.sites.site}'}\n", []),
        ("  - {each: sites, text: '${row.sites.port}'}\n", ["LIB-205"]),
        ("  - {each: sites, text: '${row.ports.port}'}\n", ["LIB-209"]),
        ("  - {each: sites, text: '${row.site_x.port}'}\n", ["LIB-206"]),
        ("  - {text: '${row.sites.site}'}\n", ["LIB-209"]),
        ("  - {each: sites, text: '${party_a.sites.site}'}\n", ["LIB-204"]),
        (BY_TABLE, []),
        (BY_ITEM, []),
    ],
)
def test_what_is_repeated_is_checked_without_a_deal(provisions: str, codes: list[str]) -> None:
    head = 'version: "1.0.0"\nlanguage: zh-CN\n'
    assert found_in(head + SITES.replace("%s", "1") + provisions) == codes


def test_what_is_matched_counts_for_the_fingerprint_and_nothing_else_changes() -> None:
    plain, matched = (
        clause(SITES.replace("%s", "1") + BY_TABLE.replace("table: {name: devices, match: site}", table))
        for table in ("table: devices", "table: {name: devices, match: site}")
    )
    assert fingerprint(plain) != fingerprint(matched)


def test_the_same_agreement_with_other_names_has_the_same_shape() -> None:
    shapes = {
        outcome.assembly.shape
        for outcome in (assembled(BY_ITEM), assembled(BY_ITEM, DEAL.replace("云杉区", "青竹区")))
        if outcome.assembly
    }
    assert len(shapes) == 1
