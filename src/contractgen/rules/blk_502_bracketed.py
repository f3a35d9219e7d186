"""BLK-502: a blank that was filled in, with its brackets still around it.

What: 【】 around a value, a name or a term within a sentence: 【10】%, 【物联】卡.
Why: it leaves open whether the value was agreed, and splits terms into two spellings.
What a screen shows (点击【立即购买】), brackets that head or close a text (【特别提示】, 【以下无正文】), and
the year of a document's number, are no blanks.
Source: contracts as they are signed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Structure
from contractgen.rules.passages import is_blank_form, is_declared, read
from contractgen.rules.rule import House, Rule, found

_FILLED = re.compile(r"【([^【】\n]{1,60})】")
_MENU = re.compile(r"\*{0,2}[（(][^（）()\n]{1,40}[/／][^（）()\n]{1,40}[)）]")
_NUMBER_AFTER = re.compile(r"\s{0,2}(?:第\s?)?\d{1,5}\s?号")
_REMARK = re.compile(
    r"[注:：？?]|提示|说明|签[字名章署]|盖章|以下|以上|空白|无正文|示例|附件|附表|来源|案例|条文|释义|请"
)
_SHOWN = re.compile("(?:[“\"'「]|点击|點擊|按下|选择|勾选|输入|进入|页面)$")  # what a screen shows
_VALUE = re.compile(r"\s?[\d０-９一二三四五六七八九十百千万零壹贰叁肆伍陆柒捌玖拾￥¥$]")
_TEXTS = re.compile(r"(?:条款|合同|协议书?|规则|政策|规定|办法|须知|声明|公告|通知书?|清单|手册)$")
_CHOSEN = re.compile(r"(?:下列|以下)[^，。；\n]{0,12}第\s?$")  # 下列第【2】种方式: the form has the brackets
_MANY = 7  # different words in brackets: the document has brackets for what it shows or emphasizes
_OFTEN = 3  # times that a text has the same words in brackets: they are emphasized
_HEAD = 4  # characters: more at the beginning of a text are its title
_EMPTY = " \t\u3000_＿•●/／…*＊.-—×X"


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first such bracket of every passage."""
    graded = Severity.INFO if is_blank_form(structure) else Severity.WARNING  # of a form: what to choose from
    passages = list(read(structure))
    named = Counter(match[1] for _, passage in passages for match in _FILLED.finditer(passage.text))
    words = sum(1 for one in named if not _VALUE.match(one) and one.strip(_EMPTY) and not _REMARK.search(one))
    bodies = {item.passage: item.body for item in structure.items}
    for index, passage in passages:
        if "【" not in passage.text:
            continue
        for match in _FILLED.finditer(passage.text):
            heads = match.start() == bodies.get(index) and not _VALUE.match(match[1])
            if heads or _is_emphasis(match[1], named):
                continue
            if _is_filled_blank(passage.text, match) and not is_declared(passage, match.span()):
                chosen = _CHOSEN.search(passage.text[: match.start()])
                is_habit = chosen if _VALUE.match(match[1]) else words >= _MANY
                grade = Severity.INFO if is_habit else graded
                yield found(structure, "BLK-502", index, match.span(), fix=match[1].strip(), graded=grade)
                break


def _is_emphasis(words: str, named: Counter[str]) -> bool:
    """Say whether brackets stand around the name of a text, time and again: 【专用条款】."""
    return bool(_TEXTS.search(words)) or (named[words] >= _OFTEN and not _VALUE.match(words))


def _is_filled_blank(text: str, match: re.Match[str]) -> bool:
    """Say whether a bracket stands around a value in the words of a sentence."""
    before, after = text[: match.start()].strip(" *\u3000"), text[match.end() :].strip(" *\u3000")
    if not match[1].strip(_EMPTY) or _REMARK.search(match[1]) or not (before or after):
        return False
    if _NUMBER_AFTER.match(text, match.end()) or _MENU.match(text, match.end()):
        return False
    if _SHOWN.search(before) or before.endswith("】") or after.startswith("【"):
        return False  # 【出让】【划拨】: what to choose from
    heads = not before or before[-1] in "。；：:\n"
    return not (heads and (not after or after[0] in "：:\n" or len(match[1]) > _HEAD or not _VALUE.match(match[1])))


RULE = Rule(
    "BLK-502",
    _check,
    wrong=(
        "违约方应按实际经济损失的【10】%承担违约金。",
        "本协议一式【肆】份，双方各执贰份。",
        "当甲方【物联】卡超出乙方网络覆盖范围时，乙方不承担责任。",
        "本协议有效期至【2027年09月30日】止。",
    ),
    right=(
        "【特别提示】请甲方仔细阅读本合同全部条款。",
        "【以下无正文】",
        "依据财政部财库【2024】15号文件执行。",
        "【火灾】是指在时间或者空间上失去控制的燃烧。",
        "甲方点击“【立即购买】”按钮，或者在页面上点击【同意】，视为签署本协议。",
        "本协议一式肆份，双方各执贰份。",
        "一、【法律适用】本协议适用中国法律。\n二、【管辖】争议由被告所在地人民法院管辖。",
        "双方应当按照【政府采购合同专用条款】约定的顺序履行。",
        "向【青舟】付款。\n由【青舟】退款。\n通知【青舟】后生效。",
        "经协商，付费类型见附件一【见附件一说明】。",
        "The price is [10] percent of the Fees.",
    ),
)
