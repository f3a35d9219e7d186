"""Shape: every deviation from a schema is told at its place, with the names or options that there are."""

from __future__ import annotations

import pytest
from source_cases import CLAUSE, DEAL, LIABILITY, TEMPLATE, changed, told

from contractgen.findings import Finding, hint_of
from contractgen.source.validation import validate
from contractgen.source.yamltree import parse_tree

TEXTS = {"clause": LIABILITY, "template": TEMPLATE, "deal": DEAL}


def shape_findings(kind: str, text: str) -> tuple[Finding, ...]:
    tree, findings = parse_tree(text.encode(), "f.yaml")
    assert tree is not None, findings
    return validate(tree, kind)


CASES = [
    ("clause", "heading: 违约责任", "titel: 违约责任", "4:1 LOAD-141"),
    ("clause", "    text: 逾期", "    txt: 逾期", "7:5 LOAD-141"),
    ("clause", 'version: "1.0.0"\n', "", "1:1 LOAD-142"),
    (
        "clause",
        "provisions:\n  - id: late-fee\n    text: 逾期的，按日支付违约金。",
        "provisions: 逾期",
        "5:13 LOAD-144",
    ),
    ("clause", "heading: 违约责任", "heading: [违约责任]", "4:10 LOAD-145"),
    ("clause", "heading: 违约责任", "heading: {a: b}", "4:10 LOAD-145"),
    ("clause", "heading: 违约责任", "heading:", "4:1 LOAD-150"),
    ("clause", "heading: 违约责任", "heading: ~", "4:1 LOAD-150"),
    ("clause", "heading: 违约责任", 'heading: ""', "4:10 LOAD-151"),
    ("clause", "heading: 违约责任", "heading: 违约 # 责任", "4:10 LOAD-127"),
    ("clause", "heading: 违约责任", "heading: #违约责任", "4:9 LOAD-127"),
    ("clause", "heading: 违约责任", "heading: |\n  违约\n  责任", "4:10 LOAD-172"),
    ("clause", "heading: 违约责任", "heading: 违约责任\nnumbered: yes", "5:11 LOAD-146"),
    ("clause", "heading: 违约责任", 'heading: 违约责任\nnumbered: "true"', "5:11 LOAD-146"),
    ("clause", "heading: 违约责任", "heading: 违约责任\nnumbered: True", "5:11 LOAD-146"),
    ("clause", "id: liability", "id: Liability", "1:5 LOAD-160"),
    ("clause", "id: liability", "id: 123", "1:5 LOAD-160"),
    ("clause", "id: liability", f"id: {'a' * 65}", "1:5 LOAD-157"),
    ("clause", '"1.0.0"', "1.0", "2:10 LOAD-161"),
    ("clause", '"1.0.0"', '"1.0"', "2:10 LOAD-161"),
    ("clause", "zh-CN", "fr", "3:11 LOAD-167"),
    ("clause", "    text: 逾期", "    emphasis: loud\n    text: 逾期", "7:15 LOAD-152"),
    ("clause", "    text: 逾期", "    annexes: false\n    text: 逾期", "7:14 LOAD-156"),
    ("clause", "    text: 逾期", "    items: []\n    text: 逾期", "7:12 LOAD-153"),
    ("clause", "    text: 逾期", "    when: {not-this: a}\n    text: 逾期", "7:12 LOAD-173"),
    ("clause", "    text: 逾期", "    when: {}\n    text: 逾期", "7:11 LOAD-153"),
    ("clause", "  - id: late-fee", "  - [a]\n  - id: late-fee", "6:5 LOAD-147"),
    ("template", "role: party_b", "role: Party-B", "7:12 LOAD-163"),
    ("template", "parties:\n", "parties: {a: b}\nothers:\n", "5:10 LOAD-144"),
    ("template", "  - {role: party_b, label: 乙方}\n", "", "6:3 LOAD-153"),
    ("template", "confidentiality ^1", "confidentiality", "29:9 LOAD-162"),
    ("template", "confidentiality ^1", "[confidentiality]", "29:9 LOAD-147"),
    ("template", "clause: liability ^1", "clause: liability one", "30:18 LOAD-162"),
    ("template", "fonts/seal.ttf", "../fonts/seal", "10:26 LOAD-170"),
    ("template", "kind: annex", "kind: appendix", "32:11 LOAD-152"),
    ("template", "region: {type", "Region: {type", "13:3 LOAD-163"),
    ("deal", "id: first", "id: ../first", "1:5 LOAD-171"),
    ("deal", "id: first", "id: .first", "1:5 LOAD-171"),
    ("deal", "name: 远岫", "nmae: 远岫", "7:5 LOAD-141"),
    ("deal", 'number: "WLK-2026-0001"\n', "", "1:1 LOAD-142"),
    ("deal", "answers:", "answers: []\nothers:", "11:10 LOAD-143"),
    ("deal", "  survival: 长期有效", "  survival: {never: true}", "12:14 LOAD-141"),
    ("deal", 'price: "30.00"', "price: [1]", "18:30 LOAD-147"),
]


