"""Edits of many kinds on a git history: the step and the verdict are right for every one of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from git_cases import commit, git, repository
from revision_cases import BASE, EDITS, Edit, edited
from soak import size

from contractgen.model.revision import Step
from contractgen.model.version import Version
from contractgen.pipeline.since import since
from contractgen.revise.compare import next_version
from contractgen.source.approval import approve

FIRST = Version(1, 0, 0)
CASES = size(40, 300)


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with an approved clause on main, which moves on while the work goes on."""
    root = tmp_path_factory.mktemp("history")
    path = place(root, FIRST)
    path.parent.mkdir(parents=True)
    path.write_text(BASE, encoding="utf-8")
    assert approve(path, "法务部", "2026-11-01") == ()
    return repository(root)


def place(root: Path, version: Version) -> Path:
    return root / "clauses" / "services" / f"{version}.yaml"


def text_of(edit: Edit, version: Version) -> str:
    """Return the clause after an edit, under a number, saying that something is new."""
    return edited(edit).replace('"1.0.0"', f'"{version}"')


def new_version(root: Path, edit: Edit, chance: random.Random) -> str:
    """Take some step for an edit: too small is refused."""
    taken = chance.choice((Step.PATCH, Step.MINOR, Step.MAJOR))
    version = next_version(FIRST, taken)
    place(root, version).write_text(text_of(edit, version), encoding="utf-8")
    if chance.random() < 0.5:
        approve(
            place(root, version), "法务部", "2026-11-02"
        )  # refused where the edit made an error: then it is a draft
    return "LIB-271" if taken < edit.step else ""


def approved_touched(root: Path, edit: Edit, chance: random.Random) -> str:
    """Edit the approved file itself, and approve it anew in some cases: refused where the legal content differs."""
    kept = "\napproval:" + place(root, FIRST).read_text(encoding="utf-8").partition("\napproval:")[2]
    place(root, FIRST).write_text(edited(edit) + kept, encoding="utf-8")
    if edit.step is not Step.NONE and chance.random() < 0.5:
        place(root, FIRST).write_text(edited(edit), encoding="utf-8")
        approve(place(root, FIRST), "法务部", "2026-11-02")
    return "LIB-267" if edit.step is not Step.NONE else ""


def removed(root: Path, _edit: Edit, _chance: random.Random) -> str:
    place(root, FIRST).unlink()
    return "LIB-268"


def renamed(root: Path, _edit: Edit, chance: random.Random) -> str:
    version = chance.choice((Version(1, 0, 1), Version(2, 0, 0)))
    text = place(root, FIRST).read_text(encoding="utf-8").replace('"1.0.0"', f'"{version}"')
    place(root, FIRST).unlink()
    place(root, version).write_text(text, encoding="utf-8")
    return "LIB-268"


def number_taken(root: Path, edit: Edit, _chance: random.Random) -> str:
    """Let others take the number in the meantime: refused where the content is not the same."""
    version = next_version(FIRST, Step.MAJOR)
    git(root, "switch", "-q", "main")
    place(root, version).write_text(BASE.replace('"1.0.0"', f'"{version}"'), encoding="utf-8")
    commit(root, "Others")
    git(root, "switch", "-q", "work")
    place(root, version).write_text(text_of(edit, version), encoding="utf-8")
    return "LIB-270" if edit.step is not Step.NONE else ""


DEEDS: tuple[Callable[[Path, Edit, random.Random], str], ...] = (
    new_version, new_version, new_version, approved_touched, approved_touched, removed, renamed, number_taken,
)  # fmt: skip


@pytest.mark.parametrize("case", range(CASES))
def test_the_verdict_on_an_edit_is_right(repo: Path, case: int) -> None:
    chance = random.Random(f"edited history {case}")
    edit = EDITS[case % len(EDITS)] if case < len(EDITS) else chance.choice(EDITS)
    git(repo, "switch", "-q", "-C", "work", "main")
    began = git(repo, "rev-parse", "main")
    try:
        deed = DEEDS[case % len(DEEDS)]
        wanted = deed(repo, edit, chance)
        if chance.random() < 0.5:
            commit(repo, "Work")
        found = [item.code for item in since(repo, "main") if item.code != "LIB-272"]
        assert found == ([wanted] if wanted else []), (deed.__name__, edit.name)
    finally:
        git(repo, "add", "-A")
        git(repo, "reset", "-q", "--hard")
        git(repo, "branch", "-f", "main", began) if git(repo, "branch", "--show-current") != "main" else None
