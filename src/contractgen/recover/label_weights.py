"""How far a text alone says that what it begins with is a label, and not an amount, a date or a reference.

Weights go from 0 to 1. What follows decides: `1.5倍` counts, `第六条约定的` refers, `12 months` measures, while a gap,
a heading or the end of the line speak for a label. The lists of the whole document decide later.
"""
# ruff: noqa: PLR0911, PLR2004 - weights are what it is about

from __future__ import annotations

import re

from contractgen.recover.follow import Follow, follow_of
from contractgen.recover.label_forms import Family, Reading
from contractgen.recover.word_weights import MEASURES, annex_weight, level_weight, word_weight

_HAN = "\u3400-\u9fff"
_WORDS = (  # what begins like a unit and is a word: 1.1 公司应…, 2.3人民币
    "个[人体别]|元[件素]|年[度检薪终]|月[租结度初末底薪]|日[常期程]|天[然津]|周[边期转]|时[间限效]|時[間限]|小区|分[包期项类公歧支配立别担摊阶批]"
    "|次[日月年要数]|份[额数]|名[称稱义单誉]|位[于置]|人[民员員身事力工]|户[外名口]|台账|批[准复]|版[权式面]|级别|楼[宇盘]|号码|期[限间满末]"
    "|公[司开告共章布证认平正示益路安]|平[等台均整]|家[庭具电]|折[旧扣]|起[始诉算草运重]"
)
# a level word after a number, and not the beginning of 项目概况, 条件, 款项支付, 目的
LEVEL_WORD = "(?:条(?![件例文])|款(?![项式])|项(?!目(?!录|标))|目(?![的标录前]))"
_UNITS = re.compile(
    f"(?!{_WORDS})[个個倍元万萬亿億年月日天周时時小分秒次份名位人户张套台件批种類类折版度级級层楼栋幢室号號期米克吨斤公千百平家岁折元起%％‰℃"
    "°＄$￥/／~～×xX*+=]|、\\d|(?:[GMKT]B?|k[gmW]|mm|cm|ml|USD|RMB|CNY)\\b"
)
_REFERS_EN = re.compile(
    "(?:of|and|or|through|above|below|hereof|hereto|shall|is|are|was|were|has|have|may|will|must|that)\\b|to \\d"
)
_CODE = re.compile(
    "[A-Z][.] ?[A-Z][.]|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
)
_LIST_OF_NUMBERS = re.compile("[一二三四五六七八九十]+(?:[、级線线类類次个期楼层号]|[至到]|人|月|日|年|方)")
_SUB_REFERS = re.compile(
    '(?:above|below|hereof|of (?:this|the|that|Section|Article|Clause)|(?:and|or|through|to) [(（"]|,|;|[)]'
    f"|[)）]?{LEVEL_WORD}|[至到和与及或、][（(一二三四五六七八九十0-9]|[，；。]|的|所)"
)
_LEVEL_AFTER = re.compile(LEVEL_WORD)
_COPYRIGHT = re.compile(r"(?:Copyright|Copr|©|(?:19|20)\d\d\b)", re.IGNORECASE)
_CAPITALIZED = re.compile(r"[A-Z][a-z]{1,20}[ ,]|A [a-z]")  # (a)The Supplier shall
_STARTS = re.compile(f"[A-Z\\d\"“'‘(（\\[【《{_HAN}]|[^\x00-\x7f]")


def weight(reading: Reading, text: str) -> float:
    """Say how likely a reading of a text is a label, from the text alone."""
    follow = follow_of(text, reading.end)
    return round(_BY_FAMILY[reading.family](reading, follow) * _likely_system(reading) * _likely_size(reading), 3)


def _likely_system(reading: Reading) -> float:
    """Weigh what is improbable about a counting system: high Roman numbers, many times the same letter."""
    number, system = reading.label.number, reading.label.system
    letters = reading.last[1] - reading.last[0]
    if system in ("i", "I"):
        return 1.0 if number < 40 else 0.25 if letters == 1 or number < 90 else 0.1
    if system in ("a", "A") and letters > 1:
        return 0.2 if reading.label.text.lower().strip("().") in ("ii", "iii", "xx", "xxx") else 0.6
    return 1.0


def _likely_size(reading: Reading) -> float:
    """Weigh the size of a number: few labels without a word go beyond a hundred, fewer begin at 0."""
    first = reading.label.numbers[0]
    if not first:
        return 0.5 if reading.family is Family.POINT else 0.05
    if reading.family in (Family.LEVEL, Family.WORD, Family.ANNEX):
        return 1.0 if first < 1500 else 0.1
    return 1.0 if first < 100 else 0.5 if first < 300 else 0.2 if first < 1000 else 0.03


