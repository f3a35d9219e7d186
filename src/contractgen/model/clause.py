"""A clause: one versioned unit of legal text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from contractgen.findings import Location
from contractgen.model.deal import PartyKind
from contractgen.model.parameter import Condition, Derivation, Parameter
from contractgen.model.pricing import PriceTable
from contractgen.model.text import MarkedText
from contractgen.model.version import Version

# What `each` names instead of a price table to repeat a provision for every party.
PARTIES: Final = "parties"


class Punctuation(StrEnum):
    """Who ends the items of an enumeration: `series` computes ；…。, `own` keeps what the author typed."""

    SERIES = "series"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A price table or a list, drawn in full: its rows come from the deal.

    With `match`, only the rows that have the same value in that column as the row of the repetition around it.
    """

    table: str
    match: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a field list: a label and its value (账户名称：…).

    A line with a `kind` is printed for a party of that kind alone: the party in turn, or the one that it names.
    """

    label: str
    value: MarkedText
    where: Location
    kind: PartyKind | None = None


@dataclass(frozen=True, slots=True)
class FieldsBlock:
    """Key-value lines: an account, invoice details, a party's particulars."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class OptionsBlock:
    """The options of a choice or any-of parameter, one line each, drawn as ☑ and ☐."""

    parameter: str
    where: Location


@dataclass(frozen=True, slots=True)
class SignatureField:
    """One line under a party's name in a signature block, to be filled by hand unless it has a value.

    A line with a `kind` is printed for parties of that kind alone.
    """

    label: str
    value: MarkedText
    kind: PartyKind | None = None


@dataclass(frozen=True, slots=True)
class SignaturesBlock:
    """The signature block: the parties side by side, never split over two pages.

    `caption` is the first line of every party's column (甲方（公章）：…), unless `individual_caption` is that of
    individuals; `fields` are printed once for every party, with `${party.name}` and its like meaning that party.
    With `roles`, only the parties of these roles sign.
    """

    caption: MarkedText
    fields: tuple[SignatureField, ...]
    where: Location
    individual_caption: MarkedText = ()
    roles: tuple[str, ...] = ()

    def signs(self, role: str) -> bool:
        """Say whether the party of a role signs here."""
        return not self.roles or role in self.roles

    def lines_of(self, kind: PartyKind) -> tuple[MarkedText, tuple[SignatureField, ...]]:
        """Return the caption and the lines below it for a party of a kind."""
        individual = kind is PartyKind.INDIVIDUAL and self.individual_caption
        fields = tuple(field for field in self.fields if field.kind in (None, kind))
        return self.individual_caption if individual else self.caption, fields


@dataclass(frozen=True, slots=True)
class AnnexesBlock:
    """The computed list of annexes (附件清单), a line each."""

    where: Location


@dataclass(frozen=True, slots=True)
class DeparturesBlock:
    """The computed list of this deal's departures from the standard (特别约定), a line each."""

    where: Location


Block = TableBlock | FieldsBlock | OptionsBlock | SignaturesBlock | AnnexesBlock | DeparturesBlock


class Change(StrEnum):
    """How a special term of a deal departs from the standard text."""

    ADDED = "added"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Provision:
    """A node inside a clause; what it contains is drawn in this order: heading, text, block, items, closing.

    `path` is unique in the clause and stable for one version: the ids and, where there is none, the
    1-based places of the authored provisions (`duty`, `3`, `prohibited-acts/7`).
    `each` repeats the provision for every row of the named price table or list, or for every party (`PARTIES`); with
    `match`, for the rows that have the same value in that column as the row of the repetition around it.
    `join` is the word before the last item of an English series: `and` or `or`. `emphasis` makes all of it
    conspicuous; what is `exempting` ought to be. An `obligation` is one on which deals rely: other words for it are a
    major step, as they are for what is exempting or conspicuous. `refuses_special` keeps special terms out of it;
    `special` says that it is no standard text but one of a deal's special terms, or inside one.
    """

    path: str
    id: str
    where: Location
    when: Condition | None = None
    numbered: bool = True
    heading: MarkedText = ()
    text: MarkedText = ()
    block: Block | None = None
    items: tuple[Provision, ...] = ()
    punctuation: Punctuation = Punctuation.SERIES
    join: str = "and"
    closing: MarkedText = ()
    emphasis: bool = False
    each: str = ""
    match: str = ""
    refuses_special: bool = False
    special: Change | None = None
    exempting: bool = False
    obligation: bool = False

    @property
    def is_per_party(self) -> bool:
        """Whether it is repeated for every party."""
        return self.each == PARTIES

    @property
    def rows_of(self) -> str:
        """The table or list for whose rows it is repeated; empty where it is not, or is repeated for parties."""
        return "" if self.is_per_party else self.each


def all_in(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Yield provisions and their items, in reading order."""
    for provision in provisions:
        yield provision
        yield from all_in(provision.items)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who took a version out of use, on which day, and why, if that was said."""

    by: str
    on: str
    reason: str
    where: Location


@dataclass(frozen=True, slots=True)
class Approval:
    """Who released a version, on which day, with which legal content; and who withdrew it, where someone did."""

    by: str
    on: str
    fingerprint: str
    where: Location
    withdrawn: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One version of a clause, as its file says.

    An unnumbered clause (`numbered: false`: parties, preamble, signatures) has no label; nor have its
    top-level provisions. `fingerprint` is `sha256:…` over the legal content. An `exempting` one ought to have
    something conspicuous. `refuses_special` keeps special terms out of it; a `special` one is itself a special term of
    a deal, of no version and without a fingerprint. `changes` says for people what is new in it.
    It is in effect from `effective` on, the last day being `expires`; without them, always.
    """

    id: str
    version: Version
    language: str
    where: Location
    fingerprint: str
    heading: MarkedText
    provisions: tuple[Provision, ...]
    numbered: bool = True
    parameters: tuple[Parameter, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    tables: tuple[PriceTable, ...] = ()
    approval: Approval | None = None
    refuses_special: bool = False
    special: bool = False
    exempting: bool = False
    changes: str = ""
    effective: date | None = None
    expires: date | None = None

    @property
    def withdrawal(self) -> Withdrawal | None:
        """Who took it out of use; None where nobody did."""
        return self.approval.withdrawn if self.approval else None

    def is_in_effect(self, day: date | None) -> bool:
        """Say whether it is in effect on a day; without a day nobody can say that it is not."""
        if day is None:
            return True
        return (self.effective is None or self.effective <= day) and (self.expires is None or day <= self.expires)

    @property
    def key(self) -> str:
        """`id@version`, as locks and findings print it."""
        return f"{self.id}@{self.version}"
