"""Withdrawal: a line in the approval of a file, outside the fingerprint, and never taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from git_cases import repository
from source_cases import CLAUSE, changed, codes, line_of, write_library

from contractgen.pipeline.since import since
from contractgen.source.approval import approve, withdraw
from contractgen.source.clauses import load_clause

ON = "2026-11-20"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An approved clause in a repository."""
    root = write_library(tmp_path)
    path = root / "clauses" / "confidentiality" / "1.1.0.yaml"
    assert approve(path, "法务部", "2026-11-01") == ()
    repository(root)
    return path


def test_a_line_is_added_to_the_approval_and_nothing_else_changes(path: Path) -> None:
    before = path.read_text(encoding="utf-8")
    assert withdraw(path, "法务部", ON, "由 1.2.0 取代") == ()
    line = f'  withdrawn: {{by: "法务部", on: "{ON}", reason: "由 1.2.0 取代"}}\n'
    assert path.read_text(encoding="utf-8") == before + line
    clause, findings = load_clause(path.read_bytes(), "c.yaml")
    assert findings == ()
    assert clause is not None
    assert clause.withdrawal is not None
    assert (clause.withdrawal.by, clause.withdrawal.on, clause.withdrawal.reason) == ("法务部", ON, "由 1.2.0 取代")


def test_line_ends_are_kept_and_what_follows_stays(path: Path) -> None:
    text = (path.read_text(encoding="utf-8") + "# 完").replace("\n", "\r\n")
    path.write_bytes(text.encode())
    assert withdraw(path, "法务部", ON) == ()
    assert path.read_bytes().endswith(f'  withdrawn: {{by: "法务部", on: "{ON}"}}\r\n# 完'.encode())


def test_it_may_be_added_to_what_is_approved_and_not_be_taken_back(path: Path) -> None:
    root, before = path.parents[2], path.read_bytes()
    assert withdraw(path, "法务部", ON) == ()
    assert since(root, "HEAD") == ()
    repository(root)
    path.write_bytes(before)
    assert codes(since(root, "HEAD")) == ["LIB-269"]


def test_a_draft_is_not_withdrawn_and_nothing_twice(path: Path) -> None:
    assert withdraw(path, "法务部", ON) == ()
    (item,) = withdraw(path, "总经理", ON)
    assert (item.code, item.where.line) == ("LIB-283", line_of(path.read_text(encoding="utf-8"), "withdrawn:"))
    path.write_text(CLAUSE, encoding="utf-8")
    assert codes(withdraw(path, "法务部", ON)) == ["LIB-282"]
    assert codes(withdraw(path, " ", "2026-02-30")) == ["LIB-240", "LIB-241"]
    assert path.read_text(encoding="utf-8") == CLAUSE


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ('effective: "2026-02-30"\n', "LIB-273"),
        ('expires: "2026-11-31"\n', "LIB-273"),
        ('effective: "2026-02-01"\nexpires: "2026-01-31"\n', "LIB-274"),
        ('effective: "2026-02-01"\nexpires: "2026-02-01"\n', ""),
    ],
)
def test_days_are_days_and_in_order(days: str, code: str) -> None:
    _, found = load_clause(changed(CLAUSE, "language:", days + "language:").encode(), "c.yaml")
    assert codes(found) == ([code] if code else [])


def test_days_are_no_part_of_the_fingerprint() -> None:
    plain, _ = load_clause(CLAUSE.encode(), "c.yaml")
    dated, _ = load_clause(changed(CLAUSE, "language:", 'effective: "2026-02-01"\nlanguage:').encode(), "c.yaml")
    assert plain is not None
    assert dated is not None
    assert plain.fingerprint == dated.fingerprint
