"""Quotations of several paragraphs: articles of a statute, or of another instrument, inside a contract.

What shows one is a quotation mark that a paragraph begins with and a later one closes, after words that announce it
(修改为：, is amended to read:); a paragraph that the file says is quoted; or, after words that name a statute, articles
whose numbers are not the next of the contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.recover.labels import Candidate, candidates

_ANNOUNCED = re.compile(
    r"[:：]\s*$|(?:规定|修改|修订|变更|更改|替换|改)[为成]?\s*$"
    r"|\b(?:as follows|to read|reads?|read in full|replaced (?:with|by)|the following)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_STATUTE = re.compile(r"《[^》\n]{2,60}》[^。；\n]{0,60}[:：]\s*$")
_OPENING, _CLOSING = "“「", "”」"
_FIRST = frozenset((*_OPENING, '"', "第"))
_FAR, _NEAR = 60, 300  # passages of one quotation; those before it that the contract's last article is looked for in
_SECOND = 2


_MOST = 200  # quotations that nothing closes, from which on a text is damaged, and none is looked for


class _Marks(NamedTuple):
    """The first character of a passage, how many more quotation marks open than close, and how many are straight."""

    first: str
    balance: int
    straight: int


@dataclass(slots=True)
class _Search:
    """The quotation marks of the passages looked at so far, and how many quotations were not closed."""

    marks: dict[int, _Marks] = field(default_factory=dict)
    lost: int = 0


def quoted_passages(manuscript: Manuscript) -> tuple[tuple[int, int], ...]:
    """Return the quotations of a manuscript: the first and the last passage of each, in order."""
    passages = manuscript.passages
    found: list[tuple[int, int]] = []
    search = _Search()
    before = -1
    index = 0
    while index < len(passages):
        last = _end(passages, index, before, search)
        if last is not None:
            found.append((index, last))
            index = last
        if _is_told(passages[index]):
            before = index
        index += 1
    return tuple(found)


def _end(passages: Sequence[Passage], index: int, before: int, search: _Search) -> int | None:
    """Return the last passage of the quotation that a passage begins, None if it begins none."""
    here = passages[index]
    first = here.text.lstrip()[:1]
    if here.setting is not Setting.BODY or here.label:
        return None
    if here.is_quoted and not (index and passages[index - 1].is_quoted):
        return _declared(passages, index)
    if before < 0 or first not in _FIRST or not _ANNOUNCED.search(passages[before].text[-120:]):
        return None
    if first == "第":
        return _articles(passages, index) if _STATUTE.search(passages[before].text[-160:]) else None
    return _closed(passages, index, search)


def _declared(passages: Sequence[Passage], index: int) -> int | None:
    """Return the last of the passages that are quoted as the file says; of most of a file that says nothing."""
    most = min(_FAR, len(passages) // _SECOND)
    last = index
    while last + 1 < len(passages) and last - index < most:
        if not passages[last + 1].is_quoted or passages[last + 1].label:
            return last
        last += 1
    return last if last - index < most else None


def _closed(passages: Sequence[Passage], index: int, search: _Search) -> int | None:
    """Return the passage that closes the quotation mark which a passage begins with, if it is a later one."""
    if search.lost > _MOST:
        return None
    is_straight = passages[index].text.lstrip()[:1] == '"'
    depth = 0
    for at in range(index, min(index + _FAR, len(passages))):
        if at not in search.marks:
            search.marks[at] = _marks(passages[at].text)
        first, balance, straight = search.marks[at]
        # every paragraph of a long quotation begins with a mark of its own
        if is_straight:
            depth = straight % _SECOND if at > index and first == '"' else (depth + straight) % _SECOND
        else:
            depth = balance if at > index and first in _OPENING else depth + balance
        if depth <= 0:
            return at if at > index else None
    search.lost += 1
    return None


def _marks(text: str) -> _Marks:
    """Count the quotation marks of a passage."""
    balance = sum(map(text.count, _OPENING)) - sum(map(text.count, _CLOSING))
    return _Marks(text.lstrip()[:1], balance, text.count('"'))


def _articles(passages: Sequence[Passage], index: int) -> int | None:
    """Return the last passage of articles that are not the contract's: their numbers rise, and are not its next."""
    first = _article(passages[index])
    near = (_article(passages[at]) for at in range(index - 1, max(-1, index - _NEAR), -1))
    article = next((number for number in near if number), 0)
    if not first or first == article + 1:
        return None
    last, number = index, first
    for at in range(index + 1, min(index + _FAR, len(passages))):
        here = _article(passages[at])
        if here:
            if here <= number or here == article + 1:
                break
            number = here
        elif not _is_part(passages[at]):
            break
        last = at
    return last


def _article(passage: Passage) -> int:
    """Return the number of a passage that is an article (第五百条), 0 of any other."""
    return next((one.label.number for one in _labels(passage) if one.label.word == "条"), 0)


def _is_part(passage: Passage) -> bool:
    """Say whether a passage can be an item of a statute's article: （一）."""
    return any(one.label.form == "({})" and one.label.system == "一" for one in _labels(passage))


def _labels(passage: Passage) -> Iterator[Candidate]:
    """Yield the likely labels that a passage begins with."""
    yield from (one for one in candidates(passage.label or passage.text) if one.strength >= 1 / _SECOND)


def _is_told(passage: Passage) -> bool:
    """Say whether a passage is one of the running text."""
    return passage.setting is Setting.BODY and bool(passage.text.strip() or passage.label)