def _bracket(reading: Reading, after: Follow) -> float:
    """Weigh （一） and (a)."""
    system = reading.label.system
    most = {"一": 0.95, "甲": 0.6, "壹": 0.7}.get(system, 0.9)
    most *= 0.5 if reading.label.form[0] == "[" or reading.label.text == "(s)" else 1
    if not after.text:
        return 0.85 * most
    if reading.label.text.lower() == "(c)" and _COPYRIGHT.match(after.text):
        return 0.03
    if _SUB_REFERS.match(after.text):
        return 0.12 if not after.gap or after.text[0] in "[(（" else 0.15
    if after.text[0] in "(（":
        return 0.55 * most
    if after.gap or after.is_han:
        return most
    if after.is_latin:
        if after.text[0].isupper() and system in ("1", "一", "01"):
            return 0.75 * most
        return 0.6 * most if _CAPITALIZED.match(after.text) else 0.06
    if after.is_digit:
        return 0.5 * most
    return 0.65 * most


def _half(reading: Reading, after: Follow) -> float:
    """Weigh 1） and a), and 一是 inside a sentence."""
    if reading.label.form == "{}是":
        return 0.8
    if not after.text:
        return 0.5
    if _SUB_REFERS.match(after.text) or after.text[0] in ".,;":
        return 0.06
    if not after.gap and after.is_latin:
        return 0.5 if reading.label.system == "1" and after.text[0].isupper() else 0.08
    if not after.gap and after.is_digit:
        return 0.3
    return 0.88 if after.gap or after.is_han else 0.6


def _sign(_reading: Reading, after: Follow) -> float:
    """Weigh ①."""
    if not after.text:
        return 0.5
    return 0.15 if _SUB_REFERS.match(after.text) or after.text[0] in "-－~～①②③④⑤⑥⑦⑧⑨⑩" else 0.9


def _point(reading: Reading, after: Follow) -> float:
    """Weigh 一、 and 1. and a."""
    sign, system = reading.label.form[-1], reading.label.system
    if system in ("a", "A", "i", "I") and len(reading.label.numbers) == 1:
        return _lettered(reading, after, sign)
    if sign == "、":
        return _enumerated(system, after)
    if sign == ":" and system in ("一", "壹") and not after.gap:
        return 0.6
    if sign in ",:":
        return 0.05 if not after.text or after.is_digit or after.is_lower else 0.3 if after.is_han else 0.12
    if system in ("1", "01"):
        if not after.text:
            return 0.7
        if after.is_digit:
            return 0.25
        if after.is_lower:
            return 0.15 if MEASURES.match(after.text) else 0.5 if after.gap else 0.35
        if not after.gap and after.text[0] in ",;)%-–—~/":
            return 0.04
        return (0.92 if after.gap else 0.85 if after.is_han else 0.7) * (0.9 if _STARTS.match(after.text) else 0.6)
    return 0.75 if not after.is_digit else 0.3


def _lettered(reading: Reading, after: Follow, sign: str) -> float:
    """Weigh a. and II. and A、."""
    many = reading.last[1] - reading.last[0] > 1
    if not after.text:
        return 0.5
    if sign == "、":
        return 0.1 if after.text[1:2] in ("、", ".") and after.is_latin else 0.8
    if re.match("[A-Za-z][.]", after.text):
        return 0.05
    if after.is_digit:
        return 0.15
    if not after.gap:
        return 0.65 if after.is_han else 0.1
    base = 0.85 if many and reading.label.system in ("i", "I") else 0.72
    if reading.label.text[0] == "v" and after.text[:1].isupper():
        base = 0.4  # the v. between two parties
    return base if not after.is_lower or reading.label.text[0].islower() else 0.4


def _enumerated(system: str, after: Follow) -> float:
    """Weigh 一、 and 1、 and 甲、."""
    if not after.text:
        return 0.55
    if system == "甲":
        return 0.02 if after.text[0] in "甲乙丙丁戊" else 0.5
    if system in ("一", "壹"):
        return 0.12 if not after.gap and _LIST_OF_NUMBERS.match(after.text) else 0.95
    if not after.gap and re.match("\\d+、", after.text):
        return 0.08
    if not after.gap and re.match("\\d{1,3}(?:个|级|号|年|月|日|天|楼|层|期|%|％|元)", after.text):
        return 0.3
    return 0.6 if after.is_digit else 0.92


