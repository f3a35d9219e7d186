"""`contractgen init DIR`: begin a library."""

from __future__ import annotations

from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.words import say
from contractgen.pipeline.init import start_library

_NOT_EMPTY = "ENV-952"


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--language",
    type=click.Choice(["zh", "en"]),
    default=None,
    show_default="that of the messages",
    help="Language of the clauses / 条款的语言",
)
@language_option
@format_option
def command(folder: Path, language: str | None, lang: str, form: str) -> None:
    """Begin a library in DIR, a new or empty folder: a clause of each kind, a template, a deal, checks, a README.

    在新建或者空的目录 DIR 中建立条款库：各类条款各一，另有模板、签约单、检查流程和说明。
    """
    started, found = start_library(folder, language or lang)
    extra = {"written": list(started.files) if started else []}
    print_findings(found, form=form, language=lang, quote=quote_from(None), extra=extra)
    if started is None:
        codes = {item.code for item in found}
        raise SystemExit(Exit.USAGE if _NOT_EMPTY in codes else Exit.ENVIRONMENT)
    if form == "text":
        click.echo(say("started", lang, folder=folder, clauses=started.clauses))
