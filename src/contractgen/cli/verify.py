"""`contractgen verify DIR|FILE`: prove that what was published is whole."""

from __future__ import annotations

from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root, nearest_library
from contractgen.cli.report import print_findings, quote_from, summary_of
from contractgen.cli.words import say
from contractgen.pipeline.verify import UNSEEN, verify


@click.command("verify")
@click.argument("path", type=click.Path(path_type=Path, exists=True), metavar="DIR|FILE")
@click.option(
    "--deal",
    "deals",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Rebuild from this deal and compare every word / 由该签约单重新生成并逐字比对",
)
@library_option
@language_option
@format_option
def command(path: Path, deals: tuple[Path, ...], library: Path | None, lang: str, form: str) -> None:
    """Verify the agreements in DIR, or the one that FILE belongs to.

    The files and the manifest are enough, and every PDF is drawn again from its DOCX where its fonts are at hand; with
    --deal, the agreement is built once more and compared in full.

    验证目录中已发布的协议：仅凭文件与清单（字体齐备时由 DOCX 重新绘制 PDF 比对），或对照签约单。
    """
    root = library_root(library) if deals or library else nearest_library()
    verified, found = verify(path, deals=deals, library=root)
    counts = summary_of(found)
    report = {"verified": verified}
    print_findings(found, form=form, language=lang, quote=quote_from(root), extra=report)
    if counts["error"]:
        if form == "text":
            click.echo(say("not_verified", lang, errors=counts["error"]), err=True)
        raise SystemExit(Exit.NOT_PROVED)
    if form == "text":
        word = "verified_deal" if deals else "verified_alone" if not verified else "verified"
        if word == "verified" and any(item.code in UNSEEN for item in found):
            word = "verified_unseen"
        click.echo(say(word, lang, agreements=verified))
