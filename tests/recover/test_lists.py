"""Lists are recovered from any scheme of labels; a defect of their numbers is one break, at its place."""

from __future__ import annotations

import random

import pytest
from list_cases import SCHEMES, Agreement, agreement, defects, forms
from soak import size

from contractgen.model.structure import Break, Structure
from contractgen.recover.recover import recover

DOCUMENTS = size(1, 40)
ITEMS = size(3, 20)


def path(structure: Structure, index: int) -> tuple[int, ...]:
    item = structure.items[index]
    outer = () if item.parent is None else path(structure, item.parent)
    return (*outer, structure.lists[item.list].items.index(index) + 1)


def breaks(one: Agreement) -> list[Break]:
    return [found for siblings in recover(one.manuscript()).lists for found in siblings.breaks]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_tree_that_was_written_is_the_tree_that_is_read_and_nothing_is_wrong_with_it(scheme: str) -> None:
    for seed in range(DOCUMENTS * 3):
        one = agreement(seed, scheme)
        structure = recover(one.manuscript())
        written = [line.starts for line in one.lines if line.label]
        assert [path(structure, index) for index in range(len(structure.items))] == written
        assert [siblings.breaks for siblings in structure.lists if siblings.breaks] == []


def test_nearly_every_defect_is_one_break_at_its_place() -> None:
    told = []
    for scheme in SCHEMES:
        for seed in range(DOCUMENTS):
            one = agreement(seed, scheme)
            labelled = [index for index, line in enumerate(one.lines) if line.label]
            for at in random.Random(seed).sample(labelled, min(ITEMS, len(labelled))):
                for defect in defects(one, at):
                    found = breaks(defect.agreement)
                    told.append((len(found) == 1, bool({item.passage for item in found} & defect.places)))
    assert len(told) > 150
    assert sum(one for one, _ in told) >= 0.95 * len(told)
    assert sum(placed for _, placed in told) >= 0.95 * len(told)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_another_width_or_delimiter_breaks_no_list(scheme: str) -> None:
    for seed in range(DOCUMENTS):
        one = agreement(seed, scheme)
        for at in [index for index, line in enumerate(one.lines) if line.label][:: size(9, 2)]:
            for defect in forms(one, at):
                assert defect.kind == "system" or breaks(defect.agreement) == []
