"""What stands before the provisions of a contract and is numbered by itself: its parties and its recitals.

Each begins after a heading of its own (PARTIES, BACKGROUND, WHEREAS, 鉴于：) with the first number, and ends where the
parties agree (NOW, THEREFORE, 双方达成协议如下) or where the provisions begin with labels of another form.
"""

from __future__ import annotations

import re

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.model.structure import Label, Scope, ScopeKind
from contractgen.recover.labels import candidates, native_labels

_PARTIES = re.compile(
    r"(?:the )?parties[:.]?|(?:by and )?between[:.]?|当事人[:：]?|(?:协议|合同|签约)(?:各方|双方)[:：]?", re.IGNORECASE
)
_RECITALS = re.compile(
    r"(?:recitals?|background|preamble|witnesseth|whereas)[:;,.]?|(?:鉴于|背景|前言|序言)(?:条款)?[:：，,]?",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?:达成|订立|签订|签署)[^。；]{0,30}(?:以下|如下|本协议|本合同)|(?:以下|如下)(?:协议|条款|约定|合同)|(?:协议|约定|合同|同意)如下"
    r"|now,? therefore|\b(?:hereby |have |have hereby )?agree[ds]? as follows|\bit is (?:hereby )?agreed|^agreed terms"
    r"|^operative (?:provisions|terms|part)|^the parties (?:hereby )?agree",
    re.IGNORECASE,
)
_FIRST = 60  # passages in which they begin
_FAR = 40  # passages that each of them has at most
_LONGEST = 40  # characters of a heading
_SURE = 0.5


def preambles_of(manuscript: Manuscript) -> tuple[Scope, ...]:
    """Return the numbered parties and recitals of a contract, in order."""
    passages = manuscript.passages
    found: list[Scope] = []
    for index, passage in enumerate(passages[:_FIRST]):
        kind = _kind(passage)
        if kind is None or (found and found[-1].last >= index):
            continue
        last = _end(passages, index, kind)
        if last is not None:
            found.append(Scope(kind, index, last, passage.text.strip().rstrip(":：;；,，."), parent=0))
    return tuple(found)


def _kind(passage: Passage) -> ScopeKind | None:
    """Say what a passage is the heading of."""
    text = passage.text.strip(" \t\u3000*#_")
    if passage.setting is not Setting.BODY or passage.label or len(text) > _LONGEST:
        return None
    if _PARTIES.fullmatch(text):
        return ScopeKind.PARTIES
    return ScopeKind.RECITALS if _RECITALS.fullmatch(text) else None


def _end(passages: tuple[Passage, ...], heading: int, kind: ScopeKind) -> int | None:
    """Return the last passage of what a heading begins, None if it is not numbered or ends nowhere."""
    first: Label | None = None
    for index in range(heading + 1, min(heading + _FAR, len(passages))):
        passage = passages[index]
        if passage.setting is not Setting.BODY or not (passage.text.strip() or passage.label):
            continue
        label = _label(passage)
        if first is None:
            if label is None or label.number != 1 or len(label.numbers) > 1 or label.word:
                return None
            first = label
        elif (
            _AGREED.search(passage.text)
            or (kind is ScopeKind.PARTIES and _kind(passage) is ScopeKind.RECITALS)
            or (label is not None and _is_provision(label, first))
        ):
            return index - (2 if label is not None and _is_inside(label, passages[index - 1]) else 1)
    return None


def _is_inside(label: Label, before: Passage) -> bool:
    """Say whether a label (1.1) is the first inside of the passage before it, though its number stands bare (1)."""
    outer = label.numbers[:-1]
    return bool(outer) and any(one.label.numbers == outer for one in candidates(before.text))


def _is_provision(label: Label, first: Label) -> bool:
    """Say whether a label begins the provisions: the first of another form, and not one in brackets."""
    looks = {(one.form.rstrip(".、 "), one.system) for one in (label, first)}
    return label.numbers[0] == 1 == label.number and len(looks) > 1 and "(" not in label.form and ")" not in label.form


def _label(passage: Passage) -> Label | None:
    """Return the label that a passage begins with."""
    if passage.label:
        return next(iter(native_labels(passage.label)), None)
    return next((one.label for one in candidates(passage.text) if one.strength >= _SURE), None)
