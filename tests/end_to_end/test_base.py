"""`check --base`: approved versions stay as they are, and every new one takes the step that its changes need."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from git_cases import commit, git, repository
from revision_cases import BASE
from small_library import small_library
from source_cases import changed, codes, is_well_formed, line_of

from contractgen.cli.main import contractgen
from contractgen.findings import Finding, hint_of, message_of
from contractgen.pipeline.check import check
from contractgen.pipeline.since import since
from contractgen.source.approval import approve

FILE = "clauses/services/1.0.0.yaml"
DRAFT = BASE.replace("1.0.0", "1.1.0").replace("首次发布。", "更正。")
LINE, MONTHS = line_of(BASE, "及时通知甲方"), line_of(BASE, "  months:")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with an approved clause on main, and a branch begun there."""
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    path.write_text(BASE, encoding="utf-8")
    assert approve(path, "法务部", "2026-11-01") == ()
    repository(tmp_path)
    git(tmp_path, "switch", "-q", "-c", "work")
    monkeypatch.chdir(tmp_path)
    return Path()


def write(root: Path, text: str, version: str = "1.1.0") -> None:
    (root / "clauses" / "services" / f"{version}.yaml").write_text(text, encoding="utf-8")


def edit(root: Path, old: str, new: str) -> None:
    (root / FILE).write_text(changed((root / FILE).read_text(encoding="utf-8"), old, new), encoding="utf-8")


def judged(root: Path) -> tuple[Finding, ...]:
    found = since(root, "main")
    assert all(is_well_formed(item) for item in found)
    commit(root, "Judged before it was committed, and after")
    assert since(root, "main") == found
    return found


def test_the_content_of_an_approved_file_is_not_changed(root: Path) -> None:
    edit(root, "及时通知甲方", "立即通知甲方")
    (item,) = judged(root)
    assert (item.code, item.where.file, item.where.line) == ("LIB-267", FILE, LINE)
    assert f"duties/2 “及时” → “立即” (main:{FILE}:{LINE} → {FILE}:{LINE})" in message_of(item, "zh")
    assert f"git restore --source main {FILE}" in hint_of(item, "en")


def test_neither_by_approving_it_again(root: Path) -> None:
    write(root, changed(BASE, "及时通知甲方", "立即通知甲方"), "1.0.0")
    assert approve(root / FILE, "法务部", "2026-11-09") == ()
    assert codes(judged(root)) == ["LIB-267"]


def test_it_is_told_once_what_was_changed(root: Path) -> None:
    edit(root, "及时通知甲方", "立即通知甲方")
    assert codes(check(root)[1]) == ["LIB-242"]
    assert codes(check(root, base="main")[1]) == ["LIB-267"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# A remark.", "# Another one."),
        ("provisions:\n", "provisions:\n\n"),
        ("首次发布。", "首次发布，供服务合同使用。"),
        ("label: 付款方式", "label: 怎样付款"),
        ("note: 没有押金的填 none。", "note: 可以没有押金。"),
    ],
)
def test_what_the_fingerprint_does_not_cover_may_be_edited(root: Path, old: str, new: str) -> None:
    edit(root, old, new)
    assert judged(root) == ()


@pytest.mark.parametrize("to", ["", "clauses/services/1.0.1.yaml", "clauses/other/1.0.0.yaml", "notes/1.0.0.yaml"])
def test_an_approved_file_is_not_removed_renamed_or_moved(root: Path, to: str) -> None:
    if to:
        (root / to).parent.mkdir(exist_ok=True)
        (root / FILE).rename(root / to)
    else:
        (root / FILE).unlink()
    found = [item for item in judged(root) if item.code != "LIB-272"]
    assert codes(found) == ["LIB-268"]
    assert found[0].where.file == FILE
    assert f"main:{FILE}:2:1" in message_of(found[0], "en")


def test_an_approval_is_not_rewritten(root: Path) -> None:
    edit(root, "法务部", "总经理")
    (item,) = judged(root)
    assert (item.code, item.where.file) == ("LIB-269", FILE)


def test_an_approval_is_not_taken_out(root: Path) -> None:
    write(root, BASE, "1.0.0")
    assert codes(judged(root)) == ["LIB-269"]


def test_a_damaged_approved_file_may_be_restored(root: Path) -> None:
    approved = (root / FILE).read_text(encoding="utf-8")
    edit(root, "及时通知甲方", "立即通知甲方")
    commit(root)
    git(root, "branch", "-f", "main", "work")
    write(root, approved, "1.0.0")
    assert judged(root) == ()


