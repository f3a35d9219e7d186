"""A library at another git revision: read as it was, in whatever kind of clone, and never written to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from git_cases import commit, git, repository
from source_cases import CLAUSE, LIABILITY, changed, codes, is_well_formed, write_library

from contractgen.model.library import Library
from contractgen.source.git import ChangedPath, PathChange, changed_paths, library_at

NEXT = LIABILITY.replace("1.0.0", "1.1.0").replace("按日", "按月")
FILE = "clauses/liability/1.0.0.yaml"


def library_of(root: Path, revision: str, *, merge_base: bool = False) -> Library:
    library, findings = library_at(root, revision, merge_base=merge_base)
    assert findings == ()
    assert library is not None
    return library


def refused(root: Path, revision: str) -> str:
    library, (item,) = library_at(root, revision)
    assert library is None
    assert is_well_formed(item)
    assert changed_paths(root, revision) == ((), (item,))
    return item.code


def test_a_library_is_read_as_it_was(tmp_path: Path) -> None:
    root = repository(write_library(tmp_path / "library"))
    (root / FILE).write_text(changed(LIABILITY, "按日", "按月"), encoding="utf-8")
    before = library_of(root, "HEAD").clauses["liability"][0]
    assert before.where.file == f"HEAD:{FILE}"
    assert set(library_of(root, "HEAD").templates) == {"service"}
    assert git(root, "status", "--porcelain").split() == ["M", FILE]
    now = library_of(commit(root), "HEAD").clauses["liability"][0]
    assert now.fingerprint != before.fingerprint == library_of(root, "HEAD~1").clauses["liability"][0].fingerprint


@pytest.mark.parametrize("place", ["contracts/library", "合同/条款库 一", "a'b $(c)"])
def test_the_library_may_be_a_folder_of_the_repository(tmp_path: Path, place: str) -> None:
    repository(tmp_path)
    root = write_library(tmp_path / place)
    commit(tmp_path)
    clause = library_of(root, "main").clauses["liability"][0]
    assert clause.where.file == f"main:{place}/{FILE}"
    assert library_of(root, "main").clauses.keys() == {"confidentiality", "liability"}


def test_line_ends_and_odd_names_of_files_are_no_hindrance(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    (root / FILE).write_bytes(LIABILITY.replace("\n", "\r\n").encode())
    (root / "clauses" / "说明 “一”.md").write_text("…\n", encoding="utf-8")
    (root / "clauses" / "liability" / "1.1.0.yaml").symlink_to("1.0.0.yaml")
    repository(root)
    (clause,) = library_of(root, "main").clauses["liability"]
    (root / FILE).write_text(LIABILITY, encoding="utf-8")
    assert clause.fingerprint == library_of(commit(root), "HEAD").clauses["liability"][0].fingerprint


def test_worktrees_and_the_checkout_of_a_bare_clone_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(write_library(tmp_path / "library"))
    git(root, "worktree", "add", "-q", "-b", "other", str(tmp_path / "tree"))
    git(tmp_path, "clone", "-q", "--bare", str(root), "bare.git")
    git(tmp_path / "bare.git", "worktree", "add", "-q", "../checkout", "main")
    for folder in ("tree", "checkout"):
        assert library_of(tmp_path / folder, "main").clauses.keys() == {"confidentiality", "liability"}
    shutil.copytree(root / "clauses", tmp_path / "apart" / "clauses")
    assert refused(tmp_path / "apart", "main") == "LIB-291"
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "bare.git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "apart"))
    assert library_of(tmp_path / "apart", "main").clauses.keys() == {"confidentiality", "liability"}
    # What a hook of another repository leaves in the environment is not believed.
    assert library_of(root, "other").clauses.keys() == {"confidentiality", "liability"}


def test_work_is_compared_with_where_it_began(tmp_path: Path) -> None:
    root = repository(write_library(tmp_path))
    git(root, "switch", "-q", "-c", "work")
    (root / "clauses" / "liability" / "1.1.0.yaml").write_text(NEXT, encoding="utf-8")
    commit(root)
    git(root, "switch", "-q", "main")
    (root / "clauses" / "liability" / "2.0.0.yaml").write_text(NEXT.replace("1.1.0", "2.0.0"), encoding="utf-8")
    commit(root)
    git(root, "switch", "-q", "work")
    assert [str(one.version) for one in library_of(root, "main").clauses["liability"]] == ["1.0.0", "2.0.0"]
    began = library_of(root, "main", merge_base=True).clauses["liability"]
    assert [str(one.version) for one in began] == ["1.0.0"]
    assert began[0].where.file == f"{git(root, 'rev-parse', 'main~1')[:12]}:{FILE}"


def test_changed_files_are_told_with_what_is_not_committed_yet(tmp_path: Path) -> None:
    root = write_library(tmp_path / "库")
    (root / ".gitignore").write_text("out/\n", encoding="utf-8")
    (tmp_path / "elsewhere.txt").write_text("1\n", encoding="utf-8")
    repository(tmp_path)
    git(root, "switch", "-q", "-c", "work")
    (tmp_path / "elsewhere.txt").write_text("2\n", encoding="utf-8")
    git(root, "mv", FILE, "clauses/liability/1.2.0.yaml")
    (root / "clauses" / "confidentiality" / "1.1.0.yaml").write_text(CLAUSE + "# 。\n", encoding="utf-8")
    commit(root)
    (root / "templates" / "service" / "template.yaml").unlink()
    (root / "clauses" / "新 条款.yaml").write_text("…\n", encoding="utf-8")
    (root / "out").mkdir()
    (root / "out" / "x").write_text("…\n", encoding="utf-8")
    assert changed_paths(root, "main") == ((
        ChangedPath("clauses/confidentiality/1.1.0.yaml", PathChange.EDITED),
        ChangedPath("clauses/liability/1.2.0.yaml", PathChange.RENAMED, FILE),
        ChangedPath("clauses/新 条款.yaml", PathChange.ADDED),
        ChangedPath("templates/service/template.yaml", PathChange.REMOVED),
    ), ())  # fmt: skip


def test_what_git_cannot_say_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_library(tmp_path / "library")
    assert refused(root, "main") == "LIB-291"
    repository(root)
    for revision in ("origin/main", "no such", "--help", "-x", "", "main:clauses", "a\nb", "HEAD~9", "@{u}"):
        assert refused(root, revision) == "LIB-292"
    git(root, "switch", "-q", "--orphan", "apart")
    commit(root)
    _, found = library_at(root, "main", merge_base=True)
    assert codes(found) == ["LIB-297"]
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(root, "main") == "LIB-290"


def test_a_shallow_clone_says_that_it_is_one(tmp_path: Path) -> None:
    root = repository(write_library(tmp_path / "library"))
    git(root, "switch", "-q", "-c", "work")
    commit(root, "Here")
    git(root, "switch", "-q", "main")
    commit(root, "There")
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", "-b", "work", f"file://{root}", "shallow")
    _, found = library_at(tmp_path / "shallow", "origin/main", merge_base=True)
    assert codes(found) == ["LIB-293"]


def test_before_the_library_began_there_is_an_empty_one(tmp_path: Path) -> None:
    root = repository(tmp_path)
    write_library(root / "library")
    commit(root)
    library, (note,) = library_at(root / "library", "main~1")
    assert library is not None
    assert not library.clauses
    assert note.code == "LIB-296"


def test_a_clause_with_errors_at_the_revision_is_left_out(tmp_path: Path) -> None:
    root = write_library(tmp_path, (CLAUSE, LIABILITY))
    (root / FILE).write_text("id: [\n", encoding="utf-8")
    (root / "clauses" / "liability" / "1.1.0.yaml").write_text(NEXT, encoding="utf-8")
    repository(root)
    assert [str(one.version) for one in library_of(root, "main").clauses["liability"]] == ["1.1.0"]
