"""Clause, template and deal files for tests of the source stage, small but with one of each kind."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from contractgen.findings import Finding, hint_of, message_of
from contractgen.source.clauses import read_clause_file

CLAUSE = """\
# yaml-language-server: $schema=../../schemas/clause.schema.json
id: confidentiality
version: "1.1.0"
language: zh-CN
heading: 保密
changes: 存续期改为可选。
basis: [中华人民共和国民法典]
parameters:
  survival: {type: choice, label: 保密义务存续期, options: [长期有效, 终止后固定年限], default: 长期有效}
  survival_years: {type: integer, label: 终止后保密年限, minimum: "1", maximum: "20", example: "3"}
  start: {type: date, label: 起始日}
  months: {type: integer, label: 月数, default: "12"}
  channels:
    type: any-of
    label: 通知方式
    options: [短信, 邮件]
    default: [短信]
  deposit: {type: money, label: 押金, currency: CNY, default: "100.00", none: drop, blank: true}
facts:
  end_date: {add-months: [start, months]}
tables:
  tariff:
    label: 资费标准
    currency: CNY
    rounding: half-up
    tax: {mode: inclusive, rate: rate}
    group: category
    rows: {minimum: "1", maximum: "200"}
    columns:
      place: {label: 序号, place: true}
      category: {label: 类别, type: text}
      price: {label: 单价, type: money}
      rate: {label: 税率, type: percent, default: "6%"}
      cards: {label: 数量, type: integer, width: "12"}
      amount: {label: 小计, type: money, product: [price, cards]}
      net: {label: 不含税, type: money, net: amount}
    totals:
      - {label: 合计, sums: [cards, amount]}
      - {label: 合同总价（大写）, words: amount}
provisions:
  - id: definition
    text: |
      “专有信息”指一方披露的
      信息，见${ref:liability}和${ref:confidentiality.duty}。
  - when: {survival: 终止后固定年限}
    text: 本条在${self}终止后${survival_years}年内继续有效，至${end_date|date-long}止。
  - id: duty
    emphasis: notice
    heading: 义务
    text: ${party_a.name}不得从事下列行为：
    items:
      - 披露
      - {id: use, when: {not: {survival: 长期有效}}, text: 使用}
      - text: 其他行为：
        punctuation: own
        items: [复制；, 转让。]
    closing: 总价为${tariff.amount|capitals}，共${tariff.count}行。
  - numbered: false
    fields:
      - {label: 账户名称, value: "${party_a.name}"}
  - {text: 资费如下：, table: tariff}
  - options: channels
  - {text: "${row.category}：${row.price}", each: tariff}
  - signatures:
      caption: "${party.label}（公章）：${party.name}"
      fields: [{label: 签字}, {label: 开户银行, value: "${party.bank}"}]
  - annexes: true
"""

LIABILITY = """\
id: liability
version: "1.0.0"
language: zh-CN
heading: 违约责任
provisions:
  - id: late-fee
    text: 逾期的，按日支付违约金。
"""

TEMPLATE = """\
id: service
version: "1.0.0"
language: zh-CN
title: 服务合同
parties:
  - {role: party_a, label: 甲方}
  - {role: party_b, label: 乙方}
fonts:
  - {family: 宋体, source: "package:serif"}
  - {family: 印章, source: fonts/seal.ttf}
annexes: cn-annex
parameters:
  region: {type: choice, label: 地区, options: [新疆, 其他], default: 其他}
schemes:
  - id: own
    language: zh-CN
    this_clause: 本条
    levels:
      - {label: "{壹}、", reference: "第{壹}条", word: 条, suffix: space}
      - {label: "{1}.{1}", reference: "{1}.{1}", word: 款, absolute: true}
instruments:
  - id: main
    kind: agreement
    name: 服务合同
    self: 本合同
    title: ${contract.title}
    scheme: cn-contract-b
    clauses:
      - confidentiality ^1
      - {clause: liability ^1, when: {region: 新疆}, scheme: own}
  - id: rules
    kind: annex
    name: 规范
    self: 本附件
    title: 规范
    scheme: cn-official
    new_page: true
    when: {any: [{region: 新疆}, {channels: [短信, 邮件]}]}
    clauses: [liability ~1.0]
"""

DEAL = """\
id: first
number: "WLK-2026-0001"
template: service ^1
parties:
  party_a: {name: 示例市云杉区数字治理中心, account: "8888000012345678", phone: 000-0000-0000, bank: {none: true}}
  party_b:
    name: 远岫通信有限公司
    address: |
      虚构路1号
      二楼
answers:
  survival: 长期有效
  months: 12
  channels: [短信, 邮件]
  deposit: {blank: true}
prices:
  tariff:
    - {category: 物联卡, price: "30.00", cards: "1"}
    - {category: 其他, price: 5, cards: 2}
"""


def write_library(root: Path, clauses: Iterable[str] = (CLAUSE, LIABILITY), template: str = TEMPLATE) -> Path:
    """Write a library; clause files go to the place that they say."""
    for text in clauses:
        lines = dict(line.split(": ", 1) for line in text.split("\n") if line.startswith(("id: ", "version: ")))
        path = root / "clauses" / lines["id"] / f"{lines['version'].strip(chr(34))}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if template:
        folder = root / "templates" / "service"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "template.yaml").write_text(template, "utf-8")
    return root


def told(findings: Iterable[Finding]) -> list[str]:
    """Return findings as `line:column CODE`, the file left out."""
    return [f"{item.where.line}:{item.where.column} {item.code}" for item in findings]


def codes(findings: Iterable[Finding]) -> list[str]:
    """Return the codes alone."""
    return [item.code for item in findings]


def clause_findings(text: str) -> list[str]:
    """Return what is wrong with the text of a clause file by itself, as `line:column CODE`."""
    return told(read_clause_file(text.encode(), "c.yaml").findings)


def changed(text: str, old: str, new: str) -> str:
    """Return a text with one place changed; the place has to be there, once."""
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)


def line_of(text: str, part: str) -> int:
    """Return the number of the line on which a part of a text first stands."""
    return text[: text.index(part)].count("\n") + 1


def is_well_formed(item: Finding) -> bool:
    """Say whether a finding has a place, and words in both languages."""
    words = [say(item, language) for say in (message_of, hint_of) for language in ("en", "zh")]
    return bool(item.where.file) and item.where.line > 0 and item.where.column > 0 and all(words)
