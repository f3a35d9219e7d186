"""Values: the typed answer that a fact's name means, also for cells and subtotals of price tables."""

from __future__ import annotations

import re

from contractgen.assemble.price_totals import amount_value
from contractgen.assemble.pricing import column_parameter
from contractgen.model.selection import Answer, ComputedTable, Facts, NoValue, Value

_CELL = re.compile(
    r"(?P<table>[^.\[\]]+)(?P<part>\.(?:groups|totals|notes))?\[(?P<number>[0-9]+)\]\.(?P<column>[^.\[\]]+)"
)


def answer_of(facts: Facts, fact: str) -> Answer:
    """Return a fact with the parameter that says how it is printed.

    Beside the facts that have names, there are the cells of price tables (`tariff[0].amount`) and the sums of
    their groups (`tariff.groups[0].amount`), the amounts of its total rows (`tariff.totals[1].amount`) and the notes
    among its rows (`tariff.notes[0].text`). Selecting makes sure that a fact is there: KeyError is a bug.
    """
    answer = facts.values.get(fact)
    if answer is not None:
        return answer
    match = _CELL.fullmatch(fact)
    if not match:
        raise KeyError(fact)
    computed, number = facts.tables[match["table"]], int(match["number"])
    if match["part"] == ".notes":
        return computed.notes[number][1]
    column = next(column for column in computed.table.columns if column.id == match["column"])
    parameter = column_parameter(computed.table, column)
    if match["part"]:
        sums = computed.groups[number] if match["part"] == ".groups" else computed.totals[number]
        return Answer(parameter, amount_value(sums.amount(column.id), parameter), computed.table.where)
    row = computed.rows[number]
    return Answer(parameter, row.cells[column.id], row.where)


def kind_of(value: Value) -> str:
    """Return the kind of a hole for a value: given, or why there is none."""
    return value.kind if isinstance(value, NoValue) else "given"


def group_sizes(computed: ComputedTable) -> tuple[int, ...]:
    """Return how many rows each group has, in print order; one group of all rows where there is no group column."""
    return tuple(group.size for group in computed.groups) if computed.table.group else (len(computed.rows),)
