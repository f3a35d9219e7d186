"""Tables while they are read: rows, cells with where they stand, and what is said of the whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.word.model import WordBlock
from contractgen.word.table_properties import CellProperties, RowProperties, TableProperties
from contractgen.word.table_styles import Look, Region, TableStyle
from contractgen.word.xml import Element


@dataclass(slots=True, eq=False)
class Cell:
    """A `w:tc` with where it stands: its row, its first column; `rows` grows with the cells merged into it."""

    element: Element
    own: CellProperties
    row: int
    column: int
    rows: int = 1
    merged_into: Cell | None = None
    resolved: CellProperties = field(default_factory=CellProperties)
    regions: tuple[Region, ...] = ()
    blocks: list[WordBlock] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The column after its last one."""
        return self.column + self.own.span


@dataclass(slots=True, eq=False)
class Row:
    """A `w:tr` with its cells; `exceptions` are the table properties that it has for itself (17.4.60)."""

    own: RowProperties
    exceptions: TableProperties
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Frame:
    """A table's own properties, its style, and which of the style's formats it takes.

    `whole` is what is said of the table altogether: its own properties over those of its style.
    """

    own: TableProperties
    whole: TableProperties
    style: TableStyle
    look: Look
    rows: int
    columns: int
