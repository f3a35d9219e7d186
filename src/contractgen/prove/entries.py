"""The entries of a manifest: what was published for every agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.model.assembly import Departure, Document

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A published file: its name in the folder, its format (docx, pdf …), the SHA-256 and size of its bytes."""

    name: str
    format: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class PublishedAnnex:
    """An annexed file: its instrument, its hash (`sha256:…`), and how many pages of it the PDF holds."""

    instrument: str
    hash: str
    pages: int


@dataclass(frozen=True, slots=True)
class PublishedDeal:
    """What was published for one deal: one agreement, which may be one of a package.

    `clauses` are `id@version` with their fingerprints, `fonts` the declared families with their hashes, `engine` what
    drew the PDF, `record` the SHA-256 of the build record. `labels` are the computed labels by anchor, in
    reading order; `paragraphs` the salted fingerprints of all paragraphs and tables, `frame` that of
    title, language, headers and footers; `blanks` the names of values that were left to be filled by hand. Of a
    `draft`, `missing` names the values that nobody has given yet. `departures` are what special terms changed in the
    standard: the kind, the anchor, the clause version. `annex_files` are the annexed files in their
    order. `package` are the templates of all agreements of the deal, where they are several.
    """

    id: str
    template: str
    template_version: str
    language: str
    shape: str
    look: str
    look_name: str
    record: str
    as_of: str
    clauses: Pairs
    fonts: Pairs
    engine: Pairs
    files: tuple[PublishedFile, ...]
    pages: int
    labels: Pairs
    paragraphs: tuple[str, ...]
    frame: str
    blanks: tuple[str, ...]
    draft: bool = False
    missing: tuple[str, ...] = ()
    departures: tuple[Departure, ...] = ()
    annex_files: tuple[PublishedAnnex, ...] = ()
    package: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, bool, int]:
        """What no two entries have alike, and by which they stand: deal, draft, place in the package."""
        return self.id, self.draft, self.package.index(self.template) if self.package else 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest: what was published, by deal."""

    deals: tuple[PublishedDeal, ...]

    def entry_of(self, document: Document) -> PublishedDeal | None:
        """Return what was published for the deal of a document: in a package, for the document's template."""
        own = (document.identifier, bool(document.assembly.watermark))
        entries = (deal for deal in self.deals if (deal.id, deal.draft) == own)
        return next((it for it in entries if not document.package or it.template == document.assembly.template), None)

    def missing(self) -> Iterator[tuple[str, str]]:
        """Yield the agreements of packages that have no entry: deal and template."""
        there = {(deal.id, deal.draft, deal.template) for deal in self.deals}
        wanted = dict.fromkeys((deal.id, deal.draft, template) for deal in self.deals for template in deal.package)
        yield from ((item[0], item[2]) for item in wanted if item not in there)

    def deal_of(self, name: str) -> PublishedDeal | None:
        """Return the deal that a file of this name belongs to."""
        return next((deal for deal in self.deals if any(file.name == name for file in deal.files)), None)
