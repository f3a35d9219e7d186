"""Price tables: their columns, and that every computation has what it needs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from contractgen.findings import Finding, Location, finding
from contractgen.lang.amounts import minor_unit
from contractgen.lang.nearest import nearest_names
from contractgen.lang.values import parse_integer, parse_percent
from contractgen.model.parameter import ParameterType
from contractgen.model.pricing import Column, Computation, PriceTable, Rounding, Tax, TaxMode, Total, TotalKind
from contractgen.source.access import choice_at, entries_of, items_at, map_at, place_of, scalar_at, text_at, texts_at
from contractgen.source.bounds import BOUNDS, bound_at, bound_defects, number_of
from contractgen.source.nodes import MapNode
from contractgen.source.parameters import currency_defect, reads_as

_NUMBERS = {ParameterType.INTEGER, ParameterType.DECIMAL, ParameterType.PERCENT, ParameterType.MONEY}
_SUMMED = {ParameterType.INTEGER, ParameterType.DECIMAL, ParameterType.MONEY}
_GROUPED = {ParameterType.TEXT, ParameterType.CHOICE}
_TAXED = {Computation.TAX, Computation.NET, Computation.GROSS}
_DEFAULT_WIDTH = 10
_DEFAULT_PLACES = 2


def read_tables(root: MapNode) -> tuple[tuple[PriceTable, ...], tuple[Finding, ...]]:
    """Return the price tables that a clause declares, and what in them cannot be computed."""
    tables: list[PriceTable] = []
    found: list[Finding] = []
    for name, where, node in entries_of(map_at(root, "tables")):
        if isinstance(node, MapNode):
            table = _table(name, where, node)
            tables.append(table)
            found += _defects(table, node)
    return tuple(tables), tuple(found)


def table_facts(table: PriceTable) -> tuple[str, ...]:
    """Return what text may mention of a whole table (`${tariff.amount}`): sums of columns, the total, the count."""
    summed = tuple(column.id for column in table.columns if column.type in _SUMMED and not _is_place(column))
    money = {column.id for column in table.columns if column.type is ParameterType.MONEY}
    has_total = any(name in money for total in table.totals for name in total.columns)
    return (*summed, *(("total",) if has_total else ()), "count")


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
        minimum=bound_at(cells, "minimum", type_) if type_ in _NUMBERS else None,
        maximum=bound_at(cells, "maximum", type_) if type_ in _NUMBERS else None,
    )


def _tax(node: MapNode | None) -> Tax | None:
    if node is None:
        return None
    text = text_at(node, "rate")
    rate = parse_percent(text)
    return Tax(choice_at(node, "mode", TaxMode.INCLUSIVE), text if rate is None else rate)


def _total(node: MapNode) -> Total:
    kind = next((kind for kind in TotalKind if kind.value in node.values), TotalKind.SUMS)
    return Total(text_at(node, "label"), kind, texts_at(node, kind.value), node.where)


def _count(node: MapNode | None, key: str, default: int) -> int:
    number = parse_integer(text_at(node, key))
    return default if number is None else number


def _is_place(column: Column) -> bool:
    return column.computation is Computation.PLACE


def _defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    """Report what in a table contradicts itself or names a column that is not there."""
    yield from currency_defect(table.currency, place_of(node, "currency"))
    yield from _list_defects(table, node)
    if table.minimum_rows > table.maximum_rows:
        yield finding("LIB-225", place_of(node, "rows"), low="minimum", high="maximum")
    if all(column.computation for column in table.columns):
        yield finding("LIB-245", table.where, table=table.name)
    columns = map_at(node, "columns")
    for index, column in enumerate(table.columns):
        cells = columns.values[column.id] if columns else None
        if isinstance(cells, MapNode):
            yield from _column_defects(table, index, cells)
    yield from _tax_defects(table, node)
    yield from _group_defects(table, node)
    yield from _total_defects(table, node)


def _list_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    """Report what only a table with a currency can have: money, tax, rounding of amounts."""
    if not table.is_list:
        return
    for key in ("tax", "rounding"):
        if key in node.values:
            yield finding("LIB-280", node.keys[key].where, table=table.name, name=key)
    for column in table.columns:
        if column.type is ParameterType.MONEY:
            yield finding("LIB-280", column.where, table=table.name, name=column.id)


def _column_defects(table: PriceTable, index: int, cells: MapNode) -> Iterator[Finding]:
    column = table.columns[index]
    kinds = [kind.value for kind in Computation if kind.value in cells.values]
    if len(kinds) > 1:
        yield finding("LIB-235", cells.keys[kinds[1]].where, column=column.id, kinds=", ".join(kinds))
    if "type" not in cells.values and not _is_place(column):
        yield finding("LOAD-142", cells.where, key="type")
    if column.computation:
        yield from _operand_defects(table, index, cells)
        for key in ("default", "options", *BOUNDS):
            if key in cells.values:
                yield finding("LIB-234", cells.keys[key].where, column=column.id, key=key)
    elif column.type is ParameterType.CHOICE and not column.options:
        yield finding("LIB-221", column.where, parameter=column.id)
    if column.type is not ParameterType.CHOICE and "options" in cells.values and not column.computation:
        yield finding("LIB-226", cells.keys["options"].where, key="options", type=column.type.value)
    if column.default is not None and not reads_as(column.default, column.type, column.options):
        yield _unfit_default(column, column.default, place_of(cells, "default"))
    if not column.computation:
        yield from _bound_defects(column, cells)


def _bound_defects(column: Column, cells: MapNode) -> Iterator[Finding]:
    """Report bounds of a given column: on a column without numbers, contradicting themselves, broken by its default."""
    if column.type not in _NUMBERS:
        for key in BOUNDS:
            if key in cells.values:
                yield finding("LIB-226", cells.keys[key].where, key=key, type=column.type.value)
        return
    yield from bound_defects(column, cells)
    low, high = column.minimum, column.maximum
    default = None if column.default is None else number_of(column.default, column.type)
    if default is not None and ((low is not None and default < low) or (high is not None and default > high)):
        yield finding("LIB-222", place_of(cells, "default"), default=column.default)


def _unfit_default(column: Column, default: str, where: Location) -> Finding:
    if column.options:
        return finding("LIB-223", where, option=default, known=", ".join(nearest_names(default, column.options)))
    return finding("LIB-224", where, key="default", type=column.type.value)


def _operand_defects(table: PriceTable, index: int, cells: MapNode) -> Iterator[Finding]:
    """Report operands that are not columns before the computed one, or no numbers."""
    column = table.columns[index]
    if column.computation is None:
        return
    where = place_of(cells, column.computation.value)
    if column.computation in _TAXED and table.tax is None:
        yield finding("LIB-236", where, column=column.id, table=table.name)
    allowed = {ParameterType.MONEY} if column.computation in _TAXED else _NUMBERS
    allowed = {ParameterType.INTEGER} if _is_place(column) else allowed
    if column.type not in allowed and "type" in cells.values:
        yield finding("LIB-233", column.where, column=column.id, type=column.type.value)
    before = {earlier.id: earlier for earlier in table.columns[:index]}
    later = {other.id for other in table.columns[index:]}
    for operand in column.operands:
        if operand in later:
            yield finding("LIB-232", where, column=operand, computed=column.id)
        elif operand not in before:
            known = ", ".join(nearest_names(operand, before)) or "–"
            yield finding("LIB-205", where, column=operand, table=table.name, known=known)
        elif before[operand].type not in _NUMBERS:
            yield finding("LIB-233", where, column=operand, type=before[operand].type.value)


def _tax_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    if table.tax is None or isinstance(table.tax.rate, Decimal):
        return
    where = place_of(map_at(node, "tax") or node, "rate")
    given = {ParameterType.PERCENT} if not _is_computed(table, table.tax.rate) else set()
    yield from _column_named(table, table.tax.rate, given, where)


def _is_computed(table: PriceTable, name: str) -> bool:
    return any(column.id == name and column.computation for column in table.columns)


def _group_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    if table.group:
        yield from _column_named(table, table.group, _GROUPED, place_of(node, "group"))


def _total_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    for item in items_at(node, "totals"):
        if not isinstance(item, MapNode):
            continue
        kinds = [kind for kind in TotalKind if kind.value in item.values]
        if len(kinds) != 1:
            yield finding("LIB-237", item.where)
            continue
        allowed = {ParameterType.MONEY} if kinds[0] is TotalKind.WORDS else _SUMMED
        for name in texts_at(item, kinds[0].value):
            yield from _column_named(table, name, allowed, place_of(item, kinds[0].value))


def _column_named(table: PriceTable, name: str, types: set[ParameterType], where: Location) -> Iterator[Finding]:
    """Report a name that is no column of the table, or one of another type."""
    column = next((column for column in table.columns if column.id == name), None)
    if column is None:
        known = ", ".join(nearest_names(name, (column.id for column in table.columns)))
        yield finding("LIB-205", where, column=name, table=table.name, known=known)
    elif column.type not in types or _is_place(column):
        yield finding("LIB-233", where, column=name, type=column.type.value)
