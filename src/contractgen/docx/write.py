"""Write a document: compile its shape into the look once, then fill in the values by escaping and joining."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from contractgen.docx.archive import Entry
from contractgen.docx.contents import page_key
from contractgen.docx.look import Look, unknown_tags
from contractgen.docx.ooxml import unwritable
from contractgen.docx.shape import Shape, compile_shape, record_entry
from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Document
from contractgen.model.contents import headings_of

_MOST_SHAPES = 64
Key = TypeVar("Key")
Kept = TypeVar("Kept")


class ShapeCache:
    """The shapes compiled so far, by assembly and look; the least recently used of more than `capacity` go."""

    def __init__(self, capacity: int = _MOST_SHAPES) -> None:
        self._capacity = capacity
        self._shapes: OrderedDict[tuple[str, str], Shape] = OrderedDict()
        self._records: OrderedDict[bytes, Entry] = OrderedDict()

    def shape(self, document: Document, look: Look) -> tuple[Shape | None, tuple[Finding, ...]]:
        """Return the compiled shape of a document; what has findings is not kept."""
        key = (document.assembly.shape, look.hash)
        if key not in self._shapes:
            shape, found = compile_shape(document.assembly, look)
            if shape is None:
                return None, found
            _keep(self._shapes, key, shape, self._capacity)
        self._shapes.move_to_end(key)
        return self._shapes[key], ()

    def record(self, record: bytes) -> Entry:
        """Return the package part of a build record; documents of one shape mostly share it."""
        if record not in self._records:
            _keep(self._records, record, record_entry(record), self._capacity)
        self._records.move_to_end(record)
        return self._records[record]


def write_docx(
    document: Document,
    look: Look,
    record: bytes,
    cache: ShapeCache,
    pages: Sequence[str] = (),
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Write an agreement as DOCX.

    Args:
        document: The document with all its values.
        look: The Word file it is written into, as `read_look` returns it.
        record: The build record, JSON, as `build_record` returns it.
        cache: Keeps compiled shapes for the next document.
        pages: The page numbers that a table of contents shows, as printed; 1 for those that are not known.

    Returns:
        The bytes of the file, the same for the same arguments; or None and what cannot be written.
    """
    shape, found = cache.shape(document, look)
    found += unknown_tags(look, document.values.keys())
    if shape is None or found:
        return None, found
    values = document.values
    if look.contents:
        count = len(headings_of(document.assembly))
        shown = (*pages, *["1"] * count)[:count]
        values = {**values, **{page_key(place): page for place, page in enumerate(shown)}}
    found = _value_defects(shape, values)
    if found:
        return None, found
    return shape.fill(values, cache.record(record)), ()


def _value_defects(shape: Shape, values: Mapping[str, str]) -> tuple[Finding, ...]:
    """Find values that are missing or hold what Word text cannot; the value itself is never mentioned."""
    found: list[Finding] = []
    for key in sorted(shape.keys):
        value = values.get(key)
        if value is None:
            found.append(finding("DOCX-674", Location(), field=key, name=key))
            continue
        bad = unwritable(value)
        if bad is not None:
            found.append(finding("DOCX-671", Location(), field=key, name=key, place=bad[0], character=bad[1]))
    return tuple(found)


def _keep(kept: OrderedDict[Key, Kept], key: Key, value: Kept, capacity: int) -> None:
    kept[key] = value
    if len(kept) > capacity:
        kept.popitem(last=False)
