"""Identifiers of parties: check characters by the standards, shapes that refuse nothing sober."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.lang.identifiers import (
    Flaw,
    citizen_number_flaw,
    credit_code_flaw,
    is_account,
    is_bank_code,
    is_email,
    is_phone,
    is_postcode,
    is_tax_number,
)

CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
# GB 32100-2015, table of weights; GB 11643-1999, likewise: written out, not computed.
CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
CITIZEN_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
# The organisation code inside a credit code uses no I, O, S, V, Z either, but its letters count on from A = 10.
LETTERS = "ABCDEFGHJKLMNPQRTUWXY"


def value(character: str) -> int:
    return int(character) if character.isdigit() else ord(character) - ord("A") + 10


@st.composite
def credit_codes(draw: st.DrawFn) -> str:
    """Compose a code with right check characters, by the letter of the standards."""
    head = draw(st.text(CREDIT, min_size=2, max_size=2)) + draw(st.text("0123456789", min_size=6, max_size=6))
    body = draw(st.text("0123456789" + LETTERS, min_size=8, max_size=8))
    check = 11 - sum(value(one) * weight for one, weight in zip(body, ORGANISATION_WEIGHTS, strict=True)) % 11
    organisation = body + {10: "X", 11: "0"}.get(check, str(check))
    first = head + organisation
    total = sum(CREDIT.index(one) * weight for one, weight in zip(first, CREDIT_WEIGHTS, strict=True))
    return first + CREDIT[(31 - total % 31) % 31]


@st.composite
def citizen_numbers(draw: st.DrawFn) -> str:
    """Compose a number with a real day and the right check character."""
    day = draw(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
    first = f"{draw(st.integers(0, 999999)):06d}{day:%Y%m%d}{draw(st.integers(0, 999)):03d}"
    total = sum(int(one) * weight for one, weight in zip(first, CITIZEN_WEIGHTS, strict=True)) % 11
    return first + "10X98765432"[total]


@given(credit_codes())
def test_a_credit_code_by_the_standard_is_right(code: str) -> None:
    assert credit_code_flaw(code) is None
    assert is_tax_number(code)


@given(credit_codes(), st.data())
def test_every_single_change_of_a_credit_code_is_found(code: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 17))
    other = data.draw(st.sampled_from([one for one in CREDIT if one != code[place]]))
    assert credit_code_flaw(code[:place] + other + code[place + 1 :]) is not None


@given(credit_codes())
def test_every_transposition_of_neighbours_in_a_credit_code_is_found(code: str) -> None:
    for place in range(17):
        if code[place] != code[place + 1]:
            turned = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
            assert credit_code_flaw(turned) is not None, (code, place)


@given(credit_codes(), st.data())
def test_a_wrong_organisation_code_is_found_though_the_whole_adds_up(code: str, data: st.DataObject) -> None:
    wrong = data.draw(st.sampled_from([one for one in "0123456789X" if one != code[16]]))
    first = code[:16] + wrong
    total = sum(CREDIT.index(one) * weight for one, weight in zip(first, CREDIT_WEIGHTS, strict=True))
    assert credit_code_flaw(first + CREDIT[(31 - total % 31) % 31]) is Flaw.ORGANISATION


@given(citizen_numbers())
def test_a_citizen_number_by_the_standard_is_right(number: str) -> None:
    assert citizen_number_flaw(number) is None
    assert citizen_number_flaw(number.lower()) is None
    assert is_tax_number(number)


@given(citizen_numbers(), st.data())
def test_every_single_change_of_a_citizen_number_is_found(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 17))
    digits = "0123456789X" if place == 17 else "0123456789"
    other = data.draw(st.sampled_from([one for one in digits if one != number[place]]))
    assert citizen_number_flaw(number[:place] + other + number[place + 1 :]) is not None


@given(citizen_numbers())
def test_every_transposition_of_neighbours_in_a_citizen_number_is_found(number: str) -> None:
    for place in range(17):
        if number[place] != number[place + 1]:
            turned = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
            assert citizen_number_flaw(turned) is not None, (number, place)


@pytest.mark.parametrize(
    ("code", "flaw"),
    [
        ("12000000000000019M", None),
        ("91000000MA00000157", None),
        ("91000000MA00000158", Flaw.CHECK),
        ("91000000ma00000157", Flaw.FORM),
        ("91000000MA0000015", Flaw.FORM),
        ("91000000MA0000015７", Flaw.FORM),
        ("91000000-MA0000015-7", Flaw.FORM),
        ("9I000000MA00000157", Flaw.FORM),
        ("", Flaw.FORM),
    ],
)
def test_credit_codes_are_refused_for_what_is_wrong_with_them(code: str, flaw: Flaw | None) -> None:
    assert credit_code_flaw(code) is flaw


@pytest.mark.parametrize(
    ("number", "flaw"),
    [
        ("000000200002290011", Flaw.CHECK),
        ("000000200102290010", Flaw.DATE),
        ("000000200013010010", Flaw.DATE),
        ("00000020000229001", Flaw.FORM),
        ("00000020000229001Y", Flaw.FORM),
        ("000000000101001", Flaw.FORM),
    ],
)
def test_citizen_numbers_are_refused_for_what_is_wrong_with_them(number: str, flaw: Flaw) -> None:
    assert citizen_number_flaw(number) is flaw


@pytest.mark.parametrize(
    "phone",
    [
        "400-000-0000",
        "000-0000-0001",
        "010-00000000",
        "0755-00000000",
        "(010) 0000 0000",
        "（010）00000000",
        "01000000000",
        "13800000000",
        "138 0000 0000",
        "138-0000-0000",
        "+86 138 0000 0000",
        "+86-10-00000000",
        "(+86) 10 0000 0000",
        "0086 10 00000000",
        "10086",
        "95588",
        "110",
        "00000000",
        "010-00000000-8001",
        "010-00000000转8001",
        "010-00000000 转 8001",
        "010-00000000分机8001",
        "+86 10 0000 0000 ext. 12",
        "010-00000000x12",
        "13800000000转1234",
        "13800000000-1234",
        "010-00000000、13800000000",
        "010-00000000/00000001",
        "010-00000000 或 13800000000",
        "+1 (000) 000-0000",
        "+44 20 0000 0000",
        "+852 0000 0000",
        "010-00000000（办公）",
        "000.0000.0000",
        "010－00000000",
        "800-000-0000",
        "4000000000",
    ],
)
def test_sober_spellings_of_telephone_numbers_are_accepted(phone: str) -> None:
    assert is_phone(phone)


@pytest.mark.parametrize(
    "phone",
    [
        "1380000000",
        "138000000000",
        "138-0000-00001",
        "+86 1380000000",
        "abc",
        "12",
        "见上",
        "010-0000000O",
        "０１０００００００００",
        "a@example.com",
        "",
        "1" * 300,
        "010-00000000，",
        "+1 00",
    ],
)
def test_what_is_no_telephone_number_is_refused(phone: str) -> None:
    assert not is_phone(phone)


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("service@example.com", True),
        ("first.last+tag@mail.example.co.uk", True),
        ("a@例子.中国", True),
        ("a@example.com; b@example.org", True),
        ("o'neil_x@ex-ample.com", True),
        ("a@example", False),
        ("a.example.com", False),
        ("a@@example.com", False),
        ("a@example.com.", False),
        ("a @example.com", False),
        ("＠example.com", False),
        ("a＠example.com", False),
        ("a..b@example.com", False),
        ("a@-example.com", False),
        ("", False),
        ("a@" + "b" * 300 + ".com", False),
    ],
)
def test_e_mail_addresses_are_told_from_others(address: str, right: bool) -> None:
    assert is_email(address) is right


@pytest.mark.parametrize(
    ("account", "right"),
    [
        ("0000000000000002", True),
        ("6222 0000 0000 0000 000", True),
        ("0000-0000-0000", True),
        ("NRA00000000", True),
        ("00000", True),
        ("1234", False),
        ("0" * 33, False),
        ("0000 0000 O000", False),
        ("见附件", False),
        ("0000  0000", False),
    ],
)
def test_account_numbers_are_told_from_others(account: str, right: bool) -> None:
    assert is_account(account) is right


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("000000000002", True),
        ("0000 0000 0002", True),
        ("00000000002", False),
        ("0000000000022", False),
        ("ICBKCNBJ", False),
    ],
)
def test_bank_codes_have_twelve_digits(code: str, right: bool) -> None:
    assert is_bank_code(code) is right


@pytest.mark.parametrize(
    ("code", "right"), [("000000", True), ("00000", False), ("0000000", False), ("００００００", False)]
)
def test_postcodes_have_six_digits(code: str, right: bool) -> None:
    assert is_postcode(code) is right


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("91000000MA00000157", True),
        ("91000000MA00000158", False),
        ("000000000000000", True),
        ("000000MA0000015", True),
        ("00000000000000000", True),
        ("00000020000229001800", True),
        ("0000", False),
    ],
)
def test_taxpayer_numbers_are_told_from_others(number: str, right: bool) -> None:
    assert is_tax_number(number) is right
