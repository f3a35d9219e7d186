"""`contractgen template …`: what designers of looks need."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from unicodedata import east_asian_width

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import findings_as_data, print_findings, quote_from
from contractgen.cli.words import say
from contractgen.findings import hint_of, message_of
from contractgen.pipeline.inspect import Inspection, Item, inspect

_NAME, _PURPOSE = 26, 50


@click.group("template")
def command() -> None:
    """What designers of looks need.

    版式设计。
    """


@command.command("inspect")
@click.argument("identifier", metavar="ID")
@click.option("--look", default="", metavar="NAME", help="The look; without it, look.docx / 版式，默认 look.docx")
@library_option
@language_option
@format_option
def inspect_command(identifier: str, look: str, library: Path | None, lang: str, form: str) -> None:
    """Say what a look must define, what of it is there, and what is missing or not drawn.

    检查版式：应有哪些样式、标签、样表与字体，缺少什么，哪些无法绘制。
    """
    root = library_root(library)
    inspection, found = inspect(root, identifier, look)
    if inspection is None:
        print_findings(found, form=form, language=lang, quote=quote_from(root))
        raise SystemExit(Exit.FINDINGS)
    if form == "json":
        click.echo(json.dumps(_as_data(inspection, lang), ensure_ascii=False, indent=2))
    elif form == "text":
        click.echo("\n".join(_as_text(inspection, lang)))
    else:
        amiss = [told for item in inspection.items for told in item.findings]
        print_findings(amiss, form=form, language=lang, quote=quote_from(root), show_values=True)
    raise SystemExit(Exit.DONE if inspection.fit else Exit.FINDINGS)


def _as_data(inspection: Inspection, language: str) -> dict[str, object]:
    """Return the inspection as data. A look is nobody's secret: its words are shown."""
    items = [
        {
            "kind": item.group.value,
            "name": item.name,
            "purpose": item.purpose.in_language(language),
            "there": item.there,
            "fit": item.fit,
            "part": item.part,
            "paragraph": item.paragraph,
            "text": item.excerpt,
            "findings": findings_as_data(item.findings, language, show_values=True),
        }
        for item in inspection.items
    ]
    named = {"template": inspection.template, "look": inspection.look, "file": inspection.file}
    return {**named, "fit": inspection.fit, "items": items}


def _as_text(inspection: Inspection, language: str) -> Iterator[str]:
    yield f"{inspection.file} ({inspection.template}, {inspection.look})"
    for group, items in groupby(inspection.items, key=lambda item: item.group):
        yield ""
        yield say(f"group_{group.value}", language)
        for item in items:
            yield from _lines(item, language)
    yield ""
    amiss = sum(not item.fit for item in inspection.items)
    yield say("look_unfit" if amiss else "look_fit", language, amiss=amiss)


def _lines(item: Item, language: str) -> Iterator[str]:
    """Yield the line of an item and, below it, what is wrong and what to do."""
    mark = "✓" if item.fit else "✗"
    place = say("look_place", language, part=item.part, paragraph=item.paragraph) if item.paragraph else item.part
    said = f"  {mark} {_padded(item.name, _NAME)}{_padded(item.purpose.in_language(language), _PURPOSE)}{place}"
    yield said.rstrip()
    for found in item.findings:
        quoted = f" “{found.excerpt}”" if found.excerpt else ""
        yield f"      {found.code} {message_of(found, language)}{quoted}"
        yield f"      {say('hint', language)}{hint_of(found, language)}"


def _padded(text: str, width: int) -> str:
    """Fill a text up to a width in columns; a Chinese character takes two."""
    taken = sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
    return text + " " * max(width - taken, 2)
