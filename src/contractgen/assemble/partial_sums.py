"""Partial sums: amounts that leave out what is to be agreed, and may be mentioned as if they were the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contractgen.model.parameter import Derivation
from contractgen.model.pricing import Charges
from contractgen.model.selection import NEGOTIABLE, ComputedTable


def partial_facts(tables: Iterable[ComputedTable], derivations: Iterable[Derivation]) -> frozenset[str]:
    """Return the names of facts that add up some numbers and leave out others: of tables, and computed from them."""
    partial = {f"{computed.table.name}.{name}" for computed in tables for name in _of_table(computed)}
    waiting = list(derivations)
    while reached := [item for item in waiting if partial.intersection(item.operands)]:
        partial.update(item.name for item in reached)
        waiting = [item for item in waiting if item not in reached]
    return frozenset(partial)


def _of_table(computed: ComputedTable) -> Iterator[str]:
    """Yield the sums of columns in which a number is to be agreed, and the amounts of total rows that say so."""
    yield from (name for name in computed.sums if any(row.cells[name] == NEGOTIABLE for row in computed.rows))
    rows = [row for row in computed.totals if row.partial and row.amounts]
    for identifier, names in ((row.total.id, row.amounts) for row in rows if row.total.id):
        yield from (identifier, *(f"{identifier}.{name}" for name in names))
    if any(row.total.of is Charges.ALL for row in rows):
        yield "total"
