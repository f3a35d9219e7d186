"""`contractgen lock TEMPLATE`: pin the clause versions, the look and the fonts; compare pins with the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.cli.words import say
from contractgen.findings import errors_in
from contractgen.pipeline.lock import write_locks
from contractgen.pipeline.pins import PinChange, check_pins

_ALL = "*"


@click.command("lock")
@click.argument("templates", nargs=-1, metavar="[TEMPLATE]...")
@click.option("--check", "dry", is_flag=True, help="Write nothing; say which pins are behind / 不写入，仅比较")
@click.option(
    "--update",
    multiple=True,
    is_flag=False,
    flag_value=_ALL,
    metavar="[ID]",
    help="Move the pins of all clauses, or of this one alone / 更新全部条款，或仅更新此条款",
)
@library_option
@language_option
@format_option
def command(  # noqa: PLR0917 - click passes by name
    templates: tuple[str, ...], dry: bool, update: tuple[str, ...], library: Path | None, lang: str, form: str
) -> None:
    """Write templates/TEMPLATE/template.lock: which version of every clause `build` takes from now on.

    Of several templates all are locked, or none. With --check or --update and no TEMPLATE, all templates are meant.

    写入锁定文件：今后 build 所采用的条款版本、版式文件与字体。多个模板或全部锁定，或均不锁定。
    """
    if dry and update:
        message = "--check writes nothing, --update does / --check 不写入，不能与 --update 同时使用"
        raise click.UsageError(message)
    if not (templates or dry or update):
        message = "name a template / 请指明合同模板"
        raise click.UsageError(message)
    root = library_root(library)
    if dry:
        _compare(root, templates, lang, form)
        return
    clauses = () if _ALL in update else tuple(dict.fromkeys(update))
    written, found = write_locks(root, templates, clauses)
    extra = {"locks": [asdict(lock) | {"path": lock.path.as_posix()} for lock in written]}
    print_findings(found, form=form, language=lang, quote=quote_from(root), extra=extra)
    if form == "text":
        for lock in written:
            click.echo(say("locked", lang, file=lock.path, clauses=lock.clauses))
            _tell(lock.changes, lang)
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)


def _compare(root: Path, templates: Sequence[str], lang: str, form: str) -> None:
    """Print the states of pins, and end with an error where `build --locked` would refuse one."""
    pins, found = check_pins(root, templates)
    extra = {"pins": [asdict(pin) for pin in pins]}
    print_findings(found, form=form, language=lang, quote=quote_from(root), extra=extra)
    if form == "text":
        behind = [pin for pin in pins if pin.state == "outdated"]
        drifted = [pin for pin in pins if pin.state not in {"outdated", "current"}]
        counts = {"pins": len(pins), "outdated": len(behind), "drifted": len(drifted)}
        click.echo(say("pins", lang, **counts), err=bool(errors_in(found)))
    if errors_in(found):
        raise SystemExit(Exit.FINDINGS)


def _tell(changes: Sequence[PinChange], lang: str) -> None:
    for change in changes:
        word = "pin_moved" if change.step else "pin_changed"
        click.echo(
            "  " + say(word, lang, name=change.name, old=change.old or "–", new=change.new or "–", step=change.step)
        )
