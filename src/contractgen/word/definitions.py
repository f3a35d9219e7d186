"""Definitions: the book that all stories of a DOCX go by, and what its properties say of the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contractgen.findings import Finding
from contractgen.lang.languages import is_chinese
from contractgen.word.cascade import Cascade
from contractgen.word.characters import has_han
from contractgen.word.numbering import read_numbering
from contractgen.word.package import Package, Parsed
from contractgen.word.run_properties import RunValues
from contractgen.word.settings import read_settings
from contractgen.word.story import Book
from contractgen.word.styles import StyleSheet, read_styles
from contractgen.word.theme import read_theme
from contractgen.word.xml import Element, child, integer, value, w

DEFINITIONS = ("styles", "numbering", "settings", "theme")

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
_EAST_ASIAN = ("zh", "ja", "ko")


@dataclass(frozen=True, slots=True)
class CoreProperties:
    """Title, creator and language of the core properties part (Part 2, 8.3.2.5)."""

    title: str = ""
    creator: str = ""
    language: str = ""
    findings: tuple[Finding, ...] = ()


def book_of(parts: Mapping[str, Parsed], language: str, body: Element) -> tuple[Book, str]:
    """Gather the definitions; return them and the document's language, that of its text where it names none."""
    settings = read_settings(parts["settings"][1])
    sheet = read_styles(parts["styles"][1])
    language = language or _language(sheet, body)
    cascade = Cascade(
        sheet,
        read_theme(parts["theme"][1], settings.theme_language),
        east_asian=language.lower().startswith(_EAST_ASIAN),
    )
    numbering = read_numbering(parts["numbering"][1], _style_lists(sheet))
    return Book(cascade, numbering, settings, chinese=is_chinese(language)), language


def core_properties(package: Package) -> CoreProperties:
    """Read the core properties part; without one nothing is said."""
    _, root, wrong = package.parsed("", "core-properties")
    if root is None:
        return CoreProperties(findings=wrong)
    return CoreProperties(
        root.findtext(_TITLE) or "", root.findtext(_CREATOR) or "", root.findtext(_LANGUAGE) or "", wrong
    )


def _language(sheet: StyleSheet, body: Element) -> str:
    """Return the language of a document that does not say: its default style's, East Asian if its text is."""
    values: RunValues = {**sheet.run_defaults.values}
    for style in sheet.chain("paragraph", None).styles:
        values.update(style.run.values)
    east_asian = any(has_han(item.text or "") for item in body.iter(w("t")))
    return values.get("east_asian_language", "") if east_asian else values.get("language", "")


def _style_lists(sheet: StyleSheet) -> dict[str, int]:
    """Return the lists that numbering styles name (17.9.21)."""
    lists = {}
    for (kind, style), element in sheet.elements.items():
        if kind == "numbering":
            number = integer(value(child(child(child(element, "pPr"), "numPr"), "numId")))
            if number is not None:
                lists[style] = number
    return lists
