"""Drawing a published PDF again: a PDF follows from its DOCX, its fonts and its engine, and shows nothing else.

It tells what no reading of words tells: words made small, faint or covered, lines that were moved.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject

from contractgen.findings import Findings, Location, finding
from contractgen.model.template import STROKE, FontLine
from contractgen.pdf.draw import draw_pdf, program_hash
from contractgen.pdf.faces import FontSet
from contractgen.pdf.fonts import load_fonts
from contractgen.pdf.fontsources import read_source
from contractgen.pdf.page_digest import PageReader, UnreadablePageError, resolved
from contractgen.pdf.pdfa import OFFICE
from contractgen.prove.entries import Pairs
from contractgen.prove.pdf_model import PdfDocument

UNSEEN = frozenset({"OUT-872", "OUT-873"})  # a PDF that could not be drawn again
_NOWHERE = Path(os.devnull)
# What of a link leads somewhere, which is compared by itself, or back into the file.
_LEADS = frozenset({"/Dest", "/A", "/P", "/Parent", "/StructParent"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A DOCX and the PDF beside it: the PDF as stored and as read, what drew it, the fonts it was drawn with."""

    docx: bytes
    pdf: bytes
    read: PdfDocument
    engine: Mapping[str, str]
    fonts: Pairs
    file: str


@dataclass(slots=True)
class Redrawing:
    """Draws published PDFs again; `library` is where templates have their font files, if there is one.

    `untold` counts the PDFs of which it cannot be told, by the code of the finding and what it names.
    """

    library: Path | None = None
    untold: dict[tuple[str, str], int] = field(default_factory=dict)
    _fonts: dict[Pairs, tuple[FontSet, ...] | str] = field(default_factory=dict)

    def compare(self, pair: Pair) -> Findings:
        """Draw a DOCX again and compare its PDF with that: byte by byte, or without annexed pages page by page.

        A PDF that comes out the same is sound whatever the manifest says of its engine.
        """
        is_office = pair.read.producer.startswith(OFFICE)
        if pair.engine.get("name") and is_office is not (pair.engine["name"] == OFFICE.lower()):
            return (finding("OUT-857", Location(pair.file), field="engine", member="engine"),)
        if is_office:
            return self._is_untold("OUT-872", _named(pair.engine) or OFFICE)
        fonts = self._fonts_of(pair.fonts)
        if isinstance(fonts, str):
            return self._is_untold("OUT-873", fonts)
        page = ""
        for each in fonts:
            drawn, _ = draw_pdf(pair.docx, each)
            differing = "–" if drawn is None else first_difference(drawn, pair)
            if not differing:
                return ()
            page = page if page.isdigit() else differing
        if pair.engine.get("program", "") != program_hash():
            return self._is_untold("OUT-872", _named(pair.engine))
        return (finding("OUT-871", Location(pair.file), page=page),)

    def findings(self, manifest: Path) -> Findings:
        """Return what could not be told, once for every reason."""
        where = Location(str(manifest))
        return tuple(
            finding(code, where, count=count, reason=reason) for (code, reason), count in sorted(self.untold.items())
        )

    def _is_untold(self, code: str, reason: str) -> Findings:
        key = (code, reason or "–")
        self.untold[key] = self.untold.get(key, 0) + 1
        return ()

    def _fonts_of(self, recorded: Pairs) -> tuple[FontSet, ...] | str:
        """Return the fonts of a build record, or the names of those that are not at hand with the same hash."""
        if recorded not in self._fonts:
            self._fonts[recorded] = _found(recorded, _folders(self.library))
        return self._fonts[recorded]


def first_difference(drawn: bytes, pair: Pair) -> str:
    """Say on which page a published PDF is not what was drawn again: – where on none, empty where they are equal."""
    if drawn == pair.pdf:
        return ""
    merged = {number for run in pair.read.annexed for number in run.places}
    own = [number for number in range(pair.read.count) if number not in merged]
    try:
        wanted, shown = tuple(_pages(drawn)), tuple(_pages(pair.pdf, own))
    except (PyPdfError, UnreadablePageError, RecursionError, ValueError, TypeError, KeyError, AttributeError):
        return "–"
    for number, ours, theirs in zip(own, wanted, shown, strict=False):
        if ours != theirs:
            return str(number + 1)
    # The pages of annexed files stand between drawn ones: the bytes of such a file are its own, its pages are not.
    return "" if merged and len(wanted) == len(shown) else "–"


def _named(engine: Mapping[str, str]) -> str:
    return " ".join(part for name in ("name", "version") if (part := engine.get(name, "")))


def _folders(library: Path | None) -> tuple[Path, ...]:
    """Return where files of fonts may lie: beside any template; without a library, nowhere."""
    beside = () if library is None else sorted(path for path in (library / "templates").glob("*") if path.is_dir())
    return (*beside, _NOWHERE)


def _found(recorded: Pairs, folders: tuple[Path, ...]) -> tuple[FontSet, ...] | str:
    """Return the fonts of a build record, or the names of those that are missing.

    They are two sets: a record does not say whether bold words of a family without a bold face were drawn with a pen.
    """
    missing = ""
    for folder in folders:
        lines = {name: _line(name, digest, folder) for name, digest in recorded}
        found = tuple(line for line in lines.values() if line is not None)
        if len(found) == len(lines):
            penned = tuple(replace(line, bold=STROKE) for line in found)
            sets = (load_fonts(each, folder)[0] for each in (found, penned))
            if known := tuple(fonts for fonts in sets if fonts is not None):
                return known
        missing = ", ".join(name for name, line in lines.items() if line is None)
    return missing or "–"


def _line(name: str, digest: str, folder: Path) -> FontLine | None:
    """Return the declaration behind `family (source)`, if its source is there with this hash."""
    for place in (place for place, sign in enumerate(name) if sign == "("):
        line = FontLine(name[:place].removesuffix(" "), name[place + 1 :].removesuffix(")"), Location(name))
        if line.source and read_source(line, folder).digest == digest:
            return line
    return None


def _pages(data: bytes, numbers: list[int] | None = None) -> Iterator[tuple[str, str]]:
    """Yield what pages of a PDF draw, and what their links do."""
    reader = PdfReader(io.BytesIO(data), strict=True)
    digests = PageReader()
    for number in range(len(reader.pages)) if numbers is None else numbers:
        page = reader.pages[number]
        yield digests.digest(page), digests.digest(DictionaryObject({NameObject("/Contents"): _notes(page)}))


def _notes(page: DictionaryObject) -> PdfObject:
    """Return what links look like and where they lie, without where they lead."""
    notes = (resolved(note) for note in resolved(page.get("/Annots", ArrayObject())))
    return ArrayObject(
        DictionaryObject({NameObject(name): note.raw_get(name) for name in note if name not in _LEADS})
        for note in notes
    )
