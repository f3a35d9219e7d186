"""The paragraphs of a tagged PDF: what its structure tree holds together, page by page (ISO 32000-1, 14.7)."""

from __future__ import annotations

import ctypes
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from contractgen.pdf.pdfium import PDFIUM

_DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Tagged:
    """A child of the document's structure element that shows words: these, and the pages (from 1) they stand on."""

    text: str
    pages: tuple[int, ...]


def tagged_blocks(data: bytes, skipped: Container[int] = ()) -> tuple[Tagged, ...]:
    """Return what stands directly under the root of a PDF's structure tree, in its order; none where it has no tree.

    `skipped` are pages (from 0) with trees of their own: those of annexed files.
    """
    texts: dict[int, list[str]] = {}
    pages: dict[int, list[int]] = {}
    with PDFIUM:
        document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            return ()
        try:
            for number in range(pdfium.FPDF_GetPageCount(document)):
                for place, words in _on_page(document, number) if number not in skipped else ():
                    texts.setdefault(place, []).append(words)
                    pages.setdefault(place, []).append(number + 1)
        finally:
            pdfium.FPDF_CloseDocument(document)
    return tuple(Tagged("".join(texts[place]), tuple(pages[place])) for place in sorted(texts))


def _on_page(document: Any, number: int) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - a handle of PDFium's
    """Yield the words of the blocks that stand on a page, with the place of each in the tree."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return
    tree, text_page = pdfium.FPDF_StructTree_GetForPage(page), pdfium.FPDFText_LoadPage(page)
    try:
        words = dict(_marked_words(page, text_page))
        count = pdfium.FPDF_StructTree_CountChildren(tree) if tree else 0
        for root in filter(None, (pdfium.FPDF_StructTree_GetChildAtIndex(tree, place) for place in range(count))):
            for place in range(max(pdfium.FPDF_StructElement_CountChildren(root), 0)):
                block = pdfium.FPDF_StructElement_GetChildAtIndex(root, place)
                text = "".join(words.get(mark, "") for mark in _marks(block)) if block else ""
                if text.strip():
                    yield place, text
    finally:
        if tree:
            pdfium.FPDF_StructTree_Close(tree)
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)


def _marks(element: Any, depth: int = 0) -> Iterator[int]:  # noqa: ANN401 - as above
    """Yield the marks of the content that a structure element holds, in reading order."""
    for place in range(max(pdfium.FPDF_StructElement_CountChildren(element), 0)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, place)
        if mark >= 0:
            yield mark
            continue
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
        if child and depth < _DEEPEST:
            yield from _marks(child, depth + 1)


def _marked_words(page: Any, text_page: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - as above
    """Yield the words of a page by their marks."""
    words: dict[int, list[str]] = {}
    for place in range(max(pdfium.FPDFPage_CountObjects(page), 0)):
        shown = pdfium.FPDFPage_GetObject(page, place)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(shown)
        if mark >= 0 and pdfium.FPDFPageObj_GetType(shown) == pdfium.FPDF_PAGEOBJ_TEXT:
            size = pdfium.FPDFTextObj_GetText(shown, text_page, None, 0)
            buffer = ctypes.create_string_buffer(max(size, 2))
            pdfium.FPDFTextObj_GetText(shown, text_page, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
            words.setdefault(mark, []).append(buffer.raw.decode("utf-16-le", "replace").rstrip("\0"))
    yield from ((mark, "".join(parts)) for mark, parts in words.items())
