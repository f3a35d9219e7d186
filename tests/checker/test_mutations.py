"""Single mutations of sound contracts are found, once, at their place: alone, and against what they were made from."""

from __future__ import annotations

from collections import Counter

import pytest
from mutation_bases import bases, mutants_of
from mutation_figures import FULL, PAGE, tallied, totals
from mutations import INVISIBLE
from soak import size

# What is demanded: found, told once, and at the right place; alone, and held against the document it was made from.
SMALL = {"cn-official", "cn-contract-b", "cn-statute", "cn-contract-a", "en-article", "en-decimal", "native"}
LEAST: dict[bool, dict[str, float]] = {
    False: {"found": 0.97, "one": 0.95, "placed": 0.98},
    True: {"found": 0.99, "one": 0.95, "placed": 0.98},
}
TYPED = {"cn-official", "en-article"}  # sampled as DOCX with typed labels, too
SAMPLE = (
    bases(*FULL, shipped=True)
    if size(0, 1)
    else [one for one in bases(1, 2, shipped=False) if one[1] in (TYPED if one[0] == "typed" else SMALL)]
)


@pytest.fixture(scope="module")
def counts() -> Counter[tuple[str, str, bool, str]]:
    found: Counter[tuple[str, str, bool, str]] = Counter()
    for base in SAMPLE:
        found.update(tallied(base))
    return found


@pytest.mark.parametrize("with_model", [False, True])
def test_nearly_every_mutation_is_found_once_and_at_its_place(
    counts: Counter[tuple[str, str, bool, str]], with_model: bool
) -> None:
    reached = totals(counts, with_model=with_model)
    assert {what: share for what, share in reached.items() if share < LEAST[with_model][what]} == {}


def test_there_are_mutations_of_many_kinds_in_text_and_in_word(
    counts: Counter[tuple[str, str, bool, str]],
) -> None:
    kinds = {key[:2] for key in counts}
    assert len(kinds) >= 12
    assert {form for _, form in kinds} == {"text", "docx", "native"}
    every = sum(count for key, count in counts.items() if not key[2] and (key[3] == "all" or "hidden" in key[3]))
    assert every >= size(100, 5000)


def test_what_cannot_be_seen_has_a_reason() -> None:
    reasons = {mutant.invisible for base in SAMPLE[:3] for mutant in mutants_of(base)} - {""}
    assert reasons <= set(INVISIBLE)
    assert all(INVISIBLE.values())


def test_the_page_tells_shares_that_are_no_worse() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| all |")]
    assert len(rows) == len(LEAST)
    for line, least in zip(rows, LEAST.values(), strict=True):
        shares = [float(cell.strip(" %")) / 100 for cell in line.split("|")[4:7]]
        assert all(share >= bound for share, bound in zip(shares, least.values(), strict=True))
