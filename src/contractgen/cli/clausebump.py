"""`contractgen clause bump ID major|minor|patch|auto`: begin the next version of a clause."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.revisionwords import step_named
from contractgen.cli.words import say
from contractgen.model.revision import Step
from contractgen.pipeline.bump import Bumped, bump, renumber

_AUTO = "auto"


@click.command("bump")
@click.argument("identifier", metavar="ID")
@click.argument("step", type=click.Choice(["major", "minor", "patch", _AUTO]))
@click.option("--changes", default=None, metavar="TEXT", help="What is new in it / 本版本的变更")
@click.option("--unapproved", is_flag=True, help="Also where the newest is not approved / 最新版本未批准时也复制")
@library_option
@language_option
@format_option
def command(  # noqa: PLR0917 - click passes by name
    identifier: str, step: str, changes: str | None, library: Path | None, lang: str, form: str, *, unapproved: bool
) -> None:
    """Copy the newest version of a clause to the next one, comments and all, without its approval.

    `auto` copies nothing: it gives a draft the number that its changes need.

    将条款的最新版本连同注释复制为下一版本，不带批准记录。auto 不复制，而是按改动为草稿改用相称的版本号。
    """
    root = library_root(library)
    if step == _AUTO:
        done, found = renumber(root, identifier)
    else:
        said = _asked(lang) if changes is None and sys.stdin.isatty() and form == "text" else changes
        done, found = bump(root, identifier, Step[step.upper()], changes=said or "", unapproved=unapproved)
    print_findings(found, form=form, language=lang, quote=quote_from(root))
    if done is None:
        raise SystemExit(Exit.FINDINGS)
    if form == "text":
        click.echo(_told(done, step, lang))


def _asked(language: str) -> str:
    """Ask a person at a terminal what will be new; nothing is an answer too."""
    answer: str = click.prompt(say("ask_changes", language), default="", show_default=False)
    return answer.strip()


def _told(done: Bumped, step: str, language: str) -> str:
    word = "bumped" if step != _AUTO else "number_fits" if done.old == done.new else "renumbered"
    named = step_named(done.step, language)
    return say(word, language, clause=done.clause, old=done.old, new=done.new, file=done.path, step=named)
