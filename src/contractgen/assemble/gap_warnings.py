"""What a draft does not have yet, told as warnings where it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.assemble.gaps import gap_cells
from contractgen.assemble.measure import Measure
from contractgen.assemble.uses import Use
from contractgen.findings import Finding, finding


def has_gaps(name: str, measure: Measure) -> bool:
    """Say whether a deal gives no rows of a table, or rows without all their cells."""
    table, rows = measure.declared.tables[name], measure.deal.rows.get(name, ())
    if name not in measure.deal.rows:
        return table.minimum_rows > 0
    return any(gap_cells(table, row, is_last=row is rows[-1]) for row in rows)


def rows_gap(name: str, users: list[Use], measure: Measure) -> Iterator[Finding]:
    """Tell of the rows, or of the cells, that a draft does not have yet."""
    table, rows = measure.declared.tables[name], measure.deal.rows.get(name, ())
    key, title = table.deal_key, table.label or name
    if name not in measure.deal.rows:
        file = measure.deal.where.file
        yield finding("DEAL-472", users[0].where, field=f"{key}.{name}", key=key, name=name, title=title, deal=file)
        return
    labels = {column.id: column.label for column in table.columns}
    for number, row in enumerate(rows, 1):
        for column in gap_cells(table, row, is_last=row is rows[-1]):
            path, label = f"{key}.{name}[{number - 1}].{column}", labels[column]
            yield finding("DEAL-473", row.where, field=path, name=column, label=label, table=name, row=number)


def answer_gap(name: str, users: list[Use], measure: Measure) -> Iterator[Finding]:
    """Tell of an answer that a draft does not have yet."""
    parameter = measure.declared.parameters[name]
    yield finding(
        "DEAL-470",
        users[0].where,
        field=f"answers.{name}",
        name=name,
        title=parameter.label or name,
        deal=measure.deal.where.file,
        uses=len(users),
    )


def party_gap(name: str, users: list[Use], measure: Measure) -> Iterator[Finding]:
    """Tell of a fact of a party that a draft does not have yet."""
    role, _, fact = name.partition(".")
    label = next((line.label for line in measure.template.parties if line.role == role), role)
    yield finding(
        "DEAL-471",
        users[0].where,
        field=f"parties.{name}",
        name=name,
        fact=fact,
        title=label,
        deal=measure.deal.where.file,
        uses=len(users),
    )


def day_gap(name: str, users: list[Use], _measure: Measure) -> Iterator[Finding]:
    """Tell of the contract's day, which a draft may not have yet."""
    yield finding("DEAL-474", users[0].where, name=name)
