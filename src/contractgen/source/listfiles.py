"""The rows of a list that stand in a CSV file beside the deal."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from contractgen.findings import Finding, Location, finding
from contractgen.model.deal import GivenText, Row, RowsFile
from contractgen.source.access import place_of, text_at
from contractgen.source.csvtext import Cells, read_cells
from contractgen.source.decode import decode
from contractgen.source.files import read_file, shown
from contractgen.source.nodes import MapNode

# Lists are long: ten thousand rows have some hundred bytes each to spend.
MAXIMUM_LIST_BYTES: Final = 8 * 1024 * 1024
_COLUMN = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_NAME = re.compile(r"[^/\\:]+\.csv", re.IGNORECASE)
_MANY = 200


@dataclass(frozen=True, slots=True)
class ReadRows:
    """What a CSV file gave a list; no file where it could not be read as one."""

    rows: tuple[Row, ...] = ()
    file: RowsFile | None = None
    findings: tuple[Finding, ...] = ()


def read_rows(name: str, node: MapNode, folder: Path | None) -> ReadRows:
    """Read the rows that `{file: cards.csv}` gives the list `name`.

    The file stands in the deal's own folder. Its first line names the columns; every other line is a row with as
    many cells. An empty cell is one that is not given. After some hundred findings it stops.
    """
    given, where, field = text_at(node, "file"), place_of(node, "file"), f"lists.{name}.file"
    if folder is None or not _NAME.fullmatch(given):
        return ReadRows(findings=(finding("DEAL-520", where, field=field, table=name),))
    path = folder / given
    data, found = read_file(path, MAXIMUM_LIST_BYTES)
    if data is None:
        # What is missing has no place of its own: the line that names it has.
        return ReadRows(findings=tuple(replace(item, where=where, field=field) for item in found))
    text, found = decode(data, shown(path), MAXIMUM_LIST_BYTES)
    if text is None:
        return ReadRows(findings=found)
    header, *records = read_cells(text, shown(path)) if text else (Cells(("",), (Location(shown(path), 1, 1),)),)
    found = (header,) if isinstance(header, Finding) else tuple(_header_defects(header))
    if isinstance(header, Finding) or found:
        return ReadRows(findings=found)
    read = tuple(_row(header, record) for record in records)
    found = tuple(islice((item for item in read if isinstance(item, Finding)), _MANY))
    file = RowsFile(f"sha256:{hashlib.sha256(data).hexdigest()}", _columns(header))
    return ReadRows(tuple(item for item in read if isinstance(item, Row)), file, found)


def _columns(header: Cells) -> dict[str, Location]:
    return dict(zip(header.texts, header.places, strict=True))


def _header_defects(header: Cells) -> Iterator[Finding]:
    """Report what in the first line is no column's id, or stands there before; what it says may be a value."""
    before = Counter[str]()
    for place, (text, where) in enumerate(zip(header.texts, header.places, strict=True), 1):
        if before[text] or not _COLUMN.fullmatch(text):
            yield finding("DEAL-523", where, place=place)
        before[text] += 1


def _row(header: Cells, record: Cells | Finding) -> Row | Finding:
    if isinstance(record, Finding):
        return record
    given, wanted = len(record.texts), len(header.texts)
    if given != wanted:
        return finding("DEAL-522", record.places[0], given=given, bound=wanted)
    cells = zip(header.texts, record.texts, record.places, strict=True)
    return Row({name: GivenText(text, where) for name, text, where in cells if text}, record.places[0])
