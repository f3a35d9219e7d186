"""PUN-306: a bracket or quotation mark without its other half, or two pairs that cross.

What: an opening sign without a closing one, a closing one without an opening one, 【（】）, a quotation that is closed
by another opening mark (“甲方“).
Why: readers cannot tell where the exception, the definition or the quotation ends.
A pair may stretch over paragraphs; a quotation of several paragraphs opens each of them and closes the last. Closing
brackets of labels (1）, a)) and venues (County of Kent ) ss.), apostrophes, inches, straight quotes and intervals
([0, 1)) are no halves of pairs.
Source: GB/T 15834-2011, 4.8 and 4.9; the usual rules for quotations of several paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from contractgen.findings import Finding, Severity
from contractgen.lang.pairs import KIND, OPENING, OTHER, Half, turned, unmatched
from contractgen.model.manuscript import Passage, Setting
from contractgen.model.structure import Structure
from contractgen.rules.passages import is_chinese, read
from contractgen.rules.rule import House, Rule, found

_FAR = 40  # passages between the halves of one pair
_MANY = 6  # passages: with more of them the text itself is damaged, which is one cause
_ENDS = tuple("。；：！？”）")


class _Half(NamedTuple):
    passage: int
    offset: int
    sign: str


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find halves that no passage makes whole, and pairs that cross."""
    halves: list[_Half] = []
    for index, passage in read(structure):
        lost, crossed = unmatched(passage.text)
        halves += [_Half(index, *half) for half in lost]
        for sign in crossed:
            yield found(structure, "PUN-306", index, (sign.offset, sign.offset + 1), sign=sign.sign)
    alone = _alone(halves, structure)
    grade = Severity.INFO if len({half.passage for half in alone}) > _MANY else None
    if grade:
        del alone[1:]
    for index, group in groupby(alone, key=lambda half: half.passage):
        here = tuple(group)
        wrong = turned([Half(half.offset, half.sign) for half in here])
        half = wrong or here[0]
        yield found(
            structure,
            "PUN-306",
            index,
            (half.offset, half.offset + 1),
            fix=OTHER[half.sign] if wrong else None,
            graded=grade or _grade(structure.manuscript.passages[index]),
            sign=half.sign,
        )


def _alone(halves: list[_Half], structure: Structure) -> list[_Half]:
    """Return the halves that no other passage makes whole.

    A closing sign belongs to the last open one of its kind, a quotation mark to all paragraphs of its quotation.
    """
    passages = structure.manuscript.passages
    opened: dict[str, list[_Half]] = {}
    alone: list[_Half] = []
    for half in halves:
        stack = opened.setdefault(KIND[half.sign], [])
        if half.sign in OPENING:
            stack.append(half)
        elif stack and 0 < half.passage - stack[-1].passage <= _FAR:
            last = stack.pop()
            while half.sign == "”" and stack and _begins(passages[last.passage], last):
                last = stack.pop()
        else:
            alone.append(half)
    for stack in opened.values():
        alone += [half for half in stack if not (half.sign == "“" and _goes_on(passages, half))]
    return sorted(alone)


def _begins(passage: Passage, half: _Half) -> bool:
    """Say whether a quotation mark begins its paragraph."""
    return not passage.text[: half.offset].strip()


def _goes_on(passages: tuple[Passage, ...], half: _Half) -> bool:
    """Say whether the next paragraph opens the same quotation again, or this one does and nothing closes it."""
    following = passages[half.passage + 1].text.lstrip() if half.passage + 1 < len(passages) else ""
    return following.startswith("“") or _begins(passages[half.passage], half)


def _grade(passage: Passage) -> Severity:
    """Grade by how sure it is that the passage is whole: Chinese that ends in a mark is, other text is usually."""
    whole = passage.setting is Setting.BODY and is_chinese(passage.text) and passage.text.rstrip().endswith(_ENDS)
    return Severity.ERROR if whole else Severity.WARNING


RULE = Rule(
    "PUN-306",
    _check,
    wrong=(
        "甲方应当在验收合格后（以验收报告为准支付全部服务费。",
        "乙方提供的服务应当符合《数据安全管理办法的要求，并接受甲方监督。",
        "“保密信息“是指一方向另一方披露的全部资料。",
        "甲方应当遵守（参见《数据安全管理办法）》及其细则。",
        "The Supplier shall deliver the Goods (as defined in Schedule 1 to the Premises of the Customer.",
        "The Customer shall pay the Fees monthly in advance), without deduction.",
    ),
    right=(
        "1）乙方应当提供下列资料：a) 营业执照；b) 身份证复印件；2）甲方应当及时审核。",
        "“甲方的权利如下：\n“一是查阅账簿；\n“二是了解经营情况。”",
        'The cable is 5" long and the pipe 3½” wide; the Supplier’s prices don’t include it.',
        "股权比例为[0, 1)之间的任意数值，含起点不含终点。",
        "1.1“服务器”是指附件一所列的设备，“型号R2”是指附件二所列的型号。",
        "转让总金额为:(大写:)人民币壹万元整，详见下文 2)b) 与 3b) 项。",
        "Der Begriff („Lizenz“) umfasst auch den „Schutzgegenstand“ im Sinne dieser Lizenz.",
        "依据《关于印发〈政府采购管理办法〉的通知》（财库〔2024〕5号）执行。",
        "State of ______________ )\nCounty of _____________ ) ss.",
        "State of Ohio )\n) ss.:\nCounty of Kent )\nbefore me came the Supplier.",
        "STATE OF OHIO ) ) ss. COUNTY OF KENT )",
        "The following goods (together with\nany spare parts and\nany manuals) shall be delivered.",
        "本协议所称“人民币”（“元”）是指中国法定货币（含电子形式（如有））。",
    ),
)
