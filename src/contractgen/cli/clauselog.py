"""`contractgen clause log ID`, `contractgen clause impact ID[@VERSION]`: what became of a clause, whom it concerns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.revisionwords import step_named
from contractgen.cli.words import say
from contractgen.findings import errors_in
from contractgen.pipeline.life import Impact, Logged, impact_of, log_of

_form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is printed / 输出格式",
)


@click.command("log")
@click.argument("identifier", metavar="ID")
@_form
@library_option
@language_option
def log_command(identifier: str, form: str, library: Path | None, lang: str) -> None:
    """List the versions of a clause, newest first: what was new, who approved it, which step it took.

    列出条款的各个版本（最新在前）：变更、批准、撤回、有效期以及版本号所升幅度。
    """
    root = library_root(library)
    entries, found = log_of(root, identifier)
    print_findings(found, form="text", language=lang, quote=quote_from(root))
    if entries and form == "json":
        click.echo(json.dumps({"clause": identifier, "versions": [_logged(one) for one in entries]}, **_JSON))
    elif entries:
        click.echo("\n\n".join("\n  ".join(_lines(one, lang)) for one in entries))
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)


@click.command("impact")
@click.argument("identifier", metavar="ID[@VERSION]")
@click.option(
    "--deals",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    multiple=True,
    help="A folder of deals; without it examples/ and deals/ / 签约单目录，可多次使用；默认 examples/ 与 deals/",
)
@_form
@library_option
@language_option
def impact_command(identifier: str, deals: tuple[Path, ...], form: str, library: Path | None, lang: str) -> None:
    """Say which templates take a version, by default the newest, what their locks pin, and which deals would get it.

    指出哪些模板可采用该版本（默认最新版本）、锁定的是哪一版本，以及哪些签约单会用到。
    """
    root = library_root(library)
    clause, _, version = identifier.partition("@")
    impact, found = impact_of(root, clause, version, deals)
    print_findings(found, form="text", language=lang, quote=quote_from(root))
    if impact and form == "json":
        click.echo(json.dumps(_impact(impact), **_JSON))
    elif impact:
        click.echo(_told(impact, lang))
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)


_JSON: dict[str, Any] = {"ensure_ascii": False, "indent": 2}


def _lines(entry: Logged, language: str) -> list[str]:
    """Return the lines about a version: its number and step, what is new, who approved and withdrew it, its days."""
    clause = entry.clause
    head = str(clause.version)
    if entry.taken is not None and entry.needed is not None:
        word = "log_step" if entry.taken >= entry.needed else "log_small"
        taken, needed = (step_named(step, language) for step in (entry.taken, entry.needed))
        head += say(word, language, taken=taken, needed=needed)
    lines = [head, *clause.changes.splitlines()]
    if approval := clause.approval:
        lines.append(say("log_approved", language, by=approval.by, on=approval.on))
    else:
        lines.append(say("log_draft", language))
    if done := clause.withdrawal:
        lines.append(say("log_withdrawn", language, by=done.by, on=done.on, reason=done.reason or "–"))
    if clause.effective or clause.expires:
        lines.append(say("log_days", language, first=clause.effective or "", last=clause.expires or ""))
    return lines


def _told(impact: Impact, language: str) -> str:
    lines = [say("impact_of", language, clause=impact.clause.key, templates=len(impact.templates))]
    for one in impact.templates:
        word = "impact_free" if one.pinned is None else "impact_here" if one.pinned == impact.clause.version else ""
        pinned = say(word or "impact_pinned", language, version=one.pinned)
        lines.append(f"  {one.template} {one.range}{pinned}")
        lines += [f"    {deal}" for deal in one.deals]
    users = {deal for one in impact.templates for deal in one.deals}
    lines.append(say("impact_deals", language, users=len(users), deals=impact.deals))
    lines += [say("impact_unsure", language, file=file) for file in impact.unsure]
    return "\n".join(lines)


def _logged(entry: Logged) -> dict[str, Any]:
    clause = entry.clause
    approval, done = clause.approval, clause.withdrawal
    return {
        "version": str(clause.version),
        "file": clause.where.file,
        "changes": clause.changes,
        "taken": None if entry.taken is None else str(entry.taken),
        "needed": None if entry.needed is None else str(entry.needed),
        "approved": {"by": approval.by, "on": approval.on} if approval else None,
        "withdrawn": {"by": done.by, "on": done.on, "reason": done.reason} if done else None,
        "effective": clause.effective and clause.effective.isoformat(),
        "expires": clause.expires and clause.expires.isoformat(),
    }


def _impact(impact: Impact) -> dict[str, Any]:
    return {
        "clause": impact.clause.id,
        "version": str(impact.clause.version),
        "templates": [
            {
                "template": one.template,
                "range": one.range,
                "pinned": None if one.pinned is None else str(one.pinned),
                "deals": list(one.deals),
            }
            for one in impact.templates
        ],
        "deals": impact.deals,
        "unsure": list(impact.unsure),
    }
