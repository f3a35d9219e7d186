"""`contractgen lock` of several templates: all of them or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result

from contractgen.cli.main import contractgen

FIRST, SECOND = "confidentiality-agreement", "letter-of-authority"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    for name in (FIRST, SECOND):
        lock(tmp_path, name).unlink()
    return tmp_path


def lock(library: Path, name: str) -> Path:
    return library / "templates" / name / "template.lock"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, ["lock", *arguments, "--lang", "en"])


def test_all_templates_are_locked(library: Path) -> None:
    done = run(FIRST, SECOND)
    assert done.exit_code == 0, done.output
    assert done.output.count("clauses locked") == 2
    assert lock(library, FIRST).is_file()
    assert lock(library, SECOND).is_file()


def test_none_is_locked_where_one_does_not_exist(library: Path) -> None:
    done = run(FIRST, "nobody")
    assert done.exit_code == 1
    assert "TPL-390" in done.output
    assert "clauses locked" not in done.output
    assert not lock(library, FIRST).exists()


def test_none_is_locked_where_the_look_of_one_is_damaged(library: Path) -> None:
    (library / "templates" / SECOND / "look.docx").write_bytes(b"PK")
    done = run(FIRST, SECOND)
    assert done.exit_code == 1
    assert not lock(library, FIRST).exists()
