"""Paragraphs (17.3.1): numbered, formatted and read."""

from __future__ import annotations

from dataclasses import replace

from contractgen.word.cascade import RunBase, TableLayer
from contractgen.word.characters import forbidden_in
from contractgen.word.contents import contents_ended, entry
from contractgen.word.labels import Numbered, numbered
from contractgen.word.model import (
    ParagraphFormat,
    WordField,
    WordLabel,
    WordPageBreak,
    WordParagraph,
    WordTab,
    WordText,
)
from contractgen.word.notes import Problem
from contractgen.word.paragraph_properties import ParagraphProperties
from contractgen.word.run_properties import RunProperties
from contractgen.word.runs import Line
from contractgen.word.story import Story
from contractgen.word.symbols import bullet_in_unicode
from contractgen.word.xml import Element, child, w

_PROPERTIES, _SECTION = w("pPr"), w("sectPr")
_DELETED = (w("del"), w("moveFrom"))
_SUFFIXES = ("tab", "space", "nothing")


def read_paragraph(element: Element, story: Story, table: TableLayer) -> WordParagraph:
    """Read a `w:p` where it stands: what it contains, its label, its layout."""
    index, story.index = story.index, story.index + 1
    story.notes.paragraph, story.notes.element = index + 1, element
    properties = element.find(_PROPERTIES)
    direct = story.book.direct.paragraph(properties)
    style = direct.values.get("style")
    chain = story.book.cascade.sheet.chain("paragraph", style)
    story.notes.report(chain.problems)
    base = story.book.cascade.run_base(style, table)

    line = Line(story, base, bookmarks=story.bookmarks)
    story.bookmarks = []
    contents, asked = story.fields.contents, len(story.places.shown)
    line.read(element)
    contents = contents or story.fields.contents or contents_ended(story, index)
    if story.fields.drawn:
        story.notes.add("DOCX-624")

    # an empty paragraph that only carries a section break takes no number
    carries_break = not line.inlines and properties is not None and properties.find(_SECTION) is not None
    number = None if carries_break else _numbered(story, direct, style)
    mark = child(properties, "rPr")
    story.notes.report(story.book.direct.run(mark).problems)
    label = _label(story, number, base, mark)
    if number and (line.bookmarks or len(story.places.shown) > asked) and (context := story.counters.context(number)):
        story.places.contexts[index] = context
    paragraph = WordParagraph(
        index=index,
        style=chain.name,
        label=label,
        format=_layout(story, table, direct, number, _first_size(line)),
        inlines=tuple(entry(line.inlines, contents, story) if contents else line.inlines),
        mark=story.book.cascade.run(base, story.book.direct.run(mark)).pair,
        bookmarks=tuple(line.bookmarks),
        plain=story.book.cascade.run(base, story.book.direct.run(None)).pair,
    )
    if any(isinstance(item, WordPageBreak) for item in line.inlines):
        story.places.inner.update(line.bookmarks)
    _note_names_and_hiding(story, paragraph)
    return paragraph


def _first_size(line: Line) -> float | None:
    """Return the size of the first character, which is the unit of indents that count characters."""
    return next((item.format.size for item in line.inlines if isinstance(item, (WordText, WordTab, WordField))), None)


def _layout(
    story: Story, table: TableLayer, direct: ParagraphProperties, number: Numbered | None, size: float | None
) -> ParagraphFormat:
    """Resolve the layout, the indents of the numbering level in their place; `size` is that of a character."""
    style = direct.values.get("style")
    look, problems = story.book.cascade.paragraph(
        style,
        table,
        direct,
        level=number.level.paragraph if number else None,
        holder=story.book.cascade.style_numbering(style).holder if number and number.by_style else None,
        line=story.line,
        grid=story.grid,
        size=size,
    )
    story.notes.report(problems)
    return look


def _numbered(story: Story, direct: ParagraphProperties, style: str | None) -> Numbered | None:
    """Say by what the paragraph is numbered, and note a list that is not there."""
    by_style = story.book.cascade.style_numbering(style)
    number, problem = numbered(story.book.numbering, direct.numbering, by_style.reference, by_style.chain)
    story.notes.report((problem,) if problem else ())
    return number


def _label(story: Story, number: Numbered | None, base: RunBase, mark: Element | None) -> WordLabel | None:
    """Count the paragraph; its label is formatted as its mark, under what the level says (17.9.24)."""
    if number is None:
        return None
    deleted = mark is not None and any(item.tag in _DELETED for item in mark)
    counted, problems = story.counters.count(number, advance=not deleted)
    story.notes.report(problems)
    if number.level.suffix not in _SUFFIXES:
        story.notes.report((Problem.of("DOCX-638", construct="w:suff"),))
    direct: RunProperties = story.book.direct.label(story.book.direct.run(mark), number.level.run)
    resolved = story.book.cascade.run(base, direct)
    story.notes.report(resolved.problems)
    look, text = resolved.pair, counted.text
    if number.level.format == "bullet" and (sign := bullet_in_unicode(text, look.latin_font)):
        # Word's own bullets are codes of symbol fonts: the sign is drawn in the font of the paragraph's words.
        words = story.book.cascade.run(base, story.book.direct.run(mark)).pair
        look, text = replace(look, latin_font=words.latin_font, cjk_font=words.cjk_font), sign
    if character := forbidden_in(text):
        story.notes.add("DOCX-634", character=character)
    return WordLabel(
        text=text,
        level=number.level.index,
        abstract=number.list.abstract,
        suffix=number.level.suffix,
        format=look,
        number=counted.number,
    )


def _note_names_and_hiding(story: Story, paragraph: WordParagraph) -> None:
    """Note names that stand twice, and a hidden mark: it joins the text to the next paragraph."""
    for name in paragraph.bookmarks:
        if name in story.names:
            story.notes.add("DOCX-637", name=name)
        story.names.setdefault(name, paragraph.index)
    if not paragraph.mark.hidden:
        return
    if any(isinstance(item, (WordText, WordTab)) and not item.format.hidden for item in paragraph.inlines):
        story.notes.add("DOCX-648")
    elif paragraph.label and paragraph.label.text:
        story.notes.add("DOCX-635")
