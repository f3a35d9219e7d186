"""Identifiers of parties: credit codes, citizen numbers, telephone numbers and the like, as China writes them.

Every function looks at one text and says what is wrong with its form. Check characters are computed as the
standards say: GB 32100-2015 (unified social credit code), GB 11714-1997 (the organisation code inside it) and
GB 11643-1999 (citizen number). What no standard settles is judged by its shape alone, generously.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from contractgen.lang.dates import parse_date

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT = re.compile(f"[{_CREDIT_ALPHABET}]{{2}}[0-9]{{6}}[{_CREDIT_ALPHABET}]{{8}}[0-9X][{_CREDIT_ALPHABET}]")
_CREDIT_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ORGANISATION_CHECKS = "0123456789X"
_CITIZEN = re.compile("[0-9]{17}[0-9Xx]")
_CITIZEN_WEIGHTS = tuple(pow(2, 17 - place, 11) for place in range(17))
_CITIZEN_CHECKS = "10X98765432"

_OLD_TAX_NUMBER = re.compile("[0-9]{15}|[0-9]{6}[0-9A-Z]{9}|[0-9]{17}|[0-9]{17}[0-9X][0-9]{2}")
_POSTCODE = re.compile("[0-9]{6}")
_BANK_CODE = re.compile("[0-9](?:[ -]?[0-9]){11}")
# Accounts of non-residents and of free-trade zones begin with letters (NRA, OSA, FTN).
_ACCOUNT = re.compile("[A-Z]{0,4}[0-9](?:[ .-]?[0-9]){4,31}")
_ATOM = r"[\w!#$%&'*+/=?^`{|}~-]+"
_EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])")

_ADDRESSES = re.compile(r"\s*[、，,;；]\s*")
_NUMBERS = re.compile(r"\s*(?:[、/／，,;；]|或者?|\bor\b)\s*")
_REMARK = re.compile(r"\s*[（(][^（）()0-9]{1,20}[）)]$")
_EXTENSION = re.compile(r"\s*(?:转|分机|[-－—–]?\s*(?:ext(?:ension|n)?\.?|x|#))\s*[:：]?\s*[0-9]{1,8}$", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<code>[(（]?(?:\+|00(?=[1-9]))(?:86)?[)）]?)?\s*(?P<rest>[0-9()（）\s.\-－—–]*[0-9])")
_AFTER_HYPHEN = re.compile("[-－—–][0-9]{1,6}$")
_MOBILE = re.compile("1[3-9]")
_MOBILE_DIGITS = 11
_SHORTEST, _SHORTEST_WHOLE, _LONGEST, _LONGEST_ABROAD = 3, 7, 12, 15
# Nobody's numbers or addresses are longer; what is, is not searched.
_LONGEST_TEXT = 200


class Flaw(Enum):
    """What is wrong with an identifier: its form, one of its check characters, or the date in it."""

    FORM = auto()
    CHECK = auto()
    ORGANISATION = auto()
    DATE = auto()


def credit_code_flaw(text: str) -> Flaw | None:
    """Say what is wrong with a unified social credit code (GB 32100); None when nothing is.

    Eighteen characters: who registered it and what as, six digits of the place, the organisation code with its own
    check character (a false one is `ORGANISATION`), the check character of the whole.
    """
    if not _CREDIT.fullmatch(text):
        return Flaw.FORM
    values = [_CREDIT_ALPHABET.index(character) for character in text]
    if (sum(value * weight for value, weight in zip(values[:17], _CREDIT_WEIGHTS, strict=True)) + values[17]) % 31:
        return Flaw.CHECK
    body = [_ORGANISATION_ALPHABET.index(character) for character in text[8:16]]
    rest = sum(value * weight for value, weight in zip(body, _ORGANISATION_WEIGHTS, strict=True)) % 11
    return None if text[16] == _ORGANISATION_CHECKS[-rest % 11] else Flaw.ORGANISATION


def citizen_number_flaw(text: str) -> Flaw | None:
    """Say what is wrong with a citizen number (GB 11643); None when nothing is.

    Six digits of the place, the day of birth, three digits, and the check character, which may be an X.
    """
    if not _CITIZEN.fullmatch(text):
        return Flaw.FORM
    if parse_date(f"{text[6:10]}-{text[10:12]}-{text[12:14]}") is None:
        return Flaw.DATE
    total = sum(int(digit) * weight for digit, weight in zip(text[:17], _CITIZEN_WEIGHTS, strict=True))
    return None if text[17].upper() == _CITIZEN_CHECKS[total % 11] else Flaw.CHECK


def is_tax_number(text: str) -> bool:
    """Say whether a text is a taxpayer's number: a credit code, a citizen number, or one of the older forms."""
    if _OLD_TAX_NUMBER.fullmatch(text):
        return True
    return credit_code_flaw(text) is None or citizen_number_flaw(text) is None


def is_postcode(text: str) -> bool:
    """Say whether a text is a postcode: six digits."""
    return _POSTCODE.fullmatch(text) is not None


def is_bank_code(text: str) -> bool:
    """Say whether a text is a bank's code in the national payment system (CNAPS): twelve digits."""
    return _BANK_CODE.fullmatch(text) is not None


def is_account(text: str) -> bool:
    """Say whether a text can be the number of a bank account: five to thirty-two digits, perhaps in groups."""
    return _ACCOUNT.fullmatch(text) is not None


def is_email(text: str) -> bool:
    """Say whether a text is an e-mail address, or several."""
    return len(text) <= _LONGEST_TEXT and all(_EMAIL.fullmatch(part) for part in _ADDRESSES.split(text))


def is_phone(text: str) -> bool:
    """Say whether a text is a telephone number, or several: mobile, landline, short, abroad, with an extension.

    A remark in brackets may follow (（办公）). A mobile number has eleven digits, neither more nor fewer.
    """
    return len(text) <= _LONGEST_TEXT and all(_is_one_phone(part) for part in _NUMBERS.split(text))


def _is_one_phone(text: str) -> bool:
    match = _NUMBER.fullmatch(_EXTENSION.sub("", _REMARK.sub("", text)))
    if not match:
        return False
    code, rest = match["code"] or "", match["rest"]
    if code and "86" not in code:
        return _SHORTEST_WHOLE <= len(_digits(rest)) <= _LONGEST_ABROAD
    without = _digits(_AFTER_HYPHEN.sub("", rest))
    return _is_domestic(_digits(rest)) or (len(without) >= _SHORTEST_WHOLE and _is_domestic(without))


def _is_domestic(digits: str) -> bool:
    if _MOBILE.match(digits) and len(digits) >= _SHORTEST_WHOLE:
        return len(digits) == _MOBILE_DIGITS
    return _SHORTEST <= len(digits) <= _LONGEST


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)
