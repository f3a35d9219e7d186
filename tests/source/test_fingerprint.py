"""Fingerprints: all that has legal effect counts, nothing else does."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from source_cases import CLAUSE, changed

from contractgen.model.clause import Clause
from contractgen.source.clauses import load_clause
from contractgen.source.fingerprint import fingerprint, legal_content


def loaded(text: str) -> Clause:
    clause, findings = load_clause(text.encode(), "c.yaml")
    assert clause is not None, findings
    return clause


def printed(text: str) -> str:
    return loaded(text).fingerprint


def test_a_fingerprint_is_the_digest_of_canonical_json() -> None:
    clause = loaded(CLAUSE)
    content = legal_content(clause)
    assert clause.fingerprint == fingerprint(clause)
    assert re.fullmatch("sha256:[0-9a-f]{64}", clause.fingerprint)
    assert json.dumps(json.loads(content), ensure_ascii=False, sort_keys=True, separators=(",", ":")) == content


def test_fingerprints_do_not_change_with_the_program() -> None:
    # An approval is for years: a version of contractgen that computes another fingerprint breaks them all.
    assert printed(CLAUSE) == GOLDEN


COUNTS = [
    ("language: zh-CN", "language: zh"),
    ("heading: 保密\n", "heading: 保密义务\n"),
    ("heading: 保密\n", "heading: 保密\nnumbered: false\n"),
    ("一方披露的", "各方披露的"),
    ("${ref:liability}", "${ref:liability.late-fee}"),
    ("${self}", "本合同"),
    ("${end_date|date-long}", "${end_date|date-iso}"),
    ("- when: {survival: 终止后固定年限}\n    text", "- text"),
    ("{not: {survival: 长期有效}}", "{survival: 长期有效}"),
    ("    emphasis: notice\n", ""),
    ("    emphasis: notice\n", "    emphasis: notice\n    special_terms: refuse\n"),
    ("heading: 保密\n", "heading: 保密\nspecial_terms: refuse\n"),
    ("  - annexes: true", "  - departures: true"),
    ("id: duty", "id: duties"),
    ("        punctuation: own\n        items: [复制；, 转让。]", "        items: [复制, 转让]"),
    ("  - numbered: false\n    fields", "  - fields"),
    ("label: 账户名称", "label: 户名"),
    ("（公章）", "（盖章）"),
    ("{label: 签字}", "{label: 签名}"),
    ("options: [长期有效, 终止后固定年限]", "options: [终止后固定年限, 长期有效]"),
    ("default: 长期有效", "default: 终止后固定年限"),
    ('minimum: "1", maximum: "20"', 'minimum: "1", maximum: "21"'),
    ("type: date", "type: text"),
    ("none: drop", "none: slash"),
    (", blank: true", ""),
    ("[start, months]", "[months, start]"),
    ("label: 资费标准", "label: 资费"),
    ("label: 单价", "label: 价格"),
    ("rounding: half-up", "rounding: down"),
    ("mode: inclusive", "mode: exclusive"),
    ('default: "6%"', 'default: "9%"'),
    ("product: [price, cards]", "sum: [price, cards]"),
    ("sums: [cards, amount]", "sums: [amount]"),
    ("    group: category\n", ""),
    ('maximum: "200"', 'maximum: "100"'),
    ("price: {label: 单价, type: money}", 'price: {label: 单价, type: money, minimum: "0"}'),
    ('default: "6%"', 'default: "6%", maximum: 100%'),
    ("  - annexes: true\n", ""),
    ("- options: channels", "- options: survival"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), COUNTS)
def test_what_has_legal_effect_counts(old: str, new: str) -> None:
    assert printed(changed(CLAUSE, old, new)) != printed(CLAUSE)


FREE = [
    ("# yaml-language-server: $schema=../../schemas/clause.schema.json\n", "# anything\n\n"),
    ("changes: 存续期改为可选。", "changes: 其他。"),
    ("changes: 存续期改为可选。\n", "note: 说明\n"),
    ("basis: [中华人民共和国民法典]\n", ""),
    ("label: 保密义务存续期", "label: 存续期"),
    ('example: "3"', "example: 5\n   , note: 说明"),
    ('width: "12"', "width: 40"),
    ('version: "1.1.0"', 'version: "1.2.0"'),
    ("id: confidentiality\nversion", "id: secrecy\nversion"),
    ("heading: 保密\n", 'heading: "保密"\n'),
    ("heading: 保密\n", "heading: 保密\nnumbered: true\n"),
    ("heading: 保密\n", "heading: 保密\nspecial_terms: allow\n"),
    ("披露的\n      信息", "披露的信息"),
    ("披露的\n      信息", "披\n      露的\n      信息"),
    ("      - 披露\n", "      - {text: 披露}\n"),
    ("rounding: half-up\n    ", ""),
    ('minimum: "1", maximum: "20"', "maximum: 20, minimum: 1.0"),
    ("type: date, label: 起始日", "label: 起始日, type: date"),
    ("{survival: 终止后固定年限}", "{survival: [终止后固定年限]}"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), FREE)
def test_what_has_no_legal_effect_does_not_count(old: str, new: str) -> None:
    assert printed(changed(CLAUSE, old, new)) == printed(CLAUSE)


@pytest.mark.parametrize("style", [{}, {"default_flow_style": True}, {"default_style": '"'}, {"indent": 7}])
def test_the_layout_of_the_file_does_not_count(style: dict[str, object]) -> None:
    data = yaml.load(CLAUSE, yaml.BaseLoader)  # noqa: S506 - texts alone, from this file
    data["provisions"][0]["text"] = data["provisions"][0]["text"].replace("\n", "")
    text = yaml.dump(data, allow_unicode=True, sort_keys=False, width=10**6, **style)  # type: ignore[call-overload]
    flags = {'"true"': "true", '"false"': "false", "'true'": "true", "'false'": "false"}
    for quoted, flag in flags.items():
        text = text.replace(quoted, flag)
    assert printed(text) == printed(CLAUSE)


def test_the_order_of_the_keys_of_a_condition_does_not_count() -> None:
    first = changed(CLAUSE, "{not: {survival: 长期有效}}", "{not: {survival: 长期有效}, channels: 短信}")
    second = changed(CLAUSE, "{not: {survival: 长期有效}}", "{channels: 短信, not: {survival: 长期有效}}")
    assert printed(first) == printed(second)


def test_the_way_a_bound_of_a_column_is_written_does_not_count() -> None:
    written = ('maximum: 13%, minimum: "0"', 'minimum: "0.00", maximum: "13.0"')
    fingerprints = {printed(changed(CLAUSE, 'default: "6%"', f'default: "6%", {bounds}')) for bounds in written}
    assert len(fingerprints) == 1


def test_a_literal_mark_and_a_mark_are_not_the_same() -> None:
    text = changed(CLAUSE, "${self}", "$${self}")
    assert printed(text) != printed(CLAUSE)


GOLDEN = "sha256:a24bf8791427586c080cf171e00d312166b06af47c43d802448a1450c1f1f6df"
