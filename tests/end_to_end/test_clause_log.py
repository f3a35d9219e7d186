"""What became of a clause, and whom a version concerns, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from contractgen.cli.main import contractgen

ROOT = Path(__file__).parents[2]


def clause(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, ["clause", *arguments, "--library", str(ROOT)])


def test_the_log_says_what_was_new_who_approved_and_which_step_was_taken() -> None:
    told = clause("log", "confidentiality", "--lang", "en").stdout
    newest, before, first = told.split("\n\n")
    assert newest.startswith("1.2.0 · minor step, minor needed\n")
    assert newest.endswith("not approved yet")
    assert before.startswith("1.1.0 · minor step, major needed: too small\n")
    assert before.endswith("approved by 示例法务部 on 2026-11-20")
    assert first.startswith("1.0.0\n")
    assert "首次发布。" in first


def test_programs_read_the_log_too() -> None:
    data = json.loads(clause("log", "liability", "--format", "json").stdout)
    assert data["clause"] == "liability"
    assert [one["version"] for one in data["versions"]] == ["2.0.0", "1.1.0", "1.0.0"]
    assert data["versions"][1]["approved"] == {"by": "示例法务部", "on": "2026-11-20"}
    assert [one["needed"] for one in data["versions"]] == ["major", "major", None]


def test_the_impact_of_a_version_is_the_templates_that_take_it_and_the_deals_that_get_it() -> None:
    data = json.loads(clause("impact", "confidentiality@1.2.0", "--format", "json").stdout)
    by_template = {one["template"]: one for one in data["templates"]}
    assert by_template.keys() == {"iot-card-service", "confidentiality-agreement"}
    assert by_template["iot-card-service"]["pinned"] == "1.2.0"
    names = {name: {Path(deal).name for deal in one["deals"]} for name, one in by_template.items()}
    assert names["confidentiality-agreement"] == {"confidentiality-agreement.yaml", "package.yaml"}
    assert {"minimal.yaml", "full.yaml"} <= names["iot-card-service"]
    assert not data["unsure"]


def test_a_version_that_no_range_takes_concerns_nobody(tmp_path: Path) -> None:
    (told,) = json.loads(clause("impact", "confidentiality@1.1.0", "--format", "json").stdout)["templates"]
    assert (told["template"], told["pinned"]) == ("iot-card-service", "1.2.0")
    text = clause("impact", "confidentiality@1.1.0", "--lang", "zh", "--deals", str(tmp_path)).stdout
    assert "iot-card-service ^1（锁定为 1.2.0）" in text
    assert "已读签约单 0 份" in text


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("log", "secrecy"), "LIB-260"), (("impact", "secrecy"), "LIB-260"), (("impact", "liability@9.0.0"), "LIB-261")],
)
def test_what_is_not_there_is_said(arguments: tuple[str, str], code: str) -> None:
    done = clause(*arguments)
    assert done.exit_code == 1
    assert code in done.output
