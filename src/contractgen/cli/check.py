"""`contractgen check`: everything that can be known without a customer."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Final

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from, summary_of
from contractgen.cli.words import say
from contractgen.pipeline.check import check

_READABLE: Final = 10**9


@click.command("check")
@library_option
@click.option(
    "--combinations/--no-combinations",
    default=True,
    show_default=True,
    help="Assemble the combinations of conditions / 是否试组装各种条件组合",
)
@click.option(
    "--base",
    default="",
    metavar="REF",
    help="Also judge what changed since this git revision / 同时检查自该 git 修订以来的改动",
)
@language_option
@format_option
def command(library: Path | None, combinations: bool, base: str, lang: str, form: str) -> None:
    """Check all clauses, templates, looks, locks and approvals of the library, and assemble every combination.

    With --base, also that approved versions are untouched, and that new ones take the step that their changes need.

    检查条款库的全部条款、模板、版式、锁定与批准，并试组装各种条件组合。
    使用 --base 时，还检查已批准的版本未被改动、新版本所升幅度与改动相称。
    """
    root = library_root(library)
    checked, found = check(root, combinations=combinations, base=base)
    counts = summary_of(found)
    extra = {"combinations": [asdict(one) for one in checked.combined]} if checked.combined else None
    print_findings(found, form=form, language=lang, quote=quote_from(root), extra=extra)
    if form == "text":
        for one in checked.combined:
            told = say(f"combined_{one.extent}", lang, template=one.template, count=_figure(one.count), tried=one.tried)
            click.echo(told, err=bool(counts["error"]))
    if counts["error"]:
        if form == "text":
            click.echo(say("unclean", lang, errors=counts["error"], warnings=counts["warning"]), err=True)
        raise SystemExit(Exit.FINDINGS)
    if form == "text":
        click.echo(say("clean", lang, clauses=checked.clauses, templates=checked.templates, warnings=counts["warning"]))


def _figure(count: int) -> str:
    """Write a number of combinations; one that nobody would read out, by its size."""
    return str(count) if count < _READABLE else f"{count:.0e}"
