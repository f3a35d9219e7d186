"""The rows under a price table: sums of printed lines, what discounts take off them, and what remains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from contractgen.assemble.lacking import gravest, is_open
from contractgen.assemble.price_rows import column_parameter
from contractgen.assemble.price_rules import HIGHEST_RATE
from contractgen.findings import Finding, finding
from contractgen.lang.exact import rounded
from contractgen.model.parameter import Parameter, ParameterType
from contractgen.model.pricing import Charges, Column, Computation, PriceTable, TaxMode, Total, TotalKind
from contractgen.model.selection import (
    MISSING,
    NEGOTIABLE,
    NONE,
    ONE_OFF,
    OPEN,
    Answer,
    ComputedGroup,
    ComputedTotal,
    NoValue,
    Value,
)

Cells = Mapping[str, Value]
_HUNDRED = Decimal(100)


def total_rows(
    table: PriceTable, lines: Sequence[Cells], answers: Mapping[str, Answer]
) -> tuple[tuple[ComputedTotal, ...], tuple[Finding, ...]]:
    """Compute the rows under a table from its printed lines, from the top.

    A discount is rounded once, column by column, and holds for all rows below it: their amounts are what the
    columns add up to less the discounts above. Of a taxed amount, gross and net are discounted and the tax is the
    rest, also where only one of the three is listed, so that they always make each other up. A discount whose
    parameter is answered `none` is left out; where a draft's is missing, so are the amounts from there on.
    """
    running = {of: sums_of(table, lines, of) for of in {total.of for total in table.totals}}
    lacking = {of: lacking_in(table, lines, sums, of) for of, sums in running.items()}
    rows: list[ComputedTotal] = []
    for total in table.totals:
        sums, partial = running[total.of], _is_partial(table, total, lines)
        amounts, rate = _amounts(total, sums), None
        if total.kind is TotalKind.DISCOUNT:
            share, findings = _share(total, sums, lacking[total.of], answers)
            if findings:
                return (), findings
            if share is None:
                continue
            taken = _taken(table, total, sums, _NOTHING if isinstance(share, NoValue) else share)
            if isinstance(share, NoValue):
                lacking[total.of] |= dict.fromkeys(taken, share)
                amounts, taken = {}, {}
            else:
                amounts = {name: Decimal(0) - taken[name] for name in total.columns if name in taken}
                rate = None if total.rate is None else share.part
            running[total.of] = {
                name: amount - taken.get(name, Decimal(0))
                for name, amount in sums.items()
                if name not in lacking[total.of]
            }
        rows.append(ComputedTotal(total, amounts, partial, rate, dict(lacking[total.of])))
    return tuple(rows), ()


def groups_of(table: PriceTable, lines: Sequence[Cells]) -> tuple[ComputedGroup, ...]:
    """Add up the printed lines group by group; the lines of a group stand together. None without a group column."""
    groups: list[ComputedGroup] = []
    for _, its in groupby(lines, key=lambda cells: cells[table.group]) if table.group else ():
        counted = tuple(its)
        sums = sums_of(table, counted)
        groups.append(ComputedGroup(len(counted), sums, lacking_in(table, counted, sums)))
    return tuple(groups)


def lacking_in(
    table: PriceTable, lines: Sequence[Cells], sums: Mapping[str, Decimal], of: Charges = Charges.ALL
) -> dict[str, NoValue]:
    """Return why columns have no sum: the gravest of what the cells that count lack, else to be agreed."""
    open_charges = _open_charges(table, lines, of)
    counted = [cells for cells in lines if of is Charges.ALL or charged(table, cells) is of]
    without: dict[str, NoValue] = {}
    for column in table.columns:
        if column.is_summed and column.id not in sums:
            cells = (line[column.id] for line in counted if line[column.id] not in (ONE_OFF, OPEN))
            without[column.id] = gravest((*open_charges, *cells)) or NEGOTIABLE
    return without


def sums_of(table: PriceTable, lines: Sequence[Cells], of: Charges = Charges.ALL) -> dict[str, Decimal]:
    """Add up the printed lines that a total is about, column by column.

    A column has no sum where there is a line but no number in it, nor where a number is still to come: what is
    filled in by hand, or missing in a draft, cannot be added up. As long as it is still to come how a line is charged,
    nothing is known of those that are charged once, nor of the others.
    """
    if _open_charges(table, lines, of):
        return {}
    counted = [cells for cells in lines if of is Charges.ALL or charged(table, cells) is of]
    sums: dict[str, Decimal] = {}
    for column in table.columns:
        if not column.is_summed:
            continue
        if any(is_open(cells[column.id]) for cells in counted):
            continue
        figures = [value for cells in counted if not isinstance(value := cells[column.id], NoValue)]
        if figures or not counted:
            sums[column.id] = sum((_figure(value) for value in figures), _nothing(table, column))
    return sums


def _open_charges(table: PriceTable, lines: Sequence[Cells], of: Charges) -> tuple[NoValue, ...]:
    """Return what lines say that may yet be charged once or not, where a total is about the one or the other."""
    names = [column.id for column in table.columns if column.one_off] if of is not Charges.ALL else []
    cells = (line[name] for line in lines for name in names)
    return tuple(value for value in cells if is_open(value))


def charged(table: PriceTable, cells: Cells) -> Charges:
    """Say how a line is charged: once, if one of its cells says so; else again and again."""
    once = any(column.one_off and cells[column.id] == ONE_OFF for column in table.columns)
    return Charges.ONE_OFF if once else Charges.RECURRING


def amount_value(amount: Decimal | NoValue, parameter: Parameter) -> Value:
    """Return a sum as the value of a fact."""
    if isinstance(amount, NoValue) or parameter.type is not ParameterType.INTEGER:
        return amount
    return int(amount)


@dataclass(frozen=True, slots=True)
class _Share:
    """The share of every amount that a discount takes off: `part` of `whole`."""

    part: Decimal
    whole: Decimal


_NOTHING = _Share(Decimal(0), _HUNDRED)


def _nothing(table: PriceTable, column: Column) -> Decimal:
    """Return zero with the decimals that a column is printed with, so that an empty sum is 0.00."""
    places = column_parameter(table, column).places if column.type is ParameterType.MONEY else 0
    return Decimal(0).scaleb(-places)


def _figure(value: Value) -> Decimal:
    if not isinstance(value, Decimal | int):
        message = f"{type(value).__name__} is not a number to add up"
        raise TypeError(message)
    return Decimal(value)


def _amounts(total: Total, sums: Mapping[str, Decimal]) -> dict[str, Decimal]:
    return {name: sums[name] for name in total.columns if name in sums}


def _is_partial(table: PriceTable, total: Total, lines: Sequence[Cells]) -> bool:
    """Say whether cells to be agreed are left out of what a row prints."""
    counted = [cells for cells in lines if total.of is Charges.ALL or charged(table, cells) is total.of]
    return any(cells[name] == NEGOTIABLE for cells in counted for name in total.columns)


def _share(
    total: Total, sums: Mapping[str, Decimal], lacking: Mapping[str, NoValue], answers: Mapping[str, Answer]
) -> tuple[_Share | NoValue | None, tuple[Finding, ...]]:
    """Return what a discount takes off, or why that is not known; None without findings where its parameter is none."""
    named = total.off if total.rate is None else total.rate
    answer = answers[named] if isinstance(named, str) else None
    value = answer.value if answer else named
    where = answer.where if answer else total.where
    name = named if isinstance(named, str) else total.label
    if value == NONE:
        return None, ()
    if value == MISSING:
        return MISSING, ()
    fitting = ParameterType.MONEY if total.rate is None else ParameterType.PERCENT
    if not isinstance(value, Decimal) or (answer and answer.parameter.type is not fitting):
        return None, (finding("DEAL-433", where, name=name, title=total.label),)
    whole = _HUNDRED if total.rate is not None else sums.get(total.columns[0])
    if whole is None:
        return lacking[total.columns[0]], ()
    if not Decimal(0) <= value <= (HIGHEST_RATE if total.rate is not None else whole):
        return None, (finding("DEAL-434", where, name=name, title=total.label),)
    return (_Share(value, whole) if whole else _NOTHING), ()


def _taken(table: PriceTable, total: Total, sums: Mapping[str, Decimal], share: _Share) -> dict[str, Decimal]:
    """Return what a discount takes off the listed columns, and off those that make up one amount with them."""
    taken: dict[str, Decimal] = {}
    families = _families(table)
    for name in total.columns:
        family = next((family for family in families if name in family), {})
        if not family:
            taken |= {name: _part(table, sums[name], share)} if name in sums else {}
        elif name not in taken:
            taken |= _of_family(table, family, sums, share)
    return taken


def _families(table: PriceTable) -> list[dict[str, Computation]]:
    """Return the taxed amounts of a table: which of its columns is gross, net or tax of the same amount."""
    if table.tax is None:
        return []
    itself = Computation.GROSS if table.tax.mode is TaxMode.INCLUSIVE else Computation.NET
    families: dict[str, dict[str, Computation]] = {}
    for column in table.columns:
        if column.computation in (Computation.GROSS, Computation.NET, Computation.TAX):
            operand = column.operands[0]
            families.setdefault(operand, {operand: itself})[column.id] = column.computation
    return list(families.values())


def _of_family(
    table: PriceTable, family: Mapping[str, Computation], sums: Mapping[str, Decimal], share: _Share
) -> dict[str, Decimal]:
    """Take a discount off gross and net; the tax is what remains between them."""
    known: dict[Computation, Decimal] = {kind: sums[name] for name, kind in family.items() if name in sums}
    gross, net, tax = (known.get(kind) for kind in (Computation.GROSS, Computation.NET, Computation.TAX))
    if tax is not None and net is None and gross is not None:
        known[Computation.NET] = gross - tax
    if tax is not None and gross is None and net is not None:
        known[Computation.GROSS] = net + tax
    taken = {kind: _part(table, amount, share) for kind, amount in known.items()}
    if tax is not None:
        taken[Computation.TAX] = taken[Computation.GROSS] - taken[Computation.NET]
    return {name: taken[kind] for name, kind in family.items() if kind in taken}


def _part(table: PriceTable, amount: Decimal, share: _Share) -> Decimal:
    return rounded(amount * share.part, table.minor, table.rounding.value, divisor=share.whole)
