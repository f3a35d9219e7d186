"""The forms of labels: what can stand before a paragraph as its number, in Chinese and English contracts.

A text is only measured against the forms here; how far it can really be a label is weighed in `label_weights`.
Every pattern is tried at one place, has bounded repeats, and looks no further than a few dozen characters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from contractgen.lang.number_words import in_words
from contractgen.lang.numerals import parse_number
from contractgen.model.structure import Label


class Family(StrEnum):
    """The kinds of forms, which differ in what may follow them."""

    LEVEL = "level"  # 第一条, 第1.2款, 第一条之一
    ANNEX = "annex"  # 附件一, 附录A, 表 A.1
    WORD = "word"  # Article I, Section 1.01, Schedule 2, §3
    SIGN = "sign"  # ① ⑴ ⒈ ㈠
    BRACKET = "bracket"  # （一） (1) (a) 【1】
    PATH = "path"  # 1.1, 1.1.1., A.1, 2.1(a)
    DASH = "dash"  # 1-1
    HALF = "half"  # 1） a)
    POINT = "point"  # 一、 1. 1、 a. 甲、
    BARE = "bare"  # 1 一 II


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read as a label: where it stands, and where its last number stands in it (offsets in the text)."""

    label: Label
    family: Family
    start: int
    end: int
    last: tuple[int, int]


_DIGIT = "0-9０-９"
_HAN = "一二三四五六七八九十百千零〇○廿卄卅卌两兩壹贰貳弍叁參叄弎肆伍陆陸柒捌玖拾佰仟弌"
_CN = f"[{_HAN}][{_HAN}O]{{0,8}}"
_CN_SPACED = f"[{_HAN}](?:[ \u3000]{{0,2}}[{_HAN}O]){{0,8}}"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_STEM = f"[{_STEMS}]"
_LATIN = "(?:[A-Za-z]{1,8}|[Ａ-Ｚａ-ｚ]{1,4}|[\u2160-\u217f]{1,2})"
_SPELLED = "|".join(sorted((in_words(number) for number in range(1, 100)), key=len, reverse=True)).replace("-", "[- ]")
_CIRCLES = (("①", "⑳"), ("㉑", "㉟"), ("㊱", "㊿"), ("❶", "❿"))
_SIGNS = "①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛㈠-㈩㊀-㊉"
_CIRCLED = frozenset(chr(code) for first, last in _CIRCLES for code in range(ord(first), ord(last) + 1))
_ENCLOSED = _CIRCLED | {
    chr(code) for pair in ("⑴⒇", "⒈⒛", "㈠㈩", "㊀㊉") for code in range(ord(pair[0]), ord(pair[1]) + 1)
}
_POINTS = ".．"
_GAP = "[ \t\u00a0\u3000]"
_SUB = r"(?:[(（][A-Za-z0-9]{1,5}[)）])"

_LEVELS = {
    **{word: word for word in ("编", "章", "节", "条", "款", "项", "目", "卷", "篇", "部分", "号")},
    "編": "编",
    "節": "节",
    "條": "条",
    "項": "项",
    "號": "号",
} | {word: word for word in ("조", "장", "절", "항", "호", "편", "관")}
_ANNEXES = {"件": "附件", "录": "附录", "錄": "附录", "表": "附表", "图": "附图", "圖": "附图"}
_WORDS = {
    word.lower(): word
    for word in (
        "Article", "Section", "Subsection", "Clause", "Schedule", "Exhibit", "Annexure", "Annex", "Appendix",
        "Attachment", "Addendum", "Part", "Chapter", "Paragraph", "Item", "Table", "Figure", "Title", "Rider",
    )
} | {"sec.": "Section", "art.": "Article", "§": "§", "§§": "§"}  # fmt: skip

