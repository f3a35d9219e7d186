"""BLK-504: a choice of the template that is still open.

What: a menu that stands behind the words that were chosen from it (【集团付费】（集团付费/个人付费）), a （是/否）
in a sentence, boxes none of which is ticked, two bare lines of options below a sentence that breaks off.
Why: readers cannot tell what was agreed.
A group of boxes with any tick is decided; a document full of open boxes is a blank form, and so are its forms.
Source: contracts as they are signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.manuscript import Passage, Setting
from contractgen.model.structure import Structure
from contractgen.rules.passages import in_forms, is_blank_form, is_declared, read
from contractgen.rules.rule import House, Rule, found

_MENU = re.compile(
    r"[【“]\s{0,3}([^【】“”\n]{1,40}?)\s{0,3}[】”]\*{0,2}(\s{0,2}[（(]([^（）()\n]{1,40}[/／][^（）()\n]{1,60})[)）])"
)
_YES_OR_NO = re.compile(
    r"[（(【]\s?(?:是\s?[/／]\s?否|有\s?[/／]\s?无|同意\s?[/／]\s?不同意)\s?[】)）](?=[\u4e00-\u9fff])"
)
_BOX = re.compile(r"(?<![□☐▢])(?<![□☐▢] )[□☐▢](?! ?[□☐▢])")  # □□□□ is a place to write in
_TICKED = re.compile(r"[☑☒■▣√✓✔✅]|\[\s?[xX√✓]\s?\]")
_CHOOSE = re.compile(
    r"选择|勾选|选项|打[“\"]?[√✓]|任选|之一|\b(?:select|choose|check|tick|mark|one of the following)\b", re.IGNORECASE
)
_END = tuple("。；;.：:！!？?，,、…”）)】")
_FORM_GROUPS = 6  # so many groups of open boxes: the document is a blank form
_SHORT, _ALIKE = 16, 2


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find menus passage by passage, boxes group by group."""
    texts = list(read(structure))
    is_form = is_blank_form(structure)
    for index, passage in texts:
        yield from _menus(structure, index, passage, is_form=is_form)
    yield from _boxes(structure, texts, is_form=is_form)
    yield from _bare_options(structure, texts)


def _menus(structure: Structure, index: int, passage: Passage, *, is_form: bool) -> Iterator[Finding]:
    text = passage.text
    if "/" not in text and "／" not in text:
        return
    for match in _MENU.finditer(text):
        options = [option.strip(" *") for option in re.split("[/／]", match[3])]
        if match[1].strip(" *") in options and not is_declared(passage, match.span(2)):
            yield found(structure, "BLK-504", index, match.span(), fix=match[1].strip(" *"), graded=Severity.ERROR)
            return
    match_open = _YES_OR_NO.search(text)
    if match_open and passage.setting is not Setting.TABLE and not is_declared(passage, match_open.span()):
        graded = Severity.INFO if is_form else Severity.WARNING
        yield found(structure, "BLK-504", index, match_open.span(), graded=graded)


def _boxes(structure: Structure, texts: list[tuple[int, Passage]], *, is_form: bool) -> Iterator[Finding]:
    """Find groups of open boxes: passages with boxes that stand together, and no tick among or beside them."""
    groups: list[list[int]] = []
    for place, (_, passage) in enumerate(texts):
        if _BOX.search(passage.text) or _TICKED.search(passage.text):
            if groups and groups[-1][-1] >= place - 2:
                groups[-1].append(place)
            else:
                groups.append([place])
    untouched = [group for group in groups if not any(_TICKED.search(texts[place][1].text) for place in group)]
    forms = in_forms(structure)
    for group in untouched:
        index, passage = texts[group[0]]
        boxes = sum(len(_BOX.findall(texts[place][1].text)) for place in group)
        match = _BOX.search(passage.text)
        if match is None or boxes <= 1 or is_declared(passage, match.span()):
            continue
        leading = " ".join(texts[place][1].text for place in range(max(0, group[0] - 1), group[-1] + 1))
        asked = _CHOOSE.search(leading) or len(_BOX.findall(passage.text)) > 1
        is_form = is_form or len(untouched) >= _FORM_GROUPS or index in forms or passage.setting is Setting.TABLE
        grade = Severity.WARNING if asked and not is_form else Severity.INFO
        yield found(structure, "BLK-504", index, match.span(), graded=grade)


def _bare_options(structure: Structure, texts: list[tuple[int, Passage]]) -> Iterator[Finding]:
    """Find a sentence that breaks off before two bare lines almost alike: a choice without its boxes."""
    for place in range(len(texts) - 3):
        (_, leading), (index, one), (_, other) = texts[place : place + 3]
        if leading.text.rstrip().endswith(_END) or len(leading.text) < _SHORT or leading.heading:
            continue
        if _are_options(one, other) and len(texts[place + 3][1].text) > _SHORT:
            yield found(structure, "BLK-504", index, (0, len(one.text)))


def _are_options(one: Passage, other: Passage) -> bool:
    """Say whether two short lines begin and end alike and differ in between: 专用发票, 普通发票."""
    first, second = one.text.strip(), other.text.strip()
    if first == second or max(len(first), len(second)) > _SHORT or one.setting is Setting.TABLE:
        return False
    if one.label or other.label or first.endswith(_END) or second.endswith(_END) or "\t" in first + second:
        return False
    begin = next((n for n, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), 0)
    end = next((n for n, pair in enumerate(zip(first[::-1], second[::-1], strict=False)) if pair[0] != pair[1]), 0)
    between = max(len(first), len(second)) - begin - end
    return begin >= _ALIKE and end >= _ALIKE and 0 < between <= _ALIKE and not any(sign.isdigit() for sign in first)


RULE = Rule(
    "BLK-504",
    _check,
    wrong=(
        "经双方协商，甲方付费方式为：【集团付费】（集团付费/个人付费），按月结算。",
        "甲方（是/否）同意乙方将服务分包给第三方。",
        "争议解决方式（请选择其一）：\n□ 提交仲裁委员会仲裁\n□ 向人民法院提起诉讼",
        "The Customer chooses one of the following plans:\n☐ Monthly in advance\n☐ Yearly in advance",
        "五、乙方应定期或根据甲方需要向甲方提供\n增值税专用发票\n增值税普通发票\n甲方应在收到发票后三十日内付款，逾期视为违约。",
    ),
    right=(
        "争议解决方式：\n☑ 提交仲裁委员会仲裁\n□ 向人民法院提起诉讼",
        "套餐周期（月/季/半年/年）由双方在订单中确定。",
        "价格为24.9元/月，超出部分为0.29元/M（含税/不含税价格见附件）。",
        "The Supplier shall invoice the Customer and/or its Affiliates (monthly/quarterly as agreed in the Order).",
        "甲方应当提供\n身份证复印件\n营业执照复印件\n以上材料应当加盖公章，并在签约前提交。",
        "“甲方”为付费方（含其分公司/子公司）。",
        "乙方身份证号码：□□□□□□□□□□□□□□□□□□",
        "合同登记编号：□ □ □ □ □ □\n邮政编码：□□□□□□",
    ),
)
