"""The watermark: on every page of a draft, in both files and to be seen; on no page of a final agreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contractgen.findings import Finding, Location, finding
from contractgen.prove.characters import squeezed
from contractgen.prove.pdf_model import PdfDocument, Turned
from contractgen.word.model import Watermark, WordDocument

# A watermark that is paler, lies further under something else, or is smaller is not seen at a glance.
_LEAST_CONTRAST = 24
_LEAST_SHOWN = 0.25
_LEAST_SIZE = 72.0  # points


def watermark_in_docx(document: WordDocument, wanted: str, file: str = "") -> tuple[Finding, ...]:
    """Compare the watermarks of a DOCX with the one that every page must have; empty: no page may have any."""
    if not wanted:
        bears = any(marks for section in document.sections for marks in section.watermarks.values())
        return (finding("OUT-844", Location(file), format="DOCX"),) if bears else ()
    return tuple(
        finding("OUT-842", Location(file), section=number, pages=kind)
        for number, section in enumerate(document.sections, 1)
        for kind in ("default", *(kind for kind in section.headers if kind != "default"))
        if not _is_wanted(section.watermarks.get(kind, ()), wanted)
    )


def watermark_in_pdf(pdf: PdfDocument, wanted: str, file: str = "") -> tuple[Finding, ...]:
    """Compare the watermarks of a PDF with the one that every page must have; empty: no page may have any.

    Blank pages between sections have none, in Word neither.
    """
    if not wanted:
        bears = any(page.turned for page in pdf.pages)
        return (finding("OUT-844", Location(file), format="PDF"),) if bears else ()
    return tuple(_wrong_pages(pdf, wanted, file))


def _wrong_pages(pdf: PdfDocument, wanted: str, file: str) -> Iterator[Finding]:
    for number, page in enumerate(pdf.pages, 1):
        said = "".join(turned.text for turned in page.turned)
        if not page.is_blank and (said != squeezed(wanted) or not _is_seen(page.turned)):
            yield finding("OUT-843", Location(file), page=number)


def _is_wanted(marks: Sequence[Watermark], wanted: str) -> bool:
    if len(marks) != 1:
        return False
    [mark] = marks
    contrast = 255 - min(int(mark.color[start : start + 2], 16) for start in (0, 2, 4))
    return mark.text == wanted and contrast >= _LEAST_CONTRAST and min(mark.width, mark.height) >= _LEAST_SIZE


def _is_seen(words: Sequence[Turned]) -> bool:
    boxes = [turned.box for turned in words]
    width = max(box.right for box in boxes) - min(box.left for box in boxes)
    height = max(box.top for box in boxes) - min(box.bottom for box in boxes)
    plain = all(turned.contrast >= _LEAST_CONTRAST and turned.shown >= _LEAST_SHOWN for turned in words)
    return plain and min(width, height) >= _LEAST_SIZE
