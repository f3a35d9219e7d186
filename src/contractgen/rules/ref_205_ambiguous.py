"""REF-205: a reference that can mean items of several annexes.

What: 附件第三条 where 附件一 and 附件二 both have 第三条; “paragraph 2 of the Schedule” where there are two Schedules.
Why: each annex is numbered by itself, and nothing says which one is meant.
Source: numbering scopes of annexes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Aim, ScopeKind, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import scope_of

_ANNEX = re.compile(
    r"(?:^|[按照据于由从反守在与及和或本])(?:(?:合同|协议)书?[的之]?)?附件$"
    r"|^(?:of|in|to) the (Schedule|Exhibit|Annex|Appendix)\b(?! [A-Z0-9])"
)


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find numbers “of the annex” that several annexes have at their outermost level."""
    annexes = [number for number, scope in enumerate(structure.scopes) if scope.kind is ScopeKind.ANNEX]
    if len(annexes) <= 1:
        return
    tops: dict[tuple[int, ...], set[int]] = {}
    for number, item in enumerate(structure.items):
        if item.depth == 0:
            tops.setdefault(item.label.numbers, set()).add(scope_of(structure, number))
    for reference in structure.references:
        if reference.aim is not Aim.OUTSIDE or structure.scopes[reference.scope].kind is ScopeKind.ANNEX:
            continue
        match = _ANNEX.search(reference.instrument)
        count = len(tops.get(reference.steps[0].numbers, set()).intersection(annexes)) if match else 0
        if count > 1:
            span, warning = (reference.start, reference.end), Severity.WARNING
            yield found(
                structure, "REF-205", reference.passage, span, graded=warning, target=reference.text, count=count
            )


_TEXT = (
    "一、服务\n{}\n二、期限\n一年。\n三、其他\n一式两份。\n附件一 价格表\n一、套餐\n每月十元。\n二、流量\n每月一元。\n"
    "附件二 地点表\n一、城区\n两处。\n二、郊区\n一处。"
)
_ENGLISH = (
    "1. Services. {}\n2. Term. One year.\n3. Notices. By letter.\nSchedule 1\n1. Prices. Ten.\n2. Places. Two.\n"
    "Schedule 2\n1. Days. One.\n2. Hours. Two."
)
RULE = Rule(
    "REF-205",
    _check,
    wrong=(
        _TEXT.format("按照附件第二条收费。"),
        _TEXT.format("按照本合同附件第一条提供服务。"),
        _ENGLISH.format("They are described in paragraph 2 of the Schedule."),
    ),
    right=(
        _TEXT.format("按照附件一第二条收费。"),
        _TEXT.format("按照附件二第一条提供服务，价格为24.9元。"),
        _TEXT.format("按照第二条的期限收费。"),
        _ENGLISH.format("They are described in paragraph 2 of Schedule 1."),
        _ENGLISH.format("They are described in paragraph 2 of the Schedule 2."),
    ),
)
