"""`contractgen lint FILE…`: what is wrong with the numbering and the references of any contract."""

from __future__ import annotations

import codecs
import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from contractgen.cli.exits import Exit
from contractgen.cli.lintsummary import summary_table
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.words import say
from contractgen.findings import Finding, Findings, Severity, errors_in
from contractgen.findings.suppressed import Suppressed
from contractgen.model.house import House
from contractgen.model.manuscript import Manuscript
from contractgen.pipeline.baseline import Baseline, load_baseline, write_baseline_file
from contractgen.pipeline.lint import Model, model_of
from contractgen.pipeline.lintfiles import STANDARD_INPUT, Linted, all_findings, lint_bytes, lint_files
from contractgen.source.files import read_file, shown
from contractgen.source.housestyles import is_checked, load_house, shipped_house, shipped_houses

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_SELDOM = 200_000  # objects between two searches for cycles, of which linting makes hardly any
_STANDARD_INPUT = Path("-")
_LEVELS = click.Choice([severity.value for severity in Severity])


def _encoding(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Return the name of an encoding of texts that this Python knows."""
    try:
        known = codecs.lookup(value) if value else None
        "".encode(value or "ascii")
    except (LookupError, ValueError):
        known = None
    if value and known is None:
        message = f"{value} is no encoding of texts that is known here / {value} 不是已知的文本编码"
        raise click.BadParameter(message)
    return known.name if known else ""


@click.command("lint")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False), metavar="FILE|DIR|-..."
)
@click.option(
    "--encoding", default="", callback=_encoding, help="The encoding of texts not in UTF-8 / 非 UTF-8 文本的编码"
)
@click.option(
    "--profile",
    default="default",
    show_default=True,
    metavar="NAME|FILE",
    help="The house style / 文书规范（名称或文件）",
)
@click.option(
    "--level", type=_LEVELS, default="warning", show_default=True, help="Tell this and graver / 报告的最低级别"
)
@click.option(
    "--fail-on", type=_LEVELS, default="error", show_default=True, help="Exit with 1 on this / 以退出码 1 结束的级别"
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False, readable=False),
    help="What is known already / 已知问题的基线",
)
@click.option(
    "--deal",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Hold files against its document / 与签约单的文件比对",
)
@library_option
@click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline / 将结果写入基线")
@click.option("--jobs", type=click.IntRange(1), default=None, show_default="the processors", help="Processes / 进程数")
@click.option("--no-excerpts", is_flag=True, help="Show no lines of the contracts / 不显示合同原文")
@language_option
@format_option
def command(  # noqa: PLR0917 - click passes by name
    paths: tuple[Path, ...],
    encoding: str,
    profile: str,
    level: str,
    fail_on: str,
    baseline: Path | None,
    deal: Path | None,
    library: Path | None,
    write_baseline: bool,
    jobs: int | None,
    no_excerpts: bool,
    lang: str,
    form: str,
) -> None:
    """Say what is wrong with the numbering and the references of contracts: Word, text and Markdown.

    A folder stands for all contracts in it and below; - for a text from standard input.

    检查合同的编号与引用：Word、文本和 Markdown；可指定文件夹；- 表示标准输入。
    """
    gc.set_threshold(_SELDOM)
    if write_baseline and baseline is None:
        message = "--write-baseline needs --baseline FILE / --write-baseline 须与 --baseline 文件 同用"
        raise click.UsageError(message)
    level = max(level, fail_on, key=lambda name: _RANK[Severity(name)])  # what makes it fail is told
    house, amiss = _house(profile)
    known, more = load_baseline(baseline) if baseline and not write_baseline else (None, ())
    amiss += more
    models, more = _models(deal, library) if deal else ((), ())
    amiss += more
    if house is None or errors_in(amiss):
        print_findings(amiss, form=form, language=lang, quote=quote_from(None))
        raise SystemExit(Exit.FINDINGS)
    linted, found = _lint(
        paths, house, encoding, jobs or len(os.sched_getaffinity(0)), tuple(model_of(one, house) for one in models)
    )
    if baseline and write_baseline:
        _write(baseline, _at_least(all_findings(linted), level), form, lang)
    linted, accepted, stale = _without_known(linted, known)
    told = _at_least((*found, *all_findings(linted), *stale), level)
    print_findings(
        told,
        form=form,
        language=lang,
        quote=quote_from(None),
        show_values=not no_excerpts,
        files=[item.file for item in linted],
        suppressed=[item for item in accepted if _is_at_least(item.finding, level)],
        extra={"files": len(linted), "suppressed": len(accepted)},
    )
    if form == "text":
        click.echo(summary_table(linted, told, len(accepted), lang), err=True)
    raise SystemExit(Exit.FINDINGS if _at_least((*found, *all_findings(linted)), fail_on) else Exit.DONE)


def _write(path: Path, findings: Findings, form: str, language: str) -> NoReturn:
    """Write a baseline, say so, and end; what cannot be read is not known by it."""
    unread = tuple(item for item in findings if not is_checked(item.code))
    unwritten = write_baseline_file(path, findings)
    amiss = (*unread, *unwritten)
    print_findings(amiss, form=form, language=language, quote=quote_from(None))
    if form == "text" and not unwritten:
        click.echo(say("baseline_written", language, file=shown(path), findings=len(findings) - len(unread)))
    raise SystemExit(Exit.FINDINGS if errors_in(amiss) else Exit.DONE)


def _house(profile: str) -> tuple[House | None, Findings]:
    """Return a shipped house style by its name, or the one in a file."""
    if profile in shipped_houses():
        return shipped_house(profile), ()
    path = Path(profile)
    if not path.exists() and path.name == profile and not path.suffix:
        message = (
            f"there is no profile {profile}; there are: {', '.join(shipped_houses())}, or name a file / "
            f"没有规范 {profile}；可用：{', '.join(shipped_houses())}，或指定文件"
        )
        raise click.UsageError(message)
    data, found = read_file(path)
    return load_house(data, shown(path)) if data is not None else (None, found)


def _models(deal: Path, library: Path | None) -> tuple[tuple[Manuscript, ...], Findings]:
    """Return the documents of a deal, and what is wrong with it."""
    from contractgen.pipeline.models import models_of  # noqa: PLC0415 - what assembles and writes takes long to import

    return models_of(deal, library_root(library))


def _lint(
    paths: tuple[Path, ...], house: House, encoding: str, jobs: int, models: tuple[Model, ...]
) -> tuple[tuple[Linted, ...], Findings]:
    named = [path for path in paths if path != _STANDARD_INPUT]
    linted, found = lint_files(named, house=house, encoding=encoding, jobs=jobs, models=models)
    if len(named) < len(paths):
        data = sys.stdin.buffer.read()
        linted = (lint_bytes(data, STANDARD_INPUT, house=house, encoding=encoding, models=models), *linted)
    return linted, found


def _without_known(
    linted: tuple[Linted, ...], baseline: Baseline | None
) -> tuple[tuple[Linted, ...], tuple[Suppressed, ...], Findings]:
    """Return the files with what is new in them, all that is accepted or known, and what was known and is gone."""
    accepted = tuple(item for each in linted for item in each.accepted)
    if baseline is None:
        return linted, accepted, ()
    new, old, stale = baseline.part(all_findings(linted), [each.file for each in linted])
    left: dict[str, list[Finding]] = {each.file: [] for each in linted}
    for item in new:
        left.setdefault(item.where.file, []).append(item)
    kept = tuple(Linted(each.file, tuple(left[each.file]), each.accepted) for each in linted)
    return kept, (*accepted, *old), stale


def _at_least(findings: Findings | list[Finding], level: str) -> Findings:
    """Return the findings that are at least as grave as a level."""
    return tuple(item for item in findings if _is_at_least(item, level))


def _is_at_least(item: Finding, level: str) -> bool:
    return _RANK[item.severity] <= _RANK[Severity(level)]
