"""What the checker finds in the labelled contracts: the twin's defects at their lines, and how right it is over all."""

from __future__ import annotations

import pytest
from checker_figures import PAGE, judged, page
from checker_sets import FORMS, Contract, Judgement, cleaned_twin, judge, twin

from contractgen.findings import Finding, Severity
from contractgen.pipeline.lintfiles import lint_bytes
from contractgen.source.housestyles import shipped_house

PRECISION = {Severity.ERROR: 0.98, Severity.WARNING: 0.90}
RECALL = 0.97


@pytest.fixture(scope="module")
def results() -> list[tuple[Contract, Judgement]]:
    return list(judged())


def found_in(contract: Contract) -> tuple[Finding, ...]:
    return lint_bytes(contract.data, contract.file, house=shipped_house("default")).findings


@pytest.mark.parametrize("form", FORMS)
def test_every_certain_defect_of_the_twin_is_found_at_its_line_and_nothing_else(form: str) -> None:
    contract = twin(form)
    judgement = judge(contract, found_in(contract))
    assert [(label.row, label.codes, sorted(label.lines)) for label in judgement.missed] == []
    assert [(item.code, contract.line_of(item), item.excerpt) for item in judgement.false] == []


@pytest.mark.parametrize("form", FORMS)
def test_what_looks_like_a_defect_of_the_twin_and_is_none_stays_silent(form: str) -> None:
    contract = twin(form)
    told = [
        (item.code, line)
        for item in found_in(contract)
        for line in [contract.line_of(item)]
        for silence in contract.silent
        if item.severity is not Severity.INFO and silence.forbids(item.code, line)
    ]
    assert told == []


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_found_in_the_cleaned_twin(form: str) -> None:
    contract = cleaned_twin(form)
    told = [item for item in found_in(contract) if item.severity is not Severity.INFO]
    assert [(item.code, contract.line_of(item), item.excerpt) for item in told] == []


def test_the_checker_is_as_right_over_all_labelled_contracts_as_is_demanded(
    results: list[tuple[Contract, Judgement]],
) -> None:
    right = [item.severity for _, judgement in results for item in judgement.right]
    false = [item.severity for _, judgement in results for item in judgement.false]
    missed = sum(len(judgement.missed) for _, judgement in results)
    for severity, least in PRECISION.items():
        assert right.count(severity) >= least * (right.count(severity) + false.count(severity)), severity
    assert len(right) >= RECALL * (len(right) + missed)


def test_the_page_of_figures_is_up_to_date(results: list[tuple[Contract, Judgement]]) -> None:
    assert PAGE.read_text("utf-8") == page(results)
