"""A small numbered DOCX file for every number format of Word, with the labels that the standard asks for."""

from __future__ import annotations

from label_builders import LabelCase, at, case
from word_cases import abstract, lvl, num

NUMBERS_ONLY = "LibreOffice prints this format as 1, 2, 3"


def format_cases() -> list[LabelCase]:
    """Return the cases."""
    circled = "LibreOffice circles up to 50, the standard up to 20"
    return [
        of_format("decimal", {1: "1", 10: "10", 100: "100", 1001: "1001"}),
        of_format("decimalZero", {1: "01", 9: "09", 10: "10", 100: "100"}),
        of_format("upperRoman", {1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 99: "XCIX", 400: "CD"}),
        of_format("lowerRoman", {1: "i", 5: "v", 19: "xix", 50: "l", 90: "xc"}),
        of_format("upperLetter", {1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA"}),
        of_format("lowerLetter", {1: "a", 26: "z", 27: "aa", 52: "zz"}),
        of_format("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九"}),
        of_format(
            "chineseCountingThousand",
            {10: "十", 19: "十九", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一"},
        ),
        of_format("taiwaneseCounting", {1: "一", 10: "十", 11: "十一", 21: "二十一"}),
        of_format("taiwaneseCountingThousand", {1: "一", 10: "十", 99: "九十九"}),
        of_format("japaneseCounting", {1: "一", 10: "十", 21: "二十一"}),
        of_format("chineseLegalSimplified", {1: "壹", 10: "壹拾", 11: "壹拾壹", 21: "贰拾壹", 101: "壹佰零壹"}),
        of_format("ideographLegalTraditional", {1: "壹", 2: "貳", 3: "參", 6: "陸", 10: "壹拾"}),
        of_format("decimalEnclosedCircle", {1: "①", 10: "⑩", 20: "⑳"}),
        of_format("decimalEnclosedCircleChinese", {1: "①", 20: "⑳"}),
        of_format("decimalEnclosedCircle", {21: "21"}, circled),
        of_format("ideographTraditional", {1: "甲", 10: "癸"}),
        of_format("ideographZodiac", {1: "子", 12: "亥"}),
        of_format("ganada", {1: "가", 2: "나", 14: "하"}),
        of_format("chosung", {1: "ㄱ", 14: "ㅎ"}),
        of_format("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 22: "22nd"}),
        of_format("none", {1: "", 7: ""}),
        of_format("decimalFullWidth", {1: "１", 12: "１２"}, NUMBERS_ONLY),
        of_format("decimalFullWidth2", {1: "１", 12: "１２"}, NUMBERS_ONLY),
        of_format("decimalEnclosedParen", {1: "⑴", 20: "⒇"}, NUMBERS_ONLY),
        of_format("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}, NUMBERS_ONLY),
        of_format("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}, "LibreOffice writes ① for ㊀"),
        of_format("numberInDash", {1: "- 1 -"}, NUMBERS_ONLY),
        of_format("hex", {10: "A", 31: "1F"}, NUMBERS_ONLY),
        of_format("taiwaneseDigital", {1: "一", 10: "一〇"}, NUMBERS_ONLY),
        of_format("ideographDigital", {1: "一", 10: "一〇", 21: "二一"}, "LibreOffice counts in words"),
        of_format("ideographZodiacTraditional", {1: "甲子", 2: "乙丑"}, NUMBERS_ONLY),
        of_format("cardinalText", {1: "One", 12: "Twelve", 21: "Twenty-one"}, "LibreOffice spells by language"),
        of_format(
            "ordinalText",
            {1: "First", 3: "Third", 20: "Twentieth", 21: "Twenty-first"},
            "LibreOffice spells by language",
        ),
    ]


def of_format(form: str, written: dict[int, str], unlike: str = "") -> LabelCase:
    """A case of one number format: lists that start at the numbers, each on its own."""
    levels = [abstract(place, lvl(0, form, "[%1]", start=number)) for place, number in enumerate(written)]
    lists = [num(place + 1, place) for place in range(len(written))]
    body = "".join(at(0, place + 1) for place in range(len(written)))
    labels = [f"[{text}]" for text in written.values()]
    return case(f"format {form}", body, labels, numbering="".join([*levels, *lists]), unlike=unlike)
