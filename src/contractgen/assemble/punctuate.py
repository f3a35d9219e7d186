"""Punctuating: the marks that end the items of an enumeration, which nobody types."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contractgen.assemble.uses import lead_of
from contractgen.assemble.wording import Wording
from contractgen.model.assembly import Inline, Text
from contractgen.model.clause import Provision, Punctuation
from contractgen.model.selection import SelectedProvision
from contractgen.model.text import Literal, MarkedText

# A full stop that belongs to its word: `etc.`, `Inc.`, `U.S.`, `e.g.` It ends no sentence, and takes no second one.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:etc|[Ii]nc|[Ll]td|[Cc]orp|[Cc]o|[Jj]r|[Ss]r|[Nn]o|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_COLONS = ("：", ":")
_JOINED = re.compile(r"[;,]\s*(?:and|or)$")


def series_ends(
    provision: Provision, items: Sequence[SelectedProvision], wording: Wording, end: str
) -> tuple[str, ...]:
    """Return the mark that ends each kept item of a provision: ；…。, in English ; … ; and … .

    `end` is the mark that the provision itself is to end with, which its last item takes over; empty where the
    provision is a sentence of its own, or has a closing text. Items that are typed with their own punctuation, and
    items without words, get none.
    """
    if provision.punctuation is Punctuation.OWN:
        return ("",) * len(items)
    places = [place for place, item in enumerate(items) if lead_of(item.provision) or item.items]
    ends = ["" for _ in items]
    for place in places:
        ends[place] = wording.item_end
    if places[1:]:
        ends[places[-2]] = wording.before_last.get(provision.join, wording.item_end)
    if places:
        ends[places[-1]] = end or wording.series_end
    return tuple(ends)


def leads_in(provision: Provision) -> bool:
    """Say whether a provision's words lead in a block, so that they take no mark: they end in a colon, or are none."""
    last = provision.text[-1] if provision.text else Literal(":")
    return provision.block is not None and isinstance(last, Literal) and last.text.rstrip().endswith(_COLONS)


def with_end(content: tuple[Inline, ...], end: str) -> tuple[Inline, ...]:
    """Return a paragraph's content with the mark that ends it."""
    last = content[-1] if content else None
    if isinstance(last, Text) and last.mark is None:
        if end.startswith(".") and _ABBREVIATION.search(last.text):
            end = end[1:]
        return (*content[:-1], Text(last.text + end))
    return (*content, Text(end)) if end else content


def typed_end(text: MarkedText, wording: Wording) -> str:
    """Return the mark that an author typed at the end of an item, where it would be doubled; empty if none."""
    last = text[-1] if text else None
    words = last.text.rstrip() if isinstance(last, Literal) else ""
    joined = _JOINED.search(words)
    if joined:
        return joined[0]
    if words.endswith(wording.typed_ends) and not _ABBREVIATION.search(words):
        return words[-1]
    return ""
