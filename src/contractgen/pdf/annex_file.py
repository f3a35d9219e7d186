"""Annexed files: a PDF is examined before any of its pages becomes part of an agreement."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject, IndirectObject

from contractgen.findings import Finding, Location, finding
from contractgen.pdf.annex_objects import MOST_UNPACKED, object_defects
from contractgen.pdf.page_digest import PageReader, UnreadablePageError, drawn_parts, resolved, unreadable
from contractgen.pdf.pdfa import declared_conformance

MOST_BYTES: Final = 32 * 1024 * 1024
MOST_PAGES: Final = 500
# From an inch to a sheet of A0 and a little more, in points.
LEAST_SIDE, MOST_SIDE = 72, 3400

_KEPT_FILES: Final = 8
_WITH_READABLE_TEXT: Final = frozenset({"2U", "2A", "3U", "3A"})
_CODES: Final = {"/AcroForm": "PDF-744", "/OCProperties": "PDF-747", "/AF": "PDF-743", "/AA": "PDF-742"}
_HARMLESS: Final = frozenset(
    {"/Type", "/Version", "/Extensions", "/Pages", "/PageLabels", "/Names", "/Dests", "/ViewerPreferences", "/Lang"}
    | {"/PageLayout", "/PageMode", "/Outlines", "/Metadata", "/StructTreeRoot", "/MarkInfo", "/OutputIntents"}
    | {"/OpenAction", "/PieceInfo", "/LastModified", "/Threads", "/SpiderInfo", "/URI"}
)
_NAMES: Final = {"/JavaScript": "PDF-742", "/EmbeddedFiles": "PDF-743"}
_LEADS_INSIDE: Final = "/GoTo"


@dataclass(frozen=True, slots=True)
class AnnexPdf:
    """A PDF that may be annexed: its bytes and their hash (`sha256:…`), and the digest of each of its pages.

    `archival` says that it declares PDF/A with readable text. `links` are the links inside it, which get lost.
    """

    data: bytes
    hash: str
    pages: tuple[str, ...]
    archival: bool
    links: int


def examine(data: bytes, where: Location) -> tuple[AnnexPdf | None, tuple[Finding, ...]]:
    """Examine a PDF that is to be annexed; None and all reasons where it may not be.

    Refused are files that are damaged, encrypted, or too large to be read safely; that act by themselves, ask for
    input, carry other files, or lead out of themselves; whose pages show something else to some readers (layers, fonts
    that are not embedded, remarks), and pages of no paper's size.
    """
    seen = _examined(hashlib.sha256(data).hexdigest(), _Bytes(data))
    return seen.annex, tuple(finding(code, where, **names) for code, names in seen.told)  # type: ignore[arg-type]


def page_references(reader: PdfReader) -> Iterator[IndirectObject]:
    """Yield the pages of a file in order, each of them once, at most one more than may be annexed.

    Raises UnreadablePageError where the tree of pages is no tree.
    """
    waiting = [reader.root_object.raw_get("/Pages")]
    seen: set[int] = set()
    count = 0
    while waiting and count <= MOST_PAGES:
        reference = waiting.pop()
        node = resolved(reference)
        if not isinstance(reference, IndirectObject) or reference.idnum in seen or len(seen) > 4 * MOST_PAGES:
            unreadable("/Kids")
        seen.add(reference.idnum)
        if not isinstance(node, DictionaryObject):
            unreadable("/Pages")
        if "/Kids" in node:
            waiting += reversed(list(resolved(node["/Kids"]))[: MOST_PAGES + 1])
        else:
            count += 1
            yield reference


@dataclass(frozen=True, slots=True)
class _Bytes:
    """Bytes that are known by the hash beside them, so that keeping what was seen of them costs no comparison."""

    data: bytes

    def __eq__(self, other: object) -> bool:
        """All are equal: the hash beside them tells them apart."""
        return isinstance(other, _Bytes)

    def __hash__(self) -> int:
        """Return the same for all."""
        return 0


@dataclass(frozen=True, slots=True)
class _Examined:
    annex: AnnexPdf | None
    told: tuple[tuple[str, dict[str, object]], ...]


@lru_cache(maxsize=_KEPT_FILES)
def _examined(digest: str, given: _Bytes) -> _Examined:
    """Examine a file; the same one is annexed to many agreements."""
    data = given.data
    if len(data) > MOST_BYTES:
        return _Examined(None, (("PDF-750", {"limit": MOST_BYTES // 1024 // 1024}),))
    if not data.startswith(b"%PDF-"):
        return _Examined(None, (("PDF-740", {"reason": "%PDF"}),))
    try:
        reader = PdfReader(io.BytesIO(data), strict=True)
        if reader.is_encrypted:
            return _Examined(None, (("PDF-741", {}),))
        return _read(reader, data, f"sha256:{digest}")
    except LimitReachedError:
        return _Examined(None, (("PDF-750", {"limit": MOST_UNPACKED // 1024 // 1024}),))
    except Exception as problem:  # noqa: BLE001 - a hostile file makes a foreign parser raise anything: it is damaged
        reason = str(problem) if isinstance(problem, UnreadablePageError) else type(problem).__name__
        return _Examined(None, (("PDF-740", {"reason": reason}),))


def _read(reader: PdfReader, data: bytes, hash_: str) -> _Examined:
    pages = [resolved(reference) for reference in page_references(reader)]
    if not pages or len(pages) > MOST_PAGES:
        return _Examined(None, (("PDF-748" if pages else "PDF-752", {"limit": MOST_PAGES} if pages else {}),))
    told = [*_catalog_defects(reader)]
    links = 0
    for number, page in enumerate(pages, 1):
        told += _page_defects(page, number)
        for code, name in _annotations(page):
            links += code == ""
            told += [(code, {"page": number, "what": name})] if code else []
    told += object_defects([drawn_parts(page) for page in pages])
    if told:
        once = {(code, *names.items()): (code, names) for code, names in told}
        return _Examined(None, tuple(once.values()))
    digests = PageReader()
    archival = declared_conformance(reader.root_object) in _WITH_READABLE_TEXT
    annex = AnnexPdf(data, hash_, tuple(digests.digest(page) for page in pages), archival, links)
    return _Examined(annex, (("PDF-754", {"count": links}),) if links else ())


def _catalog_defects(reader: PdfReader) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield what a file does or carries besides its pages."""
    catalog = reader.root_object
    for name in sorted(set(catalog) - _HARMLESS):
        if name == "/AcroForm" and _is_signed(resolved(catalog[name])):
            yield "PDF-753", {}
        elif name in _CODES:
            yield _CODES[name], {"what": name} if _CODES[name] == "PDF-742" else {}
        else:
            yield "PDF-755", {"what": name}
    opening = resolved(catalog.get("/OpenAction"))
    if isinstance(opening, DictionaryObject) and (opening.get("/S") != _LEADS_INSIDE or "/Next" in opening):
        yield "PDF-742", {"what": "/OpenAction"}
    names = resolved(catalog.get("/Names"))
    for name in sorted(set(names) - {"/Dests"}) if isinstance(names, DictionaryObject) else ():
        code = _NAMES.get(name, "PDF-755")
        yield code, {} if code == "PDF-743" else {"what": name}


