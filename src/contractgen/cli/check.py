"""`contractgen check`: everything that can be known without a customer."""

from __future__ import annotations

from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from, summary_of
from contractgen.cli.words import say
from contractgen.pipeline.check import check


@click.command("check")
@library_option
@language_option
@format_option
def command(library: Path | None, lang: str, form: str) -> None:
    """Check all clauses, templates, looks, locks and approvals of the library.

    检查条款库的全部条款、模板、版式、锁定与批准。
    """
    root = library_root(library)
    checked, found = check(root)
    counts = summary_of(found)
    print_findings(found, form=form, language=lang, quote=quote_from(root))
    if counts["error"]:
        if form == "text":
            click.echo(say("unclean", lang, errors=counts["error"], warnings=counts["warning"]), err=True)
        raise SystemExit(Exit.FINDINGS)
    if form == "text":
        click.echo(say("clean", lang, clauses=checked.clauses, templates=checked.templates, warnings=counts["warning"]))
