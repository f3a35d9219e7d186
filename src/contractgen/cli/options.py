"""Options that several commands share, and what they mean."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def language_option(function: F) -> F:
    """Add `--lang`; without it the locale decides."""
    return click.option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        default=_locale_language,
        show_default="the locale's",
        help="Language of the messages / 提示语言",
    )(function)


def format_option(function: F) -> F:
    """Add `--format`: how findings are printed."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "github", "sarif", "junit"]),
        default="text",
        show_default=True,
        help="How findings are printed / 检查结果的输出格式",
    )(function)


def library_option(function: F) -> F:
    """Add `--library`; without it the nearest folder above that holds `clauses/`."""
    return click.option(
        "--library",
        type=click.Path(path_type=Path, file_okay=False),
        default=None,
        show_default="the nearest folder above that holds clauses/",
        help="The library's folder / 条款库目录",
    )(function)


def library_root(given: Path | None) -> Path:
    """Return the library's folder, or end with a usage error."""
    # Imported on use: most of what is linted has no library around it.
    from contractgen.source.library import select_library_root  # noqa: PLC0415 - see above

    root = given or select_library_root(Path.cwd())
    if root is None or not (root / "clauses").is_dir():
        message = (
            f"no library here: {given or Path.cwd()} has no clauses/ folder; name one with --library\n"
            "此处没有条款库（缺少 clauses/ 目录），请用 --library 指定"
        )
        raise click.UsageError(message)
    return Path(os.path.relpath(root)) if root.resolve().is_relative_to(Path.cwd()) or given is None else root


def nearest_library() -> Path | None:
    """Return the nearest folder above that is a library; None where there is none."""
    from contractgen.source.library import select_library_root  # noqa: PLC0415 - as above

    return select_library_root(Path.cwd())


def _locale_language() -> str:
    """Return zh when the locale's messages are Chinese, as POSIX orders its variables."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
