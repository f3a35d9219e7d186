"""Merging: the pages of annexed files into a drawn agreement, each file behind the slip page that announces it."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from contractgen.findings import Finding, Location, finding
from contractgen.pdf.annex_file import AnnexPdf, page_references
from contractgen.pdf.page_digest import UnreadablePageError, drawn_parts, resolved, unreadable
from contractgen.pdf.pdfa import without_accessibility, without_claim


@dataclass(frozen=True, slots=True)
class Annexed:
    """A file to be merged: behind how many drawn pages it stands, and the label of its annex (附件二)."""

    annex: AnnexPdf
    after: int
    label: str


def merge_annexes(drawn: bytes, annexed: Sequence[Annexed]) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return a drawn PDF with the pages of annexed files, in the order of their places; the same bytes every time.

    The drawn part keeps everything it has: tags, links, bookmarks, properties, attachments. A merged page is what the
    file's page draws, without links or tags. Page labels number the drawn pages through and the pages of a file by
    its annex (附件二-1); under the annex's bookmark there is one for its first page. Where a file does not
    declare PDF/A with readable text, the agreement no longer does either.
    """
    try:
        return _merged(drawn, annexed), ()
    except (PyPdfError, UnreadablePageError, RecursionError, ValueError, TypeError, KeyError) as problem:
        return None, (finding("PDF-740", Location(), reason=type(problem).__name__),)


def _merged(drawn: bytes, annexed: Sequence[Annexed]) -> bytes:
    reader = PdfReader(io.BytesIO(drawn), strict=True)
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    ordered = sorted(annexed, key=lambda item: item.after)
    before = 0
    firsts: list[tuple[int, Annexed]] = []
    for item in ordered:
        firsts.append((item.after + before, item))
        source = PdfReader(io.BytesIO(item.annex.data), strict=True)
        for number, page in enumerate(page_references(source)):
            _insert(writer, resolved(page), item.after + before + number)
        before += len(item.annex.pages)
    catalog = writer.root_object
    catalog[NameObject("/PageLabels")] = DictionaryObject(
        {NameObject("/Nums"): ArrayObject(_labels(firsts, len(writer.pages)))}
    )
    for first, item in firsts:
        _bookmark(writer, first, item)
    _take_back_claims(catalog, archival=all(item.annex.archival for item in annexed))
    _identify(writer, drawn, annexed)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _insert(writer: PdfWriter, source: DictionaryObject, place: int) -> None:
    """Insert a page that draws what a page of another file draws."""
    page = writer.insert_page(PageObject.create_blank_page(width=1, height=1), place)
    for name, value in drawn_parts(source).items():
        page[NameObject(name)] = value.clone(writer)


def _labels(firsts: Sequence[tuple[int, Annexed]], count: int) -> Iterator[NumberObject | DictionaryObject]:
    """Yield the number tree of the page labels (ISO 32000-1, 12.4.2)."""
    drawn = 0
    place = 0
    for first, item in firsts:
        if first > place:
            yield from (NumberObject(place), _label("", drawn + 1))
            drawn += first - place
        yield from (NumberObject(first), _label(f"{item.label}-", 1))
        place = first + len(item.annex.pages)
    if place < count:
        yield from (NumberObject(place), _label("", drawn + 1))


def _label(prefix: str, start: int) -> DictionaryObject:
    label = DictionaryObject({NameObject("/S"): NameObject("/D"), NameObject("/St"): NumberObject(start)})
    if prefix:
        label[NameObject("/P")] = TextStringObject(prefix)
    return label


def _bookmark(writer: PdfWriter, first: int, item: Annexed) -> None:
    """Put a bookmark for a file's first page under that of its slip page, folded; at the end where there is none."""
    slip = writer.pages[first - 1].indirect_reference
    root = _outline_root(writer)
    parent = next((entry for entry in _outline(writer) if _page_of(entry) == slip), root)
    above = resolved(parent)
    destination = ArrayObject([_reference(writer.pages[first]), NameObject("/Fit")])
    entry = DictionaryObject(
        {
            NameObject("/Title"): TextStringObject(f"{item.label}-1"),
            NameObject("/Parent"): parent,
            NameObject("/Dest"): destination,
        }
    )
    reference = writer._add_object(entry)  # noqa: SLF001 - pypdf adds to bookmarks of its own making alone
    if "/Last" in above:
        entry[NameObject("/Prev")] = above.raw_get("/Last")
        resolved(above["/Last"])[NameObject("/Next")] = reference
    else:
        above[NameObject("/First")] = reference
    above[NameObject("/Last")] = reference
    count = int(above.get("/Count", 0))
    # A negative count is that of a folded bookmark; the root is never folded (ISO 32000-1, 12.3.3).
    above[NameObject("/Count")] = NumberObject(count + 1 if count > 0 or parent == root else count - 1)


def _outline_root(writer: PdfWriter) -> IndirectObject:
    """Return the root of the bookmarks; a look whose headings have no outline levels draws a file without one."""
    catalog = writer.root_object
    if "/Outlines" not in catalog:
        root = DictionaryObject({NameObject("/Type"): NameObject("/Outlines")})
        catalog[NameObject("/Outlines")] = writer._add_object(root)  # noqa: SLF001 - as below
    return cast("IndirectObject", catalog.raw_get("/Outlines"))


def _reference(page: PageObject) -> IndirectObject:
    reference = page.indirect_reference
    if reference is None:
        unreadable("/Page")
    return reference


def _outline(writer: PdfWriter) -> Iterator[IndirectObject]:
    """Yield the bookmarks of a file, the last ones first: a slip page's title is the last on its page."""
    root = resolved(writer.root_object.get("/Outlines"))
    waiting = [root.raw_get("/First")] if isinstance(root, DictionaryObject) and "/First" in root else []
    found: list[IndirectObject] = []
    while waiting:
        reference = cast("IndirectObject", waiting.pop())
        found.append(reference)
        entry = resolved(reference)
        waiting += [entry.raw_get(name) for name in ("/Next", "/First") if name in entry]
    yield from reversed(found)


def _page_of(reference: IndirectObject) -> Any:  # noqa: ANN401 - pypdf's objects have no common type worth naming
    destination = resolved(resolved(reference).get("/Dest"))
    return destination[0] if isinstance(destination, ArrayObject) and destination else None


def _take_back_claims(catalog: DictionaryObject, *, archival: bool) -> None:
    """Take back what annexed pages do not keep: that all is tagged, and where they are not `archival` PDF/A too."""
    metadata = resolved(catalog.get("/Metadata"))
    if isinstance(metadata, StreamObject):
        packet = without_accessibility(metadata.get_data())
        metadata.set_data(packet if archival else without_claim(packet))


def _identify(writer: PdfWriter, drawn: bytes, annexed: Sequence[Annexed]) -> None:
    """Give the file an identifier that follows from what is in it (ISO 32000-1, 14.4)."""
    digest = hashlib.sha256(hashlib.sha256(drawn).digest())
    for item in annexed:
        digest.update(f"{item.after} {item.label} {item.annex.hash}\n".encode())
    identifier = ByteStringObject(digest.digest()[:16])
    writer._ID = ArrayObject((identifier, identifier))  # noqa: SLF001 - pypdf offers random identifiers alone
