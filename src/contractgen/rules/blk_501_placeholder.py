"""BLK-501: a placeholder of the template that nobody filled in.

What: signs of a template engine, empty brackets 【】, lines of underscores, XX, “/” where a sentence needs a value.
Why: whoever holds the signed paper can fill in a blank; a court may find the term too vague to bind.
A blank in a form is only noted; a line for a signature or a day of signing, or a redaction [***], is none.
Source: the checks of commercial proofreaders for contracts (placeholders and blobs), and contracts as they are signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contractgen.findings import Finding, Severity
from contractgen.model.manuscript import Passage, Setting
from contractgen.model.structure import Structure
from contractgen.rules.passages import days_in, in_forms, is_blank_form, is_declared, is_redacted, is_signing, read
from contractgen.rules.rule import House, Rule, found

_ENGINE = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,80}\}|\{%[^%\n]{0,80}%\}|«(?:[A-Za-z]{1,20}_|[A-Z]{2}|[a-z]{1,20}[A-Z])\w{0,40}»"
)
_BULLET = re.compile(r"\[\s?[•●]\s?\]")
_EMPTY = re.compile(r"【[\s_＿•●]{0,20}】(?![中内里])")
# “/” where a value belongs; not where a sentence explains what the sign means.
_SLASH = re.compile(r"【\s?[/／]\s?】|(?<![为是用以填写标注记即])“\s?[/／]\s?”(?!(?:表示|代表|指|的|为))")
_INSERT = re.compile(
    r"\[\s?(?:insert|fill in|enter|specify|name of|date of|amount of|address of|description of)\b[^\[\]\n]{0,80}\]"
    r"|\[\s?(?:date|amount|name|address|company name|party name|customer name|title|number|tbd|to come)\s?\]",
    re.IGNORECASE,
)
# What Word shows in a content control that nobody has filled in.
_CONTROL = re.compile(
    r"\b(?:Click(?: or tap)?(?: here)? to enter (?:text|a date|address|name)|Choose an item)\b"
    r"|单击(?:或点击)?(?:此处)?(?:以)?输入(?:文字|日期)|选择一项。"
)
_LINE = re.compile(r"[_＿](?:[ \t]?[_＿]){2,}|[_＿]{2}(?=[年月日元个份天%％])|\[[ _＿]{2,30}\]")
_CROSSES = re.compile(
    r"(?<![\dA-Za-z×ＸX*第])[×ＸX]{2,8}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?<!第)[×Ｘ]{2,8}(?![\d×Ｘ])"
    r"|\$\s?X{2,12}\b|\bX{4,12}\b"
)
_FIELD = re.compile(r"^[^。；;!?！？]{0,24}[:：]\s*$|[:：]\s*[_＿\s]+$")
_NO_VALUE = re.compile(r"^[^。；;，,:：\n]{1,16}[:：]\s{0,4}[/／]$")
_ROW_FIELD = re.compile(r"^[\u4e00-\u9fff]{2,8}[:：]$")
_HAN = re.compile("[\u4e00-\u9fff]")
_SIGNS = (
    "{{", "${", "{%", "«", "[", "【", "“/", "“／", "__", "_ _", "＿", "×", "Ｘ", "X", "/", "／", "\t", "enter",
    "Choose", "单击", "选择一项",
)  # fmt: skip
_RULE_SIGNS = " \t\u3000_＿-—–=.·*"
_FORM_BLANKS = 8  # so many passages with lines to fill: the document is a blank form
_MASKED = 3  # passages with XX: names were taken out before the contract was published
_ROW_CELLS = 5


class _Blank(NamedTuple):
    passage: int
    span: tuple[int, int]
    grade: Severity


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first blank of every passage; what a passage lacks is one thing to fill in."""
    blanks = [blank for index, passage in read(structure) if (blank := _first(index, passage))]
    blanks = sorted((*blanks, *_empty_cells(structure)))
    forms = in_forms(structure)
    lines = sum(blank.grade is Severity.WARNING for blank in blanks)
    redacted = is_redacted(structure)
    masked = sum(_is_crosses(structure, blank) for blank in blanks) >= _MASKED
    is_form = lines >= _FORM_BLANKS or is_blank_form(structure)
    if is_form:  # one cause: the first of its lines stands for all of them
        first = next((blank for blank in blanks if blank.grade is Severity.WARNING), None)
        blanks = [blank for blank in blanks if blank.grade is Severity.ERROR or blank is first]
    for blank in blanks:
        text = structure.manuscript.passages[blank.passage].text
        grade = blank.grade
        if grade is Severity.WARNING and (is_form or blank.passage in forms):
            grade = Severity.INFO
        if redacted and _BULLET.fullmatch(text[slice(*blank.span)]):
            grade = Severity.INFO
        if masked and _is_crosses(structure, blank):
            grade = Severity.INFO
        yield found(structure, "BLK-501", blank.passage, blank.span, graded=grade)


def _is_crosses(structure: Structure, blank: _Blank) -> bool:
    """Say whether a blank is written XX or ××."""
    return not structure.manuscript.passages[blank.passage].text[slice(*blank.span)].strip("XＸ×$ ")


def _first(index: int, passage: Passage) -> _Blank | None:
    """Return the gravest blank of a passage, of two the first."""
    found_here = [blank for blank in _blanks(index, passage) if not is_declared(passage, blank.span)]
    rank = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    return min(found_here, key=lambda blank: (rank[blank.grade], blank.span), default=None)


