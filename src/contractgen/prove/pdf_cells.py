"""The words of tables in the order in which pages draw them: rows that a page divides, cells that span rows.

A cell that spans rows is drawn in any order beside these rows, a row that a page divides part by part. What is read in
such an order counts as the document's where every cell is whole, keeps to its rows, and stands in its own place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Final

from contractgen.prove.pdf_model import Drawn
from contractgen.prove.shown_letters import runs_in
from contractgen.word.model import WordBlock, WordCell, WordDocument, WordParagraph, WordTable

_NEAR: Final = 6.0  # points by which the words of neighbouring cells may reach over each other: marks hang in margins
_MOST_STEPS: Final = 200_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its stretch of the stream, where in that its last row ends, its table, its rows and columns.

    `rows` and `columns` are the first and the one after the last, counted from 0.
    """

    start: int
    end: int
    limit: int
    table: int
    rows: tuple[int, int]
    columns: tuple[int, int]

    @property
    def spans(self) -> bool:
        """Whether it spans rows."""
        return self.rows[1] - self.rows[0] > 1


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a document beside others, by where they begin in its stream; the repeating rows of its tables.

    Repeating rows are told by where they begin and end and where their table ends.
    """

    by_start: Mapping[int, Cell]
    starts: tuple[int, ...]
    headers: tuple[tuple[int, int, int], ...]

    def next_start(self, position: int) -> int:
        """Return where the first cell behind a position begins; a place beyond all where there is none."""
        place = bisect_right(self.starts, position)
        return self.starts[place] if place < len(self.starts) else 1 << 60

    def header_at(self, position: int) -> tuple[int, int]:
        """Return where the repeating rows begin and end of the table that a position lies in, behind them."""
        return next(((first, last) for first, last, end in self.headers if last <= position <= end), (0, 0))


def no_cells() -> Cells:
    """Return the cells of a document without tables."""
    return Cells({}, (), ())


Open = tuple[tuple[Cell, int], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the stream has been read: the front, the cells before it of which words are missing, with what is read.

    `places` are where in the stream the texts stand that were read, one after another.
    """

    front: int
    open: Open = ()
    places: tuple[int, ...] = ()


NOTHING_READ: Final = Reading(0)


def cells_of(document: WordDocument) -> Cells:
    """Return the cells of a document whose words may be drawn in another order than they are read."""
    walk = _Walk()
    walk.blocks(document.blocks)
    by_start = {cell.start: cell for cell in walk.cells}
    return Cells(by_start, tuple(sorted(by_start)), tuple(walk.headers))


def paragraphs_as_drawn(blocks: Iterable[WordBlock]) -> Iterator[WordParagraph]:
    """Yield the paragraphs of blocks on one page in the order of the embedded engine.

    It draws a cell that spans rows just before the last of these.
    """
    for block in blocks:
        if not isinstance(block, WordTable):
            yield block
            continue
        waiting: list[tuple[int, WordCell]] = []
        for index, row in enumerate(block.rows):
            waiting += [(index + cell.row_span - 1, cell) for cell in row.cells if cell.row_span > 1]
            ending = [cell for last, cell in waiting if last == index]
            for cell in (*ending, *(cell for cell in row.cells if cell.row_span == 1)):
                yield from paragraphs_as_drawn(cell.blocks)


@dataclass(slots=True)
class _Walk:
    """A walk along the blocks of a document, counting the characters of its stream."""

    position: int = 0
    tables: int = 0
    cells: list[Cell] = field(default_factory=list)
    headers: list[tuple[int, int, int]] = field(default_factory=list)

    def blocks(self, blocks: Sequence[WordBlock]) -> None:
        for block in blocks:
            if isinstance(block, WordTable):
                self._table(block)
            else:
                self.position += sum(len(text) for text, _ in runs_in((block,)))

    def _table(self, table: WordTable) -> None:
        number, self.tables = self.tables, self.tables + 1
        begin, ends = self.position, [self.position]
        kept: list[tuple[WordCell, int, int, int]] = []
        for index, row in enumerate(table.rows):
            for cell in row.cells:
                start = self.position
                if _is_apart(cell):
                    self.position += sum(len(text) for text, _ in runs_in(cell.blocks))
                    kept += [(cell, index, start, self.position)] if self.position > start else []
                else:
                    self.blocks(cell.blocks)
            ends.append(self.position)
        for cell, index, start, end in kept:
            if cell.row_span > 1 or len(table.rows[index].cells) > 1:
                below = min(index + cell.row_span, len(table.rows))
                columns = (cell.column, cell.column + cell.column_span)
                self.cells.append(Cell(start, end, ends[below], number, (index, below), columns))
        count = next((index for index, row in enumerate(table.rows) if not row.header), 0)
        if count:
            self.headers.append((begin, ends[count], self.position))


def _is_apart(cell: WordCell) -> bool:
    """Say whether a cell's words are drawn in their order: not where a table in it has cells that span rows."""
    return cell.row_span > 1 or not any(
        other.row_span > 1 or not _is_apart(other)
        for block in cell.blocks
        if isinstance(block, WordTable)
        for row in block.rows
        for other in row.cells
    )


