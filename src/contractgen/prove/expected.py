"""What a finished document must say, read off the assembled document alone, never off a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest

from contractgen.model.assembly import (
    Block,
    Cell,
    Document,
    Hole,
    Inline,
    Mark,
    Paragraph,
    Reference,
    Signatures,
    Table,
    Text,
    inlines_of,
)
from contractgen.model.contents import headings_of
from contractgen.model.outline import Line, Link, Outline, ParagraphLine, TableLine
from contractgen.prove.around import NOTHING, Around
from contractgen.prove.contents import contents_lines

_COLUMNS_OF_SIGNATURES = 2


def expected_outline(document: Document, contents: Sequence[str] | None = None, around: Around = NOTHING) -> Outline:
    """Return the outline that every rendition of a document must have.

    `contents` are the page numbers of a table of contents that stands before it, None where there is none; `around`
    is what its look says before and after it.
    One line per block, in reading order, with all holes filled; a link's target is the place of the block that
    its anchor names. Headers and footers belong to the look, so that they are empty here. A hole without a
    value, or a reference to an anchor that the document lacks, is a bug of the assembly and raises KeyError.
    """
    listed = 0 if contents is None else len(headings_of(document.assembly)) + 1
    first = around.counts[0] + listed
    places = _places(document, first)
    blocks = {id(block): place for place, block in enumerate(document.assembly.blocks(), first)}
    before = () if contents is None else tuple(contents_lines(document, contents, blocks))
    body = tuple(_line(block, document.values, places) for block in document.assembly.blocks())
    return Outline(
        lines=(*around.before, *before, *around.between, *body, *around.after),
        headers=(),
        footers=(),
        title=document.values["contract.title"],
        language=document.assembly.language,
    )


def _places(document: Document, first: int) -> dict[str, int]:
    """Return the place of every anchor, the first block's being `first`; that of an instrument is its first block."""
    places: dict[str, int] = {}
    count = first
    for instrument in document.assembly.instruments:
        places[instrument.anchor] = count
        for block in instrument.blocks:
            if block.anchor:
                places[block.anchor] = count
            count += 1
    return places


def _line(block: Block, values: Mapping[str, str], places: Mapping[str, int]) -> Line:
    if isinstance(block, Paragraph):
        return _paragraph(block, values, places)
    if isinstance(block, Table):
        return _table(block, values, places)
    return _signatures(block, values, places)


def _paragraph(block: Paragraph, values: Mapping[str, str], places: Mapping[str, int]) -> ParagraphLine:
    pieces = [(inline, _printed(inline, values)) for inline in block.content]
    return ParagraphLine(
        label=block.label.text if block.label else "",
        level=block.label.level if block.label else None,
        text="".join(text for _, text in pieces),
        style=block.role.value,
        links=tuple(_links_in(block.content, places)),
        **_marks(block.content, values, emphasis=block.emphasis),
    )


def _links_in(content: Iterable[Inline], places: Mapping[str, int]) -> Iterator[Link]:
    for item in content:
        if isinstance(item, Reference):
            yield from _links(item, places)


def _links(reference: Reference, places: Mapping[str, int]) -> Iterator[Link]:
    """Yield the links of a reference: a live one has one for every paragraph that its words name in turn."""
    if not reference.stretches:
        yield Link(reference.text, places[reference.target])
    for target, group in groupby(reference.stretches, key=lambda part: part.target):
        parts = tuple(group)
        numbers = tuple(part.text for part in parts if part.number)
        if target:
            yield Link("".join(part.text for part in parts), places[target], numbers)


def _marks(content: tuple[Inline, ...], values: Mapping[str, str], *, emphasis: bool) -> dict[str, tuple[str, ...]]:
    """Return the stretches of a content that are emphasised, blank and missing; emphasis covers all other marks."""
    pieces = [(inline, _printed(inline, values)) for inline in content]
    return {
        "notice": _stretches((text, emphasis or _is_notice(item)) for item, text in pieces),
        "blank": _stretches((text, not emphasis and _is(item, "blank", Mark.BLANK)) for item, text in pieces),
        "missing": _stretches((text, not emphasis and _is(item, "missing", Mark.MISSING)) for item, text in pieces),
    }


def _marks_in_cells(
    cells: Iterable[tuple[Inline, ...]], values: Mapping[str, str], *, emphasis: bool
) -> dict[str, tuple[str, ...]]:
    """Return the marked stretches of cells, cell by cell."""
    found = [_marks(content, values, emphasis=emphasis) for content in cells]
    return {name: tuple(text for marks in found for text in marks[name]) for name in ("notice", "blank", "missing")}


def _table(block: Table, values: Mapping[str, str], places: Mapping[str, int]) -> TableLine:
    rows = tuple(block.lines())
    marks = _marks_in_cells((cell.content for row in rows for cell in row), values, emphasis=block.emphasis)
    links = tuple(_links_in(inlines_of(block), places))
    return TableLine(tuple(_row(row, values) for row in rows), 1 if block.header else 0, links=links, **marks)


def _row(cells: tuple[Cell, ...], values: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_joined(cell.content, values) for cell in cells)


def _signatures(block: Signatures, values: Mapping[str, str], places: Mapping[str, int]) -> TableLine:
    """Lay the signatories out side by side, two and two."""
    columns = [signatory.lines for signatory in block.signatories]
    rows: list[tuple[tuple[Inline, ...], ...]] = []
    for first in range(0, len(columns), _COLUMNS_OF_SIGNATURES):
        pair = columns[first : first + _COLUMNS_OF_SIGNATURES]
        pair += [()] * (_COLUMNS_OF_SIGNATURES - len(pair))
        rows += zip_longest(*pair, fillvalue=())
    cells = [content for row in rows for content in row]
    marks = _marks_in_cells(cells, values, emphasis=False)
    links = tuple(link for content in cells for link in _links_in(content, places))
    texts = tuple(tuple(_joined(content, values) for content in row) for row in rows)
    return TableLine(texts, 0, links=links, **marks)


def _joined(content: tuple[Inline, ...], values: Mapping[str, str]) -> str:
    return "".join(_printed(inline, values) for inline in content)


def _printed(inline: Inline, values: Mapping[str, str]) -> str:
    return values[inline.key] if isinstance(inline, Hole) else inline.text


def _is_notice(inline: Inline) -> bool:
    return isinstance(inline, Text) and inline.mark is Mark.NOTICE


def _is(inline: Inline, kind: str, mark: Mark) -> bool:
    """Say whether something is a value of a kind, or words with its mark."""
    return (isinstance(inline, Hole) and inline.kind == kind) or (isinstance(inline, Text) and inline.mark is mark)


def _stretches(pieces: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    """Join neighbouring pieces that are marked; what is between two stretches is not."""
    found: list[str] = []
    running = False
    for text, marked in pieces:
        if not text:
            continue
        if marked and running:
            found[-1] += text
        elif marked:
            found.append(text)
        running = marked
    return tuple(found)
