"""A house style overrules severities, by code and by family."""

from __future__ import annotations

from contractgen.findings import Finding, Location, Severity
from contractgen.rules.registry import RULES
from contractgen.rules.rule import House

FOUND = Finding("REF-205", Location("a.txt", 1, 1))


def test_without_a_word_of_the_house_a_finding_stays_as_it_is() -> None:
    assert House().graded(FOUND) is FOUND


def test_a_family_and_more_exactly_a_code_can_be_given_another_severity() -> None:
    family = House(severities={"REF": Severity.INFO}).graded(FOUND)
    code = House(severities={"REF": Severity.INFO, "REF-205": Severity.WARNING}).graded(FOUND)
    assert family is not None
    assert code is not None
    assert (family.severity, code.severity) == (Severity.INFO, Severity.WARNING)


def test_a_code_can_be_kept_silent() -> None:
    assert House(severities={"REF": Severity.INFO, "REF-205": None}).graded(FOUND) is None


def test_a_family_leaves_notes_as_they_are_and_a_code_does_not() -> None:
    note = Finding("NUM-121", Location("a.txt", 1, 1))
    assert House(severities={"NUM": Severity.ERROR}).graded(note) is note
    assert House(severities={"NUM": None}).graded(note) is None
    lifted = House(severities={"NUM": Severity.ERROR, "NUM-121": Severity.WARNING}).graded(note)
    assert lifted is not None
    assert lifted.severity is Severity.WARNING


def test_the_rules_stand_in_the_order_of_their_codes() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
