"""What in the total rows of a price table contradicts itself, or names a column that is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from contractgen.findings import Finding, Location, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import SUMMED, PriceTable, TotalKind
from contractgen.source.access import items_at, place_of, text_at, texts_at
from contractgen.source.nodes import MapNode

_MONEY = {ParameterType.MONEY}
_TAKEN = ("total", "count")
_HUNDRED = Decimal(100)


def total_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    """Report total rows of no kind or several, on columns that do not fit, and discounts that cannot be taken off."""
    items = [item for item in items_at(node, "totals") if isinstance(item, MapNode)]
    ids = {column.id for column in table.columns} | set(_TAKEN)
    discounted = False
    for item in items:
        kinds = [kind for kind in TotalKind if kind.value in item.values]
        if len(kinds) != 1:
            yield finding("LIB-237", item.where)
            continue
        allowed = _MONEY if kinds[0] in (TotalKind.WORDS, TotalKind.DISCOUNT) else SUMMED
        for name in texts_at(item, kinds[0].value):
            yield from column_named(table, name, allowed, place_of(item, kinds[0].value))
        name = text_at(item, "id")
        if name in ids:
            yield finding("LIB-252", place_of(item, "id"), name=name, table=table.name)
        ids |= {name} - {""}
        yield from _discount_defects(item, kinds[0], discounted=discounted)
        yield from _charge_defects(table, item)
        discounted = discounted or kinds[0] is TotalKind.DISCOUNT
    if items and TotalKind.DISCOUNT.value in items[-1].values:
        yield finding("LIB-253", items[-1].where)


def _discount_defects(item: MapNode, kind: TotalKind, *, discounted: bool) -> Iterator[Finding]:
    """Report a discount without one rate or amount, or beyond everything; and rates where there is no discount.

    Rows about some of the charges stand above all discounts, which are taken off the whole.
    """
    amounts = [key for key in ("rate", "off") if key in item.values]
    if len(amounts) != (kind is TotalKind.DISCOUNT):
        yield finding("LIB-253", item.where)
    if "of" in item.values and (discounted or kind is TotalKind.DISCOUNT):
        yield finding("LIB-253", place_of(item, "of"))
    rate = text_at(item, "rate").removesuffix("%")
    if rate and not rate[0].isalpha() and Decimal(rate) > _HUNDRED:
        yield finding("LIB-253", place_of(item, "rate"))


def _charge_defects(table: PriceTable, item: MapNode) -> Iterator[Finding]:
    if "of" in item.values and not any(column.one_off for column in table.columns):
        yield finding("LIB-258", place_of(item, "of"), table=table.name)


def column_named(table: PriceTable, name: str, types: Collection[ParameterType], where: Location) -> Iterator[Finding]:
    """Report a name that is no column of the table, or one of another type."""
    column = next((column for column in table.columns if column.id == name), None)
    if column is None:
        known = ", ".join(nearest_names(name, (column.id for column in table.columns)))
        yield finding("LIB-205", where, column=name, table=table.name, known=known)
    elif column.type not in types or column.is_place:
        yield finding("LIB-233", where, column=name, type=column.type.value)