_NUMBER = f"(?:[{_DIGIT}]{{1,4}}(?:[{_POINTS}][{_DIGIT}]{{1,3}}){{0,5}}|{_CN_SPACED})"
_EN_NUMBER = (
    f"(?:[{_DIGIT}]{{1,4}}(?:[{_POINTS}–-][{_DIGIT}]{{1,3}}){{0,6}}(?:[A-Z](?![A-Za-z]))?"
    f"|[A-Z]{{1,4}}(?:[{_POINTS}–-]?[{_DIGIT}]{{1,3}}){{1,4}}|(?i:{_SPELLED})|[A-Z]{{1,8}}|[a-z]{{1,6}}"
    f"|[\u2160-\u217f]{{1,2}}){_SUB}{{0,4}}"
)
_FORMS = (
    (
        Family.LEVEL,
        re.compile(
            f"[第제]{_GAP}?(?P<n>{_NUMBER}(?:[-－]{_NUMBER})?{_GAP}{{0,2}}(?P<w>部分|[编章节条款项目卷篇号編節條項號조장절항호편관])"
            f"(?:{_GAP}?[之의]{_GAP}?{_NUMBER})?)"
        ),
    ),
    (
        Family.ANNEX,
        re.compile(
            f"(?P<w>附{_GAP}{{0,2}}[件录錄表图圖]|[表图圖])(?:{_GAP}{{0,2}}[（(【\\[]?{_GAP}?)"
            f"(?P<n>(?:{_NUMBER}(?:[-－—]{_NUMBER})?|[A-Z](?:[-－.．]?[{_DIGIT}]{{1,2}}){{0,3}}(?![A-Za-z])))"
            f"(?:{_GAP}?[）)】\\]])?"
        ),
    ),
    (
        Family.WORD,
        re.compile(
            f"(?:(?P<w>(?i:{'|'.join(word.replace('.', '[.]') for word in _WORDS if '§' not in word)}))"
            f"{_GAP}{{1,4}}(?:(?i:no){_GAP}?[.]?{_GAP}?)?[\"“'‘]?|(?P<s>§§?){_GAP}?)"
            f"(?P<n>{_EN_NUMBER})(?![A-Za-z{_DIGIT}]|[{_POINTS}][{_DIGIT}])[\"”'’]?"
        ),
    ),
    (Family.SIGN, re.compile(f"(?P<n>[{_SIGNS}])")),
    (
        Family.BRACKET,
        re.compile(
            f"[(（]{_GAP}?(?P<n>{_CN_SPACED}|[{_DIGIT}]{{1,4}}(?:[{_POINTS}][{_DIGIT}]{{1,3}}){{0,4}}|{_LATIN}|{_STEM})"
            f"{_GAP}?[)）]"
        ),
    ),
    (Family.BRACKET, re.compile(f"[\\[［【〔]{_GAP}?(?P<n>{_CN}|[{_DIGIT}]{{1,4}}){_GAP}?[\\]］】〕]")),
    (
        Family.PATH,
        re.compile(
            f"(?P<n>(?:[{_DIGIT}]{{1,4}}(?:[{_POINTS}][{_DIGIT}]{{1,3}}){{1,8}}(?:[A-Z](?![A-Za-z]))?"
            f"|[A-Z]{{1,4}}[{_POINTS}–-][{_DIGIT}]{{1,3}}(?:[{_POINTS}][{_DIGIT}]{{1,3}}){{0,4}}){_SUB}{{0,4}}"
            f"|[{_DIGIT}]{{1,3}}{_SUB}{{1,4}})"
            f"(?![{_DIGIT}])(?![{_POINTS}][{_DIGIT}])(?:[{_POINTS}、)）])?"
        ),
    ),
    (
        Family.DASH,
        re.compile(f"(?P<n>[{_DIGIT}]{{1,3}}(?:[-－–—][{_DIGIT}]{{1,3}}){{1,2}})(?![{_DIGIT}\\-－–—])"),
    ),
    (Family.HALF, re.compile(f"(?P<n>[{_DIGIT}]{{1,3}}|{_CN}|{_LATIN}|{_STEM}){_GAP}?[)）]")),
    (
        Family.POINT,
        re.compile(
            f"(?P<n>[{_DIGIT}]{{1,4}}[A-Z]?|{_CN}|{_STEM}){_GAP}?(?:、|。|\\\\?[{_POINTS}](?![{_DIGIT}])|[，,：:](?![{_DIGIT}]))"
            f"|(?P<m>{_LATIN}){_GAP}?(?:、|\\\\?．|\\\\?[.](?![A-Za-z{_DIGIT}]))"
        ),
    ),
    (
        Family.BARE,
        re.compile(
            f"(?P<n>[{_DIGIT}]{{1,4}})(?={_GAP}|$|[\u3400-\u9fff])|(?P<m>{_CN}|{_STEM})(?={_GAP}|$)"
            f"|(?P<k>[A-Z]{{1,8}}|[\u2160-\u217f]{{1,2}}|[a-z]{{1,5}})(?={_GAP}|$)"
        ),
    ),
)
_TOKEN = re.compile(
    f"[{_DIGIT}]+|{_CN_SPACED}|{_STEM}|(?i:{_SPELLED})(?![A-Za-z])|[A-Za-zＡ-Ｚａ-ｚ]+|[\u2160-\u217f]+|[{_SIGNS}]"
)
_COUNTED = f"[A-Za-zＡ-Ｚａ-ｚ{_DIGIT}{_HAN}{_STEMS}\u2160-\u217f]"
_BEGINS = tuple(  # the signs that each of the forms can begin with
    re.compile(signs)
    for signs in (
        "[第제]", "[附表图圖]", "[A-Za-z§]", f"[{_SIGNS}]", "[(（]", r"[\[［【〔]", f"[A-Z{_DIGIT}]", f"[{_DIGIT}]",
        _COUNTED, _COUNTED, _COUNTED,
    )
)  # fmt: skip
_SQUARE = str.maketrans("【】〔〕", "[][]")
_CAPITAL = frozenset("壹贰貳弍叁參叄弎肆伍陆陸柒捌玖拾佰仟弌")
_LIKELY_ROMAN = 50  # a higher Roman number is rather a letter, or no number at all


