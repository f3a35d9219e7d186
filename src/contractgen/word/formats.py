"""Number formats (17.18.59): how a label writes its number under each `w:numFmt`, as far as that is known."""

from __future__ import annotations

from collections.abc import Callable

from contractgen.lang.numerals import format_number, in_chinese, largest
from contractgen.word.notes import Problem

WriteNumber = Callable[[int, str], tuple[str, Problem | None]]

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_DIGITS = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_TRADITIONAL = str.maketrans("贰叁陆", "貳參陸")
_JAPANESE = str.maketrans("壹贰叁", "壱弐参")


def _system(symbol: str, highest: int = 0) -> tuple[int, int, Callable[[int], str]]:
    """Describe a format that `lang.numerals` writes, up to `highest` or as far as it is safe as a label."""
    lowest = 0 if symbol in ("1", "01") else 1
    return lowest, highest or largest(symbol), lambda number: format_number(number, symbol)


def _from(first: str) -> Callable[[int], str]:
    """Write a number as the character that many places after the one before `first`."""
    return lambda number: chr(ord(first) + number - 1)


def _positional(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


# Lowest and highest number that consumers are known to draw alike, and how. The counting formats differ from a
# hundred on (一百零一, 一〇一), except for the one that writes thousands out.
_FORMATS: dict[str, tuple[int, int, Callable[[int], str]]] = {
    "none": (-1, 10**9, lambda _number: ""),
    "decimal": _system("1"),
    "decimalZero": _system("01"),
    "lowerLetter": _system("a"),
    "upperLetter": _system("A"),
    "lowerRoman": _system("i"),
    "upperRoman": _system("I"),
    "chineseCounting": _system("一"),
    "chineseCountingThousand": _system("一", 9999),
    "taiwaneseCounting": _system("一"),
    "taiwaneseCountingThousand": _system("一"),
    "japaneseCounting": _system("一"),
    "chineseLegalSimplified": _system("壹", 9999),
    "ideographLegalTraditional": (1, 99, lambda number: format_number(number, "壹").translate(_TRADITIONAL)),
    "ideographDigital": (1, 99, _positional),
    "taiwaneseDigital": (1, 99, _positional),
    "ideographTraditional": (1, 10, lambda number: _STEMS[number - 1]),
    "ideographZodiac": (1, 12, lambda number: _BRANCHES[number - 1]),
    "decimalEnclosedCircle": _system("①"),
    "decimalEnclosedCircleChinese": _system("①"),
    "decimalEnclosedParen": (1, 20, _from("⑴")),
    "decimalEnclosedFullstop": (1, 20, _from("⒈")),
    "decimalFullWidth": (0, 9999, lambda number: str(number).translate(_WIDE)),
}


_IN_DASH = "numberInDash"


def written(number: int, form: str) -> tuple[str, Problem | None]:
    """Write a number under a `w:numFmt`; what is not known for certain is a problem, and written as `?`."""
    if form not in _FORMATS:
        return "?", Problem.of("DOCX-642", format=form)
    lowest, highest, write = _FORMATS[form]
    if not lowest <= number <= highest:
        return "?", Problem.of("DOCX-643", number=number, format=form)
    return write(number), None


def is_page_format(form: str) -> bool:
    """Say whether page numbers are written under a `w:numFmt`."""
    return form == _IN_DASH or (form in _FORMATS and form != "none")


def page_number(number: int, form: str) -> str | None:
    """Write the number of a page (17.6.12); None where that is not known for certain."""
    if form == _IN_DASH:
        return f"- {number} -"
    text, problem = written(number, form)
    return None if problem else text


def printed(number: int, form: str) -> tuple[str, None]:
    """Write a number under any `w:numFmt` as well as is known, for reading what others have written.

    Where consumers differ (一百零一, 一〇一) the fullest spelling is taken; what a format cannot write is decimal, as
    17.18.59 has it of most, and so is a format that is not known here. `001` writes zeros before the number.
    """
    if form in _FORMATS:
        lowest, highest, write = _FORMATS[form]
        if lowest <= number <= highest:
            return write(number), None
    if form.strip("0") == "1" and form.endswith("1"):
        return f"{number:0{min(len(form), _LONGEST)}d}", None
    if form in _FURTHER and 0 < number < _MYRIAD:
        return _FURTHER[form](number) or str(number), None
    return str(number), None


def _ordinal(number: int) -> str:
    """Write 1st, 2nd, 11th."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number // 10 % 10 == 1 else endings.get(number % 10, 'th')}"


def _cardinal(number: int) -> str:
    """Write One, Twenty-one; nothing from a hundred on."""
    if number < len(_UNITS):
        return _UNITS[number].capitalize()
    tens, units = divmod(number, 10)
    if tens >= len(_TENS):
        return ""
    return _TENS[tens].capitalize() + (f"-{_UNITS[units]}" if units else "")


def _ordinal_text(number: int) -> str:
    """Write First, Twenty-first; nothing from a hundred on."""
    words = _cardinal(number)
    head, dash, last = words.rpartition("-")
    if not words:
        return ""
    irregular = _ORDINALS.get(last.lower())
    if irregular:
        last = irregular if dash else irregular.capitalize()
    elif last.endswith("y"):
        last = f"{last[:-1]}ieth"
    else:
        last += "th"
    return head + dash + last


_MYRIAD = 10_000
_LONGEST = 9
_UNITS = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def _counting(number: int) -> str:
    return in_chinese(number, capital=False)


def _capitals(number: int) -> str:
    return in_chinese(number, capital=True)


def _one_of(signs: str) -> Callable[[int], str]:
    """Write a number as a sign of a row; nothing after its end."""
    return lambda number: signs[number - 1 : number]


_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"

# What only reading knows: formats as ISO 29500 describes them, beyond what all consumers draw alike.
_FURTHER: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "japaneseDigitalTenThousand": _positional,
    "ideographDigital": _positional,
    "taiwaneseDigital": _positional,
    "chineseLegalSimplified": _capitals,
    "ideographLegalTraditional": lambda number: _capitals(number).translate(_TRADITIONAL),
    "japaneseLegal": lambda number: _capitals(number).translate(_JAPANESE),
    "ideographEnclosedCircle": _one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographZodiacTraditional": lambda number: _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12],
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalHalfWidth": str,
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_text,
    "ganada": _one_of("가나다라마바사아자차카타파하"),
    "chosung": _one_of("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    "aiueoFullWidth": _one_of(_AIUEO),
    "irohaFullWidth": _one_of(_IROHA),
    "russianLower": _one_of("абвгдежзиклмнопрстуфхцчшщыэюя"),
    "russianUpper": _one_of("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
}
