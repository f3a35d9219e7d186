"""REF-218: definitions that refer to each other and say nothing.

What: “服务的含义见第三条” in 第一条, and “服务的含义见第一条” in 第三条.
Why: following them never leads to a meaning.
Only provisions that do nothing but refer to one place are followed.
Source: usual drafting rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.model.structure import Aim, Structure
from contractgen.rules.rule import House, Rule, found

_MEANS = re.compile(
    r"(?:含义|定义|意义|意思)[^。；;]{0,12}?(?:见|以|依照?|按照?|同)[^。；;]{0,6}$"
    r"|has the (?:same )?meaning (?:given|set forth|set out|specified|ascribed)[a-z ]{0,24}(?:in|by|under)\s$"
    r"|(?:is|are) defined in\s$",
    re.IGNORECASE,
)
_REST = 24  # characters after the reference, where nothing more is said


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Follow the definitions by reference; tell each loop once, at its first reference."""
    leads: dict[int, tuple[int, int]] = {}
    for number, reference in enumerate(structure.references):
        if reference.aim is not Aim.NUMBER or reference.item is None or len(reference.targets) != 1:
            continue
        text = structure.manuscript.passages[reference.passage].text
        is_all = len(text) - reference.end <= _REST
        if is_all and _MEANS.search(text[: reference.start][-60:]) and reference.targets[0] != reference.item:
            leads.setdefault(reference.item, (number, reference.targets[0]))
    done: set[int] = set()
    for start in leads:
        path: list[int] = []
        at = start
        while at in leads and at not in done and at not in path:
            path.append(at)
            at = leads[at][1]
        if at in path:
            reference = structure.references[leads[at][0]]
            span = (reference.start, reference.end)
            yield found(structure, "REF-218", reference.passage, span, reference=reference.text)
        done.update(path)


_TEXT = "第一条 {}\n第二条 乙方提供服务。\n第三条 {}\n第四条 合同一式两份。"
RULE = Rule(
    "REF-218",
    _check,
    wrong=(
        _TEXT.format("服务的含义见第三条。", "服务的含义见第一条。"),
        _TEXT.format("工作日的定义以本合同第三条为准。", "工作日的定义见第一条。"),
        '1. "Services" has the meaning given in Section 3.\n2. Fees are due.\n3. This is defined in Section 1.',
    ),
    right=(
        _TEXT.format("服务的含义见第三条。", "服务是指数据接入，费用见第一条。"),
        _TEXT.format("服务的含义见第二条。", "服务的含义见第一条。"),
        _TEXT.format("服务的含义见《民法典》第三条。", "服务的含义见第一条。"),
        '1. "Services" has the meaning given in Section 3.\n2. Fees are due.\n3. "Services" means help.',
    ),
)
