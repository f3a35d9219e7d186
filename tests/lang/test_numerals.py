"""Numerals: written one way, read in all usual ways."""

from __future__ import annotations

import pytest

from contractgen.lang.numerals import format_number, in_chinese, largest, parse_number
from contractgen.model.scheme import CountingSystem

READABLE = {"一": 99_999, "壹": 99_999, "1": 20_000, "01": 20_000, "a": 780, "A": 780, "i": 3_999, "I": 3_999, "①": 20}


@pytest.mark.parametrize("system", list(CountingSystem))
def test_every_number_that_is_written_is_read_back(system: str) -> None:
    assert all(
        parse_number(format_number(number, system), system) == number for number in range(1, READABLE[system] + 1)
    )


@pytest.mark.parametrize("system", list(CountingSystem))
def test_all_numbers_of_a_system_differ(system: str) -> None:
    written = {format_number(number, system) for number in range(1, READABLE[system] + 1)}
    assert len(written) == READABLE[system]


@pytest.mark.parametrize(
    ("system", "written"),
    [
        ("一", "1 一, 10 十, 11 十一, 19 十九, 20 二十, 21 二十一, 99 九十九, 100 一百, 101 一百零一, 110 一百一十"),
        ("一", "1001 一千零一, 1010 一千零一十, 1100 一千一百, 10000 一万, 10010 一万零一十, 99999 九万九千九百九十九"),
        ("壹", "1 壹, 10 壹拾, 11 壹拾壹, 20 贰拾, 101 壹佰零壹, 1001 壹仟零壹"),
        ("1", "0 0, 1 1, 100 100"),
        ("01", "1 01, 9 09, 10 10, 100 100"),
        ("a", "1 a, 26 z, 27 aa, 28 bb, 52 zz, 53 aaa"),
        ("A", "1 A, 27 AA, 780 " + "Z" * 30),
        ("i", "1 i, 4 iv, 9 ix, 14 xiv, 40 xl, 90 xc, 1994 mcmxciv, 3999 mmmcmxcix"),
        ("I", "2 II, 49 XLIX"),
        ("①", "1 ①, 9 ⑨, 10 ⑩, 20 ⑳"),
        ("甲", "1 甲, 2 乙, 10 癸"),
        ("one", "1 one, 12 twelve, 20 twenty, 21 twenty-one, 99 ninety-nine"),
    ],
)
def test_numbers_are_written_as_word_draws_them(system: str, written: str) -> None:
    for pair in written.split(", "):
        number, _, text = pair.partition(" ")
        assert format_number(int(number), system) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一百〇一", 101), ("一○一", 101), ("一〇一", 101), ("二〇二四", 2024), ("二OO四", 2004), ("二零二四", 2024),
        ("廿", 20), ("廿一", 21), ("卅", 30), ("卌五", 45), ("两百", 200), ("两千零二", 2002), ("一百十", 110),
        ("一十", 10), ("壹佰零壹", 101), ("貳拾", 20), ("參", 3), ("陸拾陸", 66), ("壹萬", 10000), ("拾贰", 12),
        ("㈠", 1), ("㈩", 10), ("㊂", 3), ("一千零一十", 1010), ("十万零五千", 105_000), ("三亿", 300_000_000),
        ("一万亿", 10**12), ("一万五百", 10_500), ("一万零五", 10_005), ("〇", 0), ("零", 0), ("两万", 20_000),
    ],
)  # fmt: skip
def test_chinese_numbers_are_read_in_all_usual_spellings(text: str, number: int) -> None:
    assert parse_number(text, "一") == number
    assert parse_number(text, "壹") == number


@pytest.mark.parametrize(
    "text",
    ["", "一百一", "一万五", "百", "千零一", "一百零", "零五百", "五十百", "一百零一十",
     "一百零零一", "一一百", "二三万",
     "一万二三", "甲", "第一", "O", "0", "一百 一", "一亿亿", "一万一万", "万", "一百万亿亿"],
)  # fmt: skip
def test_what_is_no_chinese_number_or_two_is_not_read(text: str) -> None:
    assert parse_number(text, "一") is None


@pytest.mark.parametrize(
    ("text", "system", "number"),
    [
        ("12", "1", 12), ("１２", "1", 12), ("01", "01", 1), ("012", "1", 12), ("1.", "1", None), ("", "1", None),
        ("٣", "1", None), ("-1", "1", None), ("1２", "1", None), ("1" * 16, "1", None),
        ("aa", "a", 27), ("ab", "a", None), ("A", "a", None), ("AA", "A", 27), ("ｂ", "a", 2), ("", "a", None),
        ("é", "a", None), ("iv", "i", 4), ("IV", "I", 4), ("IV", "i", None), ("Iv", "I", None), ("Ⅳ", "I", 4),
        ("ⅻ", "i", 12), ("IIII", "I", None), ("IM", "I", None), ("MMMM", "I", None), ("", "I", None), ("Q", "I", None),
        ("①", "①", 1), ("⑳", "①", 20), ("㉑", "①", 21), ("㊿", "①", 50), ("⑴", "①", 1), ("⒇", "①", 20),
        ("⒈", "①", 1), ("❿", "①", 10), ("1", "①", None), ("", "①", None),
    ],
)  # fmt: skip
def test_the_other_systems_read_their_spellings_and_no_other(text: str, system: str, number: int | None) -> None:
    assert parse_number(text, system) == number


@pytest.mark.parametrize(("system", "number"), [("一", 99), ("①", 20), ("a", 780), ("I", 3999)])
def test_the_largest_safe_number_is_known_and_can_be_written(system: str, number: int) -> None:
    assert largest(system) == number


@pytest.mark.parametrize("system", list(CountingSystem))
def test_every_safe_number_can_be_written(system: str) -> None:
    assert parse_number(format_number(largest(system), system), system) == largest(system)


@pytest.mark.parametrize(
    ("number", "system"), [(0, "a"), (0, "i"), (0, "①"), (21, "①"), (4000, "I"), (781, "a"), (-1, "1"), (100_000, "一")]
)
def test_a_number_that_a_system_cannot_write_is_refused(number: int, system: str) -> None:
    with pytest.raises(ValueError, match="writes"):
        format_number(number, system)


@pytest.mark.parametrize("system", ["x", "", "1."])
def test_an_unknown_system_is_a_key_error(system: str) -> None:
    with pytest.raises(KeyError):
        format_number(1, system)
    with pytest.raises(KeyError):
        parse_number("1", system)
    with pytest.raises(KeyError):
        largest(system)


def test_chinese_numbers_end_below_ten_to_the_sixteenth() -> None:
    assert in_chinese(10**16 - 1, capital=False).startswith("九千九百九十九万九千九百九十九亿")
    with pytest.raises(ValueError, match="10"):
        in_chinese(10**16, capital=False)


@pytest.mark.parametrize(("system", "most"), [("甲", 10), ("one", 99)])
def test_systems_that_word_lacks_are_written_and_read_back(system: str, most: int) -> None:
    assert all(parse_number(format_number(number, system), system) == number for number in range(1, most + 1))
    assert parse_number("TWENTY One", "one") == 21
    assert parse_number("子", "甲") is None
