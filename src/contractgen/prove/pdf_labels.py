"""Page labels and bookmarks of a PDF: which of its pages are those of annexed files, and what leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from contractgen.pdf.page_digest import PageReader, resolved, unreadable
from contractgen.prove.pdf_model import AnnexedRun, Bookmark

_MOST_BOOKMARKS: Final = 20_000


def annexed_runs(reader: PdfReader) -> tuple[AnnexedRun, ...]:
    """Return the pages whose labels have a prefix, run by run (ISO 32000-1, 12.4.2).

    Drawn pages bear no prefix and are counted through; whatever else the labels say raises UnreadablePageError.
    """
    ranges = tuple(_ranges(reader))
    digests = PageReader()
    runs: list[AnnexedRun] = []
    drawn = 0
    for (first, prefix, start), (following, _, _) in pairwise((*ranges, (len(reader.pages), "", 0))):
        if start != (1 if prefix else drawn + 1):
            unreadable("/St")
        if prefix:
            pages = tuple(digests.digest(reader.pages[number]) for number in range(first, following))
            runs.append(AnnexedRun(prefix, first, drawn, pages))
        else:
            drawn += following - first
    return tuple(runs)


def bookmarks_of(reader: PdfReader) -> Iterator[Bookmark]:
    """Yield the bookmarks of a PDF; raises UnreadablePageError where one does more than lead, or there are too many."""
    references = (page.indirect_reference for page in reader.pages)
    places = {reference.idnum: place for place, reference in enumerate(references) if reference}
    root = resolved(reader.root_object.get("/Outlines"))
    waiting = [root["/First"]] if isinstance(root, DictionaryObject) and "/First" in root else []
    count = 0
    while waiting:
        entry = resolved(waiting.pop())
        count += 1
        if count > _MOST_BOOKMARKS or "/A" in entry:
            unreadable("/Outlines")
        yield Bookmark(str(entry.get("/Title", "")), _place(resolved(entry.get("/Dest")), places))
        waiting += [entry[name] for name in ("/Next", "/First") if name in entry]


def _ranges(reader: PdfReader) -> Iterator[tuple[int, str, int]]:
    """Yield where each range of labels begins, its prefix and its first number."""
    labels = resolved(reader.root_object.get("/PageLabels"))
    if not isinstance(labels, DictionaryObject):
        return
    numbers = list(resolved(labels["/Nums"]))
    if numbers and numbers[0] != 0:
        unreadable("/Nums")
    last = -1
    for place, entry in zip(numbers[::2], numbers[1::2], strict=True):
        label = resolved(entry)
        if not last < int(place) < len(reader.pages) or label.get("/S") != "/D":
            unreadable("/Nums")
        last = int(place)
        yield last, str(label.get("/P", "")), int(label.get("/St", 1))


def _place(destination: Any, places: dict[int, int]) -> int | None:  # noqa: ANN401 - pypdf's objects
    if not isinstance(destination, ArrayObject) or not destination:
        return None
    page = destination[0]
    return places.get(page.idnum) if isinstance(page, IndirectObject) else None
