"""`contractgen clause …`: the life of a clause."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from contractgen.cli.clausebump import command as bump_command
from contractgen.cli.clausediff import command as diff_command
from contractgen.cli.clauselog import impact_command, log_command
from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.words import say
from contractgen.findings import errors_in
from contractgen.source.approval import approve, withdraw


@click.group("clause")
def command() -> None:
    """The life of a clause.

    条款管理。
    """


@command.command("approve")
@click.argument("identifier", metavar="ID")
@click.argument("version")
@click.option("--by", required=True, help="Who approves / 批准人或部门")
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    show_default="today",
    help="The day of approval / 批准日期",
)
@library_option
@language_option
@format_option
def approve_command(  # noqa: PLR0917 - click passes by name
    identifier: str, version: str, by: str, day: date | None, library: Path | None, lang: str, form: str
) -> None:
    """Seal the legal content of a clause version with a fingerprint: a record, not an authentication.

    为条款版本的法律内容加盖指纹；此后内容的任何改动都会被拒绝。此为记录，不是身份认证。
    """
    root = library_root(library)
    path = root / "clauses" / identifier / f"{version}.yaml"
    # Here and in a withdrawal alone today's date may enter a file, and only because a person asks for it.
    on = (day or date.today()).strftime("%Y-%m-%d")  # noqa: DTZ011 - the person's own calendar day
    found = approve(path, by, on)
    print_findings(found, form=form, language=lang, quote=quote_from(root))
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)
    if form == "text":
        click.echo(say("approved", lang, file=path, by=by, on=on))


@command.command("withdraw")
@click.argument("identifier", metavar="ID")
@click.argument("version")
@click.option("--by", required=True, help="Who withdraws it / 撤回人或部门")
@click.option("--reason", default="", help="Why / 撤回的原因")
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    show_default="today",
    help="The day of withdrawal / 撤回日期",
)
@library_option
@language_option
@format_option
def withdraw_command(  # noqa: PLR0917 - click passes by name
    identifier: str, version: str, by: str, reason: str, day: date | None, library: Path | None, lang: str, form: str
) -> None:
    """Take an approved clause version out of use: it is not chosen any more, and its file stays.

    撤回已批准的条款版本：此后不再采用，文件保留。
    """
    root = library_root(library)
    path = root / "clauses" / identifier / f"{version}.yaml"
    on = (day or date.today()).strftime("%Y-%m-%d")  # noqa: DTZ011 - the person's own calendar day
    found = withdraw(path, by, on, reason)
    print_findings(found, form=form, language=lang, quote=quote_from(root))
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)
    if form == "text":
        click.echo(say("withdrawn", lang, file=path, by=by, on=on))


command.add_command(log_command)
command.add_command(impact_command)
command.add_command(diff_command)
command.add_command(bump_command)
