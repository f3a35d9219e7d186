"""References: whether what the fields of a document show is what their targets say today."""

from __future__ import annotations

import re

from contractgen.word.fields import Shows
from contractgen.word.notes import Notes
from contractgen.word.story import Shown, Story

# What a kept page number may look like, in any form that is drawn; it may be an old one, and it may be missing.
_NUMERAL = re.compile(
    r"\s*(?:-\s?)?(?:[0-9０-９]{1,6}|[ivxlcdm]{1,15}|[IVXLCDM]{1,15}|([a-z])\1{0,30}|([A-Z])\2{0,30}"
    r"|[〇零○一二三四五六七八九十百千]{1,9}|[\u2460-\u249b\u3220-\u3229\u3280-\u3289]"
    r"|[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]{1,2})?(?:\s?-)?\s*"
)


def check_references(story: Story, main: Story, title: str) -> Notes:
    r"""Find fields of a story that show something else than programs would compute; `main` holds what they lead to.

    Fields `REF bookmark \n \h` are left to who compares a document with the one it must be.
    """
    notes = Notes(story.notes.part)
    for shown in story.places.shown:
        if shown.meaning.is_number or (shown.meaning.bookmark and shown.meaning.bookmark not in main.names):
            continue
        if not shown.text and shown.meaning.shows is not Shows.TITLE:
            continue
        if shown.text != _computed(shown, story, main, title):
            notes.paragraph, notes.element = shown.paragraph + 1, shown.element
            notes.add("DOCX-690", name=shown.name)
    for page in story.places.pages:
        if page.meaning.bookmark in main.places.inner:
            notes.paragraph, notes.element = page.paragraph + 1, page.element
            notes.add("DOCX-691", anchor=page.meaning.bookmark[:60])
        if not _NUMERAL.fullmatch(page.text):
            notes.paragraph, notes.element = page.paragraph + 1, page.element
            notes.add("DOCX-704", name=page.name)
    return notes


def _computed(shown: Shown, story: Story, main: Story, title: str) -> str | None:
    """Return what a field shows once it is updated, None where that is not known."""
    meaning = shown.meaning
    if meaning.shows is Shows.TITLE:
        return title
    if meaning.shows is Shows.WORDS:
        return main.places.words.get(meaning.bookmark)
    target = main.places.contexts.get(main.names[meaning.bookmark])
    if target is None:
        return "0"
    if meaning.shows is Shows.NUMBER:
        return target.number()
    if meaning.shows is Shows.FULL:
        return target.full()
    here = story.places.contexts.get(shown.paragraph) if story is main else None
    return target.relative(here)
