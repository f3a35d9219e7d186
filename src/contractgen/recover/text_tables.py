"""Tables in a text: lines of columns that tabs or upright strokes separate."""

from __future__ import annotations

import re

from contractgen.model.manuscript import Setting
from contractgen.recover.text_lines import Line

_RULE = re.compile(r"[|+\-:=\s]+$")
_LEAST_COLUMNS = 3


def table_rows(lines: list[Line], settings: list[Setting]) -> dict[int, tuple[int, int]]:
    """Return the lines that are rows of tables: to the index of a line, the table and the row, from 0.

    A table has two rows at least, one right below the other, and one with three columns or all with two. A tab after a
    label, or after a colon, makes no column.
    """
    rows: dict[int, tuple[int, int]] = {}
    table, block = 0, list[int]()
    for index in range(len(lines) + 1):
        line = lines[index] if index < len(lines) else None
        goes_on = line is not None and settings[index] is Setting.BODY and _is_row(line)
        if block and (not goes_on or (line is not None and line.after_blank)):
            if _is_table(lines, block):
                rows |= {place: (table, row) for row, place in enumerate(block)}
                table += 1
            block = []
        if goes_on:
            block.append(index)
    return rows


def cells_of(text: str) -> list[tuple[int, str]]:
    """Return the cells of a row: where each begins, and its text without the space around it."""
    sign = "|" if _is_piped(text) else "\t"
    if sign == "|" and _RULE.match(text):
        return []
    cells, offset = [], 0
    for piece in text.split(sign):
        cells.append((offset + len(piece) - len(piece.lstrip()), piece.strip()))
        offset += len(piece) + 1
    return cells[1:-1] if sign == "|" else cells


def _is_piped(text: str) -> bool:
    """Say whether a row stands between upright strokes."""
    return len(text) > 1 and text[0] == text[-1] == "|"


def _is_row(line: Line) -> bool:
    """Say whether a line has columns."""
    if _is_piped(line.text):
        return True
    text = line.text
    if "\t" not in text:
        return False
    if line.is_labelled and line.label is not None:
        text = text[line.label.body :]
    first, tab, rest = text.partition("\t")
    return bool(tab) and ("\t" in rest or not first.rstrip().endswith((":", "：")))


def _is_table(lines: list[Line], block: list[int]) -> bool:
    """Say whether rows are a table."""
    return len(block) > 1 and (
        max(len(cells_of(lines[index].text)) for index in block) >= _LEAST_COLUMNS
        or all(len(cells_of(lines[index].text)) > 1 for index in block)
    )
