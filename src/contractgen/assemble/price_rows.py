"""The rows of a price table as a deal gives them: every cell typed, or a finding with table, row and column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from contractgen.assemble.answers import default_value, type_answer
from contractgen.assemble.price_rules import HIGHEST_RATE
from contractgen.findings import Finding, finding
from contractgen.lang.nearest import nearest_names
from contractgen.model.deal import Given, GivenWord, Row, RowsFile
from contractgen.model.parameter import NUMBERS, NonePolicy, Parameter, ParameterType
from contractgen.model.pricing import Column, PriceTable
from contractgen.model.selection import OPEN, Answer, NoValue, Value

NOTE = "note"

_MANY = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A row on its way to be computed: its number in the deal (from 1), the row, and its cells so far.

    `notes` are the notes that the deal gives right after it.
    """

    number: int
    row: Row
    cells: dict[str, Value]
    notes: list[Answer] = field(default_factory=list)


def column_parameter(table: PriceTable, column: Column) -> Parameter:
    """Return the parameter as which a column's cells are typed and printed.

    A text may be none and prints a slash, but not where it names a group; a number may if its column says so. Numbers
    keep the column's bounds; tax rates are from 0 to 100 percent whatever the column says.
    """
    is_number = column.type in NUMBERS
    is_rate = table.tax is not None and table.tax.rate == column.id
    is_computed_money = column.computation is not None and column.type is ParameterType.MONEY
    return Parameter(
        name=column.id,
        type=column.type,
        label=column.label,
        where=column.where,
        options=column.options,
        default=column.default,
        minimum=_tighter(max, column.minimum, Decimal(0)) if is_rate else column.minimum,
        maximum=_tighter(min, column.maximum, HIGHEST_RATE) if is_rate else column.maximum,
        places=table.minor if is_computed_money else column.places,
        currency=table.currency if column.type is ParameterType.MONEY else "",
        none=NonePolicy.SLASH if column.none or not (is_number or column.id == table.group) else NonePolicy.REFUSE,
        blank=column.blank,
    )


def typed_rows(
    table: PriceTable, rows: tuple[Row, ...]
) -> tuple[tuple[Line, ...], tuple[Answer, ...], tuple[Finding, ...]]:
    """Type all given cells of all rows, in the order of the deal, and the notes before the first of them.

    Computed cells are not there yet. After some hundred findings it stops: such rows are those of another table.
    """
    filled = tuple(row for row in rows if not is_note(table, row))
    findings = list(_wrong_number_of_rows(table, filled))
    if findings:
        return (), (), tuple(findings)
    columns = tuple((column, column_parameter(table, column)) for column in table.columns)
    known = {column.id for column in table.columns}
    firsts: dict[str, dict[Value, Line]] = {column.id: {} for column in table.columns if column.unique}
    lines: list[Line] = []
    before: list[Answer] = []
    for number, row in enumerate(rows, 1):
        if is_note(table, row):
            note, wrong = typed_note(table, row, number)
            findings += wrong
            (lines[-1].notes if lines else before).extend([note] if note else [])
            continue
        line = Line(number, row, {})
        for column, parameter in columns:
            findings += _type_cell(table, column, parameter, line, is_last=row is filled[-1])
        findings += [_unknown_column(table, line, name) for name in row.cells if name not in known]
        findings += [_repeated(table, name, first, line) for name, first in _met_before(firsts, line)]
        lines.append(line)
        if len(findings) >= _MANY:
            break
    return tuple(lines), tuple(before), tuple(findings)


def is_note(table: PriceTable, row: Row) -> bool:
    """Say whether a row of a price table is a note, which stands among the rows and has no cells."""
    return tuple(row.cells) == (NOTE,) and not table.is_list and all(column.id != NOTE for column in table.columns)


def typed_note(table: PriceTable, row: Row, number: int) -> tuple[Answer | None, tuple[Finding, ...]]:
    """Type a note among the rows: a text on one line."""
    given = row.cells[NOTE]
    parameter = Parameter(f"{table.name} #{number} {NOTE}", ParameterType.TEXT, table.label, table.where)
    value, findings = type_answer(parameter, given, field=f"prices.{table.name}[{number - 1}].{NOTE}")
    return (None if value is None else Answer(parameter, value, row.where)), findings


def file_columns(table: PriceTable, file: RowsFile) -> Iterator[Finding]:
    """Report columns of a CSV file that its list has not or computes, and those that it lacks, once for all rows."""
    columns, first = {column.id: column for column in table.columns}, next(iter(file.columns.values()))
    given = [column.id for column in table.columns if column.computation is None]
    for name, where in file.columns.items():
        if name not in columns:
            yield finding("DEAL-524", where, table=table.name, name=name, known=", ".join(nearest_names(name, given)))
        elif columns[name].computation is not None:
            yield finding("DEAL-528", where, table=table.name, name=name, title=columns[name].label)
    for name in given:
        if name not in file.columns and columns[name].default is None:
            yield finding("DEAL-525", first, table=table.name, name=name, title=columns[name].label)


