"""The guides for legal staff, taken at their word: their steps in a repository, their marks, deals and errors."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner
from code_blocks import ROOT, blocks_of

from contractgen.cli.main import contractgen

GUIDES = {"en": "legal-staff.md", "zh": "legal-staff.zh-CN.md"}
# What a guide takes its marks from: a deal, its template, and the clause line beside which they stand.
MARKS = {
    "en": ("services-agreement", "services-agreement", "en-signature ^1"),
    "zh": ("minimal", "iot-card-service", "signature ^1"),
}
OLD, NEW = "clauses/confidentiality/1.2.0.yaml", "clauses/confidentiality/1.3.0.yaml"
TEMPLATE = "templates/iot-card-service/template.yaml"


@pytest.fixture(params=GUIDES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The shipped library in a repository with a remote, as a colleague's."""
    folder = tmp_path / "library"
    for name in ("clauses", "templates", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    run("git init --quiet --bare --initial-branch=main remote.git", tmp_path)
    for line in (
        "git init --quiet --initial-branch=main",
        "git add .",
        "git commit --quiet -m First",
        "git remote add origin ../remote.git",
        "git push --quiet -u origin main",
    ):
        run(line, folder)
    return folder


def run(line: str, folder: Path, language: str = "en", code: int = 0) -> str:
    """Run a line of a console in a folder, for a person who knows nothing of this machine's settings.

    Returns what it says, errors included.
    """
    own = {"LC_ALL": "zh_CN.UTF-8" if language == "zh" else "C.UTF-8", "GIT_CONFIG_GLOBAL": "/dev/null"}
    own |= {f"GIT_{role}_{what}": "legal@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    program, *words = shlex.split(line)
    if program == "contractgen":
        with chdir(folder):
            done = CliRunner().invoke(contractgen, words, env=own)
        said, returned = done.output, done.exit_code
    else:
        ran = subprocess.run(
            [program, *words], cwd=folder, env=os.environ | own, capture_output=True, text=True, check=False
        )
        said, returned = ran.stdout + ran.stderr, ran.returncode
    assert returned == code, f"{line}\n{said}"
    return said


def test_the_steps_of_the_guide_can_be_taken(language: str, repository: Path) -> None:
    taken = []
    for block in blocks_of(ROOT / "docs" / GUIDES[language]):
        if block.kind != "console":
            continue
        for line in block.text.splitlines():
            run(line, repository, language)
            taken.append(line.split()[0])
            if line.startswith("contractgen clause bump "):
                edit(repository / NEW)
    assert set(taken) == {"git", "contractgen"}
    assert "approval:" in (repository / NEW).read_text("utf-8")
    assert run(f"git diff --name-only HEAD {NEW}", repository).strip() == NEW
    assert 'version: "1.3.0"' in run(f"git show origin/confidentiality-1.3.0:{NEW}", repository)
    run("contractgen check", repository)


def edit(path: Path) -> None:
    """Change the text as the guide shows it: another number of days, another provision."""
    text = path.read_text("utf-8")
    assert "15日内返还" in text
    path.write_text(text.replace("15日内返还", "10日内返还") + "\n  - 双方应当各自指定保密工作的联系人。\n", "utf-8")


def test_the_changes_that_the_guide_shows_are_what_is_printed(language: str, repository: Path) -> None:
    section = {"en": "Changing a clause", "zh": "改一个条款"}[language]
    texts = [block.text.strip() for block in blocks_of(ROOT / "docs" / GUIDES[language]) if block.section == section]
    (bump,) = (text for text in texts if text.startswith("contractgen clause bump"))
    (diff,) = (text for text in texts if text.startswith("contractgen clause diff"))
    (shown,) = (text for text in texts if "1.2.0 → 1.3.0" in text)
    run(bump, repository, language)
    edit(repository / NEW)
    assert run(diff, repository, language).strip() == shown


def test_the_error_that_the_guide_explains_is_real(language: str, repository: Path) -> None:
    section = {"en": "What an error says", "zh": "报错怎么看"}[language]
    blocks = blocks_of(ROOT / "docs" / GUIDES[language])
    (quoted,) = (block.text for block in blocks if block.kind == "text" and block.section == section)
    template = repository / TEMPLATE
    text = template.read_text("utf-8")
    assert "      - liability ^2\n" in text
    text = text.replace("      - liability ^2\n", "")
    template.write_text(re.sub(r"- confidentiality .*", "- confidentiality 1.1.0", text), "utf-8")
    assert quoted in run("contractgen check", repository, language, code=1)


def test_the_marks_print_what_the_guide_says(language: str, tmp_path: Path) -> None:
    deal, template, line = MARKS[language]
    rows = re.findall(
        r"^\| `(\$\{.*)` \| (.*) \|$", (ROOT / "docs" / GUIDES[language]).read_text("utf-8"), re.MULTILINE
    )
    marks = " ¦ ".join(mark.replace("\\|", "|") for mark, _ in rows)
    for name in ("clauses", "templates", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    clause = tmp_path / "clauses/marks/1.0.0.yaml"
    clause.parent.mkdir()
    tag = {"en": "en", "zh": "zh-CN"}[language]
    text = f'id: marks\nversion: "1.0.0"\nlanguage: {tag}\nnumbered: false\nprovisions:\n  - "{marks}"\n'
    clause.write_text(text, "utf-8")
    path = tmp_path / "templates" / template / "template.yaml"
    path.write_text(path.read_text("utf-8").replace(line, f"marks ^1\n      - {line}"), "utf-8")
    run(f"contractgen build examples/{deal}.yaml --out out --to text", tmp_path, language)
    assert " ¦ ".join(right for _, right in rows) in (tmp_path / f"out/{deal}.txt").read_text("utf-8")


def test_what_a_deal_may_say_can_be_said(language: str, repository: Path) -> None:
    section = {"en": "What a deal may say", "zh": "签约单能写什么"}[language]
    blocks = blocks_of(ROOT / "docs" / GUIDES[language])
    terms, _ = (block.text for block in blocks if block.kind == "yaml" and block.section == section)
    with (repository / "examples/minimal.yaml").open("a", encoding="utf-8") as deal:
        deal.write(terms)
    run("contractgen build examples/minimal.yaml --out out --to text", repository, language)
    assert "约定的合同总价的120%。" in (repository / "out/minimal.txt").read_text("utf-8")
