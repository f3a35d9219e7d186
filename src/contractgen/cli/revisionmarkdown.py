"""A revision in Markdown, as pull requests show it: words struck and added, and a table of parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from contractgen.cli.revisiontext import WORDED
from contractgen.cli.revisionwords import (
    change_named,
    followers_named,
    heads_of,
    place_named,
    reasons_of,
    step_named,
    title_of,
    told,
    verdict_of,
)
from contractgen.model.revision import Change, ChangeKind, Revision
from contractgen.revise.account import Area, Entry, account_of
from contractgen.revise.words import Side, compare_words

_SPECIAL: Final = re.compile(r"([\\`*_\[\]~|#!@$])")
_TAGS: Final[dict[Side, str]] = {"same": "{}", "old": "<del>{}</del>", "new": "<ins>{}</ins>"}


def as_markdown(revision: Revision, language: str, *, level: int = 3) -> str:
    """Return a revision in GitHub Flavored Markdown, its title as a heading of a level (1 to 6).

    Words are struck with `del` and added with `ins`, which also stand inside Chinese text, as asterisks cannot.
    """
    account = account_of(revision)
    lines = [f"{'#' * level} {_safe(title_of(revision, language))}"]
    verdict = verdict_of(revision, language)
    if verdict:
        reasons = reasons_of(revision, language)
        lines += ["", f"**{_safe(verdict)}**", *(["", _safe(reasons)] if reasons else [])]
    for area in Area if revision.old and revision.new else ():
        entries = account.of(area)
        if entries:
            shown = _table(entries, language) if area is Area.PARAMETER else _entries(entries, language)
            lines += ["", f"**{told(f'area_{area}', language)}**", "", *shown]
    if account.followers:
        lines += ["", _safe(followers_named(account.followers, language))]
    return "\n".join(lines) + "\n"


def _entries(entries: Iterable[Entry], language: str) -> Iterator[str]:
    """Yield a list item for every entry, its words below it."""
    for entry in entries:
        said = " · ".join(_safe(head) for head in heads_of(entry, language))
        subject = f"`{entry.subject}` · " if entry.subject else ""
        yield f"- {subject}{said} · *{step_named(entry.step, language)}* · {_safe(place_named(entry))}"
        for change in entry.changes:
            if change.kind in WORDED:
                yield f"  > {_words(change)}"
                yield ""
            elif change.kind is not ChangeKind.PROVISION_MOVED:
                before, after = (_value(value, language) for value in (change.old, change.new))
                yield f"  - {_safe(change_named(change, language))}{told('colon', language)}{before} → {after}"


def _words(change: Change) -> str:
    pieces = compare_words(change.old, change.new)
    return "".join(
        # Marks of Markdown do not reach over lines, nor do these tags.
        "<br>".join(_TAGS[piece.side].format(_safe(line)) if line else "" for line in piece.text.split("\n"))
        for piece in pieces
    )


def _table(entries: Iterable[Entry], language: str) -> Iterator[str]:
    names = ("name", "change", "before", "after", "step")
    yield f"| {' | '.join(told(name, language) for name in names)} |"
    yield "|---|---|---|---|---|"
    for entry in entries:
        for change in entry.changes:
            before, after = (_value(value, language) for value in (change.old, change.new))
            step = step_named(change.step, language)
            yield f"| `{change.subject}` | {_safe(change_named(change, language))} | {before} | {after} | {step} |"


def _value(value: str, language: str) -> str:
    return _safe(value.replace("\n", " ")) if value else told("nothing", language)


def _safe(text: str) -> str:
    """Return a text that Markdown shows as it is: no mark-up, no mention, no tag."""
    return _SPECIAL.sub(r"\\\1", escape(text, quote=False))
