"""Tiers: what a quantity costs by a table of tiers (阶梯价), graduated or by volume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from contractgen.assemble.lacking import gravest
from contractgen.model.pricing import Computation
from contractgen.model.selection import ComputedTable, NoValue, Value


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier: its upper bound, which still belongs to it (None for no bound), and its price, or why it has none."""

    bound: Decimal | None
    price: Decimal | NoValue


def tiers_of(computed: ComputedTable, price: str) -> tuple[Tier, ...]:
    """Return the tiers of a computed table of tiers, from the lowest up, with the prices of one of its columns."""
    bound = computed.table.tiers
    return tuple(Tier(_figure(row.cells[bound]), _price(row.cells[price])) for row in computed.rows)


def tiered(computation: Computation, quantity: Decimal, tiers: Sequence[Tier]) -> Decimal | NoValue | None:
    """Return what a quantity costs, or for `tier` the price of one, exactly.

    To be agreed where the price of a tier that counts is, else none where it is; None for a quantity below zero or
    above all tiers.
    """
    place = next((number for number, tier in enumerate(tiers) if tier.bound is None or quantity <= tier.bound), None)
    if place is None or quantity < 0:
        return None
    counting = tiers[: place + 1] if computation is Computation.GRADUATED else tiers[place : place + 1]
    without = gravest(tier.price for tier in counting)
    if without:
        return without
    prices = [tier.price for tier in counting if isinstance(tier.price, Decimal)]
    if computation is not Computation.GRADUATED:
        return prices[0] if computation is Computation.TIER else quantity * prices[0]
    amount, below = Decimal(0), Decimal(0)
    for tier, price in zip(counting, prices, strict=True):
        top = quantity if tier.bound is None else min(quantity, tier.bound)
        amount += (top - below) * price
        below = top
    return amount


def first_wrong_bound(bounds: Sequence[Value]) -> int | None:
    """Return the place of the first bound that is not above the one before it (the first: above zero)."""
    below = Decimal(0)
    for place, bound in enumerate(bounds):
        figure = _figure(bound)
        if figure is not None and figure <= below:
            return place
        below = below if figure is None else figure
    return None


def beginning(below: Value | None, *, whole: bool) -> Value:
    """Return where a tier begins: with whole numbers one above the bound below it, else at that bound."""
    figure = _figure(below) if below is not None else Decimal(0)
    start = (figure or Decimal(0)) + whole
    return int(start) if whole else start


def _figure(value: Value) -> Decimal | None:
    """Return a number as Decimal, None where there is no value; anything else, a float above all, raises TypeError."""
    if isinstance(value, NoValue):
        return None
    if not isinstance(value, Decimal | int):
        message = f"a tier holds {type(value).__name__}, not a number"
        raise TypeError(message)
    return Decimal(value)


def _price(value: Value) -> Decimal | NoValue:
    """Return a price as Decimal, or why there is none; anything else, a float above all, raises TypeError."""
    return value if isinstance(value, NoValue) else _figure(value) or Decimal(0)
