"""CSV text (RFC 4180) read strictly: every cell as text, with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.findings import Finding, Location, finding

_CELL = re.compile(r'"((?:[^"]|"")*+)"|([^",\n]*+)')


@dataclass(frozen=True, slots=True)
class Cells:
    """A record of a CSV file: its cells and where each begins, at least one."""

    texts: tuple[str, ...]
    places: tuple[Location, ...]


def read_cells(text: str, file: str) -> Iterator[Cells | Finding]:
    """Yield the records of a CSV text with commas and line feeds.

    A cell in quotation marks may hold commas, line ends and doubled quotation marks; a quotation mark anywhere
    else is a finding, after which nothing more is read.
    """
    start, line, line_start = 0, 1, 0
    while start < len(text):
        texts: list[str] = []
        places: list[Location] = []
        separator = ","
        while separator == ",":
            cell = _CELL.match(text, start)
            if cell is None:
                raise AssertionError  # the second alternative matches the empty text anywhere
            places.append(Location(file, line, start - line_start + 1))
            quoted, plain = cell.groups()
            texts.append(plain if quoted is None else quoted.replace('""', '"'))
            if quoted and "\n" in quoted:
                line += quoted.count("\n")
                line_start = text.rindex("\n", start, cell.end()) + 1
            separator = text[cell.end() : cell.end() + 1]
            if separator not in ("", ",", "\n"):
                yield finding("DEAL-521", Location(file, line, cell.end() - line_start + 1))
                return
            start = cell.end() + 1
        line, line_start = line + 1, start
        yield Cells(tuple(texts), tuple(places))
