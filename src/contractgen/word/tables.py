"""Tables (17.4): read row by row, merged, and drawn as cells with settled borders."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contractgen.word.borders import strongest
from contractgen.word.cascade import TableLayer
from contractgen.word.constructs import CONTAINERS, IGNORED, inside, refusal
from contractgen.word.grid import read_grid
from contractgen.word.model import Border, WordBlock, WordCell, WordParagraph, WordRow, WordTable
from contractgen.word.story import Story
from contractgen.word.table_edges import settled_edges
from contractgen.word.table_parts import Cell, Frame, Row
from contractgen.word.table_properties import (
    CellProperties,
    RowProperties,
    read_row_properties,
    read_table_properties,
)
from contractgen.word.table_styles import (
    WHOLE,
    Region,
    TableStyle,
    read_look,
    read_table_style,
    regions_of,
)
from contractgen.word.xml import Element, child, value, w

_TABLE_ROW, _CELL = w("tr"), w("tc")
_SIDE_MARGIN = 5.75  # 115 twips, where no level says (17.4.42)
_NEARLY = 0.5  # points by which the width of a cell may differ from that of its columns
_MODERN_MODE = 15  # Word 2013: the table begins at the margin, before it the text of its first cell did

ReadBlocks = Callable[[Element, Story, TableLayer], list[WordBlock]]


def read_table(element: Element, story: Story, read_blocks: ReadBlocks) -> WordTable:
    """Read a `w:tbl`; its cells are read in document order, so that labels count as Word counts them."""
    story.notes.paragraph, story.notes.element = story.index + 1, element.find(f".//{w('p')}")
    properties = child(element, "tblPr")
    style = _style(value(child(properties, "tblStyle")), story)
    rows = [_row(item, index, story) for index, item in enumerate(_within(element, _TABLE_ROW, story))]
    _merge(rows, story)
    own = read_table_properties(properties)
    columns = max((cell.end for row in rows for cell in row.cells), default=0)
    whole = own.over(style.parts[WHOLE].table)
    frame = Frame(own, whole, style, read_look(child(properties, "tblLook")), len(rows), columns)
    story.notes.report((*style.problems, *whole.problems))
    grid = read_grid(child(element, "tblGrid"), [[cell.own for cell in row.cells] for row in rows], whole, story.width)
    if not rows or not grid or len(grid) < columns:
        story.notes.add("DOCX-646")
    _resolve(rows, frame)
    _report(rows, frame, story)
    _read_cells(rows, frame, grid, story, read_blocks)
    first = rows[0].cells[0].resolved.margins["left"] if rows and rows[0].cells else 0.0
    indent = (whole.indent or 0.0) - (first if story.book.settings.mode < _MODERN_MODE else 0.0)
    alignment = _alignment(rows, frame, story)
    own_indent, caption = (indent if alignment == "left" else 0.0), value(child(properties, "tblCaption")) or ""
    return WordTable(style.name, grid, tuple(_drawn(rows, frame)), alignment, own_indent, caption)


def _alignment(rows: list[Row], frame: Frame, story: Story) -> str:
    """Return where a table stands between the margins: as all of its rows say (17.4.28), or as it says itself."""
    usual = frame.whole.alignment or "left"
    said = {_row_properties(row, frame).alignment or usual for row in rows}
    if len(said) > 1:
        story.notes.add("DOCX-631", property="w:trPr w:jc")
    return next(iter(said)) if len(said) == 1 else usual


def _style(style: str | None, story: Story) -> TableStyle:
    """Return a table's style, each read once."""
    styles = story.book.table_styles
    if style not in styles:
        styles[style] = read_table_style(story.book.cascade.sheet.chain("table", style))
    return styles[style]


def _within(element: Element, tag: str, story: Story) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, content controls read through."""
    for item in element:
        if item.tag == tag:
            yield item
        elif item.tag == w("bookmarkStart"):
            if name := value(item, "name"):
                story.bookmarks.append(name)
        elif item.tag in CONTAINERS:
            content = inside(item, story.notes)
            if content is not None:
                yield from _within(content, tag, story)
        elif item.tag not in IGNORED:
            story.notes.report(refusal(item))


def _row(element: Element, index: int, story: Story) -> Row:
    """Read a `w:tr` and place its cells."""
    own = read_row_properties(child(element, "trPr"))
    exceptions = read_table_properties(child(element, "tblPrEx"))
    story.notes.report((*own.problems, *exceptions.problems))
    cells: list[Cell] = []
    column = own.grid_before
    for item in _within(element, _CELL, story):
        cell = Cell(item, story.book.direct.cell(child(item, "tcPr")), index, column)
        story.notes.report(cell.own.problems)
        cells.append(cell)
        column = cell.end
    if not cells:
        story.notes.add("DOCX-646")
    return Row(own, exceptions, cells)


def _merge(rows: list[Row], story: Story) -> None:
    """Join vertically merged cells (17.4.84): one continues the cell above that has the same columns."""
    above: dict[tuple[int, int], Cell] = {}
    for row in rows:
        here: dict[tuple[int, int], Cell] = {}
        for cell in row.cells:
            place = (cell.column, cell.end)
            if cell.own.merge == "continue" and place in above:
                cell.merged_into = above[place]
                cell.merged_into.rows += 1
                here[place] = cell.merged_into
            elif cell.own.merge:
                here[place] = cell
                if cell.own.merge == "continue":
                    story.notes.add("DOCX-646")
        above = here


def _resolve(rows: list[Row], frame: Frame) -> None:
    """Resolve every cell: by its style's regions, its table, its row, itself."""
    for row in rows:
        margins = {"top": 0.0, "right": _SIDE_MARGIN, "bottom": 0.0, "left": _SIDE_MARGIN}
        margins |= frame.whole.margins | row.exceptions.margins
        for cell in row.cells:
            place = Region("", cell.row, cell.row + cell.rows - 1, cell.column, cell.end - 1)
            cell.regions = regions_of(frame.style, frame.look, place, frame.rows, frame.columns)
            resolved = CellProperties(margins=margins, shading=frame.whole.shading)
            for region in cell.regions:
                if region.name in frame.style.parts:
                    resolved = frame.style.parts[region.name].cell.over(resolved)
            cell.resolved = cell.own.over(resolved)


