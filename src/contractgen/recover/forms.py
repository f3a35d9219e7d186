"""Forms that are attached without a number: after the signatures, from a line that says what it is a form of on.

附：授权委托书, 《验收报告》格式, FORM OF NOTICE. Right below the heading of an annex such a line is the annex's title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.model.structure import Scope, ScopeKind

_LONGEST = 90
_SIGNED = re.compile(
    r"签字|签章|盖章|(?:法定|授权)代表人?[^。]{0,12}[:：]|^\s*(?:By|Signed|Signature)\s*:", re.IGNORECASE
)
_WITNESS = re.compile(r"\bin witness whereof\b", re.IGNORECASE)
_SENTENCE = tuple("。；;，,")
_ATTACHED = re.compile(r"^附件?[:：][ \u3000]?")
_FORM = re.compile(
    r"附件?[:：][ \u3000]?[《]?[^。；，,、：:\n]{2,24}(?:书|函|单|表|证明|格式|样本|样式|范本)[》]?"
    r"(?:[（(](?:格式|样本|范本|样式)[)）])?"
    r"|[《]?[^。；，,、：:\n]{2,24}(?:书|函|单|表|证明)[》]?[ （(]{0,2}(?:格式|样本|范本|样式)[)）]?"
    r"|form of [a-z][a-z '’\-]{2,60}",
    re.IGNORECASE,
)
_SHORTEST = 3  # passages of a form
_BELOW = 4  # passages from the heading of an annex on, in which its title stands


def forms_of(manuscript: Manuscript, annexes: Sequence[int]) -> list[Scope]:
    """Return the forms of a contract, each as far as its heading; `annexes` are the headings of its annexes."""
    passages = manuscript.passages
    signed = next((index for index, passage in enumerate(passages) if _is_signature(passage)), len(passages))
    taken = {index for annex in annexes for index in range(annex, annex + _BELOW)}
    found: list[Scope] = []
    for index in range(signed + 1, len(passages) - _SHORTEST):
        here = passages[index]
        words = here.text.strip(" \t\u3000*#_")
        is_line = here.setting is Setting.BODY and here.cell is None and not here.label
        if is_line and index not in taken and _FORM.fullmatch(words):
            found.append(Scope(ScopeKind.FORM, index, index, _ATTACHED.sub("", words), parent=0))
    return found


def _is_signature(passage: Passage) -> bool:
    """Say whether a passage is of the signatures: a short line, or the words before them."""
    is_line = len(passage.text) <= _LONGEST and not passage.text.rstrip().endswith(_SENTENCE)
    return bool(_WITNESS.search(passage.text) or (is_line and _SIGNED.search(passage.text)))
