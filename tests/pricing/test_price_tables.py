"""Price tables as a deal gives them and as they come out."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from pricing_cases import CLAUSE, NONE, AnyGiven, codes, column, price_table, rows

from contractgen.assemble.pricing import compute_table
from contractgen.findings import Finding, message_of
from contractgen.model.pricing import Column, PriceTable
from contractgen.model.selection import ComputedTable

SERVICE = column("service", "text")
PRICE = column("price", "money")
DISCOUNT = column("discount", "percent", default="100%")
NET = column("net", "money", "product", "price", "discount")
CARDS = column("cards", "integer")
MONTHS = column("months", "integer", default="1")
AMOUNT = column("amount", "money", "product", "net", "months", "cards")
TARIFF = price_table(
    SERVICE, PRICE, DISCOUNT, NET, CARDS, MONTHS, AMOUNT, totals=[("sums", "cards amount"), ("words", "amount")]
)
CARD: dict[str, AnyGiven] = {"service": "物联卡", "price": "30.00", "cards": "1"}


def computed(table: PriceTable, *lines: dict[str, AnyGiven]) -> ComputedTable:
    outcome, findings = compute_table(table, rows(*lines))
    assert findings == ()
    assert outcome is not None
    return outcome


def refused(table: PriceTable, *lines: dict[str, AnyGiven]) -> tuple[Finding, ...]:
    outcome, findings = compute_table(table, rows(*lines))
    assert outcome is None
    assert findings
    return findings


def printed(table: ComputedTable, name: str) -> list[str]:
    return [str(row.cells[name]) for row in table.rows]


def test_a_discounted_monthly_price_times_months_times_cards_adds_up() -> None:
    table = computed(TARIFF, {**CARD, "discount": "83%", "months": "12"}, {**CARD, "price": "19.99", "cards": "3"})
    assert printed(table, "net") == ["24.90", "19.99"]
    assert printed(table, "amount") == ["298.80", "59.97"]
    assert table.sums == {
        "price": Decimal("49.99"),
        "net": Decimal("44.89"),
        "cards": Decimal(4),
        "months": Decimal(13),
        "amount": Decimal("358.77"),
    }
    assert str(table.sums["amount"]) == "358.77"


def test_cells_come_in_the_order_of_the_columns_and_with_their_rows_places() -> None:
    table = computed(TARIFF, {"cards": "1", "price": "1", "service": "x"})
    assert list(table.rows[0].cells) == ["service", "price", "discount", "net", "cards", "months", "amount"]
    assert table.rows[0].where.line == 40


def test_what_floats_get_wrong_comes_out_right() -> None:
    # Binary floats give 2355.01 here.
    assert printed(computed(TARIFF, {**CARD, "price": "3019.25", "discount": "78%"}), "net") == ["2355.02"]


@pytest.mark.parametrize(
    ("mode", "net"), [("half-up", "0.13"), ("half-even", "0.12"), ("down", "0.12"), ("up", "0.13")]
)
def test_computed_money_is_rounded_as_the_table_says(mode: str, net: str) -> None:
    table = price_table(PRICE, DISCOUNT, NET, rounding=mode)
    assert printed(computed(table, {"price": "0.25", "discount": "50%"}), "net") == [net]


def test_money_is_rounded_at_every_column_so_that_printed_figures_multiply() -> None:
    table = computed(TARIFF, {**CARD, "price": "0.07", "discount": "50%", "cards": "1000"})
    assert printed(table, "net") == ["0.04"]
    assert printed(table, "amount") == ["40.00"]


def test_given_money_keeps_the_places_of_its_column() -> None:
    unit = column("unit", "money", places=4)
    table = computed(
        price_table(unit, CARDS, column("amount", "money", "product", "unit", "cards")), {"unit": "0.29", "cards": "3"}
    )
    assert printed(table, "unit") == ["0.2900"]
    assert printed(table, "amount") == ["0.87"]


@pytest.mark.parametrize(
    ("currency", "minor", "amount"), [("JPY", 0, "333"), ("KWD", 3, "333.333"), ("CNY", 2, "333.33")]
)
def test_amounts_have_the_decimals_of_their_currency(currency: str, minor: int, amount: str) -> None:
    price = column("price", "money", places=minor)
    share = column("share", "percent", places=4)
    table = price_table(
        price, share, column("net", "money", "product", "price", "share"), currency=currency, minor=minor
    )
    assert printed(computed(table, {"price": "1000", "share": "33.3333%"}), "net") == [amount]


TAXED = (
    column("net", "money", "net", "price"),
    column("tax", "money", "tax", "price"),
    column("gross", "money", "gross", "price"),
)


@pytest.mark.parametrize(
    ("mode", "rate", "price", "figures"),
    [
        ("inclusive", "6", "298.80", ["281.89", "16.91", "298.80"]),
        ("exclusive", "6", "281.89", ["281.89", "16.91", "298.80"]),
        ("inclusive", "13", "0.01", ["0.01", "0.00", "0.01"]),
        ("exclusive", "13", "100.00", ["100.00", "13.00", "113.00"]),
        ("inclusive", "0", "9.99", ["9.99", "0.00", "9.99"]),
        ("inclusive", "100", "-1.01", ["-0.51", "-0.50", "-1.01"]),
    ],
)
def test_net_and_tax_make_up_gross(mode: str, rate: str, price: str, figures: list[str]) -> None:
    table = computed(price_table(PRICE, *TAXED, tax=(mode, rate)), {"price": price})
    assert [str(table.rows[0].cells[name]) for name in ("net", "tax", "gross")] == figures


def test_every_row_may_have_a_tax_rate_of_its_own() -> None:
    table = computed(
        price_table(PRICE, column("rate", "percent"), *TAXED, tax=("exclusive", "rate")),
        {"price": "100", "rate": "6%"},
        {"price": "100", "rate": "13%"},
    )
    assert printed(table, "tax") == ["6.00", "13.00"]
    assert table.sums["gross"] == Decimal("219.00")
    assert "rate" not in table.sums


def test_sums_differences_and_places_are_columns_too() -> None:
    table = computed(
        price_table(
            column("no", "integer", "place"),
            PRICE,
            column("fee", "money"),
            column("both", "money", "sum", "price", "fee"),
            column("less", "money", "difference", "price", "fee", "fee"),
        ),
        {"price": "10", "fee": "3"},
        {"price": "1", "fee": "2"},
    )
    assert printed(table, "no") == ["1", "2"]
    assert printed(table, "both") == ["13.00", "3.00"]
    assert printed(table, "less") == ["4.00", "-3.00"]
    assert "no" not in table.sums


def test_computed_percents_decimals_and_integers_have_their_own_places() -> None:
    table = computed(
        price_table(
            CARDS,
            MONTHS,
            column("a", "percent"),
            column("b", "percent"),
            column("both", "percent", "product", "a", "b"),
            column("added", "percent", "sum", "a", "b", places=0),
            column("units", "integer", "product", "cards", "months"),
            column("hours", "decimal", "product", "cards", "a", places=1),
        ),
        {"cards": "3", "months": "4", "a": "50%", "b": "12.5%"},
    )
    cells = table.rows[0].cells
    assert [str(cells[name]) for name in ("both", "added", "units", "hours")] == ["6.25", "63", "12", "1.5"]
    assert table.sums["hours"] == Decimal("1.5")


def test_the_rows_of_a_group_stand_together_and_have_subtotals() -> None:
    table = computed(
        price_table(column("no", "integer", "place"), SERVICE, PRICE, CARDS, group="service"),
        {"service": "卡", "price": "1", "cards": "1"},
        {"service": "流量", "price": "2", "cards": "1"},
        {"service": "卡", "price": "3", "cards": "1"},
    )
    assert printed(table, "service") == ["卡", "卡", "流量"]
    assert printed(table, "price") == ["1.00", "3.00", "2.00"]
    assert printed(table, "no") == ["1", "2", "3"]
    assert [(group.size, group.sums) for group in table.groups] == [
        (2, {"price": Decimal("4.00"), "cards": Decimal(2)}),
        (1, {"price": Decimal("2.00"), "cards": Decimal(1)}),
    ]


def test_a_table_without_groups_has_no_subtotals() -> None:
    assert computed(TARIFF, CARD).groups == ()


def test_a_framework_table_may_have_no_rows_and_sums_to_zero() -> None:
    table = computed(price_table(SERVICE, PRICE, CARDS, rows=(0, 5)))
    assert table.rows == ()
    assert {name: str(amount) for name, amount in table.sums.items()} == {"price": "0.00", "cards": "0"}


def test_a_text_cell_may_be_none_but_a_number_may_not() -> None:
    assert computed(TARIFF, {**CARD, "service": NONE}).rows[0].cells["service"]
    assert codes(refused(TARIFF, {**CARD, "price": NONE})) == ["DEAL-426"]


def test_findings_name_table_row_column_and_place() -> None:
    (found,) = refused(TARIFF, CARD, {**CARD, "price": "12,50"})
    assert message_of(found, "en") == "tariff #2 price (列price) must be a decimal number; 5 characters were given"
    assert (found.where.line, found.field) == (41, "prices.tariff[1].price")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ({"service": "x", "cards": "1"}, "DEAL-441"),
        ({**CARD, "pirce": "1"}, "DEAL-440"),
        ({**CARD, "net": "1"}, "DEAL-442"),
        ({**CARD, "cards": "1.5"}, "DEAL-413"),
        ({**CARD, "price": "999999999999999.99", "cards": "2"}, "DEAL-445"),
    ],
)
def test_a_wrong_row_is_refused(line: dict[str, AnyGiven], code: str) -> None:
    assert codes(refused(TARIFF, line)) == [code]


BOUNDED = price_table(
    column("price", "money", bounds=("0", None)),
    column("discount", "percent", default="100%", bounds=("1", "100")),
    column("cards", "integer", bounds=("1", "9")),
    column("weight", "decimal", default="0.5", bounds=("0.5", "0.75")),
)


@pytest.mark.parametrize(
    ("cell", "text", "code", "bound"),
    [
        ("price", "-0.01", "DEAL-419", "0"),
        ("discount", "0.75%", "DEAL-419", "1"),
        ("discount", "100.5%", "DEAL-420", "100"),
        ("cards", "0", "DEAL-419", "1"),
        ("cards", "-3", "DEAL-419", "1"),
        ("cards", "10", "DEAL-420", "9"),
        ("weight", "0.76", "DEAL-420", "0.75"),
    ],
)
def test_a_cell_outside_the_bounds_of_its_column_is_refused_where_it_stands(
    cell: str, text: str, code: str, bound: str
) -> None:
    usual: dict[str, AnyGiven] = {"price": "1", "cards": "1"}
    (found,) = refused(BOUNDED, usual, {**usual, cell: text})
    assert (*codes((found,)), found.where.line, found.field) == (code, 41, f"prices.tariff[1].{cell}")
    side = "below its minimum" if code == "DEAL-419" else "above its maximum"
    assert message_of(found, "en") == f"tariff #2 {cell} (列{cell}) is {side} of {bound}"


def test_the_bounds_of_a_column_themselves_are_allowed() -> None:
    low: dict[str, AnyGiven] = {"price": "0", "discount": "1%", "cards": "1", "weight": "0.5"}
    high: dict[str, AnyGiven] = {"price": "9", "discount": "100%", "cards": "9", "weight": "0.75"}
    assert printed(computed(BOUNDED, low, high), "discount") == ["1", "100"]


def test_a_number_without_declared_bounds_may_be_negative() -> None:
    table = computed(TARIFF, {**CARD, "price": "-30.00", "discount": "100.5%", "cards": "-2", "months": "-1"})
    assert printed(table, "amount") == ["-60.30"]


def test_the_bounds_of_a_tax_rate_may_be_tighter_than_reason_but_not_wider() -> None:
    for bounds, rate, bound in ((("3", "13"), "17%", "13"), (("-5", "200"), "101%", "100"), ((None, "13"), "-1", "0")):
        table = price_table(PRICE, column("rate", "percent", bounds=bounds), *TAXED, tax=("inclusive", "rate"))
        (found,) = refused(table, {"price": "1", "rate": rate})
        assert dict(found.arguments)["bound"] == bound


def test_all_wrong_cells_of_all_rows_are_reported_at_once() -> None:
    found = refused(TARIFF, {**CARD, "cards": "x", "price": "y"}, {"service": ""})
    assert codes(found) == ["DEAL-414", "DEAL-413", "DEAL-411", "DEAL-441", "DEAL-441"]


def test_an_unknown_column_is_told_its_nearest_names() -> None:
    (found,) = refused(TARIFF, {**CARD, "pirce": "1"})
    assert dict(found.arguments)["known"].startswith("price, ")
    assert "net" not in dict(found.arguments)["known"]


def test_the_number_of_rows_is_bounded() -> None:
    assert codes(refused(price_table(PRICE, rows=(2, 3)), {"price": "1"})) == ["DEAL-443"]
    (found,) = refused(price_table(PRICE, rows=(0, 1)), {"price": "1"}, {"price": "1"})
    assert (*codes((found,)), found.where.line) == ("DEAL-444", 41)


def test_a_sum_that_grows_too_large_is_refused() -> None:
    assert codes(refused(price_table(PRICE), {"price": "9" * 15}, {"price": "9" * 15})) == ["DEAL-445"]


def test_a_computed_integer_must_be_whole() -> None:
    table = price_table(CARDS, DISCOUNT, column("free", "integer", "product", "cards", "discount"))
    assert codes(refused(table, {"cards": "3", "discount": "50%"})) == ["DEAL-446"]
    assert computed(table, {"cards": "4", "discount": "50%"}).rows[0].cells["free"] == 2


@pytest.mark.parametrize("rate", ["-1%", "100.01%"])
def test_a_tax_rate_beyond_reason_is_refused(rate: str) -> None:
    table = price_table(PRICE, column("rate", "percent"), *TAXED, tax=("inclusive", "rate"))
    assert codes(refused(table, {"price": "1", "rate": rate})) in (["DEAL-419"], ["DEAL-420"])


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (price_table(column("a", "money", "product", "b"), column("b", "money")), "DEAL-447"),
        (price_table(SERVICE, column("a", "money", "sum", "service")), "DEAL-447"),
        (price_table(PRICE, column("a", "text", "sum", "price")), "DEAL-447"),
        (price_table(PRICE, column("a", "money", "sum")), "DEAL-447"),
        (price_table(PRICE, column("a", "integer", "tax", "price"), tax=("inclusive", "6")), "DEAL-447"),
        (price_table(PRICE, column("a", "money", "place")), "DEAL-447"),
        (price_table(PRICE, tax=("inclusive", "101")), "DEAL-447"),
        (price_table(PRICE, tax=("inclusive", "price")), "DEAL-447"),
        (price_table(PRICE, totals=[("sums", "nothing")]), "DEAL-447"),
        (price_table(CARDS, totals=[("words", "cards")]), "DEAL-447"),
        (price_table(DISCOUNT, totals=[("amount", "discount")]), "DEAL-447"),
        (price_table(PRICE, column("a", "money", "tax", "price")), "DEAL-448"),
        (price_table(PRICE, group="price"), "DEAL-449"),
        (price_table(PRICE, group="nothing"), "DEAL-449"),
    ],
)
def test_a_table_that_cannot_be_computed_is_blamed_on_its_clause(table: PriceTable, code: str) -> None:
    (found,) = refused(table, CARD)
    assert (*codes((found,)), found.where) == (code, CLAUSE)


@pytest.mark.parametrize("place", range(2))
def test_a_float_anywhere_is_a_type_error(place: int) -> None:
    table = price_table(PRICE, *TAXED, tax=("inclusive", "6"))
    assert table.tax is not None
    line = rows({"price": "1"})
    if place == 0:
        object.__setattr__(table.tax, "rate", 6.0)
    else:
        object.__setattr__(line[0].cells["price"], "text", 1.0)
    with pytest.raises(TypeError):
        compute_table(table, line)


def wide(operands: int) -> list[Column]:
    given = [column(f"c{number}", "percent") for number in range(operands)]
    return [PRICE, *given, column("net", "money", "product", "price", *(item.id for item in given))]


def test_a_product_of_many_columns_is_exact() -> None:
    line: dict[str, AnyGiven] = {f"c{number}": "99.999999%" for number in range(40)}
    table = computed(price_table(*wide(40)), {"price": "999999999999999.99", **line})
    exact = 99999999999999999 * 99999999**40
    quotient, rest = divmod(exact, 10 ** (8 * 40))
    assert table.rows[0].cells["net"] == Decimal(quotient + (2 * rest >= 10**320)).scaleb(-2)


def test_the_order_of_rows_does_not_change_the_sums() -> None:
    lines = [{**CARD, "price": f"{number}.{number:02d}", "discount": f"{number}%"} for number in range(1, 60)]
    sums = [computed(TARIFF, *lines[start:], *lines[:start]).sums for start in (0, 17, 40)]
    assert all(first == second for first, second in pairwise(sums))
