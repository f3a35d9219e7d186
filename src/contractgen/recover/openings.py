"""What a manuscript says of itself: its title, and the findings that it allows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contractgen.findings.allowances import without_allowances
from contractgen.model.manuscript import Passage, Setting
from contractgen.recover.labels import candidates

_TITLED = re.compile(
    "(?:合同|协议|协议书|合同书|契约|备忘录|条款|章程|承诺书|授权书|委托书|确认书|意向书|订单|声明|租约|協議|合約)"
    "(?:[（(][^（()）]{1,20}[)）])?$|(?i:agreement|contract|lease|deed|memorandum|terms|charter|undertaking|warrant|note"
    "|policy|license|guaranty|amendment|letter)\\b"
)
_LABELLED = 0.2
_MOST_TITLE = 90
_FIRST = 15  # passages in which a title is looked for


def title_of(passages: Sequence[Passage]) -> str:
    """Return the title of a contract: the first short line that is centred, a heading or named like one."""
    first = [passage for passage in passages[: _FIRST * 2] if passage.setting is Setting.BODY][:_FIRST]
    for passage in first:
        label = next(iter(candidates(passage.text)), None)
        if label and label.label.word and _TITLED.search(passage.text, label.body):
            return passage.text[label.body :] if len(passage.text) <= _MOST_TITLE else ""
        if label and label.strength >= _LABELLED:
            break
        if len(passage.text) <= _MOST_TITLE and (
            passage.is_centred or passage.heading == 1 or _TITLED.search(passage.text)
        ):
            return passage.text
    return ""


def allowance(line: str) -> tuple[str, str] | None:
    """Read a line that allows a finding: its code and the reason; None if the line is of the contract.

    `<!-- lint: allow NUM-121 reason -->` in Markdown, and `# lint: allow NUM-121 reason` in a text as well.
    """
    rest, found = without_allowances(line, "")
    return (found[0].code, found[0].reason) if found and not rest.strip() else None
