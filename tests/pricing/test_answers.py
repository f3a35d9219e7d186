"""Answers become values of their declared type, or findings that do not tell them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from pricing_cases import BLANK, DEAL, NONE, AnyGiven, codes, given, parameter

from contractgen.assemble.answers import default_value, type_answer
from contractgen.findings import hint_of, message_of
from contractgen.model.deal import GivenList
from contractgen.model.parameter import ParameterType
from contractgen.model.selection import NoValue, Value

OPTIONS = ("集团付费", "个人付费", "café")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("text", "A<B>公司", "A<B>公司"),
        ("text", "cafe\u0301", "café"),
        ("id", "0123456", "0123456"),
        ("id", "1.10", "1.10"),
        ("multi-line", "第一行\n第二行\n", "第一行\n第二行"),
        ("integer", "012", 12),
        ("integer", "-3", -3),
        ("decimal", "1.50", Decimal("1.50")),
        ("money", "298.8", Decimal("298.80")),
        ("money", "-0", Decimal("0.00")),
        ("percent", "83%", Decimal(83)),
        ("percent", "6.5", Decimal("6.5")),
        ("date", "2027-09-30", date(2027, 9, 30)),
        ("choice", "集团付费", "集团付费"),
        ("choice", "cafe\u0301", "café"),
        ("flag", "true", True),
        ("flag", "false", False),
    ],
)
def test_a_text_is_read_by_its_declared_type(kind: str, text: str, value: Value) -> None:
    typed, findings = type_answer(parameter(kind, options=OPTIONS), given(text))
    assert (typed, findings) == (value, ())
    assert type(typed) is type(value)
    assert str(typed) == str(value)


@pytest.mark.parametrize(
    ("kind", "answer", "code"),
    [
        ("text", "a\u202eb", "DEAL-410"),
        ("text", "a\nb", "DEAL-410"),
        ("text", "a\tb", "DEAL-410"),
        ("text", "", "DEAL-411"),
        ("text", "   ", "DEAL-411"),
        ("text", "　", "DEAL-411"),
        ("text", " 公司", "DEAL-412"),
        ("id", "12 ", "DEAL-412"),
        ("id", "1\ud800", "DEAL-410"),
        ("multi-line", "\n\n", "DEAL-411"),
        ("multi-line", "一\n二 \n", "DEAL-412"),
        ("multi-line", "一\r\n二", "DEAL-410"),
        ("integer", "1.0", "DEAL-413"),
        ("integer", "１", "DEAL-413"),
        ("integer", "", "DEAL-413"),
        ("decimal", "1e3", "DEAL-414"),
        ("decimal", "1.234", "DEAL-418"),
        ("money", "NaN", "DEAL-414"),
        ("money", "1,000.00", "DEAL-414"),
        ("money", "1.000", "DEAL-418"),
        ("percent", "83％", "DEAL-415"),
        ("percent", "0.83", "DEAL-415"),
        ("date", "2027-9-30", "DEAL-416"),
        ("date", "2027-02-29", "DEAL-417"),
        ("choice", "集团", "DEAL-421"),
        ("choice", "", "DEAL-421"),
        ("flag", "True", "DEAL-423"),
        ("flag", "是", "DEAL-423"),
        ("any-of", "集团付费", "DEAL-424"),
        ("any-of", [], "DEAL-411"),
        ("any-of", ["集团付费", "集团付费"], "DEAL-422"),
        ("any-of", ["集团付费", "x"], "DEAL-421"),
        ("text", ["a"], "DEAL-425"),
        ("choice", ["集团付费"], "DEAL-425"),
        ("text", NONE, "DEAL-426"),
        ("money", NONE, "DEAL-426"),
        ("text", BLANK, "DEAL-427"),
    ],
)
def test_an_answer_of_another_shape_is_a_finding(kind: str, answer: AnyGiven, code: str) -> None:
    typed, findings = type_answer(parameter(kind, options=OPTIONS), given(answer))
    assert typed is None
    assert codes(findings) == [code]
    assert findings[0].where == DEAL
    assert findings[0].field == "answers.field"


def test_a_refused_character_is_named_with_its_place() -> None:
    _, (found,) = type_answer(parameter("text", "seller"), given("甲\u202e乙"))
    assert message_of(found, "en") == "seller (标签) contains the character U+202E, at position 2"
    assert message_of(found, "zh-CN") == "seller（标签）的第 2 个字符是不能使用的字符 U+202E"


def test_options_are_listed_but_not_what_was_given() -> None:
    _, (found,) = type_answer(parameter("choice", "payer", options=OPTIONS), given("SECRET"))
    assert message_of(found, "en") == "payer (标签) is not one of its options: 集团付费, 个人付费, café"


def test_an_any_of_keeps_the_order_of_its_declaration() -> None:
    typed, _ = type_answer(parameter("any-of", options=("甲", "乙", "丙")), given(["丙", "甲"]))
    assert typed == ("甲", "丙")


@pytest.mark.parametrize("kind", ["integer", "decimal", "money", "percent"])
@pytest.mark.parametrize(("text", "code"), [("0", "DEAL-419"), ("1", ""), ("20", ""), ("21", "DEAL-420")])
def test_numbers_keep_to_their_bounds(kind: str, text: str, code: str) -> None:
    _, findings = type_answer(parameter(kind, bounds=("1", "20")), given(text))
    assert codes(findings) == ([code] if code else [])


def test_places_are_those_of_the_parameter() -> None:
    assert type_answer(parameter("money", places=0), given("100"))[0] == Decimal(100)
    assert codes(type_answer(parameter("money", places=0), given("100.5"))[1]) == ["DEAL-418"]
    assert str(type_answer(parameter("money", places=4), given("0.29"))[0]) == "0.2900"


def test_the_largest_amount_is_exact() -> None:
    typed, _ = type_answer(parameter("money"), given("999999999999999.99"))
    assert typed == Decimal(10**15) - Decimal("0.01")


@pytest.mark.parametrize("kind", list(ParameterType))
@pytest.mark.parametrize("policy", ["slash", "drop"])
def test_none_and_blank_are_values_where_they_are_allowed(kind: str, policy: str) -> None:
    allowing = parameter(kind, options=OPTIONS, none=policy, blank=True)
    assert type_answer(allowing, NONE) == (NoValue("none"), ())
    assert type_answer(allowing, BLANK) == (NoValue("blank"), ())


def test_the_text_none_is_a_text() -> None:
    assert type_answer(parameter("text", none="slash"), given("none"))[0] == "none"


def test_a_default_is_typed_like_an_answer_and_blamed_on_the_clause() -> None:
    assert default_value(parameter("integer", default="3")) == (3, ())
    assert default_value(parameter("any-of", options=OPTIONS, default=("集团付费",))) == (("集团付费",), ())
    assert default_value(parameter("text")) == (None, ())
    declared = parameter("integer", default="three")
    value, (found,) = default_value(declared)
    assert (value, found.code, found.where, found.field) == (
        None,
        "DEAL-413",
        declared.where,
        "parameters.field.default",
    )


def test_a_float_bound_is_a_type_error() -> None:
    wrong = parameter("money")
    object.__setattr__(wrong, "minimum", 0.5)
    with pytest.raises(TypeError):
        type_answer(wrong, given("1"))


@for_all(st.text(max_size=30))
def test_a_text_is_exact_or_refused(text: str) -> None:
    typed, findings = type_answer(parameter("text"), given(text))
    assert (typed is None) == bool(findings)
    if typed is not None:
        assert type_answer(parameter("text"), given(str(typed))) == (typed, ())


CANARY = "K4NARY"


@for_all(
    st.sampled_from(list(ParameterType)),
    st.sampled_from(["", "\u202e", " ", "1", "-", "\n", "2027-02-30", "9" * 20, "元"]),
    st.booleans(),
)
def test_no_finding_ever_tells_the_answer(kind: ParameterType, noise: str, listed: bool) -> None:
    answer = given([f"{CANARY}{noise}"]) if listed else given(f"{noise}{CANARY}{noise}")
    assert listed == isinstance(answer, GivenList)
    _, findings = type_answer(parameter(kind.value, options=OPTIONS, bounds=("1", "2")), answer)
    for found in findings:
        told = [message_of(found, "en"), message_of(found, "zh"), hint_of(found, "en"), hint_of(found, "zh")]
        assert CANARY not in "".join((*told, found.field, found.excerpt, str(found)))


def test_numbers_out_of_bounds_are_not_told_either() -> None:
    _, (found,) = type_answer(parameter("money", bounds=("1", "2")), given("77777.77"))
    assert "77777" not in repr(found) + message_of(found, "en") + hint_of(found, "zh")
