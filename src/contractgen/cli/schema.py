"""`contractgen schema TEMPLATE…`: the JSON Schema of the deals of a template, or of a package of several."""

from __future__ import annotations

import json
from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.pipeline.schema import derive_schema


@click.command("schema")
@click.argument("templates", nargs=-1, required=True, metavar="TEMPLATE...")
@library_option
@language_option
@format_option
def command(templates: tuple[str, ...], library: Path | None, lang: str, form: str) -> None:
    """Print the JSON Schema (draft 2020-12) of the deals of TEMPLATE, for editors and forms.

    With several, that of the deals which ask for all of them.

    输出该模板签约单的 JSON Schema，供编辑器与表单使用；写几个模板时，输出一并采用它们的签约单的模式。
    """
    root = library_root(library)
    schema, found = derive_schema(root, *templates)
    if schema is None:
        print_findings(found, form=form, language=lang, quote=quote_from(root))
        raise SystemExit(Exit.FINDINGS)
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
