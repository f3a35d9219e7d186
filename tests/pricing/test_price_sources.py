"""What a price table is computed with besides its rows: missing, it is told by its own name; used, it is no spare."""

from __future__ import annotations

from pathlib import Path

from price_examples import built, examples, printed
from source_cases import codes

from contractgen.findings import Finding, errors_in

EXAMPLES = {example.heading: example for example in examples()}


def fields(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(item.code, item.field) for item in errors_in(findings)]


def test_a_missing_discount_is_told_as_the_answer_that_it_is(tmp_path: Path) -> None:
    example = EXAMPLES["Discounts"]
    document, found = built(tmp_path, example.clause, example.deal.partition("\n")[2])
    assert document is None
    assert fields(found) == [("ASM-501", "answers.rebate")]


def test_a_discount_that_is_none_is_left_out(tmp_path: Path) -> None:
    example = EXAMPLES["Discounts"]
    clause = example.clause.replace("；整单优惠${goods.rebate_given.amount}元", "")
    document, found = built(tmp_path, clause, example.deal.replace('"5%"', "{none: true}"))
    assert document is not None, found
    assert "整单优惠" not in printed(document)
    assert "| 优惠后合计 | 398.72 | 376.15 | 22.57 |" in printed(document)


def test_a_draft_without_the_discount_has_gaps_for_it_and_for_what_it_leaves(tmp_path: Path) -> None:
    example = EXAMPLES["Discounts"]
    document, found = built(tmp_path, example.clause, example.deal.partition("\n")[2], draft=True)
    assert document is not None, found
    gap = "【\u3000\u3000】"
    assert printed(document).splitlines()[3:] == [
        "| 合计 | 398.79 | 376.22 | 22.57 |",
        f"| 整单优惠（{gap}） | {gap} | {gap} | {gap} |",
        f"| 另减 | {gap} | {gap} | {gap} |",
        f"| 优惠后合计 | {gap} | {gap} | {gap} |",
        f"| 合同总价（大写） | {gap} |",
        f"合同总价为{gap}元，其中税额{gap}元；整单优惠{gap}元。",
    ]
    assert "answers.rebate" in {item.field for item in found}


def test_what_is_priced_by_a_tier_without_a_price_has_none_either(tmp_path: Path) -> None:
    example = EXAMPLES["Tiers"]
    clause = example.clause.replace("单价（元/张）, type: money", "单价（元/张）, type: money, none: slash")
    document, found = built(tmp_path, clause, example.deal.replace('"0.75"', "{none: true}"))
    assert document is not None, found
    assert "| 第二批 | 650 | / | / | / |\n| 合计 | 100.00 |  | 100.00 |" in printed(document)


def test_missing_tiers_are_told_as_the_rows_that_they_are(tmp_path: Path) -> None:
    example = EXAMPLES["Tiers"]
    usage = example.clause + "provisions:\n  - table: usage\n"
    deal = "prices:\n" + example.deal.partition("  usage:\n")[1] + example.deal.partition("  usage:\n")[2]
    document, found = built(tmp_path, usage, deal)
    assert document is None
    assert fields(found) == [("ASM-503", "prices.steps")]


def test_tiers_that_are_not_drawn_are_used_all_the_same(tmp_path: Path) -> None:
    example = EXAMPLES["Tiers"]
    document, found = built(tmp_path, example.clause + "provisions:\n  - table: usage\n", example.deal)
    assert document is not None
    assert codes(found) == ["ASM-531"]
    assert printed(document) == example.printed.partition("以上 | 0.75 |\n")[2]
