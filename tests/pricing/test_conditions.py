"""Conditions hold, do not hold, or depend on what is missing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pricing_cases import CLAUSE

from contractgen.assemble.conditions import holds
from contractgen.model.parameter import All, AnyOf, Condition, Equals, Not, equals_in
from contractgen.model.selection import NoValue, Value

VALUES: dict[str, Value] = {
    "payer": "集团付费",
    "services": ("语音", "短信"),
    "notice": True,
    "copies": 3,
    "rate": Decimal("6.5"),
    "note": NoValue("none"),
}


def equals(name: str, *options: str) -> Equals:
    return Equals(name, options, CLAUSE)


YES = equals("payer", "集团付费")
NO = equals("payer", "个人付费")
MISSING = equals("region", "新疆")


@pytest.mark.parametrize(
    ("condition", "held"),
    [
        (YES, True),
        (NO, False),
        (equals("payer", "个人付费", "集团付费"), True),
        (equals("services", "短信"), True),
        (equals("services", "流量"), False),
        (equals("services", "流量", "语音"), True),
        (equals("notice", "true"), True),
        (equals("notice", "false"), False),
        (equals("copies", "3"), True),
        (equals("rate", "6.5"), True),
        (equals("note", "none"), False),
        (Not(equals("note", "x")), True),
        (MISSING, None),
        (Not(MISSING), None),
        (Not(YES), False),
        (All((YES, YES)), True),
        (All((YES, NO)), False),
        (All((YES, MISSING)), None),
        (All((MISSING, NO)), False),
        (All(()), True),
        (AnyOf((NO, YES)), True),
        (AnyOf((NO, NO)), False),
        (AnyOf((NO, MISSING)), None),
        (AnyOf((MISSING, YES)), True),
        (AnyOf(()), False),
        (Not(All((YES, AnyOf((NO, Not(NO)))))), False),
    ],
)
def test_a_condition_holds_as_its_parts_do(condition: Condition, held: bool | None) -> None:
    assert holds(condition, VALUES) is held


def test_the_questions_of_a_condition_come_in_order() -> None:
    condition = All((AnyOf((MISSING, YES)), Not(equals("notice", "true")), NO))
    assert [question.name for question in equals_in(condition)] == ["region", "payer", "notice", "payer"]
