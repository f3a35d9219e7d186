"""Wrong usage: what is wrong with a command line, said in English and in Chinese."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

import click
from click import exceptions

from contractgen.cli.words import say

_LANGUAGES = ("en", "zh")


def show_usage_error(wrong: click.ClickException) -> None:
    """Print a usage error on the terminal's error stream, in both languages: `--lang` may be what is wrong.

    Messages of our own commands are in both languages already, and help is what it is.
    """
    if isinstance(wrong, exceptions.NoArgsIsHelpError) or _is_bilingual(wrong):
        wrong.show()
        return
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    if context is not None:
        click.echo(context.get_usage(), err=True)
        more = " / ".join(say("more_help", language, command=context.command_path) for language in _LANGUAGES)
        click.echo(f"{more}\n", err=True)
    for language in _LANGUAGES:
        click.echo(say("wrong_usage", language, what=_sentence(wrong, language)), err=True)


def _sentence(wrong: click.ClickException, language: str) -> str:
    """Return what is wrong, as one sentence."""
    near: Sequence[str] = ()
    match wrong:
        case exceptions.NoSuchCommand():
            near = difflib.get_close_matches(wrong.command_name, _commands(wrong.ctx))
            told = say("no_command", language, name=wrong.command_name)
        case click.NoSuchOption():
            near = wrong.possibilities or ()
            told = say("no_option", language, name=wrong.option_name)
        case click.MissingParameter():
            told = say("missing_parameter", language, name=_named(wrong))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice)):
            told = say("bad_choice", language, name=_named(wrong), choices=", ".join(map(str, choice.choices)))
        case click.BadParameter():
            told = say("bad_value", language, name=_named(wrong), reason=wrong.message)
        case click.BadOptionUsage():
            word = "takes_nothing" if "not take" in wrong.message else "takes_value"
            told = say(word, language, name=wrong.option_name)
        case _:
            told = say("bad_usage", language, reason=wrong.message)
    return told + (say("nearest", language, names=", ".join(near)) if near else "")


def _commands(context: click.Context | None) -> list[str]:
    """Return the names of the commands that could have been meant."""
    group = context.command if context else None
    return group.list_commands(context) if context and isinstance(group, click.Group) else []


def _named(wrong: click.BadParameter) -> str:
    """Return how the command line calls a parameter: `--to`, `DEAL...`."""
    return wrong.param.get_error_hint(wrong.ctx).replace("'", "") if wrong.param else "–"


def _is_bilingual(wrong: click.ClickException) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in wrong.message)
