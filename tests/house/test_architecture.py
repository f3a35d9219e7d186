"""ARCHITECTURE.md is one page and true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "src" / "contractgen"


def table_under(heading: str) -> list[list[str]]:
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows[2:]]


def test_the_page_is_one_page() -> None:
    assert len(PAGE.splitlines()) <= 120


def test_every_stage_is_where_the_page_says() -> None:
    for stage, _, where in table_under("The way of the data"):
        path = PACKAGE / where.strip("`")
        assert path.exists(), f"{stage} is not in {path}"


def test_the_stages_run_in_the_order_of_the_page() -> None:
    source = (PACKAGE / "pipeline" / "agreement.py").read_text(encoding="utf-8")
    calls = (
        "resolve", "share", "select", "number", "link", "populate", "write_with_pages", "draw", "with_annexes", "prove",
    )  # fmt: skip
    places = [source.index(f" = {call}(") for call in calls]
    assert places == sorted(places)


def test_the_layers_are_those_that_import_linter_enforces() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    enforced = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    told = [row[0].replace("`", "").replace("\\|", "|") for row in table_under("The layers")]
    assert told == enforced


def test_every_file_that_the_page_names_exists() -> None:
    for name in re.findall(r"`((?:docs|src|schemas|[a-z]+)/[a-z_./*<>-]+\.(?:py|md|yaml|json))`", PAGE):
        pattern = re.sub(r"<[a-z]+>", "*", name)
        assert any(ROOT.glob(pattern)) or any(PACKAGE.glob(pattern)), name
