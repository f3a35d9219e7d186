"""The dialect: what of Word's formatting the embedded engine draws; anything else is refused by name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from contractgen.findings import Finding, finding, in_order
from contractgen.lang.typography import gate
from contractgen.pdf.foreign_runs import foreign_run, undrawn
from contractgen.pdf.foreign_tables import foreign_tables
from contractgen.pdf.inlines import LEADERS, TAB_KINDS
from contractgen.pdf.margins import too_tall
from contractgen.pdf.paragraphs import visible
from contractgen.pdf.pictures import foreign_pictures
from contractgen.pdf.places import Place
from contractgen.pdf.rules import PARAGRAPH_BORDERS
from contractgen.pdf.sheet import ALIGNMENTS
from contractgen.pdf.tree import Placed, links_in, placed_paragraphs, targets_of, text_area
from contractgen.word.live_numbers import live_numbers, stale_in
from contractgen.word.model import (
    RunFormat,
    WordBlock,
    WordDocument,
    WordField,
    WordPageBreak,
    WordParagraph,
    WordTab,
    WordText,
    paragraphs_in,
)

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
# Readers of PDF files take these apart, and give the words of a letter with a mark on it twice.
_LIGATURES = frozenset("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06")
# All that may be a combining mark or a ligature is among these: neither Latin nor Han, nor their usual marks.
_UNUSUAL = re.compile("[^\x00-\u02ff\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff9d]")
_BETWEEN_TABS = re.compile(r"[\t\n]")
# What programs align alike at a decimal stop: words without figure or point, one figure with its unit behind a point.
_FIGURE = re.compile(r"[^0-9.]*(?:[0-9][0-9,]*(?:\.[0-9]+[^0-9.]*)?)?")
_LEAST = 36.0  # a text area or a cell narrower than this (or than a character) holds no text
_SIDEWAYS = ("center", "right", "end", "distribute")


def foreign_to_the_engine(document: WordDocument) -> tuple[Finding, ...]:
    """Return what of a document the embedded engine does not draw; none means that it draws all of it."""
    found = [*_pages(document), *_links(document)]
    height = min(text_area(section.page)[1] for section in document.sections)
    numbers = live_numbers(document)
    for placed in placed_paragraphs(document):
        shown = visible(placed.paragraph)
        if shown is not None:
            found += _paragraph(placed, shown)
            place = Place(placed.part, placed.paragraph)
            found += foreign_pictures(place, shown, height, in_table=placed.in_table)
            stale = stale_in(shown, numbers)
            found += (place.finding("PDF-759", number=number) for number, _ in stale)
    for section in document.sections:
        found += foreign_tables(section)
    return in_order(found)


def _pages(document: WordDocument) -> Iterator[Finding]:
    """Find pages without room for text, headers and footers without room in their margin."""
    for index, section in enumerate(document.sections):
        page = section.page
        if min(text_area(page)) < _LEAST:
            yield finding("PDF-712")
        if section.vertical != "top" and any(map(_breaks, section.blocks[:1])) | any(map(_begins, section.blocks[1:])):
            yield finding("PDF-757")
        for part, kinds, distance, margin in (
            ("header", section.headers, page.header, abs(page.top)),
            ("footer", section.footers, page.footer, abs(page.bottom)),
        ):
            if distance >= margin and any(kinds.values()):
                yield too_tall(document, index, part)


def _breaks(block: WordBlock) -> bool:
    """Say whether there is a page break inside a block."""
    return any(isinstance(inline, WordPageBreak) for one in paragraphs_in((block,)) for inline in one.inlines)


def _begins(block: WordBlock) -> bool:
    """Say whether a block begins a page, or there is a page break in it."""
    return _breaks(block) or any(one.format.page_break_before for one in paragraphs_in((block,)))


def _links(document: WordDocument) -> Iterator[Finding]:
    """Find links to bookmarks that are not in the body, or there twice."""
    body = [placed for placed in placed_paragraphs(document) if placed.part == "body"]
    marks = Counter(name for placed in body for name in placed.paragraph.bookmarks)
    linked = frozenset(links_in(document))
    for placed in placed_paragraphs(document):
        names = {name for inline in placed.paragraph.inlines for name in targets_of(inline)}
        for name in sorted(names):
            if not marks[name]:
                yield Place(placed.part, placed.paragraph).finding("PDF-707", bookmark=name)
    for placed in body:
        for name in sorted(set(placed.paragraph.bookmarks)):
            if name in linked and marks[name] > 1:
                yield Place(placed.part, placed.paragraph).finding("PDF-708", bookmark=name)


def _paragraph(placed: Placed, shown: WordParagraph) -> Iterator[Finding]:
    """Find what is not drawn in a paragraph; `shown` is without its hidden text."""
    place = Place(placed.part, placed.paragraph)
    words = [inline for inline in shown.inlines if isinstance(inline, WordText)]
    yield from _characters(place, f"{shown.label.text if shown.label else ''}{''.join(one.text for one in words)}")
    if shown.format.alignment not in ALIGNMENTS:
        yield undrawn(place, "w:jc", shown.format.alignment)
    styles = (rule.border.style for rule in shown.format.rules.by_side.values())
    for style in dict.fromkeys(styles):
        if style not in PARAGRAPH_BORDERS:
            yield undrawn(place, "w:pBdr", style)
    if shown.mark.hidden:
        yield place.finding("PDF-716")
    if (placed.in_table or placed.part != "body") and any(isinstance(one, WordPageBreak) for one in shown.inlines):
        yield place.finding("PDF-713")
    tabs = any(isinstance(inline, WordTab) for inline in shown.inlines)
    if tabs or (shown.label and shown.label.suffix == "tab"):
        yield from _tabs(place, shown)
    formats: dict[RunFormat, None] = {inline.format: None for inline in words}
    if shown.label:
        formats[shown.label.format] = None
    for run in formats:
        yield from foreign_run(place, run, shown.format)


def _characters(place: Place, text: str) -> Iterator[Finding]:
    """Find characters that nobody could see, or that nobody would read back as they were drawn."""
    unseen = {refused.code_point for refused in gate(text, multiline=True)}
    for code_point in sorted(unseen):
        yield place.finding("PDF-705", code_point=code_point)
    if _RIGHT_TO_LEFT.search(text):
        yield place.finding("PDF-706")
    for character in sorted(set(_UNUSUAL.findall(text))):
        code_point = f"U+{ord(character):04X}"
        inexact = character in _LIGATURES or unicodedata.category(character).startswith("M")
        if inexact and code_point not in unseen:
            yield place.finding("PDF-719", character=character, code_point=code_point)


def _tabs(place: Place, shown: WordParagraph) -> Iterator[Finding]:
    """Find tabs that the engine cannot measure."""
    if shown.format.alignment in _SIDEWAYS:
        yield place.finding("PDF-715")
    for stop in shown.format.tabs:
        if stop.kind not in TAB_KINDS:
            yield undrawn(place, "w:tab", stop.kind)
        if stop.leader not in LEADERS:
            yield undrawn(place, "w:leader", stop.leader)
    if any(stop.kind == "decimal" for stop in shown.format.tabs):
        _, *parts = _BETWEEN_TABS.split(shown.text)
        fields = any(isinstance(inline, WordField) for inline in shown.inlines)
        if fields or not all(_FIGURE.fullmatch(part) for part in parts):
            yield place.finding("PDF-763")