def _blanks(index: int, passage: Passage) -> Iterator[_Blank]:
    text = passage.text
    if not _worth_reading(text):
        return
    for match in (*_ENGINE.finditer(text), *_BULLET.finditer(text)):
        yield _Blank(index, match.span(), Severity.ERROR)
    if is_signing(text):
        return
    for match in _EMPTY.finditer(text):
        is_line = "_" in match[0] or "＿" in match[0]
        yield _Blank(index, match.span(), Severity.WARNING if is_line else Severity.ERROR)
    for match in (*_SLASH.finditer(text), *_INSERT.finditer(text)):
        yield _Blank(index, match.span(), Severity.WARNING)
    for match in _CONTROL.finditer(text):
        yield _Blank(index, match.span(), Severity.WARNING)
    for match in _lines(text):
        yield _Blank(index, match.span(), _grade_of_line(passage, match))
    for match in _CROSSES.finditer(text):
        yield _Blank(index, match.span(), Severity.WARNING)
    no_value = _NO_VALUE.match(text)
    if no_value:
        yield _Blank(index, (len(text) - 1, len(text)), Severity.INFO)
    yield from _empty_field(index, text)


def _lines(text: str) -> Iterator[re.Match[str]]:
    """Yield the lines to write on, but for a rule across the page and a day of signing."""
    if text.strip(_RULE_SIGNS):
        days = days_in(text)
        for match in _LINE.finditer(text):
            if not any(start <= match.start() < end for start, end in days):
                yield match


def _worth_reading(text: str) -> bool:
    """Say whether a text has any of the signs of a blank at all."""
    return any(sign in text for sign in _SIGNS)


def _grade_of_line(passage: Passage, match: re.Match[str]) -> Severity:
    """Grade a line to write on: a rule across the page and a field of a form are usual, one in a sentence is not."""
    text = passage.text
    others = text[: match.start()] + text[match.end() :]
    words = others.strip(_RULE_SIGNS)
    is_field = bool(_FIELD.search(text)) or len(words) < _worth_a_sentence(words) or passage.setting is Setting.TABLE
    return Severity.INFO if is_field or match[0][0] == "[" else Severity.WARNING


def _worth_a_sentence(words: str) -> int:
    """Return how long words must be to be a sentence rather than the name of a field."""
    return 14 if _HAN.search(words) else 40


def _empty_field(index: int, text: str) -> Iterator[_Blank]:
    """Find a cell that names a field and says nothing, in a row of a list whose other cells are filled."""
    cells = text.split("\t")
    if len(cells) < _ROW_CELLS or not cells[0].strip().isdigit():
        return
    at = 0
    for cell in cells:
        if _ROW_FIELD.match(cell.strip()):
            yield _Blank(index, (at, at + len(cell)), Severity.WARNING)
            return
        at += len(cell) + 1


def _empty_cells(structure: Structure) -> Iterator[_Blank]:
    """Find the same in a row whose cells are passages of their own."""
    rows: dict[tuple[int, int], list[tuple[int, Passage]]] = {}
    for index, passage in read(structure):
        if passage.cell is not None:
            rows.setdefault(passage.cell[:2], []).append((index, passage))
    for cells in rows.values():
        if len(cells) < _ROW_CELLS or not cells[0][1].text.strip().isdigit():
            continue
        empty = next((pair for pair in cells if _ROW_FIELD.match(pair[1].text.strip())), None)
        if empty and not is_declared(empty[1], (0, len(empty[1].text))):
            yield _Blank(empty[0], (0, len(empty[1].text)), Severity.WARNING)


RULE = Rule(
    "BLK-501",
    _check,
    wrong=(
        "甲方应于${payment.day}前支付全部服务费。",
        "乙方应在【】个工作日内完成验收并出具报告。",
        "后付费须按【/】个月为缴费周期向乙方支付费用。",
        "The Supplier shall deliver the Goods within [•] Business Days of the Order Date.",
        "The Customer {{ customer_name }} shall pay the Fees within thirty days.",
        "本合同总价款为人民币________元，甲方应于验收合格后一次性支付给乙方。",
        "The rent for the Premises shall be payable to [insert name of landlord] on the first day of each month.",
        "聘用期限为___年，自____年__月__日起计算，期满后可以续签。",
        "乙方应当于____年__月__日前交付全部设备，逾期的，按日支付违约金。",
        "1. Term. This Agreement takes effect on Click or tap to enter a date.\n2. Law. English law applies.",
        "第一条 期限\n本合同自单击或点击此处输入文字。起生效，有效期一年。\n第二条 其他\n本合同一式两份。",
        "乙方应当向XX市仲裁委员会提交书面答辩意见及全部证据材料。",
    ),
    right=(
        "甲方（盖章）：________________\n签订日期：____年__月__日",
        "本合同由双方于____年__月__日在示例市签订，一式两份，双方各执一份。",
        "The Company agrees to pay the royalty of [***] percent of Net Sales, as set out in Exhibit B.",
        "By: ______________________\nName: ____________________\nTitle: ____________________",
        "本合同适用于3×6个月的服务周期，设备尺寸为20×30厘米，24/7小时响应。",
        "This Agreement is made as of this ____ day of ____________, 2024.",
        "The «Database» is licensed «as is» and the «Licence» follows the words of the authority.",
        "The XX. Olympiad and Article XX of the Charter are not affected by this Agreement.",
        "依据深圳市政府〔2024〕5号文件，价格为100元/月，和/或按季结算。",
        "________________________________________",
        "To accept the order, click “Buy” to enter the shop, and choose the items to pay for.",
        "【特别提示】请乙方仔细阅读本合同全部条款。",
    ),
)
