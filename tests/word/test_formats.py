"""Number formats: how a label writes its number under each format of Word."""

from __future__ import annotations

import pytest

from contractgen.word.formats import printed, written


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", {0: "0", 1: "1", 120: "120"}),
        ("decimalZero", {0: "00", 9: "09", 10: "10", 100: "100"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 53: "aaa"}),
        ("upperLetter", {1: "A", 28: "BB"}),
        ("lowerRoman", {4: "iv", 9: "ix", 99: "xcix"}),
        ("upperRoman", {14: "XIV", 40: "XL"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九"}),
        ("chineseCountingThousand", {10: "十", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一"}),
        ("japaneseCounting", {10: "十", 99: "九十九"}),
        ("taiwaneseCountingThousand", {11: "十一"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 11: "壹拾壹", 20: "贰拾", 101: "壹佰零壹"}),
        ("ideographLegalTraditional", {2: "貳", 3: "參", 6: "陸", 12: "壹拾貳"}),
        ("ideographDigital", {9: "九", 10: "一〇", 21: "二一"}),
        ("ideographTraditional", {1: "甲", 10: "癸"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}),
        ("decimalFullWidth", {12: "１２"}),
        ("none", {0: "", 5: ""}),
    ],
)
def test_a_known_format_writes_as_word_does(form: str, expected: dict[int, str]) -> None:
    for number, text in expected.items():
        assert written(number, form) == (text, None)


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("chineseCounting", 100), ("chineseCounting", 0), ("decimalEnclosedCircle", 21), ("ideographTraditional", 11),
        ("ideographZodiac", 13), ("lowerRoman", 0), ("upperRoman", 4000), ("lowerLetter", 781), ("decimal", -1),
        ("taiwaneseCounting", 100), ("chineseLegalSimplified", 10_000), ("decimalEnclosedParen", 21),
    ],
)  # fmt: skip
def test_beyond_its_range_a_format_is_a_finding_and_never_a_guess(form: str, number: int) -> None:
    text, problem = written(number, form)
    assert text == "?"
    assert problem is not None
    assert (problem.code, dict(problem.arguments)["number"]) == ("DOCX-643", str(number))


@pytest.mark.parametrize("form", ["hebrew1", "ordinal", "cardinalText", "aiueo", "chicago", "custom", "", "Decimal"])
def test_an_unknown_format_is_a_finding_and_never_a_guess(form: str) -> None:
    text, problem = written(1, form)
    assert text == "?"
    assert problem is not None
    assert problem.code == "DOCX-642"


@pytest.mark.parametrize(
    ("form", "number", "expected"),
    [
        ("chineseCounting", 123, "一百二十三"),
        ("chineseCounting", 0, "0"),
        ("ideographDigital", 120, "一二〇"),
        ("decimalEnclosedCircle", 21, "21"),
        ("ideographTraditional", 11, "11"),
        ("ordinal", 111, "111th"),
        ("ordinal", 102, "102nd"),
        ("ordinalText", 32, "Thirty-second"),
        ("cardinalText", 100, "100"),
        ("numberInDash", 3, "- 3 -"),
        ("lowerRoman", 0, "0"),
        ("chicago", 3, "3"),
        ("decimal", -1, "-1"),
    ],
)
def test_what_others_have_written_is_read_in_any_format(form: str, number: int, expected: str) -> None:
    assert printed(number, form) == (expected, None)
