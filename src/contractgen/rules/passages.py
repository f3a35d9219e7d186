"""What several rules ask of passages: which are read as text, which are forms to fill, which are Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.model.manuscript import Passage, Setting
from contractgen.model.structure import Scope, ScopeKind, Structure

_UNREAD = frozenset({Setting.MARGIN, Setting.CONTENTS})
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_SIGNING = re.compile(
    r"签字|签名|签章|盖章|公章|签署|签订(?:日期|时间|地点)|法定代表人|授权代表|委托代理人|经办人"
    r"|\b(?:By|Name|Title|Date|Dated|Signature|Signed|Witness|Attest|Its|Print(?:ed)? Name)\b\s*:"
    r"|\bin witness whereof\b|/s/",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"年[\s_＿]{0,12}月[\s_＿]{0,12}日(?!之?前|以前)|\bthis\s[\s_]{1,30}day\b|[_\]]\s{0,3}day of\b"
    r"|(?:19|20)[\d_]{0,2}\s{0,3}_|,\s{0,3}20_",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?:申请|登记|审批|报名|确认|验收|评分|评价|调查|反馈|变更|样)[表单]|(?:申请|确认|委托|通知|承诺)[书函]|回执|格式|样本"
    r"|\b(?:form|certificate|application|questionnaire)\b",
    re.IGNORECASE,
)
_IN_FORM = re.compile(
    r"\bform (?:of|in|(?:attached|annexed)(?: hereto)? as|(?:set (?:out|forth)|contained) (?:in|on|as))\s{1,3}$"
)
_LONGEST_TITLE = 60
_MODELS = re.compile("格式|样本|样式|范本")
_LINE = re.compile("[_＿]{3}")
_RULE = " \t\u3000_＿-—–=.·*"
_FORM_LINES, _FEW_LINES, _SHARE = 12, 4, 6
_OMITTED = re.compile(
    r"confidential treatment|redacted|(?:portions|information|terms).{0,80}(?:omitted|excluded)|omitted pursuant",
    re.IGNORECASE,
)
_OMITTING = ("confidential treatment", "redacted", "omitted", "excluded")  # one of them is in what matches


def read(structure: Structure) -> Iterator[tuple[int, Passage]]:
    """Yield the passages that are read as words of the contract, with their indices."""
    for index, passage in enumerate(structure.manuscript.passages):
        if passage.setting not in _UNREAD and not passage.is_hidden and passage.text.strip():
            yield index, passage


def is_declared(passage: Passage, span: tuple[int, int]) -> bool:
    """Say whether a stretch lies in one that is known to be a blank to fill by hand, or a gap of a draft."""
    return any(start < span[1] and span[0] < end for start, end in passage.declared)


def is_chinese(text: str) -> bool:
    """Say whether the words of a text are Chinese rather than Latin."""
    return not text.isascii() and len(_HAN.findall(text)) * 3 >= len(_LATIN.findall(text)) and bool(_HAN.search(text))


def is_signing(text: str) -> bool:
    """Say whether a passage belongs to a signature block."""
    return bool(_SIGNING.search(text))


def days_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text in which blanks leave a day open: its figures in Chinese, else all of the text.

    A deadline (____年__月__日前) is no day of signing, and not among them.
    """
    found = []
    for match in _DAY.finditer(text):
        if match[0][0] != "年":
            return ((0, len(text)),)
        found.append((len(text[: match.start()].rstrip(" \t_＿")), match.end()))
    return tuple(found)


def in_forms(structure: Structure) -> frozenset[int]:
    """Return the indices of the passages of forms: of scopes that are known to be one, and annexes called so."""
    named = _named_as_forms(structure)
    return frozenset(
        index
        for number, scope in enumerate(structure.scopes)
        if scope.kind is ScopeKind.FORM
        or (scope.kind is ScopeKind.ANNEX and (number in named or _FORM.search(_title(structure, scope))))
        for index in range(scope.first, scope.last + 1)
    ) | _in_models(structure)


def _in_models(structure: Structure) -> frozenset[int]:
    """Return the indices of the passages of chapters with models to fill in: 第六章 投标文件格式."""
    found: set[int] = set()
    for siblings in structure.lists:
        if siblings.parent is not None:
            continue
        firsts = [structure.items[item].passage for item in siblings.items]
        ends = [*firsts[1:], structure.scopes[siblings.scope].last + 1]
        for item, first, end in zip(siblings.items, firsts, ends, strict=True):
            if _MODELS.search(structure.items[item].heading):
                found.update(range(first, end))
    return frozenset(found)


def _named_as_forms(structure: Structure) -> frozenset[int]:
    """Return the annexes that the text calls forms: in the form of Annex 2."""
    passages = structure.manuscript.passages
    return frozenset(
        one.target_scope
        for one in structure.references
        if one.target_scope is not None and _IN_FORM.search(passages[one.passage].text[: one.start][-60:])
    )


def _title(structure: Structure, scope: Scope) -> str:
    """Return the title of an annex, or the line below its label where that stands alone."""
    if scope.title or scope.first == scope.last:
        return scope.title
    inside = structure.manuscript.passages[scope.first + 1 : scope.last + 1]
    below = next((one.text for one in inside if one.setting is not Setting.MARGIN and one.text.strip()), "")
    return below if len(below) <= _LONGEST_TITLE else ""


def is_blank_form(structure: Structure) -> bool:
    """Say whether a document is a form that nobody has filled in yet: so many of its lines have blanks to write on."""
    body = [one.text for _, one in read(structure) if one.setting is Setting.BODY]
    ruled = [text for text in body if ("_" in text or "＿" in text) and _LINE.search(text) and text.strip(_RULE)]
    if len(ruled) < _FEW_LINES:
        return False
    texts = [text for text in body if not is_signing(text)]
    blank = sum(1 for text in ruled if not is_signing(text))
    return blank >= _FORM_LINES or (blank >= _FEW_LINES and blank * _SHARE >= len(texts))


def is_redacted(structure: Structure) -> bool:
    """Say whether a contract tells that parts of it were taken out before it was published."""
    for passage in structure.manuscript.passages:
        small = passage.text.lower()
        if any(word in small for word in _OMITTING) and _OMITTED.search(passage.text):
            return True
    return False