def read_cells(
    stream: str, cells: Cells, drawn: Sequence[Drawn], begin: Reading, *, until: int = 0
) -> tuple[Reading, bool]:
    """Read what a page draws on from where the reading has come to.

    Returns how far it goes, and whether that is all of the page (with `until`: all up to that place of the stream),
    with every cell in its place. If not, it is the reading that comes farthest.
    """
    farthest = _State(0, begin.front, begin.open)
    waiting, seen = [farthest], set[tuple[object, ...]]()
    while waiting and len(seen) < _MOST_STEPS:
        state = waiting.pop()
        key = (state.place, state.front, state.open, state.current, state.visited)
        if key in seen:
            continue
        seen.add(key)
        farthest = state if state.place > farthest.place else farthest
        is_end = state.front == until and not state.open if until else state.place == len(drawn)
        if is_end:
            reading = Reading(state.front, state.open, state.places())
            return reading, _in_their_places(cells, drawn, reading.places)
        if state.place < len(drawn):
            waiting += reversed(list(_steps(stream, cells, drawn[state.place].text, state)))
    return Reading(farthest.front, farthest.open, farthest.places()), False


@dataclass(frozen=True, slots=True)
class _State:
    """A reading in progress: the next text of the page, and which cells it has read from on this page."""

    place: int
    front: int
    open: Open
    current: Cell | None = None
    visited: frozenset[Cell] = frozenset()
    before: _State | None = None
    at: int = 0

    def places(self) -> tuple[int, ...]:
        """Return where the texts before the next one stand in the stream."""
        found: list[int] = []
        state: _State | None = self
        while state is not None and state.before is not None:
            found.append(state.at)
            state = state.before
        return tuple(reversed(found))

    def reads(self, cell: Cell, done: int, length: int) -> _State:
        """Return the reading with a text of a cell."""
        said = done + length
        rest = (cell, said)
        left = tuple(rest if item[0] == cell else item for item in self.open)
        if cell.start + said == cell.end:
            left = tuple(item for item in left if item[0] != cell)
        visited = self.visited | {cell}
        return _State(self.place + 1, self.front, left, cell, visited, self, cell.start + done)


def _steps(stream: str, cells: Cells, text: str, state: _State) -> Iterator[_State]:
    """Yield the readings with one more text, the likeliest first."""
    state = _opened(cells, state)
    ranked = sorted(state.open, key=lambda item: (item[0] != state.current, item[0].spans, item[0].start))
    for cell, done in ranked:
        start = cell.start + done
        fits = start + len(text) <= cell.end and stream.startswith(text, start)
        if fits and (cell == state.current or _may_begin(cell, state)):
            yield state.reads(cell, done, len(text))
    if stream.startswith(text, state.front) and _is_free(state):
        end = state.front + len(text)
        if end <= cells.next_start(state.front - 1):
            yield _State(state.place + 1, end, state.open, None, state.visited, state, state.front)


def _opened(cells: Cells, state: _State) -> _State:
    """Return a reading whose front stands behind the cells of the rows that may be read from now."""
    while (cell := cells.by_start.get(state.front)) is not None and _is_free(state):
        visited = frozenset(other for other in state.visited if other.limit > state.front)
        state = replace(state, front=cell.end, open=(*state.open, (cell, 0)), visited=visited)
    return state


def _is_free(state: _State) -> bool:
    """Say whether the front may go on: all words are read of cells whose rows end there."""
    return all(cell.limit > state.front for cell, _ in state.open)


def _may_begin(cell: Cell, state: _State) -> bool:
    """Say whether a cell may be read from: each once on a page, those of a row in their order."""
    if cell in state.visited:
        return False
    return cell.spans or not any(
        other.table == cell.table and other.rows == cell.rows and other.start > cell.start for other in state.visited
    )


def _in_their_places(cells: Cells, drawn: Sequence[Drawn], places: Sequence[int]) -> bool:
    """Say whether the words of cells that span rows stand beside, below and above those of the other cells."""
    extents: dict[Cell, list[Drawn]] = {}
    for item, place in zip(drawn, places, strict=False):
        cell = _cell_at(cells, place)
        if cell is not None:
            extents.setdefault(cell, []).append(item)
    return all(
        _stand_apart(one, extents[one], other, extents[other])
        for one, other in combinations(extents, 2)
        if one.table == other.table and (one.spans or other.spans)
    )


def _cell_at(cells: Cells, position: int) -> Cell | None:
    place = bisect_right(cells.starts, position) - 1
    cell = cells.by_start[cells.starts[place]] if place >= 0 else None
    return cell if cell is not None and position < cell.end else None


def _stand_apart(one: Cell, its: Sequence[Drawn], other: Cell, others: Sequence[Drawn]) -> bool:
    """Say whether the words of two cells stand as the cells do: side by side, or one above the other."""
    if one.rows[0] >= other.rows[1] or (one.rows[1] > other.rows[0] and one.columns[0] >= other.columns[1]):
        one, its, other, others = other, others, one, its
    if one.rows[1] <= other.rows[0]:
        return min(item.baseline for item in its) > max(item.baseline for item in others)
    return max(item.box.right for item in its) <= min(item.box.left for item in others) + _NEAR
