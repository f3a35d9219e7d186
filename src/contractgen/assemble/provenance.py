"""Provenance: which field of a deal, or which computation, every fact of an agreement comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.assemble.desk import origin_of
from contractgen.assemble.price_rows import NOTE
from contractgen.assemble.uses import table_of
from contractgen.findings import Location
from contractgen.model.assembly import Assembly, holes_in
from contractgen.model.clause import Clause, OptionsBlock
from contractgen.model.deal import PARTY_FACTS
from contractgen.model.parameter import Condition, Derivation, equals_in
from contractgen.model.pricing import TAXED, Column, PriceTable
from contractgen.model.provenance import Provenance, Source
from contractgen.model.selection import SelectedClause, SelectedProvision, Selection
from contractgen.model.special import SPECIAL_TERMS

_CELL = re.compile(
    r"(?P<table>[^.\[\]]+)(?P<part>\.(?:groups|totals|notes))?\[(?P<number>[0-9]+)\]\.(?P<column>[^.\[\]]+)"
)
# What a party's fact follows from where the deal does not give it.
_FOLLOWING = {"invoice_name": "name", "tax_number": "code"}
_FIELDS = {"contract.number": "number", SPECIAL_TERMS: "special_terms"}

Key = tuple[str, str, str]


def provenance_of(selection: Selection, assembly: Assembly) -> Provenance:
    """Return where everything comes from that an assembly prints, and that its conditions ask for."""
    asked: dict[Key, dict[str, None]] = {}
    for instrument in selection.instruments:
        for clause in instrument.clauses:
            names = [*_names_in(instrument.instrument.when), *_names_in(clause.line.when)]
            _note(asked, (instrument.anchor, *_key(clause)), names)
            for provision in clause.provisions:
                _ask(asked, instrument.anchor, clause, provision, names)
    waiting = [*(name_of(hole.key) for hole in holes_in(assembly)), *(name for its in asked.values() for name in its)]
    clauses = tuple(clause.clause for instrument in selection.instruments for clause in instrument.clauses)
    origins = _Origins(selection, (*clauses, *selection.shelf))
    sources: dict[str, Source] = {}
    while waiting:
        name = waiting.pop()
        if name not in sources:
            sources[name] = origins.source(name)
            waiting += sources[name].operands
    return Provenance(
        tuple(sources[name] for name in sorted(sources)), {key: tuple(names) for key, names in asked.items() if names}
    )


def name_of(key: str) -> str:
    """Return the name of the fact that a hole prints: without its format, of any row, of the whole table."""
    fact = key.partition("|")[0]
    match = _CELL.fullmatch(fact)
    if match:
        return f"{table_of(match['table'])}{match['part'] or ''}[].{match['column']}"
    head, dot, rest = fact.partition(".")
    return f"{table_of(head)}{dot}{rest}"


def _ask(
    asked: dict[Key, dict[str, None]],
    instrument: str,
    clause: SelectedClause,
    selected: SelectedProvision,
    names: list[str],
) -> None:
    """Gather the names that decide of a provision and of its items, each with those that decide of what it is in."""
    provision = selected.provision
    mine = [*names, *_names_in(provision.when)]
    origin = origin_of(clause, provision)
    options = [provision.block.parameter] if isinstance(provision.block, OptionsBlock) else []
    _note(asked, (instrument, origin.clause, origin.provision), [*mine, *options])
    for item in selected.items:
        _ask(asked, instrument, clause, item, mine)


def _note(asked: dict[Key, dict[str, None]], key: Key, names: list[str]) -> None:
    asked.setdefault(key, {}).update(dict.fromkeys(names))


def _key(clause: SelectedClause) -> tuple[str, str]:
    origin = origin_of(clause)
    return origin.clause, origin.provision


def _names_in(condition: Condition | None) -> Iterator[str]:
    return iter(()) if condition is None else (part.name for part in equals_in(condition))


class _Origins:
    """What the names of an agreement are declared as."""

    def __init__(self, selection: Selection, clauses: tuple[Clause, ...]) -> None:
        self._selection = selection
        self._tables = {computed.table.name: computed.table for computed in selection.facts.tables.values()}
        derived = (*selection.template.derivations, *(item for clause in clauses for item in clause.derivations))
        self._derivations: dict[str, Derivation] = {}
        for item in derived:
            self._derivations.setdefault(item.name, item)
        self._roles = {party.role: party for party in selection.template.parties}

    def source(self, name: str) -> Source:
        """Return where a fact comes from; one that nothing is known of has its name alone."""
        head, _, rest = name.partition(".")
        table, _, part = head.partition("[]")
        if table in self._tables and (rest or part or "[]" in name):
            return self._of_table(name, self._tables[table])
        if name in self._derivations:
            item = self._derivations[name]
            return Source(
                name, how=item.kind.value, operands=tuple(self._operand(one) for one in item.operands), where=item.where
            )
        if head in self._roles:
            return self._of_party(name, head, rest)
        if head == "contract" or name in _FIELDS:
            where = self._selection.template.where if name == "contract.title" else None
            return Source(
                name, _FIELDS.get(name, ""), "title" if where else "" if name in _FIELDS else "as-of", where=where
            )
        answer = self._selection.facts.values.get(name)
        if answer is None:
            return Source(name)
        parameter = answer.parameter
        return Source(name, f"answers.{name}", where=parameter.where, default=parameter.default is not None)

    def _of_party(self, name: str, role: str, fact: str) -> Source:
        operands = (f"{role}.{_FOLLOWING[fact]}",) if fact in _FOLLOWING else ()
        field = f"parties.{role}" if not fact or fact not in (*PARTY_FACTS, "kind") else f"parties.{role}.{fact}"
        return Source(name, field, operands=operands, where=self._roles[role].where, default=bool(operands))

    def _of_table(self, name: str, table: PriceTable) -> Source:
        """Return where a cell of a table comes from, a sum of a column, an amount of a total row, a note."""
        columns = {column.id: column for column in table.columns}
        part, _, column = name.removeprefix(table.name).rpartition("[].")
        if name.startswith(f"{table.name}[].") and column in columns:
            return self._of_cell(name, table, columns[column])
        if part == ".notes":
            return Source(name, f"{table.deal_key}.{table.name}[].{NOTE}")
        if part in (".groups", ".totals"):
            how = {".groups": "subtotal", ".totals": "total"}[part]
            return Source(name, how=how, operands=(f"{table.name}[].{column}",), where=table.where)
        fact = name.partition(".")[2]
        if fact == "count":
            return Source(name, f"{table.deal_key}.{table.name}", "count", where=table.where)
        total = next((row for row in table.totals if row.id and row.id == fact.partition(".")[0]), None)
        if fact in columns and total is None:
            return Source(name, how="sum", operands=(f"{table.name}[].{fact}",), where=columns[fact].where)
        summed = total.columns if total else _columns_of_total(table)
        where: Location = total.where if total else table.where
        return Source(name, how="total", operands=tuple(f"{table.name}[].{one}" for one in summed), where=where)

    def _of_cell(self, name: str, table: PriceTable, column: Column) -> Source:
        if column.computation is None:
            field = f"{table.deal_key}.{table.name}[].{column.id}"
            return Source(name, field, where=column.where, default=column.default is not None)
        rate = [table.tax.rate] if table.tax and column.computation in TAXED and isinstance(table.tax.rate, str) else []
        operands = tuple(self._operand(one, table) for one in (*column.operands, *rate))
        return Source(name, how=column.computation.value, operands=operands, where=column.where)

    def _operand(self, name: str, table: PriceTable | None = None) -> str:
        """Return the name of what a computation takes: a column of its table, one of another, any fact."""
        if table is not None and any(column.id == name for column in table.columns):
            return f"{table.name}[].{name}"
        head, dot, rest = name.partition(".")
        if table is not None and dot and head in self._tables:
            return f"{head}[].{rest}"
        return name


def _columns_of_total(table: PriceTable) -> tuple[str, ...]:
    """Return the columns of the last of a table's total rows, which `total` is an amount of."""
    return table.totals[-1].columns if table.totals else ()
