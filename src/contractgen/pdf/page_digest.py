"""What a page of a PDF draws, as one hash: the same in the file it comes from and in the one it is merged into.

Hashed are the page's boxes, its rotation, its content streams as they are stored, and everything that they draw with,
objects told apart by the order in which they are reached and not by their numbers (ISO 32000-1, 7.3 and 7.7.3.3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

# What of a page is drawn; the first four may stand on a node of the page tree above it.
INHERITED: Final = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
DRAWN: Final = (*INHERITED, "/Contents", "/Group", "/UserUnit")
MOST_OBJECTS: Final = 200_000
DEEPEST: Final = 60

# Ways back into the file that a page comes from, which draw nothing.
_WAYS_BACK: Final = frozenset({"/Parent", "/StructParent", "/StructParents", "/Length"})


class UnreadablePageError(Exception):
    """A page does not follow the format, or is larger or deeper than any page of an agreement."""


def unreadable(reason: str) -> NoReturn:
    """Refuse a page, or the file it is in; the reason is an entry of the format or a bound."""
    raise UnreadablePageError(reason)


def drawn_parts(page: DictionaryObject) -> dict[str, PdfObject]:
    """Return the entries of a page that draw, those inherited from the page tree included, as they stand."""
    found: dict[str, PdfObject] = {}
    node: Any = page
    for _ in range(DEEPEST):
        wanted = DRAWN if node is page else INHERITED
        for name in wanted:
            if name in node and name not in found and not isinstance(resolved(node[name]), NullObject):
                found[name] = node.raw_get(name)
        if "/Parent" not in node:
            return found
        node = resolved(node["/Parent"])
        if not isinstance(node, DictionaryObject):
            break
    unreadable("/Parent")


def resolved(value: Any) -> Any:  # noqa: ANN401 - pypdf's objects have no common type worth naming
    """Return what a reference leads to, through any number of references up to a few."""
    for _ in range(DEEPEST):
        if not isinstance(value, IndirectObject):
            return NullObject() if value is None else value
        value = value.get_object()
    unreadable("R")


@dataclass(slots=True)
class PageReader:
    """Reads the pages of one file; what several pages draw with is read once.

    `objects` are the objects by number, each written out with a mark where a reference stands, and its references.
    """

    objects: dict[int, tuple[bytes, tuple[IndirectObject, ...]]] = field(default_factory=dict)

    def digest(self, page: DictionaryObject) -> str:
        """Return the SHA-256 of what a page draws; raises UnreadablePageError."""
        parts = DictionaryObject({NameObject(name): value for name, value in drawn_parts(page).items()})
        whole = hashlib.sha256()
        numbers: dict[int, int] = {}
        waiting = [self._written(parts)]
        while waiting:
            written, references = waiting.pop()
            whole.update(len(written).to_bytes(8, "big") + written)
            for reference in references:
                new = reference.idnum not in numbers
                number = numbers.setdefault(reference.idnum, len(numbers))
                whole.update(number.to_bytes(8, "big"))
                if new:
                    waiting.append(self._object(reference))
            if len(numbers) > MOST_OBJECTS:
                unreadable(f"> {MOST_OBJECTS}")
        return whole.hexdigest()

    def _object(self, reference: IndirectObject) -> tuple[bytes, tuple[IndirectObject, ...]]:
        if reference.idnum not in self.objects:
            self.objects[reference.idnum] = self._written(resolved(reference))
        return self.objects[reference.idnum]

    @staticmethod
    def _written(value: PdfObject) -> tuple[bytes, tuple[IndirectObject, ...]]:
        references: list[IndirectObject] = []
        written = b"".join(_pieces(value, references, 0))
        return hashlib.sha256(written).digest(), tuple(references)


def _pieces(value: Any, references: list[IndirectObject], depth: int) -> Iterator[bytes]:  # noqa: ANN401 - pypdf types none of them
    """Yield a value in a form of its own, in which every value has one way to be written."""
    if depth > DEEPEST:
        unreadable(f"> {DEEPEST}")
    if isinstance(value, IndirectObject):
        references.append(value)
        yield b"R"
    elif isinstance(value, DictionaryObject):
        yield b"<"
        for name in sorted(set(value) - _WAYS_BACK):
            entry = value.raw_get(name)
            if not isinstance(entry, NullObject):
                yield _counted(b"/", str(name).encode("utf-8", "surrogatepass"))
                yield from _pieces(entry, references, depth + 1)
        yield b">"
        if isinstance(value, StreamObject):
            yield _counted(b"S", hashlib.sha256(stored(value)).digest())
    elif isinstance(value, ArrayObject):
        yield b"["
        for entry in list(value):
            yield from _pieces(entry, references, depth + 1)
        yield b"]"
    else:
        yield _atom(value)


def stored(stream: StreamObject) -> bytes:
    """Return the bytes of a stream as the file stores them."""
    data = stream._data  # noqa: SLF001 - pypdf has no public way to the bytes before its filters
    return data if isinstance(data, bytes) else bytes(data, "latin-1")


def _atom(value: object) -> bytes:
    if isinstance(value, NullObject):
        return b"n"
    if isinstance(value, BooleanObject):
        return b"t" if value.value else b"f"
    if isinstance(value, (FloatObject, NumberObject)):
        return _counted(b"#", f"{float(value):.4f}".encode())
    if isinstance(value, NameObject):
        return _counted(b"/", str(value).encode("utf-8", "surrogatepass"))
    if isinstance(value, (TextStringObject, ByteStringObject)):
        return _counted(b"(", value.original_bytes)
    raise UnreadablePageError(type(value).__name__)


def _counted(kind: bytes, data: bytes) -> bytes:
    return kind + len(data).to_bytes(8, "big") + data
