"""`contractgen schema TEMPLATE`: the JSON Schema of a template's deals."""

from __future__ import annotations

import json
from pathlib import Path

import click

from contractgen.cli.exits import Exit
from contractgen.cli.options import format_option, language_option, library_option, library_root
from contractgen.cli.report import print_findings, quote_from
from contractgen.pipeline.schema import derive_schema


@click.command("schema")
@click.argument("template")
@library_option
@language_option
@format_option
def command(template: str, library: Path | None, lang: str, form: str) -> None:
    """Print the JSON Schema (draft 2020-12) of the deals of TEMPLATE, for editors and forms.

    输出该模板签约单的 JSON Schema，供编辑器与表单使用。
    """
    root = library_root(library)
    schema, found = derive_schema(root, template)
    if schema is None:
        print_findings(found, form=form, language=lang, quote=quote_from(root))
        raise SystemExit(Exit.FINDINGS)
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
