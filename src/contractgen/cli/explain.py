"""`contractgen explain CODE`: what a finding code means."""

from __future__ import annotations

import difflib
import re

import click

from contractgen.cli.options import language_option
from contractgen.cli.words import say
from contractgen.findings import CATALOGUE
from contractgen.rules.registry import RULES
from contractgen.rules.rule import NOTATION


@click.command("explain")
@click.argument("code", required=False)
@language_option
def command(code: str | None, lang: str) -> None:
    """Say what a finding CODE means and what to do; without CODE, list all of them.

    解释检查代码的含义与处理办法；不带代码时列出全部。
    """
    if code is None:
        for known in CATALOGUE.values():
            severity = say(f"severity_{known.severity.value}", lang)
            meaning = _with_places_shown(known.message.in_language(lang))
            click.echo(f"{known.code}  {severity:<7}  {known.name:<35}  {meaning}")
        return
    entry = CATALOGUE.get(code.upper())
    if entry is None:
        near = difflib.get_close_matches(code.upper(), CATALOGUE, n=1)
        hint = f"; did you mean {near[0]}? / 是否想写 {near[0]}？" if near else ""
        message = f"no such code: {code} / 没有代码 {code}{hint}"
        raise click.UsageError(message)
    click.echo(f"{entry.code}  {entry.name}  ({say(f'severity_{entry.severity.value}', lang)})\n")
    click.echo(_with_places_shown(entry.message.in_language(lang)))
    click.echo(f"\n{entry.explanation.in_language(lang)}")
    click.echo("\n" + say("explained", lang, hint=_with_places_shown(entry.hint.in_language(lang))))
    for rule in RULES:
        if rule.code == entry.code:
            _show_examples(say("examples_wrong", lang), rule.wrong)
            _show_examples(say("examples_right", lang), rule.right)
            if rule.shows_word:
                click.echo(f"\n{NOTATION.in_language(lang)}")


def _show_examples(heading: str, examples: tuple[str, ...]) -> None:
    """Print the examples of a rule, each with a line beside it that shows where it ends."""
    click.echo(f"\n{heading}")
    for example in examples:
        click.echo("\n" + "\n".join(f"  │ {line}" for line in example.splitlines()))


def _with_places_shown(sentence: str) -> str:
    """Return a sentence with `‹name›` where a finding says what it is about."""
    return re.sub(r"\{(\w+)\}", r"‹\1›", sentence).replace("{{", "{").replace("}}", "}")
