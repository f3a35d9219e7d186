"""Findings as people read them on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import click

from contractgen.cli.excerpts import blanks, excerpt_shown, fitted, is_marked, mark_under, shortened
from contractgen.cli.words import say
from contractgen.findings import Finding, Fix, Location, Severity, hint_of, message_of, places_of

_COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_INDENT: Final = " " * 6

Quote = Callable[[Location], str | None]


def as_text(item: Finding, language: str, quote: Quote, *, show_values: bool) -> str:
    """Return a finding as lines: where and what, the words it is about with a mark below, the edit, what to do."""
    head = click.style(
        f"{say(f'severity_{item.severity.value}', language)} {item.code}", fg=_COLOURS[item.severity], bold=True
    )
    place = place_of(item, language)
    lines = [f"{place}: {head} {message_of(item, language)}" if place else f"{head} {message_of(item, language)}"]
    lines += _quoted(item, quote, show_values=show_values)
    if item.fix is not None and (show_values or not item.paragraph):
        edit = edit_of(Fix(shortened(item.fix.old), shortened(item.fix.new)), language)
        lines.append(f"{_INDENT}{say('fix', language)}{edit}")
    if hint := hint_of(item, language):
        lines.append(f"{_INDENT}{say('hint', language)}{hint}")
    return "\n".join(lines)


def place_of(item: Finding, language: str) -> str:
    """Return where a finding is: `a.txt:12:3`, or `a.docx: paragraph 12 （三）` where no line is known."""
    place = str(item.where)
    if not item.paragraph or item.where.line or "paragraph" in places_of(item.code):
        return place
    paragraph = say("paragraph", language, paragraph=item.paragraph, label=item.label).rstrip()
    return f"{place}: {paragraph}" if place else paragraph


def edit_of(fix: Fix, language: str) -> str:
    """Return an edit in words: `“（四）” → “（三）”`."""
    word = "fix_replace" if fix.old and fix.new else "fix_insert" if fix.new else "fix_delete"
    return say(word, language, old=fix.old, new=fix.new)


def _quoted(item: Finding, quote: Quote, *, show_values: bool) -> Iterator[str]:
    """Yield the line that a finding is about, and the mark below it."""
    line = quote(item.where)
    number = f"{item.where.line:>5}" if item.where.line else " " * 5
    if line is not None:
        yield f"{number} │ {line}"
        yield f"{' ' * len(number)} │ {blanks(line[: item.where.column - 1])}^"
        return
    excerpt = excerpt_shown(item, show_values=show_values)
    if excerpt and is_marked(item):
        shown, start, end = fitted(excerpt, *item.caret)
        yield f"{number} │ {shown}"
        yield f"{' ' * len(number)} │ {mark_under(shown, start, end)}"
    elif excerpt and item.code.startswith("OUT-"):
        yield f"{_INDENT}{excerpt}"
