"""Price tables: their columns, totals and notes, as a clause declares them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from contractgen.findings import Finding, Location
from contractgen.lang.amounts import minor_unit
from contractgen.lang.values import parse_amount, parse_integer, parse_percent
from contractgen.model.parameter import NUMBERS, ParameterType
from contractgen.model.pricing import (
    Charges,
    Column,
    Computation,
    Note,
    PriceTable,
    Rounding,
    Tax,
    TaxMode,
    Total,
    TotalKind,
)
from contractgen.source.access import (
    choice_at,
    entries_of,
    flag_at,
    items_at,
    map_at,
    scalar_at,
    text_at,
    texts_at,
)
from contractgen.source.bounds import bound_at
from contractgen.source.marks import read_marked
from contractgen.source.nodes import MapNode
from contractgen.source.table_defects import table_defects
from contractgen.source.typed import typed_references

_DEFAULT_WIDTH = 10
_DEFAULT_PLACES = 2


def read_tables(root: MapNode) -> tuple[tuple[PriceTable, ...], tuple[Finding, ...]]:
    """Return the price tables that a clause declares, and what in them cannot be computed."""
    tables: list[PriceTable] = []
    found: list[Finding] = []
    for name, where, node in entries_of(map_at(root, "tables")):
        if isinstance(node, MapNode):
            notes, in_notes = _notes(node)
            table = replace(_table(name, where, node), notes=notes)
            tables.append(table)
            found += [*in_notes, *table_defects(table, node)]
    return tuple(tables), tuple(found)


def _table(name: str, where: Location, node: MapNode) -> PriceTable:
    currency = text_at(node, "currency")
    minor = minor_unit(currency)
    places = _DEFAULT_PLACES if minor is None else minor
    rows = map_at(node, "rows")
    return PriceTable(
        name=name,
        label=text_at(node, "label"),
        where=where,
        columns=tuple(_column(*entry, places) for entry in entries_of(map_at(node, "columns"))),
        currency=currency,
        minor=places,
        rounding=choice_at(node, "rounding", Rounding.HALF_UP),
        tax=_tax(map_at(node, "tax")),
        totals=tuple(_total(item) for item in items_at(node, "totals") if isinstance(item, MapNode)),
        group=text_at(node, "group"),
        minimum_rows=_count(rows, "minimum", 1),
        maximum_rows=_count(rows, "maximum", 10_000),
        tiers=text_at(node, "tiers"),
    )


def _column(name: str, where: Location, node: object, places: int) -> Column:
    cells = node if isinstance(node, MapNode) else MapNode({}, {}, where)
    computation = next((kind for kind in Computation if kind.value in cells.values), None)
    computed = ParameterType.INTEGER if computation is Computation.PLACE else ParameterType.MONEY
    operands = () if computation in {None, Computation.PLACE} else texts_at(cells, computation.value)
    type_ = choice_at(cells, "type", computed if computation else ParameterType.TEXT)
    return Column(
        id=name,
        label=text_at(cells, "label"),
        type=type_,
        where=where,
        computation=computation,
        operands=operands,
        options=texts_at(cells, "options"),
        default=text_at(cells, "default") if scalar_at(cells, "default") else None,
        width=_count(cells, "width", _DEFAULT_WIDTH),
        places=_count(cells, "places", places),
        minimum=bound_at(cells, "minimum", type_) if type_ in NUMBERS else None,
        maximum=bound_at(cells, "maximum", type_) if type_ in NUMBERS else None,
        negotiable=flag_at(cells, "negotiable", default=False),
        one_off=flag_at(cells, "one_off", default=False),
        none=text_at(cells, "none") == "slash",
        blank=flag_at(cells, "blank", default=False),
        unique=flag_at(cells, "unique", default=False),
    )


def _tax(node: MapNode | None) -> Tax | None:
    if node is None:
        return None
    text = text_at(node, "rate")
    rate = parse_percent(text)
    return Tax(choice_at(node, "mode", TaxMode.INCLUSIVE), text if rate is None else rate)


def _total(node: MapNode) -> Total:
    kind = next((kind for kind in TotalKind if kind.value in node.values), TotalKind.SUMS)
    return Total(
        text_at(node, "label"),
        kind,
        texts_at(node, kind.value),
        node.where,
        id=text_at(node, "id"),
        of=choice_at(node, "of", Charges.ALL),
        rate=_number_or_name(text_at(node, "rate"), percent=True),
        off=_number_or_name(text_at(node, "off"), percent=False),
    )


def _number_or_name(text: str, *, percent: bool) -> Decimal | str | None:
    """Return what a discount takes off: a number, or the name of a parameter; None where nothing is said."""
    number = parse_percent(text) if percent else parse_amount(text)
    return (text or None) if number is None else number


def _notes(node: MapNode) -> tuple[tuple[Note, ...], tuple[Finding, ...]]:
    """Return the notes below a table, and what is wrong with their marks."""
    notes: list[Note] = []
    found: list[Finding] = []
    for item in items_at(node, "notes"):
        scalar = scalar_at(item, "text")
        if isinstance(item, MapNode) and scalar:
            text, wrong = read_marked(scalar)
            notes.append(Note(text_at(item, "label"), text, item.where))
            found += [*wrong, *typed_references(scalar)]
    return tuple(notes), tuple(found)


def _count(node: MapNode | None, key: str, default: int) -> int:
    number = parse_integer(text_at(node, key))
    return default if number is None else number
