"""Tables: price tables and signature blocks, drawn after the prototypes of the look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import accumulate, zip_longest

from contractgen.docx.ooxml import drop, local, make, parse, put
from contractgen.docx.runs import Writer
from contractgen.model.assembly import Alignment, Cell, Inline, Mark, Signatures, Table
from contractgen.word.xml import Element, child, w

_COLUMNS_OF_SIGNATORIES = 2


@dataclass(frozen=True, slots=True)
class CellPattern:
    """How a cell of one kind of row looks: its own properties, its paragraph's and its runs'.

    `shells` keeps the properties of cells and their paragraphs made so far, by width, span, alignment and whether
    the row is held to the next: cells get copies.
    """

    cell: Element
    paragraph: Element
    run: Element
    shells: dict[tuple[int, int, Alignment, bool], tuple[Element, Element]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prototype:
    """A prototype table: its properties, and a pattern for every one of its rows."""

    properties: Element
    rows: tuple[Element, ...]
    patterns: tuple[CellPattern, ...]


def prototype_of(markup: bytes) -> Prototype:
    """Take a prototype apart; the first cell of a row stands for all cells of such rows."""
    table = parse(markup)
    properties = child(table, "tblPr")
    own = make("tblPr") if properties is None else properties
    drop(own, "tblCaption", "tblDescription", "tblW", "tblLayout", "tblpPr", "tblOverlap")
    rows = table.findall(w("tr"))
    return Prototype(own, tuple(_row_properties(row) for row in rows), tuple(_pattern(row) for row in rows))


def price_table(table: Table, prototype: Prototype, writer: Writer, width: int) -> Element:
    """Draw a price table `width` twips wide: the header repeats, no row splits.

    The header stays with the first row, and totals and subtotals with the row above them. Subtotals look like
    totals, notes like other rows.
    """
    columns = _widths(table.widths, width)
    head, body, total = range(3)
    rows = [(head, table.header)] if table.header else []
    rows += [(total if place in table.subtotals else body, cells) for place, cells in enumerate(table.rows)]
    rows += [(total, cells) for cells in table.totals] + [(body, cells) for cells in table.notes]
    made = _table(prototype, columns)
    for place, (kind, cells) in enumerate(rows):
        held = kind == head or (place + 1 < len(rows) and rows[place + 1][0] == total)
        row = _row(prototype.rows[kind], header=kind == head)
        mark = Mark.NOTICE if table.emphasis else None
        row.extend(_cells(cells, columns, prototype.patterns[kind], writer, held=held, mark=mark))
        made.append(row)
    return made


def signature_table(signatures: Signatures, prototype: Prototype, writer: Writer, width: int) -> Element:
    """Draw a signature block, two signatories side by side, held together on one page.

    The first row of the prototype is that of the parties' names, its last row that of all other lines.
    """
    columns = _widths((1,) * _COLUMNS_OF_SIGNATORIES, width)
    made = _table(prototype, columns)
    rows = list(signature_rows(signatures))
    for place, (is_name, lines) in enumerate(rows):
        kind = 0 if is_name else len(prototype.rows) - 1
        row = _row(prototype.rows[kind], header=False)
        cells = tuple(Cell(line) for line in lines)
        row.extend(_cells(cells, columns, prototype.patterns[kind], writer, held=place < len(rows) - 1))
        made.append(row)
    return made


def signature_rows(signatures: Signatures) -> Iterator[tuple[bool, tuple[tuple[Inline, ...], ...]]]:
    """Yield the rows of a signature block, each two lines wide, and whether they are those of the names."""
    people = signatures.signatories
    for first in range(0, len(people), _COLUMNS_OF_SIGNATORIES):
        pair = [person.lines for person in people[first : first + _COLUMNS_OF_SIGNATORIES]]
        pair += [()] * (_COLUMNS_OF_SIGNATORIES - len(pair))
        for place, lines in enumerate(zip_longest(*pair, fillvalue=())):
            yield place == 0, lines


def _table(prototype: Prototype, columns: Sequence[int]) -> Element:
    properties = deepcopy(prototype.properties)
    put(properties, make("tblW", w=str(sum(columns)), type="dxa"))
    put(properties, make("tblLayout", type="fixed"))
    grid = make("tblGrid", *(make("gridCol", w=str(column)) for column in columns))
    return make("tbl", properties, grid)


def _row(pattern: Element, *, header: bool) -> Element:
    properties = deepcopy(pattern)
    put(properties, make("cantSplit"))
    if header:
        put(properties, make("tblHeader"))
    return make("tr", properties)


def _cells(
    cells: Sequence[Cell],
    columns: Sequence[int],
    pattern: CellPattern,
    writer: Writer,
    *,
    held: bool,
    mark: Mark | None = None,
) -> Iterator[Element]:
    column = 0
    for cell in cells:
        shell = (sum(columns[column : column + cell.span]), cell.span, cell.alignment, held)
        if shell not in pattern.shells:
            pattern.shells[shell] = _shell(pattern, *shell)
        properties, paragraph = map(deepcopy, pattern.shells[shell])
        if not cell.content:
            drop(paragraph, "pBdr")  # nobody signs there
        runs = writer.inlines(cell.content, pattern.run, mark)
        yield make("tc", properties, make("p", paragraph, *runs))
        column += cell.span


def _shell(
    pattern: CellPattern,
    width: int,
    span: int,
    alignment: Alignment,
    held: bool,
) -> tuple[Element, Element]:
    """Make the properties of a cell and of its paragraph."""
    properties, paragraph = deepcopy(pattern.cell), deepcopy(pattern.paragraph)
    put(properties, make("tcW", w=str(width), type="dxa"))
    if span > 1:
        put(properties, make("gridSpan", val=str(span)))
    if held:
        put(paragraph, make("keepNext"))
    if alignment is not Alignment.LEFT:
        put(paragraph, make("jc", val=alignment.value))
    return properties, paragraph


def _widths(shares: Sequence[int], width: int) -> list[int]:
    """Divide a width by shares; the parts are whole and add up to it."""
    ends = [width * end // sum(shares) for end in accumulate(shares)]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _row_properties(row: Element) -> Element:
    found = child(row, "trPr")
    properties = make("trPr") if found is None else deepcopy(found)
    drop(properties, "tblHeader", "cantSplit")
    return properties


def _pattern(row: Element) -> CellPattern:
    cell = row.find(w("tc"))
    own = None if cell is None else child(cell, "tcPr")
    properties = make("tcPr") if own is None else deepcopy(own)
    drop(properties, "tcW", "gridSpan", "vMerge", "hMerge")
    paragraph = None if cell is None else child(cell, "p")
    of_paragraph = None if paragraph is None else child(paragraph, "pPr")
    run = None if paragraph is None else paragraph.find(f"{w('r')}/{w('rPr')}")
    plain = make("pPr") if of_paragraph is None else deepcopy(of_paragraph)
    drop(plain, "rPr", "keepNext")
    return CellPattern(properties, plain, make("rPr") if run is None else _direct(run))


def _direct(properties: Element) -> Element:
    """Copy run properties without what Word scatters over runs by itself."""
    made = deepcopy(properties)
    for element in list(made):
        if local(element) in {"rStyle", "noProof", "lang"}:
            made.remove(element)
    return made