def _is_signed(form: Any) -> bool:  # noqa: ANN401 - pypdf's objects have no common type worth naming
    return isinstance(form, DictionaryObject) and int(resolved(form.get("/SigFlags", 0))) & 1 == 1


def _page_defects(page: DictionaryObject, number: int) -> Iterator[tuple[str, dict[str, object]]]:
    if "/AA" in page:
        yield "PDF-742", {"what": "/AA"}
    if page.get("/Type", "/Page") != "/Page":
        unreadable("/Type")
    parts = drawn_parts(page)
    for name in ("/MediaBox", "/CropBox"):
        if name not in parts and name == "/CropBox":
            continue
        sides = [float(resolved(side)) for side in resolved(parts.get(name))]
        if len(sides) != len("xyxy"):
            raise UnreadablePageError(name)
        width, height = abs(sides[2] - sides[0]), abs(sides[3] - sides[1])
        if not (LEAST_SIDE <= width <= MOST_SIDE and LEAST_SIDE <= height <= MOST_SIDE):
            yield "PDF-749", {"page": number}
    if int(resolved(parts.get("/Rotate", 0))) % 90 or float(resolved(parts.get("/UserUnit", 1))) != 1:
        yield "PDF-749", {"page": number}


def _annotations(page: DictionaryObject) -> Iterator[tuple[str, str]]:
    """Yield for every annotation of a page the code that refuses it, and its kind; no code for a link inside."""
    notes = resolved(page.get("/Annots", ()))
    for reference in notes:
        note = resolved(reference)
        kind = str(note.get("/Subtype", "–"))
        action = resolved(note.get("/A", DictionaryObject()))
        leads = str(action.get("/S", _LEADS_INSIDE))
        if kind == "/Widget":
            yield "PDF-744", kind
        elif kind == "/FileAttachment":
            yield "PDF-743", kind
        elif leads in {"/JavaScript", "/Launch"} or "/AA" in note or "/Next" in action:
            yield "PDF-742", leads
        elif kind != "/Link":
            yield "PDF-745", kind
        elif leads != _LEADS_INSIDE:
            yield "PDF-746", leads
        else:
            yield "", kind
