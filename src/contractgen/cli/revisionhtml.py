"""A revision as an HTML page that needs nothing else: words struck and added, and a table of parameters."""

from __future__ import annotations

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

_TAGS: Final[dict[Side, str]] = {"same": "{}", "old": "<del>{}</del>", "new": "<ins>{}</ins>"}
_STYLE: Final = """\
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1f2328; max-width: 50em;
  margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 2em; border-bottom: 1px solid #d0d7de; }
.verdict { border-left: 4px solid #8c959f; padding: .4em 1em; background: #f6f8fa; }
.verdict.major { border-color: #cf222e; } .verdict.minor { border-color: #bf8700; }
.verdict.patch { border-color: #1a7f37; }
.entry { margin: 1.2em 0; } .head { margin: 0; } .head b { font-family: ui-monospace, monospace; }
.place { color: #656d76; font-size: .85em; } blockquote { margin: .4em 0 .4em 1em; white-space: pre-wrap; }
del { background: #ffebe9; color: #82071e; } ins { background: #dafbe1; color: #116329; }
table { border-collapse: collapse; } th, td { border: 1px solid #d0d7de; padding: .2em .6em; text-align: left; }
:lang(zh) em { font-style: normal; font-weight: 600; }
@media print { body { max-width: none; } }
"""


def as_html(revision: Revision, language: str) -> str:
    """Return a revision as a page."""
    tag = "zh-CN" if language == "zh" else "en"
    title = escape(title_of(revision, language))
    head = f'<meta charset="utf-8">\n<title>{title}</title>\n<style>\n{_STYLE}</style>'
    body = as_html_part(revision, language)
    return f'<!doctype html>\n<html lang="{tag}">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def as_html_part(revision: Revision, language: str) -> str:
    """Return the part of a page that a revision is, to stand among others; `as_html` has the style for it."""
    account = account_of(revision)
    lines = [f"<h1>{escape(title_of(revision, language))}</h1>"]
    verdict = verdict_of(revision, language)
    if verdict:
        reasons = escape(reasons_of(revision, language))
        lines.append(f'<p class="verdict {revision.step}"><strong>{escape(verdict)}</strong><br>{reasons}</p>')
    for area in Area if revision.old and revision.new else ():
        entries = account.of(area)
        if entries:
            lines.append(f"<h2>{told(f'area_{area}', language)}</h2>")
            lines += _table(entries, language) if area is Area.PARAMETER else _entries(entries, language)
    if account.followers:
        lines.append(f"<p>{escape(followers_named(account.followers, language))}</p>")
    return "\n".join(lines)


def _entries(entries: Iterable[Entry], language: str) -> Iterator[str]:
    for entry in entries:
        said = " · ".join(escape(head) for head in heads_of(entry, language))
        subject = f"<b>{escape(entry.subject)}</b> · " if entry.subject else ""
        step = f"<em>{step_named(entry.step, language)}</em>"
        place = f'<span class="place">{escape(place_named(entry))}</span>'
        yield f'<div class="entry">\n<p class="head">{subject}{said} · {step} {place}</p>'
        for change in entry.changes:
            if change.kind in WORDED:
                yield f"<blockquote>{_words(change)}</blockquote>"
            elif change.kind is not ChangeKind.PROVISION_MOVED:
                name = escape(change_named(change, language))
                before, after = (_value(value, language) for value in (change.old, change.new))
                yield f"<blockquote>{name}{told('colon', language)}{before} → {after}</blockquote>"
        yield "</div>"


def _words(change: Change) -> str:
    pieces = compare_words(change.old, change.new)
    return "".join(_TAGS[piece.side].format(escape(piece.text)) for piece in pieces)


def _table(entries: Iterable[Entry], language: str) -> Iterator[str]:
    names = ("name", "change", "before", "after", "step")
    yield f"<table>\n<tr>{''.join(f'<th>{told(name, language)}</th>' for name in names)}</tr>"
    for entry in entries:
        for change in entry.changes:
            cells = (
                f"<code>{escape(change.subject)}</code>",
                escape(change_named(change, language)),
                _value(change.old, language),
                _value(change.new, language),
                step_named(change.step, language),
            )
            yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</table>"


def _value(value: str, language: str) -> str:
    return escape(value) if value else told("nothing", language)
