"""`contractgen doctor`: is this machine fit?"""

from __future__ import annotations

import json

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import language_option
from contractgen.pipeline.doctor import Examined, examine

_MARKS = {True: "✓", False: "✗"}


@click.command("doctor")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
def command(form: str, lang: str) -> None:
    """Say which fonts, engines and programs are here, and what is missing.

    检查本机字体、引擎与程序是否齐备。
    """
    examined = examine()
    if form == "json":
        click.echo(json.dumps([_as_data(item, lang) for item in examined], ensure_ascii=False, indent=2))
    else:
        for item in examined:
            click.echo(f"{_MARKS[item.fit]} {item.name.in_language(lang)}: {item.state}")
            if not item.fit:
                click.echo(f"  {item.remedy.in_language(lang)}")
    if any(item.needed and not item.fit for item in examined):
        raise SystemExit(Exit.ENVIRONMENT)


def _as_data(item: Examined, language: str) -> dict[str, object]:
    return {
        "name": item.name.in_language(language),
        "fit": item.fit,
        "needed": item.needed,
        "state": item.state,
        "remedy": "" if item.fit else item.remedy.in_language(language),
    }
