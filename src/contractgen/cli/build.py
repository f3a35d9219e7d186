"""`contractgen build DEAL…`: the main job, for one or a few deals."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from contractgen.cli.exits import exit_for
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from, summary_of
from contractgen.cli.words import say
from contractgen.findings import Finding
from contractgen.pipeline.build import FORMATS, Outcome, build
from contractgen.pipeline.engines import EMBEDDED, ENGINES

# The codes of what a draft does not have yet.
_GAPS = frozenset({"DEAL-470", "DEAL-471", "DEAL-472", "DEAL-473", "DEAL-474"})


class Formats(click.ParamType[tuple[str, ...]]):
    """A list of output formats, separated by commas."""

    name = "formats"

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the formats in their fixed order."""
        asked = set(value.split(",")) if isinstance(value, str) else set(value)
        if unknown := asked - set(FORMATS):
            self.fail(f"{', '.join(sorted(unknown))}: not one of {', '.join(FORMATS)}", param, ctx)
        return tuple(form for form in FORMATS if form in asked)


@click.command("build")
@click.argument("deals", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DEAL...")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The output folder / 输出目录"
)
@click.option("--to", "forms", type=Formats(), default="docx,pdf", show_default=True, help="What to publish / 输出格式")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="The day that ${contract.date} prints / 合同日期",
)
@click.option("--look", default="", metavar="NAME", help="The look, whatever the deals ask for / 指定版式")
@click.option(
    "--draft",
    is_flag=True,
    help="A draft: gaps, a watermark, <id>.draft.* / 草稿：可有空缺，带水印，<id>.draft.*",
)
@click.option(
    "--pdf-engine",
    "engine",
    type=click.Choice(ENGINES),
    default=EMBEDDED,
    show_default=True,
    help="What draws the PDF / 绘制 PDF 的引擎",
)
@click.option("--locked", is_flag=True, help="Refuse whatever differs from the lock / 与锁定文件不符即拒绝")
@click.option(
    "--show-values", is_flag=True, help="Show differing texts, which may be private / 显示差异原文（可能含隐私）"
)
@library_option
@language_option
@format_option
def command(  # noqa: PLR0917 - click passes by name
    deals: tuple[Path, ...],
    out: Path,
    forms: tuple[str, ...],
    as_of: datetime | None,
    look: str,
    draft: bool,
    engine: str,
    locked: bool,
    show_values: bool,
    library: Path | None,
    lang: str,
    form: str,
) -> None:
    """Assemble the agreements of the DEALs, read them back, and publish those that are proved.

    组装各签约单的协议，重新读出并比对，只发布经验证一致者。
    """
    root = library_root(library)
    day = as_of.date() if as_of else None
    outcomes, found = build(
        deals, library=root, out=out, formats=forms, locked=locked, as_of=day, look=look, draft=draft, engine=engine
    )
    report: dict[str, object] = {"published": [str(path) for outcome in outcomes for path in outcome.files]}
    if draft:
        report["missing"] = _gaps_in(found)
    print_findings(found, form=form, language=lang, quote=quote_from(root), extra=report, show_values=show_values)
    if show_values:
        _show_differences(outcomes)
    if form == "text":
        _summarise(outcomes, found, lang, draft=draft)
    raise SystemExit(exit_for(found, published=any(outcome.files for outcome in outcomes)))


def _show_differences(outcomes: tuple[Outcome, ...]) -> None:
    for agreement in (agreement for outcome in outcomes for agreement in outcome.agreements):
        for difference in agreement.differences[:1]:
            click.echo(f"      expected: {difference.expected}\n      found:    {difference.actual}", err=True)


def _gaps_in(found: tuple[Finding, ...]) -> list[str]:
    """Return the fields that are still missing in drafts, each once, as findings name them."""
    return list(dict.fromkeys(item.field for item in found if item.code in _GAPS))


def _summarise(outcomes: tuple[Outcome, ...], found: tuple[Finding, ...], language: str, *, draft: bool) -> None:
    published = [outcome for outcome in outcomes if outcome.files]
    for agreement in (agreement for outcome in published for agreement in outcome.agreements):
        click.echo("\n".join(str(path) for path in agreement.files))
        if agreement.proof is not None:
            click.echo(f"  {say('read_back', language, **agreement.proof.counts())}")
    for outcome in outcomes:
        _say_what_is_held_back(outcome, language)
    gaps = _gaps_in(found)
    if draft and published:
        word = "draft_missing" if gaps else "draft_complete"
        click.echo(say(word, language, count=len(gaps), names=", ".join(gaps)))
    errors = summary_of(found)["error"]
    if not published:
        click.echo(say("none_published", language, errors=errors), err=True)
    elif len(published) < len(outcomes):
        refused = len(outcomes) - len(published)
        click.echo(say("some_published", language, published=len(published), refused=refused, errors=errors), err=True)


def _say_what_is_held_back(outcome: Outcome, language: str) -> None:
    """Say which agreements of a package are refused, so that none of it was published."""
    refused = [agreement.template for agreement in outcome.agreements if agreement.proof is None]
    held = [agreement.template for agreement in outcome.agreements if agreement.proof is not None]
    if refused and held:
        names = {"deal": outcome.deal, "refused": ", ".join(refused), "held": ", ".join(held)}
        click.echo(say("held_back", language, **names), err=True)
