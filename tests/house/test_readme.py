"""The commands that the READMEs show do what they say, run as their reader runs them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ZH = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")


def console_commands(page: str) -> list[str]:
    blocks: list[str] = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the library, so that commands that write do not touch the checkout."""
    folder = tmp_path_factory.mktemp("library")
    for name in ("clauses", "templates", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def run(arguments: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "contractgen", *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


def test_the_two_first_commands_are_make_demo_and_make_test() -> None:
    assert console_commands(README)[:2] == ["make demo", "make test"]
    assert console_commands(README_ZH)[:2] == ["make demo", "make test"]


def test_both_targets_exist_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\ndemo:" in makefile
    assert "\ntest:" in makefile


def test_every_other_command_of_the_readme_runs_in_its_order(library: Path) -> None:
    for page in (README, README_ZH):
        for command in console_commands(page)[2:]:
            arguments = [part.strip('"') for part in re.findall(r'"[^"]*"|\S+', command)]
            assert arguments[0] == "contractgen", command
            done = run(arguments[1:], library)
            assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


def test_the_message_that_the_readmes_quote_is_the_real_one() -> None:
    for page, language in ((README, "en"), (README_ZH, "zh")):
        quoted = re.search(r"```text\n(.*?)```", page, re.DOTALL)
        assert quoted
        real = (ROOT / "tests" / "golden" / f"dropped-clause.{language}.txt").read_text(encoding="utf-8")
        assert real.startswith(quoted[1])


def test_a_swap_of_two_clauses_moves_the_reference_that_the_readmes_quote(library: Path, tmp_path: Path) -> None:
    old, new = "《物联卡业务服务协议》第六条第（三）项", "第五条第（三）项"
    assert old in README
    assert old in README_ZH
    assert new in README
    assert new in README_ZH
    shutil.copytree(library, tmp_path / "swapped")
    template = tmp_path / "swapped/templates/iot-card-service/template.yaml"
    one, other = "      - confidentiality ^1\n", "      - liability ^2\n"
    assert one + other in template.read_text("utf-8")
    template.write_text(template.read_text("utf-8").replace(one + other, other + one), "utf-8")
    for folder, expected in ((library, old), (tmp_path / "swapped", f"《物联卡业务服务协议》{new}")):
        done = run(["build", "examples/full.yaml", "--out", str(tmp_path / "out"), "--to", "text"], folder)
        assert done.returncode == 0, done.stderr
        assert f"{expected}收取违约金" in (tmp_path / "out/full.txt").read_text("utf-8")


def test_the_python_example_of_the_readme_runs(library: Path, tmp_path: Path) -> None:
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example
    script = tmp_path / "example.py"
    script.write_text(example[1] + "\nassert not findings, findings\n", encoding="utf-8")
    done = subprocess.run([sys.executable, script], cwd=library, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_pictures_and_pages_that_the_readmes_link_exist() -> None:
    for page in (README, README_ZH):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page):
            assert (ROOT / target).exists(), target
