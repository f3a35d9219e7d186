"""Price tables: typed columns, how amounts are computed, rounded, taxed and totalled."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from contractgen.findings import Location
from contractgen.model.parameter import ParameterType


class Computation(StrEnum):
    """How a column follows from others of the same row.

    `product` multiplies all operands (a percent counts as a fraction: 83% is 0.83), `sum` adds them,
    `difference` subtracts the rest from the first; `tax` and `net` and `gross` apply the table's tax rule
    to their one operand; `place` is the row's number, counted from 1.
    """

    PRODUCT = "product"
    SUM = "sum"
    DIFFERENCE = "difference"
    TAX = "tax"
    NET = "net"
    GROSS = "gross"
    PLACE = "place"


class Rounding(StrEnum):
    """Rounding modes, named as in Python's decimal module."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    DOWN = "down"
    UP = "up"


class TaxMode(StrEnum):
    """Whether the taxed column contains the tax (`inclusive`) or the tax comes on top (`exclusive`)."""

    INCLUSIVE = "inclusive"
    EXCLUSIVE = "exclusive"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a price table: given by the deal (`type`), or computed from columns named before it.

    `width` is a share of the table's width. Computed money is rounded as the table says, at this column.
    `minimum` and `maximum` bound given numbers, percents in percent (100 for 100%); without them, a given number
    may be negative.
    """

    id: str
    label: str
    type: ParameterType
    where: Location
    computation: Computation | None = None
    operands: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    default: str | None = None
    width: int = 10
    places: int = 2
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Tax:
    """The tax of every row: a fixed rate in percent (6 for 6%), or the name of a percent column that carries it."""

    mode: TaxMode
    rate: Decimal | str


class TotalKind(StrEnum):
    """What a total row shows: sums under their columns, or one amount in figures or in words."""

    SUMS = "sums"
    AMOUNT = "amount"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Total:
    """A row under the table: its label and the columns whose printed lines are added up."""

    label: str
    kind: TotalKind
    columns: tuple[str, ...]
    where: Location


@dataclass(frozen=True, slots=True)
class PriceTable:
    """A declared price table, or a list where it has no currency. The deal gives its rows under `name`.

    `group` names a text column by which subtotals are drawn; a table without `totals` is a framework
    contract's. `minor` is the number of decimals of the currency (ISO 4217).
    """

    name: str
    label: str
    where: Location
    columns: tuple[Column, ...]
    currency: str
    minor: int
    rounding: Rounding = Rounding.HALF_UP
    tax: Tax | None = None
    totals: tuple[Total, ...] = ()
    group: str = ""
    minimum_rows: int = 1
    maximum_rows: int = 10_000

    @property
    def is_list(self) -> bool:
        """Whether this is a list: a table without money, whose rows a deal gives under `lists:`."""
        return not self.currency

    @property
    def deal_key(self) -> str:
        """The key of a deal under which the rows of this table stand."""
        return "lists" if self.is_list else "prices"
