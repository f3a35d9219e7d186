"""The next version of a clause: the same file, byte for byte, but for its number, its approval and what is new."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from revision_cases import BASE

from contractgen.cli.main import contractgen
from contractgen.model.version import Version
from contractgen.source.approval import approve
from contractgen.source.clauses import load_clause
from contractgen.source.nextversion import next_version_text

NEXT = Version(1, 1, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "clauses" / "services" / "1.0.0.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(BASE, encoding="utf-8")
    return path.parent


def approved(folder: Path, name: str = "1.0.0") -> Path:
    path = folder / f"{name}.yaml"
    assert approve(path, "法务部", "2026-11-01") == ()
    return path


def bump(folder: Path, *arguments: str, lang: str = "en") -> Result:
    library = str(folder.parent.parent)
    return CliRunner().invoke(contractgen, ["clause", "bump", *arguments, "--library", library, "--lang", lang])


def text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def test_all_but_the_number_the_approval_and_what_is_new_stays(folder: Path) -> None:
    approved(folder)
    done = bump(folder, "services", "minor", "--changes", "第一处。“甲”")
    assert done.exit_code == 0, done.output
    assert "1.1.0.yaml: copied from 1.0.0" in done.output
    expected = BASE.replace('"1.0.0"', '"1.1.0"').replace("changes: 首次发布。", 'changes: "第一处。“甲”"')
    assert text(folder / "1.1.0.yaml") == expected


@pytest.mark.parametrize(("step", "name"), [("patch", "1.0.1"), ("minor", "1.1.0"), ("major", "2.0.0")])
def test_each_step_leads_to_its_version(folder: Path, step: str, name: str) -> None:
    approved(folder)
    assert bump(folder, "services", step).exit_code == 0
    assert (folder / f"{name}.yaml").is_file()
    assert f'version: "{name}"' in text(folder / f"{name}.yaml")


def test_what_is_new_is_left_open_where_nobody_said_it(folder: Path) -> None:
    approved(folder)
    bump(folder, "services", "minor")
    _, found = load_clause((folder / "1.1.0.yaml").read_bytes(), "c.yaml")
    assert [item.code for item in found] == ["LOAD-150"]
    assert "\nchanges:\n" in text(folder / "1.1.0.yaml")


def test_a_version_that_is_not_approved_is_edited_and_not_copied_unless_asked_for(folder: Path) -> None:
    refused = bump(folder, "services", "minor")
    assert (refused.exit_code, "LIB-262" in refused.output) == (1, True)
    assert [path.name for path in folder.iterdir()] == ["1.0.0.yaml"]
    assert bump(folder, "services", "minor", "--unapproved").exit_code == 0


def test_a_clause_with_errors_is_not_copied(folder: Path) -> None:
    path = approved(folder)
    path.write_text(text(path).replace("擅自", ""), encoding="utf-8")
    refused = bump(folder, "services", "patch")
    assert (refused.exit_code, "LIB-242" in refused.output) == (1, True)


def test_no_file_is_ever_overwritten(folder: Path) -> None:
    approved(folder)
    (folder / "1.1.0.yaml").mkdir()
    refused = bump(folder, "services", "minor")
    assert refused.exit_code == 1
    assert (folder / "1.1.0.yaml").is_dir()
    assert sorted(path.name for path in folder.iterdir()) == ["1.0.0.yaml", "1.1.0.yaml"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('version: "1.0.0"', "version: '1.0.0'   # the first"),
        ("changes: 首次发布。", "changes: |\n  首次发布。\n\n  第二行。\n# 说明"),
        ("changes: 首次发布。\n", ""),
        ("id: services", "\n# one\n\nid: services"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_comments_line_ends_and_marks_stay(old: str, new: str, end: str, mark: str) -> None:
    before = BASE.replace(old, new)
    file = mark + before.replace("\n", end)
    data, found = next_version_text(file.encode(), "c.yaml", NEXT, "新的说明")
    assert data is not None, found
    expected = before.replace("1.0.0", "1.1.0")
    if "changes: |" in new:
        expected = expected.replace("changes: |\n  首次发布。\n\n  第二行。\n", 'changes: "新的说明"\n')
    elif not new:
        expected = expected.replace('version: "1.1.0"\n', 'version: "1.1.0"\nchanges: "新的说明"\n')
    else:
        expected = expected.replace("changes: 首次发布。", 'changes: "新的说明"')
    assert data.decode() == mark + expected.replace("\n", end)


def test_the_approval_goes_wherever_it_stands(folder: Path) -> None:
    path = approved(folder)
    lines = text(path).removeprefix(BASE).lstrip("\n")
    for file in (
        BASE + "\n" + lines,
        BASE.replace("\nparameters:", f"\n{lines}\nparameters:"),
        BASE + lines + "# 末\n",
    ):
        data, found = next_version_text(file.encode(), "c.yaml", NEXT, None)
        assert data is not None, found
        assert "approval" not in data.decode()
        assert data.decode().replace("1.1.0", "1.0.0").replace("\n", "") == file.replace(lines, "").replace("\n", "")


def test_a_file_in_flow_style_is_refused_and_says_so() -> None:
    file = '{id: services, version: "1.0.0", language: zh-CN, heading: 服务, provisions: [一款。]}\n'
    data, found = next_version_text(file.encode(), "c.yaml", NEXT)
    assert data is None
    assert [item.code for item in found] == ["LIB-264"]


def test_a_draft_gets_the_number_that_its_changes_need(folder: Path) -> None:
    approved(folder)
    bump(folder, "services", "patch", "--changes", "更正。")
    draft = folder / "1.0.1.yaml"
    draft.write_text(text(draft).replace("擅自", ""), encoding="utf-8")
    fits = bump(folder, "services", "auto")
    assert (fits.exit_code, "the number fits" in fits.output) == (0, True)
    draft.write_text(text(draft).replace("[预付, 后付, 委托付款]", "[预付, 后付]"), encoding="utf-8")
    before = text(draft)
    moved = bump(folder, "services", "auto", lang="zh")
    assert (moved.exit_code, "原为 1.0.1；其改动须升主版本" in moved.output) == (0, True)
    assert not draft.exists()
    assert text(folder / "2.0.0.yaml") == before.replace("1.0.1", "2.0.0")


def test_there_is_no_number_to_be_computed_without_a_draft(folder: Path) -> None:
    for _ in range(2):
        refused = bump(folder, "services", "auto")
        assert (refused.exit_code, "LIB-263" in refused.output) == (1, True)
        if not (folder / "1.0.0.yaml").read_text("utf-8").count("approval"):
            approved(folder)
