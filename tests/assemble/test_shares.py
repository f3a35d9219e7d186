"""What of a deal concerns each of its agreements: nothing is lost, and nobody gets what it never asked for."""

from __future__ import annotations

import random
from dataclasses import replace

import soak
from assembly_cases import AS_OF, Case, random_case

from contractgen.assemble.select import select
from contractgen.assemble.shares import Member, share
from contractgen.findings import Location
from contractgen.model.deal import Deal, TemplateLine
from contractgen.model.template import Template
from contractgen.model.version import Version, VersionRange

UNKNOWN = {"DEAL-402", "DEAL-404", "DEAL-405", "ASM-541", "ASM-542"}


def line(identifier: str) -> TemplateLine:
    return TemplateLine(identifier, VersionRange("^1", Version(1, 0, 0), Version(2, 0, 0)), Location("d.yaml", 3, 1))


def member(template: Template, case: Case) -> Member:
    """Return the agreement of a template that lists some of a case's clauses."""
    listed = dict.fromkeys(item.clause for instrument in template.instruments for item in instrument.lines)
    return Member(line(template.id), template, {name: case.clauses[name] for name in listed})


def smaller(case: Case, rng: random.Random) -> Template:
    """Return another template: the same but for some instruments, and some of their clauses."""
    kept = rng.sample(case.template.instruments, k=rng.randint(1, len(case.template.instruments)))
    thinned = (
        replace(instrument, lines=tuple(item for item in instrument.lines if rng.random() < 0.6)) for instrument in kept
    )
    return replace(case.template, id="smaller", instruments=tuple(thinned))


def package_of(case: Case) -> Deal:
    return replace(case.deal, templates=(line(case.template.id), line("smaller")))


def test_an_agreement_of_a_package_reads_as_that_of_its_own_deal() -> None:
    for seed in range(soak.size(60, 2_000)):
        rng = random.Random(seed)
        case = random_case(rng)
        deal = package_of(case)
        members = (member(case.template, case), member(smaller(case, rng), case))
        (whole, part), found = share(deal, members)
        assert found == (), (seed, found)
        assert whole == deal, seed
        alone, _ = select(case.template, case.clauses, case.deal, AS_OF)
        shared, _ = select(case.template, case.clauses, whole, AS_OF)
        assert alone is not None
        assert shared is not None
        assert (alone.instruments, alone.facts) == (shared.instruments, shared.facts), seed
        _, told = select(members[1].template, members[1].clauses, part, AS_OF)
        assert not {item.code for item in told} & UNKNOWN, (seed, told)


def test_what_one_agreement_alone_asks_for_no_other_one_gets() -> None:
    for seed in range(soak.size(60, 2_000)):
        rng = random.Random(seed)
        case = random_case(rng)
        members = (member(case.template, case), member(smaller(case, rng), case))
        (_, part), _ = share(package_of(case), members)
        clauses = members[1].clauses.values()
        declared = {item.name for item in case.template.parameters}
        declared |= {item.name for clause in clauses for item in clause.parameters}
        declared |= {table.name for clause in clauses for table in clause.tables}
        assert part.answers.keys() == case.deal.answers.keys() & declared, seed
        assert part.rows.keys() == case.deal.rows.keys() & declared, seed
        assert part.lists <= part.rows.keys(), seed
        listed = {item.clause for instrument in members[1].template.instruments for item in instrument.lines}
        assert {term.target.partition(".")[0] for term in part.special_terms} <= listed, seed


def test_the_order_of_the_templates_changes_nothing_but_their_order() -> None:
    for seed in range(soak.size(30, 500)):
        rng = random.Random(seed)
        case = random_case(rng)
        members = (member(case.template, case), member(smaller(case, rng), case))
        shares, found = share(package_of(case), members)
        turned, again = share(package_of(case), members[::-1])
        assert (shares, found) == (turned[::-1], again), seed
