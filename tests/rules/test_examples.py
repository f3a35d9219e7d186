"""Every rule finds what its examples show, once, and leaves its near misses alone; and no other rule interferes."""

from __future__ import annotations

import pytest
from manuscripts import manuscript

from contractgen.findings import Finding, Severity
from contractgen.recover.recover import recover
from contractgen.rules.registry import RULES, run_rules
from contractgen.rules.rule import House, Rule

WRONG = [pytest.param(rule, text, id=f"{rule.code}-{at}") for rule in RULES for at, text in enumerate(rule.wrong)]
RIGHT = [pytest.param(rule, text, id=f"{rule.code}-{at}") for rule in RULES for at, text in enumerate(rule.right)]


def told(text: str) -> list[Finding]:
    return list(run_rules(recover(manuscript(text)), House()))


@pytest.mark.parametrize(("rule", "text"), WRONG)
def test_what_is_wrong_is_found_once_and_nothing_else(rule: Rule, text: str) -> None:
    found = [item.code for item in told(text) if item.severity is not Severity.INFO or item.code == rule.code]
    assert found == [rule.code]


@pytest.mark.parametrize(("rule", "text"), RIGHT)
def test_what_is_right_is_left_alone(rule: Rule, text: str) -> None:
    found = [item.code for item in told(text) if item.severity is not Severity.INFO or item.code == rule.code]
    assert found == []


def test_rules_stand_in_the_order_of_their_codes_and_show_enough() -> None:
    assert [rule.code for rule in RULES] == sorted({rule.code for rule in RULES})
    assert all(len(rule.wrong) >= 3 and len(rule.right) >= 4 for rule in RULES)
