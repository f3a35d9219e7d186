"""The smallest explanation of a sequence of numbers: one flaw for each cause, none for what follows from it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.model.structure import Irregularity
from contractgen.recover.sequences import explain


@given(st.integers(0, 60))
def test_a_sequence_that_counts_has_no_flaw(length: int) -> None:
    assert explain(list(range(1, length + 1))) == ()


@given(st.data(), st.integers(5, 40))
def test_one_change_is_one_flaw_at_its_place(data: st.DataObject, length: int) -> None:
    numbers: list[int | None] = list(range(1, length + 1))
    at = data.draw(st.integers(1, length - 3))
    number = at + 1
    change = data.draw(st.sampled_from(["wrong", "left out", "twice", "exchanged"]))
    if change == "wrong":
        numbers[at] = data.draw(st.integers(1, length + 9).filter(lambda other: other not in {number, number + 1}))
    elif change == "left out":
        del numbers[at]
    elif change == "twice":
        numbers.insert(at, numbers[at - 1])
    else:
        numbers[at], numbers[at + 1] = numbers[at + 1], numbers[at]
    flaws = explain(numbers)
    assert [flaw.index for flaw in flaws] == [at]


@pytest.mark.parametrize(
    ("numbers", "kind", "index", "expected"),
    [
        ([1, 2, 4, 5], Irregularity.GAP, 2, 3),
        ([1, 2, 2, 3], Irregularity.DUPLICATE, 2, 3),
        ([1, 3, 2, 4], Irregularity.ORDER, 1, 2),
        ([2, 3, 4], Irregularity.START, 0, 1),
        ([1, 2, 3, 1, 2, 3], Irregularity.RESTART, 3, 4),
        ([1, 2, 3, 1, 5, 6], Irregularity.WRONG, 3, 4),
        ([1, 2, None, 4], Irregularity.WRONG, 2, 3),
    ],
)
def test_every_kind_of_flaw_is_told_apart(
    numbers: list[int | None], kind: Irregularity, index: int, expected: int
) -> None:
    assert [(flaw.kind, flaw.index, flaw.expected) for flaw in explain(numbers)] == [(kind, index, expected)]


def test_time_grows_with_the_sequence_alone() -> None:
    def taken(length: int) -> float:
        numbers: list[int | None] = [(index * 7919) % 97 for index in range(length)]
        start = time.process_time()
        explain(numbers)
        return time.process_time() - start

    assert taken(16_000) < 16 * 3 * max(taken(1_000), 0.005)