def _path(reading: Reading, after: Follow) -> float:
    """Weigh 1.1 and A.1."""
    label = reading.label
    plain, deep = label.form.count("(") == 0, len(label.numbers) > 2
    most = 0.95 if deep else 0.88
    most *= 0.7 if not plain else 0.75 if label.text[0].isalpha() else 1
    most *= _likely_path(label.numbers, label.text)
    if not after.text:
        return (0.85 if deep else 0.65) * most
    if label.form[-1] in ")、":
        return (0.3 if after.is_digit else 0.9) * most
    dotted = label.form[-1] == "."
    if not dotted and _UNITS.match(after.text):
        return 0.03 if not after.gap else 0.25 * most if after.is_han else 0.06
    if after.text[0] in ",;)），；。、%‰~～/+=×" or _LEVEL_AFTER.match(after.text):
        return 0.04 if not after.gap else 0.2 * most
    if after.is_lower:
        refers = _REFERS_EN if deep and after.gap else MEASURES  # 3.2.1 is no amount, whatever follows
        measured = 0.06 if refers.match(after.text) else (0.8 if deep else 0.5) if after.gap else 0.1
        return measured * most * (1.2 if dotted else 1)
    if after.is_digit:
        return (0.3 if after.gap else 0.05) * most
    if after.text[0] in "-–—":
        return (0.7 if after.gap else 0.08) * most
    return (1.0 if after.gap else 0.9 if after.is_han else 0.75) * most


def _likely_path(numbers: tuple[int, ...], text: str) -> float:
    """Weigh the numbers of a path: few have a 0 inside, and 298.80 is an amount."""
    if 0 in numbers[:-1]:
        return 0.45 if numbers[0] and numbers[-1] else 0.05  # 1.0.1 was put before 1.1 in a later version
    if numbers[-1] == 0:
        return 0.5 if len(numbers) == 2 else 0.1
    if len(numbers) == 2 and (numbers[0] > 60 or numbers[1] > 60):
        return 0.25
    return 0.25 if len(numbers) == 2 and re.search("[.．][0-9][05]$", text) and numbers[1] >= 25 else 1.0


def _dash(reading: Reading, after: Follow) -> float:
    """Weigh 1-1."""
    if max(reading.label.numbers) > 50:
        return 0.03
    if not after.text:
        return 0.2
    if _UNITS.match(after.text) or after.is_digit or after.text[0] in ",;.，。；、)）%":
        return 0.03
    if after.is_lower:
        return 0.05
    return 0.5 if after.gap else 0.4 if after.is_han else 0.1


def _bare(reading: Reading, after: Follow) -> float:
    """Weigh a number alone, with nothing but a gap after it."""
    label = reading.label
    if label.system in ("a", "A", "i", "I"):
        return _bare_letter(label.text, after)
    if not after.text:
        return 0.2 if label.number <= 40 else 0.05
    if label.system == "甲" and after.text[0] == "方":
        return 0.02  # a party, whose name is spread over its line: 甲    方：
    if _UNITS.match(after.text) or after.is_digit:
        return 0.06 if after.tab and after.is_digit else 0.02
    if not after.gap:
        return 0.12 if label.number <= 40 and label.system == "1" else 0.02
    if label.number > 60:
        return 0.06
    if after.tab or after.wide:
        return 0.55 if not after.is_lower else 0.2
    if after.is_lower or _CODE.match(after.text):
        return 0.05
    return (0.4 if label.number <= 30 else 0.2) if _STARTS.match(after.text) else 0.05


def _bare_letter(text: str, after: Follow) -> float:
    """Weigh II and A, with nothing but a gap after them: words of a sentence, mostly."""
    if not after.text:
        return 0.15 if text.isupper() or len(text) == 1 else 0.05
    if after.tab or after.wide:
        return 0.45
    return 0.35 if len(text) > 1 and text.isupper() and not after.is_lower and not after.is_digit else 0.03


_BY_FAMILY = {
    Family.LEVEL: level_weight, Family.ANNEX: annex_weight, Family.WORD: word_weight, Family.SIGN: _sign,
    Family.BRACKET: _bracket, Family.PATH: _path, Family.DASH: _dash, Family.HALF: _half,
    Family.POINT: _point, Family.BARE: _bare,
}  # fmt: skip
