"""What a PDF carries besides its pages: properties, attachments, and anything that could act by itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pypdf import PdfReader

from contractgen.pdf.page_digest import DRAWN, resolved
from contractgen.pdf.pdfa import declared_conformance
from contractgen.prove.pdf_labels import annexed_runs, bookmarks_of
from contractgen.prove.pdf_model import AnnexedRun, Bookmark

# What a catalog may hold (ISO 32000-1, 7.7.2): nothing in this list runs, asks, hides or fetches anything.
_CATALOG: Final = frozenset(
    {"/Type", "/Version", "/Extensions", "/Pages", "/PageLabels", "/Names", "/Dests", "/ViewerPreferences", "/Lang"}
    | {"/PageLayout", "/PageMode", "/Outlines", "/Metadata", "/StructTreeRoot", "/MarkInfo", "/OutputIntents", "/AF"}
)
_NAMES: Final = frozenset({"/EmbeddedFiles", "/Dests"})
_TAGGED: Final = re.compile(r"/[A-Z]{6}\+(.+)")
_DEEPEST_FORM: Final = 8
_MERGED: Final = frozenset({"/Type", "/Parent", *DRAWN})
_LINK: Final = frozenset(
    {"/Type", "/Subtype", "/Rect", "/Border", "/Dest", "/A", "/F", "/P", "/StructParent", "/Contents", "/C", "/BS"}
    | {"/H", "/M", "/NM", "/QuadPoints", "/AP"}
)


@dataclass(frozen=True, slots=True)
class Structure:
    """The properties and attachments of a PDF, and the names of what has no place in an agreement."""

    pages: int
    title: str
    language: str
    producer: str
    conformance: str
    attachments: Mapping[str, bytes]
    foreign: tuple[str, ...]
    addresses: tuple[str, ...] = ()
    annexed: tuple[AnnexedRun, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()


def read_structure(data: bytes) -> Structure | None:
    """Read a PDF's catalog and what hangs on it; None when it does not follow the format."""
    try:
        return _read(PdfReader(io.BytesIO(data), strict=True))
    except Exception:  # noqa: BLE001 - a damaged file can make a foreign parser raise anything; all of it means damage
        return None


def subsets_in(data: bytes) -> frozenset[str]:
    """Return the names of the simple fonts that pages draw with and that are embedded as subsets, without their tags.

    A name that any font of the file has without a tag is not among them (ISO 32000-1, 9.6.4).
    """
    try:
        names = {str(font.get("/BaseFont")) for font in _simple_fonts(PdfReader(io.BytesIO(data), strict=True))}
    except Exception:  # noqa: BLE001 - as above: what cannot be read is not known to be a subset
        return frozenset()
    tagged = {match[1] for name in names if (match := _TAGGED.fullmatch(name))}
    return frozenset(tagged - {name.lstrip("/") for name in names})


def _simple_fonts(reader: PdfReader) -> Iterator[Mapping[str, Any]]:
    """Yield the fonts of all pages and of the forms on them."""
    waiting = [(resolved(page.get("/Resources", {})), 0) for page in reader.pages]
    seen: set[int] = set()
    while waiting:
        resources, depth = waiting.pop()
        if id(resources) in seen or depth > _DEEPEST_FORM:
            continue
        seen.add(id(resources))
        yield from map(resolved, resolved(resources.get("/Font", {})).values())
        forms = map(resolved, resolved(resources.get("/XObject", {})).values())
        waiting += [(resolved(form.get("/Resources", {})), depth + 1) for form in forms]


def _read(reader: PdfReader) -> Structure:
    catalog = reader.root_object
    pages = reader.pages
    information = reader.trailer.get("/Info")
    annexed = annexed_runs(reader)
    merged = {number for run in annexed for number in run.places}
    return Structure(
        pages=len(pages),
        title=str(resolved(resolved(information or {}).get("/Title", ""))),
        language=str(resolved(catalog.get("/Lang", ""))),
        producer=str(resolved(resolved(information or {}).get("/Producer", ""))),
        conformance=declared_conformance(catalog),
        attachments=_attachments(reader),
        foreign=tuple(dict.fromkeys(_foreign(catalog, pages, merged))),
        addresses=tuple(dict.fromkeys(_addresses(pages))),
        annexed=annexed,
        bookmarks=tuple(bookmarks_of(reader)) if annexed else (),
    )


def _foreign(catalog: Mapping[str, Any], pages: Any, merged: set[int]) -> Iterator[str]:  # noqa: ANN401 - pypdf's list
    """Yield the names of entries that could run, ask, hide or fetch something."""
    yield from sorted(set(catalog) - _CATALOG)
    yield from sorted(set(resolved(catalog.get("/Names", {}))) - _NAMES)
    for number, page in enumerate(pages):
        if number in merged:
            yield from sorted(set(page) - _MERGED)
        if "/AA" in page:
            yield "/AA"
        for reference in resolved(page.get("/Annots", ())):
            note = resolved(reference)
            yield from sorted(set(note) - _LINK)
            action = resolved(note.get("/A", {"/S": "/GoTo"}))
            if not _leads_out(action) and (action.get("/S") != "/GoTo" or "/Next" in action):
                yield str(action.get("/S"))


def _leads_out(action: Mapping[str, Any]) -> bool:
    """Say whether an action does nothing but open an address (ISO 32000-1, 12.6.4.7)."""
    return action.get("/S") == "/URI" and set(action) <= {"/Type", "/S", "/URI"}


def _addresses(pages: Any) -> Iterator[str]:  # noqa: ANN401 - pypdf's list
    """Yield the addresses that links lead to."""
    for page in pages:
        for reference in resolved(page.get("/Annots", ())):
            action = resolved(resolved(reference).get("/A", {}))
            if _leads_out(action):
                yield str(resolved(action.get("/URI", "")))


def _attachments(reader: PdfReader) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for name, contents in reader.attachments.items():
        if len(contents) != 1:
            raise ValueError(name)
        found[name] = contents[0]
    return found
