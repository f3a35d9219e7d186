"""Where the parts of a document are that are numbered by themselves: annexes, forms, preambles, quotations.

An annex begins where its label (附件一, Schedule 2, EXHIBIT A) stands on a line of its own, alone or with a title, and
goes on to the next one or to the end. Lines with such labels one after another, and entries that end with a mark, are
a list of annexes and begin none; nor does a line whose label comes again later, where the annex itself stands.
A label at the very beginning of a file (Exhibit 10.6 of a filing) is that of the whole file, and begins none either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.model.structure import Label, Scope, ScopeKind
from contractgen.recover.forms import forms_of
from contractgen.recover.labels import candidates
from contractgen.recover.preambles import preambles_of
from contractgen.recover.quotations import quoted_passages

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
_SIGNS = re.compile(
    r"[（(](?:盖章|公章|签章|签字|签名|章)[^（()）]{0,8}[）)]|^[甲乙]方\S{0,6}[:：]|签署页|\bBy:|in witness whereof",
    re.IGNORECASE,
)
_ENDS_ENTRY = tuple("；;。.，,、")
_FIRST_LINES = 6  # lines of a file above its own label at most
_SHORT_LINE = 120
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Scopes:
    """The scopes of a document, and the scope of every passage; headings and quoted passages have none."""

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
    headings, own = _headings(manuscript)
    parts = [Scope(ScopeKind.ANNEX, one.passage, one.passage, one.title, one.label, parent=0) for one in headings]
    parts += forms_of(manuscript, [one.passage for one in headings])
    parts.sort(key=lambda part: part.first)
    ends = [*(part.first - 1 for part in parts), len(passages) - 1]
    scopes = [Scope(ScopeKind.MAIN, 0, max(ends[0], 0), manuscript.title)]
    of_passage = dict.fromkeys(range(ends[0] + 1), 0)
    for part, end in zip(parts, ends[1:], strict=True):
        of_passage |= dict.fromkeys(range(part.first + 1, end + 1), len(scopes))
        scopes.append(replace(part, last=end))
    for preamble in preambles_of(manuscript):
        inside = range(preamble.first, preamble.last + 1)
        if all(of_passage.get(index) == 0 for index in inside):
            of_passage |= dict.fromkeys(inside, len(scopes))
            scopes.append(preamble)
    apart = set(own)
    for first, last in quoted_passages(manuscript):
        around = of_passage.get(first)
        if around is not None and of_passage.get(last) == around:
            scopes.append(Scope(ScopeKind.QUOTED, first, last, parent=around))
            apart.update(range(first, last + 1))
    return Scopes(tuple(scopes), {index: scope for index, scope in of_passage.items() if index not in apart})


def _headings(manuscript: Manuscript) -> tuple[list[_Heading], frozenset[int]]:
    """Return the headings of the annexes, and the lines that bear the label of the file itself."""
    lines = [
        (index, made)
        for index, passage in enumerate(manuscript.passages)
        if (made := _heading(index, passage)) is not None
    ]
    own = _own_labels(manuscript, lines)
    runs: list[list[_Heading]] = []
    for index, heading in lines:
        if runs and _next_words(manuscript, runs[-1][-1].passage) == index:
            runs[-1].append(heading)
        else:
            runs.append([heading])
    seen_later: set[tuple[str, tuple[int, ...]]] = set()
    found: list[_Heading] = []
    for number in range(len(runs) - 1, -1, -1):
        run = runs[number]
        names = [(heading.label.word.casefold(), heading.label.numbers) for heading in run]
        first = len(run) - 1
        if len(run) > 1 and number and _is_next(runs[number - 1][-1].label, run[0].label):
            first = 0  # annexes without words, after one that has some
        elif len(run) > 1 and _is_list(manuscript, run):
            first = len(run)
        kept = [
            heading
            for heading, name in zip(run[first:], names[first:], strict=True)
            if name not in seen_later and heading.passage not in own
        ]
        found += reversed(kept)
        seen_later.update(names)
    return found[::-1], own


def _own_labels(manuscript: Manuscript, lines: list[tuple[int, _Heading]]) -> frozenset[int]:
    """Return the lines with the label of the file itself: it stands first, and is counted like no other label."""
    if not lines:
        return frozenset()
    first, heading = lines[0]
    above = [one for one in manuscript.passages[:first] if one.text.strip() or one.label]
    if len(above) > _FIRST_LINES or any(len(one.text) > _SHORT_LINE or _is_labelled(one) for one in above):
        return frozenset()
    alike = [(index, one.label) for index, one in lines if _kind(one.label) == _kind(heading.label)]
    same = frozenset(index for index, label in alike if label.numbers == heading.label.numbers)
    return same if len(same) == len(alike) else frozenset()


def _is_labelled(passage: Passage) -> bool:
    """Say whether a passage surely begins with a label."""
    return bool(passage.label) or any(one.strength > _SURE for one in candidates(passage.text))


def _kind(label: Label) -> tuple[str, str, int]:
    """Return what annexes of one list have in common."""
    return label.word.casefold(), label.system, len(label.numbers)


def _is_list(manuscript: Manuscript, run: list[_Heading]) -> bool:
    """Say whether lines with annexes one after another are a list: what follows is not the last one's text.

    It is the end of the document, a place to sign, or the next article.
    """
    following = _next_words(manuscript, run[-1].passage)
    if following < 0:
        return True
    passage = manuscript.passages[following]
    words = (passage.label + " " + passage.text).strip() if passage.label else passage.text.strip()
    label = next(iter(candidates(words)), None)
    is_article = label is not None and label.strength >= _SURE and label.label.number > 1
    return is_article or _SIGNS.search(words) is not None


def _is_next(one: Label, other: Label) -> bool:
    """Say whether a label is the one after another."""
    alike = (one.word.casefold(), one.system, one.numbers[:-1]) == (
        other.word.casefold(), other.system, other.numbers[:-1],
    )  # fmt: skip
    return alike and other.number == one.number + 1


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
