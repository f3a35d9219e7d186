"""Locks: what a template's ranges resolved to, as a file that reads and diffs well."""

from __future__ import annotations

from pathlib import Path

from contractgen.findings import Finding, errors_in, finding
from contractgen.model.library import FilePin, Lock, Pin
from contractgen.model.version import Version
from contractgen.source.access import items_at, text_at
from contractgen.source.files import read_file, shown
from contractgen.source.nodes import MapNode
from contractgen.source.quoting import quoted
from contractgen.source.validation import validate
from contractgen.source.yamltree import parse_tree

NAME = "template.lock"

_HEAD = "# Written by `contractgen lock`. / 由 `contractgen lock` 写入。\n"


def read_lock(path: Path) -> tuple[Lock | None, tuple[Finding, ...]]:
    """Return the lock of a file, or None and what is wrong with it."""
    data, found = read_file(path)
    return (None, found) if data is None else read_lock_text(data, shown(path))


def read_lock_text(data: bytes, file: str) -> tuple[Lock | None, tuple[Finding, ...]]:
    """Return the lock that the bytes of a file describe; `file` is its name for findings."""
    tree, found = parse_tree(data, file)
    if tree is None:
        return None, found
    findings = (*found, *validate(tree, "lock"), *_repeated_pins(tree))
    return (None if errors_in(findings) else _lock(tree)), findings


def lock_text(lock: Lock) -> str:
    """Return the text of a lock's file: clauses and files in the lock's order, a line each."""
    clauses = [
        f"  - {{clause: {pin.clause}, version: {quoted(str(pin.version))}, fingerprint: {quoted(pin.fingerprint)}}}\n"
        for pin in lock.pins
    ]
    files = [f"  - {{name: {quoted(pin.name)}, hash: {quoted(pin.hash)}{_pages(pin)}}}\n" for pin in lock.files]
    head = f"{_HEAD}template: {lock.template}\nversion: {quoted(str(lock.version))}\n"
    return head + _list("clauses", clauses) + _list("files", files)


def _pages(pin: FilePin) -> str:
    return "" if pin.pages is None else f", pages: {pin.pages}"


def _list(key: str, lines: list[str]) -> str:
    return f"{key}:\n{''.join(lines)}" if lines else f"{key}: []\n"


def _lock(tree: MapNode) -> Lock:
    pins = (
        Pin(text_at(item, "clause"), _version(text_at(item, "version")), text_at(item, "fingerprint"))
        for item in items_at(tree, "clauses")
    )
    files = (
        FilePin(text_at(item, "name"), text_at(item, "hash"), int(text_at(item, "pages") or 0) or None)
        for item in items_at(tree, "files")
    )
    return Lock(text_at(tree, "template"), _version(text_at(tree, "version")), tuple(pins), tuple(files))


def _version(text: str) -> Version:
    return Version.parse(text) or Version(0, 0, 0)


def _repeated_pins(tree: MapNode) -> tuple[Finding, ...]:
    found: list[Finding] = []
    first: dict[str, int] = {}
    for item in items_at(tree, "clauses"):
        name = text_at(item, "clause")
        if name in first:
            found.append(finding("LIB-249", item.where, clause=name, first=first[name]))
        first.setdefault(name, item.where.line)
    return tuple(found)
