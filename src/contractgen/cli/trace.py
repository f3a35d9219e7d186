"""`contractgen trace FILE`: where the words of a published agreement come from."""

from __future__ import annotations

from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.tracedata import as_data
from contractgen.cli.tracetext import as_table, as_text
from contractgen.findings import errors_in
from contractgen.pipeline.trace import ASKED, trace


@click.command("trace")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE")
@click.option(
    "--paragraph", type=click.IntRange(min=1), metavar="N", help="Of the paragraph with this number / 第 N 段的来源"
)
@click.option("--text", metavar='"…"', help="Of all paragraphs that hold these words / 包含这些文字的各段的来源")
@click.option("--page", type=click.IntRange(min=1), metavar="N", help="Of a PDF: on this page / 仅限 PDF 的第 N 页")
@language_option
@format_option
def command(  # noqa: PLR0917 - click passes by name
    path: Path, paragraph: int | None, text: str | None, page: int | None, lang: str, form: str
) -> None:
    """Say where a paragraph of FILE (a DOCX or PDF) comes from: clause, version, provision, file and line, deal fields.

    Without --paragraph and --text, lists all paragraphs. The build record in the file is enough; no library is needed.

    查询已发布的 DOCX 或 PDF 中各段的来源：条款、版本、款、文件与行号、签约单字段。无需条款库。
    """
    if paragraph and text is not None:
        message = "--paragraph and --text do not go together / --paragraph 与 --text 不能同时使用"
        raise click.UsageError(message)
    if text is not None and not text.strip():
        message = "--text is empty / --text 为空"
        raise click.UsageError(message)
    traced, found = trace(path, paragraph=paragraph or 0, text=text or "", page=page or 0)
    extra = {} if traced is None else as_data(traced)
    print_findings(found, form=form, language=lang, quote=quote_from(None), extra=extra)
    if traced is not None and form == "text":
        click.echo((as_text if paragraph or text else as_table)(traced, lang), nl=False)
    if wrong := errors_in(found):
        raise SystemExit(Exit.FINDINGS if all(item.code in ASKED for item in wrong) else Exit.NOT_PROVED)
