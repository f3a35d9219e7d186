"""Price tables: typed columns, how amounts are computed, rounded, taxed and totalled."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from contractgen.findings import Location
from contractgen.model.parameter import NUMBERS, ParameterType
from contractgen.model.text import MarkedText


class Computation(StrEnum):
    """How a column follows from others of the same row.

    `product` multiplies all operands (a percent counts as a fraction: 83% is 0.83), `sum` adds them,
    `difference` subtracts the rest from the first; `tax` and `net` and `gross` apply the table's tax rule
    to their one operand; `place` is the row's number, counted from 1.

    `graduated`, `volume` and `tier` take a column of quantities and the prices of a table of tiers
    (`[cards, steps.price]`): `graduated` prices the part of the quantity in every tier by that tier, `volume` prices
    the whole quantity by the tier that it falls in, and `tier` is the price of that tier. `from` is where a tier
    begins, in a table of tiers.
    """

    PRODUCT = "product"
    SUM = "sum"
    DIFFERENCE = "difference"
    TAX = "tax"
    NET = "net"
    GROSS = "gross"
    PLACE = "place"
    GRADUATED = "graduated"
    VOLUME = "volume"
    TIER = "tier"
    FROM = "from"


TAXED: Final = frozenset({Computation.TAX, Computation.NET, Computation.GROSS})
TIERED: Final = frozenset({Computation.GRADUATED, Computation.VOLUME, Computation.TIER})
# What can be added up: percents cannot.
SUMMED: Final = NUMBERS - {ParameterType.PERCENT}


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
    may be negative. A given number may be `negotiable`, so that a deal can leave its cell to be agreed (面议), or
    `one_off`: a number of periods that a deal can replace by 一次性, which counts as 1 in products; or `none`, which
    prints a slash and is left out of sums. Any given cell may be left `blank`, and what follows from it with it.
    Where it is `unique`, no two rows of a deal give the same value.
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
    negotiable: bool = False
    one_off: bool = False
    none: bool = False
    blank: bool = False
    unique: bool = False

    @property
    def is_place(self) -> bool:
        """Whether it counts the rows."""
        return self.computation is Computation.PLACE

    @property
    def is_summed(self) -> bool:
        """Whether it has a sum: amounts, whole numbers and decimals have, row numbers and percents not."""
        return self.type in SUMMED and not self.is_place


@dataclass(frozen=True, slots=True)
class Tax:
    """The tax of every row: a fixed rate in percent (6 for 6%), or the name of a percent column that carries it."""

    mode: TaxMode
    rate: Decimal | str


class TotalKind(StrEnum):
    """What a total row shows: sums under their columns, one amount in figures or in words, or what is taken off."""

    SUMS = "sums"
    AMOUNT = "amount"
    WORDS = "words"
    DISCOUNT = "discount"


class Charges(StrEnum):
    """Which rows a total adds up: all, those that are charged once, or those that are charged again and again."""

    ALL = "all"
    ONE_OFF = "one-off"
    RECURRING = "recurring"


@dataclass(frozen=True, slots=True)
class Total:
    """A row under the table: its label and the columns whose printed lines are added up.

    `id` makes its amounts facts (`tariff.payable`). A discount takes `rate` percent off its columns, or the amount
    `off`, off the first of them and in proportion off the others; either is a number or the name of a parameter.
    What stands below a discount has it taken off.
    """

    label: str
    kind: TotalKind
    columns: tuple[str, ...]
    where: Location
    id: str = ""
    of: Charges = Charges.ALL
    rate: Decimal | str | None = None
    off: Decimal | str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A row below the totals that spans the table: a label, and a text with marks."""

    label: str
    text: MarkedText
    where: Location


@dataclass(frozen=True, slots=True)
class PriceTable:
    """A declared price table, or a list where it has no currency. The deal gives its rows under `name`.

    `group` names a text column by which subtotals are drawn; a table without `totals` is a framework
    contract's. `minor` is the number of decimals of the currency (ISO 4217). A table of tiers says in `tiers` which
    column holds the upper bounds; its last row may leave that cell out.
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
    notes: tuple[Note, ...] = ()
    tiers: str = ""

    @property
    def is_list(self) -> bool:
        """Whether this is a list: a table without money, whose rows a deal gives under `lists:`."""
        return not self.currency

    @property
    def deal_key(self) -> str:
        """The key of a deal under which the rows of this table stand."""
        return "lists" if self.is_list else "prices"

    @property
    def summed_columns(self) -> tuple[str, ...]:
        """The columns that have sums."""
        return tuple(column.id for column in self.columns if column.is_summed)

    @property
    def fact_names(self) -> tuple[str, ...]:
        """What text may mention of the whole table: sums of columns, amounts of named totals, `total`, `count`.

        A `total` it has only where a total row is about money (`has_total`).
        """
        named = [total for total in self.totals if total.id]
        amounts = (name for row in named for name in (row.id, *(f"{row.id}.{column}" for column in row.columns)))
        return (*self.summed_columns, *amounts, "total", "count")

    @property
    def has_total(self) -> bool:
        """Whether a row below it is about an amount of money, the last of which is its total."""
        money = {column.id for column in self.columns if column.type is ParameterType.MONEY}
        return any(name in money for total in self.totals for name in total.columns)
