"""The selection: which clause versions, provisions and rows a deal gets. No number exists in it yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from contractgen.findings import Location
from contractgen.model.clause import Clause, Provision
from contractgen.model.deal import Deal
from contractgen.model.parameter import Parameter
from contractgen.model.pricing import PriceTable, Total
from contractgen.model.template import ClauseLine, InstrumentLine, PartyLine, Template


@dataclass(frozen=True, slots=True)
class NoValue:
    """A place without a value; `kind` says why.

    An answer was explicitly `none` or `blank`, or is `missing` in a draft; a cell of a price table is `negotiable`,
    `one-off`, or the bound of an `open` tier.
    """

    kind: str


NONE, BLANK, MISSING = NoValue("none"), NoValue("blank"), NoValue("missing")
NEGOTIABLE, ONE_OFF, OPEN = NoValue("negotiable"), NoValue("one-off"), NoValue("open")

Value = str | int | Decimal | date | bool | tuple[str, ...] | NoValue


@dataclass(frozen=True, slots=True)
class Answer:
    """A typed answer with the parameter that declares it; `defaulted` when the deal was silent."""

    parameter: Parameter
    value: Value
    where: Location
    defaulted: bool = False


@dataclass(frozen=True, slots=True)
class ComputedRow:
    """One row of a price table: every column's value, given or computed (money already rounded).

    `number` is its place among the rows that the deal gives, counted from 1.
    """

    cells: Mapping[str, Value]
    where: Location
    number: int = 0


@dataclass(frozen=True, slots=True)
class ComputedTotal:
    """A row under a price table: its amounts by column, but for columns in which everything is to be agreed.

    Those of a discount are negative. `partial` says that cells to be agreed are left out of them; `rate` is that of a
    discount in percent, where there is one. `lacking` says why a column has no amount.
    """

    total: Total
    amounts: Mapping[str, Decimal]
    partial: bool = False
    rate: Decimal | None = None
    lacking: Mapping[str, NoValue] = field(default_factory=dict)

    def amount(self, column: str) -> Decimal | NoValue:
        """Return the amount of one of its columns, or why there is none."""
        return self.amounts[column] if column in self.amounts else self.lacking[column]


@dataclass(frozen=True, slots=True)
class ComputedGroup:
    """Rows of a price table that stand together: how many, and the sums of their columns, or why one has none."""

    size: int
    sums: Mapping[str, Decimal]
    lacking: Mapping[str, NoValue]

    def amount(self, column: str) -> Decimal | NoValue:
        """Return the sum of a column, or why there is none."""
        return self.sums[column] if column in self.sums else self.lacking[column]


@dataclass(frozen=True, slots=True)
class ComputedTable:
    """A price table with its rows in print order, the sums of its money and integer columns, and its total rows.

    A column in which everything is to be agreed has no sum; `lacking` says so. `groups` are none where the table has
    no group column. `notes` are the notes that the deal gives among the rows, each with the number of rows before it.
    """

    table: PriceTable
    rows: tuple[ComputedRow, ...]
    sums: Mapping[str, Decimal]
    totals: tuple[ComputedTotal, ...] = ()
    notes: tuple[tuple[int, Answer], ...] = ()
    lacking: Mapping[str, NoValue] = field(default_factory=dict)
    groups: tuple[ComputedGroup, ...] = ()

    def amount(self, column: str) -> Decimal | NoValue:
        """Return the sum of a column, or why there is none."""
        return self.sums[column] if column in self.sums else self.lacking[column]

    @property
    def is_gap(self) -> bool:
        """Whether its rows are the gap of a draft for rows that nobody has given yet."""
        given = [column.id for column in self.table.columns if column.computation is None and column.default is None]
        cells = [row.cells[name] for row in self.rows for name in given]
        return bool(cells) and all(value == MISSING for value in cells)


@dataclass(frozen=True, slots=True)
class SelectedProvision:
    """A provision that is in this deal's agreement, with the items that are.

    `anchor` is unique in the whole document: `instrument/clause/path`, with `:row` (1-based) appended for
    a repeated provision. `row` is the 0-based row of `table`, which is `provision.each` or a part of it, or None;
    `party` is the party that a provision is repeated for.
    """

    anchor: str
    provision: Provision
    items: tuple[SelectedProvision, ...]
    row: int | None = None
    table: str = ""
    party: PartyLine | None = None


@dataclass(frozen=True, slots=True)
class SelectedClause:
    """A clause version that is in, where it stands, and its provisions that are. Anchor: `instrument/clause`."""

    anchor: str
    line: ClauseLine
    clause: Clause
    provisions: tuple[SelectedProvision, ...]


@dataclass(frozen=True, slots=True)
class SelectedInstrument:
    """An instrument that is in. Its anchor is its id."""

    anchor: str
    instrument: InstrumentLine
    clauses: tuple[SelectedClause, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that text may mention, typed: answers, parties' facts, derived facts, price tables.

    `values` is keyed as marks name it: `survival_years`, `party_a.name`, `contract.number`, `tariff.total`.
    `parts` are the names of the parts of tables by table and column, then by value: all of them are in `tables`.
    `partial` are the amounts that leave out what is to be agreed.
    """

    values: Mapping[str, Answer]
    tables: Mapping[str, ComputedTable]
    parts: Mapping[tuple[str, str], Mapping[Value, str]] = field(default_factory=dict)
    partial: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Selection:
    """What one deal's agreement consists of, in order.

    `shelf` are clauses that exist but are not in: a reference to one of them is told from a misspelt one.
    `watermark` is the word across a draft's pages, empty for a final agreement. `dropped` are targets that a special
    term's replacement leaves out, with the place of that special term.
    """

    template: Template
    deal: Deal
    instruments: tuple[SelectedInstrument, ...]
    facts: Facts
    shelf: tuple[Clause, ...] = ()
    watermark: str = ""
    dropped: Mapping[str, Location] = field(default_factory=dict)