def test_a_step_that_is_too_small_is_told_with_the_change_that_makes_it_so(root: Path) -> None:
    write(root, changed(DRAFT, 'default: "12"', 'default: "24"'))
    (item,) = judged(root)
    assert (item.code, item.where.file, item.where.line) == ("LIB-271", "clauses/services/1.1.0.yaml", MONTHS)
    told = message_of(item, "en")
    assert "takes a minor step from 1.0.0, but its changes need a major step" in told
    assert f"({FILE}:{MONTHS} → clauses/services/1.1.0.yaml:{MONTHS})" in told
    assert "2.0.0: contractgen clause bump services auto" in hint_of(item, "en")


def test_also_where_it_was_approved_on_the_branch(root: Path) -> None:
    write(root, changed(DRAFT, 'default: "12"', 'default: "24"'))
    assert approve(root / "clauses/services/1.1.0.yaml", "法务部", "2026-11-02") == ()
    assert codes(judged(root)) == ["LIB-271"]
    # Once it is merged, it can take no other number.
    git(root, "branch", "-f", "main", "work")
    assert judged(root) == ()


def test_without_a_base_drafts_alone_are_judged(root: Path) -> None:
    write(root, changed(DRAFT, 'default: "12"', 'default: "24"'))
    assert codes(check(root)[1]) == ["LIB-271"]
    assert approve(root / "clauses/services/1.1.0.yaml", "法务部", "2026-11-02") == ()
    assert check(root)[1] == ()


@pytest.mark.parametrize("version", ["1.0.1", "1.1.0", "2.0.0", "1.0.7"])
def test_a_step_that_is_large_enough_is_right(root: Path, version: str) -> None:
    write(root, changed(DRAFT.replace("1.1.0", version), "及时通知甲方", "立即通知甲方"), version)
    assert judged(root) == ()


def test_a_new_version_says_what_is_new(root: Path) -> None:
    write(root, DRAFT.replace("changes: 更正。\n", ""))
    (item,) = judged(root)
    assert (item.code, item.where.file) == ("LIB-272", "clauses/services/1.1.0.yaml")


def test_a_number_that_was_taken_in_the_meantime_is_not_used_again(root: Path) -> None:
    write(root, changed(DRAFT, "及时通知甲方", "立即通知甲方"))
    commit(root)
    assert since(root, "main") == ()
    git(root, "switch", "-q", "main")
    write(root, changed(DRAFT, "及时通知甲方", "按时通知甲方"))
    commit(root)
    git(root, "switch", "-q", "work")
    (item,) = judged(root)
    assert (item.code, item.where.line) == ("LIB-270", LINE)
    assert "main:clauses/services/1.1.0.yaml" in message_of(item, "zh")


def test_what_others_have_approved_in_the_meantime_is_not_missed_here(root: Path) -> None:
    commit(root)
    git(root, "switch", "-q", "main")
    write(root, changed(DRAFT, "及时通知甲方", "按时通知甲方"))
    assert approve(root / "clauses/services/1.1.0.yaml", "法务部", "2026-11-02") == ()
    commit(root)
    git(root, "switch", "-q", "work")
    assert judged(root) == ()


def test_the_command_says_it_and_fails(tmp_path: Path) -> None:
    root = small_library(tmp_path, {"scope": "heading: 范围\nprovisions:\n  - 乙方提供服务。\n"})
    path = root / "clauses/scope/1.0.0.yaml"
    assert approve(path, "法务部", "2026-11-01") == ()
    repository(root)
    arguments = ["check", "--library", str(root), "--lang", "zh", "--base"]
    assert CliRunner().invoke(contractgen, [*arguments, "HEAD"]).exit_code == 0
    path.write_text(changed(path.read_text(encoding="utf-8"), "乙方提供", "甲方提供"), encoding="utf-8")
    done = CliRunner().invoke(contractgen, [*arguments, "HEAD", "--format", "json"])
    assert done.exit_code == 1
    assert [item["code"] for item in json.loads(done.stdout)["findings"]] == ["LIB-267"]
    done = CliRunner().invoke(contractgen, [*arguments, "origin/main"])
    assert done.exit_code == 1
    assert "git 仓库中没有修订 origin/main" in done.output
