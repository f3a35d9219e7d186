"""Parts: the rows of a table that belong to one row of another, where a repetition says `match:`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from contractgen.assemble.price_rows import is_note
from contractgen.assemble.pricing import ALONE, Around, compute_table
from contractgen.assemble.uses import Scope, table_of
from contractgen.findings import Finding, Location, finding
from contractgen.model.clause import Provision, TableBlock
from contractgen.model.deal import Row
from contractgen.model.pricing import TotalKind
from contractgen.model.selection import ComputedTable, Facts, Value


@dataclass(frozen=True, slots=True)
class Match:
    """A table whose rows belong to the rows of another (`outer`) that have the same value in a column."""

    outer: str
    table: str
    column: str


def matches_in(provisions: Iterable[Provision], outer: str = "") -> Iterator[Match]:
    """Yield the matches of provisions and their items; `outer` is the table that repeats what is around them."""
    for provision in provisions:
        if provision.match:
            yield Match(outer, provision.each, provision.match)
        inner = provision.rows_of or outer
        if isinstance(provision.block, TableBlock) and provision.block.match:
            yield Match(inner, provision.block.table, provision.block.match)
        yield from matches_in(provision.items, inner)


def parts_of(
    computed: ComputedTable, rows: Sequence[Row], column: str, around: Around = ALONE
) -> dict[Value, ComputedTable]:
    """Return the rows of a table by their values in a column, each part computed as a table of its own.

    Parts are called `devices@site#0`, `devices@site#1` in the order of their first rows: names hold no values.
    Notes among the rows stay with the row before them, those above all rows with the first one. There are none where
    the column is not one that the deal fills.
    """
    table = computed.table
    if not _is_given(computed, column):
        return {}

    def notes_from(place: int) -> Iterator[Row]:
        return takewhile(lambda row: is_note(table, row), rows[place:])

    found: dict[Value, list[Row]] = {}
    above = tuple(notes_from(0))
    for row in computed.rows:
        its = found.setdefault(row.cells[column], [])
        its += (rows[row.number - 1], *notes_from(row.number))
        if row.number == len(above) + 1:
            its[:0] = above
    parts: dict[Value, ComputedTable] = {}
    for number, (value, its) in enumerate(found.items()):
        part = replace(table, name=f"{table.name}@{column}#{number}", minimum_rows=0)
        done, _ = compute_table(part, tuple(its), around)
        if done is not None:
            parts[value] = done
    return parts


def part_name(facts: Facts, table: str, column: str, scope: Scope) -> str | None:
    """Return the name of the table that is meant in a scope: its part there, if there is a column to match.

    None where the scope has no row, its table no such column, or the part no rows.
    """
    if not column:
        return table
    outer = facts.tables.get(scope.table)
    if outer is None or scope.row is None:
        return None
    cells = outer.rows[scope.row].cells
    return facts.parts.get((table, column), {}).get(cells[column]) if column in cells else None


def unmatched(facts: Facts, match: Match, row: int | None, where: Location) -> Iterator[Finding]:
    """Report that a row has no part of a table, unless the table may be empty; or that there is nothing to match."""
    outer, inner = facts.tables.get(match.outer), facts.tables[match.table]
    if outer is None or row is None or match.column not in outer.rows[row].cells or not _is_given(inner, match.column):
        yield finding("ASM-552", where, table=match.table, column=match.column)
    elif inner.table.minimum_rows:
        name = table_of(match.outer)
        path = f"{outer.table.deal_key}.{name}"
        yield finding("ASM-553", outer.rows[row].where, field=path, table=match.table, outer=name, column=match.column)


def match_findings(match: Match, tables: Mapping[str, ComputedTable]) -> Iterator[Finding]:
    """Report rows that belong to no row of the outer table, or to several, so that all are printed exactly once."""
    outer, inner = tables.get(match.outer), tables.get(match.table)
    if outer is None or inner is None:
        return
    yield from (
        finding("DEAL-437", total.where, table=match.table, name=total.label)
        for total in inner.table.totals
        if total.kind is TotalKind.DISCOUNT
    )
    first: set[Value] = set()
    if not all(_is_given(table, match.column) for table in (outer, inner)):
        return
    for row in outer.rows:
        if row.cells[match.column] in first:
            path = f"{outer.table.deal_key}.{match.outer}"
            yield finding("ASM-551", row.where, field=path, table=match.table, outer=match.outer, column=match.column)
        first.add(row.cells[match.column])
    for row in inner.rows:
        if row.cells[match.column] not in first:
            path = f"{inner.table.deal_key}.{match.table}"
            yield finding("ASM-550", row.where, field=path, table=match.table, outer=match.outer, column=match.column)


def _is_given(computed: ComputedTable, column: str) -> bool:
    return any(known.id == column and known.computation is None for known in computed.table.columns)
