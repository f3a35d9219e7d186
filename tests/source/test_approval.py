"""Approval: written into the file without touching another byte, and holding what was approved."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from source_cases import CLAUSE, LIABILITY, TEMPLATE, changed, codes, line_of, write_library

from contractgen.findings import hint_of, message_of
from contractgen.source.approval import approve
from contractgen.source.clauses import load_clause

ON = "2026-11-01"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_library(tmp_path)
    return tmp_path / "clauses" / "confidentiality" / "1.1.0.yaml"


def test_an_approval_is_added_at_the_end_and_nothing_else_changes(path: Path) -> None:
    before = path.read_bytes()
    assert approve(path, "法务部", ON) == ()
    after = path.read_bytes()
    assert after.startswith(before)
    clause, findings = load_clause(after, "c.yaml")
    assert findings == ()
    assert clause is not None
    assert clause.approval is not None
    assert (clause.approval.by, clause.approval.on, clause.approval.fingerprint) == ("法务部", ON, clause.fingerprint)


def test_what_is_approved_is_not_approved_again(path: Path) -> None:
    approve(path, "法务部", ON)
    before = path.read_bytes()
    (item,) = approve(path, "总法律顾问", "2026-12-02")
    assert (item.code, item.where.line) == ("LIB-251", line_of(before.decode(), "fingerprint:"))
    assert path.read_bytes() == before
    for language in ("en", "zh"):
        message = message_of(item, language)
        assert "confidentiality@1.1.0" in message
        assert "法务部" in message
        assert ON in message


def test_an_approval_whose_record_was_deleted_can_be_written_again(path: Path) -> None:
    before = path.read_bytes()
    approve(path, "法务部", ON)
    path.write_bytes(before)
    assert approve(path, "总法律顾问：甲 #1", "2026-12-02") == ()
    assert '  by: "总法律顾问：甲 #1"\n  on: "2026-12-02"\n' in path.read_text("utf-8")


def test_line_ends_a_byte_order_mark_and_a_missing_last_line_end_stay(path: Path) -> None:
    path.write_bytes(("\ufeff" + LIABILITY.replace("liability", "confidentiality").rstrip("\n")).encode())
    path.rename(path.with_name("1.0.0.yaml"))
    path = path.with_name("1.0.0.yaml")
    windows = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(windows)
    assert approve(path, "法务部", ON) == ()
    after = path.read_bytes()
    assert after.startswith(windows + b"\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_changed_approved_clause_is_refused_with_both_fingerprints(path: Path) -> None:
    approve(path, "法务部", ON)
    text = path.read_text("utf-8").replace("一方披露的", "各方披露的")
    path.write_text(text, "utf-8")
    (item,) = approve(path, "法务部", ON)
    assert item.code == "LIB-242"
    assert path.read_text("utf-8") == text
    message = message_of(item, "en")
    assert "confidentiality@1.1.0" in message
    assert message.count("sha256:") == 2
    assert "next version" in hint_of(item, "en")


def test_what_has_no_legal_effect_may_change_after_approval(path: Path) -> None:
    approve(path, "法务部", ON)
    text = (
        path.read_text("utf-8")
        .replace("存续期改为可选。", "存续期由双方选择。")
        .replace("label: 起始日", "label: 开始日")
    )
    assert load_clause(text.encode(), "c")[1] == ()


def test_a_clause_with_errors_is_refused(path: Path) -> None:
    text = changed(CLAUSE, "${survival_years}", "${survival_year}")
    path.write_text(text, "utf-8")
    assert codes(approve(path, "法务部", ON)) == ["LIB-203"]
    path.write_text(changed(CLAUSE, "heading: 保密", "titel: 保密"), "utf-8")
    assert "LOAD-141" in codes(approve(path, "法务部", ON))


def test_what_a_template_lacks_does_not_stop_an_approval(path: Path) -> None:
    template = path.parent.parent.parent / "templates" / "other" / "template.yaml"
    template.parent.mkdir()
    template.write_text(TEMPLATE.replace("id: service", "id: other").replace("role: party_a", "role: buyer"), "utf-8")
    assert approve(path, "法务部", ON) == ()


def test_warnings_do_not_stop_an_approval(path: Path) -> None:
    path.write_text(changed(CLAUSE, "信息，见", "信息，按第六条，见"), "utf-8")
    assert approve(path, "法务部", ON) == ()


@pytest.mark.parametrize(
    ("by", "on", "code"),
    [("", ON, "LIB-240"), (" 甲", ON, "LIB-240"), ("甲\n乙", ON, "LIB-240"), ("甲\u202e", ON, "LIB-240"),
     ("甲", "2026-02-30", "LIB-241"), ("甲", "1.11.2026", "LIB-241"), ("甲", "２０２６-11-01", "LIB-241")],
)  # fmt: skip
def test_an_unusable_approver_or_day_is_refused(path: Path, by: str, on: str, code: str) -> None:
    before = path.read_bytes()
    assert codes(approve(path, by, on)) == [code]
    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert codes(approve(tmp_path / "clauses/a/1.0.0.yaml", "甲", ON)) == ["LOAD-102"]
    assert codes(approve(tmp_path, "甲", ON)) == ["LOAD-101"]


@pytest.mark.parametrize("step", ["fsync", "replace", "fchmod"])
def test_whatever_fails_the_old_file_stays_whole(path: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, names = path.read_bytes(), sorted(path.parent.iterdir())

    def fail(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path if step == "replace" else os, step, fail)
    (item,) = approve(path, "法务部", ON)
    monkeypatch.undo()
    assert (item.code, dict(item.arguments)["reason"]) == ("LOAD-108", "ENOSPC")
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == names


def test_the_mode_of_the_file_stays(path: Path) -> None:
    path.chmod(0o640)
    approve(path, "法务部", ON)
    assert path.stat().st_mode & 0o777 == 0o640