def readings(text: str, start: int = 0) -> tuple[Reading, ...]:
    """Read what stands at a place of a text as a label: of one form, in every counting system that fits.

    The likelier system is the first one: (i) is Roman, (c) is a letter, (ii) is Roman before it is a repeated letter.
    """
    for family, pattern in _forms_from(text[start : start + 1]):
        found = pattern.match(text, start)
        if found:
            read = _read(found, family)
            if read:
                return read
    return ()


@lru_cache(maxsize=1024)
def _forms_from(sign: str) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """Return the forms that can begin with a sign."""
    return tuple(form for form, begins in zip(_FORMS, _BEGINS, strict=True) if begins.match(sign))


def _read(found: re.Match[str], family: Family) -> tuple[Reading, ...]:
    """Make the readings of a match: none where one of its numbers is not a number."""
    area = next(found.span(name) for name in ("n", "m", "k") if found.re.groupindex.get(name) and found.group(name))
    tokens = [token.span() for token in _TOKEN.finditer(found.string, *area)]
    values = [_values(found.string[first:last], spelled=family is Family.WORD) for first, last in tokens]
    if not all(values) or not values:
        return ()
    above = tuple(options[0][1] for options in values[:-1])
    word, form = _word(found, family), _form(found, tokens, family)
    decimal = family in (Family.PATH, Family.POINT) and values[-1][0][0] == "1"
    if not decimal and not (all(above) and values[-1][0][1]):
        return ()
    return tuple(
        Reading(
            Label(found.group(), (*above, number), system, form, word), family, found.start(), found.end(), tokens[-1]
        )
        for system, number in values[-1]
    )


def _word(found: re.Match[str], family: Family) -> str:
    """Return the level word of a label, in the one spelling in which it is known."""
    if family is Family.LEVEL:
        return _LEVELS[found.group("w")]
    if family is Family.ANNEX:
        word = found.group("w")
        return _ANNEXES[word[-1]] if word[0] == "附" else word.replace("圖", "图")
    if family is Family.WORD:
        return _WORDS[(found.group("w") or found.group("s")).lower()]
    return ""


def _form(found: re.Match[str], tokens: list[tuple[int, int]], family: Family) -> str:
    """Return the form of a label: numbers as `{}`, signs in half width, words in the one spelling."""
    text = found.string
    if family is Family.SIGN:
        drawn = unicodedata.normalize("NFKC", found.group())
        return "({})" if drawn[0] == "(" else "{}." if drawn[-1] == "." else "{}"
    if family in (Family.ANNEX, Family.WORD):
        word = _word(found, family)
        edges, lead = (tokens[0][0], tokens[-1][1]), word + (" " if family is Family.WORD and word != "§" else "")
        tail = ")" * (text[tokens[-1][1] : found.end()].count(")") if "(" in text[slice(*edges)] else 0)
    else:
        edges, lead, tail = found.span(), "", ""
    pieces, place = [lead], edges[0]
    for first, last in tokens:
        pieces += [_half(text[place:first]), "{}"]
        place = last
    return "".join((*pieces, _half(text[place : edges[1]]), tail))


def _half(text: str) -> str:
    """Return signs and level words in half width and simplified, without spaces and escapes."""
    if not text:
        return ""
    plain = "".join(_LEVELS.get(sign, sign) for sign in text.translate(_SQUARE))
    return "".join(unicodedata.normalize("NFKC", plain).replace("\\", "").replace("。", ".").split())


def _values(token: str, *, spelled: bool) -> list[tuple[str, int]]:
    """Return what a written number can be: counting systems and numbers, likeliest first."""
    plain = "".join(token.split())
    drawn = unicodedata.normalize("NFKC", plain)
    if plain[0] in _ENCLOSED:
        system = "①" if plain[0] in _CIRCLED else "1" if drawn.strip("().").isdecimal() else "一"
        number = parse_number(plain, "一" if system == "一" else "①")
        return [] if number is None else [(system, number)]
    if drawn.isascii() and not drawn.isdecimal():
        return _latin(plain, token, spelled=spelled)
    if drawn.isascii():
        system = "01" if drawn[0] == "0" and len(drawn) > 1 else "1"
    else:
        system = "甲" if plain[0] in _STEMS else "壹" if plain[0] in _CAPITAL else "一"
    number = parse_number(plain, system)
    return [] if number is None else [(system, number)]


def _latin(plain: str, token: str, *, spelled: bool) -> list[tuple[str, int]]:
    """Return what Latin letters can be: number words, Roman numerals, letters of the alphabet."""
    words = parse_number(token, "one") if spelled else None
    if words:
        return [("one", words)]
    roman, letter = ("i", "a") if unicodedata.normalize("NFKC", plain).islower() else ("I", "A")
    values = [(system, number) for system in (roman, letter) if (number := parse_number(plain, system)) is not None]
    return values if not values or values[0][0] != roman or values[0][1] < _LIKELY_ROMAN else values[::-1]
