"""Edits of a clause: each makes exactly the change and the step that its kind has; together, never too small a step."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from revision_cases import BASE, EDITS, Edit, edited, read

from contractgen.model.clause import Clause, Provision
from contractgen.model.parameter import Parameter
from contractgen.model.pricing import Column, PriceTable
from contractgen.model.revision import Step
from contractgen.revise.compare import compare
from contractgen.source.clauses import read_clause_file


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_makes_the_change_and_the_step_of_its_kind(edit: Edit) -> None:
    assert BASE.count(edit.old) >= 1
    old, new = read(BASE), _understood(edited(edit))
    found = compare(old, new)
    assert [(change.kind, change.step) for change in found.changes] == list(edit.changes)
    assert (found.step is Step.NONE) == (old.fingerprint == new.fingerprint)
    assert all(change.before or change.after for change in found.changes)


@given(st.lists(st.sampled_from(EDITS), max_size=5), st.lists(st.sampled_from(EDITS), max_size=5))
def test_the_step_is_none_exactly_where_the_fingerprints_are_equal(one: list[Edit], other: list[Edit]) -> None:
    old, new = _understood(edited(*one)), _understood(edited(*other))
    for revision in (compare(old, new), compare(new, old)):
        assert (revision.step is Step.NONE) == (old.fingerprint == new.fingerprint)


@given(st.lists(st.sampled_from(EDITS), max_size=6))
def test_a_clause_compared_with_itself_has_no_change(edits: list[Edit]) -> None:
    clause = _understood(edited(*edits))
    assert compare(clause, clause).changes == ()


@given(st.lists(st.sampled_from(EDITS), max_size=4, unique=True))
def test_comparing_is_a_function_of_the_two_versions(edits: list[Edit]) -> None:
    old = read(BASE)
    assert compare(old, _understood(edited(*edits))) == compare(old, _understood(edited(*edits)))


# Whoever adds a field says in `revise` what another value of it means. What is listed after the bar says nothing about
# the legal content: places, the version, what is computed, approval.
COMPARED = {
    Clause: "language heading provisions numbered parameters derivations tables refuses_special exempting | "
    "id version where fingerprint approval special changes effective expires",
    Provision: "id when numbered heading text block items punctuation join closing emphasis each match refuses_special "
    "exempting obligation | path where special",
    Parameter: "name type label options default minimum maximum places currency none blank note example | where",
    PriceTable: "name label columns currency rounding tax totals group minimum_rows maximum_rows notes tiers | "
    "where minor",
    Column: "id label type computation operands options default width places minimum maximum negotiable one_off none "
    "blank unique | where",
}


@pytest.mark.parametrize("noun", COMPARED, ids=lambda noun: noun.__name__)
def test_everything_that_a_clause_consists_of_is_compared(noun: type[Clause]) -> None:
    assert {field.name for field in fields(noun)} == set(COMPARED[noun].split()) - {"|"}


def _understood(text: str) -> Clause:
    """Return a clause even where an edit has left something undeclared: that is for `check` to say."""
    clause = read_clause_file(text.encode("utf-8"), "clauses/services/1.0.1.yaml").clause
    assert clause is not None
    return clause
