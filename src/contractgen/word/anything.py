"""Opening any DOCX to read its words: guarded against hostile files, but refusing nothing for what it holds."""

from __future__ import annotations

from contractgen.findings import Findings, Location, finding
from contractgen.word.package import Package, unpack
from contractgen.word.relationships import all_relationships
from contractgen.word.xml import STRICT_NAMESPACES

_MARKUP = (".xml", ".rels")
_RATIO_COUNTS_FROM = 8 * 1024 * 1024  # tables of empty cells are compressed well too, and no danger
_USUAL_MAIN = "word/document.xml"


def open_anything(data: bytes) -> tuple[Package | None, Findings]:
    """Open a DOCX of any origin from bytes.

    Only its XML is inflated, within the limits of `open_package`; pictures, programs and embedded files are never
    touched. A strict document (Part 1, annex A) is read as the usual kind. Without relationships the main part is
    where all programs put it.
    """
    parts, wrong = unpack(data, _is_markup, _RATIO_COUNTS_FROM)
    if parts is None:
        return None, wrong
    hostile = [name for name, content in parts.items() if b"<!DOCTYPE" in content]
    if hostile:
        return None, tuple(finding("DOCX-609", Location(name), part=name) for name in hostile)
    parts = {name: _usual(content) for name, content in parts.items()}
    relationships = all_relationships(parts)
    named = (item.target for item in relationships.get("", ()) if item.kind == "officeDocument" and not item.external)
    main = next((name for name in (*named, _USUAL_MAIN) if name in parts), "")
    if not main:
        return None, (finding("DOCX-612"),)
    return Package(parts, relationships, main), ()


def _is_markup(name: str) -> bool:
    return name.lower().endswith(_MARKUP)


def _usual(content: bytes) -> bytes:
    """Return a part with the namespaces of the usual kind of document."""
    if b"http://purl.oclc.org/ooxml/" in content:
        for strict, usual in STRICT_NAMESPACES.items():
            content = content.replace(strict, usual)
    return content
