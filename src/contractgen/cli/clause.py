"""`contractgen clause …`: the life of a clause."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

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
from contractgen.source.newclause import new_clause
from contractgen.source.skeletons import KINDS

F = TypeVar("F", bound=Callable[..., object])


def _day_option(told: str) -> Callable[[F], F]:
    """Return the option for the day of a record, today's where none is given."""
    return click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), default=None, show_default="today", help=told)


@click.group("clause")
def command() -> None:
    """The life of a clause.

    条款管理。
    """


@command.command("approve")
@click.argument("identifier", metavar="ID")
@click.argument("version")
@click.option("--by", required=True, help="Who approves / 批准人或部门")
@_day_option("The day of approval / 批准日期")
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


@command.command("new")
@click.argument("identifier", metavar="ID")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="text",
    show_default=True,
    help="What it is a skeleton of / 骨架的种类",
)
@library_option
@language_option
@format_option
def new_command(identifier: str, kind: str, library: Path | None, lang: str, form: str) -> None:
    """Begin a clause: a first version in the library's language, sound as it stands, with words to be replaced.

    新建条款：以条款库的语言写出首个版本的骨架，本身即可通过检查，供替换文字。
    """
    root = library_root(library)
    path, found = new_clause(root, identifier, kind)
    print_findings(found, form=form, language=lang, quote=quote_from(root))
    if path is None:
        raise SystemExit(Exit.FINDINGS)
    if form == "text":
        click.echo(say("clause_begun", lang, file=path, clause=identifier))


@command.command("withdraw")
@click.argument("identifier", metavar="ID")
@click.argument("version")
@click.option("--by", required=True, help="Who withdraws it / 撤回人或部门")
@click.option("--reason", default="", help="Why / 撤回的原因")
@_day_option("The day of withdrawal / 撤回日期")
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
