"""What the pages of an annexed PDF draw with: fonts, layers, other files, and how large all of it is unpacked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject, StreamObject

from contractgen.pdf.page_digest import DEEPEST, MOST_OBJECTS, resolved, stored, unreadable

MOST_UNPACKED: Final = 256 * 1024 * 1024

_SIMPLE: Final = frozenset({"/Type1", "/MMType1", "/TrueType"})
_OF_DESCENDANTS: Final = frozenset({"/CIDFontType0", "/CIDFontType2"})
_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")
# Entries that let another file, or something that is not on the page, be drawn (ISO 32000-1, 8.9.5.4, 8.10.4).
_FOREIGN: Final = ("/Alternates", "/OPI", "/Ref")


def object_defects(pages: Sequence[Mapping[str, PdfObject]]) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the codes of what pages draw with and must not, with the names their sentences mention.

    Every object is looked at once, with the first page that reaches it. Raises UnreadablePageError.
    """
    seen: set[int] = set()
    unpacked = 0
    for number, parts in enumerate(pages, 1):
        for value in _reachable(list(parts.values()), seen):
            yield from _defects(value, number)
            unpacked += _unpacked(value)
            if unpacked > MOST_UNPACKED:
                yield "PDF-750", {"limit": MOST_UNPACKED // 1024 // 1024}
                return


def _reachable(values: Sequence[PdfObject], seen: set[int]) -> Iterator[DictionaryObject]:
    """Yield the dictionaries and streams that some values lead to, each of them once in a file."""
    waiting: list[tuple[Any, int]] = [(value, 0) for value in values]
    while waiting:
        value, depth = waiting.pop()
        if isinstance(value, IndirectObject):
            if value.idnum in seen:
                continue
            seen.add(value.idnum)
            value, depth = resolved(value), 0
        if depth > DEEPEST or len(seen) > MOST_OBJECTS:
            unreadable(f"> {DEEPEST if depth > DEEPEST else MOST_OBJECTS}")
        if isinstance(value, DictionaryObject):
            yield value
            waiting += [(value.raw_get(name), depth + 1) for name in value if name != "/Parent"]
        elif isinstance(value, ArrayObject):
            waiting += [(entry, depth + 1) for entry in list(value)]


def _defects(value: DictionaryObject, page: int) -> Iterator[tuple[str, dict[str, object]]]:
    kind = value.get("/Subtype")
    if kind in _SIMPLE | _OF_DESCENDANTS and "/BaseFont" in value and not _is_embedded(value):
        yield "PDF-751", {"page": page, "font": str(value["/BaseFont"]).lstrip("/")}
    if "/OC" in value or value.get("/Type") in {"/OCG", "/OCMD"}:
        yield "PDF-747", {}
    if value.get("/Type") in {"/Filespec", "/EmbeddedFile"} or "/EF" in value:
        yield "PDF-743", {}
    if "/JS" in value:
        yield "PDF-742", {"what": "/JS"}
    if isinstance(value, StreamObject):
        names = [name for name in _FOREIGN if name in value] + (["/F"] if "/F" in value else [])
        for name in names + (["/PS"] if kind == "/PS" else []):
            yield "PDF-755", {"what": name}


def _is_embedded(font: DictionaryObject) -> bool:
    descriptor = resolved(font.get("/FontDescriptor"))
    return isinstance(descriptor, DictionaryObject) and any(name in descriptor for name in _FILES)


def _unpacked(value: DictionaryObject) -> int:
    """Return how large a stream is unpacked; that of a picture is bounded by its own size and is never unpacked here.

    A stream that is larger than pypdf unpacks at all raises, which is damage to the caller.
    """
    if not isinstance(value, StreamObject):
        return 0
    if value.get("/Subtype") == "/Image":
        width, height = (int(resolved(value.get(name, 0))) for name in ("/Width", "/Height"))
        return len(stored(value)) + width * height
    return len(value.get_data()) if "/Filter" in value else len(stored(value))
