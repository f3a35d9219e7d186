"""Gaps: in a draft, a value for everything that the deal does not give yet, so that the rest can be printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from contractgen.assemble.declarations import Declarations
from contractgen.assemble.price_rows import is_note
from contractgen.findings import Finding
from contractgen.lang.languages import is_chinese
from contractgen.model.deal import FACTS_OF_KIND, PARTY_FACTS, Deal, GivenWord, Row
from contractgen.model.parameter import NonePolicy, Parameter, ParameterType
from contractgen.model.pricing import PriceTable
from contractgen.model.selection import MISSING, Answer
from contractgen.model.template import Template

WATERMARKS = {"zh": "草稿", "en": "DRAFT"}
_DAY = "contract.date"
# A party that is not there, or has no name.
_OF_PARTIES = frozenset({"DEAL-401", "DEAL-480"})


def watermark_of(language: str) -> str:
    """Return the word across every page of a draft in a language."""
    return WATERMARKS["zh" if is_chinese(language) else "en"]


def gaps(template: Template, declared: Declarations, deal: Deal, values: Iterable[str]) -> dict[str, Answer]:
    """Return gaps for the answers and the parties' facts that are not among the values and that the deal omits."""
    known = set(values)
    made: dict[str, Answer] = {}
    for name, parameter in declared.parameters.items():
        if name not in known and name not in deal.answers and parameter.default is None:
            made[name] = Answer(parameter, MISSING, deal.where)
    given = {f"{party.role}.{fact}" for party in deal.parties for fact in party.facts}
    kinds = {party.role: party.kind for party in deal.parties}
    for line in template.parties:
        if line.optional and line.role not in kinds:
            continue
        # One that nobody has named yet may turn out to be of either kind.
        kind = kinds.get(line.role)
        for fact in PARTY_FACTS:
            name = f"{line.role}.{fact}"
            if name not in known and name not in given and (not kind or FACTS_OF_KIND.get(fact, kind) is kind):
                text = Parameter(name, ParameterType.TEXT, line.label, line.where, none=NonePolicy.SLASH, blank=True)
                made[name] = Answer(text, MISSING, deal.where)
    if _DAY not in known:
        made[_DAY] = Answer(Parameter(_DAY, ParameterType.DATE, "date", template.where), MISSING, deal.where)
    return made


def with_gap_rows(declared: Declarations, deal: Deal) -> Deal:
    """Return a deal whose tables have gaps for the cells that it omits, and rows of gaps where it gives no rows."""
    rows = dict(deal.rows)
    for name, table in declared.tables.items():
        if name not in rows and table.minimum_rows:
            rows[name] = (Row({}, deal.where),) * table.minimum_rows
    lists = deal.lists | {name for name, table in declared.tables.items() if table.is_list and name not in deal.rows}
    filled = {name: _filled(declared.tables.get(name), its) for name, its in rows.items()}
    return replace(deal, rows=filled, lists=lists)


def gap_cells(table: PriceTable, row: Row, *, is_last: bool) -> tuple[str, ...]:
    """Return the columns that a row omits though they are given and have no default; a note has none."""
    if is_note(table, row):
        return ()
    return tuple(
        column.id
        for column in table.columns
        if column.computation is None
        and column.default is None
        and column.id not in row.cells
        and not (is_last and column.id == table.tiers)
    )


def _filled(table: PriceTable | None, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    if table is None:
        return rows
    last = len(rows) - 1
    gap = MISSING.kind
    return tuple(
        replace(row, cells={**row.cells, **{name: GivenWord(gap, row.where) for name in cells}})
        if (cells := gap_cells(table, row, is_last=place == last))
        else row
        for place, row in enumerate(rows)
    )


def tolerated(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what is no defect in a draft: that a party is not there yet. Where it is used, that is told."""
    return tuple(item for item in found if item.code not in _OF_PARTIES)
