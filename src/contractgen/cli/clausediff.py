"""`contractgen clause diff ID [A] [B]`: what differs between two versions of a clause, for people."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.revisiondata import as_data
from contractgen.cli.revisionhtml import as_html
from contractgen.cli.revisionmarkdown import as_markdown
from contractgen.cli.revisiontext import as_text
from contractgen.findings import errors_in
from contractgen.model.revision import Revision
from contractgen.pipeline.revisions import revision_in


@click.command("diff")
@click.argument("identifier", metavar="ID")
@click.argument("first", metavar="[A]", default="")
@click.argument("second", metavar="[B]", default="")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    show_default=True,
    help="How the changes are printed / 改动的输出格式",
)
@library_option
@language_option
def command(  # noqa: PLR0917 - click passes by name
    identifier: str, first: str, second: str, library: Path | None, lang: str, form: str
) -> None:
    """Show what changed, word by word, from version A to B; without them, what the newest version changed.

    With A alone, what A changed.

    Says which step the changes need: none, patch, minor, major.

    逐款逐词显示版本 A 到 B 的改动，并指出须升哪一级版本号。只写 A 的，与其前一版本比较；
    都不写的，将最新版本与其前一版本比较。
    """
    root = library_root(library)
    revision, found = revision_in(root, identifier, first, second)
    # What is wrong with a draft is told beside its changes: it may be what the reader is looking for.
    print_findings(found, form="text", language=lang, quote=quote_from(root))
    if revision:
        click.echo(_shown(revision, form, lang))
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)


def _shown(revision: Revision, form: str, language: str) -> str:
    if form == "json":
        return json.dumps(as_data(revision, language), ensure_ascii=False, indent=2)
    if form == "markdown":
        return as_markdown(revision, language).rstrip("\n")
    if form == "html":
        return as_html(revision, language).rstrip("\n")
    return as_text(revision, language, colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
