"""Covering: everything that has to occur together does, in far fewer combinations than there are."""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import combinations, product

import soak

from contractgen.assemble.covering import covering, every, size_of

SEEDS = range(soak.size(40, 1000))


def anything(_combination: Mapping[str, str]) -> bool:
    return True


def test_every_way_of_a_whole_every_extreme_and_every_pair_occurs() -> None:
    for seed in SEEDS:
        rng = random.Random(seed)
        domains = {f"q{n}": tuple("abcd"[: rng.randint(1, 4)]) for n in range(rng.randint(1, 12))}
        wholes = [rng.sample(sorted(domains), rng.randint(1, min(4, len(domains)))) for _ in range(rng.randint(0, 5))]
        extreme = {name: rng.choice(values) for name, values in domains.items()}
        found = covering(domains, wholes, [extreme], anything)
        assert found[0] == {name: values[0] for name, values in domains.items()}
        assert extreme in found
        assert all(list(one) == list(domains) for one in found)
        assert len({tuple(one.values()) for one in found}) == len(found)
        for group in (*wholes, *combinations(domains, 2)):
            shown = {tuple(one[name] for name in group) for one in found}
            assert shown == set(product(*(domains[name] for name in group))), seed


def test_what_is_not_possible_is_left_out_and_the_rest_is_not() -> None:
    domains = dict.fromkeys("abcde", ("no", "yes"))

    def at_most_two(combination: Mapping[str, str]) -> bool:
        return list(combination.values()).count("yes") <= 2

    found = covering(domains, ["abc"], [], at_most_two)
    assert all(at_most_two(one) for one in found)
    assert {tuple(one[name] for name in "abc") for one in found} == {
        tuple(one.values()) for one in every("abc", domains) if at_most_two(one)
    }


def test_pairs_of_many_questions_take_few_combinations() -> None:
    domains = {f"q{n}": ("no", "yes") for n in range(40)}
    found = covering(domains, [], [], anything)
    assert size_of(domains, domains) == 2**40
    assert len(found) < 25