@pytest.mark.parametrize(("kind", "old", "new", "expected"), CASES)
def test_a_deviation_is_told_where_it_stands(kind: str, old: str, new: str, expected: str) -> None:
    text = TEXTS[kind].replace(old, new, 1)
    assert text != TEXTS[kind]
    found = told(shape_findings(kind, text))
    assert expected in found
    line = expected.partition(":")[0]
    assert all(other.startswith(f"{line}:") or "LOAD-14" in other for other in found)


def test_all_deviations_are_told_in_one_run() -> None:
    text = LIABILITY.replace("heading", "titel").replace("text", "txt").replace('"1.0.0"', "1").replace("zh-CN", "xx")
    assert told(shape_findings("clause", text)) == ["2:10 LOAD-161", "3:11 LOAD-167", "4:1 LOAD-141", "7:5 LOAD-141"]


def test_an_unknown_key_gets_the_nearest_names() -> None:
    (item,) = shape_findings("clause", changed(LIABILITY, "heading", "headng"))
    assert hint_of(item, "en").startswith("Known here, the nearest first: heading, ")
    assert item.field == ""


def test_a_finding_tells_the_path_of_its_field() -> None:
    text = changed(CLAUSE, "      - 披露", '      - ""')
    (item,) = shape_findings("clause", text)
    assert item.field == "provisions.3.items.1"


def test_a_repeated_option_is_told_at_its_second_place() -> None:
    text = changed(CLAUSE, "options: [短信, 邮件]", "options: [短信, 短信]")
    (item,) = shape_findings("clause", text)
    assert (item.code, item.where.column) == ("LOAD-155", 19)


def test_two_totals_in_one_are_told_by_their_row() -> None:
    text = changed(
        CLAUSE, "facts:\n  end_date: {add-months: [start, months]}", "facts:\n  end_date: {sum: [a], count: b}"
    )
    assert told(shape_findings("clause", text)) == ["20:13 LOAD-154"]


def test_no_message_holds_a_value_of_a_deal() -> None:
    canary = "机密值7788"
    text = DEAL
    for old in (
        "示例市云杉区数字治理中心",
        "8888000012345678",
        "WLK-2026-0001",
        "远岫通信有限公司",
        "30.00",
        "虚构路1号",
    ):
        text = text.replace(old, canary)
    broken = [
        text.replace("number:", "nummer:"),
        text.replace("{name: ", "{"),
        text.replace("account: ", ""),
        text.replace("    name: ", "    "),
        text.replace("id: first", f"id: {canary}/"),
        text.replace("survival: 长期有效", f"survival: [[{canary}]]"),
        text.replace("  party_b:", f"  {canary}:"),
        text.replace("months: 12", f"months: {{{canary}: true}}"),
    ]
    for attempt in broken:
        tree, found = parse_tree(attempt.encode(), "d.yaml")
        findings = (*found, *(validate(tree, "deal") if tree else ()))
        assert findings
        assert canary not in str(findings)
