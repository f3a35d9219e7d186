"""A revision on a terminal: words struck and added, a table of parameters, moves, the step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import east_asian_width

import click

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
from contractgen.model.revision import Change, ChangeKind, Revision, Step
from contractgen.revise.account import Area, Entry, account_of
from contractgen.revise.units import units_of
from contractgen.revise.words import Side, compare_words

_WIDTH: Final = 96
_INDENT: Final = " " * 6
_COLOURS: Final = {Step.NONE: "bright_black", Step.PATCH: "green", Step.MINOR: "yellow", Step.MAJOR: "red"}
_SIGNS: Final[dict[Side, tuple[str, str]]] = {"same": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}
# Marks that no line begins with.
_CLINGING: Final = frozenset("，。；：、！？）》”’】」』,.;:!?)]}%‰")
# What is read as a text and shown word by word; anything else as a whole before and a whole after.
WORDED: Final = frozenset((
    ChangeKind.HEADING, ChangeKind.WORDING, ChangeKind.ANSWER, ChangeKind.REFERENCE, ChangeKind.PROVISION_ADDED,
    ChangeKind.PROVISION_REMOVED,
))  # fmt: skip


def as_text(revision: Revision, language: str, *, colour: bool) -> str:
    """Return a revision as lines for people; with `colour` struck words are red and added ones green, else in signs."""
    account = account_of(revision)
    lines = [click.style(title_of(revision, language), bold=True)]
    lines += [f"  {side.where.file}" for side in (revision.old, revision.new) if side]
    for area in Area:
        entries = account.of(area)
        if entries and revision.old and revision.new:
            lines += ["", click.style(told(f"area_{area}", language), bold=True)]
            shown = _table(entries, language) if area is Area.PARAMETER else _entries(entries, language, colour=colour)
            lines += shown
    if account.followers:
        lines += ["", followers_named(account.followers, language)]
    verdict = verdict_of(revision, language)
    if verdict:
        reasons = reasons_of(revision, language)
        lines += ["", click.style(verdict, fg=_COLOURS[revision.step], bold=True), *([reasons] if reasons else [])]
    text = "\n".join(lines)
    return text if colour else click.unstyle(text)


def _entries(entries: Iterable[Entry], language: str, *, colour: bool) -> Iterator[str]:
    for entry in entries:
        yield _head(entry, language)
        if entry.excerpt and not any(change.kind in WORDED for change in entry.changes):
            yield _INDENT + click.style(f"“{entry.excerpt}”", fg="bright_black")
        for change in entry.changes:
            yield from _body(change, language, colour=colour)


def _head(entry: Entry, language: str) -> str:
    """Return what changed and how, with its step and place: `duty · wording · patch  …/1.1.0.yaml:20`."""
    subject = click.style(entry.subject, bold=True) if entry.subject else ""
    step = click.style(step_named(entry.step, language), fg=_COLOURS[entry.step])
    where = click.style(place_named(entry), fg="bright_black")
    return "  " + " · ".join(part for part in (subject, *heads_of(entry, language), step, where) if part)


def _body(change: Change, language: str, *, colour: bool) -> Iterator[str]:
    if change.kind is ChangeKind.PROVISION_MOVED:
        return
    if change.kind in WORDED:
        yield from _wrapped(_styled_units(change.old, change.new, colour=colour))
        return
    before, after = (value or told("nothing", language) for value in (change.old, change.new))
    name = change_named(change, language)
    yield from _wrapped([(unit, unit) for unit in units_of(f"{name}{told('colon', language)}{before} → {after}")])


def _styled_units(old: str, new: str, *, colour: bool) -> list[tuple[str, str]]:
    """Return the units of both texts in reading order, each bare and as it is shown."""
    found: list[tuple[str, str]] = []
    for piece in compare_words(old, new):
        units = units_of(piece.text)
        if colour:
            found += [(unit, _coloured(unit, piece.side)) for unit in units]
        else:
            opening, closing = _SIGNS[piece.side]
            units[0] = opening + units[0]
            units[-1] += closing
            found += [(unit, unit) for unit in units]
    return found


def _coloured(unit: str, side: Side) -> str:
    if unit == "\n" or side == "same":
        return unit
    return (
        click.style(unit, fg="red", strikethrough=True)
        if side == "old"
        else click.style(unit, fg="green", underline=True)
    )


def _wrapped(units: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of a text; none begins with a mark that belongs to what is before it."""
    line, width = "", 0
    for bare, shown in units:
        is_end = "\n" in bare
        room = _WIDTH - len(_INDENT)
        if line and (is_end or (width + _columns(bare) > room and bare[0] not in _CLINGING)):
            yield _INDENT + line.rstrip(" ")
            line, width = "", 0
        kept = shown.replace("\n", "")
        if line or not kept.isspace():
            line, width = line + kept, width + _columns(bare)
    if line:
        yield _INDENT + line.rstrip(" ")


def _table(entries: Iterable[Entry], language: str) -> Iterator[str]:
    """Yield the changes of parameters, facts and tables in columns: the name, what changed, its step; before, after."""
    rows = [
        (change.subject, change_named(change, language), step_named(change.step, language), _values(change, language))
        for entry in entries
        for change in entry.changes
    ]
    widths = [max(_columns(row[place]) for row in rows) for place in range(3)]
    for row in rows:
        cells = (f"{cell}{' ' * (width - _columns(cell))}" for cell, width in zip(row, widths, strict=False))
        yield f"  {'  '.join(cells)}  {row[3]}"


def _values(change: Change, language: str) -> str:
    if not change.old or not change.new:
        added = change.kind in {ChangeKind.PARAMETER_ADDED, ChangeKind.PARAMETER_REMOVED}
        if added:
            return change.new or change.old
    before, after = (value.replace("\n", " ") or told("nothing", language) for value in (change.old, change.new))
    return f"{before} → {after}"


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
