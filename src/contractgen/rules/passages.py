"""What several rules ask of passages: which are read as text, which are forms to fill, which are Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.model.manuscript import Passage, Setting
from contractgen.model.structure import ScopeKind, Structure

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
    r"年[\s_＿]{0,12}月[\s_＿]{0,12}日|\bthis\s[\s_]{1,30}day\b|[_\]]\s{0,3}day of\b"
    r"|(?:19|20)[\d_]{0,2}\s{0,3}_|,\s{0,3}20_",
    re.IGNORECASE,
)
_OMITTED = re.compile(
    r"confidential treatment|redacted|(?:portions|information|terms).{0,80}(?:omitted|excluded)|omitted pursuant",
    re.IGNORECASE,
)


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
    return len(_HAN.findall(text)) * 3 >= len(_LATIN.findall(text)) and bool(_HAN.search(text))


def is_signing(text: str) -> bool:
    """Say whether a passage belongs to a signature block, or leaves the day of signing open."""
    return bool(_SIGNING.search(text) or _DAY.search(text))


def passages_of(structure: Structure, kinds: frozenset[ScopeKind]) -> frozenset[int]:
    """Return the indices of the passages that stand in scopes of some kinds."""
    return frozenset(
        index for scope in structure.scopes if scope.kind in kinds for index in range(scope.first, scope.last + 1)
    )


def is_redacted(structure: Structure) -> bool:
    """Say whether a contract tells that parts of it were taken out before it was published."""
    return any(_OMITTED.search(passage.text) for passage in structure.manuscript.passages)
