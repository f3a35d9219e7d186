"""Discounts, tiers and what is to be agreed, held against integer arithmetic that knows neither Decimal nor tables."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

import pytest
import soak
from pricing_cases import CLAUSE, AnyGiven, codes, column, half_up, parameter, price_table, rows

from contractgen.assemble.pricing import Around, compute_table
from contractgen.findings import Location
from contractgen.model.deal import Given, GivenBlank, GivenNone, GivenWord
from contractgen.model.pricing import Charges, PriceTable, Total, TotalKind
from contractgen.model.selection import Answer, ComputedTable, ComputedTotal, NoValue

DEAL = Location("examples/minimal.yaml", 20, 11)
AGREED = GivenWord("negotiable", DEAL)
ONCE = GivenWord("one-off", DEAL)
LISTED = ("gross", "net", "tax")


def total(kind: str, columns: tuple[str, ...], **more: Decimal | str | Charges) -> Total:
    return replace(Total("行", TotalKind(kind), columns, CLAUSE), **more)  # type: ignore[arg-type] # fields by name


def cents(amount: Decimal) -> int:
    assert amount.as_tuple().exponent == -2
    return int(amount.scaleb(2))


def money(units: int) -> str:
    return f"{units // 100}.{units % 100:02d}"


def computed(table: PriceTable, *lines: dict[str, AnyGiven], around: Around | None = None) -> ComputedTable:
    outcome, findings = compute_table(table, rows(*lines), around or Around())
    assert findings == ()
    assert outcome is not None
    return outcome


def taxed(mode: str, rate: int, *totals: Total) -> PriceTable:
    listed = price_table(
        column("price", "money"),
        column("gross", "money", "gross", "price"),
        column("net", "money", "net", "price"),
        column("tax", "money", "tax", "price"),
        tax=(mode, str(rate)),
    )
    return replace(listed, totals=totals)


def figures(row: ComputedTotal) -> list[int]:
    return [cents(row.amounts[name]) for name in row.total.columns]


def test_discounts_off_random_totals_leave_net_and_tax_that_make_up_gross() -> None:
    dice = random.Random(20261122)
    for _ in range(soak.size(400, 40_000)):
        share, rate, mode = dice.randint(0, 99), dice.choice((0, 1, 6, 13)), dice.choice(("inclusive", "exclusive"))
        prices = [dice.randint(1000, 10 ** dice.randint(4, 9)) for _ in range(dice.choice((1, 2, 5, 12)))]
        table = taxed(
            mode,
            rate,
            total("sums", LISTED),
            total("discount", LISTED, rate=Decimal(share)),
            total("discount", LISTED, off=Decimal("0.01")),
            total("sums", LISTED),
            total("amount", ("gross",)),
        )
        lines: list[dict[str, AnyGiven]] = [{"price": money(price)} for price in prices]
        outcome = computed(table, *lines)
        before, by_share, by_amount, after, amount = outcome.totals
        printed = [[cents(value) for value in row.cells.values() if isinstance(value, Decimal)] for row in outcome.rows]
        assert figures(before) == [sum(column) for column in zip(*printed, strict=True)][1:]
        gross, net, _ = figures(before)
        assert figures(by_share)[:2] == [-half_up(gross * share, 100), -half_up(net * share, 100)]
        assert figures(by_amount)[0] == -1
        assert [sum(column) for column in zip(*map(figures, (before, by_share, by_amount)), strict=True)] == figures(
            after
        )
        assert figures(amount) == figures(after)[:1]
        for row in (before, by_share, by_amount, after):
            gross, net, tax = figures(row)
            assert net + tax == gross


def test_a_discount_on_one_of_the_three_holds_for_the_others() -> None:
    for listed in (("gross",), ("net",), ("tax",)):
        table = taxed("inclusive", 6, total("discount", listed, rate=Decimal(5)), total("sums", LISTED))
        whole = taxed("inclusive", 6, total("discount", LISTED, rate=Decimal(5)), total("sums", LISTED))
        line: dict[str, AnyGiven] = {"price": "298.80"}
        assert computed(table, line).totals[-1].amounts == computed(whole, line).totals[-1].amounts


def test_a_discount_by_a_parameter_takes_its_answer_and_is_left_out_where_that_is_none() -> None:
    table = taxed("inclusive", 6, total("discount", ("gross",), rate="rebate"), total("amount", ("gross",)))
    rebate = parameter("percent", "rebate", none="slash")
    for value, amounts in ((Decimal("12.5"), [-125, 875]), (NoValue("none"), [1000])):
        around = Around({}, {"rebate": Answer(rebate, value, DEAL)})
        outcome = computed(table, {"price": "10.00"}, around=around)
        assert [figures(row)[0] for row in outcome.totals] == amounts


def test_discounts_beyond_everything_and_by_the_wrong_kind_of_answer_are_refused() -> None:
    line = rows({"price": "10.00"})
    by_amount = taxed("inclusive", 6, total("discount", ("gross",), off=Decimal("10.01")), total("amount", ("gross",)))
    assert codes(compute_table(by_amount, line)[1]) == ["DEAL-434"]
    by_answer = taxed("inclusive", 6, total("discount", ("gross",), rate="rebate"), total("amount", ("gross",)))
    wrong = {"rebate": Answer(parameter("integer", "rebate"), 5, DEAL)}
    assert codes(compute_table(by_answer, line, Around({}, wrong))[1]) == ["DEAL-433"]
    last = taxed("inclusive", 6, total("discount", ("gross",), rate=Decimal(5)))
    assert codes(compute_table(last, line)[1]) == ["DEAL-436"]


STEPS = replace(
    price_table(
        column("start", "integer", "from", "upto"), column("upto", "integer"), column("price", "money"), name="steps"
    ),
    tiers="upto",
)
USAGE = price_table(
    column("cards", "integer"),
    column("graduated", "money", "graduated", "cards", "steps.price"),
    column("volume", "money", "volume", "cards", "steps.price"),
    column("tier", "money", "tier", "cards", "steps.price"),
)


def test_tiered_prices_agree_with_counting_one_by_one() -> None:
    dice = random.Random(20261123)
    for _ in range(soak.size(150, 10_000)):
        bounds = sorted(dice.sample(range(1, 60), dice.randint(1, 4)))
        prices = [dice.randint(0, 500) for _ in range(len(bounds) + 1)]
        tiers: list[dict[str, AnyGiven]] = [
            {"upto": str(bound), "price": money(price)} for bound, price in zip(bounds, prices, strict=False)
        ]
        steps = computed(STEPS, *tiers, {"price": money(prices[-1])})
        assert [row.cells["start"] for row in steps.rows] == [1, *(bound + 1 for bound in bounds)]
        count = dice.randint(1, 80)
        price_of = [prices[sum(bound < card for bound in bounds)] for card in range(1, count + 1)]
        [row] = computed(USAGE, {"cards": str(count)}, around=Around({"steps": steps})).rows
        assert row.cells["graduated"] == Decimal(sum(price_of)).scaleb(-2)
        assert row.cells["volume"] == Decimal(count * price_of[-1]).scaleb(-2)
        assert row.cells["tier"] == Decimal(price_of[-1]).scaleb(-2)


def test_tiers_that_do_not_rise_and_quantities_above_the_last_are_refused() -> None:
    line: dict[str, AnyGiven] = {"upto": "5", "price": "1.00"}
    assert codes(compute_table(STEPS, rows(line, line))[1]) == ["DEAL-431"]
    assert codes(compute_table(STEPS, rows({"price": "1.00"}, line))[1]) == ["DEAL-441"]
    steps = computed(STEPS, line)
    findings = compute_table(USAGE, rows({"cards": "6"}), Around({"steps": steps}))[1]
    assert codes(findings) == ["DEAL-432"]


def test_what_is_to_be_agreed_is_left_out_of_sums_and_one_off_counts_once() -> None:
    dice = random.Random(20261124)
    table = replace(
        price_table(
            replace(column("price", "money"), negotiable=True),
            replace(column("months", "integer"), one_off=True),
            column("amount", "money", "product", "price", "months"),
        ),
        totals=(
            total("amount", ("amount",), of=Charges.ONE_OFF),
            total("amount", ("amount",), of=Charges.RECURRING),
            total("sums", ("price", "amount")),
        ),
    )
    for _ in range(soak.size(200, 20_000)):
        lines: list[dict[str, AnyGiven]] = []
        once = again = prices = 0
        for _ in range(dice.randint(1, 6)):
            price, months, is_once = dice.randint(0, 10**6), dice.randint(1, 36), dice.random() < 0.3
            agreed = dice.random() < 0.3
            lines.append({"price": AGREED if agreed else money(price), "months": ONCE if is_once else str(months)})
            if not agreed:
                prices += price
                once += price if is_once else 0
                again += 0 if is_once else price * months
        rows_under = computed(table, *lines).totals
        is_all = all(line["price"] is AGREED for line in lines)
        assert not is_all or not rows_under[2].amounts
        assert is_all or figures(rows_under[2]) == [prices, once + again]
        for row, expected in zip(rows_under, (once, again), strict=False):
            assert not row.amounts or figures(row) == [expected]
        assert rows_under[2].partial is any(line["price"] is AGREED for line in lines)


def test_a_row_without_an_amount_says_why_of_the_rows_that_it_adds_up_alone() -> None:
    columns = (
        column("kind", "text"),
        replace(column("price", "money"), negotiable=True, none=True, blank=True),
        replace(column("months", "integer"), one_off=True),
        column("amount", "money", "product", "price", "months"),
    )
    totals = [total("amount", ("amount",), of=charges) for charges in (Charges.ONE_OFF, Charges.RECURRING)]
    table = replace(price_table(*columns, group="kind"), totals=(*totals, total("amount", ("amount",))))
    lines: list[dict[str, AnyGiven]] = [
        {"kind": "甲", "price": GivenBlank(DEAL), "months": ONCE},
        {"kind": "乙", "price": AGREED, "months": "2"},
        {"kind": "乙", "price": GivenNone(DEAL), "months": "3"},
    ]
    outcome = computed(table, *lines)
    assert [row.amount("amount") for row in outcome.totals] == [
        NoValue("blank"),
        NoValue("negotiable"),
        NoValue("blank"),
    ]
    assert [group.amount("amount") for group in outcome.groups] == [NoValue("blank"), NoValue("negotiable")]


@pytest.mark.parametrize("given", [GivenBlank(DEAL), GivenWord("missing", DEAL)])
def test_as_long_as_a_row_may_yet_be_charged_once_nothing_is_told_of_either_kind(given: Given) -> None:
    columns = (column("price", "money"), replace(column("months", "integer"), one_off=True, blank=True))
    totals = [total("amount", ("price",), of=charges) for charges in Charges]
    table = replace(price_table(*columns), totals=tuple(totals))
    outcome = computed(table, {"price": "1.00", "months": given}, {"price": "2.00", "months": ONCE})
    kind = NoValue("blank" if isinstance(given, GivenBlank) else "missing")
    assert {row.total.of: row.amount("price") for row in outcome.totals} == {
        Charges.ALL: Decimal("3.00"),
        Charges.ONE_OFF: kind,
        Charges.RECURRING: kind,
    }


def test_an_amount_off_what_is_to_be_agreed_leaves_all_that_it_discounts_to_be_agreed() -> None:
    columns = (replace(column("once", "money"), negotiable=True), column("monthly", "money"))
    off = total("discount", ("once", "monthly"), off=Decimal("1.00"))
    table = replace(price_table(*columns), totals=(off, total("sums", ("once", "monthly"))))
    for row in computed(table, {"once": AGREED, "monthly": "3.00"}).totals:
        assert [row.amount(name) for name in row.total.columns] == [NoValue("negotiable")] * 2


def test_a_cell_says_a_word_only_where_its_column_allows_it() -> None:
    table = price_table(column("price", "money"), column("months", "integer"))
    found = compute_table(table, rows({"price": AGREED, "months": ONCE}))[1]
    assert codes(found) == ["DEAL-430", "DEAL-430"]