def cell_name(table: PriceTable, column: Column, number: int) -> str:
    """Return how findings call a cell: `tariff #2 price`, the price in the second row of the deal."""
    return f"{table.name} #{number} {column.id}"


def _tighter(pick: Callable[[Decimal, Decimal], Decimal], declared: Decimal | None, always: Decimal) -> Decimal:
    """Return the declared bound, but none that is wider than the one which always holds."""
    return always if declared is None else pick(declared, always)


def _wrong_number_of_rows(table: PriceTable, rows: tuple[Row, ...]) -> tuple[Finding, ...]:
    """Check how many rows there are; too many are reported at the first that is too much."""
    if len(rows) < table.minimum_rows:
        code, bound, where = "DEAL-443", table.minimum_rows, rows[-1].where if rows else table.where
    elif len(rows) > table.maximum_rows:
        code, bound, where = "DEAL-444", table.maximum_rows, rows[table.maximum_rows].where
    else:
        return ()
    key, given = table.deal_key, len(rows)
    return (finding(code, where, field=f"{key}.{table.name}", key=key, table=table.name, given=given, bound=bound),)


def _type_cell(
    table: PriceTable, column: Column, parameter: Parameter, line: Line, *, is_last: bool
) -> tuple[Finding, ...]:
    """Put the typed value of one cell into its line, or its default; a computed cell must not be given.

    The last tier may have no upper bound.
    """
    given = line.row.cells.get(column.id)
    if column.computation is not None:
        return () if given is None else (_about_cell("DEAL-442", table, column, line),)
    value: Value | None
    findings: tuple[Finding, ...] = ()
    if isinstance(given, GivenWord) and _allows(column, given):
        value = NoValue(given.kind)
    elif given is not None:
        value, findings = type_answer(parameter, given)
        if findings:
            called = replace(parameter, name=cell_name(table, column, line.number))
            findings = type_answer(called, given, field=_field(table, column, line))[1]
    elif column.default is not None:
        value, findings = default_value(parameter)
    elif column.id == table.tiers and is_last:
        value = OPEN
    else:
        return (_about_cell("DEAL-441", table, column, line),)
    if value is not None:
        line.cells[column.id] = value
    return findings


def _allows(column: Column, given: Given) -> bool:
    """Say whether a column allows its cells to be to be agreed, or charged once; the gaps of drafts may be anywhere."""
    kind = given.kind if isinstance(given, GivenWord) else ""
    return {"negotiable": column.negotiable, "one-off": column.one_off, "missing": True}.get(kind, False)


def _field(table: PriceTable, column: Column, line: Line) -> str:
    """Return the path of a cell in the deal; rows count from 0 there, as in the keys of holes."""
    return f"{table.deal_key}.{table.name}[{line.number - 1}].{column.id}"


def _about_cell(code: str, table: PriceTable, column: Column, line: Line) -> Finding:
    """Make a finding about a cell that is missing, or given though it is computed."""
    given = line.row.cells.get(column.id)
    return finding(
        code,
        given.where if given else line.row.where,
        field=_field(table, column, line),
        table=table.name,
        row=line.number,
        name=column.id,
        title=column.label,
    )


def _met_before(firsts: dict[str, dict[Value, Line]], line: Line) -> Iterator[tuple[str, Line]]:
    """Yield the unique columns whose value in this row an earlier row gives, with that row, and remember the others.

    Cells that are none, blank, to be agreed, missing or left to a default have no value that a row gives.
    """
    for name, rows in firsts.items():
        value = line.cells.get(name)
        if value is None or isinstance(value, NoValue) or name not in line.row.cells:
            continue
        first = rows.setdefault(value, line)
        if first is not line:
            yield name, first


def _repeated(table: PriceTable, name: str, first: Line, line: Line) -> Finding:
    """Make the finding of a cell that repeats the value of an earlier row, which it does not tell."""
    column = next(column for column in table.columns if column.id == name)
    where = line.row.cells[name].where
    return finding(
        "DEAL-529",
        where,
        field=_field(table, column, line),
        table=table.name,
        name=name,
        title=column.label,
        row=line.number,
        line=where.line,
        first=first.number,
        first_line=first.row.cells[name].where.line,
    )


def _unknown_column(table: PriceTable, line: Line, name: str) -> Finding:
    """Make the finding of a cell whose column is not declared."""
    known = ", ".join(nearest_names(name, [column.id for column in table.columns if column.computation is None]))
    where = line.row.cells[name].where
    field = f"{table.deal_key}.{table.name}[{line.number - 1}].{name}"
    return finding("DEAL-440", where, field=field, table=table.name, row=line.number, name=name, known=known)
