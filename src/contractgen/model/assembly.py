"""The assembly: the numbered and linked document with its values still holes. It knows the shape alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contractgen.model.provenance import Provenance
from contractgen.model.scheme import Level


class Mark(StrEnum):
    """Character styles: what is marked in the finished document. A look defines all but `MISSING`."""

    NOTICE = "Notice"
    FILLED = "Filled"
    BLANK = "Blank"
    MISSING = "Missing"
    REFERENCE = "Clause Reference"
    RUN_IN = "Run-in Heading"


@dataclass(frozen=True, slots=True)
class Text:
    """Words that every deal of this shape prints, perhaps marked by a character style."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Hole:
    """The place of a value. `key` names the value in a document's `values`; `kind` is given, or says why nothing is."""

    key: str
    kind: str = "given"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a live reference, and the anchor of the paragraph that they lead to; connecting words lead nowhere.

    A `number` is that of its target's paragraph: a field, which a program that knows Word's fields can compute anew.
    """

    text: str
    target: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A computed reference: its words, and the anchor of the paragraph that they name.

    A live one is divided into stretches, which join to its words; any other is a link as a whole and has none.
    """

    text: str
    target: str
    stretches: tuple[Stretch, ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """The anchors that its words lead to."""
        return tuple(part.target for part in self.stretches if part.target) or (self.target,)


Inline = Text | Hole | Reference


@dataclass(frozen=True, slots=True)
class Label:
    """A computed label: its text, the list that counts it, its level there (0-based), and its number."""

    text: str
    list: str
    level: int
    number: int


class Role(StrEnum):
    """What a paragraph is; the value is the name of the paragraph style that a look must define for it."""

    TITLE = "Contract Title"
    ANNEX_TITLE = "Annex Title"
    CLAUSE_HEADING = "Clause Heading"
    PROVISION = "Provision"
    ITEM = "Item"
    SUBITEM = "Subitem"
    BODY = "Contract Body"
    CONTINUATION = "Continuation"
    FIELD = "Field"
    OPTION = "Option"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a paragraph came from: clause version, provision path, file and line."""

    clause: str
    version: str
    provision: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `anchor` is empty where nothing can refer to it; `role` chooses its style.

    `keep_with_next` holds it on the page of the block after it (headings, intros of enumerations).
    """

    anchor: str
    role: Role
    label: Label | None
    content: tuple[Inline, ...]
    origin: Origin
    emphasis: bool = False
    keep_with_next: bool = False


class Alignment(StrEnum):
    """How a cell or paragraph is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its content, its alignment, and how many columns it spans."""

    content: tuple[Inline, ...]
    alignment: Alignment = Alignment.LEFT
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A price table as drawn: relative column widths, a repeating header, body rows, total rows, notes.

    `subtotals` are the places of those among the body rows that add up the rows above them. `emphasis` covers all its
    words.
    """

    anchor: str
    widths: tuple[int, ...]
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[tuple[Cell, ...], ...]
    origin: Origin
    emphasis: bool = False
    subtotals: tuple[int, ...] = ()
    notes: tuple[tuple[Cell, ...], ...] = ()

    def lines(self) -> Iterator[tuple[Cell, ...]]:
        """Yield all its rows from top to bottom."""
        yield from ((self.header,) if self.header else ())
        yield from (*self.rows, *self.totals, *self.notes)


@dataclass(frozen=True, slots=True)
class Signatory:
    """One party's column of the signature block: its lines from the top, the party's name first."""

    lines: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signature block: the signatories side by side, on one page."""

    anchor: str
    signatories: tuple[Signatory, ...]
    origin: Origin


Block = Paragraph | Table | Signatures


@dataclass(frozen=True, slots=True)
class Departure:
    """What a special term changed: the anchor of what it added or replaced, and where that is printed.

    `kind` is added or replaced; `standard` the `id@version` of the clause that it departs from, empty for a clause that
    is new as a whole.
    """

    kind: str
    anchor: str
    standard: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbering list of the document: its id, and its levels (places in patterns count from its own first)."""

    id: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class AnnexedFile:
    """A PDF that is annexed as a whole: what it must be, page by page.

    `hash` is that of the file (`sha256:…`), `pages` are digests of what each page draws. `archival` says that the file
    declares PDF/A with readable text, so that the agreement it is merged into may go on declaring it.
    """

    hash: str
    pages: tuple[str, ...]
    archival: bool = False


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument as assembled: the title is its first block.

    Where it has a `file`, its blocks are the slip page that announces the file's pages.
    """

    anchor: str
    self_name: str
    new_page: bool
    blocks: tuple[Block, ...]
    file: AnnexedFile | None = None


@dataclass(frozen=True, slots=True)
class Assembly:
    """A whole agreement, numbered and linked. `shape` is the SHA-256 of everything else.

    `lists` are the numbering lists in the order of their first use. `clauses` are the `id@version` with
    their fingerprints. `watermark` is the word across every page of a draft, empty in a final agreement. `open` are
    the parameters whose options are printed without a choice, each with its kind: blank or missing. `departures` are
    what the deal's special terms changed in the standard, in reading order.
    """

    template: str
    template_version: str
    language: str
    title: str
    lists: tuple[Numbered, ...]
    instruments: tuple[Instrument, ...]
    clauses: tuple[tuple[str, str], ...]
    shape: str
    watermark: str = ""
    open: tuple[tuple[str, str], ...] = ()
    departures: tuple[Departure, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Yield all blocks in reading order."""
        for instrument in self.instruments:
            yield from instrument.blocks


@dataclass(frozen=True, slots=True)
class Document:
    r"""An agreement ready to be written: its assembly, and the printed text of every hole.

    `values` also holds what the look's own tags may name (`contract.number`, `contract.title`,
    `party_a.name` …) whether or not the text mentions it. A line break in a value is `\\n`.
    `identifier` is the deal's id, the base of the output names; `package` are the templates of all agreements that
    the deal asks for, in order, where they are several. `provenance` says where the values come from.
    """

    assembly: Assembly
    values: Mapping[str, str]
    identifier: str
    package: tuple[str, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)


def inlines_of(block: Block) -> Iterator[Inline]:
    """Yield all words, values and references of a block in reading order."""
    if isinstance(block, Paragraph):
        yield from block.content
    elif isinstance(block, Table):
        yield from (part for row in block.lines() for cell in row for part in cell.content)
    else:
        yield from (part for signatory in block.signatories for line in signatory.lines for part in line)


def holes_in(assembly: Assembly) -> Iterator[Hole]:
    """Yield the holes of an assembly in reading order, each key once."""
    found = (part for block in assembly.blocks() for part in inlines_of(block) if isinstance(part, Hole))
    yield from {hole.key: hole for hole in found}.values()
