"""The fonts that a document asks for: every family it names, and those that its words are drawn in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractgen.pdf.paragraphs import visible
from contractgen.pdf.scripts import by_script, is_chinese
from contractgen.pdf.tree import placed_paragraphs
from contractgen.word.model import RunFormat, WordDocument, WordField, WordParagraph, WordTab, WordText


@dataclass(frozen=True, slots=True)
class Style:
    """A style of a family."""

    bold: bool
    italic: bool


def families_named(document: WordDocument) -> tuple[str, ...]:
    """Return every family that a format of a document names, in the order of the text; watermarks last."""
    named: dict[str, None] = {}
    for placed in placed_paragraphs(document):
        for run in _formats(placed.paragraph):
            named |= {run.latin_font: None, run.cjk_font: None}
    for section in document.sections:
        named |= {mark.font: None for marks in section.watermarks.values() for mark in marks}
    named.pop("", None)
    return tuple(named)


def families_drawn(document: WordDocument) -> Mapping[str, frozenset[Style]]:
    """Return the families that visible words are drawn in, each with the styles of these words."""
    drawn: dict[str, set[Style]] = {}
    for placed in placed_paragraphs(document):
        shown = visible(placed.paragraph)
        if shown is not None:
            chinese = is_chinese(shown.text, document.language)
            for text, run in _words(shown):
                for cjk, _ in by_script(text, chinese=chinese):
                    family = run.cjk_font if cjk else run.latin_font
                    drawn.setdefault(family, set()).add(Style(run.bold, run.italic))
    for section in document.sections:
        for mark in (mark for marks in section.watermarks.values() for mark in marks):
            drawn.setdefault(mark.font, set()).add(Style(bold=False, italic=False))
    return {family: frozenset(styles) for family, styles in drawn.items()}


def _formats(paragraph: WordParagraph) -> Iterator[RunFormat]:
    yield paragraph.mark
    if paragraph.label:
        yield paragraph.label.format
    for inline in paragraph.inlines:
        if isinstance(inline, (WordText, WordField, WordTab)):
            yield inline.format


def _words(paragraph: WordParagraph) -> Iterator[tuple[str, RunFormat]]:
    if paragraph.label:
        yield paragraph.label.text, paragraph.label.format
    for inline in paragraph.inlines:
        if isinstance(inline, WordText):
            yield inline.text, inline.format
        elif isinstance(inline, WordField):
            yield inline.cached or "0", inline.format
