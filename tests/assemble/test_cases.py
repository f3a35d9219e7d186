"""The generator of random agreements: the same seed makes the same one, and nothing is left out."""

from __future__ import annotations

import random
from collections import Counter

import soak
from assembling_cases import assemble_resolved, told
from assembly_cases import random_case
from scheme_cases import SCHEMES

from contractgen.findings import errors_in
from contractgen.model.assembly import Hole, Paragraph, Reference, Role, Signatures, Table
from contractgen.source.schemes import shipped_schemes

SEEDS = range(soak.size(150, 2_000))


def test_one_seed_makes_one_agreement() -> None:
    assert random_case(random.Random(7)) == random_case(random.Random(7))
    assert random_case(random.Random(7)) != random_case(random.Random(8))


def test_the_schemes_can_be_chosen() -> None:
    chosen = [scheme for scheme in SCHEMES if scheme.id in ("en-article", "en-schedule")]
    for seed in range(20):
        template = random_case(random.Random(seed), chosen).template
        assert {line.scheme for line in template.instruments} == {"en-article"}


def test_everything_that_an_assembly_can_hold_is_made_and_no_error() -> None:
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        outcome = assemble_resolved(*random_case(random.Random(seed)))
        assert outcome.assembly, told(errors_in(outcome.findings))
        seen.update(outcome.codes)
        for numbered in outcome.assembly.lists:
            seen[f"{len(numbered.levels)} levels"] += 1
        for block in outcome.assembly.blocks():
            seen[type(block).__name__] += 1
            if isinstance(block, Paragraph):
                seen[block.role.value] += 1
                seen["emphasis"] += block.emphasis
                seen.update(type(part).__name__ for part in block.content)
                seen.update(part.kind for part in block.content if isinstance(part, Hole))
                seen[f"level {block.label.level}" if block.label else "unlabelled"] += 1
            if isinstance(block, Table):
                seen["totals"] += len(block.totals)
        used = [instrument.scheme for instrument in outcome.selection.template.instruments] if outcome.selection else []
        seen.update(used)
    wanted = {role.value for role in Role} | {Table.__name__, Signatures.__name__, Reference.__name__, "totals"}
    wanted |= {"given", "none", "blank", "emphasis", "unlabelled", "level 0", "level 3"}
    wanted |= {name for name, scheme in shipped_schemes().items() if len(scheme.levels) > 2}
    assert wanted <= {name for name, count in seen.items() if count}