def _report(rows: list[Row], frame: Frame, story: Story) -> None:
    """Note what a style says of rows and cells, and rows of the table for themselves, that is not drawn."""
    regions = dict.fromkeys(region.name for row in rows for cell in row.cells for region in cell.regions)
    story.notes.report(frame.style.undrawn(regions))
    for row in rows:
        story.notes.report(row.exceptions.unlike(frame.whole))


def _read_cells(rows: list[Row], frame: Frame, grid: tuple[float, ...], story: Story, read_blocks: ReadBlocks) -> None:
    """Read what stands in the cells; text in a cell that another one covers is not seen."""
    outer = story.width, story.grid
    story.grid = story.grid if story.book.settings.grid_in_tables else 0
    for row in rows:
        for cell in row.cells:
            margins = cell.resolved.margins
            story.width = max(sum(grid[cell.column : cell.end]) - margins["left"] - margins["right"], 0)
            cell.blocks = read_blocks(cell.element, story, frame.style.layer(cell.regions))
            if cell.merged_into and any(not _is_empty(block) for block in cell.blocks):
                story.notes.add("DOCX-635")
            if _is_widened(cell, frame, sum(grid[cell.column : cell.end])):
                story.notes.add("DOCX-631", property="w:noWrap")
    story.width, story.grid = outer


def _is_widened(cell: Cell, frame: Frame, width: float) -> bool:
    """Say whether Word may make a cell wider than the file says so that its words do not wrap (17.4.30).

    It does so in tables that fit their words, where the cell has no width of its own, or a larger one than its columns.
    """
    if frame.whole.fixed or not cell.resolved.no_wrap or all(map(_is_empty, cell.blocks)):
        return False
    own = cell.own.width
    return own is None or own.kind not in ("dxa", "pct") or (own.kind == "dxa" and own.amount > width + _NEARLY)


def _shown_blocks(cell: Cell) -> tuple[WordBlock, ...]:
    """Return what is drawn in a cell: nothing where there is only a mark that takes no room (17.4.21)."""
    marks = [block for block in cell.blocks if isinstance(block, WordParagraph) and _is_empty(block)]
    is_mark = len(marks) == len(cell.blocks) == 1 and not marks[0].bookmarks
    return () if is_mark and cell.resolved.hides_mark else tuple(cell.blocks)


def _is_empty(block: WordBlock) -> bool:
    return isinstance(block, WordParagraph) and not block.inlines and block.label is None


def _drawn(rows: list[Row], frame: Frame) -> Iterator[WordRow]:
    """Yield the rows as drawn: cells that others cover left out."""
    edges = settled_edges(rows, frame)
    heading = True
    for row in rows:
        own = _row_properties(row, frame)
        heading = heading and bool(own.header)
        height, rule = own.height or (0.0, "auto")
        # all cells of a row begin below the largest of their upper margins
        top = max((cell.resolved.margins["top"] for cell in row.cells), default=0.0)
        yield WordRow(
            tuple(_drawn_cell(cell, edges, top) for cell in row.cells if cell.merged_into is None),
            header=heading,
            cant_split=bool(own.cant_split),
            height=height,
            height_rule=rule,
        )


def _row_properties(row: Row, frame: Frame) -> RowProperties:
    """Return what is said of a row: by its style's regions, by itself."""
    said = RowProperties()
    for region in row.cells[0].regions if row.cells else ():
        if region.name in frame.style.parts:
            said = frame.style.parts[region.name].row.over(said)
    return row.own.over(said)


def _drawn_cell(cell: Cell, edges: dict[tuple[str, int, int], Border], top: float) -> WordCell:
    """Return a cell with its margin at the `top` and the borders of its sides; along a merged one the heaviest."""
    rows, columns = range(cell.row, cell.row + cell.rows), range(cell.column, cell.end)
    margins = cell.resolved.margins
    return WordCell(
        blocks=_shown_blocks(cell),
        column=cell.column,
        column_span=cell.own.span,
        row_span=cell.rows,
        borders=(
            strongest(edges["h", cell.row, column] for column in columns),
            strongest(edges["v", row, cell.end] for row in rows),
            strongest(edges["h", cell.row + cell.rows, column] for column in columns),
            strongest(edges["v", row, cell.column] for row in rows),
        ),
        margins=(top, margins["right"], margins["bottom"], margins["left"]),
        shading=cell.resolved.shading or "",
        vertical_alignment=cell.resolved.vertical_alignment or "top",
    )
