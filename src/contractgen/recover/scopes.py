"""Where the parts of a document begin that are numbered by themselves: annexes, schedules, exhibits.

An annex begins where its label (附件一, Schedule 2, EXHIBIT A) stands on a line of its own, alone or with a title, and
goes on to the next one or to the end. Lines with such labels one after another, and entries that end with a mark, are
a list of annexes and begin none; nor does a line whose label comes again later, where the annex itself stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.model.structure import Label, Scope, ScopeKind
from contractgen.recover.labels import candidates

ANNEX_WORDS = frozenset(
    (
        "附件",
        "附录",
        "附表",
        "附则",
        "附",
        "schedule",
        "exhibit",
        "annex",
        "appendix",
        "annexure",
        "attachment",
        "addendum",
    )
)
_LONGEST_TITLE = 90
_UNDERLINED = re.compile(r"\s[-=_~*]{3,200}\s{0,9}$")
_ENDS_ENTRY = tuple("；;。.，,、")


@dataclass(frozen=True, slots=True)
class Scopes:
    """The scopes of a document, and the scope of every passage."""

    scopes: tuple[Scope, ...]
    of_passage: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Heading:
    passage: int
    label: Label
    title: str


def scopes_of(manuscript: Manuscript) -> Scopes:
    """Return the scopes of a manuscript: the main one first, then its annexes in order; headings are in no list."""
    passages = manuscript.passages
    headings = _headings(manuscript)
    ends = [*(heading.passage - 1 for heading in headings[1:]), len(passages) - 1]
    main_end = headings[0].passage - 1 if headings else len(passages) - 1
    scopes = [Scope(ScopeKind.MAIN, 0, max(main_end, 0), manuscript.title)]
    of_passage = dict.fromkeys(range(main_end + 1), 0)
    for heading, end in zip(headings, ends, strict=True) if headings else ():
        of_passage |= dict.fromkeys(range(heading.passage + 1, end + 1), len(scopes))
        scopes.append(Scope(ScopeKind.ANNEX, heading.passage, end, heading.title, heading.label, parent=0))
    return Scopes(tuple(scopes), of_passage)


def _headings(manuscript: Manuscript) -> list[_Heading]:
    """Return the headings of the annexes."""
    lines = [
        (index, made)
        for index, passage in enumerate(manuscript.passages)
        if (made := _heading(index, passage)) is not None
    ]
    seen_later: set[tuple[str, tuple[int, ...]]] = set()
    found: list[_Heading] = []
    following = len(manuscript.passages)
    for index, heading in reversed(lines):
        name = (heading.label.word.casefold(), heading.label.numbers)
        is_entry = _next_words(manuscript, index) == following or name in seen_later
        seen_later.add(name)
        following = index
        if not is_entry:
            found.append(heading)
    return found[::-1]


def _next_words(manuscript: Manuscript, index: int) -> int:
    """Return the next passage of the text that says anything."""
    for later in range(index + 1, len(manuscript.passages)):
        passage = manuscript.passages[later]
        if passage.setting is not Setting.MARGIN and (passage.text.strip() or passage.label):
            return later
    return -1


def _heading(index: int, passage: Passage) -> _Heading | None:
    """Return a passage as the heading of an annex, None if it is none."""
    text = _UNDERLINED.sub("", passage.text)
    words = (passage.label + " " + text).strip() if passage.label else text.strip()
    if passage.setting is not Setting.BODY or passage.cell is not None or not words or len(words) > _LONGEST_TITLE:
        return None
    if words.endswith(_ENDS_ENTRY):
        return None
    for one in candidates(words):
        if one.label.word.casefold() in ANNEX_WORDS:
            title = words[one.body :].strip(" \t\n:：-–—.")
            return _Heading(index, one.label, title.partition("\n")[0])
    return None
