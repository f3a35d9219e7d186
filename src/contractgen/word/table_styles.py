"""Table styles (17.7.6): what a style says of a whole table and, by `w:tblLook`, of its rows, columns and corners."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from contractgen.word.cascade import TableLayer
from contractgen.word.model import Border
from contractgen.word.notes import Problem
from contractgen.word.paragraph_properties import ParagraphProperties, read_paragraph_properties
from contractgen.word.run_properties import RunProperties, read_run_properties
from contractgen.word.styles import Chain
from contractgen.word.table_properties import (
    CellProperties,
    RowProperties,
    TableProperties,
    read_cell_properties,
    read_row_properties,
    read_table_properties,
)
from contractgen.word.xml import Element, child, integer, on_off, value, w

WHOLE = "wholeTable"

_CORNERS = {
    ("top", "left"): "nwCell",
    ("top", "right"): "neCell",
    ("bottom", "left"): "swCell",
    ("bottom", "right"): "seCell",
}


@dataclass(frozen=True, slots=True)
class Look:
    """Which conditional formats a table takes from its style (17.4.55)."""

    first_row: bool = False
    last_row: bool = False
    first_column: bool = False
    last_column: bool = False
    row_bands: bool = True
    column_bands: bool = True


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a table that a conditional format covers: rows and columns, the ends included."""

    name: str
    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class StylePart:
    """What a style says of one region."""

    paragraphs: tuple[ParagraphProperties, ...]
    runs: tuple[RunProperties, ...]
    table: TableProperties
    row: RowProperties
    cell: CellProperties


@dataclass(slots=True)
class TableStyle:
    """A table style with what it is based on, by region; `problems` are those of its chain."""

    name: str
    parts: dict[str, StylePart]
    row_band: int
    column_band: int
    problems: tuple[Problem, ...]
    _layers: dict[tuple[str, ...], TableLayer] = field(default_factory=dict)

    def layer(self, regions: Iterable[Region]) -> TableLayer:
        """Return what the style says of the paragraphs of a cell in these regions."""
        names = tuple(region.name for region in regions if region.name in self.parts)
        if names not in self._layers:
            parts = [self.parts[name] for name in names]
            self._layers[names] = TableLayer(
                tuple(item for part in parts for item in part.paragraphs),
                tuple(item for part in parts for item in part.runs),
            )
        return self._layers[names]

    def undrawn(self, regions: Iterable[str]) -> tuple[Problem, ...]:
        """Name what the style says of the rows and cells of these regions that is not drawn."""
        problems: list[Problem] = []
        for name in regions:
            part = self.parts.get(name)
            if part is None:
                continue
            problems += [*part.row.problems, *part.cell.problems]
            if name != WHOLE and part.table != TableProperties():
                problems.append(Problem.of("DOCX-631", property=f"w:tblStylePr {name} w:tblPr"))
        return tuple(dict.fromkeys(problems))


def read_table_style(chain: Chain) -> TableStyle:
    """Read a table style from its chain, the root first."""
    parts: dict[str, list[Element]] = {WHOLE: []}
    for style in chain.styles:
        parts[WHOLE].append(style.element)
        for item in style.element.iterchildren(w("tblStylePr")):
            parts.setdefault(value(item, "type") or WHOLE, []).append(item)
    bands = [child(style.element, "tblPr") for style in chain.styles]
    return TableStyle(
        chain.name,
        {name: _part(elements) for name, elements in parts.items()},
        _band(bands, "tblStyleRowBandSize"),
        _band(bands, "tblStyleColBandSize"),
        chain.problems,
    )


