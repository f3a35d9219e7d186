"""Parameters that clauses and templates declare, the conditions on them, and the facts derived from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from contractgen.findings import Location


class ParameterType(StrEnum):
    """The closed list of types an answer can have."""

    TEXT = "text"
    MULTILINE = "multi-line"
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    ANY_OF = "any-of"
    FLAG = "flag"
    ID = "id"


NUMBERS: Final = frozenset({ParameterType.INTEGER, ParameterType.DECIMAL, ParameterType.PERCENT, ParameterType.MONEY})


class NonePolicy(StrEnum):
    """What an answer `{none: true}` prints: a slash, or nothing, dropping the provisions that use it."""

    REFUSE = "refuse"
    SLASH = "slash"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A declared, typed name. `default` is the text that is parsed when the deal gives no answer.

    `minimum` and `maximum` bound integers, decimals, percents and money; `places` is the number of decimals
    that money and decimals may have. `label`, `note` and `example` are for people and for forms.
    """

    name: str
    type: ParameterType
    label: str
    where: Location
    options: tuple[str, ...] = ()
    default: str | tuple[str, ...] | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    places: int = 2
    currency: str = ""
    none: NonePolicy = NonePolicy.REFUSE
    blank: bool = False
    note: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Equals:
    """The answer to a choice is one of `options`; to an any-of, has one of them; to a flag, is `true` or `false`."""

    name: str
    options: tuple[str, ...]
    where: Location


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Condition = Equals | All | AnyOf | Not


def equals_in(condition: Condition) -> Iterator[Equals]:
    """Yield the single questions that a condition is made of, in reading order."""
    match condition:
        case Equals():
            yield condition
        case Not(part):
            yield from equals_in(part)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from equals_in(part)


class DerivationKind(StrEnum):
    """The closed list of computed facts."""

    SUM = "sum"
    PRODUCT = "product"
    ADD_MONTHS = "add-months"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Derivation:
    """A computed fact: `name` is the sum, product, … of the facts named in `operands`.

    `add-months` takes a date and an integer; `count` takes the name of a price table or an any-of.
    """

    name: str
    kind: DerivationKind
    operands: tuple[str, ...]
    where: Location
