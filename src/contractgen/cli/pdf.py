"""`contractgen pdf FILE.docx -o FILE.pdf`: any Word file within the dialect as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from contractgen.cli.exits import exit_for
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from, summary_of
from contractgen.cli.words import say
from contractgen.findings import Findings, errors_in
from contractgen.pipeline.engines import EMBEDDED, ENGINES
from contractgen.pipeline.pdf import DrawnFile, Task, draw_files
from contractgen.pipeline.pdffonts import Declared, fonts_of_list, fonts_of_template
from contractgen.source.files import shown


@click.command("pdf")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE.docx...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE.pdf", help="The PDF / 输出文件")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="A folder for all PDFs / 输出目录"
)
@click.option("--template", default="", metavar="ID", help="Draw with its fonts / 使用该模板的字体")
@click.option(
    "--fonts",
    "font_list",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.yaml",
    help="Draw with the fonts that it lists / 使用该文件列出的字体",
)
@click.option(
    "--pdf-engine",
    "engine",
    type=click.Choice(ENGINES),
    default=EMBEDDED,
    show_default=True,
    help="What draws the PDF / 绘制 PDF 的引擎",
)
@click.option("--force", is_flag=True, help="Write over files of others / 覆盖不是由本命令生成的文件")
@click.option("--no-excerpts", is_flag=True, help="Show no words of the files / 不显示文件原文")
@library_option
@language_option
@format_option
def command(  # noqa: PLR0917 - click passes by name
    files: tuple[Path, ...],
    output: Path | None,
    out: Path | None,
    template: str,
    font_list: Path | None,
    engine: str,
    force: bool,
    no_excerpts: bool,
    library: Path | None,
    lang: str,
    form: str,
) -> None:
    """Draw Word files as PDF/A-3u, read the PDFs back, and publish those that say what their Word files say.

    Without --template and --fonts, stand-ins of the same kind are used for the usual families, and it is said which.

    将 Word 文件绘制为 PDF/A-3u，重新读出比对，一致者才写出。
    """
    tasks = _tasks(files, output, out)
    declared, found = _declared(template, font_list, library)
    drawn: tuple[DrawnFile, ...] = ()
    if not errors_in(found):
        drawn, more = draw_files(tasks, declared, engine=engine, force=force)
        found += more
    report = {"drawn": [_as_data(item) for item in drawn]}
    print_findings(
        found,
        form=form,
        language=lang,
        quote=quote_from(None),
        extra=report,
        show_values=not no_excerpts,
        files=[shown(path) for path in files],
    )
    if form == "text":
        _summarise(drawn, len(tasks), found, lang)
    raise SystemExit(exit_for(found, published=bool(drawn)))


def _tasks(files: Sequence[Path], output: Path | None, out: Path | None) -> list[Task]:
    """Return what is to be drawn where, or end with a usage error."""
    if (output is None) == (out is None) or (output is not None and len(files) > 1):
        message = (
            "name one PDF with -o FILE.pdf, or a folder for all with --out DIR / "
            "请用 -o 指定一个 PDF，或用 --out 指定目录"
        )
        raise click.UsageError(message)
    if output is not None:
        return [Task(files[0], output)]
    return [Task(path, (out or Path()) / f"{path.stem}.pdf") for path in files]


def _declared(template: str, font_list: Path | None, library: Path | None) -> tuple[Declared | None, Findings]:
    """Return the fonts that are asked for, None for stand-ins; or end with a usage error."""
    if template and font_list is not None:
        message = "--template and --fonts exclude each other / --template 与 --fonts 不能同用"
        raise click.UsageError(message)
    if template:
        return fonts_of_template(library_root(library), template)
    return fonts_of_list(font_list) if font_list is not None else (None, ())


def _as_data(item: DrawnFile) -> dict[str, object]:
    return {
        "file": shown(item.target),
        "source": shown(item.source),
        "pages": item.pages,
        "fonts": [asdict(use) for use in item.fonts],
    }


def _summarise(drawn: Sequence[DrawnFile], asked: int, found: Findings, language: str) -> None:
    for item in drawn:
        click.echo(shown(item.target))
        for use in item.fonts:
            line = say("font_used", language, family=use.family, face=use.face, source=use.source)
            click.echo(f"  {line}{say('font_imitated', language) if use.bold_imitated else ''}")
        click.echo(f"  {say('drawn_back', language, pages=item.pages)}")
    errors = summary_of(found)["error"]
    if not drawn:
        click.echo(say("none_published", language, errors=errors), err=True)
    elif len(drawn) < asked:
        names = {"published": len(drawn), "refused": asked - len(drawn), "errors": errors}
        click.echo(say("some_published", language, **names), err=True)
