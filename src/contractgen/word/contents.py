"""Tables of contents (17.16.5.68): their entries, and whether they are what the headings make of them today."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from contractgen.word.fields import Contents
from contractgen.word.model import (
    FieldKind,
    WordBlock,
    WordField,
    WordInline,
    WordParagraph,
    WordTab,
    WordText,
    paragraphs_in,
    text_in,
)
from contractgen.word.notes import Notes
from contractgen.word.story import Entry, Story

_PAGE = re.compile(r"-? ?(?:[0-9]{1,4}|[ivxlc]{1,9}|[IVXLC]{1,9}) ?-?")
_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)


def contents_ended(story: Story, index: int) -> Contents | None:
    """Return the table of contents that began and ended in a paragraph."""
    return next((contents for contents, began, _ in story.places.contents if began == index), None)


def entry(inlines: list[WordInline], contents: Contents, story: Story) -> list[WordInline]:
    """Take down an entry, and return its inlines with the page number as a field.

    A page number that stands there as plain text behind a tab is that of the place to which the entry leads.
    """
    bookmark = next((name for name in map(_target, inlines) if name), "")
    last = inlines[-1] if len(inlines) > 1 and isinstance(inlines[-2], WordTab) else None
    if bookmark and isinstance(last, WordText) and _PAGE.fullmatch(last.text.strip()):
        number = WordField(FieldKind.PAGEREF, last.text, last.format, "", bookmark, last.link or bookmark)
        inlines = [*inlines[:-1], number]
    words = _bare(text_in(item for item in inlines if not isinstance(item, WordField)))
    if words:
        place = story.index - 1, story.notes.element
        story.places.entries.append(Entry(contents, words, bookmark, *place))
    return inlines


def check_contents(story: Story, blocks: Iterable[WordBlock]) -> Notes:
    """Find entries that do not say what their headings say, and headings that have no entry."""
    notes = Notes(story.notes.part)
    headings = [paragraph for paragraph in paragraphs_in(blocks) if _bare(paragraph.text)]
    texts = {paragraph.index: _bare(_said(paragraph)) for paragraph in headings}
    for contents, index, element in story.places.contents:
        entries = [item for item in story.places.entries if item.contents is contents]
        for item in entries:
            notes.paragraph, notes.element = item.paragraph + 1, item.element
            target = story.names.get(item.bookmark)
            if target is None:
                notes.add("DOCX-694")
            elif texts.get(target) != item.words:
                notes.add("DOCX-692")
        own = {item.paragraph for item in entries}
        wanted = [one.index for one in headings if one.index not in own and _belongs(one, contents)]
        if wanted != [story.names.get(item.bookmark) for item in entries]:
            notes.paragraph, notes.element = index + 1, element
            notes.add("DOCX-693", entries=len(entries), headings=len(wanted))
    return notes


def _target(inline: WordInline) -> str:
    if isinstance(inline, WordField):
        return inline.bookmark or inline.link
    return inline.link if isinstance(inline, WordText) else ""


def _said(paragraph: WordParagraph) -> str:
    return f"{paragraph.label.text if paragraph.label else ''}{paragraph.text}"


def _bare(text: str) -> str:
    return "".join(text.split())


def _belongs(paragraph: WordParagraph, contents: Contents) -> bool:
    """Say whether a paragraph is a heading of which a table of contents is made."""
    named = _HEADING.fullmatch(paragraph.style)
    outline = paragraph.format.outline_level
    return (
        (named is not None and _in(int(named[1]), contents.headings))
        or (outline is not None and _in(outline + 1, contents.outline))
        or paragraph.style.casefold() in contents.styles
    )


def _in(level: int, levels: Sequence[int] | None) -> bool:
    return levels is not None and levels[0] <= level <= levels[1]
