"""Where the paragraphs of a finished file come from, as its build record says; the library is not needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from contractgen.model.record import RECORD_NAMESPACE

# The clause and the file of special terms, as records name them.
SPECIAL: Final = "special-terms"
DEAL: Final = "deal"

_ROW = re.compile(r"\[(?P<number>[0-9]+)\]")
_ENTRY = re.compile(r"[^.\[\]|]+(?:\.notes)?\[[0-9]+\]")
_PART = re.compile(r"@[^\[.]*")


@dataclass(frozen=True, slots=True)
class RecordedSource:
    """Where a fact comes from: a field of the deal, or a computation (`how`) from others; where it is declared."""

    name: str
    field: str = ""
    how: str = ""
    operands: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    default: bool = False


@dataclass(frozen=True, slots=True)
class RecordedOrigin:
    """Where a block comes from. `values` are the names it prints, `asked` those that decide whether it is in."""

    instrument: str
    kind: str
    clause: str
    version: str
    provision: str
    file: str
    line: int
    label: str = ""
    values: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """What a build record says of the origins of an agreement.

    `rows` are the places (from 0) in the deal of rows and notes (`tariff[3]`, `tariff.notes[0]`) that differ from their
    numbers, because notes stand among the rows of a table.
    """

    blocks: tuple[RecordedOrigin, ...]
    sources: Mapping[str, RecordedSource]
    fingerprints: Mapping[str, str]
    rows: Mapping[str, int]

    def source_of(self, value: str) -> RecordedSource:
        """Return where a printed value comes from; of a cell, with the place of its row in the deal (from 0)."""
        plain = plain_name(value)
        known = self.sources.get(plain, RecordedSource(plain))
        row = _ROW.search(value)
        if row is None or "@" in value:
            return known
        name = value.partition("|")[0]
        number = row["number"]
        field = known.field.replace("[]", f"[{self.rows.get(name[: row.end()], number)}]", 1)
        table = plain.partition("[]")[0]
        operands = tuple(
            operand.replace("[]", f"[{number}]") if operand.startswith(f"{table}[]") else operand
            for operand in known.operands
        )
        return replace(known, name=name, field=field, operands=operands)

    def behind(self, sources: tuple[RecordedSource, ...]) -> tuple[RecordedSource, ...]:
        """Return the sources that computed ones follow from, down to fields of the deal, each once."""
        found: dict[str, RecordedSource] = {}
        waiting = [name for source in sources for name in source.operands]
        seen = {plain_name(source.name) for source in sources}
        while waiting:
            name = plain_name(waiting.pop(0))
            if name not in seen and name not in found:
                found[name] = self.sources.get(name, RecordedSource(name))
                waiting += found[name].operands
        return tuple(found.values())


def plain_name(value: str) -> str:
    """Return the name under which a record keeps the source of a value: without its format, of any row."""
    return _ROW.sub("[]", _PART.sub("", value.partition("|")[0]))


def origins_in(data: bytes) -> Origins | None:
    """Read the origins in a build record; None where it is none."""
    try:
        content = json.loads(data)
        if content["format"] != RECORD_NAMESPACE:
            return None
        blocks = tuple(_origin(item) for item in content["blocks"])
        return Origins(
            blocks,
            {name: _source(name, item) for name, item in content.get("sources", {}).items()},
            {str(item["clause"]): str(item["fingerprint"]) for item in content["clauses"]},
            _rows(blocks),
        )
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def _origin(item: Mapping[str, Any]) -> RecordedOrigin:
    instrument, kind, clause, version, provision, file = (
        str(item[name]) for name in ("instrument", "kind", "clause", "version", "provision", "file")
    )
    return RecordedOrigin(
        instrument,
        kind,
        clause,
        version,
        provision,
        file,
        int(item["line"]),
        str(item.get("label", "")),
        tuple(_texts(item, "values")),
        tuple(_texts(item, "asked")),
    )


def _source(name: str, item: Mapping[str, Any]) -> RecordedSource:
    return RecordedSource(
        name,
        str(item.get("field", "")),
        str(item.get("how", "")),
        tuple(_texts(item, "from")),
        str(item.get("file", "")),
        int(item.get("line", 0)),
        default=item.get("default") is True,
    )


def _texts(item: Mapping[str, Any], name: str) -> Iterator[str]:
    for text in item.get(name, ()):
        yield str(text)


def _rows(blocks: tuple[RecordedOrigin, ...]) -> Mapping[str, int]:
    """Return the places of rows and notes in the deal: in a table, they stand in its order."""
    rows: dict[str, int] = {}
    for block in blocks:
        if block.kind == "table" and any(".notes[" in value for value in block.values):
            cells = (match[0] for value in block.values if (match := _ENTRY.match(value)))
            rows |= {entry: place for place, entry in enumerate(dict.fromkeys(cells))}
    return rows
