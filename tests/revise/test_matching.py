"""Matching: a provision is found again when it was moved, renamed, divided, joined or written anew."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st
from revision_cases import read

from contractgen.model.revision import ChangeKind, Revision, Step
from contractgen.revise.compare import compare

HEAD = 'id: services\nversion: "1.0.0"\nlanguage: zh-CN\nheading: 服务\nprovisions:\n'
PAY = "甲方应当在收到发票后三十日内付款"
DELIVER = "乙方应当按照附件约定的标准交付全部成果"
KEEP = "双方对履行中知悉的商业秘密负有保密义务"
COURT = "争议由甲方住所地的人民法院管辖"


def clause(*provisions: str) -> str:
    return HEAD + "".join(f"  - {provision}\n" for provision in provisions)


def listed(text: str, *items: str) -> str:
    return f"text: {text}\n    items:\n" + "".join(f"      - {item}\n" for item in items)


def revision(old: str, new: str) -> Revision:
    return compare(read(old), read(new))


def told(found: Revision) -> list[tuple[str, str]]:
    return [(change.kind.value, change.subject) for change in found.changes]


def test_what_was_moved_is_a_move_and_what_it_passed_is_not() -> None:
    old, new = clause(PAY, DELIVER, KEEP, COURT), clause(DELIVER, KEEP, COURT, PAY)
    assert told(revision(old, new)) == [("provision-moved", "4")]


def test_what_was_moved_and_reworded_is_both() -> None:
    old = clause(PAY, DELIVER, KEEP)
    new = clause(DELIVER, KEEP, PAY.replace("三十", "十五"))
    assert told(revision(old, new)) == [("provision-moved", "3"), ("wording", "3")]


def test_an_id_stays_the_same_provision_whatever_its_words() -> None:
    old, new = clause(f"{{id: pay, text: {PAY}}}"), clause(f"{{id: pay, text: {COURT}}}")
    assert told(revision(old, new)) == [("wording", "pay")]


def test_words_that_got_another_id_are_a_renaming() -> None:
    old = clause(f"{{id: pay, text: {PAY}}}", f"{{id: court, text: {COURT}}}")
    new = clause(f"{{id: payment, text: {PAY}}}", f"{{id: court, text: {COURT}}}")
    (change,) = revision(old, new).changes
    assert (change.kind, change.step, change.old, change.new) == (
        ChangeKind.PROVISION_RENAMED, Step.MAJOR, "pay", "payment",
    )  # fmt: skip


def test_an_item_in_another_list_left_its_own() -> None:
    old = clause(listed("乙方应当", PAY, DELIVER, KEEP), listed("乙方可以", COURT))
    new = clause(listed("乙方应当", PAY, KEEP), listed("乙方可以", COURT, DELIVER))
    (change,) = revision(old, new).changes
    assert (change.kind, change.step, change.subject) == (ChangeKind.PROVISION_MOVED, Step.MAJOR, "2/2")


def test_a_provision_divided_in_two_keeps_the_larger_part_and_adds_the_other() -> None:
    old, new = clause(f"{PAY}。{DELIVER}。", COURT), clause(f"{PAY}。", f"{DELIVER}。", COURT)
    assert told(revision(old, new)) == [("provision-added", "1"), ("wording", "2")]


def test_two_provisions_joined_in_one_are_words_more_and_a_provision_fewer() -> None:
    old, new = clause(f"{PAY}。", f"{DELIVER}。", COURT), clause(f"{PAY}。{DELIVER}。", COURT)
    assert sorted(told(revision(old, new))) == [("provision-removed", "1"), ("wording", "1")]


def test_a_provision_that_became_a_list_is_still_the_same() -> None:
    old = clause(f"{{id: duties, text: 乙方应当：{DELIVER}；{KEEP}。}}")
    new = clause(f"id: duties\n    {listed('乙方应当：', DELIVER, KEEP)}")
    assert told(revision(old, new)) == [
        ("wording", "duties"), ("provision-added", "duties/1"), ("provision-added", "duties/2"),
    ]  # fmt: skip


def test_what_is_new_comes_once_with_all_that_stands_in_it() -> None:
    (change,) = revision(clause(PAY), clause(PAY, listed("乙方应当：", DELIVER, KEEP))).changes
    assert (change.kind, change.subject) == (ChangeKind.PROVISION_ADDED, "2")
    assert change.new == f"乙方应当：\n{DELIVER}\n{KEEP}"


def test_a_provision_alone_between_its_neighbours_is_found_though_little_of_it_stayed() -> None:
    old, new = clause(PAY, "乙方三十日内答复", COURT), clause(PAY, "乙方应当于六十日内书面答复甲方", COURT)
    assert told(revision(old, new)) == [("wording", "2")]


def test_identical_provisions_are_matched_in_their_order() -> None:
    old, new = clause(PAY, PAY, PAY), clause(PAY, PAY)
    assert told(revision(old, new)) == [("provision-removed", "3")]


NAMES = st.sampled_from(["", "pay", "court", "rest", "more"])
TEXTS = st.lists(
    st.tuples(NAMES, st.sampled_from([PAY, DELIVER, KEEP, COURT, "略"])),
    min_size=1,
    max_size=7,
    unique_by=lambda one: one[0] or object(),
)


@given(TEXTS, TEXTS)
def test_every_provision_of_both_versions_is_told_of_once(
    one: list[tuple[str, str]], other: list[tuple[str, str]]
) -> None:
    old, new = (
        clause(*(f"{{id: {name}, text: {text}}}" if name else text for name, text in side)) for side in (one, other)
    )
    found = revision(old, new)
    assert len({before for before, _ in found.pairs}) == len({after for _, after in found.pairs}) == len(found.pairs)
    gone = sum(change.kind is ChangeKind.PROVISION_REMOVED for change in found.changes)
    come = sum(change.kind is ChangeKind.PROVISION_ADDED for change in found.changes)
    assert (len(found.pairs) + gone, len(found.pairs) + come) == (len(one), len(other))


def test_long_clauses_are_matched_in_time() -> None:
    old = clause(*(f"第{number}种情形下，{PAY}，{DELIVER}，编号为{number * 7}" for number in range(120)))
    new = clause(*(f"第{number}种情形下，{KEEP}，{DELIVER}，编号为{number * 7}" for number in reversed(range(120))))
    before, after = read(old), read(new)
    began = time.perf_counter()
    compare(before, after)
    assert time.perf_counter() - began < 3
