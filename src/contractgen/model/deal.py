"""A deal: one customer's facts, still as text, each with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contractgen.findings import Location
from contractgen.model.special import SpecialTerm
from contractgen.model.version import VersionRange

# The closed list of a party's facts. All are texts; `schemas/deal.schema.json` describes them.
PARTY_FACTS = (
    "name", "short_name", "code", "id_number", "representative", "title", "address", "postcode", "contact", "phone",
    "email", "bank", "bank_code", "account", "tax_number", "invoice_name",
)  # fmt: skip


class PartyKind(StrEnum):
    """What a party is: a company or another organisation, or an individual."""

    COMPANY = "company"
    INDIVIDUAL = "individual"


# What an organisation has and an individual has not, and the other way round.
FACTS_OF_KIND = {
    "code": PartyKind.COMPANY,
    "representative": PartyKind.COMPANY,
    "id_number": PartyKind.INDIVIDUAL,
}

# Facts that others stand for where a deal does not give them.
FACTS_FROM_OTHERS = {"invoice_name": ("name",), "tax_number": ("code", "id_number")}


@dataclass(frozen=True, slots=True)
class GivenText:
    """An answer as written."""

    text: str
    where: Location


@dataclass(frozen=True, slots=True)
class GivenList:
    """The answer to an any-of: several options."""

    options: tuple[GivenText, ...]
    where: Location


@dataclass(frozen=True, slots=True)
class GivenNone:
    """`{none: true}`: explicitly not applicable (不适用)."""

    where: Location


@dataclass(frozen=True, slots=True)
class GivenBlank:
    """`{blank: true}`: explicitly left to be filled by hand (手填)."""

    where: Location


@dataclass(frozen=True, slots=True)
class GivenWord:
    """`{negotiable: true}` (面议) or `{one_off: true}` (一次性) in a cell of a price table; `kind` says which."""

    kind: str
    where: Location


Given = GivenText | GivenList | GivenNone | GivenBlank | GivenWord


@dataclass(frozen=True, slots=True)
class Party:
    """A party of a deal: its role and its facts by name (name, code, representative, address, bank …).

    `country` (ISO 3166-1) says whose rules its identifiers follow; empty leaves that to the agreement's language.
    """

    role: str
    facts: Mapping[str, Given]
    where: Location
    kind: PartyKind = PartyKind.COMPANY
    country: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a price table or a list: the cells that the deal gives, by column.

    One that gives `note` alone is a note.
    """

    cells: Mapping[str, Given]
    where: Location


@dataclass(frozen=True, slots=True)
class RowsFile:
    """The CSV file that holds the rows of a list: its hash (`sha256:…`), and the columns of its first line."""

    hash: str
    columns: Mapping[str, Location]


@dataclass(frozen=True, slots=True)
class GivenAnnex:
    """A PDF that a deal annexes: its id and name, its path, the hash and the number of pages it must have.

    `template` says to which agreement of a package, where not to every one that has annexes.
    """

    id: str
    name: str
    path: str
    hash: str
    pages: int
    where: Location
    template: str = ""


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A template that a deal asks for, by range; `look` and `number` are its agreement's own, in a package."""

    template: str
    range: VersionRange
    where: Location
    look: GivenText | None = None
    number: Given | None = None


@dataclass(frozen=True, slots=True)
class Deal:
    """One customer's deal, as its file says, or the share that one agreement of a package has in it.

    `templates` are those it asks for: one, or those of a package, in order.
    `rows` are those of price tables and of lists; `lists` are the names that stand under `lists:`, and `files`
    the CSV files from which some of these come, by name. `look` is the look it asks for, None: the template's own.
    `annex_files` are the PDFs that it annexes, in order.
    """

    id: str
    number: Given
    templates: tuple[TemplateLine, ...]
    where: Location
    parties: tuple[Party, ...]
    answers: Mapping[str, Given]
    rows: Mapping[str, tuple[Row, ...]]
    lists: frozenset[str] = frozenset()
    files: Mapping[str, RowsFile] = field(default_factory=dict)
    look: GivenText | None = None
    special_terms: tuple[SpecialTerm, ...] = ()
    annex_files: tuple[GivenAnnex, ...] = ()

    @property
    def package(self) -> tuple[str, ...]:
        """The templates of a package, in order; none where the deal asks for one agreement."""
        return tuple(line.template for line in self.templates) if len(self.templates) > 1 else ()
