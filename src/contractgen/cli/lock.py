"""`contractgen lock TEMPLATE`: pin the clause versions, the look and the fonts."""

from __future__ import annotations

from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.words import say
from contractgen.findings import errors_in
from contractgen.pipeline.lock import write_locks


@click.command("lock")
@click.argument("templates", nargs=-1, required=True, metavar="TEMPLATE...")
@library_option
@language_option
@format_option
def command(templates: tuple[str, ...], library: Path | None, lang: str, form: str) -> None:
    """Write templates/TEMPLATE/template.lock: which version of every clause `build` takes from now on.

    Of several templates all are locked, or none.

    写入锁定文件：今后 build 所采用的条款版本、版式文件与字体。多个模板或全部锁定，或均不锁定。
    """
    root = library_root(library)
    written, found = write_locks(root, templates)
    print_findings(found, form=form, language=lang, quote=quote_from(root))
    if form == "text":
        for lock in written:
            click.echo(say("locked", lang, file=lock.path, clauses=lock.clauses))
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)
