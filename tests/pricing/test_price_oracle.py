"""Price tables held against integer arithmetic, which knows neither Decimal nor rounding modes."""

from __future__ import annotations

import random
from decimal import Decimal

import soak
from hypothesis import given as for_all
from hypothesis import strategies as st
from pricing_cases import AnyGiven, column, half_up, price_table, rows

from contractgen.assemble.pricing import compute_table
from contractgen.lang.exact import MODES
from contractgen.model.selection import ComputedRow

RATES = ("0", "1", "3", "6", "9", "13")
PRICED = price_table(
    column("price", "money"),
    column("discount", "percent"),
    column("quantity", "integer"),
    column("net", "money", "product", "price", "discount"),
    column("amount", "money", "product", "price", "quantity", "discount"),
)


def cents(row: ComputedRow, name: str) -> int:
    value = row.cells[name]
    assert isinstance(value, Decimal)
    assert value.as_tuple().exponent == -2
    return int(value.scaleb(2))


def test_prices_times_quantities_times_discounts_agree_with_integer_arithmetic() -> None:
    dice = random.Random(20260902)
    remaining = soak.size(5_000, 200_000)
    while remaining > 0:
        figures = [
            (dice.randint(0, 10 ** dice.randint(1, 9)), dice.randint(1, 1000), dice.randint(0, 12_000))
            for _ in range(500)
        ]
        lines: list[dict[str, AnyGiven]] = [
            {
                "price": f"{price // 100}.{price % 100:02d}",
                "quantity": str(count),
                "discount": f"{share // 100}.{share % 100:02d}%",
            }
            for price, count, share in figures
        ]
        computed, findings = compute_table(PRICED, rows(*lines))
        assert findings == ()
        assert computed is not None
        for row, (price, count, share) in zip(computed.rows, figures, strict=True):
            assert cents(row, "net") == half_up(price * share, 10_000)
            assert cents(row, "amount") == half_up(price * count * share, 10_000)
        assert int(computed.sums["amount"].scaleb(2)) == sum(cents(row, "amount") for row in computed.rows)
        remaining -= len(figures)


def test_random_tables_add_up_and_net_and_tax_make_up_gross() -> None:
    dice = random.Random(20260903)
    modes = sorted(MODES)
    for _ in range(soak.size(2_000, 100_000)):
        table = price_table(
            column("kind", "text"),
            column("price", "money"),
            column("discount", "percent", default="100%"),
            column("cards", "integer"),
            column("amount", "money", "product", "price", "discount", "cards"),
            column("net", "money", "net", "amount"),
            column("tax", "money", "tax", "amount"),
            column("gross", "money", "gross", "amount"),
            tax=(dice.choice(("inclusive", "exclusive")), dice.choice(RATES)),
            rounding=dice.choice(modes),
            group=dice.choice(("", "kind")),
        )
        length = dice.choice((1, 1, 2, 2, 3, 4, 5, 5, 8, 13, 20)) if dice.random() < 0.99 else dice.randint(21, 200)
        computed, findings = compute_table(table, rows(*(_line(dice) for _ in range(length))))
        assert findings == ()
        assert computed is not None
        for row in computed.rows:
            assert cents(row, "net") + cents(row, "tax") == cents(row, "gross")
        for name in ("amount", "net", "tax", "gross"):
            assert int(computed.sums[name].scaleb(2)) == sum(cents(row, name) for row in computed.rows)
        assert computed.sums["net"] + computed.sums["tax"] == computed.sums["gross"]
        groups = computed.groups
        assert not groups or sum(group.sums["gross"] for group in groups) == computed.sums["gross"]


def _line(dice: random.Random) -> dict[str, AnyGiven]:
    price = dice.randint(-1_000, 10 ** dice.randint(1, 8))
    sign, size = ("-" if price < 0 else ""), abs(price)
    line: dict[str, AnyGiven] = {
        "kind": dice.choice("甲乙丙"),
        "price": f"{sign}{size // 100}.{size % 100:02d}",
        "cards": str(dice.randint(0, 500)),
    }
    return {**line, "discount": f"{dice.randint(0, 100)}%"} if dice.random() < 0.5 else line


AMOUNTS = st.integers(0, 10**13)


@for_all(AMOUNTS, st.sampled_from(RATES))
def test_inclusive_and_exclusive_tax_agree_with_integer_arithmetic(price: int, rate: str) -> None:
    columns = [column(name, "money", name, "price") for name in ("net", "tax", "gross")]
    line = rows({"price": f"{price // 100}.{price % 100:02d}"})
    for mode in ("inclusive", "exclusive"):
        computed, _ = compute_table(price_table(column("price", "money"), *columns, tax=(mode, rate)), line)
        assert computed is not None
        net, tax, gross = (cents(computed.rows[0], name) for name in ("net", "tax", "gross"))
        assert net + tax == gross
        if mode == "inclusive":
            assert (gross, net) == (price, half_up(price * 100, 100 + int(rate)))
        else:
            assert (net, tax) == (price, half_up(price * int(rate), 100))


@for_all(st.lists(st.integers(0, 10**11), min_size=1, max_size=20), st.sampled_from(sorted(MODES)))
def test_a_table_of_two_halves_sums_like_the_whole(prices: list[int], mode: str) -> None:
    table = price_table(
        column("price", "money"), column("third", "percent", default="33.333333%"),
        column("part", "money", "product", "price", "third"), rounding=mode,
    )  # fmt: skip
    lines = rows(*({"price": f"{price // 100}.{price % 100:02d}"} for price in prices))
    whole, _ = compute_table(table, lines)
    parts = [compute_table(table, part)[0] for part in (lines[: len(lines) // 2], lines[len(lines) // 2 :]) if part]
    assert whole is not None
    assert whole.sums["part"] == sum(part.sums["part"] for part in parts if part)
