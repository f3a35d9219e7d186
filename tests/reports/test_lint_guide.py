"""The guide docs/lint.md: its example prints what it says, its commands run, its line is understood."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from code_blocks import ROOT, blocks_of

from contractgen import lint
from contractgen.cli.main import contractgen

BLOCKS = list(blocks_of(ROOT / "docs/lint.md"))
CONTRACT, REPORT = (block.text for block in BLOCKS if block.kind == "text")


def test_the_example_of_the_guide_prints_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("services.txt").write_text(CONTRACT, "utf-8")
    lines = [line for block in BLOCKS if block.kind == "console" for line in block.text.splitlines()]
    done = [CliRunner().invoke(contractgen, shlex.split(line)[1:]) for line in lines]
    assert done[0].stderr == REPORT
    assert [run.exit_code for run in done] == [1, 0, 0]
    assert [item.code for item in lint(Path("services.txt"))] == [
        line.split()[2] for line in REPORT.splitlines() if line.startswith("services.txt:")
    ]


def test_the_line_that_accepts_a_finding_does(tmp_path: Path) -> None:
    (line,) = (block.text for block in BLOCKS if block.kind == "markdown")
    path = tmp_path / "a.md"
    path.write_text("1. One\n2. Two\n4. Four\n5. Five\n", "utf-8")
    assert [item.code for item in lint(path)] == ["NUM-101"]
    path.write_text(path.read_text("utf-8") + "\n" + line, "utf-8")
    assert lint(path) == ()


def test_the_lines_of_python_print_what_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (lines,) = (block.text for block in BLOCKS if block.kind == "python")
    monkeypatch.chdir(tmp_path)
    Path("services.txt").write_text(CONTRACT, "utf-8")
    exec(compile(lines, "lint.md", "exec"), {})  # noqa: S102 - the page's own lines
    told = [line.split()[:3] for line in capsys.readouterr().out.splitlines()]
    assert told == [["services.txt:9:1", "error", "NUM-110"], ["services.txt:12:1", "error", "NUM-102"]]
