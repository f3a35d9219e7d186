"""The next version of a clause file: the same lines with another number, and without approval."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.findings import Finding, finding
from contractgen.model.clause import Clause
from contractgen.model.version import Version
from contractgen.source.access import scalar_at
from contractgen.source.clauses import read_clause_file
from contractgen.source.nodes import MapNode, Style, TextNode
from contractgen.source.quoting import quoted
from contractgen.source.yamltree import parse_tree

# What is recorded of one version and not of the next.
_RECORDS = ("effective", "expires", "approval")


def next_version_text(
    data: bytes, file: str, version: Version, changes: str | None = ""
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the bytes of a clause file as those of another version, or why it cannot be copied line by line.

    The version's value is replaced where it stands; the records of the old version (approval, its days) go, with the
    empty lines before them. `changes:` gets a text, or nothing where that is empty, so that `check` asks for it; with
    None it stays as it is. Every other byte stays: comments, layout, line ends.
    """
    tree, found = parse_tree(data, file)
    before = read_clause_file(data, file).clause
    if tree is None or before is None:
        return None, found
    node = scalar_at(tree, "version")
    flow = _first_flow(tree, data)
    if node is None or flow:
        return None, (finding("LIB-264", tree.where, reason=flow or "version"),)
    text = _Lines([*data.decode("utf-8").split("\n")])
    text.replace_value(node, quoted(str(version)))
    if changes is not None:
        _say_changes(text, tree, changes)
    for record in _RECORDS:
        if record in tree.keys:
            text.drop_block(tree.keys[record].where.line, with_space=True)
    result = "\n".join(line for line in text.lines if line is not None).encode("utf-8")
    after = read_clause_file(result, file).clause
    if after is None or not _is_copy(before, after, version):
        return None, (finding("LIB-264", tree.where, reason="version, changes, approval"),)
    return result, ()


def _is_copy(before: Clause, after: Clause, version: Version) -> bool:
    return (after.id, after.version, after.approval) == (before.id, version, None) and (
        after.fingerprint == before.fingerprint
    )


def _first_flow(tree: MapNode, data: bytes) -> str:
    """Return the first of the keys to be changed that does not begin its line, as in JSON; or nothing."""
    lines = data.decode("utf-8").removeprefix("\ufeff").split("\n")
    for key in ("version", "changes", *_RECORDS):
        if key in tree.keys and not lines[tree.keys[key].where.line - 1].startswith(key):
            return key
    return ""


def _say_changes(text: _Lines, tree: MapNode, changes: str) -> None:
    """Say what is new: where it was said before, else below the version."""
    line = f"changes: {quoted(changes)}" if changes else "changes:"
    if "changes" in tree.keys:
        text.replace_block(tree.keys["changes"].where.line, line)
    elif changes:
        text.insert_after(tree.keys["version"].where.line, line)


@dataclass(slots=True)
class _Lines:
    """The lines of a file, counted from 1 as findings count them; what is dropped is None until the end."""

    lines: list[str | None]

    def replace_value(self, node: TextNode, value: str) -> None:
        """Write another value where one stands, on one line."""
        index = node.where.line - 1
        line = self.lines[index] or ""
        shift = 1 if index == 0 and line.startswith("\ufeff") else 0
        start, end = node.where.column - 1 + shift, node.end - 1 + shift
        kept = line[start] if node.style in {Style.SINGLE, Style.DOUBLE} else '"'
        self.lines[index] = line[:start] + value.replace('"', kept) + line[end:]

    def replace_block(self, number: int, line: str) -> None:
        """Write a line instead of a key with its value."""
        end = "\r" if (self.lines[number - 1] or "").endswith("\r") else ""
        self.drop_block(number)
        self.lines[number - 1] = line + end

    def insert_after(self, number: int, line: str) -> None:
        """Write a line below another one."""
        end = "\r" if (self.lines[number - 1] or "").endswith("\r") else ""
        self.lines[number - 1] = f"{self.lines[number - 1]}\n{line}{end}"

    def drop_block(self, number: int, *, with_space: bool = False) -> None:
        """Take out a key and its value: its line, and the lines below it that are indented."""
        last = number
        for place in range(number + 1, len(self.lines) + 1):
            line = self.lines[place - 1] or ""
            if line.strip() and not line.startswith((" ", "\t")):
                break
            if line.strip():
                last = place
        first = number
        while with_space and first > 1 and not (self.lines[first - 2] or "").strip():
            first -= 1
        for place in range(first, last + 1):
            self.lines[place - 1] = None
