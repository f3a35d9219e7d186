"""Agreements inside an agreement: a list that begins anew at the outermost level after new parties were named.

What shows them is not the number alone: between the item before and the list stand lines that name the parties or
say that they agree, or that it is another of several models in one file (篇2：欠条). The embedded agreement goes on as
far as its list, and what is in its items, goes on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from contractgen.model.structure import Item, Scope, ScopeKind, Siblings, Structure

_PARTY = re.compile(r"^[ \t　]*(?:[甲乙丙丁][ \t　]{0,4}方|party [ab]\b)", re.IGNORECASE)
_AGREED = re.compile(
    r"达成(?:以下|如下)|(?:以下|如下)(?:协议|条款|约定)|(?:协议|约定|合同)如下|now,? therefore|agree as follows",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"[^。；;：:，,\n]{2,40}(?:合同|协议|协议书|契约)|[^.;:\n]{2,80}\b(?:AGREEMENT|Agreement|CONTRACT|Contract)"
)
_MODEL = re.compile(r"(?:篇|范文|样本|模板|格式)[ ]?[0-9一二三四五六七八九十]{1,3}(?:[:：.、\s].{0,40})?")  # 篇2：欠条
_INTRODUCES = re.compile(
    r"\b(?:among|between)\b[^.;]{0,20}[:：]\s*$|(?:以下|下列)(?:各方|双方|当事人)[^。；]{0,20}[:：]\s*$", re.IGNORECASE
)
_PARTIES = 2


class _Opening(NamedTuple):
    """The passage in which an embedded agreement opens, and its title if it has one of its own."""

    passage: int
    title: str


def with_embedded(structure: Structure) -> Structure:
    """Return a structure in which embedded agreements are scopes of their own."""
    heads: dict[int, _Opening] = {}  # by the list of the embedded agreement
    outer: dict[tuple[int, str, str], Siblings] = {}
    for index, siblings in enumerate(structure.lists):
        key = (siblings.scope, siblings.form, siblings.system)
        before = outer.get(key)
        if siblings.depth == 0 and before is None:
            outer[key] = siblings
        elif before is not None and (siblings.depth == 0 or _is_inside(siblings, before)):
            opening = None if _names_parties(structure, before) else _opening(structure, siblings)
            if opening is not None:
                heads[index] = opening
    return _divided(structure, heads) if heads else structure


def _names_parties(structure: Structure, siblings: Siblings) -> bool:
    """Say whether a list gives the parties of an agreement: what follows it is that agreement itself."""
    passage = structure.items[siblings.items[0]].passage
    return passage > 0 and bool(_INTRODUCES.search(structure.manuscript.passages[passage - 1].text))


def _is_inside(siblings: Siblings, outer: Siblings) -> bool:
    """Say whether a list hangs directly below an item of an outer one with labels like its own."""
    return siblings.parent is not None and siblings.parent in set(outer.items) and siblings.form == outer.form


def _opening(structure: Structure, siblings: Siblings) -> _Opening | None:
    """Return where an embedded agreement opens, None if nothing before the list says so."""
    first = siblings.items[0]
    end = structure.items[first].passage
    start = structure.items[first - 1].passage + 1 if first else 0
    texts = [(index, structure.manuscript.passages[index].text) for index in range(start, end)]
    parties = [index for index, text in texts if _PARTY.search(text)]
    models = [(index, text.strip()) for index, text in texts if _MODEL.fullmatch(text.strip())]
    if models or len(parties) >= _PARTIES or any(_AGREED.search(text) for _, text in texts):
        titles = [(index, text.strip()) for index, text in texts if _is_title(structure, index, text.strip())] or models
        index, title = titles[-1] if titles else (parties[0] if parties else start, "")
        return _Opening(index, title)
    return None


def _is_title(structure: Structure, index: int, words: str) -> bool:
    """Say whether a passage is the title of an agreement, by its words or by its style."""
    is_styled = "title" in structure.manuscript.passages[index].style.casefold() and bool(words)
    return is_styled or bool(_TITLE.fullmatch(words))


def _divided(structure: Structure, heads: Mapping[int, _Opening]) -> Structure:
    """Make a scope of every list that heads an embedded agreement, with all that is inside its items."""
    scopes = list(structure.scopes)
    moved: dict[int, tuple[int, int]] = {}  # an item -> its new scope, and how much less deep it is
    for head, opening in heads.items():
        siblings = structure.lists[head]
        for own in siblings.items:
            moved[own] = (len(scopes), siblings.depth)
        first = opening.passage
        scopes.append(Scope(ScopeKind.EMBEDDED, first, first, opening.title, parent=siblings.scope))
    items: list[Item] = []
    for index, item in enumerate(structure.items):
        if index not in moved and item.parent in moved:
            moved[index] = moved[item.parent]
        if index in moved:
            scope, less = moved[index]
            scopes[scope] = replace(scopes[scope], last=max(scopes[scope].last, item.passage))
            parent = None if item.list in heads else item.parent
            items.append(replace(item, depth=item.depth - less, parent=parent))
        else:
            items.append(item)
    lists = tuple(_list_divided(one, moved, is_head=index in heads) for index, one in enumerate(structure.lists))
    return replace(structure, items=tuple(items), lists=lists, scopes=tuple(_to_the_end(scopes, items)))


def _list_divided(siblings: Siblings, moved: Mapping[int, tuple[int, int]], *, is_head: bool) -> Siblings:
    first = siblings.items[0]
    if first not in moved:
        return siblings
    scope, less = moved[first]
    parent = None if is_head else siblings.parent
    return replace(siblings, scope=scope, depth=siblings.depth - less, parent=parent)


def _to_the_end(scopes: list[Scope], items: list[Item]) -> list[Scope]:
    """Let embedded scopes go on to the next item that is not theirs, or to the end of the scope around them."""
    starts = sorted({item.passage for item in items})
    found = []
    for scope in scopes:
        if scope.kind is ScopeKind.EMBEDDED and scope.parent is not None:
            limit = scopes[scope.parent].last
            after = next((start for start in starts if start > scope.last), limit + 1)
            found.append(replace(scope, last=min(limit, after - 1)))
        else:
            found.append(scope)
    return found
