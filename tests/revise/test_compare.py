"""Comparing two versions of a clause: every change, its kind, its step and its places."""

from __future__ import annotations

import pytest

from contractgen.model.clause import Clause
from contractgen.model.revision import ChangeKind, Step
from contractgen.model.version import Version
from contractgen.revise.compare import compare, next_version
from contractgen.source.clauses import load_clause

FRAME = 'id: {name}\nversion: "{version}"\nlanguage: zh-CN\nheading: 保密\n'
DUTY = "  - id: duty\n    text: 接收方应当采取不低于保护自身同类信息的措施保护保密信息。\n"
BREACH = "  - id: breach\n    text: 一方违反本条的，应当赔偿另一方因此受到的损失。\n"


def clause(body: str, *, version: str = "1.0.0", name: str = "confidentiality") -> Clause:
    text = FRAME.format(name=name, version=version) + body
    loaded, found = load_clause(text.encode(), f"clauses/{name}/{version}.yaml")
    assert loaded is not None, found
    return loaded


def test_a_version_in_which_nothing_changed_but_its_layout_needs_no_step() -> None:
    old = clause(f"provisions:\n{DUTY}{BREACH}")
    new = clause(f"changes: 重新排版。\n# 说明\nprovisions:\n\n{DUTY}\n{BREACH}", version="1.0.1")
    assert compare(old, new).changes == ()
    assert old.fingerprint == new.fingerprint


def test_other_words_are_a_patch_with_their_places_in_both_files() -> None:
    old = clause(f"provisions:\n{DUTY}{BREACH}")
    new = clause(f"provisions:\n{BREACH}{DUTY.replace('同类信息', '商业秘密')}", version="1.0.1")
    changes = {change.kind: change for change in compare(old, new).changes}
    wording = changes[ChangeKind.WORDING]
    assert (wording.step, wording.subject, wording.part) == (Step.PATCH, "duty", "text")
    assert (str(wording.before), str(wording.after)) == (
        "clauses/confidentiality/1.0.0.yaml:6:5",
        "clauses/confidentiality/1.0.1.yaml:8:5",
    )
    assert set(changes) == {ChangeKind.WORDING, ChangeKind.PROVISION_MOVED}


def test_other_words_for_a_marked_obligation_are_a_major_step() -> None:
    marked = DUTY.replace("    text", "    obligation: true\n    text")
    old, new = clause(f"provisions:\n{marked}"), clause(f"provisions:\n{marked.replace('措施', '办法')}")
    assert compare(old, new).step is Step.MAJOR


def test_marking_an_obligation_is_no_legal_content() -> None:
    old, new = clause(f"provisions:\n{DUTY}"), clause(f"provisions:\n{DUTY}    obligation: true\n")
    assert [change.kind for change in compare(old, new).changes] == [ChangeKind.MARK]
    assert compare(old, new).step is Step.NONE
    assert old.fingerprint == new.fingerprint


def test_a_file_written_anew_reads_as_a_change_of_three_words() -> None:
    texts = ["甲方应当按时付款并承担费用。", "乙方应当交付全部成果。", "争议由甲方住所地人民法院管辖。"]
    old = clause("provisions:\n" + "".join(f"  - {text}\n" for text in texts))
    new = clause(
        "provisions:\n" + "".join(f"  - text: |\n      {text}\n" for text in texts).replace("甲方住", "乙方住")
    )
    (change,) = compare(old, new).changes
    assert (change.kind, change.subject) == (ChangeKind.WORDING, "3")


def test_a_new_clause_and_one_that_is_gone_are_revisions_too() -> None:
    only = clause(f"provisions:\n{DUTY}")
    assert [change.kind for change in compare(None, only).changes] == [ChangeKind.CLAUSE_ADDED]
    assert compare(only, None).step is Step.MAJOR
    assert compare(None, None).changes == ()


@pytest.mark.parametrize(
    ("step", "version"),
    [(Step.NONE, "1.2.3"), (Step.PATCH, "1.2.4"), (Step.MINOR, "1.3.0"), (Step.MAJOR, "2.0.0")],
)
def test_a_step_leads_to_the_next_version(step: Step, version: str) -> None:
    assert str(next_version(Version(1, 2, 3), step)) == version
