"""Approval: writes who released a clause version, when, and with which content, into its file."""

from __future__ import annotations

from pathlib import Path

from contractgen.findings import Finding, Location, errors_in, finding
from contractgen.lang.dates import parse_date
from contractgen.lang.typography import gate
from contractgen.source.access import map_at, scalar_at
from contractgen.source.clauses import load_clause
from contractgen.source.files import read_file, replace_file, shown
from contractgen.source.library import load_library
from contractgen.source.nodes import MapNode, TextNode
from contractgen.source.quoting import quoted
from contractgen.source.yamltree import parse_tree


def approve(path: Path, by: str, on: str) -> tuple[Finding, ...]:
    """Approve the clause version of a file (`clauses/<id>/<version>.yaml`); return why not, where it is not.

    The `approval:` block is added at the end, or its three values are exchanged; every other byte stays. The file
    is replaced as a whole. Refused are a clause with errors, also such that only its library shows, and one that
    was approved with another content. `on` is a day as YYYY-MM-DD.
    """
    data, found = read_file(path)
    if data is None:
        return found
    file = shown(path)
    refusals = (*_argument_defects(by, on, file), *_errors_of(path, data, file))
    if refusals:
        return refusals
    approved = approved_text(data, file, by, on)
    return replace_file(path, approved)


def approved_text(data: bytes, file: str, by: str, on: str) -> bytes:
    """Return the bytes of a sound clause file with its approval. Raises ValueError where the clause is not sound."""
    clause, _ = load_clause(data, file)
    tree, __ = parse_tree(data, file)
    if clause is None or tree is None:
        message = "only a clause without errors can be approved"
        raise ValueError(message)
    values = {"by": quoted(by), "on": quoted(on), "fingerprint": quoted(clause.fingerprint)}
    text = data.decode("utf-8")
    present = map_at(tree, "approval")
    text = _exchanged(text, present, values) if present else _appended(text, values)
    result = text.encode("utf-8")
    checked, found = load_clause(result, file)
    if checked is None or checked.approval is None or checked.fingerprint != clause.fingerprint:
        message = f"approving would have damaged the file: {found}"
        raise ValueError(message)
    return result


def _argument_defects(by: str, on: str, file: str) -> tuple[Finding, ...]:
    found: list[Finding] = []
    if not by.strip() or by != by.strip() or gate(by):
        found.append(finding("LIB-240", Location(file, 1, 1)))
    if parse_date(on) is None:
        found.append(finding("LIB-241", Location(file, 1, 1)))
    return tuple(found)


def _errors_of(path: Path, data: bytes, file: str) -> tuple[Finding, ...]:
    """Return the errors of a clause file: its own, and those that its library shows.

    What only a template misses (TPL) is the template's.
    """
    _, own = load_clause(data, file)
    if errors_in(own):
        return own
    _, found = load_library(path.parent.parent.parent)
    return tuple(item for item in errors_in(found) if item.where.file == file and not item.code.startswith("TPL"))


def _appended(text: str, values: dict[str, str]) -> str:
    """Add the block at the end, with the line ends that the file has."""
    end = "\r\n" if "\r\n" in text else "\n"
    closed = text if text.endswith("\n") else text + end
    lines = ["approval:", *(f"  {key}: {value}" for key, value in values.items())]
    return closed + end + "".join(line + end for line in lines)


def _exchanged(text: str, approval: MapNode, values: dict[str, str]) -> str:
    """Exchange the values of a block that is there already, each where it stands."""
    lines = text.split("\n")
    scalars = [(scalar_at(approval, key), value) for key, value in values.items()]
    # From the right to the left, so that columns stay true where several stand on one line.
    for node, value in sorted(scalars, key=lambda pair: _column(pair[0]), reverse=True):
        if node:
            line = lines[node.where.line - 1]
            shift = 1 if node.where.line == 1 and line.startswith("\ufeff") else 0
            start, end = node.where.column - 1 + shift, node.end - 1 + shift
            lines[node.where.line - 1] = line[:start] + value + line[end:]
    return "\n".join(lines)


def _column(node: TextNode | None) -> int:
    return node.where.column if node else 0
