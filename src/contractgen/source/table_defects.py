"""What in the declaration of a price table contradicts itself, or names a column that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from contractgen.findings import Finding, Location, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.parameter import NUMBERS, ParameterType
from contractgen.model.pricing import TAXED, TIERED, Column, Computation, PriceTable
from contractgen.source.access import map_at, place_of
from contractgen.source.bounds import BOUNDS, bound_defects, number_of
from contractgen.source.nodes import MapNode
from contractgen.source.parameters import currency_defect, reads_as
from contractgen.source.total_defects import column_named, total_defects

_QUANTITIES = frozenset({ParameterType.INTEGER, ParameterType.DECIMAL})
_GROUPED = {ParameterType.TEXT, ParameterType.CHOICE}
_ONLY_GIVEN = ("default", "options", *BOUNDS, "negotiable", "one_off", "none", "blank", "unique")


def table_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
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
    yield from _tier_defects(table, node)
    yield from total_defects(table, node)


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
    if "type" not in cells.values and not column.is_place:
        yield finding("LOAD-142", cells.where, key="type")
    if column.computation:
        yield from _operand_defects(table, index, cells)
        for key in _ONLY_GIVEN:
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
        yield from _word_defects(table, column, cells)


def _word_defects(table: PriceTable, column: Column, cells: MapNode) -> Iterator[Finding]:
    """Report columns whose cells cannot be to be agreed or one-off: no numbers, rates, bounds of tiers, other uses."""
    if column.negotiable and (column.type not in NUMBERS or column.id in {table.tiers, _rate(table)}):
        yield finding("LIB-226", cells.keys["negotiable"].where, key="negotiable", type=column.type.value)
    for key in ("none", "blank"):
        if getattr(column, key) and column.id in {table.tiers, table.group, _rate(table)}:
            yield finding("LIB-226", cells.keys[key].where, key=key, type=column.type.value)
    if not column.one_off:
        return
    others = [other for other in table.columns if column.id in other.operands]
    multiplied = all(other.computation is Computation.PRODUCT for other in others)
    if column.type not in _QUANTITIES or not multiplied:
        yield finding("LIB-226", cells.keys["one_off"].where, key="one_off", type=column.type.value)


def _rate(table: PriceTable) -> str:
    return table.tax.rate if table.tax and isinstance(table.tax.rate, str) else ""


def _bound_defects(column: Column, cells: MapNode) -> Iterator[Finding]:
    """Report bounds of a given column: on a column without numbers, contradicting themselves, broken by its default."""
    if column.type not in NUMBERS:
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
    if column.computation is Computation.FROM:
        yield from _from_defects(table, column, cells)
        return
    where = place_of(cells, column.computation.value)
    if column.computation in TAXED and table.tax is None:
        yield finding("LIB-236", where, column=column.id, table=table.name)
    allowed = frozenset({ParameterType.MONEY}) if column.computation in TAXED | TIERED else NUMBERS
    allowed = frozenset({ParameterType.INTEGER}) if column.is_place else allowed
    if column.type not in allowed and "type" in cells.values:
        yield finding("LIB-233", column.where, column=column.id, type=column.type.value)
    before = {earlier.id: earlier for earlier in table.columns[:index]}
    later = {other.id for other in table.columns[index:]}
    operands, fitting = column.operands, NUMBERS
    if column.computation in TIERED:
        operands, fitting = column.operands[:1], _QUANTITIES
    for operand in operands:
        if operand in later:
            yield finding("LIB-232", where, column=operand, computed=column.id)
        elif operand not in before:
            known = ", ".join(nearest_names(operand, before)) or "–"
            yield finding("LIB-205", where, column=operand, table=table.name, known=known)
        elif before[operand].type not in fitting:
            yield finding("LIB-233", where, column=operand, type=before[operand].type.value)


def _from_defects(table: PriceTable, column: Column, cells: MapNode) -> Iterator[Finding]:
    """Report a column of where tiers begin that does not fit the column of their bounds."""
    where = place_of(cells, "from")
    bound = next((other for other in table.columns if other.id == table.tiers), None)
    if bound is None or column.operands != (table.tiers,) or column.type is not bound.type:
        yield finding("LIB-254", where, table=table.name)


def _tier_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    """Report a table of tiers that has no given column of bounds, that is grouped, or priced by tiers itself."""
    if not table.tiers:
        return
    where = place_of(node, "tiers")
    yield from column_named(table, table.tiers, _QUANTITIES if not _is_computed(table, table.tiers) else set(), where)
    if table.group or any(column.computation in TIERED for column in table.columns):
        yield finding("LIB-254", where, table=table.name)


def _tax_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    if table.tax is None or isinstance(table.tax.rate, Decimal):
        return
    where = place_of(map_at(node, "tax") or node, "rate")
    given = {ParameterType.PERCENT} if not _is_computed(table, table.tax.rate) else set()
    yield from column_named(table, table.tax.rate, given, where)


def _is_computed(table: PriceTable, name: str) -> bool:
    return any(column.id == name and column.computation for column in table.columns)


def _group_defects(table: PriceTable, node: MapNode) -> Iterator[Finding]:
    if table.group:
        yield from column_named(table, table.group, _GROUPED, place_of(node, "group"))