def read_look(element: Element | None) -> Look:
    """Read `w:tblLook`: attributes, or the bits of its value; without one only the bands are taken."""
    if element is None:
        return Look()
    bits = _bits(value(element))

    def flag(name: str, bit: int) -> bool:
        text = value(element, name)
        return bool(bits & bit) if text is None else on_off(text) is not False

    return Look(
        first_row=flag("firstRow", 0x0020),
        last_row=flag("lastRow", 0x0040),
        first_column=flag("firstColumn", 0x0080),
        last_column=flag("lastColumn", 0x0100),
        row_bands=not flag("noHBand", 0x0200),
        column_bands=not flag("noVBand", 0x0400),
    )


def regions_of(style: TableStyle, look: Look, cell: Region, rows: int, columns: int) -> tuple[Region, ...]:
    """Return the regions that a cell lies in, the most general first: each next one overrides.

    They come in the order of MS-OI29500 (2.1.252), in which rows are stronger than columns, not in that of 17.7.6.
    """
    last_row, last_column = rows - 1, columns - 1
    top, bottom = look.first_row and cell.top == 0, look.last_row and cell.bottom == last_row and rows > 1
    left = look.first_column and cell.left == 0
    right = look.last_column and cell.right == last_column and columns > 1
    found = [Region(WHOLE, 0, last_row, 0, last_column)]
    if look.row_bands and not top and not bottom:
        name, start, end = _banded("Horz", cell.top, int(look.first_row), style.row_band, last_row)
        found.append(Region(name, start, end, 0, last_column))
    if look.column_bands and not left and not right:
        name, start, end = _banded("Vert", cell.left, int(look.first_column), style.column_band, last_column)
        found.append(Region(name, 0, last_row, start, end))
    if left:
        found.append(Region("firstCol", 0, last_row, 0, 0))
    if right:
        found.append(Region("lastCol", 0, last_row, last_column, last_column))
    if top:
        found.append(Region("firstRow", 0, 0, 0, last_column))
    if bottom:
        found.append(Region("lastRow", last_row, last_row, 0, last_column))
    corner = _CORNERS.get(("top" if top else "bottom" if bottom else "", "left" if left else "right" if right else ""))
    if corner:
        found.append(Region(corner, cell.top, cell.bottom, cell.left, cell.right))
    return tuple(found)


def border_of(borders: dict[str, Border], region: Region, cell: Region, edge: str) -> Border | None:
    """Return what the borders of a region say of a cell's edge: an outer one at its rim, an inner one inside."""
    at_rim = {
        "top": cell.top <= region.top,
        "bottom": cell.bottom >= region.bottom,
        "left": cell.left <= region.left,
        "right": cell.right >= region.right,
    }[edge]
    inner = "insideH" if edge in ("top", "bottom") else "insideV"
    return borders.get(edge if at_rim else inner)


def _banded(direction: str, place: int, skipped: int, size: int, last: int) -> tuple[str, int, int]:
    """Return the band of a row or column: its name, its first and its last row or column."""
    band = max(place - skipped, 0) // size
    start = skipped + band * size
    return f"band{band % 2 + 1}{direction}", start, min(start + size - 1, last)


def _band(properties: Iterable[Element | None], name: str) -> int:
    """Return the size of a band, the nearest style deciding."""
    size = 1
    for item in properties:
        size = integer(value(child(item, name))) or size
    return max(size, 1)


def _bits(text: str | None) -> int:
    """Read the hexadecimal value of `w:tblLook`."""
    try:
        return int(text or "0", 16)
    except ValueError:
        return 0


def _part(elements: list[Element]) -> StylePart:
    """Read what the styles of a chain say of one region."""
    table, row, cell = TableProperties(), RowProperties(), CellProperties()
    for element in elements:
        table = read_table_properties(child(element, "tblPr")).over(table)
        row = read_row_properties(child(element, "trPr")).over(row)
        cell = read_cell_properties(child(element, "tcPr")).over(cell)
    return StylePart(
        tuple(read_paragraph_properties(child(element, "pPr")) for element in elements),
        tuple(read_run_properties(child(element, "rPr")) for element in elements),
        table,
        row,
        cell,
    )
