"""BLK-503: an instruction of the template, or a drafting note, that was left in.

What: words to whoever fills in the template: 请在此处填写, 删除本行, [Note to Draft: …], TODO, （待定）.
Why: they are not part of the contract, and show that a place was not looked at.
Words that a form may say for good (请选择, delete as appropriate) are a warning at most, in a form a note.
Source: the checks of commercial proofreaders for contracts, and templates as they are published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Structure
from contractgen.rules.passages import in_forms, is_declared, read
from contractgen.rules.rule import House, Rule, found

_CERTAIN = re.compile(
    r"请在此(?:处|栏)?(?:填写|输入|插入|补充|说明|注明|列明|粘贴)|(?:此处|在此)(?:填写|插入|输入)(?!的)"
    r"|(?:请)?删除(?:本|此|该)(?:行|段文字|提示|说明|注释)|如不适用[，,]?\s?(?:请|可|应|则)?(?:予以)?(?:删除|划掉|删去)"
    r"|[【\[（(](?:起草|编写|填写|使用)(?:说明|注释|提示)\s?[:：]|[【\[]注\s?[:：]\s?请"
    r"|(?:定稿|签约|签署|打印)(?:时|前|后)(?:请|应|应当|予以)?删除|请根据(?:实际|具体)情况(?:填写|修改|选择|调整|删除|补充)"
    r"|\b(?:drafting note|note to draft(?:er|ers|ing)?|drafter.?s note)\b|\[\s?NTD\b|\blorem ipsum\b|\bTODO\b\s?[:：]",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"[【\[（(]\s?(?:待定|待补充|待确认|待填写?)\s?[】\])）]|[:：]\s?(?:待定|待补充|待确认)\s?[。；;]?$"
    r"|\[\s?(?:select|choose|delete|describe|include|attach)\s[^\[\]\n]{3,160}\]"
    r"|\[\s?to be (?:completed|inserted|provided|determined|confirmed|agreed|discussed)\b[^\[\]\n]{0,80}\]"
    r"|\[\s?TB[CDA]\s?\]|\[\s?TODO\b",
    re.IGNORECASE,
)
_SIGNS = (  # each of what is looked for holds one of them, in small letters
    *("请", "删", "填", "说明", "注", "待", "draft", "ntd", "lorem", "todo", "tba", "tbc", "tbd"),
    *("select", "choose", "describe", "include", "attach", "to be"),
)


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find the first instruction of every passage."""
    forms = in_forms(structure)
    for index, passage in read(structure):
        small = passage.text.lower()
        if not any(sign in small for sign in _SIGNS):
            continue
        certain = _CERTAIN.search(passage.text)
        match = certain or _LIKELY.search(passage.text)
        if match and not is_declared(passage, match.span()):
            grade = Severity.INFO if index in forms else Severity.ERROR if certain else Severity.WARNING
            yield found(structure, "BLK-503", index, match.span(), graded=grade)


RULE = Rule(
    "BLK-503",
    _check,
    wrong=(
        "资费说明：表格内未涵盖的内容请在此处说明",
        "如双方另有约定，请根据实际情况填写。",
        "乙方每年休假8周（此处由人事处填写，定稿时删除）。",
        "付款方式（待定），由双方另行签订补充协议。",
        "The Supplier shall keep records. [Note to Draft: client to confirm the period.]",
        "Fees are payable monthly in advance. [Select one of the following options and delete the others.]",
    ),
    right=(
        "如甲方请求删除个人信息，乙方应当在十日内删除。",
        "请在此处签字确认。",
        "The Parties shall agree on the schedule to be determined by the Steering Committee.",
        "11. [Intentionally deleted]",
        "待定损完成后，乙方应当在三日内赔偿。",
        "甲方应按照填写说明提交申请表。",
        "The drafting of this Agreement shall be deemed joint.",
    ),
)
