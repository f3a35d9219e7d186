"""Drawing a document that has been read: from a WordDocument to a PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from contractgen.findings import Finding, Findings, errors_in, finding, in_order
from contractgen.pdf.accessibility import is_accessible
from contractgen.pdf.bounds import beyond_bounds
from contractgen.pdf.dialect import foreign_to_the_engine
from contractgen.pdf.engine import Complaint, compile_tree, page_references
from contractgen.pdf.faces import FontSet
from contractgen.pdf.inks import uncovered
from contractgen.pdf.margins import make_room, too_tall
from contractgen.pdf.places import Place
from contractgen.pdf.table_places import placed_in_tables
from contractgen.pdf.tree import Tree, build_tree, placed_paragraphs
from contractgen.pdf.undecodable import undecodable
from contractgen.word.model import WordDocument

_Drawn = TypeVar("_Drawn")

_IN_PAGES = {"tall": "PDF-757", "blank": "PDF-758"}
_IN_LINES = {"tab": "PDF-710", "number": "PDF-756"}
_IN_TABLES = {"figure": "PDF-721", "row": "PDF-722", "clip": "PDF-764"}


def draw_document(document: WordDocument, record: bytes | None, fonts: FontSet) -> tuple[bytes | None, Findings]:
    """Draw a document as PDF/A-3u; `record` is the build record (UTF-8 JSON) to attach.

    It declares PDF/UA-1 too where the document gives what that asks for. Whatever the engine does not draw, and every
    character that no declared font has, is a finding; then there is no PDF.
    """
    text = None if record is None else record.decode()
    document, drawn, found = _laid_out(
        document, fonts, text, lambda tree, made: compile_tree(tree, fonts, accessible=is_accessible(made))
    )
    if isinstance(drawn, Complaint):
        explained = _explained(drawn, document) or tuple(undecodable(document))
        if not explained and not errors_in(found):
            explained = (finding("PDF-720", message=drawn.message),)
        return None, in_order(found + explained)
    return (None if errors_in(found) else drawn), found


def references_shown(document: WordDocument, fonts: FontSet) -> tuple[Mapping[str, str] | None, Findings]:
    """Return the page numbers that a drawing prints for bookmarks, by the bookmark; None where it cannot be drawn."""
    document, shown, found = _laid_out(document, fonts, None, lambda tree, _: page_references(tree, fonts))
    if isinstance(shown, Complaint):
        return None, in_order(found + (_explained(shown, document) or (finding("PDF-720", message=shown.message),)))
    return shown, found


def _laid_out(
    document: WordDocument,
    fonts: FontSet,
    record: str | None,
    draw: Callable[[Tree, WordDocument], _Drawn | Complaint],
) -> tuple[WordDocument, _Drawn | Complaint | None, Findings]:
    """Return a document with its text moved aside for tall headers, what is drawn of it, and findings."""
    beyond = tuple(beyond_bounds(document))
    if beyond:
        return document, None, beyond
    while True:
        found = foreign_to_the_engine(document)
        if errors_in(found):
            return document, None, found
        tree, more = build_tree(document, record, fonts)
        # Even a tree with gaps is drawn, so that one run finds everything.
        drawn = draw(tree, document)
        roomier = make_room(document, drawn) if isinstance(drawn, Complaint) else None
        if roomier is None:
            return document, drawn, found + more
        document = roomier


def _explained(complaint: Complaint, document: WordDocument) -> Findings:
    """Return the findings that say what the engine complains of, and where; none if it is nothing foreseen."""
    if complaint.characters:
        return tuple(_uncovered(characters, document) for characters in complaint.characters)
    if complaint.fault in _IN_PAGES:
        return (finding(_IN_PAGES[complaint.fault]),)
    if complaint.fault == "margin":
        return (too_tall(document, complaint.place, complaint.part, complaint.pages, complaint.height),)
    if complaint.fault in _IN_TABLES:
        return tuple(
            found.finding(_IN_TABLES[complaint.fault])
            for found in placed_in_tables(document)
            if (found.part, found.paragraph.index + 1) == (complaint.part, complaint.place)
        )
    if complaint.fault in _IN_LINES:
        return tuple(
            Place(placed.part, placed.paragraph).finding(_IN_LINES[complaint.fault])
            for placed in placed_paragraphs(document)
            if (placed.part, placed.paragraph.index + 1) == (complaint.part, complaint.place)
        )
    return ()


def _uncovered(characters: str, document: WordDocument) -> Finding:
    """Return the finding about characters for which no face inside the engine has a glyph."""
    for placed in placed_paragraphs(document):
        label = placed.paragraph.label.text if placed.paragraph.label else ""
        if characters in f"{label}{placed.paragraph.text}":
            return uncovered(characters, Place(placed.part, placed.paragraph))
    points = " ".join(f"U+{ord(character):04X}" for character in characters)
    return finding("PDF-704", style="", character=characters, code_point=points)
